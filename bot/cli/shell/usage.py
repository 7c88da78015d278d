"""Wrong calls of commands, each told in one sentence with what to type instead."""

import re
from typing import Any

import typer

_EXAMPLE = re.compile(r"Example:\s+(?P<call>quotewire .+?)\s*(?:\n\n|$)", re.DOTALL)
_LIBRARYS_OWN = re.compile(r"Value error, |, unable to parse string as an? \w+")


def sentence(error: typer.TyperException) -> str:
    """What was wrong with a call, and what would be right.

    A group of commands without any tells all it can do.
    """
    context: Any = getattr(error, "ctx", None)  # click's errors and contexts have no public type
    if type(error).__name__ == "NoArgsIsHelpError":
        return str(context.get_help())
    called = context.command_path if context else "quotewire"
    wrong = _LIBRARYS_OWN.sub("", error.format_message()).rstrip(".")
    end = "" if wrong.endswith("?") else "."
    return f"{called}: {wrong[:1].lower()}{wrong[1:]}{end} {_mend(error, context, called)}"


def _mend(error: typer.TyperException, context: Any, called: str) -> str:
    """The command's example where something is lacking, its help where something is wrong."""
    if context and type(error).__name__ == "MissingParameter":
        example = _EXAMPLE.search(context.command.help or "")
        if example:
            return f"Example: {' '.join(example['call'].split())}"
    return f"See {called} -h."
