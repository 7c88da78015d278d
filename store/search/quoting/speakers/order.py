"""Whose words a question asks for: those of the speaker before what others say of the same."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from store.languages.lexicon import read
from store.search.question import word_kinds
from store.search.question.answer_types import AnswerType
from store.search.question.query import Query
from store.search.question.question_words import asking
from store.search.quoting.mentions import words_of
from store.search.quoting.quotations import QuotationCandidate
from store.search.quoting.speakers.asked import AskedSpeaker, asked_speaker
from store.search.quoting.speakers.voices import Voices, Whose
from store.text import reporting
from store.text.analyser.kinds import SPEECH, points_back, token_kinds
from store.text.analyser.terms import QuestionTerm
from store.text.normalise import fold_text
from store.text.words import SENTENCE_ENDS

_NEAR = 2.0  # how much lower than the best, in logits, the speaker's own words may be scored
_FAR = 4.0  # the same where the best is another's words
_BEFORE = 6  # words between a speaker and the verb behind: Kaya, who leads the union, said
_BEHIND = 3  # and the other way round: said the union's Kaya
_WORDS = frozenset(("say", "definition"))  # what a question waits for that asks for words alone
_QUOTES = '"“„«'
_COMMAS = re.compile("[,،]")


def speaking_first(
    question: str, query: Query, answer_type: AnswerType, found: Sequence[QuotationCandidate]
) -> list[QuotationCandidate]:
    """The quotations found, those that the asked speaker says before others about as good.

    Of those that are surely another's words none; nothing else changes where the best one is the
    speaker's, or may be: "he" said it.
    """
    asks = "say" in answer_type.kinds and "who" not in answer_type.kinds
    asked = asked_speaker(question, query) if asks else None
    if asked is None:
        return [*found]
    if answer_type.kinds <= _WORDS and _asks_for_words(question, query):
        found = _apart([one for one in map(partial(_with_words, asked), found) if _speaks(one)])
    if not found:
        return []
    near = [one for one in found if one.snippet.score >= found[0].snippet.score - _FAR]
    far = [one for one in found if one not in near]
    voices = Voices(asked)
    told = [(one, voices.whose(one)) for one in near]
    if answer_type.kinds <= _WORDS:
        kept = [one for one, whose in told if whose is not Whose.OTHERS]
        if not kept:
            far = [one for one in far if voices.whose(one) is not Whose.OTHERS]
        near = kept
    least = _least(asked, *told[0])
    own = [one for one, whose in told if one.snippet.score >= least and whose is Whose.OWN]
    return [*own, *(one for one in near if one not in own), *far]


def _least(asked: AskedSpeaker, best: QuotationCandidate, whose: Whose) -> float:
    """From which score on the speaker's words come before the best, which are whose these are."""
    if whose is Whose.OWN or (whose is not Whose.OTHERS and _is_theirs(asked, best)):
        return best.snippet.score
    return best.snippet.score - (_NEAR if whose is Whose.MAY else _FAR)


def _asks_for_words(question: str, query: Query) -> bool:
    """Whether a question only asks what a person said: not what Kaya demanded, nor Norway."""
    asked = [question[a:b] for a, b, kind in asking(question, query.language) if kind == "say"]
    if not asked or fold_text(asked[-1]).split()[-1] not in word_kinds.listed_words(
        "saying", query.language
    ):
        return False
    return any(
        each.is_name
        and not each.surface.isupper()
        and not word_kinds.is_place(each.wording, query.language)
        for each in query.clauses
    )


def _with_words(asked: AskedSpeaker, one: QuotationCandidate) -> QuotationCandidate:
    """A quotation that only names the speaker, with what follows: "It is over," he said."""
    words = words_of(one.words, one.language)
    if not asked.places(words) or says(asked, one.words, words, one.language):
        return one
    body = one.text.body
    behind = (each for each in one.text.passage.sentences if each.start >= one.end)
    following = next(behind, None)
    if following is None or not _is_spoken(body[following.start : following.end], one.language):
        return one
    return replace(one, end=following.end)


def _apart(found: Sequence[QuotationCandidate]) -> list[QuotationCandidate]:
    """The quotations less those that a better one has in it."""
    return [
        one
        for place, one in enumerate(found)
        if not any(
            better.text.passage.id == one.text.passage.id and better.end >= one.end > better.start
            for better in found[:place]
        )
    ]


def _is_spoken(sentence: str, language: str) -> bool:
    """Whether a sentence has words told of somebody who was named before."""
    words = words_of(sentence, language)
    spoken = any(_is_verb(word.surface, language) for word in words)
    return spoken and (sentence[:1] in _QUOTES or points_back(sentence.split()[0]))


def _speaks(one: QuotationCandidate) -> bool:
    """Whether a quotation has words of anybody, in a language whose words for it are known."""
    if one.language not in read("answers")["speech"]:
        return True
    words = words_of(one.words, one.language)
    return any(mark in one.words for mark in _QUOTES) or any(
        _is_verb(word.surface, one.language) for word in words
    )


def _is_theirs(asked: AskedSpeaker, one: QuotationCandidate) -> bool:
    """Whether a quotation has the speaker beside a word for saying, or "he"."""
    words = words_of(one.words, one.language)
    if any(fold_text(word.surface) in reporting.pronouns() for word in words):
        return True
    return says(asked, one.words, words, one.language)


def says(asked: AskedSpeaker, text: str, words: Sequence[QuestionTerm], language: str) -> bool:
    """Whether the asked speaker stands beside a word for saying, as who says it.

    A clause between two commas may part them, but no end of a sentence and no single comma.
    """
    held = asked.places(words)
    if not held:
        return False
    verbs = [at for at, word in enumerate(words) if _is_verb(word.surface, language)]
    return any(
        _belong(text, words, at, verb)
        for at in held
        for verb in verbs
        if verb != at and -_BEHIND <= verb - at <= _BEFORE
    )


def _is_verb(word: str, language: str) -> bool:
    return bool(token_kinds(word, language, opens=True) & SPEECH)


def _belong(text: str, words: Sequence[QuestionTerm], at: int, verb: int) -> bool:
    """Whether nothing parts the two; who stands behind the verb is its speaker only behind a mark.

    "The port was shut, said Kaya", but not "dockers said Kaya was late".
    """
    first, last = sorted((at, verb))
    between = text[words[first].end : words[last].start]
    ahead = text[: words[verb].start].rstrip()
    if verb < at and ahead[-1:].isalnum():
        return False
    return not SENTENCE_ENDS.search(between) and len(_COMMAS.findall(between)) % 2 == 0
