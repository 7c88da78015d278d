"""The quotations of a page with the text around them in their articles."""

from collections.abc import Sequence
from dataclasses import replace

from bot.render.dates import published_plain
from bot.render.direction import isolated
from bot.render.foreign_text import label, named_plainly
from bot.render.markup.arguments import PartArgument
from bot.render.markup.custom_id import CustomId
from bot.render.markup.escape import escape, size
from bot.render.markup.message import MAX_TEXT, Button, Message, Option, Text, rows
from bot.render.quotations.attribution import described
from bot.render.quotations.checked import CheckedQuotation
from bot.render.translator import Translator
from store.model import Quotation, Reference

MAX_DESCRIPTION = 100  # of a choice
_AROUND = (900, 300, 0)  # code points of text before and after, less where room is short


def context_message(quotations: Sequence[CheckedQuotation], say: Translator) -> Message:
    """Each quotation in a quote block between its neighbours, as many as fit whole."""
    blocks: list[Text] = []
    room = MAX_TEXT - 300
    for quotation in quotations:
        made = (_block(quotation, say, around) for around in _AROUND)
        block = next((block for block in made if size(block.content) + 2 <= room), None)
        if block is None:
            break
        room -= size(block.content) + 2
        blocks.append(block)
    left = [str(quotation.reference) for quotation in quotations[len(blocks) :]]
    if left:
        hint = say("Read the rest with /read: {references}", references=", ".join(left))
        blocks.append(Text(content=f"-# {hint}"))
    shown = quotations[: len(blocks) - bool(left)]
    return Message(parts=(*blocks, *rows(_ways(shown, say))))


def ways_to_read(
    quotations: Sequence[Quotation], newer: Reference | None, say: Translator
) -> list[Option]:
    """A choice for each article that opens it at the first passage quoted, and for a newer one."""
    first = _first_of_each(quotations)
    titles = {one.reference.article: named_plainly(one.source) for one in reversed(quotations)}
    places = [*first.values(), *([newer] if newer and newer.article not in first else [])]
    return [
        Option(
            label=_reading(reference, say),
            value=str(_read_at(reference)),
            description=label(title, MAX_DESCRIPTION) if title else "",
        )
        for reference in places
        for title in [titles.get(reference.article)]
    ]


def _ways(quotations: Sequence[CheckedQuotation], say: Translator) -> list[Button]:
    """For each article a button that opens it at the first passage quoted."""
    places = _first_of_each(quotations).values()
    return [_read_at(reference).button(_reading(reference, say)) for reference in places]


def _first_of_each(quotations: Sequence[Quotation]) -> dict[int, Reference]:
    first: dict[int, Reference] = {}
    for quotation in quotations:
        first.setdefault(quotation.reference.article, quotation.reference)
    return first


def _read_at(reference: Reference) -> CustomId:
    return CustomId(action="read-at", argument=PartArgument(reference, reference.passage or 1))


def _reading(reference: Reference, say: Translator) -> str:
    return say("Read {reference}", reference=replace(reference, version=None))


def _block(quotation: Quotation, say: Translator, around: int) -> Text:
    head = say(
        "Quotation {n} in its place · {reference}", n=quotation.rank, reference=quotation.reference
    )
    first = max(0, len(quotation.before) - around)
    before = _lines(quotation.before[first:], cut_before=first > 0)
    after = _lines(quotation.after[:around], cut_after=len(quotation.after) > around)
    words = isolated(quotation.text, escape(quotation.text, ((0, len(quotation.text)),)))
    alone = not (quotation.before or quotation.after)
    hint = [f"-# {say('It stands alone in its passage.')}"] if alone else []
    source = quotation.source
    facts = [*described(source, say, escape), published_plain(source.published, say)]
    whose = f"-# {say.side_by_side(facts)}"
    content = "\n".join([f"-# {head}", *before, f"> {words}", *after, whose, *hint])
    return Text(content=content, quote=words)


def _lines(text: str, *, cut_before: bool = False, cut_after: bool = False) -> list[str]:
    """The text by its own lines; where we cut it, our ellipsis says so."""
    if cut_before:
        text = text.partition(" ")[2]
    if cut_after:
        text = text.rpartition(" ")[0]
    lines = [isolated(line, escape(line)) for line in text.splitlines() if line.strip()]
    if lines and cut_before:
        lines[0] = f"\\[...\\] {lines[0]}"
    if lines and cut_after:
        lines[-1] = f"{lines[-1]} \\[...\\]"
    return lines
