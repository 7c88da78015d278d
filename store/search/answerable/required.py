"""Requirements of an answer: the measure, the time, the name, the act that is asked for."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from store.search.answerable.unsaid import MENTIONED, SAID, Unsaid
from store.search.arrays import Floats
from store.search.index import Searcher
from store.search.question import headwords, word_kinds
from store.search.question.answer_types import SPEAKS, AnswerType
from store.search.question.query import Query
from store.search.quoting.evidence import SentenceEvidence
from store.search.quoting.select import Snippet
from store.text.analyser.kinds import (
    CLOCK,
    DATE,
    DURATION,
    MONEY,
    OFFICE,
    OPENS_BACK,
    PEOPLE,
    PERCENT,
    YEAR,
    shares_numbers,
    token_kinds,
)
from store.text.normalise import fold_text

_TIMES = frozenset(("when", "year"))
_TIME = DATE | YEAR | DURATION | CLOCK
_SUM_OR_TIME = MONEY | DURATION | PERCENT
_YEAR = re.compile(r"(?:19|20)\d\d")
_ONCE = frozenset(("why", "when", "year"))
_BEFALLS = _ONCE | {"where"}
_UNTOLD = frozenset(("say", "when", "year", "definition"))  # lives are told by their years alone
MEASURES = frozenset(
    [
        "howmany",
        "howmuch",
        "change",
        "cost",
        "howlong",
        "length",
        "stretch",
        "howfar",
        "howold",
        "percent",
        "weight",
        "degree",
    ]
)


@dataclass(frozen=True, slots=True, eq=False)
class Required:
    """What an answer to a question may not leave out; ``unsaid`` says what a snippet leaves out."""

    query: Query
    searcher: Searcher
    evidence: SentenceEvidence
    answer_type: AnswerType
    unsaid: Callable[[Snippet], Unsaid]
    _told: dict[Callable[..., bool], Sequence[int]] = field(default_factory=dict)

    def met(self, snippet: Snippet) -> bool:
        """Whether a snippet holds what no answer leaves out.

        "How tall is the bridge?" is answered by a length or not at all, "how many schools?" not by
        a number of fires, nor "what did Norway sign?" by a treaty of Peru.
        """
        typed = self.evidence.parts["typed"][snippet.first : snippet.last + 1]
        if self.answer_type.kinds & MEASURES and not typed.any():
            return False
        if self.answer_type.kinds & _BEFALLS and self._befell_another(snippet):
            return False
        if self._leaves_open(snippet) or self._is_of_another_year(snippet):
            return False
        if self._tells_of_no(snippet):
            return False
        if "howmany" in self.answer_type.kinds and self._counts_others(snippet):
            return False
        if "who" in self.answer_type.kinds and self._names_nobody(snippet):
            return False
        return not self.unsaid(snippet).names_others(self.searcher)

    def _names_nobody(self, snippet: Snippet) -> bool:
        """Whether a person's name is asked for, by that word, and none is here.

        A person is one by a word for what people are or do, as a driver, or by one that only people
        are named with: зовут. Things are not named so.
        """
        parts, language, clauses = self.evidence.parts, self.query.language, self.query.clauses
        naming = word_kinds.listed_words("naming", language)
        said = {fold_text(each.surface) for each in clauses if each.only_asks}
        if said.isdisjoint(naming):
            return False
        asked = [each for each in clauses if not each.only_asks]
        is_person = not said.isdisjoint(word_kinds.listed_words("naming people", language)) or any(
            token_kinds(each.surface, language, opens=True) & (PEOPLE | OFFICE) for each in asked
        )
        return (
            is_person
            and not any(each.is_name for each in asked)
            and bool(parts["same language"][snippet.core])
            and not parts["new name"][snippet.first : snippet.last + 1].any()
        )

    def _befell_another(self, snippet: Snippet) -> bool:
        """Whether what is taken to have befallen somebody is not told here, nor right beside it.

        Whom it befell may be further off where a place is asked for: "Born in Bergen, she ...".
        When somebody did anything is told where it is told that it was done.
        """
        if not self.evidence.parts["same language"][snippet.core]:
            return False
        befell = [*self._words(word_kinds.is_befalling), *self._words_of_people()]
        whom = [
            place
            for place, each in enumerate(self.query.clauses)
            if each.is_name
            and not each.dated
            and not word_kinds.is_place(each.wording, self.query.language)
        ]
        done = self._words(word_kinds.is_only_action)
        near = self._beside(snippet)
        known = np.maximum(near, self._pointed_at(snippet))
        undone = any(near[place] < MENTIONED for place in done)
        if undone and whom and "when" in self.answer_type.kinds:
            return True
        names = whom if self.answer_type.kinds & _ONCE else ()
        return bool(befell) and (
            any(near[place] < SAID for place in befell)
            or any(known[place] < MENTIONED for place in names)
        )

    def _pointed_at(self, snippet: Snippet) -> Floats:
        """What is known of each clause where a snippet points back: in 1985 *he* was arrested."""
        sentences = slice(snippet.first, snippet.last + 1)
        points = (self.evidence.sentences.kinds[sentences] & OPENS_BACK).any()
        return np.asarray(self.evidence.introduced[sentences].max(axis=0) * float(points))

    def _leaves_open(self, snippet: Snippet) -> bool:
        """Whether a short question's time or reason is told by no word here.

        A time is where no day, year, hour or length of time stands. Many reasons are given without
        a word for one: a snippet that says neither that nor all that was asked gives none.
        """
        if self.answer_type.kinds.isdisjoint(_ONCE) or not self.unsaid(snippet).is_short:
            return False
        held = self.evidence.sentences.kinds[snippet.first : snippet.last + 1]
        if self.answer_type.kinds & _TIMES and not (held & _TIME).any():
            return True
        if "why" not in self.answer_type.kinds or (held & SPEAKS["why"]).any():
            return False
        near = self._beside(snippet)
        return any(
            near[place] < MENTIONED
            and not (each.only_asks or each.is_name or each.dated or each.general)
            for place, each in enumerate(self.query.clauses)
        )

    def _is_of_another_year(self, snippet: Snippet) -> bool:
        """Whether the one year a short question names is not told near, but another.

        Or nowhere, where a reason or a time is asked for of what is taken to have been that year.
        """
        dated = [place for place, each in enumerate(self.query.clauses) if each.dated]
        if len(dated) != 1 or not _YEAR.fullmatch(self.query.clauses[dated[0]].surface):
            return False
        if not self.unsaid(snippet).is_short or self._beside(snippet)[dated[0]] >= MENTIONED:
            return False
        reached = self.evidence.inherited[snippet.first : snippet.last + 1, dated[0]].max()
        if self.answer_type.kinds & _ONCE and reached < MENTIONED:
            return True
        held = self.evidence.sentences.kinds[snippet.first : snippet.last + 1]
        return bool((held & YEAR).any())

    def _words_of_people(self) -> Sequence[int]:
        """Which words tell this where it befalls a person.

        A claim is dismissed when it is denied, and wood is fired; a minister who was dismissed, or
        whom somebody fired, is out of office. Such a word ends the question behind the person, or
        stands right before.
        """
        if not self.answer_type.kinds & _ONCE:
            return ()
        clauses, language = self.query.clauses, self.query.language
        people = [
            each.is_name and not each.dated and not word_kinds.is_place(each.wording, language)
            for each in clauses
        ]
        last = len(clauses) - 1
        return [
            place
            for place in self._words(word_kinds.may_befall)
            if (place == last and place and people[place - 1])
            or (place < last and people[place + 1])
        ]

    def _tells_of_no(self, snippet: Snippet) -> bool:
        """Whether what no answer leaves unsaid is told neither here nor right beside it.

        Such are acts of which a question takes for granted that they were done, and what would
        have to be shown.
        """
        acts, shown = self._words(word_kinds.is_told), self._words(word_kinds.is_shown)
        if not (acts or shown):
            return False
        unsaid = self.unsaid(snippet)
        if not unsaid.is_short:
            return False
        is_act = unsaid.presumes and not self.answer_type.kinds & _UNTOLD
        near = self._beside(snippet)
        return any(
            near[place] < MENTIONED and unsaid.may_say(self.query.clauses[place])
            for place in [*(acts if is_act else ()), *shown]
        )

    def _words(self, tells: Callable[[headwords.Wording, str], bool]) -> Sequence[int]:
        """Which of the question's words tell this of themselves; looked at once."""
        if tells not in self._told:
            self._told[tells] = [
                place
                for place, each in enumerate(self.query.clauses)
                if not (each.only_asks or each.is_name or each.dated)
                and tells(each.wording, self.query.language)
            ]
        return self._told[tells]

    def _beside(self, snippet: Snippet) -> Floats:
        """What a snippet says of each clause, or the sentences of its passage right beside it."""
        row, first, last = self.evidence.sentences.row, snippet.first, snippet.last
        if first and row[first - 1] == row[first]:
            first -= 1
        if last + 1 < row.size and row[last + 1] == row[last]:
            last += 1
        return np.asarray(self.evidence.has[first : last + 1].max(axis=0))

    def _counts_others(self, snippet: Snippet) -> bool:
        """Whether what is to be counted is not said by the snippet, nor by the sentence before."""
        evidence, start, end = self.evidence, *self.answer_type.informer
        counted = [
            place
            for place, each in enumerate(self.query.clauses)
            if each.start < end
            and start < each.end
            and not (each.only_asks or each.general or each.action)
        ]
        if self._counts_none(snippet, counted):
            return True
        if not evidence.parts["same language"][snippet.core]:
            return False
        row, first = evidence.sentences.row, snippet.first
        if first and row[first - 1] == row[first]:
            first -= 1
        return any(
            evidence.has[first : snippet.last + 1, place].max() < MENTIONED for place in counted
        )

    def _counts_none(self, snippet: Snippet, counted: Sequence[int]) -> bool:
        """Whether a number stands beside no word for what a short question wants counted.

        What states a sum or a time may be asked for by the same words: *kam* is how long, too.
        """
        clauses = [self.query.clauses[place] for place in counted]
        unsaid = self.unsaid(snippet)
        things = [
            each for each in clauses if not (each.is_name or each.dated) and unsaid.may_say(each)
        ]
        if not things or not unsaid.is_short:
            return False
        sentences = slice(snippet.first, snippet.last + 1)
        language = self.evidence.languages[self.evidence.sentences.row[snippet.core]]
        if shares_numbers(language):
            return False
        if (self.evidence.sentences.kinds[sentences] & _SUM_OR_TIME).any():
            return False
        return not self.evidence.parts["counted"][sentences].any()
