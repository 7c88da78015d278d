"""Recency: how well the day a passage was published fits the time a question asks about."""

from datetime import date

import numpy as np

from store.search.arrays import Floats, Ints
from store.text.dates.periods import Dates, Period

FADE = 7.0  # days after which a passage outside the period counts for a third
NEWS_FADE = 7.0
TOLERANCE = 2  # days a publisher's clock may run ahead of the asker's


def fit(published: Ints, dates: Dates) -> Floats:
    """How near each passage is to a month or day the question names: 1 inside, fading outside."""
    return _fit(published, [one for one in dates.periods if one.precision != "year"], FADE)


def recency(published: Ints, dates: Dates, today: date | None) -> Floats:
    """How new each passage is on the day of asking: 1 today, fading over weeks.

    Nothing when the question names a time itself, or the day of asking is not known.
    """
    if today is None or any(not one.inferred for one in dates.periods):
        return np.zeros(published.size)
    age = today.toordinal() - published
    return np.where((published > 0) & (age >= -TOLERANCE), np.exp(-np.abs(age) / NEWS_FADE), 0.0)


def not_yet(published: Ints, today: date | None) -> Floats:
    """1 for passages published after the day of asking: they cannot have been meant."""
    if today is None:
        return np.zeros(published.size)
    return (published > today.toordinal() + TOLERANCE).astype(np.float64)


def _fit(published: Ints, periods: list[Period], fade: float) -> Floats:
    best = np.zeros(published.size)
    for period in periods:
        first, last = (day.toordinal() for day in period.reach)
        gap = np.maximum(np.maximum(first - published, published - last), 0)
        np.maximum(best, np.where(published > 0, np.exp(-gap / fade), 0.0), out=best)
    return best
