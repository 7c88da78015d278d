"""Who killed somebody: a quotation tells it that tells of a killing, not of a death alone.

"Who killed Kaya?" is not answered by "Kaya died in hospital", nor by another's killing that is told
before Kaya is named.
"""

import re
from collections.abc import Sequence

from store.search.question import thesaurus
from store.search.question.answer_types import AnswerType
from store.search.question.query import Clause, Query
from store.search.question.question_words import asking
from store.search.quoting.mentions import mentions, words_of
from store.search.quoting.quotations import QuotationCandidate

_ENDS = re.compile(r"[.!?؟۔।](?=\s)")


def telling(
    question: str, query: Query, answer_type: AnswerType, found: Sequence[QuotationCandidate]
) -> list[QuotationCandidate]:
    """Of the quotations found those that tell of a killing; all where no killer is asked for."""
    if answer_type.kinds.isdisjoint({"who", "group"}):
        return [*found]
    act = _asked_killing(question, query)
    if act is None:
        return [*found]
    victim = frozenset(
        term
        for each in query.clauses
        if each.is_name and not thesaurus.is_place(each.wording, query.language)
        for word in each.words
        for term in word
    )
    return [one for one in found if tells(victim, one.words, one.language)]


def _asked_killing(question: str, query: Query) -> Clause | None:
    """What was done, where a question asks who did it and that was a killing: who *shot* Kaya."""
    ends = [end for _, end, kind in asking(question, query.language) if kind in ("who", "group")]
    for each in query.clauses:
        if thesaurus.is_killing(each.wording, query.language) and any(
            end <= each.start and not question[end : each.start].strip() for end in ends
        ):
            return each
    return None


def tells(victim: frozenset[str], text: str, language: str) -> bool:
    """Whether a killing is told, in the sentence that first has the victim or in a later one."""
    words = words_of(text, language)
    lifeless = thesaurus.listed_words("lifeless", language)
    killings = [
        words[each.first].start
        for each in mentions(words, language, thesaurus.KILLINGS)
        if words[each.first].surface.casefold() not in lifeless
    ]
    named = [word.start for word in words if not victim.isdisjoint(word.variants)]
    if not killings or not named:
        return bool(killings)
    return named[0] < killings[-1] or not _ENDS.search(text, killings[-1], named[0])
