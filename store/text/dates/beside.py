"""Days that a text names as seen from its own day: yesterday, on Wednesday, last month, 12 قوس."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from store.model import Precision, Published
from store.text.dates.periods import relative_periods

_WEEK = timedelta(days=7)
_ANY_DAY = date(2000, 1, 1)  # only to find the words: nothing is counted from it
_AHEAD = re.compile(
    r"\b(?:will|shall|would|next|upcoming|scheduled|planned|due|until|by"
    r"|будет|будут|состоится|пройдет|пройдёт|до|следующ\w+"
    r"|\w+(?:acak|ecek|acağ|eceğ)\w*|kadar|gelecek|önümüzdeki"
    r"|س(?:ي|ت)\w{2,}|سوف|المقبل|القادم|حتى|خواهد|آینده|تا|گا|گی|گے|تک|آئندہ|به|راتلونکي|تر"
    r"|गा|गी|गे|\w+ेगा|\w+ेगी|\w+ेंगे|तक|अगले)(?!\w)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayBeside:
    """What ``text[start:end]`` means on the calendar: the days from ``first`` to ``last``.

    Both are None where the day of publication is not known. ``other`` is the same day a week
    later, where the text looks ahead and may mean that one.
    """

    start: int
    end: int
    first: date | None = None
    last: date | None = None
    precision: Precision = "day"
    other: date | None = None

    @property
    def written(self) -> str:
        """The day, month or year as precisely as it is named; empty when it is not known."""
        if self.first is None:
            return ""
        if self.precision == "day" and self.last not in (None, self.first):
            return f"{self.first} – {self.last}"
        return self.first.isoformat()[: {"year": 4, "month": 7, "day": 10}[self.precision]]


@lru_cache(maxsize=1024)  # a quotation is laid out again for each page, button and form of it
def days_beside(text: str, published: Published | None) -> tuple[DayBeside, ...]:
    """The relative days in a text, counted from its publication where that is known to the day."""
    return tuple(_found(text, published))


def _found(text: str, published: Published | None) -> Iterator[DayBeside]:
    known = published is not None and published.precision == "day"
    day = published.day if published is not None and known else _ANY_DAY
    ahead = known and _AHEAD.search(text) is not None
    for period, weekday in relative_periods(text, day):
        if not known:
            yield DayBeside(start=period.start, end=period.end)
            continue
        later = period.first + _WEEK if weekday and ahead else None
        yield DayBeside(
            start=period.start,
            end=period.end,
            first=period.first,
            last=period.last,
            precision=period.precision,
            other=later,
        )
