"""Responses of sites: their bodies up to a limit, and their faults as sentences."""

import aiohttp
from aiohttp import ClientResponse

from store.ingest.errors import AddressRefusedError, FetchError, TooLargeError

CHUNK = 1 << 16
BLOCKED = "this address may not be connected to"
_NOT_THERE = "The bot does not go to this address: it is not on the public internet."


class BlockedError(OSError):
    """Raised inside connecting for an address that may not be connected to."""

    def __init__(self) -> None:
        super().__init__(BLOCKED)


async def body(response: ClientResponse, most: int) -> bytes:
    """The whole body, unpacked; raises TooLargeError when it is longer than ``most``."""
    stated = response.content_length or 0
    if stated > most:
        raise TooLargeError(_too_large(most))
    data = await start(response, most + 1)
    if len(data) > most:
        raise TooLargeError(_too_large(most))
    return data


async def start(response: ClientResponse, most: int) -> bytes:
    """The first bytes of the body, unpacked."""
    parts: list[bytes] = []
    length = 0
    async for chunk in response.content.iter_chunked(CHUNK):
        parts.append(chunk)
        length += len(chunk)
        if length >= most:
            break
    return b"".join(parts)[:most]


def _too_large(most: int) -> str:
    return f"The page is larger than {most / 1_000_000:.0f} MB."


def short(value: str | None) -> str | None:
    """A header that may be kept; None when it is too long."""
    return value if value is not None and len(value) <= 500 else None


def refusal(response: ClientResponse) -> str:
    """What a status that brings no page means."""
    if response.status in (404, 410):
        return "There is no page at this address (any more)."
    if response.status in (401, 402, 403, 451):
        return "The site does not let the bot read this page; paste its text instead."
    if response.status == 429:
        return "The site asks to be left alone for a while; try again later."
    if response.status >= 500:
        return f"The site has a fault of its own ({response.status}); try again later."
    return f"The site answered with status {response.status} and no page."


def explained(error: aiohttp.ClientError) -> FetchError:
    """A fault of the network as a sentence without addresses."""
    if isinstance(error, aiohttp.ClientConnectorError) and _is_blocked(error.os_error):
        return AddressRefusedError(_NOT_THERE)
    if isinstance(error, aiohttp.ClientConnectorCertificateError | aiohttp.ClientSSLError):
        return FetchError("The site's certificate is not valid.")
    if isinstance(error, aiohttp.ClientConnectorError):
        return FetchError("The site cannot be reached; is the address right?")
    if isinstance(error, aiohttp.InvalidURL):
        return FetchError("This is not a web address.")
    return FetchError("The site broke off or answered with something that is not HTTP.")


def _is_blocked(error: OSError) -> bool:
    """Whether an address was refused, alone or among others that failed."""
    return BLOCKED in str(error)
