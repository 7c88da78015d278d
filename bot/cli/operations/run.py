"""`run`: the bot in Discord."""

import asyncio
import os
import sys
from typing import Annotated

import typer

from bot.app import make_apart, open_app
from bot.cli.shell import garbage
from bot.cli.shell.console import FAULT, WRONG_USE, fail
from bot.logs import configure_logs
from bot.settings import Settings, read_settings

THREADS_END_WITHIN = 1.5  # seconds; with what is in flight less than the ten of a container


def run(
    token: Annotated[
        str | None, typer.Option(help="The bot's token; better in DISCORD_TOKEN or .env.")
    ] = None,
) -> None:
    """Run the bot until it is told to stop (SIGTERM or Ctrl-C)."""
    import structlog  # only here: the other commands start faster without discord.py

    from bot.discord.connection import failures
    from bot.discord.connection.doctor import looks_like_a_token
    from bot.operations.occupancy import occupy
    from bot.service import serve

    settings = read_settings()
    secret = token or token_of(settings)
    if not looks_like_a_token(secret):
        form = "three parts with dots, without quotation marks and without “Bot” before it"
        fail(f"DISCORD_TOKEN has not the form of a bot's token: {form}.", WRONG_USE)
    figures = None
    if settings.metrics_port is not None:
        from bot.operations.metrics import Figures

        figures = Figures()
    watch = figures.logged if figures else None
    configure_logs(settings.log_level, settings.log_format, watch)
    if figures:
        figures.watch_libraries()
    make_apart(settings)
    app = open_app(settings)
    app.require_lock()
    occupy(settings, secret, app.database)
    garbage.settle()
    structlog.get_logger().info("data", place=str(app.database.path or app.database.shown))
    try:
        with failures.as_sentences():
            asyncio.run(serve(app, secret, figures))
    except failures.TokenRefusedError as error:
        fail(str(error), WRONG_USE)
    except (failures.IntentsRefusedError, failures.ShardsRefusedError) as error:
        fail(str(error), FAULT)
    except failures.UnreachableError as error:
        rest = "Is this machine on the network? `quotewire doctor` looks at the rest."
        fail(f"{error} {rest}", FAULT)
    finally:
        ending = sys.exception()
        code = ending.exit_code if isinstance(ending, typer.Exit) else FAULT if ending else 0
        if not app.close(within=THREADS_END_WITHIN):
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)  # else Python would wait for a thread that waits for somebody's lock


def token_of(settings: Settings) -> str:
    """The token that was set; ends with one sentence when there is none."""
    if settings.discord_token is None or not settings.discord_token.get_secret_value().strip():
        fail("There is no token: set DISCORD_TOKEN in .env or the environment.", WRONG_USE)
    return settings.discord_token.get_secret_value().strip()
