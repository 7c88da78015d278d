"""Cohesion: how much two parts of a text are about the same thing."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import sqrt

from store.ingest.paste.lines import Line
from store.text.analyser.terms import terms
from store.text.detection import detect

SAME_ARTICLE = 0.16
OTHER_ARTICLE = 0.09
SHARED_TERMS = 0.3
MOST_TEXT = 5_000
TELLING = 1_000


def cohesion(part: Sequence[Line], whole: Sequence[Line]) -> float:
    """The cosine of the counts of terms in two runs of paragraphs.

    Measured on halves, thirds and quarters of 20 articles in nine languages against other
    articles of the same language: 0.16 parts 98 % of the pairs rightly.
    """
    language = _language(whole)
    left, right = _counts(part, language), _counts(whole, language)
    product = sum(count * right[term] for term, count in left.items())
    length = sqrt(_square(left) * _square(right))
    return product / length if length else 0.0


def shared(part: Sequence[Line], whole: Sequence[Line]) -> float:
    """The share of the distinct terms of a few short lines that ``whole`` has too."""
    language = _language(whole)
    left, right = _counts(part, language), _counts(whole, language)
    return len(left.keys() & right.keys()) / len(left) if left else 0.0


def _counts(lines: Sequence[Line], language: str) -> Counter[str]:
    return Counter(term.term for term in terms(_text(lines), language))


def _square(counts: Counter[str]) -> int:
    return sum(count * count for count in counts.values())


def _language(lines: Sequence[Line]) -> str:
    return _detected(_text(lines)[:TELLING])


@lru_cache(maxsize=64)
def _detected(text: str) -> str:
    return detect(text)


def _text(lines: Iterable[Line]) -> str:
    return "\n".join(line.text for line in lines)[:MOST_TEXT]
