"""An indexed passage: what the index knows of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from store.text.analyser.kinds import QUOTABLE


@dataclass(frozen=True, slots=True)
class IndexedPassage:
    """An analysed passage: its row id, which is never reused, and its terms in reading order.

    ``published`` is ``date.toordinal()``, or 0 when the day is not known. Each of ``sentences`` is
    the place of its first term in ``terms`` and its kinds (``store.text.analyser.kinds``), in
    reading order; a passage without any is one sentence that may be quoted.
    """

    passage: int
    article: int
    version: int
    language: str
    publisher: int
    published: int
    terms: Sequence[str]
    title_terms: Sequence[str] = ()
    sentences: Sequence[tuple[int, int]] = ((0, QUOTABLE),)
