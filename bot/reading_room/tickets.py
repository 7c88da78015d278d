"""Signed tickets that expire: who may read what in the reading room, and until when."""

import hashlib
import hmac
import os
import secrets
import time
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from pathlib import Path

KEY_FILE = "reading-room.key"
PARAMETER = "ticket"
_KEY_BYTES = 32
_OPERATOR = "operator"
_RIGHTS = {"reader": False, "curator": True}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """Leave to read until a moment, in seconds since 1970.

    ``guild`` is the server whose articles may be seen; None is the operator, who sees what the
    reading room was opened for. A ``curator`` also sees what only curators see. Nothing can be
    changed with a ticket.
    """

    expires: int
    guild: int | None = None
    curator: bool = False

    def signed(self, key: bytes) -> str:
        """The ticket as it stands in a link."""
        told = self._told()
        return f"{told}.{_signature(told, key)}"

    def _told(self) -> str:
        whose = _OPERATOR if self.guild is None else str(self.guild)
        return f"{self.expires}.{whose}.{'curator' if self.curator else 'reader'}"


def read_ticket(text: str, key: bytes, now: float | None = None) -> Ticket | None:
    """The ticket that was signed with ``key`` and has not expired; None for anything else."""
    told, _, signature = text.rpartition(".")
    if not hmac.compare_digest(signature.encode(), _signature(told, key).encode()):
        return None
    expires, whose, rights = told.split(".")  # we signed it, so it has this form
    ticket = Ticket(
        expires=int(expires),
        guild=None if whose == _OPERATOR else int(whose),
        curator=_RIGHTS[rights],
    )
    return ticket if ticket.expires > (time.time() if now is None else now) else None


def ticket_for(seconds: int, *, guild: int | None = None, curator: bool = False) -> Ticket:
    """A ticket that is good from now on, for so many seconds."""
    return Ticket(expires=int(time.time()) + seconds, guild=guild, curator=curator)


def link(url: str, path: str, ticket: Ticket, key: bytes) -> str:
    """The address of a page that lets in whoever opens it, until the ticket expires."""
    page, hash_sign, anchor = path.partition("#")
    sign = "&" if "?" in page else "?"
    signed = f"{page}{sign}{PARAMETER}={ticket.signed(key)}"
    return f"{url.rstrip('/')}{signed}{hash_sign}{anchor}"


def read_key(folder: Path) -> bytes:
    """The key of this installation, made when it is first asked for; nobody else can read it."""
    path = folder / KEY_FILE
    try:
        return path.read_bytes()
    except FileNotFoundError:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    new = path.with_name(f"{KEY_FILE}.{secrets.token_hex(4)}")
    new.touch(mode=0o600)
    new.write_bytes(secrets.token_bytes(_KEY_BYTES))
    try:
        os.link(new, path)  # whole, or not at all: two processes may start at once
    except FileExistsError:
        pass
    finally:
        new.unlink()
    return path.read_bytes()


def _signature(told: str, key: bytes) -> str:
    mac = hmac.digest(key, f"reading room ticket {told}".encode(), hashlib.sha256)
    return urlsafe_b64encode(mac).decode().rstrip("=")
