"""Where the words of a question stand in passages, as numbers that can be compared."""

from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np

from store.search.arrays import Floats, Ints, common, distinct
from store.search.index import Positions
from store.search.question.query import Variant

TITLE = 1 << 14  # terms of a title at most, so that texts come after
APART = 1 << 34  # keeps the places of different passages apart


def single_words(
    forms: Iterable[Variant], number: Mapping[str, int], value: Callable[[Variant], float]
) -> Floats:
    """For each term the highest value of the one-word forms it is a word of, 0 for none."""
    found = np.zeros(len(number))
    for form in forms:
        for term in form.words[0]:
            found[number[term]] = max(found[number[term]], value(form))
    return found


def keys(spots: Positions) -> Ints:
    """Numbers of occurrences that grow by one a term, titles before texts, passages far apart."""
    return np.asarray(spots.row * APART + np.where(spots.in_title, 0, TITLE) + spots.place)


def follow(term: Ints, key: Ints, words: Sequence[Sequence[int]]) -> Ints:
    """The places where the words stand one after the other; in longer names one may be between."""
    reached = key[np.isin(term, words[0])]
    for word in words[1:]:
        here = key[np.isin(term, word)]
        near = [common(reached + 1, here)]
        if len(words) > 2:
            near.append(common(reached + 2, here))
        reached = distinct(np.concatenate(near))
    return reached
