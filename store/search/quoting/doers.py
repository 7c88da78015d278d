"""Who did something: a quotation tells it that tells of the act, not of what came of it.

"Who killed Kaya?" is not answered by "Kaya died in hospital", nor by another's killing that is told
before Kaya is named; "who paid for the bridge?" not by who built it; "who leads the delegation?"
not by a leader of rebels and a delegation further on. And "did India attend?" is answered by what
names India: that Azerbaijan attended says more of the words, and none of India.
"""

import re
from collections.abc import Callable, Sequence
from itertools import takewhile

from store.languages import is_verb_last
from store.search.question import things, word_kinds
from store.search.question.answer_types import AnswerType
from store.search.question.query import Clause, Query
from store.search.question.question_words import asking, asks_whether
from store.search.quoting.evidence import SentenceEvidence
from store.search.quoting.mentions import mentions, words_of
from store.search.quoting.quotations import QuotationCandidate
from store.search.quoting.select import Snippet
from store.text.normalise import fold_text
from store.text.words import SENTENCE_ENDS

KILLINGS, PAYINGS, LEADINGS = "killings", "payings", "leadings"
NAMED = 0.5  # a country by its capital
NEAR = 3.0  # how much lower, in logits, what is put first may be scored
_BESIDE = 2  # words that are no function words: the *inquiry* into the fire was *led*
_FURTHER = 4  # where who leads may stand between: *heyete* Ole Vik *başkanlık* ediyor
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
    place, act = _asked_act(question, query, (KILLINGS, PAYINGS))
    if place is None:
        return [*found]
    whom = _whom(query) if act == KILLINGS else frozenset()
    return [one for one in found if tells(act, whom, one.words, one.language)]


def _asked_act(question: str, query: Query, acts: Sequence[str]) -> tuple[int | None, str]:
    """The clause of an act and its kind, where its doer is asked for right before it: who *shot*.

    None where none of these acts is asked about.
    """
    ends = [end for _, end, kind in asking(question, query.language) if kind in ("who", "group")]
    for place, each in enumerate(query.clauses):
        if any(end <= each.start and not question[end : each.start].strip() for end in ends):
            for act in acts:
                if things.acts(act).named(each.wording, query.language):
                    return place, act
    return None, ""


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


def leading_first(
    question: str, query: Query, found: Sequence[QuotationCandidate]
) -> Sequence[QuotationCandidate]:
    """The quotations found, those first that have what is led beside a word for leading, if near.

    What is led is the first thing behind the word in the question, or before it where verbs end
    sentences.
    """
    place, _ = _asked_act(question, query, (LEADINGS,))
    if not found or place is None:
        return found
    before, behind = query.clauses[:place][::-1], query.clauses[place + 1 :]
    others = before if is_verb_last(query.language) else behind
    names = [*takewhile(lambda each: each.is_name, others)]
    led = next((each for each in others if not each.is_name and not each.only_asks), None)
    if led is None:
        return found
    what, whose = _terms([led]), _terms(names)
    found = _first(found, lambda one: leads(what, frozenset(), one.words, one.language))
    return _first(found, lambda one: leads(what, whose, one.words, one.language))


def _terms(clauses: Sequence[Clause]) -> frozenset[str]:
    """The terms of clauses in each of their forms of one word."""
    forms = [form.words[0] for each in clauses for form in each.forms if len(form.words) == 1]
    words = [word for each in clauses for word in each.words]
    return frozenset(term for word in (*words, *forms) for term in word)


def leads(led: frozenset[str], whose: frozenset[str], text: str, language: str) -> bool:
    """Whether a word for leading stands beside one of what is led: by their terms.

    And that beside one that says ``whose`` it is, if anything does.
    """
    words, far = words_of(text, language), _FURTHER if is_verb_last(language) else _BESIDE
    owned = [at for at, word in enumerate(words) if not whose.isdisjoint(word.variants)]
    return any(
        0 < max(at - each.last, each.first - at) <= far
        and not SENTENCE_ENDS.search(text, *sorted((words[at].start, words[each.first].start)))
        for at, word in enumerate(words)
        if not led.isdisjoint(word.variants)
        if not whose or any(abs(at - other) <= _BESIDE for other in owned)
        for each in mentions(words, language, things.acts(LEADINGS))
    )


def _first(
    found: Sequence[QuotationCandidate], tells: Callable[[QuotationCandidate], bool]
) -> Sequence[QuotationCandidate]:
    """Those first that tell, where they are scored little lower than the best."""
    least = found[0].snippet.score - NEAR
    first = [one for one in found if one.snippet.score >= least and tells(one)]
    return [*first, *(one for one in found if one not in first)]


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
    return _first(found, lambda one: _says(evidence, one.snippet, place) >= NAMED)


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
