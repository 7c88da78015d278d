"""`backup` and `restore`: whole copies of the database."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.shell import outputs, streams
from bot.cli.shell.console import fail

File = Annotated[Path, typer.Argument(metavar="FILE", help="The backup.")]


def backup(file: File) -> None:
    """Copy the whole database into a file, while it is in use. The copy is checked.

    Example: quotewire backup quotewire-monday.db
    """
    from bot.app import open_database
    from bot.settings import read_settings
    from store.db.backups import copies

    database = open_database(read_settings(), make=False)
    if database.path is not None and not database.path.exists():
        fail(f"There is no database at {database.path.absolute()} yet.")
    outputs.require_free(file, is_backup=True)
    copies.backup(database, file)
    database.close()
    streams.say(f"{file}: {file.stat().st_size:,} bytes, checked.")


def restore(
    file: File,
    force: Annotated[
        bool, typer.Option("--force", help="In the place of the articles that are there.")
    ] = False,
) -> None:
    """Put a backup in the place of the database, and index it.

    Example: quotewire restore quotewire-monday.db

    quotewire-monday.db stands for a backup of your own, which `backup` wrote.
    """
    from bot.app import open_app, open_database
    from bot.settings import read_settings
    from store.db.backups import copies
    from store.library import libraries

    settings = read_settings()
    database = open_database(settings)
    aside = copies.restore(database, file, force=force)
    database.close()
    app = open_app(settings)
    try:
        with app.database.session() as session:
            names = libraries.names(session)
            for name in names:
                app.retriever.searcher(session, libraries.scope_of_name(session, name))
            articles = sum(one.articles for one in libraries.overview(session))
    finally:
        app.close()
    if aside is not None:
        streams.note(f"The damaged database is {aside} now; restart the bot where it runs.")
    streams.say(f"Restored and indexed. Libraries: {len(names)}; articles: {articles}.")
