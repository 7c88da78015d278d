"""The rule of silence: how likely a snippet answers the question, and when to say nothing."""

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from store.search.arrays import Floats
from store.search.index import Searcher
from store.search.question import thesaurus
from store.search.question.answer_types import SPEAKS, AnswerType
from store.search.question.query import Query
from store.search.quoting.evidence import SentenceEvidence
from store.search.quoting.quotations import QuotationCandidate
from store.search.quoting.select import FAR, Snippet
from store.search.ranking.weights import ANSWERABLE
from store.search.unsaid import MENTIONED, SAID, Unsaid
from store.text.analyser.kinds import (
    CLOCK,
    DATE,
    DURATION,
    MONEY,
    OFFICE,
    PEOPLE,
    PERCENT,
    YEAR,
    shares_numbers,
    token_kinds,
)
from store.text.normalise import fold_text

LEAST = 0.36  # the probability from which something is shown
BESIDE = 1.3  # how much lower, in logits, what is about as good as the best may be scored
EVEN = 0.5
OWN_SHARE = 0.4
LITTLE = 0.15  # of a snippet that states what is stated in words of its own: a price, a reason
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
class Answerability:
    """How likely snippets answer a question, by what they say of it and what they leave unsaid."""

    query: Query
    searcher: Searcher
    evidence: SentenceEvidence
    answer_type: AnswerType
    _known: dict[Snippet, Unsaid] = field(default_factory=dict)
    _may: dict[Snippet, bool] = field(default_factory=dict)
    _told: dict[Callable[..., bool], Sequence[int]] = field(default_factory=dict)

    def may(self, snippet: Snippet) -> bool:
        """Whether a snippet may answer at all; looked at once."""
        if snippet not in self._may:
            self._may[snippet] = self._may_answer(snippet)
        return self._may[snippet]

    def _may_answer(self, snippet: Snippet) -> bool:
        """Whether it holds what no answer leaves out.

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

        A person is one by a word for what people are or do, as a driver; things are not named so.
        """
        parts, language, clauses = self.evidence.parts, self.query.language, self.query.clauses
        naming = thesaurus.listed_words("naming", language)
        if not any(fold_text(each.surface) in naming for each in clauses if each.only_asks):
            return False
        asked = [each for each in clauses if not each.only_asks]
        is_person = any(
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
        befell = [*self._words(thesaurus.is_befalling), *self._words_of_people()]
        whom = [
            place
            for place, each in enumerate(self.query.clauses)
            if each.is_name
            and not each.dated
            and not thesaurus.is_place(each.wording, self.query.language)
        ]
        done = self._words(thesaurus.is_only_action)
        near = self._beside(snippet)
        undone = any(near[place] < MENTIONED for place in done)
        if undone and whom and "when" in self.answer_type.kinds:
            return True
        names = whom if self.answer_type.kinds & _ONCE else ()
        return bool(befell) and (
            any(near[place] < SAID for place in befell)
            or any(near[place] < MENTIONED for place in names)
        )

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
        """Whether the one year a short question names is not told near, but another."""
        dated = [place for place, each in enumerate(self.query.clauses) if each.dated]
        if len(dated) != 1 or not _YEAR.fullmatch(self.query.clauses[dated[0]].surface):
            return False
        if not self.unsaid(snippet).is_short or self._beside(snippet)[dated[0]] >= MENTIONED:
            return False
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
            each.is_name and not each.dated and not thesaurus.is_place(each.wording, language)
            for each in clauses
        ]
        last = len(clauses) - 1
        return [
            place
            for place in self._words(thesaurus.may_befall)
            if (place == last and place and people[place - 1])
            or (place < last and people[place + 1])
        ]

    def _tells_of_no(self, snippet: Snippet) -> bool:
        """Whether what no answer leaves unsaid is told neither here nor right beside it.

        Such are acts of which a question takes for granted that they were done, and what would
        have to be shown.
        """
        acts, shown = self._words(thesaurus.is_told), self._words(thesaurus.is_shown)
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

    def _words(self, tells: Callable[[thesaurus.Wording, str], bool]) -> Sequence[int]:
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
        things = [each for each in clauses if not (each.is_name or each.dated)]
        if not things or not self.unsaid(snippet).is_short:
            return False
        sentences = slice(snippet.first, snippet.last + 1)
        language = self.evidence.languages[self.evidence.sentences.row[snippet.core]]
        if shares_numbers(language):
            return False
        if (self.evidence.sentences.kinds[sentences] & _SUM_OR_TIME).any():
            return False
        return not self.evidence.parts["counted"][sentences].any()

    def probability(self, snippet: Snippet) -> float:
        """How likely the snippet answers, 0 to 1; right on average over questions."""
        if not self._asks_something(snippet) or not self.may(snippet):
            return 0.0
        parts = self.parts(snippet)
        logit = sum(weight * parts.get(name, 0.0) for name, weight in ANSWERABLE.items())
        chance = 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, logit))))
        if _says_all(self.evidence, snippet, asks=bool(parts["wants"])):
            return max(chance, EVEN)
        return chance

    def parts(self, snippet: Snippet) -> Mapping[str, float]:
        """What speaks for a snippet being an answer at all, each part from 0 to about 1."""
        evidence, core, score = self.evidence, snippet.core, snippet.score / 10
        things = int((evidence.worth > 0).sum())
        return {
            "always": 1.0,
            "own": float(evidence.parts["own"][core]),
            "base": float(evidence.parts["base"][core]),
            "passage score": float(evidence.parts["passage score"][core]),
            "score of many": score * min(things, 12) / 12,
            "wants": float(bool(self.answer_type.kinds & SPEAKS.keys())),
            **self.unsaid(snippet).parts(self.searcher),
        }

    def unsaid(self, snippet: Snippet) -> Unsaid:
        """What the snippet leaves unsaid; looked at once."""
        if snippet not in self._known:
            evidence = self.evidence
            self._known[snippet] = Unsaid.of(
                self.query,
                self.answer_type,
                evidence.sentences.kinds[snippet.first : snippet.last + 1],
                _most(evidence.has, snippet),
                _most(evidence.inherited, snippet),
                _most(evidence.introduced, snippet),
                own_language=bool(evidence.parts["same language"][snippet.core]),
                translated=bool(evidence.parts["translated"][snippet.core]),
                language=evidence.languages[evidence.sentences.row[snippet.core]],
            )
        return self._known[snippet]

    def _asks_something(self, snippet: Snippet) -> bool:
        """Whether the question asks about anything: "who is he?" and "when did they leave?" do not.

        Where it does in common words alone, a sentence that says them tells what they are about.
        """
        clauses = self.query.clauses
        if all(each.only_asks for each in clauses):
            return False
        asks = self.query.asks or bool(self.answer_type.kinds)
        vague = asks and all(each.only_asks or each.general for each in clauses)
        return not vague or _says_as_asked(self.query, self.evidence, snippet.core)


