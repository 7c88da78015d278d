"""Brings dropped lines back to where they stood in a pasted text."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from store.ingest.invisible import seen
from store.ingest.paste.breaks.side_by_side import in_order
from store.ingest.paste.breaks.unwrap import unwrap
from store.ingest.reading import Draft, DroppedLine
from store.text.normalise import normalise
from store.text.pages import with_body


def places(pasted: str, draft: Draft) -> tuple[int, ...]:
    """How many lines of the draft's body stood before each of its dropped lines in the paste.

    Empty when the body is not made of the lines of the paste.
    """
    dropped = {line.line for line in draft.dropped}
    wanted = [line for line in draft.article.body.split("\n") if line]
    numbers: list[int] = []
    text = unwrap(normalise(in_order(seen(pasted)[0])))
    for number, line in enumerate(text.split("\n"), start=1):
        if len(numbers) < len(wanted) and number not in dropped and line == wanted[len(numbers)]:
            numbers.append(number)
    if len(numbers) < len(wanted):
        return ()
    return tuple(sum(number < line.line for number in numbers) for line in draft.dropped)


def bring_back(
    draft: Draft, found: Sequence[int], chosen: Collection[int]
) -> tuple[Draft, tuple[int, ...]]:
    """The draft with the chosen dropped lines in its body again, and the places of the others.

    ``found`` is what ``places`` gave; ``chosen`` counts the dropped lines from 0.
    """
    body = draft.article.body
    left: list[tuple[DroppedLine, int]] = []
    back = 0
    for at, (line, place) in enumerate(zip(draft.dropped, found, strict=True)):
        if at in chosen:
            body = _inserted(body, line.text, place + back)
            back += 1
        else:
            left.append((line, place + back))
    article = with_body(draft.article, body)
    lines = tuple(line for line, _ in left)
    return replace(draft, article=article, dropped=lines), tuple(place for _, place in left)


def _inserted(body: str, line: str, place: int) -> str:
    """The body with a paragraph more, behind its first ``place`` lines that are not blank."""
    lines = body.split("\n")
    seen = at = 0
    while at < len(lines) and seen < place:
        seen += bool(lines[at])
        at += 1
    before, after = "\n".join(lines[:at]).strip("\n"), "\n".join(lines[at:]).strip("\n")
    return "\n\n".join(part for part in (before, line, after) if part)
