"""Terms spelt almost like another: a sieve over the vocabulary, then exact edit distances."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from store.search.arrays import Ints
from store.search.index.segments.vocabulary import Vocabulary, encode
from store.text.normalise import fold_text

_LONG_TERM = 5  # letters
_LONG_WORD = 8
_FAMILY = 4
_TRIED = 2_000  # distances worked out for one term, the most alike first


def edits_allowed(term: str) -> int:
    """Return how many edits a term may be away: short terms have too many neighbours."""
    return 0 if len(term) < 3 else 1 if len(term) < 6 else 2


def is_near(typed: str, written: str, more: int = 1) -> bool:
    """Whether a word is what somebody may have meant to type; one edit more for its ending.

    That one is not given to words that begin otherwise (herders is not near border), nor a second
    one to those of few letters among them (Salang is not near along).
    """
    from rapidfuzz.distance import OSA  # here, because few questions need it

    one, other = fold_text(typed), fold_text(written)
    most = edits_allowed(typed)
    if one[:1] == other[:1]:
        most += more
    elif len(typed) < _LONG_WORD:
        most = min(most, 1)
    return bool(OSA.distance(one, other, score_cutoff=most) <= most)


def is_slip_in_term(typed: str, term: str) -> bool:
    """Whether a term is another with one slip, or two in a long one, or one goes on as the other.

    Those of a few letters have too many neighbours; прорв and прор are of one family.
    """
    from rapidfuzz.distance import OSA  # here, because few questions need it

    short, long = sorted((typed, term), key=len)
    if len(short) >= _FAMILY and long.startswith(short):
        return True
    slips = 2 if len(typed) >= _LONG_WORD else 1
    return len(typed) >= _LONG_TERM and OSA.distance(typed, term, score_cutoff=slips) <= slips


def is_slip(typed: str, meant: str) -> bool:
    """Whether a word typed is another with one slip."""
    from rapidfuzz.distance import OSA

    return bool(OSA.distance(fold_text(typed), fold_text(meant), score_cutoff=1) <= 1)


def may_begin(typed: str, term: str) -> bool:
    """Whether a word typed may be one that begins with this term, but for a slip."""
    one, size = fold_text(typed), len(term)
    return any(is_slip(one[:end], term) for end in (size, size + 1, size - 1))


def letters(vocabulary: Vocabulary) -> npt.NDArray[np.uint64]:
    """Return each term's set of bytes, folded into 64 bits."""
    if not vocabulary.text.size:
        return np.zeros(len(vocabulary), np.uint64)
    bits = np.uint64(1) << (vocabulary.text & np.uint8(63)).astype(np.uint64)
    starts = vocabulary.starts[:-1]
    inside = np.minimum(starts, bits.size - 1)  # an empty last term starts at the end
    return np.bitwise_or.reduceat(bits, inside)


def near(
    vocabulary: Vocabulary, sets: npt.NDArray[np.uint64], term: str, more: int = 0
) -> Iterator[tuple[int, str]]:
    """Give the other terms within the edits allowed and ``more``, with how many those are.

    An edit is an insertion, deletion, substitution or swap of neighbours (optimal string
    alignment). ``sets`` are the vocabulary's ``letters``.
    """
    from rapidfuzz.distance import OSA  # here, because few questions need it

    edits = edits_allowed(term) + more
    for number in _alike(vocabulary, sets, term, edits):
        other = vocabulary.term(number)
        apart = OSA.distance(term, other, score_cutoff=edits)
        if 0 < apart <= edits:
            yield apart, other


def _alike(
    vocabulary: Vocabulary, sets: npt.NDArray[np.uint64], term: str, edits: int
) -> list[int]:
    """Return the numbers of the terms that may be near, the most alike first."""
    encoded = encode(term)
    widest = max((len(encode(letter)) for letter in term), default=1)
    own = np.bitwise_or.reduce(
        np.uint64(1) << (np.frombuffer(encoded, np.uint8) & 63).astype(np.uint64)
    )
    apart = np.bitwise_count(sets ^ own)
    lengths = np.abs(np.diff(vocabulary.starts) - len(encoded))
    maybe: Ints = np.flatnonzero((apart <= 2 * edits * widest) & (lengths <= edits * widest))
    order = np.argsort(apart[maybe] * 8 + lengths[maybe], kind="stable")
    found: list[int] = maybe[order][:_TRIED].tolist()
    return found
