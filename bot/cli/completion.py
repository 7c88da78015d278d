"""`completion`: the lines that teach a shell to complete our commands and options."""

import os
from enum import StrEnum
from typing import Annotated

import typer

VARIABLE = "_QUOTEWIRE_COMPLETE"


class Shell(StrEnum):
    """The shells that are known."""

    bash = "bash"
    zsh = "zsh"
    fish = "fish"


def completion(
    context: typer.Context, shell: Annotated[Shell, typer.Argument(help="Which shell.")]
) -> None:
    """Print the completion of a shell. Example: quotewire completion bash >> ~/.bashrc"""
    os.environ[VARIABLE] = f"source_{shell.value}"
    root = context.parent
    assert root is not None  # completion is a command of the whole
    root.command.main([], prog_name="quotewire", complete_var=VARIABLE)
