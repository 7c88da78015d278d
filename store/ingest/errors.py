"""Errors of reading and fetching that a person can put right."""

from store.notices.errors import StoreError


class UnreadableError(StoreError):
    """Bytes that cannot become text; the code says what they are and what to do."""


class FetchError(StoreError):
    """A page that could not be fetched; the code says why and names no internal address."""


class AddressRefusedError(FetchError):
    """An address the bot does not go to."""


class TooLargeError(FetchError):
    """A response that is larger than the limit."""
