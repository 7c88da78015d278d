"""Answers as lines of the terminal: quotations with their sources, or the reason for silence."""

from bot.cli.shell import streams
from bot.cli.shell.terminal import StyledText, show, sign
from bot.render.answer import plain
from bot.render.quotations.attribution import changed_later, in_language, page_number
from bot.render.quotations.days import days_notes
from bot.render.quotations.differing import differ_lines
from bot.render.quotations.once import same_article, same_as
from bot.render.translator import ENGLISH
from store.model import Answer, Quotation, Silence


def show_answer(answer: Answer) -> None:
    """The quotations, then what else was looked for; or why there is none."""
    if answer.silence is not None:
        show_silence(answer.silence)
    for line in plain.corrected(answer, ENGLISH):
        show(StyledText(line, "dim"))
    again, above = same_article(answer.quotations), differ_lines(answer, ENGLISH)
    for quotation in answer.quotations:
        streams.say("")
        if lead := above.get(quotation.rank):
            show(lead)
        show_quotation(quotation, again.get(quotation.rank))
    for line in plain.closing(answer, ENGLISH):
        streams.say("")
        show(StyledText(line, "dim"))
    for expansion in answer.expanded:
        if expansion.found:
            streams.say("")
            names = ", ".join(expansion.found)
            show(StyledText(f"Looked for {expansion.name} also as {names}.", "dim"))
    if answer.explanation:
        from bot.cli.quoting.figures import figures  # only here: few ask for them

        streams.say("")
        for line in figures(answer.explanation):
            show(StyledText(line, "dim"))


def show_silence(silence: Silence) -> None:
    """Why there is no answer, and what might bring one."""
    show(str(silence.reason))
    if silence.missing_terms:
        show(f"Not found in the articles: {', '.join(silence.missing_terms)}")
    for term, near in silence.spellings.items():
        show(f"Near {term}: {', '.join(near)}")
    for name, count in silence.without_filter.items():
        show(f"Without --{name}: {count}")
    if silence.undated:
        from bot.render.answer.plain import undated

        show(undated(silence, ENGLISH))
    if silence.searched is not None:
        from bot.render.answer.search_extent import searched_line

        show(StyledText(searched_line(silence.searched, ENGLISH, encode=str), "dim"))


def show_quotation(quotation: Quotation, first: int | None = None) -> None:
    """The words between quotation marks, what matched in bold, and below them the source.

    ``first`` is the rank of the quotation that has the source of both.
    """
    parts = [StyledText(f"{quotation.rank}. "), StyledText(sign("“"))]
    at = 0
    for start, end in quotation.highlights:
        parts += [
            StyledText(quotation.text[at:start]),
            StyledText(quotation.text[start:end], "bold"),
        ]
        at = end
    show(*parts, StyledText(quotation.text[at:]), StyledText(sign("”")))
    show(*(attribution(quotation) if first is None else again(quotation, first)), indent=3)


def again(quotation: Quotation, first: int) -> list[StyledText]:
    """The reference in the article of quotation ``first``, which opens the source there."""
    return _joined(
        StyledText(str(quotation.reference), "dim", quotation.source.url),
        StyledText(page_number(quotation, ENGLISH), "dim"),
        StyledText(same_as(first, ENGLISH), "dim"),
        *_notes(quotation),
    )


def attribution(quotation: Quotation) -> list[StyledText]:
    """Publisher, title, author, date, address and reference; the title opens the source."""
    source = quotation.source
    link = source.url
    return _joined(
        StyledText(source.publisher_line, "dim"),
        StyledText(source.title, "dim", link) if source.title else None,
        StyledText(source.author, "dim") if source.author else None,
        StyledText(str(source.published) if source.published else "date unknown", "dim"),
        StyledText(link, "dim", link) if link else None,
        StyledText(page_number(quotation, ENGLISH), "dim"),
        StyledText(str(quotation.reference), "dim"),
        StyledText(in_language(source, ENGLISH), "dim"),
        *_notes(quotation),
    )


def _notes(quotation: Quotation) -> list[StyledText]:
    """The days meant, other places and later changes."""
    named = ", ".join(map(str, quotation.also_in))
    notes = days_notes(quotation, ENGLISH, encode=str)
    if named:
        notes.append(f"also in {named}")
    if quotation.changed_since:
        notes.append(changed_later(ENGLISH))
    return [StyledText(sign(note), "dim") for note in notes]


def _joined(*parts: StyledText | None) -> list[StyledText]:
    known = [part for part in parts if part is not None and part.text]
    dot = StyledText(sign(" · "), "dim")
    return [piece for part in known for piece in (dot, part)][1:]
