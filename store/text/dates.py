"""Dates and spans of time that a text names, as days of the calendar."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

from store.model import Precision
from store.text import date_words
from store.text.date_reading import Clock, Reading, absolute, relative, rolling
from store.text.normalise import fold

Kind = Literal["at", "since", "until"]

_LONGEST = 4  # words of the longest expression in date_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The days from ``first`` to ``last``, both included, that ``text[start:end]`` names.

    ``kind`` says whether the words name the period itself or only its beginning or end.
    ``inferred`` is True when a part was not written and was taken from the asking day.
    """

    first: date
    last: date
    start: int
    end: int
    precision: Precision = "day"
    kind: Kind = "at"
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """What a text says about time. ``unread`` are spans of dates of calendars we do not convert."""

    periods: tuple[Period, ...] = ()
    unread: tuple[tuple[int, int], ...] = ()
    wants_news: bool = False
