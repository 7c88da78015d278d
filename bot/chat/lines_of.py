"""Replies as lines: quotations, articles, silence, in a form for the eye and one for the ear."""

from collections.abc import Iterator, Sequence

from bot.chat.session import Session
from bot.render.answer import plain
from bot.render.markup.escape import clean
from bot.render.markup.lines import BLANK, StyledText, TerminalLine, joined, line
from bot.render.markup.links import safe_url
from bot.render.quotations.attribution import days_and_places, remarks
from bot.render.quotations.differing import differ_lines
from bot.render.quotations.once import same_article, same_as
from bot.render.quotations.quotation import source_url
from store.model import Answer, Quotation, Silence, Source

_DOT = StyledText(" · ", "dim")


def answer_lines(session: Session, answer: Answer) -> Iterator[TerminalLine]:
    """The quotations on the screen and what stands around them, or why there are none."""
    if answer.silence is not None:
        yield from silence_lines(session, answer, answer.silence)
        return
    for text in plain.corrected(answer, session.say):
        yield line(text)
    page = session.page
    total = len(answer.quotations)
    again, above = same_article(page), differ_lines(answer, session.say)
    for quotation in page:
        lead = above.get(quotation.rank, "")
        yield from quotation_lines(session, quotation, total, lead, again.get(quotation.rank))
    for text in plain.closing(answer, session.say):
        yield line(text, "dim")
    if found := [one for one in answer.expanded if one.found]:
        told = "; ".join(f"{one.name} = {', '.join(one.found)}" for one in found)
        yield line(session.say("Also searched: {names}", names=clean(told)), "dim")
    if more := len(answer.quotations) - session.shown - len(page):
        yield line(
            session.say.plural("{n} more quotation: /next", "{n} more quotations: /next", more),
            "dim",
        )


def quotation_lines(
    session: Session,
    quotation: Quotation,
    total: int,
    lead: str = "",
    first: int | None = None,
) -> Iterator[TerminalLine]:
    """One quotation with its source; the words are exactly those that are stored.

    ``first`` is the rank of the quotation that has the source of both.
    """
    say = session.say
    if lead:
        yield line(lead, "bold")
    notes = days_and_places(quotation, say)
    if first is None:
        notes = remarks(quotation, say, session.today())
    url = source_url(quotation)
    if session.plain:
        yield line(f"{say('Quotation {n} of {total}', n=quotation.rank, total=total)}:")
        yield line(quotation.text)
        whose = _attribution(quotation, session)
        if first is not None:
            whose = f"{same_as(first, say)}, {quotation.reference}"
        yield line(say("Source: {attribution}", attribution=whose))
        if notes:
            yield line(say("Note: {notes}", notes="; ".join(notes)))
        if url:
            yield line(url)
    else:
        yield TerminalLine(
            (StyledText(f"{quotation.rank}. “"), *_highlighted(quotation), StyledText("”"))
        )
        facts = _facts(quotation.source, session, url, str(quotation.reference))
        if first is not None:
            place = StyledText(str(quotation.reference), "dim", url)
            facts = joined([place, StyledText(same_as(first, say), "dim")], _DOT)
        yield TerminalLine(facts, 3)
        if notes:
            yield line("; ".join(notes), "dim", 3)
    yield BLANK


def source_line(source: Source, session: Session, *others: str) -> TerminalLine:
    """A source in one line, the title first."""
    return TerminalLine(_facts(source, session, safe_url(source.url), *others))


def silence_lines(session: Session, answer: Answer, silence: Silence) -> Iterator[TerminalLine]:
    """Why there is no answer, and what might bring one."""
    say = session.say
    yield line(say("No quotation answers this."), "bold")
    yield line(plain.reason(silence, say))
    if silence.missing_terms:
        terms = ", ".join(silence.missing_terms)
        yield line(say("Not found in the library: {terms}.", terms=clean(terms)))
    for term, near in silence.spellings.items():
        if near:
            told = clean(", ".join(near))
            yield line(say("Near {term}: {spellings}.", term=clean(term), spellings=told))
    names = plain.filter_names(say)
    for name, count in silence.without_filter.items():
        if count:
            yield line(
                say.plural(
                    "Without “{name}” there is {n} quotation.",
                    "Without “{name}” there are {n} quotations.",
                    count,
                    name=names.get(name, name),
                )
            )
    for told in (plain.undated(silence, say), plain.nearest_dates(silence, say)):
        if told:
            yield line(told)
    for told in (*plain.closing(answer, say), plain.searched(answer, say)):
        if told:
            yield line(told, "dim")


def _facts(
    source: Source, session: Session, url: str | None, *others: str
) -> tuple[StyledText, ...]:
    say = session.say
    parts = [
        StyledText(plain.name(source, say), "", url),
        *(StyledText(fact, "dim") for fact in (*plain.facts(source, say), *others)),
    ]
    return joined(parts, _DOT)


def _attribution(quotation: Quotation, session: Session) -> str:
    say = session.say
    publisher, *others = plain.facts(quotation.source, say)
    collected = plain.age(quotation.source, session.today(), say)[-1]
    parts: Sequence[str] = [publisher, plain.title(quotation.source, say), *others, collected]
    return ", ".join([*parts, str(quotation.reference)])


def _highlighted(quotation: Quotation) -> Iterator[StyledText]:
    at = 0
    for start, end in quotation.highlights:
        yield StyledText(quotation.text[at:start])
        yield StyledText(quotation.text[start:end], "bold")
        at = end
    yield StyledText(quotation.text[at:])
