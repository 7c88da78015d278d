"""Responses of sites: their bodies up to a limit, and what their faults mean."""

import aiohttp
from aiohttp import ClientResponse

from store.ingest.errors import AddressRefusedError, FetchError, TooLargeError
from store.notices import Fetching

CHUNK = 1 << 16
BLOCKED = "this address may not be connected to"


class BlockedError(OSError):
    """Raised inside connecting for an address that may not be connected to."""

    def __init__(self) -> None:
        super().__init__(BLOCKED)


async def body(response: ClientResponse, most: int) -> bytes:
    """The whole body, unpacked; raises TooLargeError when it is longer than ``most``."""
    stated = response.content_length or 0
    if stated > most:
        raise TooLargeError(Fetching.TOO_LARGE, most=most // 1_000_000)
    data = await start(response, most + 1)
    if len(data) > most:
        raise TooLargeError(Fetching.TOO_LARGE, most=most // 1_000_000)
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


def refusal(response: ClientResponse) -> FetchError:
    """What a status that brings no page means."""
    if response.status in (404, 410):
        return FetchError(Fetching.NO_PAGE)
    if response.status in (401, 402, 403, 451):
        return FetchError(Fetching.FORBIDDEN)
    if response.status == 429:
        return FetchError(Fetching.TOO_OFTEN)
    if response.status >= 500:
        return FetchError(Fetching.FAULTY, status=str(response.status))
    return FetchError(Fetching.OTHER_STATUS, status=str(response.status))


def explained(error: aiohttp.ClientError) -> FetchError:
    """A fault of the network, told without addresses."""
    if isinstance(error, aiohttp.ClientConnectorError) and _is_blocked(error.os_error):
        return AddressRefusedError(Fetching.NOT_PUBLIC)
    if isinstance(error, aiohttp.ClientConnectorCertificateError | aiohttp.ClientSSLError):
        return FetchError(Fetching.CERTIFICATE)
    if isinstance(error, aiohttp.ClientConnectorError):
        return FetchError(Fetching.UNREACHABLE)
    if isinstance(error, aiohttp.InvalidURL):
        return FetchError(Fetching.NOT_AN_ADDRESS)
    return FetchError(Fetching.BROKEN_OFF)


def _is_blocked(error: OSError) -> bool:
    """Whether an address was refused, alone or among others that failed."""
    return BLOCKED in str(error)
