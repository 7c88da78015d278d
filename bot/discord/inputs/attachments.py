"""Attachments: taken over at once, before Discord forgets them, and within limits."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

import aiohttp
import discord
import structlog

from bot.discord.replies.forms import FormFile
from bot.render.errors import notice_text
from bot.render.foreign_text import foreign
from bot.render.translator import Translator
from store.ingest.reading import Reading
from store.ingest.sample import MAX_BYTES

MAX_TOGETHER = 64_000_000
WITHIN = 60.0  # seconds for all downloads together

PAUSES = (0.5, 2.0)  # seconds before each further try


class OtherContentError(OSError):
    """What came is not what was sent: a page that says why, or a part of the file."""


_LOST = (discord.HTTPException, aiohttp.ClientError, OSError)

log = structlog.stdlib.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A downloaded attachment."""

    name: str
    data: bytes

    def refusal(self, reading: Reading, say: Translator) -> str:
        """Why there is no article in it."""
        for refusal in reading.refused:
            reason = notice_text(refusal.reason, say)
            return say("{file}: {reason}", file=foreign(self.name, 80), reason=reason)
        return say("{file}: there is no article in it.", file=foreign(self.name, 80))


async def downloaded(
    attachments: Sequence[discord.Attachment | FormFile], say: Translator
) -> list[Attachment | str]:
    """Each attachment, or the sentence that says why it could not be had."""
    room = MAX_TOGETHER
    wanted: list[discord.Attachment | FormFile | str] = []
    for attachment in attachments:
        name = foreign(attachment.filename, 80)
        if attachment.size > MAX_BYTES:
            most = MAX_BYTES // 1_000_000
            wanted.append(say("{file}: it is larger than {most} MB.", file=name, most=most))
        elif attachment.size > room:
            wanted.append(say("{file}: the files are too large together.", file=name))
        else:
            room -= attachment.size
            wanted.append(attachment)
    return await asyncio.gather(*(_download(one, say) for one in wanted))


async def _download(
    attachment: discord.Attachment | FormFile | str, say: Translator
) -> Attachment | str:
    if isinstance(attachment, str):
        return attachment
    name = foreign(attachment.filename, 80)
    try:
        async with asyncio.timeout(WITHIN):
            return Attachment(name=attachment.filename, data=await _read(attachment))
    except (discord.NotFound, discord.Forbidden):
        return say("{file}: it was deleted before I could read it.", file=name)
    except (*_LOST, TimeoutError) as error:
        log.warning("attachment_lost", attachment=attachment.id, error=type(error).__name__)
        return say("{file}: Discord did not give it to me. Please try again.", file=name)


async def _read(attachment: discord.Attachment | FormFile) -> bytes:
    """Its bytes, asked for again when they did not come, or are not those that were sent."""
    for pause in PAUSES:
        try:
            return await _read_once(attachment)
        except (discord.NotFound, discord.Forbidden):
            raise
        except _LOST:
            await asyncio.sleep(pause)
    return await _read_once(attachment)


async def _read_once(attachment: discord.Attachment | FormFile) -> bytes:
    data = await attachment.read()
    if len(data) != attachment.size:
        raise OtherContentError
    return data
