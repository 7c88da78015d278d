"""Unsaid parts of a question: things, names, acts, times and reasons a snippet leaves out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from store.search.arrays import Floats, Ints
from store.search.index import Searcher
from store.search.question import thesaurus, word_kinds
from store.search.question.answer_types import SPEAKS, AnswerType
from store.search.question.query import Clause, Query
from store.text.analyser.kinds import DURATION, MONEY, PERCENT

SAID = 0.65  # a synonym says a thing, too
MENTIONED = 0.35
NAMED = 0.5  # a country by its capital
GENERAL = 0.5  # what a word counts that names what anything may do: go, begin, people
UNSAYABLE = 0.5  # what a word counts for which none is known in the language of the snippet
FEW = 4.0
MANY = 8.0  # things from which on no passage is expected to say them all
_MEASURED = (  # what a sum or a length of time tells, where one is asked for
    (("cost", "price"), "sums tell", MONEY),
    (("howlong", "length"), "times tell", DURATION),
    (("change", "percent"), "changes tell", PERCENT | MONEY),
)
_MUST_TELL = ("when", "year", "why")  # what answers them states a time, or a reason


@dataclass(frozen=True, slots=True)
class _Thing:
    """What a question asks for as one: a clause, or those that make up one name.

    ``said`` is how much of it the snippet says, ``reached`` also with what stands around it,
    ``known`` what stands before it or in the next sentence.
    """

    first: Clause
    said: float
    reached: float
    known: float

    @property
    def is_name(self) -> bool:
        return self.first.is_name and not self.first.dated

    @property
    def counts(self) -> float:
        """How much it is missed where it is not said."""
        return GENERAL if self.first.general and not self.is_name else 1.0

    @property
    def is_word(self) -> bool:
        return not (self.first.is_name or self.first.dated)


@dataclass(frozen=True, slots=True)
class Unsaid:
    """What a snippet says of the things asked for, ``held`` the kinds its sentences hold."""

    things: Sequence[_Thing]
    language: str
    told_in: str
    asks: bool
    own_language: bool
    translated: bool
    kinds: frozenset[str]
    held: Ints

    @classmethod
    def of(
        cls,
        query: Query,
        answer_type: AnswerType,
        held: Ints,
        said: Floats,
        reached: Floats,
        known: Floats,
        *,
        own_language: bool,
        translated: bool,
        language: str,
    ) -> "Unsaid":
        """Look at a snippet in a ``language``; ``own_language`` is whether it is the question's.

        ``translated`` is whether it is one that the lexicon has the names of the field in.

        """
        things = [*_things(query.clauses, np.stack((said, reached, known)).tolist())]
        asks = query.asks or not SPEAKS.keys().isdisjoint(answer_type.kinds)
        return cls(
            things=things,
            language=query.language,
            told_in=language,
            asks=asks,
            own_language=own_language,
            translated=translated,
            kinds=answer_type.kinds,
            held=held,
        )

    @property
    def is_short(self) -> bool:
        """Whether no more is asked for than a passage would say."""
        return len(self.things) < MANY

    @property
    def presumes(self) -> bool:
        """Whether what is named is taken for granted: by a question that is short."""
        return self.asks and self.is_short

    @property
    def missing(self) -> Sequence[_Thing]:
        """The things that are nowhere near, but for what a sum or a length of time tells."""
        return [
            each for each in self.things if each.reached < MENTIONED and not self._is_stated(each)
        ]

    def names_others(self, searcher: Searcher) -> bool:
        """Whether a name is taken for granted that the article has not, or has only further down.

        What an article tells of is introduced before it is told, but for its own country's people.
        What no article has may be short for one it has, when it is all capitals.
        """
        return self.presumes and any(
            each.is_name
            and (self.own_language or (self.translated and self._is_place_there(each)))
            and (not each.first.surface.isupper() or _known(each.first, searcher))
            for each in self.things
            if each.reached < MENTIONED or self._is_further_down(each)
        )

    def parts(self, searcher: Searcher) -> Mapping[str, float]:
        """What speaks for and against an answer, each part from 0 to 1."""
        missing = self.missing
        words = [each.first for each in missing if each.is_word]
        done = [each for each in self.things if each.is_word and each.first.action]
        named = any(each.is_name for each in self.things)
        lost = any(each.is_name for each in missing)
        undone = any(each.reached < SAID and not self._is_measured(each) for each in done)
        return {
            "few": 1.0 / max(1, len(self.things)),
            "many": max(0.0, 1.0 - MANY / max(1, len(self.things))),
            "unsaid": self._share(missing),
            "unsaid by itself": self._share([one for one in self.things if one.said < MENTIONED]),
            "unsaid here": min(sum(_known(each, searcher) for each in words), FEW) / FEW,
            "other words unsaid": min(
                sum(
                    self._missed(each) for each in missing if each.is_word and not each.first.action
                ),
                FEW,
            )
            / FEW,
            "actions said": sum(each.reached >= SAID for each in done) / len(done) if done else 0.5,
            "names unsaid": float(self.presumes and self.own_language and lost),
            "acts unsaid": float(self.presumes and named and undone),
            "untold": float(any(self._is_untold(kind) for kind in _MUST_TELL)),
        }

    def _is_measured(self, thing: _Thing) -> bool:
        """Whether a sum, or a length of time, tells an act by itself: five million, two days.

        Of whom or what is named it must be told, but for a price, which is no act.
        """
        wording = thing.first.wording
        return self._is_stated(thing) and (
            all(each.said >= NAMED for each in self.things if each.is_name)
            or word_kinds.is_told_by("prices", wording, self.language)
        )

    def _is_stated(self, thing: _Thing) -> bool:
        """Whether what is asked for tells a word by itself: a sum the price, a share the fall."""
        return thing.is_word and any(
            not self.kinds.isdisjoint(asked)
            and bool((self.held & bit).any())
            and word_kinds.is_told_by(block, thing.first.wording, self.language)
            for asked, block, bit in _MEASURED
        )

    def _share(self, missing: Sequence[_Thing]) -> float:
        count = max(1, len(self.things))
        counted = sum(each.counts * self._missed(each) for each in missing)
        return counted / count * min(1.0, MANY / count)

    def _missed(self, thing: _Thing) -> float:
        """How much a thing is missed for its language: less where no word for it is known there."""
        return 1.0 if thing.is_name or self.may_say(thing.first) else UNSAYABLE

    def may_say(self, clause: Clause) -> bool:
        """Whether the snippet's language is the question's, or has a known word for the clause."""
        if self.own_language:
            return True
        return bool(thesaurus.ways(clause.wording, self.language, (self.told_in,)))

    def _is_place(self, thing: _Thing) -> bool:
        """Whether it is a place that the lexicon has in the languages of the field."""
        return word_kinds.names_place(thing.first.wording, self.language)

    def _is_place_there(self, thing: _Thing) -> bool:
        """Whether it is a place that the lexicon has a name for in the snippet's language."""
        return word_kinds.names_place_in(thing.first.wording, self.language, self.told_in)

    def _is_further_down(self, thing: _Thing) -> bool:
        """Whether it is named behind the snippet alone, and is not what a country's people are."""
        later = thing.known < MENTIONED and thing.reached >= NAMED
        return later and not self._is_people(thing)

    def _is_people(self, thing: _Thing) -> bool:
        """Whether it names people or things of a country, not the country itself."""
        wording = thing.first.wording
        return not self._is_place(thing) and word_kinds.is_demonym(wording, self.language)

    def _is_untold(self, kind: str) -> bool:
        return kind in self.kinds and not (self.held & SPEAKS[kind]).any()


