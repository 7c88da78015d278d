"""The probability that a snippet answers, by what it says of the question and what it does not."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from store.model import UNKNOWN_LANGUAGE
from store.search.answerable.required import Required
from store.search.answerable.unsaid import MENTIONED, SAID, Unsaid
from store.search.arrays import Floats
from store.search.index import Searcher
from store.search.question.answer_types import SPEAKS, AnswerType
from store.search.question.query import Query
from store.search.quoting.evidence import SentenceEvidence
from store.search.quoting.select import Snippet, sentence_scores
from store.search.ranking.weights import ANSWERABLE

EVEN = 0.5
OWN_SHARE = 0.4
UNEQUAL = ("who", "howmany")  # people ask them of what is not there, too
LITTLE = 0.15  # of a snippet that states what is stated in words of its own: a price, a reason


@dataclass(frozen=True, eq=False)
class Answerability:
    """How likely snippets answer a question, by what they say of it and what they leave unsaid."""

    query: Query
    searcher: Searcher
    evidence: SentenceEvidence
    answer_type: AnswerType
    _known: dict[Snippet, Unsaid] = field(default_factory=dict)
    _may: dict[Snippet, bool] = field(default_factory=dict)

    def may(self, snippet: Snippet) -> bool:
        """Whether a snippet may answer at all; looked at once."""
        if snippet not in self._may:
            self._may[snippet] = self._required.met(snippet)
        return self._may[snippet]

    @cached_property
    def _required(self) -> Required:
        return Required(self.query, self.searcher, self.evidence, self.answer_type, self.unsaid)

    def probability(self, snippet: Snippet) -> float:
        """How likely the snippet answers, 0 to 1; right on average over questions."""
        if not self._asks_something(snippet) or not self.may(snippet):
            return 0.0
        parts = self.parts(snippet)
        logit = sum(weight * parts.get(name, 0.0) for name, weight in ANSWERABLE.items())
        chance = 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, logit))))
        asks = bool(parts["wants"])
        if self._may_speak(snippet) and _says_all(self.evidence, snippet, asks=asks):
            return max(chance, EVEN)
        return chance

    def parts(self, snippet: Snippet) -> Mapping[str, float]:
        """What speaks for a snippet being an answer at all, each part from 0 to about 1."""
        evidence, core, score = self.evidence, snippet.core, snippet.score / 10
        things = int((evidence.worth > 0).sum())
        unsaid = self.unsaid(snippet).parts(self.searcher)
        return {
            "always": 1.0,
            "own": float(evidence.parts["own"][core]),
            "base": float(evidence.parts["base"][core]),
            "passage score": float(evidence.parts["passage score"][core]),
            "score of many": score * min(things, 12) / 12,
            "wants": float(bool(self.answer_type.kinds & SPEAKS.keys())),
            "clear": float(self._clear[core])
            * max(1.0 - unsaid["acts unsaid"], self._mentions_acts(core)),
            "title": float(evidence.parts["title"][core]),
            **{f"asks {kind}": float(kind in self.answer_type.kinds) for kind in UNEQUAL},
            **unsaid,
        }

    def _mentions_acts(self, core: int) -> bool:
        """Whether each act asked about is at least hinted at near a sentence."""
        near = self.evidence.inherited[core]
        return all(
            near[place] >= MENTIONED
            for place, each in enumerate(self.query.clauses)
            if each.action and not (each.is_name or each.only_asks)
        )

    @cached_property
    def _clear(self) -> Floats:
        """How clearly each sentence stands out: its chance to be the one, if any of them is."""
        scores = sentence_scores(self.evidence)
        each = np.exp(scores - scores.max(initial=-np.inf))
        return np.asarray(each / each.sum())

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

    def _may_speak(self, snippet: Snippet) -> bool:
        """Whether saying all words tells anything: across languages without a name it does not."""
        named = any(each.is_name and not each.only_asks for each in self.query.clauses)
        known = self.query.language != UNKNOWN_LANGUAGE
        return named or not known or bool(self.evidence.parts["same language"][snippet.core])

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
