"""Silence or quotations: those found that are likely enough, and those about as good."""

from collections.abc import Callable, Sequence

from store.search.answerable.probability import EVEN
from store.search.quoting.quotations import QuotationCandidate
from store.search.quoting.select import FAR, Snippet

LEAST = 0.30  # the probability from which something is shown
BESIDE = 1.3  # how much lower, in logits, what is about as good as the best may be scored


def beside_best(
    found: Sequence[QuotationCandidate], may: Callable[[Snippet], bool], *, asks: bool
) -> list[QuotationCandidate]:
    """The best that ``may`` answer, and those about as good as it.

    A question has one answer, mostly; words alone (not ``asks``) have what there is on them. What
    follows the best and only points back to it is no answer beside it.
    """
    best = next((one for one in found if may(one.snippet)), None)
    if best is None:
        return []
    least = best.snippet.score - (BESIDE if asks else FAR)
    return [one for one in found if one is best or one.snippet.alone >= least]


def answering(found: Sequence[QuotationCandidate]) -> list[QuotationCandidate]:
    """Those that answer: none unless the best one that may is likely enough to.

    One about as good as the best that answers more likely than not speaks for itself.
    """
    best = next((one for one in found if one.probability > 0.0), None)
    if best is None or max(best.probability, _sure(found)) < LEAST:
        return []
    return [one for one in found if one.probability >= LEAST]


def _sure(found: Sequence[QuotationCandidate]) -> float:
    """The highest probability of one that answers more likely than not, else 0."""
    return max((one.probability for one in found if one.probability >= EVEN), default=0.0)
