"""What a careful reader adds to quotations: one source only, something newer, other figures."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations

from store.model import PassageText, Reference
from store.search.quoting.disagreement import Claim
from store.search.quoting.select import QuotationCandidate
from store.text.normalise import folded_letters

SAME_EVENT = timedelta(days=10)
STRONG = 0.9


def single_source(shown: Sequence[QuotationCandidate]) -> bool:
    """Whether all that is shown comes from one publisher.

    The same text in another publisher's paper is no second witness.
    """
    names = {
        text.source.publisher
        for one in shown
        for text in (one.choice.text, *one.also)
        if text is one.choice.text or not _is_copy(text, one.choice.text)
    }
    return bool(shown) and len(names) == 1 and None not in names


def _is_copy(text: PassageText, of: PassageText) -> bool:
    return folded_letters(text.body) == folded_letters(of.body)


def newer(
    shown: Sequence[QuotationCandidate], answering: Sequence[QuotationCandidate]
) -> Reference | None:
    """An article that answers nearly as well and was published after all that is shown."""
    days = [one.day for one in shown if one.day]
    if not days or not shown:
        return None
    articles = {one.choice.text.passage.article for one in shown}
    least = STRONG * min(one.score for one in shown)
    later = [
        one
        for one in answering
        if one.score >= least
        and one.choice.text.passage.article not in articles
        and one.day is not None
        and one.day > max(days)
    ]
    best = max(later, key=lambda one: (one.day or date.min, one.score), default=None)
    return best.choice.text.passage.reference if best else None


def differing(shown: Sequence[QuotationCandidate]) -> tuple[tuple[int, ...], ...]:
    """Pairs of ranks whose quotations count the same thing of one event differently.

    Said only of quotations alike in their words, of different articles of the same days, that
    name the same place or people where they count.
    """
    told = [Claim.of(one) for one in shown]
    return tuple(
        (left + 1, right + 1)
        for left, right in combinations(range(len(told)), 2)
        if _one_event(shown[left], shown[right]) and told[left].differs(told[right])
    )


def _one_event(left: QuotationCandidate, right: QuotationCandidate) -> bool:
    return (
        left.choice.text.passage.article != right.choice.text.passage.article
        and left.day is not None
        and right.day is not None
        and abs(left.day - right.day) <= SAME_EVENT
    )
