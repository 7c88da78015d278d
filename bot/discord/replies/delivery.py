"""Requests to Discord that are made again when they were lost on the way."""

import asyncio
import contextvars
from collections.abc import Awaitable, Callable, Sequence
from types import SimpleNamespace
from typing import TypeVar

import aiohttp
import discord
import structlog

T = TypeVar("T")

PAUSES = (0.2, 0.5, 1, 2, 4, 4, 8, 8, 15, 30, 60)  # seconds before each further try
QUICK_PAUSES = (0.05, 0.3, 0.5, 0.5)  # where Discord waits for three seconds and no longer
_A_MOMENT = 0.05  # in which a request that was refused can still end by itself

LOST = (aiohttp.ClientError, OSError, discord.DiscordServerError)

log = structlog.stdlib.get_logger()

_faulted: contextvars.ContextVar[asyncio.Event | None] = contextvars.ContextVar(
    "faulted", default=None
)


async def delivered(send: Callable[[], Awaitable[T]], pauses: Sequence[float] = PAUSES) -> T:
    """What ``send`` returns, tried again when the request or its answer was lost on the way.

    discord.py itself waits for one, three, five seconds and more after a fault of Discord, which
    is too long for a first response, and gives up at once when a connection is cut.
    """
    for pause in pauses:
        try:
            return await _tried(send)
        except LOST as error:
            log.info("sent_again", error=type(error).__name__, after=pause)
        await asyncio.sleep(pause)
    return await send()


def trace() -> aiohttp.TraceConfig:
    """Tells a try, as soon as Discord answers, that it answered with a fault of its own."""
    config = aiohttp.TraceConfig()
    config.on_request_end.append(_note)
    return config


class FaultError(OSError):
    """Discord answered with a fault of its own (500 and above)."""


async def _tried(send: Callable[[], Awaitable[T]]) -> T:
    """One try. It ends as soon as Discord has answered with a fault."""
    faulted = asyncio.Event()
    token = _faulted.set(faulted)
    sending = asyncio.ensure_future(send())
    _faulted.reset(token)
    noticing = asyncio.ensure_future(faulted.wait())
    try:
        await asyncio.wait((sending, noticing), return_when=asyncio.FIRST_COMPLETED)
        if not sending.done():
            await asyncio.wait((sending,), timeout=_A_MOMENT)
        if not sending.done():
            raise FaultError("a fault of Discord")
        return sending.result()
    finally:
        noticing.cancel()
        sending.cancel()


async def _note(
    _session: aiohttp.ClientSession,
    _context: SimpleNamespace,
    ended: aiohttp.TraceRequestEndParams,
) -> None:
    faulted = _faulted.get()
    if faulted is not None and ended.response.status >= 500:
        faulted.set()
