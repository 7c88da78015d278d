"""The quotations of a page with the text around them in their articles."""

from collections.abc import Sequence

from bot.render.escape import escape, isolated, size
from bot.render.parts import MAX_TEXT, Message, Text
from bot.render.words import Words
from store.model import Quotation

_AROUND = 900  # code points of text before or after; escaping can at most double them


def context_message(quotations: Sequence[Quotation], say: Words) -> Message:
    """Each quotation in a quote block between its neighbours, as many as fit whole."""
    blocks: list[Text] = []
    room = MAX_TEXT - 300
    for quotation in quotations:
        block = _block(quotation, say)
        room -= size(block.content) + 2
        if room < 0:
            break
        blocks.append(block)
    left = [str(quotation.reference) for quotation in quotations[len(blocks) :]]
    if left:
        hint = say("Read the rest with /read: {references}", references=", ".join(left))
        blocks.append(Text(content=f"-# {hint}"))
    return Message(parts=tuple(blocks))


def _block(quotation: Quotation, say: Words) -> Text:
    head = say(
        "Quotation {n} in its place · {reference}", n=quotation.rank, reference=quotation.reference
    )
    before = _lines(quotation.before[-_AROUND:], cut_before=len(quotation.before) > _AROUND)
    after = _lines(quotation.after[:_AROUND], cut_after=len(quotation.after) > _AROUND)
    words = isolated(quotation.text, escape(quotation.text))
    hint = [] if before or after else [f"-# {say('It stands alone in its passage.')}"]
    content = "\n".join([f"-# {head}", *before, f"> {words}", *after, *hint])
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
