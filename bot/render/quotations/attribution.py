"""Whose words a quotation is: one fixed order, and what is not known is said to be unknown."""

from collections.abc import Callable, Sequence
from datetime import date

from bot.render import dates
from bot.render.direction import FIRST_STRONG_ISOLATE, POP_DIRECTIONAL_ISOLATE, isolated
from bot.render.labels import kind_names
from bot.render.language_names import language_name
from bot.render.markup.escape import cut, escape
from bot.render.quotations.days import days_notes
from bot.render.quotations.once import same_as
from bot.render.translator import Translator
from store.model import UNKNOWN_LANGUAGE, Quotation, Reference, Source

MAX_NAME = 90
MAX_TITLE = 160
_MAX_ALSO = 4

Encode = Callable[[str], str]


def described(source: Source, say: Translator, encode: Encode) -> list[str]:
    """Publisher, title and author, as far as they are known."""
    publisher = _foreign(source.publisher, MAX_NAME, encode) or say("unknown publisher")
    if reporter := _foreign(source.reported_by, MAX_NAME, encode):
        publisher = say("{publisher}, after {reporter}", publisher=publisher, reporter=reporter)
    notes = []
    if source.publisher_kind:
        notes.append(_kind(source.publisher_kind, say, encode))
    if source.grade:
        notes.append(say("grade {grade}", grade=encode(cut(source.grade, 4))))
    if notes:
        publisher = f"{publisher} ({', '.join(notes)})"
    title = _foreign(source.title, MAX_TITLE, encode) or say("untitled")
    author = _foreign(source.author, MAX_NAME, encode)
    return [publisher, title, say("by {author}", author=author)] if author else [publisher, title]


def attribution(
    quotation: Quotation,
    say: Translator,
    notes: Sequence[str] = (),
    number: str = "",
    url: str | None = None,
) -> str:
    """The attribution for Discord in small print: whose words and from when, then the rest.

    ``number`` counts the quotation among others, ``notes`` are remarks on the article's age and the
    like. The title leads to ``url``. When it was collected is said where no other day is known.
    """
    source = quotation.source
    publisher, title, *author = described(source, say, escape)
    when = [dates.published(source.published, say)]
    if source.published is None:
        when.append(dates.collected(source.collected, say))
    whose = [publisher, *_linked(title, url, say), *author, *when]
    rest = [number, str(quotation.reference), page_number(quotation, say), *notes]
    return f"-# {_line(whose, say)}\n-# {_line(rest, say)}"


def attribution_again(
    quotation: Quotation,
    say: Translator,
    first: int,
    notes: Sequence[str] = (),
    number: str = "",
    url: str | None = None,
) -> str:
    """The same where the article is that of quotation ``first``; the reference leads to ``url``."""
    reference = str(quotation.reference)
    place = f"[{reference}](<{url}>)" if url else reference
    parts = [number, place, page_number(quotation, say), same_as(first, say), *notes]
    return f"-# {_line(parts, say)}"


def _linked(title: str, url: str | None, say: Translator) -> list[str]:
    """The title as a link, or a link beside a title that Discord would not take for its text."""
    if url is None:
        return [title]
    if any(mark in title for mark in "[]") or ":/" in title.replace("\\", ""):
        return [title, f"[{say('Open at source')}](<{url}>)"]
    return [f"[{title}](<{url}>)"]


def attribution_plain(quotation: Quotation, say: Translator, encode: Encode) -> str:
    """The same on one line, without timestamps and without the link."""
    source = quotation.source
    parts = [
        *described(source, say, encode),
        dates.published_plain(source.published, say),
        dates.collected_plain(source.collected, say),
        page_number(quotation, say),
        str(quotation.reference),
    ]
    return _line(parts, say)


def page_number(quotation: Quotation, say: Translator) -> str:
    """The page of the file on which the words begin, where they come from one that has pages."""
    return say("p. {page}", page=quotation.page) if quotation.page else ""


def remarks(quotation: Quotation, say: Translator, today: date) -> list[str]:
    """What a reader must know besides: language, days meant, age, other places, later changes."""
    source = quotation.source
    days, places = days_notes(quotation, say), _places(quotation, say)
    found = [in_language(source, say), *days, dates.age(source.published, today, say), *places]
    if quotation.changed_since:
        found.append(changed_later(say))
    return [remark for remark in found if remark]


def changed_later(say: Translator) -> str:
    """That the words are those of a version which is not the current one."""
    return say("the article was changed later; these are the words of this version")


def days_and_places(quotation: Quotation, say: Translator) -> list[str]:
    """Of these remarks what is of the quotation itself and not of its whole article."""
    return [*days_notes(quotation, say), *_places(quotation, say)]


def _places(quotation: Quotation, say: Translator) -> list[str]:
    return [also_in(quotation.also_in, say)] if quotation.also_in else []


def in_language(source: Source, say: Translator) -> str:
    """Which language the words are in, where it is another than the reader's."""
    if source.language in (say.language, UNKNOWN_LANGUAGE):
        return ""
    return say("in {language}", language=language_name(source.language, say.language))


def also_in(references: Sequence[Reference], say: Translator) -> str:
    """The other places that carry the same words, the first few by name."""
    named = ", ".join(str(reference) for reference in references[:_MAX_ALSO])
    more = len(references) - _MAX_ALSO
    if more <= 0:
        return say("also in {references}", references=named)
    return say.plural(
        "also in {references} and {n} more",
        "also in {references} and {n} more",
        more,
        references=named,
    )


def _line(parts: Sequence[str], say: Translator) -> str:
    """The parts side by side, those in a script from right to left each in order by itself."""
    return say.side_by_side(_apart(part) for part in parts)


def _apart(part: str) -> str:
    whole = part.startswith(FIRST_STRONG_ISOLATE) and part.endswith(POP_DIRECTIONAL_ISOLATE)
    return part if whole else isolated(part, part)


def _kind(kind: str, say: Translator, encode: Encode) -> str:
    return kind_names(say).get(kind) or encode(cut(kind, 40))


def _foreign(text: str | None, limit: int, encode: Encode) -> str:
    """A field somebody else wrote, cut, encoded, and isolated when it runs right to left."""
    shown = cut(text or "", limit)
    return isolated(shown, encode(shown)) if shown else ""
