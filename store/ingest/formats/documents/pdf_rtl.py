"""Pages of a PDF in Arabic letters that browsers draw from left to right, word by word."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from store.ingest.formats.documents.pdf_runs import LETTER, SAME_ROW, TextRun

GAP = 1.2  # of the size: more is a gap between columns
BACK = 1.0  # of the size: so far back a run may begin
FEW_LETTERS = 8
MOST_OF_LETTERS = 0.5
LEAST_STEPS = 2
LEAST_LINES = 6  # of a column
MOST_OF_STEPS = 0.8  # of the steps from one run to the next lead to the right

_MIRRORED = str.maketrans("«»()[]<>", "»«)(][><")
_SHAPED = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]+")
_ARABIC = re.compile("[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]")
_FIGURES = re.compile("[\u0660-\u0669\u06f0-\u06f9][\u0660-\u0669\u06f0-\u06f9/.,:\u066b\u066c-]*")
_BEFORE_MARK = re.compile(r"\s+(?=[:.,،؛؟!»)\]])")
_AFTER_OPENING = re.compile(r"(?<=[«(\[])\s+")
_LATIN = re.compile("[A-Za-z0-9]")


def runs_from_right(runs: Sequence[TextRun]) -> list[TextRun] | None:
    """The runs of a page that is drawn from left to right, whole and where a mirror would show
    them, so that what is read first stands left; None for a page that is not drawn so.
    """
    if not _is_drawn_from_left(runs):
        return None
    found = []
    for part in _parts(runs):
        text = _closed_up("".join(map(_logical, _in_reading_order(part))))
        size = max(run.size for run in part)
        if text:
            right = _right_edge(part)
            found.append(TextRun(-right, part[0].y, size, text, right - part[0].x))
    return found


def _closed_up(line: str) -> str:
    """A line without the blanks that stand on the wrong side of its marks."""
    return _AFTER_OPENING.sub("", _BEFORE_MARK.sub("", " ".join(line.split())))


def _right_edge(part: Sequence[TextRun]) -> float:
    """Where a part ends: its last run is as wide as the letters before it let expect."""
    *before, last = part
    letters = sum(len(run.text) for run in before)
    width = (last.x - part[0].x) / letters if letters >= FEW_LETTERS else last.size * LETTER
    return last.x + width * len(last.text)


def unshaped(text: str) -> str:
    """A text in whose words each Arabic letter stands itself, and not its shape there."""
    return _SHAPED.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)


def gutters(runs: Sequence[TextRun], body: float) -> list[float]:
    """Where the columns behind the first begin: nothing in the size of the text crosses there."""
    spans = sorted((run.x, run.end) for run in runs if abs(run.size - body) < 1)
    found: list[float] = []
    covered = spans[0][1] if spans else 0.0
    for place, (start, end) in enumerate(spans):
        if start > covered and min(place, len(spans) - place) >= LEAST_LINES:
            found.append((covered + start) / 2)
        covered = max(covered, end)
    return found


def _is_drawn_from_left(runs: Sequence[TextRun]) -> bool:
    """Whether most letters are Arabic, and runs on one line follow each other to the right."""
    letters = [one for run in runs for one in run.text if one.isalpha()]
    shaped = sum(_ARABIC.match(one) is not None for one in letters)
    if shaped <= len(letters) * MOST_OF_LETTERS:
        return False
    shown = [run for run in runs if run.text.strip()]
    steps = [
        after.x > before.x
        for before, after in pairwise(shown)
        if abs(after.y - before.y) <= SAME_ROW and after.x != before.x  # some tell no new place
    ]
    return len(steps) >= LEAST_STEPS and sum(steps) >= len(steps) * MOST_OF_STEPS


def _parts(runs: Sequence[TextRun]) -> Iterator[list[TextRun]]:
    """What stands together on one line: up to a gap as between columns."""
    part: list[TextRun] = []
    for run in runs:
        last = part[-1] if part else None
        is_apart = last is not None and (
            abs(run.y - last.y) > SAME_ROW
            or run.x < last.x - last.size * BACK
            or run.x - last.end > last.size * GAP
        )
        if is_apart:
            yield part
            part = []
        part.append(run)
    if part:
        yield part


def _in_reading_order(part: Sequence[TextRun]) -> list[str]:
    """The texts of runs from the right; those in Latin letters between them keep their order."""
    texts = [run.text for run in reversed(part)]
    found: list[str] = []
    while texts:
        count = 0
        for at, text in enumerate(texts):
            if _LATIN.search(text) and not _ARABIC.search(text):
                count = at + 1
            elif text.strip() or not at:
                break
        found += reversed(texts[:count]) if count else texts[:1]
        del texts[: max(1, count)]
    return found


def _logical(text: str) -> str:
    """The letters of a run, no longer shaped, brackets and figures turned round."""
    text = _FIGURES.sub(lambda match: match[0][::-1], unshaped(text))
    if not any(map(str.isalnum, text)):
        return text[::-1].translate(_MIRRORED)
    return text.translate(_MIRRORED) if _ARABIC.search(text) else text
