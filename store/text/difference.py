"""The difference of two texts: what was taken out and what was put in, word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

MOST_PIECES = 8_000

ChangeKind = Literal["same", "removed", "added"]

_PIECE = re.compile(r"\n+|[^\S\n]+|\S{1,200}")


@dataclass(frozen=True, slots=True)
class Change:
    """A run of a text: in both, only in the old one, or only in the new one."""

    kind: ChangeKind
    text: str


def difference(old: str, new: str) -> list[Change]:
    """The changes from ``old`` to ``new``, in order.

    What is not added, joined, is ``old``; what is not removed, joined, is ``new``. Lines are
    compared first, then the words of the lines that changed. Runs that are too long to be
    compared are told as removed and added whole, so that the time stays bounded.
    """
    found: list[Change] = []
    for change in _compared(_lines(old), _lines(new)):
        if found and found[-1].kind == "removed" and change.kind == "added":
            removed = found.pop().text
            found.extend(_compared(_PIECE.findall(removed), _PIECE.findall(change.text)))
        else:
            found.append(change)
    return list(_joined(found))


def _compared(before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    """The changes between two runs of pieces; what both begin and end with is cut off first."""
    start = 0
    while start < min(len(before), len(after)) and before[start] == after[start]:
        start += 1
    end = 0
    while end < min(len(before), len(after)) - start and before[-1 - end] == after[-1 - end]:
        end += 1
    yield from _run("same", before[:start])
    left, right = before[start : len(before) - end], after[start : len(after) - end]
    if len(left) > MOST_PIECES or len(right) > MOST_PIECES:
        yield from _run("removed", left)
        yield from _run("added", right)
    else:
        matcher = SequenceMatcher(None, left, right)
        for kind, first, last, into, out in matcher.get_opcodes():
            if kind == "equal":
                yield from _run("same", left[first:last])
            else:
                yield from _run("removed", left[first:last])
                yield from _run("added", right[into:out])
    yield from _run("same", before[len(before) - end :])


def _run(kind: ChangeKind, pieces: Sequence[str]) -> Iterator[Change]:
    if pieces:
        yield Change(kind, "".join(pieces))


def _lines(text: str) -> list[str]:
    return [piece for piece in re.split(r"(?<=\n)", text) if piece]


def _joined(changes: Sequence[Change]) -> Iterator[Change]:
    """Neighbouring runs of one kind as one."""
    kind: ChangeKind | None = None
    parts: list[str] = []
    for change in changes:
        if change.kind != kind and kind is not None:
            yield Change(kind, "".join(parts))
            parts = []
        kind = change.kind
        parts.append(change.text)
    if kind is not None:
        yield Change(kind, "".join(parts))
