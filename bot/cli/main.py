"""Puts the commands together and turns every error into one sentence and an exit code."""

import logging
import os
import sys
from typing import Annotated

import typer

from bot import VERSION
from bot.cli import completion
from bot.cli.registry import HELP_NAMES, Commands
from bot.cli.shell import faults, garbage, interrupts, streams, usage

app = typer.Typer(
    name="quotewire",
    help="Quotations from your team's articles, each with its source.",
    epilog="Exit codes: 0 done, 1 nothing found or a check failed, 2 wrong use, 3 a fault.",
    cls=Commands,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode=None,
    context_settings=HELP_NAMES,
)


def _say_version(*, wanted: bool) -> None:
    if wanted:
        streams.say(f"quotewire {VERSION}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[  # noqa: ARG001 - said by its callback
        bool,
        typer.Option("--version", callback=_say_version, is_eager=True, help="Say the version."),
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Results and errors only; also behind a command.")
    ] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Reports of faults in full, on the screen.")
    ] = False,
) -> None:
    """Quotations from your team's articles, each with its source."""
    streams.speak(quiet=quiet, verbose=verbose)


def main() -> None:
    """Run the command line and exit: 0 done, 1 nothing found, 2 wrong use, 3 a fault."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # its threads cost more than an answer
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looking for them takes long
    logging.getLogger().addHandler(logging.NullHandler())
    streams.guard()
    if completion.VARIABLE in os.environ or sys.argv[1:2] == ["completion"]:
        from typer.completion import (  # type: ignore[attr-defined] # not in its __all__
            completion_init,
        )

        completion_init()
    try:
        command = typer.main.get_command(app)
        code = command(_lifted(sys.argv[1:]), prog_name="quotewire", standalone_mode=False) or 0
    except typer.TyperException as error:
        streams.complain(usage.sentence(error))
        code = faults.WRONG_USE
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else faults.DONE
        if code == interrupts.INTERRUPTED:
            faults.end(KeyboardInterrupt())
    except BaseException as error:  # noqa: BLE001 - the last way out: a sentence for each
        code = faults.end(error)
    garbage.end()
    streams.leave(code)


def _lifted(arguments: list[str]) -> list[str]:
    """The arguments with what goes for every command at the front, wherever it was typed."""
    last = arguments.index("--") if "--" in arguments else len(arguments)
    common = {"--quiet", "-q", "--verbose", "-v"}
    lifted = [one for one in arguments[:last] if one in common]
    return lifted + [one for one in arguments[:last] if one not in common] + arguments[last:]
