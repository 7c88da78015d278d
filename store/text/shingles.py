"""Sampled shingles: few numbers per text by which near duplicates are found in one SQL query."""

import re
from functools import lru_cache
from hashlib import blake2b

import numpy as np

from store.text.normalise import fold_text

WIDTH = 4
KEEP_ONE_IN = 8  # a power of two
KEEP_ALL_BELOW = 40
MOST = 400
MAX_TEXT = 1_000_000
CONTAINMENT = 0.5

WORD = re.compile(r"\w+")  # of these the stored hashes are made: another would find no old text


def shingles(text: str, folded: str | None = None) -> list[int]:
    """The sample of a text: distinct signed 64-bit hashes of four neighbouring words, sorted.

    A hash is kept when it is divisible by eight, whatever the text it stands in, so that the
    samples of two texts share what the texts share (Broder 1997, "On the resemblance and
    containment of documents"). Texts under 40 words keep all; of very long ones the 400 smallest
    are kept. What stands behind the first million characters does not count. ``folded`` is the
    text folded, where that is known.
    """
    if folded is None or len(text) > MAX_TEXT:
        folded = fold_text(text[:MAX_TEXT])
    words = WORD.findall(folded)
    if not words:
        return []
    hashes = np.fromiter(map(_word_hash, words), np.uint64, len(words))
    width = min(WIDTH, len(words))
    combined = hashes[: len(words) - width + 1].copy()
    for place in range(1, width):
        combined *= np.uint64(0x9E3779B97F4A7C15)
        combined += hashes[place : place + len(combined)]
    combined ^= combined >> np.uint64(29)
    if len(words) >= KEEP_ALL_BELOW:
        combined = combined[combined & np.uint64(KEEP_ONE_IN - 1) == 0]
    kept: list[int] = np.unique(combined)[:MOST].astype(np.int64).tolist()
    return sorted(kept)


@lru_cache(maxsize=65_536)
def _word_hash(word: str) -> int:
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest())
