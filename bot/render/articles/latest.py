"""The newest articles as a list."""

from collections.abc import Sequence
from datetime import date

from bot.render import dates
from bot.render.articles.choosing import StoredArticle, reading
from bot.render.foreign_text import named
from bot.render.markup.escape import escape, size
from bot.render.markup.links import safe_url
from bot.render.markup.message import MAX_TEXT, Message, Text
from bot.render.quotations.attribution import MAX_TITLE, described
from bot.render.translator import Translator
from store.model import Reference, Source

_LINK = 300


def latest_message(
    entries: Sequence[tuple[Reference, Source]], say: Translator, today: date
) -> Message:
    """Each article on a line with its source, as many as fit whole."""
    if not entries:
        return Message(parts=(Text(content=say("There are no such articles here.")),))
    head = f"### {say.plural('The newest article', 'The newest {n} articles', len(entries))}"
    lines = [head]
    undated = _first_undated(entries)
    room = MAX_TEXT - size(head) - 100
    for number, (reference, source) in enumerate(entries, start=1):
        line = _line(number, reference, source, say, today)
        if number == undated:
            line = f"-# {say('Without a date of publication, the last added first:')}\n{line}"
        room -= size(line) + 1
        if room < 0:
            left = len(entries) - number + 1
            lines.append(say.plural("… and {n} more", "… and {n} more", left))
            break
        lines.append(line)
    stored = [StoredArticle.of(*entry) for entry in entries]
    return Message(parts=(Text(content="\n".join(lines)), *reading(stored, say)))


def _first_undated(entries: Sequence[tuple[Reference, Source]]) -> int | None:
    """Which line begins those without a date, where there are others before it."""
    dates_known = [source.published is not None for _, source in entries]
    return dates_known.index(False) + 1 if any(dates_known) and not all(dates_known) else None


def _line(number: int, reference: Reference, source: Source, say: Translator, today: date) -> str:
    publisher, _, *author = described(source, say, escape)
    url = safe_url(source.url)
    link = f"[{say('Open')}](<{url}>)" if url and len(url) <= _LINK else ""
    parts = [
        publisher,
        named(source, say, MAX_TITLE),
        *author,
        dates.published_or_added(source.published, source.collected, say),
        dates.age(source.published, today, say),
        link,
        str(reference),
    ]
    return say.side_by_side(parts, f"{number}\\. ")
