"""`grant`: lets a server read a library that is not its own, or no longer."""

from typing import Annotated

import typer

from bot.cli.shell import streams
from bot.cli.shell.console import opened

ServerNumber = Annotated[int, typer.Argument(min=1, help="The server's number in Discord.")]


def grant(
    library: Annotated[str, typer.Argument(help="The library's name.")],
    server: ServerNumber,
    end: Annotated[bool, typer.Option("--end", help="Let it read the library no longer.")] = False,
) -> None:
    """Let a server read a library, or no longer. Example: quotewire grant digest 123456789

    digest stands for a library of your own, which `import --library digest` makes; the number is
    what *Copy Server ID* in Discord gives.
    """
    from store.library import libraries

    with opened() as app, app.database.writing() as session:
        number = libraries.named(session, library)
        if end:
            libraries.end_grant(session, number, server)
        else:
            libraries.grant(session, number, server)
    verb = "no longer reads" if end else "reads"
    streams.say(f"The server {server} {verb} the library {library}.")
