"""The figures a quotation gives, and whether another quotation counts the same thing otherwise."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import combinations, pairwise

from store.languages import known_language, merged
from store.languages.language import Language
from store.search.quoting.quotations import QuotationCandidate
from store.text.analyser.terms import Term, terms
from store.text.dates.periods import Period, mentioned_dates, month_forms
from store.text.normalise import fold_text

READ = 1 << 8
ALIKE = 0.35  # the share of the words of the shorter quotation that both must have
FEWEST = 4  # and how many at least

_NUMBER = re.compile(r"\d{1,9}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_BREAK = re.compile(r"[.,;:!?،؛؟۔।…—](?=\s|$)|\n")
_SERIAL = re.compile(r"(?:#|№|\bno\.?|\bnr\.?|\bnumber)\s*$", re.I)
_BESIDE = re.compile(r"[ \u00a0\u2011-]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number with the thing it counts, and what its clause names.

    ``apart`` are the names that tell this clause from another one; ``days`` its days of the week.
    """

    number: str
    thing: str
    names: frozenset[str]
    apart: frozenset[str]
    words: frozenset[str]
    days: frozenset[str]

    def differs(self, other: "Count") -> bool:
        """Whether both count one thing of one matter, and not alike."""
        if self.thing != other.thing or self.number == other.number:
            return False
        if self.days and other.days and self.days.isdisjoint(other.days):
            return False
        if self.names or other.names:
            rivals = self.apart - other.names and other.apart - self.names
            return bool(self.names & other.names) and not rivals
        common = self.words & other.words  # of a place without a capital one cannot be sure
        return len(common) > 1 and common in (self.words, other.words)


class Claim:
    """The words, dates and figures of a quotation, each read when it is first asked for."""

    def __init__(self, text: str, language: str) -> None:
        self._text = text
        self._language = language

    @classmethod
    def of(cls, chosen: QuotationCandidate) -> "Claim":
        """What a possible quotation tells."""
        text = chosen.text
        return cls.read(text.body[chosen.start : chosen.end], text.source.language)

    @classmethod
    @lru_cache(maxsize=READ)
    def read(cls, text: str, language: str) -> "Claim":
        """What a text tells; the last ones read are kept, since the same are quoted again."""
        return cls(text, language)

    @cached_property
    def words(self) -> frozenset[str]:
        """Its index terms."""
        return frozenset(term.term for term in self._terms)

    @cached_property
    def dates(self) -> tuple[Period, ...]:
        """The days and times it mentions."""
        return mentioned_dates(self._text)

    @cached_property
    def figures(self) -> tuple[Count, ...]:
        """What it counts."""
        numbers = _number_words(self._language)
        counts = [
            (term, thing)
            for term, thing in pairwise(self._terms)
            if _number(self._text, term, numbers)
            and not _number(self._text, thing, numbers)
            and _BESIDE.fullmatch(self._text[term.end : thing.start])
            and not _SERIAL.search(self._text[: term.start])
        ]
        dates = self.dates if counts else ()
        return tuple(
            _count(self._text, self._terms, term, thing, numbers)
            for term, thing in counts
            if not any(date.start <= term.start < date.end for date in dates)
        )

    @cached_property
    def _terms(self) -> Sequence[Term]:
        return terms(self._text, self._language)

    def differs(self, other: "Claim") -> bool:
        """Whether both are alike and count one thing with no figure in common."""
        return next(self.disputed(other), None) is not None

    def disputed(self, other: "Claim") -> Iterator[str]:
        """The things that both count, and not alike, where they are alike otherwise."""
        common = len(self.words & other.words)
        if common < max(FEWEST, ALIKE * min(len(self.words), len(other.words))):
            return
        if not (self.figures and other.figures):
            return
        if self.dates and other.dates and not _meet(self.dates, other.dates):
            return
        agreed = {(figure.thing, figure.number) for figure in self.figures} & {
            (figure.thing, figure.number) for figure in other.figures
        }
        settled = {thing for thing, _ in agreed}
        yield from (
            mine.thing
            for mine in self.figures
            for theirs in other.figures
            if mine.thing not in settled and mine.differs(theirs)
        )

    def number_of(self, thing: str) -> str:
        """How many of a thing it counts, in digits; empty where it counts none."""
        return next((one.number for one in self.figures if one.thing == thing), "")


def numbers_in_dispute(claims: Sequence[Claim]) -> tuple[str, ...]:
    """What each claim counts of the first thing that two of them count differently, in digits.

    Empty for one that counts none of it; nothing at all where no two of them differ.
    """
    for left, right in combinations(claims, 2):
        for thing in left.disputed(right):
            return tuple(claim.number_of(thing) for claim in claims)
    return ()


def _count(
    text: str, found: Sequence[Term], term: Term, thing: Term, numbers: Mapping[str, str]
) -> Count:
    """The number that ``term`` is, with the thing behind it and what its clause names."""
    clause = _clause(text, found, term)
    counted = (term.term, thing.term)
    names = _names(text, clause) - set(counted)
    return Count(
        number=_number(text, term, numbers),
        thing=thing.term,
        names=names or _names(text, found) - set(counted),
        apart=frozenset(
            one.term
            for one in clause
            if one.term in names and not _opens(text, one) and text[one.start].isupper()
        ),
        words=frozenset(one.term for one in clause if not _number(text, one, numbers))
        - {thing.term},
        days=frozenset(one.term for one in clause if _is_day(one.term)),
    )


def _number(text: str, term: Term, numbers: Mapping[str, str]) -> str:
    """The number a word is, in digits; nothing for other words and for years."""
    word = fold_text(text[term.start : term.end])
    number = numbers.get(word, term.term)
    return number if _NUMBER.fullmatch(number) and not _YEAR.fullmatch(word) else ""


def _clause(text: str, found: Sequence[Term], term: Term) -> list[Term]:
    breaks = [match.start() for match in _BREAK.finditer(text)]
    first = max((place for place in breaks if place < term.start), default=-1)
    last = min((place for place in breaks if place >= term.end), default=len(text))
    return [one for one in found if first < one.start and one.end <= last]


def _names(text: str, found: Sequence[Term]) -> frozenset[str]:
    """The words written with a capital, but for days and months."""
    return frozenset(
        one.term
        for one in found
        if text[one.start].isupper()
        and not _is_day(one.term)
        and not month_forms(text[one.start : one.end])
    )


def _opens(text: str, term: Term) -> bool:
    """Whether the word begins a sentence, where a capital says nothing."""
    before = text[: term.start].rstrip(" \"“«'‘")
    return not before or before[-1] in ".!?…\n"


def _is_day(word: str) -> bool:
    return word in _week()


@cache
def _week() -> frozenset[str]:
    return frozenset(fold_text(day) for day in merged(_days) if " " not in day)


def _days(language: Language) -> Iterator[str]:
    return (forms[0] for forms in language.dates.weekdays)


@cache
def _number_words(code: str) -> dict[str, str]:
    """The numbers a language has words for; "one" is left out, which is mostly no number."""
    language = known_language(code) or known_language("en")
    numbers = language.numbers if language else {}
    return {fold_text(word): str(number) for word, number in numbers.items() if number > 1}


def _meet(left: Sequence[Period], right: Sequence[Period]) -> bool:
    return any(a.first <= b.last and b.first <= a.last for a in left for b in right)
