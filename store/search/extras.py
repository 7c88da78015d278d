"""What a careful reader adds to quotations: one source only, something newer, other figures."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations

from store.model import Reference
from store.search.choose import Chosen
from store.text.dates import mentioned_dates
from store.text.terms import Term, terms

SAME_EVENT = timedelta(days=10)
ALIKE = 0.35
STRONG = 0.9

_WORDS = {
    word: str(number)
    for number, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve".split(),  # noqa: SIM905
        start=2,
    )
}
_NUMBER = re.compile(r"\d{1,9}")


def single_source(shown: Sequence[Chosen]) -> bool:
    """Whether all that is shown comes from one publisher."""
    sources = [text.source for one in shown for text in (one.choice.text, *one.also)]
    names = {source.publisher for source in sources}
    return bool(shown) and len(names) == 1 and None not in names


def newer(shown: Sequence[Chosen], answering: Sequence[Chosen]) -> Reference | None:
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


def differing(shown: Sequence[Chosen]) -> tuple[tuple[int, ...], ...]:
    """Pairs of ranks whose quotations count the same thing of one event differently.

    Said only of quotations alike in their words, of different articles of the same days.
    """
    told = [_Told.of(one) for one in shown]
    return tuple(
        (left + 1, right + 1)
        for left, right in combinations(range(len(told)), 2)
        if _one_event(shown[left], shown[right]) and told[left].differs(told[right])
    )


class _Told:
    """The words of a quotation and the figures it gives for things."""

    def __init__(self, words: frozenset[str], figures: Mapping[str, frozenset[str]]) -> None:
        self.words = words
        self.figures = figures

    @classmethod
    def of(cls, chosen: Chosen) -> "_Told":
        choice = chosen.choice
        text = choice.text.body[choice.start : choice.end]
        found = terms(text, choice.text.source.language)
        dated = [(one.start, one.end) for one in mentioned_dates(text)]
        figures: dict[str, set[str]] = {}
        for place, term in enumerate(found):
            number = _WORDS.get(term.term, term.term)
            if not _NUMBER.fullmatch(number) or _within(term, dated):
                continue
            for thing in found[place + 1 : place + 3]:
                if not _NUMBER.fullmatch(_WORDS.get(thing.term, thing.term)):
                    figures.setdefault(thing.term, set()).add(number)
        words = frozenset(term.term for term in found)
        return cls(words, {thing: frozenset(numbers) for thing, numbers in figures.items()})

    def differs(self, other: "_Told") -> bool:
        """Whether both are alike and count one thing with no figure in common."""
        common = self.words & other.words
        if len(common) < ALIKE * min(len(self.words), len(other.words)) or len(common) < 4:
            return False
        return any(
            numbers.isdisjoint(other.figures.get(thing, numbers))
            for thing, numbers in self.figures.items()
        )


def _within(term: Term, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= term.start and term.end <= end for start, end in spans)


def _one_event(left: Chosen, right: Chosen) -> bool:
    return (
        left.choice.text.passage.article != right.choice.text.passage.article
        and left.day is not None
        and right.day is not None
        and abs(left.day - right.day) <= SAME_EVENT
    )
