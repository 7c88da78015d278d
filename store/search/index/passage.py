"""What the index is told of a passage."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.integer]
Floats = npt.NDArray[np.floating]
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class IndexedPassage:
    """An analysed passage: its row id, which is never reused, and its terms in reading order.

    ``published`` is ``date.toordinal()``, or 0 when the day is not known.
    """

    passage: int
    article: int
    version: int
    language: str
    publisher: int
    published: int
    terms: Sequence[str]
    title_terms: Sequence[str] = ()
