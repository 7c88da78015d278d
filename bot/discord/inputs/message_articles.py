"""The articles in a message that somebody posted: embeds of news bots, pasted text, forwards."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import discord

from store.ingest.reading import Hints
from store.model import Published

_ONLY_LINKS = re.compile(r"(?:<?https?://\S+>?\s*)+")


@dataclass(frozen=True, slots=True, kw_only=True)
class PostedText:
    """One text of a message, with what the message says about it besides."""

    text: str
    hints: Hints


def posted(message: discord.Message) -> list[PostedText]:
    """Each text of a message and of what it forwards; an embed is an article of its own.

    Links alone are no text. Nobody who posted it is taken for its publisher.
    """
    parts: list[discord.Message | discord.MessageSnapshot] = [message, *message.message_snapshots]
    found = [text for one in parts for text in _posted(one)]
    return list({one.text: one for one in found}.values())


def is_link(message: discord.Message) -> bool:
    """Whether what was written is links alone."""
    return _ONLY_LINKS.fullmatch(message.content.strip()) is not None


def files_of(message: discord.Message) -> list[discord.Attachment]:
    """The files of a message and of what it forwards."""
    forwarded = [file for one in message.message_snapshots for file in one.attachments]
    return [*message.attachments, *forwarded]


def _posted(message: discord.Message | discord.MessageSnapshot) -> Iterator[PostedText]:
    content = message.content.strip()
    if _is_text(content) and not _ONLY_LINKS.fullmatch(content):
        yield PostedText(text=content, hints=Hints())
    for embed in message.embeds:
        fields = (f"{field.name}\n{field.value}" for field in embed.fields)
        text = "\n\n".join(part for part in (embed.description, *fields) if part)
        if _is_text(text):
            yield PostedText(text=text, hints=_about(embed))


def _about(embed: discord.Embed) -> Hints:
    """What an embed says of its article: where it stands, who runs that site, when it came."""
    day = embed.timestamp.date().isoformat() if embed.timestamp else None
    return Hints(
        title=embed.title or None,
        publisher=embed.provider.name or None,
        url=embed.url or None,
        published=Published.parse(day) if day else None,
    )


def _is_text(text: str) -> bool:
    return any(map(str.isalnum, text))
