"""Who is let in: host names against DNS rebinding, tickets, and tokens in forms."""

import hashlib
import hmac
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.reading_room.tickets import Ticket, read_ticket

COOKIE = "quotewire_ticket"
FORM_SECONDS = 12 * 3600
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_PROXY = ("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip")
_HOST = re.compile(r"(?:\[(?P<six>[0-9a-f:]+)\]|(?P<name>[^\[\]:/@\s]+))(?::[0-9]{1,5})?", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """What whoever asks for a page may do. ``guild`` as in a ticket."""

    guild: int | None = None
    curator: bool = False
    may_change: bool = False


NOBODY = Access()
OPERATOR = Access(curator=True, may_change=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entrance:
    """The rules of one reading room.

    Without ``url`` it is for those at this machine alone, who need no ticket. With ``url``, the
    address that other people open, nobody gets in without one.
    """

    key: bytes
    url: str | None = None

    def knows_host(self, headers: Mapping[str, str]) -> bool:
        """Whether the request was addressed to us by a name of ours.

        A page elsewhere whose name suddenly points to this machine would have its own name there.
        """
        names = _LOOPBACK | ({_host_of(self.url)} if self.url else set())
        if host_name(headers.get("host", "")) not in names:
            return False
        return bool(self.url) or not any(name in headers for name in _PROXY)

    def admits(self, ticket: str | None) -> Access | None:
        """What the holder of a signed ticket may do; None when nobody gets in with it."""
        if self.url is None:
            return OPERATOR
        found = read_ticket(ticket, self.key) if ticket else None
        return None if found is None else access_of(found)

    @property
    def secure(self) -> bool:
        """Whether people reach us by https alone."""
        return self.url is not None and self.url.startswith("https:")

    def form_token(self, whose: str) -> str:
        """A token for the forms of a page that ``whose`` ticket opened."""
        expires = str(int(time.time()) + FORM_SECONDS)
        return f"{expires}.{self._form_signature(expires, whose)}"

    def is_own_form(self, token: str, whose: str) -> bool:
        """Whether a form came with a token of ours for that ticket, not too old."""
        expires, _, signature = token.partition(".")
        if not hmac.compare_digest(
            signature.encode(), self._form_signature(expires, whose).encode()
        ):
            return False
        return int(expires) > time.time()

    def _form_signature(self, expires: str, whose: str) -> str:
        told = f"reading room form {expires} {whose}".encode()
        return hmac.digest(self.key, told, hashlib.sha256).hex()


def access_of(ticket: Ticket) -> Access:
    """What a ticket is good for: reading, never changing."""
    return Access(guild=ticket.guild, curator=ticket.curator)


def host_name(header: str) -> str:
    """The name in a Host header without its port, in small letters; empty when it is none."""
    match = _HOST.fullmatch(header.strip())
    return (match["six"] or match["name"]).rstrip(".").lower() if match else ""


def is_from_here(headers: Mapping[str, str]) -> bool:
    """Whether a form was sent from a page of this very host, as far as the browser tells."""
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = headers.get("origin")
    if origin is None:
        return True
    try:
        return urlsplit(origin).netloc.lower() == headers.get("host", "").lower()
    except ValueError:
        return False


def _host_of(url: str) -> str:
    return (urlsplit(url).hostname or "").lower()


def is_loopback(host: str) -> bool:
    """Whether only this machine itself reaches what listens there."""
    return host.strip("[]").lower() in _LOOPBACK