def _things(clauses: Sequence[Clause], figures: Sequence[Sequence[float]]) -> Iterator[_Thing]:
    """The things asked for: words of a name side by side, and its number; and those in one word.

    ``figures`` are those of a thing, in its order, for each clause.
    """
    together: list[int] = []
    for at, each in enumerate(clauses):
        if each.only_asks:
            continue
        if together and not _goes_on(clauses[together[0]], clauses[together[-1]], each):
            yield _thing(clauses, together, figures)
            together = []
        together.append(at)
    if together:
        yield _thing(clauses, together, figures)


def _goes_on(first: Clause, before: Clause, clause: Clause) -> bool:
    if clause.start < before.end:
        return True
    names = all(one.is_name and not one.dated for one in (first, clause))
    numbered = first.is_name and clause.surface.isdigit() and not (first.dated or clause.dated)
    return (names or numbered) and clause.start - before.end <= 1


def _thing(
    clauses: Sequence[Clause], places: Sequence[int], figures: Sequence[Sequence[float]]
) -> _Thing:
    if len(places) == 1:  # most are
        return _Thing(clauses[places[0]], *(one[places[0]] for one in figures))
    means = (sum(one[place] for place in places) / len(places) for one in figures)
    return _Thing(clauses[places[0]], *means)


def _known(clause: Clause, searcher: Searcher) -> bool:
    """Whether the libraries have a word of the clause as it is typed."""
    return any(searcher.df(term) for word in clause.words for term in word)
