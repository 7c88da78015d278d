"""Pages of a file: where each begins in the text that was made of it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from store.model import NewArticle
from store.text.normalise import normalise

if TYPE_CHECKING:
    from rapidfuzz.distance import Opcodes

LEAST = 12  # letters and figures of a line that is looked for
FARTHER = 2_000  # letters and figures behind a page's own number of them where its lines may stand
LONGEST_CHANGE = 5_000  # code points between the first and the last change of an edited text


def page_starts(body: str, pages: Sequence[str]) -> tuple[int, ...]:
    """The offset in ``body`` at which each of ``pages`` begins; empty for a single page.

    ``body`` has the lines of the pages in their order, without those that were dropped and joined
    as their sentences run; only letters and figures are compared. A page of which nothing is left
    begins where the next one does.
    """
    if len(pages) < 2:
        return ()
    places = [at for at, character in enumerate(body) if character.isalnum()]
    letters = "".join(body[at] for at in places)
    starts: list[int | None] = []
    at = 0
    for page in pages:
        first = None
        lines = [line for text in page.split("\n") if len(line := _letters(text)) >= LEAST]
        farthest = at + sum(map(len, lines)) + FARTHER
        for line in lines:
            found = letters.find(line, at, farthest)
            if found >= 0:
                first = found if first is None else first
                at = found + len(line)
        starts.append(None if first is None else places[first])
    return _filled(starts, len(body))


def page_at(starts: Sequence[int], place: int) -> int | None:
    """The page, from 1, on which the text at an offset stands; None where there are no pages."""
    return bisect_right(starts, place) or None


def moved(starts: Sequence[int], old: str, new: str) -> tuple[int, ...]:
    """Where the pages of an edited text begin; empty when too much of it has changed to tell."""
    if old == new or not starts:
        return tuple(starts)
    from rapidfuzz.distance import Indel, Opcodes  # only here: few texts have pages

    first = _alike(old, new)
    last = _alike(old[first:][::-1], new[first:][::-1])
    before, after = old[first : len(old) - last], new[first : len(new) - last]
    if not any(first < start < first + len(before) for start in starts):
        steps = Opcodes([], len(before), len(after))
    elif max(len(before), len(after)) <= LONGEST_CHANGE:
        steps = Indel.opcodes(before, after)
    else:
        return ()
    return tuple(
        start if start <= first else first + _carried(start - first, steps) for start in starts
    )


def with_body(article: NewArticle, body: str) -> NewArticle:
    """The article with another text, and its pages where they begin in that."""
    return replace(article, body=body, pages=moved(article.pages, article.body, body))


def _letters(line: str) -> str:
    return "".join(filter(str.isalnum, normalise(line)))


def _filled(starts: Sequence[int | None], end: int) -> tuple[int, ...]:
    """The starts, with those that are unknown put where the next page begins.

    What stands above the first line that was found is on that line's page.
    """
    known = [number for number, start in enumerate(starts) if start is not None]
    filled = []
    for number in reversed(range(len(starts))):
        start = 0 if not known or number <= known[0] else starts[number]
        end = end if start is None else start
        filled.append(end)
    return tuple(reversed(filled))


def _alike(left: str, right: str) -> int:
    """How many code points two texts have in common at their beginning."""
    low, high = 0, min(len(left), len(right))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if left[:middle] == right[:middle] else (low, middle - 1)
    return low


def _carried(place: int, steps: "Opcodes") -> int:
    """Where a place of the text before a change stands in the text after it."""
    for step in steps:
        if step.src_start <= place < step.src_end:
            kept = place - step.src_start if step.tag == "equal" else 0
            return step.dest_start + kept
    return place + steps.dest_len - steps.src_len
