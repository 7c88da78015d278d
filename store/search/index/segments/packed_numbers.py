"""Many whole numbers in one or two bytes each, for nearly all of them."""

from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

from store.search.arrays import Ints, narrowed


@dataclass(frozen=True, slots=True, eq=False)
class PackedNumbers:
    """Numbers in a row, of which the small ones are frequent.

    ``codes`` has the number at each place where its type can tell it, and the highest that its
    type knows at the others. Those are in ``rare_place``, ascending, their numbers in
    ``rare_number``.
    """

    codes: npt.NDArray[np.unsignedinteger]
    rare_place: Ints
    rare_number: npt.NDArray[np.uint32]

    @classmethod
    def of(cls, numbers: npt.NDArray[np.uint32], kind: type[np.unsignedinteger]) -> Self:
        """Pack numbers into codes of a type."""
        rarest = np.iinfo(kind).max
        rare = (numbers >= rarest).nonzero()[0]
        codes = np.minimum(numbers, rarest).astype(kind)
        return cls(codes, narrowed(rare), numbers[rare])

    def at(self, places: Ints) -> npt.NDArray[np.intp]:
        """Return the numbers at some places."""
        numbers = self.codes[places].astype(np.intp)
        if self.rare_place.size:
            rare = (numbers == np.iinfo(self.codes.dtype).max).nonzero()[0]
            numbers[rare] = self.rare_number[self.rare_before(places[rare])]
        return numbers

    def between(self, start: int, end: int) -> npt.NDArray[np.intp]:
        """Return the numbers at the places from ``start`` to before ``end``."""
        first, last = self.rare_before(np.array((start, end))).tolist()
        return self.known_between(start, end, first, last)

    def known_between(self, start: int, end: int, first: int, last: int) -> npt.NDArray[np.intp]:
        """Return them when it is known how many rare places are before the start and the end."""
        numbers = self.codes[start:end].astype(np.intp)
        if first < last:
            numbers[self.rare_place[first:last] - start] = self.rare_number[first:last]
        return numbers

    def rare_before(self, places: Ints) -> Ints:
        """Return how many rare places there are before each of some places."""
        kind = self.rare_place.dtype  # searched in another type, all of them would be cast
        return self.rare_place.searchsorted(places.astype(kind))

    def whole(self) -> npt.NDArray[np.intp]:
        """Return all numbers."""
        return self.between(0, self.codes.size)


def by_frequency(numbers: Ints, kinds: int) -> tuple[npt.NDArray[np.uint32], Ints]:
    """Number the ``kinds`` of things anew, the most frequent first.

    Return the things in their new numbers, and the old numbers in the new order.
    """
    order = np.argsort(-np.bincount(numbers, minlength=kinds), kind="stable")
    new = np.empty(kinds, np.uint32)
    new[order] = np.arange(kinds, dtype=np.uint32)
    return new[numbers], order
