"""The terms of a segment as arrays: text to number by a hash table, number to text by offsets."""

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from store.search.arrays import Ints, narrowed

_REMEMBERED = 20_000  # terms read by number: the common ones come again and again

EMPTY = np.uint32(0xFFFFFFFF)
_NO_NUMBER = int(EMPTY)


def encode(term: str) -> bytes:
    """Return the bytes a term is stored as; lone surrogates survive."""
    return term.encode("utf-8", "surrogatepass")


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Distinct terms numbered from 0.

    ``slots`` is an open-addressed table of term numbers; its size is a power of two and at most
    half of it is taken. ``read`` are some of the terms that were asked for by number.
    """

    text: npt.NDArray[np.uint8]
    starts: Ints
    slots: npt.NDArray[np.uint32]
    read: dict[int, str] = field(default_factory=dict)

    @classmethod
    def of(cls, terms: Sequence[str]) -> "Vocabulary":
        """Number distinct terms in their order."""
        encoded = [encode(term) for term in terms]
        starts = np.zeros(len(encoded) + 1, np.int64)
        np.cumsum([len(term) for term in encoded], out=starts[1:])
        text = np.frombuffer(b"".join(encoded), np.uint8)
        return cls(text, narrowed(starts), _table([zlib.crc32(term) for term in encoded]))

    def __len__(self) -> int:
        return self.starts.size - 1

    def number(self, term: str) -> int | None:
        """Return the term's number, or None when no passage of the segment ever had it."""
        encoded = encode(term)
        number_in, last = self.slots.item, self.slots.size - 1
        slot = zlib.crc32(encoded) & last
        while (number := number_in(slot)) != _NO_NUMBER:
            start, end = self.starts.item(number), self.starts.item(number + 1)
            if end - start == len(encoded) and self.text[start:end].tobytes() == encoded:
                return number
            slot = (slot + 1) & last
        return None

    def term(self, number: int) -> str:
        """Return the term of a number."""
        known = self.read.get(number)
        if known is None:
            start, end = self.starts[number], self.starts[number + 1]
            known = self.text[start:end].tobytes().decode("utf-8", "surrogatepass")
            if len(self.read) >= _REMEMBERED:
                self.read.clear()
            self.read[number] = known
        return known

    def __iter__(self) -> Iterator[str]:
        text = self.text.tobytes()
        ends = self.starts.tolist()
        for start, end in pairwise(ends):
            yield text[start:end].decode("utf-8", "surrogatepass")


def _table(hashes: Sequence[int]) -> npt.NDArray[np.uint32]:
    """Place numbers by hash, those that collide in the next free slots, all in step."""
    size = 1 << max(1, (2 * len(hashes)).bit_length())
    slots = np.full(size, EMPTY, np.uint32)
    waiting = np.arange(len(hashes), dtype=np.uint32)
    wanted = np.asarray(hashes, np.int64) & (size - 1)
    while waiting.size:
        free = slots[wanted] == EMPTY
        slots[wanted[free]] = waiting[free]  # of several that want one slot, the last gets it
        placed = slots[wanted] == waiting
        waiting = waiting[~placed]
        wanted = (wanted[~placed] + 1) & (size - 1)
    return slots
