"""Checks of an installation: each says how it is, and what to do where it is not well."""

from collections.abc import Callable, Iterator

from bot.app import open_database
from bot.operations.checks import database as of_database
from bot.operations.checks import machine, setup
from bot.operations.checks.machine import SKEW
from bot.operations.checks.outcome import CheckOutcome, InstallationCheck
from bot.settings import Settings
from store.notices.errors import StoreError

__all__ = ["SKEW", "CheckOutcome", "InstallationCheck", "quick", "thorough"]


def quick(settings: Settings) -> Iterator[InstallationCheck]:
    """What must be well for questions to be answered; takes milliseconds."""
    database = open_database(settings, make=False)
    try:
        yield _guarded("database", lambda: of_database.answers(database))
        yield _guarded("index", lambda: setup.index(settings, database))
        yield _guarded("disk", lambda: machine.disk(settings, database))
        yield _guarded("backups", lambda: setup.backups(settings))
    finally:
        database.close()


def thorough(settings: Settings) -> Iterator[InstallationCheck]:
    """Everything that can be looked at on this machine without the network."""
    yield machine.python()
    yield machine.sqlite()
    yield _guarded("settings", setup.settings)
    yield from quick(settings)
    database = open_database(settings, make=False)
    try:
        yield _guarded("migrations", lambda: of_database.migrations(database))
        yield _guarded("integrity", lambda: of_database.integrity(database))
        if not database.is_sqlite:
            yield _guarded("hosts", lambda: of_database.hosts(database))
        yield _guarded("jobs", lambda: of_database.jobs(database))
        yield _guarded("clock", lambda: machine.clock(database))
    finally:
        database.close()
    yield _guarded("words", machine.words)
    yield _guarded("secrets", lambda: setup.secrets(settings, database))
    yield setup.outbound(settings)


def _guarded(name: str, look: Callable[[], InstallationCheck]) -> InstallationCheck:
    try:
        return look()
    except (StoreError, OSError) as error:
        return InstallationCheck(name=name, outcome=CheckOutcome.fail, said=str(error))
