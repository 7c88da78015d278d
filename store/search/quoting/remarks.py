"""What a careful reader adds to quotations: one source only, something newer, other figures."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations

from store.model import PassageText, Reference
from store.search.quoting.disagreement import Claim
from store.search.quoting.quotations import QuotationCandidate
from store.text.normalise import folded_letters

SAME_EVENT = timedelta(days=10)
RIVAL = 4.0  # how much lower, in logits, what differs from the best may be scored
STRONG = 0.5  # how much lower a newer one may be scored


def single_source(shown: Sequence[QuotationCandidate]) -> bool:
    """Whether all that is shown comes from one publisher.

    The same text in another publisher's paper is no second witness.
    """
    names = {
        text.source.publisher
        for one in shown
        for text in (one.text, *one.also)
        if text is one.text or not _is_copy(text, one.text)
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
    articles = {one.text.passage.article for one in shown}
    least = min(one.snippet.score for one in shown) - STRONG
    later = [
        one
        for one in answering
        if one.snippet.score >= least
        and one.text.passage.article not in articles
        and one.day is not None
        and one.day > max(days)
    ]
    best = max(later, key=lambda one: (one.day or date.min, one.snippet.score), default=None)
    return best.text.passage.reference if best else None


def differing(shown: Sequence[QuotationCandidate]) -> tuple[tuple[int, ...], ...]:
    """Pairs of ranks whose quotations count the same thing of one event differently.

    Said only of quotations alike in their words, of different articles of the same days, that
    name the same place or people where they count.
    """
    if len(shown) < 2:
        return ()
    return tuple(
        (left + 1, right + 1)
        for left, right in combinations(range(len(shown)), 2)
        if _one_event(shown[left], shown[right])
        and Claim.of(shown[left]).differs(Claim.of(shown[right]))
    )


def with_rivals(
    chosen: list[QuotationCandidate], possible: Sequence[QuotationCandidate]
) -> list[QuotationCandidate]:
    """What is shown, and beside the best what counts the same thing of the same event otherwise.

    Of several the newest; where the best one is silent or nothing differs, ``chosen`` as it is.
    """
    if not chosen:
        return chosen
    best = chosen[0]
    if best.day is None:
        return chosen
    told = Claim.of(best)
    if not told.figures:
        return chosen
    least = best.snippet.score - RIVAL
    rivals = [
        one
        for one in possible
        if one not in chosen
        and one.snippet.score >= least
        and _one_event(best, one)
        and told.differs(Claim.of(one))
    ]
    rivals.sort(key=lambda one: one.day or date.min, reverse=True)
    return [*chosen, *rivals[:1]]


def _one_event(left: QuotationCandidate, right: QuotationCandidate) -> bool:
    return (
        left.text.passage.article != right.text.passage.article
        and left.day is not None
        and right.day is not None
        and abs(left.day - right.day) <= SAME_EVENT
    )
