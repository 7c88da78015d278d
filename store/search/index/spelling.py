"""Terms spelt almost like another: a sieve over the vocabulary, then exact edit distances."""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from store.search.index.passage import Ints
from store.search.index.vocabulary import Vocabulary, encode

_TRIED = 400  # distances worked out for one term, the most alike first


def edits_allowed(term: str) -> int:
    """Return how many edits a term may be away: short terms have too many neighbours."""
    return 0 if len(term) < 3 else 1 if len(term) < 6 else 2


def letters(vocabulary: Vocabulary) -> npt.NDArray[np.uint64]:
    """Return each term's set of bytes, folded into 64 bits."""
    if not vocabulary.text.size:
        return np.zeros(len(vocabulary), np.uint64)
    bits = np.uint64(1) << (vocabulary.text & np.uint8(63)).astype(np.uint64)
    starts = vocabulary.starts[:-1]
    inside = np.minimum(starts, bits.size - 1)  # an empty last term starts at the end
    return np.bitwise_or.reduceat(bits, inside)


def alike(vocabulary: Vocabulary, sets: npt.NDArray[np.uint64], term: str) -> Iterable[int]:
    """Return the numbers of the terms that may be near, the most alike first."""
    edits = edits_allowed(term)
    encoded = encode(term)
    widest = max((len(encode(letter)) for letter in term), default=1)
    own = np.bitwise_or.reduce(
        np.uint64(1) << (np.frombuffer(encoded, np.uint8) & 63).astype(np.uint64)
    )
    apart = np.bitwise_count(sets ^ own)
    lengths = np.abs(np.diff(vocabulary.starts) - len(encoded))
    near: Ints = np.flatnonzero((apart <= 2 * edits * widest) & (lengths <= edits * widest))
    order = np.argsort(apart[near] * 8 + lengths[near], kind="stable")
    return map(int, near[order][:_TRIED])


def distance(one: str, other: str, most: int) -> int:
    """Return the number of insertions, deletions, substitutions and swaps of neighbours between.

    Anything above ``most`` is given as ``most + 1``.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        line = [row]
        for column, facing in enumerate(other, 1):
            cost = min(last[column] + 1, line[-1] + 1, last[column - 1] + (letter != facing))
            swapped = row > 1 and column > 1 and letter == other[column - 2]
            if swapped and one[row - 2] == facing:
                cost = min(cost, before[column - 2] + 1)
            line.append(cost)
        if min(line) > most:
            return most + 1
        before, last = last, line
    return min(last[-1], most + 1)
