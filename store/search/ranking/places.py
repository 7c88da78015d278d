"""Places of a question's words in passages, as numbers that can be compared."""

from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np

from store.search.arrays import Ints, common, distinct
from store.search.index import Positions
from store.search.question.query import Variant

TITLE = 1 << 14  # terms of a title at most, so that texts come after
APART = 1 << 34  # keeps the places of different passages apart

_NONE: Ints = np.zeros(0, np.int64)


def single_words(
    forms: Iterable[Variant], number: Mapping[str, int], value: Callable[[Variant], float]
) -> dict[int, float]:
    """The highest value of the one-word forms that each term is a word of, by its number."""
    found: dict[int, float] = {}
    for form in forms:
        if len(form.words) == 1:
            for term in form.words[0]:
                found[number[term]] = max(found.get(number[term], 0.0), value(form))
    return found


def keys(spots: Positions) -> Ints:
    """Numbers of occurrences that grow by one a term, titles before texts, passages far apart."""
    return np.asarray(spots.row * APART + np.where(spots.in_title, 0, TITLE) + spots.place)


class Places:
    """Where each of the terms looked for stands, as keys."""

    def __init__(self, spots: Positions, key: Ints, number: Mapping[str, int]) -> None:
        """Sort ``key``, the places of ``spots``, by terms."""
        order = np.argsort(spots.term, kind="stable")
        counts = np.bincount(spots.term, minlength=len(number))
        self._keys = key[order]
        self._begins = [0, *np.cumsum(counts).tolist()]
        self._number = number

    def of(self, word: Sequence[str]) -> Ints:
        """Where a word stands, which may be any of several terms, in order."""
        numbers = [self._number[term] for term in word]
        found = [self._keys[self._begins[n] : self._begins[n + 1]] for n in numbers]
        return found[0] if len(found) == 1 else np.sort(np.concatenate([_NONE, *found]))

    def follow(self, words: Sequence[Sequence[str]]) -> Ints:
        """Where words stand one after the other: the places of the last.

        In longer names one may be between.
        """
        reached = self.of(words[0])
        for word in words[1:]:
            if not reached.size:
                break
            here = self.of(word)
            near = [common(reached + 1, here)]
            if len(words) > 2:
                near.append(common(reached + 2, here))
            reached = distinct(np.concatenate(near))
        return reached
