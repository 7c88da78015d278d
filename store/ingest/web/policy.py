"""The policy of fetching: where to, how much, how long, how often."""

from collections.abc import Callable
from dataclasses import dataclass, field

from aiohttp.abc import AbstractResolver

from store.ingest.web.public import Address, is_public

AGENT = "Quotewire"

PAGE_TYPES = frozenset(
    (
        "text/html",
        "application/xhtml+xml",
        "text/plain",
        "text/markdown",
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/xml",
        "text/xml",
        "application/feed+json",
    )
)
DOCUMENT_TYPES = frozenset(
    (
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchPolicy:
    """The limits of fetching. The standard values are those for the open internet.

    ``may_connect`` is asked for each address at the moment of connecting. ``ports=None`` allows
    every port. Sizes are of unpacked bytes; ``seconds`` covers one fetch with its redirects.
    """

    may_connect: Callable[[Address], bool] = is_public
    ports: frozenset[int] | None = frozenset((80, 443))
    resolver: Callable[[], AbstractResolver] | None = None
    user_agent: str = f"{AGENT}/0.1 (fetches single articles when a person asks for them)"
    page_bytes: int = 5_000_000
    document_bytes: int = 10_000_000
    robots_bytes: int = 500_000
    redirects: int = 5
    seconds: float = 15.0
    connect_seconds: float = 5.0
    read_seconds: float = 5.0
    pause: float = 1.0
    at_once: int = 4
    obey_robots: bool = True
    types: frozenset[str] = field(default=PAGE_TYPES | DOCUMENT_TYPES)
