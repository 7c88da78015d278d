"""`doctor` and `health`: how the installation is, and what to do where it is not well."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.shell.console import NOTHING, Json, print_json
from bot.cli.shell.terminal import StyledText, show

if TYPE_CHECKING:
    from bot.operations.checks import InstallationCheck
    from bot.settings import Settings

_NEEDED = ("database", "migrations", "integrity")
_STYLES = {"ok": "green", "warn": "yellow", "fail": "bold red", "not checked": "dim"}


def health(json: Json = False) -> None:
    """Say whether questions can be answered. The exit code is 1 when not.

    Example: quotewire health --json
    """
    from bot.operations.checks import quick
    from bot.settings import read_settings

    _tell(list(quick(read_settings())), json=json)


def doctor(
    offline: Annotated[bool, typer.Option("--offline", help="Do not ask Discord.")] = False,
    json: Json = False,
) -> None:
    """Check the whole installation, each point with its mend.

    Example: quotewire doctor
    """
    from bot.operations.checks import thorough
    from bot.settings import read_settings

    settings = read_settings()
    found = list(thorough(settings))
    _tell([*found, *_of_discord(settings, found, offline=offline)], json=json)


def _of_discord(
    settings: "Settings", found: Sequence["InstallationCheck"], *, offline: bool
) -> list["InstallationCheck"]:
    """What Discord says; each point is named where it was not asked."""
    import asyncio

    from bot.app import open_app
    from bot.discord.connection.doctor import ask_discord, unasked
    from bot.logs import configure_logs
    from bot.service import client_of
    from store.notices.errors import StoreError

    if offline:
        return unasked("Discord was not asked.")
    if any(one.outcome == "fail" for one in found if one.name in _NEEDED):
        return unasked("The database comes first.")
    configure_logs()
    secret = settings.discord_token.get_secret_value() if settings.discord_token else None
    try:
        app = open_app(settings)
    except StoreError as error:
        return unasked(str(error))
    try:
        return asyncio.run(ask_discord(app, secret or None, client_of(app)))
    finally:
        app.close()


def _tell(found: Iterable["InstallationCheck"], *, json: bool) -> None:
    found = list(found)
    failed = any(one.outcome == "fail" for one in found)
    if json:
        checks = [
            {"name": one.name, "outcome": one.outcome, "said": one.said, "mend": one.mend}
            for one in found
        ]
        print_json({"well": not failed, "checks": checks})
    else:
        for one in found:
            mend = f" {one.mend}" if one.mend else ""
            outcome = StyledText(f"{one.outcome:<12}", _STYLES[one.outcome])
            show(outcome, StyledText(f"{one.name}: {one.said}{mend}"))
    if failed:
        raise typer.Exit(NOTHING)
