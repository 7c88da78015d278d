"""Which passages a question may see, as one boolean per passage."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Self

import numpy as np

from store.search.index.entry import Bools
from store.search.index.segment import Segment


@dataclass(frozen=True, slots=True, eq=False)
class Mask:
    """The passages of one view that are allowed; combined with ``&``, ``|`` and ``~``.

    Removed passages may be marked in it; the view never gives them all the same.
    """

    allowed: Bools

    def __and__(self, other: Self) -> "Mask":
        return Mask(self.allowed & other.allowed)

    def __or__(self, other: Self) -> "Mask":
        return Mask(self.allowed | other.allowed)

    def __invert__(self) -> "Mask":
        return Mask(~self.allowed)


def allowed(
    segment: Segment,
    languages: Collection[str] | None,
    publishers: Collection[int] | None,
    since: int | None,
    until: int | None,
) -> Bools:
    """Mark the passages of a segment that every given condition allows.

    A passage whose day is not known is outside every range of days.
    """
    marks = np.ones(segment.size, np.bool_)
    if languages is not None:
        numbers = [place for place, name in enumerate(segment.languages) if name in languages]
        marks &= _among(segment.language, numbers)
    if publishers is not None:
        marks &= _among(segment.publisher, publishers)
    if since is not None:
        marks &= segment.published >= max(since, 1)
    if until is not None:
        marks &= (segment.published <= until) & (segment.published > 0)
    return marks


def _among(column: np.ndarray[tuple[int], np.dtype[np.integer]], wanted: Collection[int]) -> Bools:
    """Mark the places whose value is wanted: one pass each while they are few, else a sort."""
    if len(wanted) > 16:
        return np.isin(column, np.fromiter(wanted, np.int64, len(wanted)))
    marks = np.zeros(column.size, np.bool_)
    for value in wanted:
        marks |= column == value
    return marks
