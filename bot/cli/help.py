"""`help`: the same as `--help` behind a command, for those who type it in front."""

from typing import Annotated

import typer


def help_(
    context: typer.Context,
    command: Annotated[list[str] | None, typer.Argument(help="The command, like ask.")] = None,
) -> None:
    """Show what a command does and takes. Example: quotewire help ask"""
    root = context.parent
    assert root is not None  # help is a command of the whole
    root.command.main([*(command or []), "--help"], prog_name="quotewire", standalone_mode=False)
