"""Blocks of lines that fit, and other people's words in one line."""

from collections.abc import Iterable
from datetime import UTC

from bot.render.dates import published
from bot.render.direction import isolated
from bot.render.markup.escape import cut, escape, size
from bot.render.translator import Translator
from store.model import Source

_LOOKED_AT = 10  # times as long as what is shown; the rest may be marks that are not


def foreign(text: str | None, limit: int) -> str:
    """Somebody else's words on one line: cut, escaped, isolated when they run right to left."""
    shown = cut(_start(text or "", limit), limit)
    return isolated(shown, escape(shown)) if shown else ""


def fitting(lines: Iterable[str], room: int) -> tuple[list[str], int]:
    """As many whole lines from the first on as fit, and how many were left out."""
    shown: list[str] = []
    left = used = 0
    for line in lines:
        used += size(line) + 1
        if left or used > room:
            left += 1
        else:
            shown.append(line)
    return shown, left


def with_rest(lines: Iterable[str], room: int, say: Translator) -> list[str]:
    """As many whole lines as fit, and below them how many there are more."""
    shown, left = fitting(lines, room)
    more = [f"-# {say.plural('and {n} more', 'and {n} more', left)}"] if left else []
    return [*shown, *more]


def label(text: str, most: int) -> str:
    """Somebody else's words where nothing is obeyed as markup: cut to what Discord counts."""
    limit = most
    text = _start(text, limit)
    shown = cut(text, limit)
    while (over := size(shown) - most) > 0:
        limit -= (over + 1) // 2
        shown = cut(text, limit)
    return shown or "…"


def source_line(source: Source, say: Translator, limit: int = 120) -> str:
    """A source in one short line: its title or first words, publisher, date."""
    publisher = foreign(source.publisher, 60) or say("unknown publisher")
    facts = [named(source, say, limit), publisher, published(source.published, say)]
    return say.side_by_side(facts)


def named(source: Source, say: Translator, limit: int) -> str:
    """What an article is known by in a list: its title or its first words."""
    return foreign(source.name, limit) or say("untitled")


def named_plainly(source: Source) -> str:
    """The same for a choice, where nothing else is said of it: first words have a day beside."""
    if source.title or not source.begins:
        return source.title or ""
    day = source.published or source.collected.astimezone(UTC).date()
    return f"{source.name} · {day}"


def person(actor: str) -> str:
    """Who did something: a member of the guild as Discord names them, anyone else by name."""
    kind, _, number = actor.partition(":")
    if kind == "discord" and number.isascii() and number.isdecimal() and len(number) <= 20:
        return f"<@{number}>"
    return foreign(actor, 30)


def _start(text: str, limit: int) -> str:
    """The part of a text, which may be a whole book on one line, that is looked at."""
    return text[: _LOOKED_AT * limit]
