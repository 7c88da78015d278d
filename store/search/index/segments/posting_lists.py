"""The postings of a segment's terms; of very many, two bytes a passage and one a pair."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Self

import numpy as np
import numpy.typing as npt

from store.search.arrays import Bools, Ints, narrowed
from store.search.index.segments.packed_numbers import PackedNumbers

_BLOCK_BITS = 16
_BLOCK = 1 << _BLOCK_BITS
_WHOLE = 1 << 18  # passages up to which speed counts more than memory
_COMMON = 64  # postings from which a term's blocks are told once, not posting by posting
_DENSE = 1 << 16  # postings from which reading block by block is quicker than all at once,
_PIECE = 1 << 12  # if blocks have so many of them


@dataclass(frozen=True, eq=False)
class PostingLists:
    """For each term the passages that have it, ascending, and the pair of each.

    Those of term ``t`` are the slice ``start[t]:start[t + 1]`` of ``low`` and of ``pair``;
    ``rare[t]`` says how many of the pairs before them are rare ones. In one block ``low`` has the
    passages themselves. Of very many, a passage's number is its block, of 65,536 passages, and in
    ``low`` its place in the block. ``split`` has a row for each of the first terms, which are the
    frequent ones: where the postings of each block begin, and the end. The other terms' postings
    have their blocks one by one in ``high``.
    """

    start: Ints
    low: Ints
    pair: PackedNumbers
    rare: Ints
    split: Ints
    high: Ints
    blocks: int

    @classmethod
    def of(cls, start: Ints, docs: Ints, pair: npt.NDArray[np.uint32], passages: int) -> Self:
        """Pack the passages of all terms, in the order of the terms, then of the passages."""
        blocks = blocks_of(passages)
        if blocks == 1:
            none: Ints = np.zeros(0, np.int16)
            packed = PackedNumbers.of(pair, np.uint16)
            low, split, high = docs.astype(np.int32), none, none
        else:
            packed = PackedNumbers.of(pair, np.uint8)
            common = int((np.diff(start) >= _COMMON).nonzero()[0].max(initial=-1)) + 1
            low = (docs & (_BLOCK - 1)).astype(np.uint16)
            split = narrowed(_splits(start, docs, common, blocks))
            high = (docs[start[common] :] >> _BLOCK_BITS).astype(np.min_scalar_type(blocks))
        rare = narrowed(packed.rare_before(start))
        return cls(narrowed(start), low, packed, rare, split, high, blocks)

    def count(self, number: int) -> int:
        """Return how many postings a term has."""
        return int(self.start[number + 1]) - int(self.start[number])

    def counts(self, numbers: Ints) -> Ints:
        """Return how many postings each of some terms has."""
        found: Ints = self.start[numbers + 1] - self.start[numbers]
        return found

    def pairs(self, number: int) -> Ints:
        """Return the pairs of a term's postings."""
        start, end = self.start[number : number + 2].tolist()
        return self.pair.known_between(start, end, *self.rare[number : number + 2].tolist())

    def docs(self, number: int) -> npt.NDArray[np.intp]:
        """Return the passages that have a term."""
        start, end = self.start[number : number + 2].tolist()
        docs = self.low[start:end].astype(np.intp)
        if self.blocks > 1:
            if number < self._common:
                row = self._row(number)
                docs += self._begins.repeat(row[1:] - row[:-1])
            else:
                high = self.high[start - self._skipped : end - self._skipped].astype(np.intp)
                docs += high << _BLOCK_BITS
        return docs

    def every_doc(self, first: int, last: int) -> npt.NDArray[np.intp]:
        """Return the passages of the terms from ``first`` to before ``last``, term by term."""
        docs = self.low[self.start[first] : self.start[last]].astype(np.intp)
        if self.blocks > 1:
            common = min(max(self._common, first), last)
            width, cut = self.blocks + 1, int(self.start[common] - self.start[first])
            rows = self.split[first * width : common * width].reshape(-1, width)
            docs[:cut] += np.tile(self._begins, len(rows)).repeat(np.diff(rows).ravel())
            high = self.high[self.start[common] - self._skipped : self.start[last] - self._skipped]
            docs[cut:] += high.astype(np.intp) << _BLOCK_BITS
        return docs

    def pieces(self, number: int) -> Iterator[tuple[npt.NDArray[np.intp], Ints]]:
        """Give a term's passages and their pairs, in pieces that are quick to work on."""
        if self.count(number) < max(_DENSE, _PIECE * self.blocks) or self.blocks == 1:
            yield self.docs(number), self.pairs(number)
            return
        for block, (start, end) in enumerate(pairwise(self._row(number).tolist())):
            if start < end:
                places = self.low[start:end].astype(np.intp)
                places += block << _BLOCK_BITS
                yield places, self.pair.between(start, end)

    def find(self, number: int, docs: Ints) -> tuple[Ints, Bools]:
        """Look passages, ascending, up in a term's: the pair of each, and whether it is there.

        The pair of a passage that is not there is some pair.
        """
        if self.blocks == 1 or number >= self._common:
            every = self.docs(number)
            place = every.searchsorted(docs)
            there = every.take(place, mode="clip") == docs
            place = np.minimum(place, every.size - 1) + self.start[number]
            return self.pair.at(place), there
        wanted = (docs & (_BLOCK - 1)).astype(np.uint16)
        ends = docs.searchsorted(np.arange(0, (self.blocks + 1) << _BLOCK_BITS, _BLOCK))
        row = self._row(number)
        place = np.zeros(docs.size, np.intp)
        for (first, last), (start, end) in zip(
            pairwise(ends.tolist()), pairwise(row.tolist()), strict=True
        ):
            if first < last:
                place[first:last] = self.low[start:end].searchsorted(wanted[first:last])
        sizes = np.diff(ends)
        place += row[:-1].repeat(sizes)
        in_block = place < row[1:].repeat(sizes)
        place *= in_block  # some posting, where the block has none so late
        return self.pair.at(place), (self.low.take(place) == wanted) & in_block

    @cached_property
    def _common(self) -> int:
        """How many terms have rows of ``split``."""
        return self.split.size // (self.blocks + 1)

    def _row(self, number: int) -> Ints:
        width = self.blocks + 1
        return self.split[number * width : (number + 1) * width]

    @cached_property
    def _skipped(self) -> int:
        """How many postings those have, which are not in ``high``."""
        return int(self.start[self._common])

    @cached_property
    def _begins(self) -> npt.NDArray[np.intp]:
        """The first passage of each block."""
        return np.arange(0, self.blocks << _BLOCK_BITS, _BLOCK, dtype=np.intp)


def blocks_of(passages: int) -> int:
    """Return how many blocks passages are kept in."""
    return 1 if passages <= _WHOLE else -(-passages // _BLOCK)


def _splits(start: Ints, docs: Ints, common: int, blocks: int) -> Ints:
    """Where the postings of each block begin for the first terms, each with its end."""
    size = int(start[common])
    term = np.repeat(np.arange(common), np.diff(start[: common + 1]))
    counts = np.bincount(
        term * blocks + (docs[:size] >> _BLOCK_BITS), minlength=common * blocks
    ).reshape(common, blocks)
    rows = np.zeros((common, blocks + 1), np.int64)
    np.cumsum(counts, axis=1, out=rows[:, 1:])
    rows += start[:common, None]
    return rows.ravel()
