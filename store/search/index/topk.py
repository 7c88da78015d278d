"""The best passages of one segment, exactly, and for long postings without reading them all.

Plainly: add up every posting in float64, in the order of the groups, and take the highest sums.

Pruned, when there is much to read: add up the groups with few postings first, in float32. The
best passages so far, worked out in full, show a score that ``k`` passages reach. As soon as the
groups left out cannot give that much together, a passage that has only those is out of the race;
so they are merely looked up, one after the other, in the passages that still can reach it.
What is given is worked out in full, in float64 and in the order of the groups, so both ways give
the same scores to the last bit. Choosing allows for the rounding of float32.
"""

from collections.abc import Sequence
from itertools import accumulate

import numpy as np

from store.search.arrays import Bools, Ints
from store.search.index.scorer import NOTHING, Found, SegmentScorer, highest, in_full, looked_up
from store.search.index.segments.postings import Accumulator, Alternatives

_PLAIN = 150_000  # postings that are added up faster than decided about
_EACH = 1_000  # and some more for each passage wanted, which deciding works out in full
_FEW = 64  # passages that are worked out in full faster than thinned out
_LOOK_UP = 8  # a look-up costs as much as adding this many postings
_FIRST = 0.4  # share of the highest possible score left out while looking for a bar
_LATER = 0.5  # share of the bar that the groups looked up may reach together
_TINY = float(np.finfo(np.float32).tiny)  # what is less is zero


def top(
    groups: Sequence[Alternatives],
    scorer: SegmentScorer,
    k: int,
    allowed: Bools | None,
    least: float,
) -> Found:
    """Return all passages that may be among the best ``k`` of the allowed and reach ``least``."""
    present = [one for one in groups if one.members]
    cost = sum(one.cost for one in present)
    if not present or sum(one.most for one in present) * (1 + 1e-9) < least:
        return NOTHING
    if len(present) == 1 or cost <= _PLAIN + _EACH * k:
        return _plain(present, scorer, k, allowed, least)
    return _pruned(present, scorer, k, allowed, least)


def _plain(
    groups: Sequence[Alternatives],
    scorer: SegmentScorer,
    k: int,
    allowed: Bools | None,
    least: float,
) -> Found:
    totals = Accumulator(scorer.segment.size, np.float64)
    for one in groups:
        totals.add(one, scorer.exact, allowed)
    docs = highest(totals.sums, k, max(least, _TINY))
    return Found(docs, totals.sums[docs].astype(np.float64, copy=False))


def _pruned(
    groups: Sequence[Alternatives],
    scorer: SegmentScorer,
    k: int,
    allowed: Bools | None,
    least: float,
) -> Found:
    try:
        totals = scorer.segment.spare.pop()
    except IndexError:
        totals = Accumulator(scorer.segment.size, np.float32)
    docs = _candidates(groups, scorer, k, allowed, least, totals)
    totals.clear()
    scorer.segment.spare.append(totals)
    scores = in_full(groups, scorer, docs)
    kept = scores >= max(least, _TINY)
    return Found(docs[kept], scores[kept])


def _candidates(
    groups: Sequence[Alternatives],
    scorer: SegmentScorer,
    k: int,
    allowed: Bools | None,
    least: float,
    totals: Accumulator,
) -> Ints:
    """Return few passages, all of the best among them."""
    sums = totals.sums
    ordered = sorted(groups, key=lambda one: one.cost)
    rest = [*accumulate((one.most for one in reversed(ordered)), initial=0.0)][::-1]
    margin = rest[0] * (len(groups) + 4) * 2.0**-22
    done = next(at for at, left in enumerate(rest) if at and left <= _FIRST * rest[0])
    for one in ordered[:done]:
        totals.add(one, scorer.rounded, allowed)
    seeds = highest(sums, k, _TINY)[: 4 * k]
    known = in_full(groups, scorer, seeds)
    if known.size >= k:
        least = max(least, float(np.partition(known, known.size - k)[known.size - k]))
    while done < len(ordered) and rest[done] >= _LATER * least:
        totals.add(ordered[done], scorer.rounded, allowed)
        done += 1
    docs = (sums >= max(least - rest[done] - margin, _TINY)).nonzero()[0]
    partial = sums[docs]
    for one, left in zip(ordered[done:], rest[done + 1 :], strict=True):
        if docs.size <= _FEW:
            break
        if one.cost <= _LOOK_UP * docs.size:  # never after a look-up: costs rise, docs get fewer
            totals.add(one, scorer.rounded, allowed)
            partial = sums[docs]
        else:
            partial += looked_up(one, scorer.rounded, docs)
        near = partial >= least - left - margin
        docs, partial = docs[near], partial[near]
    return docs
