"""Registrations of commands with Discord, by the hash of their definitions."""

import json
from collections.abc import Mapping

from sqlmodel import Session

from store.db.columns import now
from store.db.guild_tables import RegistrationRow


def get(session: Session, scope: str) -> str | None:
    """The hash last registered for a scope (``global`` or a guild's id)."""
    row = session.get(RegistrationRow, scope)
    return row.hash if row else None


def numbers(session: Session, scope: str) -> dict[str, int]:
    """The numbers that Discord gave the commands of a scope, by their names."""
    row = session.get(RegistrationRow, scope)
    return {name: int(number) for name, number in json.loads(row.commands).items()} if row else {}


def put(session: Session, scope: str, digest: str, numbers: Mapping[str, int]) -> None:
    """Remember the hash that was just registered, and the numbers of the commands."""
    row = session.get(RegistrationRow, scope) or RegistrationRow(scope=scope, hash=digest)
    row.hash, row.at, row.commands = digest, now(), json.dumps(dict(numbers))
    session.add(row)
    session.flush()