def beside_best(
    found: Sequence[QuotationCandidate], may: Callable[[Snippet], bool], *, asks: bool
) -> list[QuotationCandidate]:
    """The best that ``may`` answer, and those about as good as it.

    A question has one answer, mostly; words alone (not ``asks``) have what there is on them.
    """
    best = next((one for one in found if may(one.snippet)), None)
    if best is None:
        return []
    least = best.snippet.score - (BESIDE if asks else FAR)
    return [one for one in found if one.snippet.score >= least]


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


def _says_as_asked(query: Query, evidence: SentenceEvidence, core: int) -> bool:
    """Whether a sentence has both words of "how long did the talks last?", and how long."""
    asked = [n for n, each in enumerate(query.clauses) if each.action or not each.only_asks]
    words = evidence.has[core][asked]
    return len(asked) > 1 and bool((words >= SAID).all()) and evidence.parts["typed"][core] > 0


def _says_all(evidence: SentenceEvidence, snippet: Snippet, *, asks: bool) -> bool:
    """Whether nothing of what was asked for is missing.

    Words without a question want a snippet that says them all; a question wants them in the
    passage, its own share of them in the snippet, and there the kind of answer it asks for.
    """
    said, reached = _most(evidence.has, snippet), _most(evidence.inherited, snippet)
    asked = [place for place, worth in enumerate(evidence.worth.tolist()) if worth > 0]
    if not asked or any(reached[place] < SAID for place in asked):
        return False
    if not asks:
        return all(said[place] >= SAID for place in asked)
    typed = _most(evidence.parts["typed"], snippet)
    share = float(said @ evidence.worth)
    return bool(typed > 0) and share >= (LITTLE if _states(evidence, snippet) else OWN_SHARE)


def _states(evidence: SentenceEvidence, snippet: Snippet) -> bool:
    """Whether a snippet states what is stated in words of its own, in a passage that says all."""
    stated, apart = evidence.parts["stated"], evidence.parts["article"]
    return bool(_most(stated, snippet) > 0) and not apart[snippet.core] > 0


def _most(figures: Floats, snippet: Snippet) -> Floats:
    """The highest of the figures that the sentences of a snippet have."""
    if snippet.first == snippet.last:
        return np.asarray(figures[snippet.first])
    return np.asarray(figures[snippet.first : snippet.last + 1].max(axis=0))
