"""`db`: the schema of the database."""

from typing import Annotated

import typer

from bot.app import keeper, open_database
from bot.cli.shell import streams
from bot.cli.shell.console import NOTHING, fail
from bot.settings import read_settings
from store.db import schema
from store.db.database import Database

app = typer.Typer(help="Bring the database to this program's schema.", no_args_is_help=True)


@app.command()
def upgrade(
    backup: Annotated[
        bool, typer.Option(help="Back up what it holds before it is migrated.")
    ] = True,
) -> None:
    """Migrate the database, once it is backed up.

    SQLite is copied beside its file; of PostgreSQL a dump goes into DATA_DIR.
    """
    settings = read_settings()
    database = open_database(settings)
    schema.require(database)
    done = schema.upgrade(database, keeper(settings, database) if backup else None)
    streams.say("The database is upgraded." if done else "The database is up to date.")


@app.command()
def check() -> None:
    """Say whether the database has the schema this program needs."""
    database = open_database(read_settings(), make=False)
    if database.path is not None and not database.path.exists():
        streams.complain(f"There is no database at {database.path.absolute()} yet.")
        raise typer.Exit(NOTHING)
    differences = schema.check(database)
    for difference in differences:
        streams.complain(difference)
    if differences:
        raise typer.Exit(NOTHING)
    streams.say("The database has the schema this program needs.")


@app.command()
def move(
    address: Annotated[
        str, typer.Argument(help="The empty database to move to, as in DATABASE_URL.")
    ],
) -> None:
    """Copy everything into another database; references stay.

    It may be of the other kind.

    Example: quotewire db move postgresql+psycopg://quotewire@127.0.0.1/quotewire
    """
    from store.db.moving import move as moved

    source, target = open_database(read_settings(), make=False), Database(address)
    if source.path is not None and not source.path.exists():
        fail(f"There is no database at {source.path.absolute()} yet.")
    rows = sum(count for _, count in moved(source, target))
    source.close()
    target.close()
    streams.say(f"Moved: {rows:,} rows. Now set DATABASE_URL to the new address.")
