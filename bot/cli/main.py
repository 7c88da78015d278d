"""Puts the commands together and turns every error into one sentence and an exit code."""

import os
import secrets
import sys

import structlog
import typer

from bot.cli import (
    aliases,
    articles,
    ask,
    db,
    evaluate,
    export,
    fetch,
    import_,
    read,
    run,
    serve,
    sync,
    verify,
)
from bot.cli.console import FAULT, WRONG_USE, console
from bot.logs import configure_logs
from store.errors import DatabaseError, NotVerbatimError, StoreError

app = typer.Typer(
    name="quotewire",
    help="Quotations from your team's articles, each with its source.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode=None,
)
app.command("ask")(ask.ask)
app.command("read")(read.read)
app.command("import")(import_.import_)
app.command("export")(export.export)
app.command("fetch")(fetch.fetch)
app.command("evaluate")(evaluate.evaluate_command)
app.command("verify")(verify.verify)
app.command("sync")(sync.sync)
app.command("run")(run.run)
app.command("serve")(serve.serve)
app.add_typer(articles.app, name="articles")
app.add_typer(aliases.app, name="aliases")
app.add_typer(db.app, name="db")


def main() -> None:
    """Run the command line and exit: 0 done, 1 nothing found, 2 wrong use, 3 a fault."""
    configure_logs()
    try:
        app()
    except DatabaseError as error:
        console(error=True).print(str(error))
        sys.exit(FAULT)
    except NotVerbatimError as error:
        structlog.get_logger().error("not verbatim", references=error.references)
        console(error=True).print("A quotation is no longer what the article says; ask again.")
        sys.exit(FAULT)
    except StoreError as error:
        console(error=True).print(str(error))
        sys.exit(WRONG_USE)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(130)
    except BaseException as error:
        if isinstance(error, SystemExit):
            raise
        reference = secrets.token_hex(4)
        structlog.get_logger().error("command failed", reference=reference, exc_info=True)
        console(error=True).print(
            f"Something went wrong that is not your fault; the log has it as {reference}."
        )
        sys.exit(FAULT)
