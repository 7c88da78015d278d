"""Requests to Discord that are made again when they were lost on the way."""

import asyncio
import contextvars
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from types import SimpleNamespace

import aiohttp
import discord
import structlog

PAUSES = (0.2, 0.5, 1, 2, 4, 4, 8, 8, 15, 30, 60)  # seconds before each further try
QUICK_PAUSES = (0.05, 0.3, 0.5, 0.5)  # where Discord waits for three seconds and no longer
_LIMITED = 429
_A_MOMENT = 0.05  # in which a request that was refused can still end by itself

LOST = (aiohttp.ClientError, OSError, discord.DiscordServerError)

log = structlog.stdlib.get_logger()


@dataclass(slots=True)
class Try:
    """What is known of a request that is on its way: whether it was answered, taken, at fault."""

    is_answered: bool = False
    is_taken: bool = False
    faulted: asyncio.Event = field(default_factory=asyncio.Event)


_trying: contextvars.ContextVar[Try | None] = contextvars.ContextVar("trying", default=None)


async def delivered(
    send: Callable[[], Awaitable[object]], pauses: Sequence[float] = PAUSES
) -> None:
    """Send, and try again when the request or its answer was lost on the way.

    discord.py itself waits for one, three, five seconds and more after a fault of Discord, which
    is too long for a first response, and gives up at once when a connection is cut.
    """
    for pause in pauses:
        try:
            return await _tried(send)
        except LOST as error:
            log.info("sent_again", error=type(error).__name__, after=pause)
        await asyncio.sleep(pause)
    return await _tried(send)


def trace() -> aiohttp.TraceConfig:
    """Tells a try, as soon as Discord answers, that it did, and whether with a fault of its own."""
    config = aiohttp.TraceConfig()
    config.on_request_end.append(_note)
    return config


class FaultError(OSError):
    """Discord answered with a fault of its own (500 and above)."""


class LimitedError(OSError):
    """Discord, or what stands before it, wants no requests and does not say for how long."""


class UnreadableAnswerError(OSError):
    """Discord answered with something that is no answer: a page, half of one, nothing."""


async def _tried(send: Callable[[], Awaitable[object]]) -> None:
    """One try. It ends as soon as Discord has answered with a fault.

    What Discord says of a message that it took is of no use to us, so that it may be unreadable.
    """
    this = Try()
    token = _trying.set(this)
    sending = asyncio.ensure_future(send())
    _trying.reset(token)
    noticing = asyncio.ensure_future(this.faulted.wait())
    try:
        await asyncio.wait((sending, noticing), return_when=asyncio.FIRST_COMPLETED)
        if not sending.done():
            await asyncio.wait((sending,), timeout=_A_MOMENT)
        if not sending.done():
            raise FaultError("a fault of Discord")
        sending.result()
    except (TypeError, ValueError, LookupError, AttributeError) as error:
        if not this.is_answered:  # it is ours
            raise
        if this.is_taken:  # made again, a further message would stand there twice
            return
        raise UnreadableAnswerError("an answer that cannot be read") from error
    except discord.HTTPException as error:
        if error.status != _LIMITED:
            raise
        raise LimitedError("a limit without its end") from error
    finally:
        noticing.cancel()
        sending.cancel()


async def _note(
    _session: aiohttp.ClientSession,
    _context: SimpleNamespace,
    ended: aiohttp.TraceRequestEndParams,
) -> None:
    this = _trying.get()
    if this is not None:
        status, kind = ended.response.status, ended.response.content_type
        this.is_answered = True
        this.is_taken = status < 300 and kind == "application/json"
        if status >= 500:
            this.faulted.set()
