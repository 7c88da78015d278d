"""The text of a message: its own, its embeds, what it forwards, the text files with it."""

from collections.abc import Iterator, Sequence

import discord

from bot.discord.inputs.attachments import downloaded
from bot.discord.replies.errors import RefusedError
from bot.render.translator import Translator
from store.notices import Problem
from store.notices.errors import InvalidInputError
from store.text import urls

MAX_FILE = 200_000
_MOST_BYTES = 4  # of a character
MAX_BLOCKS = 10
_TEXT_FILES = (".txt", ".md", ".text", ".markdown")


async def texts_of(message: discord.Message, say: Translator) -> list[str]:
    """The blocks of text of a message, each as it was written, in order; none twice. Of very many
    the last ones are one block.

    Of a message made of components only what stands in quote blocks counts, where there are any:
    the rest is what is said about it. Raises RefusedError where a file cannot be read, and
    InvalidInputError for one that is too long to be read whole.
    """
    found = [*_said(message), *(block for one in message.message_snapshots for block in _said(one))]
    snapshots = (file for one in message.message_snapshots for file in one.attachments)
    files = [file for file in (*message.attachments, *snapshots) if _is_text(file)]
    if any(file.size > MAX_FILE for file in files):
        raise InvalidInputError(Problem.TEXT_TOO_LONG, most=MAX_FILE // _MOST_BYTES)
    for given in await downloaded(files, say):
        if isinstance(given, str):
            raise RefusedError(given)
        found.append(given.data.decode("utf-8", "replace"))
    told = list(dict.fromkeys(block for block in found if urls.is_said_beside(block)))
    first, rest = told[: MAX_BLOCKS - 1], told[MAX_BLOCKS - 1 :]
    return [*first, "\n\n".join(rest)] if rest else first


def _said(message: discord.Message | discord.MessageSnapshot) -> Iterator[str]:
    yield message.content
    for embed in message.embeds:
        texts = [embed.description, *(field.value for field in embed.fields)]
        yield from (text for text in texts if text) if any(texts) else (embed.title or "",)
    displays = list(_displays(message.components))
    quoted = ["\n".join(_quoted(text)) for text in displays]
    yield from (text for text in quoted if text) if any(quoted) else displays


def _displays(components: Sequence[object]) -> Iterator[str]:
    for component in components:
        if isinstance(component, discord.TextDisplay):
            yield component.content
        yield from _displays(getattr(component, "children", ()))


def _quoted(text: str) -> Iterator[str]:
    return (line for line in text.split("\n") if line.startswith(">"))


def _is_text(file: discord.Attachment) -> bool:
    kind = (file.content_type or "").startswith("text/plain")
    return kind or file.filename.lower().endswith(_TEXT_FILES)
