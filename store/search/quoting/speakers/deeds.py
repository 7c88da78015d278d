"""Whose act a question asks for: what Norway demands is no answer to what Iceland demands.

Countries alone: for who else acts, a minister or a ministry, may act for the one asked for.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from store.languages import is_verb_last, known_language
from store.search.question import things, word_kinds
from store.search.question.query import Clause, Query
from store.search.quoting.mentions import Mention, mentions, words_of
from store.search.quoting.quotations import QuotationCandidate
from store.search.quoting.speakers.asked import AskedSpeaker, named_as
from store.text import reporting
from store.text.analyser.kinds import points_back
from store.text.analyser.terms import QuestionTerm
from store.text.normalise import fold_text

_AHEAD = 3  # words from who does something to the verb behind, at most
_BEHIND = 2  # words from a verb to who does it, where verbs come first
_VERB_FIRST = ("ar",)
_OPENING = 3  # words of a sentence in which who acts is named, where the verb ends it
_OWNS = ("'", "’")
_WHOSE = frozenset(("of", "de"))  # the president of Iran
_IN_TURKISH = re.compile(r"['’][dt][ae]n?(?!\w)")  # Nairobi'de
_IN = ("میں", "سے", "में", "से", "کې")  # behind a place: in, from
# Before who does something in an English question: what *did* Iceland want.
_HELPING = frozenset(
    ("do", "does", "did", "has", "have", "had", "will", "would", "can", "could", "should", "must")
)


class _DoneBy(IntEnum):
    """Whose act a quotation tells: another country's, none, perhaps that of the one asked for."""

    OTHERS = 0
    NONE = 1
    NAMED = 2
    OWN = 3


@dataclass(frozen=True, slots=True)
class _Deed:
    """A country, also by its names of the lexicon, and the act of it that is asked for."""

    doer: AskedSpeaker
    country: frozenset[str]
    act: AskedSpeaker


def doing(
    question: str, query: Query, found: Sequence[QuotationCandidate]
) -> Sequence[QuotationCandidate]:
    """The quotations found, less those that tell of the act asked for by another country alone.

    Where the best is such a one, less those, too, in which the country asked for does nothing.
    """
    deed = _asked_deed(question, query)
    if deed is None or not found:
        return found
    told = [(one, _told(deed, one)) for one in found]
    least = _DoneBy.NAMED if told[0][1] is _DoneBy.OTHERS else _DoneBy.NONE
    return [one for one, whose in told if whose >= least]


def _asked_deed(question: str, query: Query) -> _Deed | None:
    """The first name of a question and what it does, where that is a country and does something."""
    language = query.language
    names = (at for at, each in enumerate(query.clauses) if each.is_name and not each.dated)
    place = next(names, None)
    if place is None or known_language(language) is None:
        return None
    doer = query.clauses[place]
    country = things.countries(doer.wording, language)
    act = _act(question, query, place)
    if act is None or not (country and word_kinds.names_place(doer.wording, language)):
        return None
    return _Deed(named_as([doer], "place", language), country, named_as([act], "noun", language))


def _act(question: str, query: Query, place: int) -> Clause | None:
    """What is done by whom a question names at this place: none where it may be done to them."""
    doer, language = query.clauses[place], query.language
    before, behind = query.clauses[:place][-1:], query.clauses[place + 1 :]
    ahead = [fold_text(word) for word in question[: doer.start].split()]
    if question[doer.end :].startswith(_OWNS) or not reporting.places().isdisjoint(ahead[-1:]):
        return None
    if is_verb_last(language):
        acts = [each for each in behind if each.action and not each.is_name]
        return acts[-1] if acts else None
    if language == "en":
        helping = [word for word in ahead if word not in reporting.articles()][-1:]
        if _HELPING.isdisjoint(helping) or not behind:
            return None
        before = behind[:1] if not question[doer.end : behind[0].start].strip() else ()
    return next((each for each in (*before, *behind[:1]) if each.action), None)


def _told(deed: _Deed, one: QuotationCandidate) -> _DoneBy:
    """Whose act a quotation tells, by the best of its sentences that tell of it, else of any."""
    told, named = _DoneBy.NAMED, _DoneBy.NONE
    for each in one.text.passage.sentences:
        if not (one.start <= each.start and each.end <= one.end):
            continue
        sentence = one.text.body[each.start : each.end]
        words = words_of(sentence, one.language)
        acts = deed.act.places(words)
        may_do = _may_do(deed, sentence, words)
        if not acts:
            named = max(named, _DoneBy.NAMED if may_do else _DoneBy.NONE)
        elif may_do or not _is_by_another(deed, sentence, words, acts, one.language):
            return _DoneBy.OWN
        else:
            told = _DoneBy.OTHERS
    return min(told, named)


def _may_do(deed: _Deed, sentence: str, words: Sequence[QuestionTerm]) -> bool:
    """Whether the country asked for is named, and not only as where something is."""
    return any(not _is_place(sentence, words[at], words[at]) for at in deed.doer.places(words))


def _is_place(sentence: str, first: QuestionTerm, last: QuestionTerm) -> bool:
    """Whether a name of these words tells where something is."""
    ahead = [fold_text(word) for word in sentence[: first.start].split()[-2:]]
    ahead = [word for word in ahead if word not in reporting.articles()][-1:]
    behind = sentence[last.end :]
    following = behind.split()[:1] if behind[:1].isspace() else []
    return (
        not (reporting.places() - _WHOSE).isdisjoint(ahead)
        or bool(_IN_TURKISH.match(behind))
        or not _in().isdisjoint(map(fold_text, following))
    )


@cache
def _in() -> frozenset[str]:
    return frozenset(map(fold_text, _IN))


def _is_by_another(
    deed: _Deed, sentence: str, words: Sequence[QuestionTerm], acts: Sequence[int], language: str
) -> bool:
    """Whether another country does one of these acts, and nobody whom a sentence before names."""
    ahead = [fold_text(word.surface) for word in words[: acts[0]]]
    if points_back(sentence.split()[0]) or not reporting.pronouns().isdisjoint(ahead):
        return False
    others = [
        one
        for one in mentions(words, language, things.COUNTRIES)
        if one.heads - deed.country
        if not _is_place(sentence, words[one.first], words[one.last])
    ]
    return any(_does(one, act, language) for one in others for act in acts)


def _does(one: Mention, act: int, language: str) -> bool:
    """Whether who is named may be who does what the verb at ``act`` says."""
    if is_verb_last(language):
        return one.first < _OPENING and one.last < act
    behind = language in _VERB_FIRST and 0 < one.first - act <= _BEHIND
    return behind or 0 < act - one.last <= _AHEAD
