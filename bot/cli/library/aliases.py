"""`aliases`: a library's own groups of names, in and out as YAML."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.shell import streams
from bot.cli.shell.console import ACTOR, WRONG_USE, LibraryOption, fail, made, opened, scope_of
from store.library import alias_groups, libraries

app = typer.Typer(help="Names of one thing: groups as YAML.", no_args_is_help=True)
MAX_BYTES = 20_000_000


@app.command("import")
def import_(
    path: Annotated[str, typer.Argument(help="A file of names, or - for standard input.")],
    library: Annotated[
        str, typer.Option("--library", metavar="NAME", help="Into this library, made if new.")
    ] = libraries.SHARED,
) -> None:
    """Set groups of names from a file.

    It is YAML, a MISP galaxy cluster, or GeoNames' alternate names.

    Example: quotewire aliases import names.yaml

    names.yaml stands for a file of your own; `aliases export > names.yaml` writes one to change.
    """
    try:
        data = sys.stdin.buffer.read(MAX_BYTES + 1) if path == "-" else Path(path).read_bytes()
        text = data.decode("utf-8-sig")
    except OSError as error:
        fail(f"{path} cannot be read: {error.strerror}.", WRONG_USE)
    except UnicodeDecodeError:
        fail(f"{path} is not text in UTF-8.", WRONG_USE)
    if len(data) > MAX_BYTES:
        fail(f"{path} is larger than {MAX_BYTES // 1_000_000} MB.", WRONG_USE)
    groups = alias_groups.read_file(text)
    with opened() as bot, bot.database.writing() as session:
        number = made(session, library)
        changed = sum(alias_groups.put(session, number, group, by=ACTOR) for group in groups)
    streams.say(f"{changed} groups set, {len(groups) - changed} as they were.")


@app.command()
def export(library: LibraryOption = None) -> None:
    """Write a library's own groups as YAML. Example: quotewire aliases export > names.yaml"""
    with opened() as bot:
        [number] = scope_of(bot, library).libraries
        with bot.database.session() as session:
            listed = alias_groups.groups(session, number)
    sys.stdout.write(alias_groups.write_file(listed))
