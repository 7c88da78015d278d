"""Fetching pages for curators: only when the operator allows it, one fetcher for the process."""

from bot.settings import Settings
from store.ingest.web.fetch import Fetcher
from store.ingest.web.policy import FetchPolicy


def fetcher_of(settings: Settings) -> Fetcher | None:
    """The fetcher that the settings allow; None when they allow none."""
    if not settings.allow_fetch:
        return None
    if settings.fetch_allow_private:
        return Fetcher(FetchPolicy(may_connect=lambda _address: True, ports=None))
    return Fetcher(FetchPolicy())
