"""Who did something: a quotation tells it that tells of the act, not of what came of it.

"Who killed Kaya?" is not answered by "Kaya died in hospital", nor by another's killing that is told
before Kaya is named; "who paid for the bridge?" not by who built it. And "did India attend?" is
answered by what names India: that Azerbaijan attended says more of the words, and none of India.
"""

import re
from collections.abc import Sequence

from store.search.question import things, word_kinds
from store.search.question.answer_types import AnswerType
from store.search.question.query import Query
from store.search.question.question_words import asking, asks_whether
from store.search.quoting.evidence import SentenceEvidence
from store.search.quoting.mentions import mentions, words_of
from store.search.quoting.quotations import QuotationCandidate
from store.search.quoting.select import Snippet
from store.text.normalise import fold_text
from store.text.words import SENTENCE_ENDS

KILLINGS, PAYINGS = "killings", "payings"
NAMED = 0.5  # a country by its capital
NEAR = 3.0  # how much lower, in logits, what names whom a question asks whether of may be scored
# Nobody was killed: in English, as what it is asked with.
_NOBODY = re.compile(
    r"\b(?:nobody|no one|none)\b(?: \w+){0,3} (?:was|were|been) (?:\w+ )?\Z", re.IGNORECASE
)


def telling(
    question: str, query: Query, answer_type: AnswerType, found: Sequence[QuotationCandidate]
) -> list[QuotationCandidate]:
    """Of the quotations found those that tell of the act whose doer is asked for, else all."""
    if answer_type.kinds.isdisjoint({"who", "group"}):
        return [*found]
    act = _asked_act(question, query)
    if act is None:
        return [*found]
    whom = _whom(query) if act == KILLINGS else frozenset()
    return [one for one in found if tells(act, whom, one.words, one.language)]


def _asked_act(question: str, query: Query) -> str | None:
    """The kind of act, where a question asks for its doer right before it: who *shot* Kaya."""
    ends = [end for _, end, kind in asking(question, query.language) if kind in ("who", "group")]
    for each in query.clauses:
        if any(end <= each.start and not question[end : each.start].strip() for end in ends):
            for act in (KILLINGS, PAYINGS):
                if things.acts(act).named(each.wording, query.language):
                    return act
    return None


def _whom(query: Query) -> frozenset[str]:
    """The terms of the names in a question that are of no place."""
    return frozenset(
        term
        for each in query.clauses
        if each.is_name and not word_kinds.is_place(each.wording, query.language)
        for word in each.words
        for term in word
    )


def tells(act: str, whom: frozenset[str], text: str, language: str) -> bool:
    """Whether the act is told, in the sentence that first names whom it befell or in a later one.

    Without ``whom`` anywhere. Of its words those that the act's block lists say too little.
    """
    words = words_of(text, language)
    vague = word_kinds.listed_words(f"{act} told", language)
    done = [
        words[each.first].start
        for each in mentions(words, language, things.acts(f"{act} told"))
        if each.first < each.last or fold_text(words[each.first].surface) not in vague
        if not _NOBODY.search(text, 0, words[each.first].start)
    ]
    named = [word.start for word in words if not whom.isdisjoint(word.variants)]
    if not done or not named:
        return bool(done)
    return named[0] < done[-1] or not SENTENCE_ENDS.search(text, done[-1], named[0])


def naming_first(
    question: str,
    query: Query,
    evidence: SentenceEvidence,
    found: Sequence[QuotationCandidate],
) -> Sequence[QuotationCandidate]:
    """The quotations found, those first that name whom a question asks whether of, if near."""
    place = _subject(query)
    if not found or place is None or not asks_whether(question, query.language):
        return found
    least = found[0].snippet.score - NEAR
    first = [
        one
        for one in found
        if one.snippet.score >= least and _says(evidence, one.snippet, place) >= NAMED
    ]
    return [*first, *(one for one in found if one not in first)]


def _subject(query: Query) -> int | None:
    """The first name before what is done, as a place among the clauses."""
    for place, each in enumerate(query.clauses):
        if each.is_name and not each.dated:
            return place
        if each.action:
            return None
    return None


def _says(evidence: SentenceEvidence, snippet: Snippet, place: int) -> float:
    return float(evidence.has[snippet.first : snippet.last + 1, place].max())
