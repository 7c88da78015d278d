"""Whose words a question asks for: those of the speaker before what others say of the same."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from store.languages.lexicon import read
from store.search.question import things, word_kinds
from store.search.question.answer_types import AnswerType
from store.search.question.query import Clause, Query
from store.search.question.question_words import asking
from store.search.quoting.mentions import words_of
from store.search.quoting.quotations import QuotationCandidate
from store.text.analyser.kinds import SPEECH, points_back, token_kinds
from store.text.analyser.terms import QuestionTerm
from store.text.normalise import fold_text
from store.text.words import SENTENCE_ENDS

_NEAR = 2.0  # how much lower than the best, in logits, the speaker's own words may be scored
_ALSO = 0.5  # from which weight on another word is the speaker, too
_BEFORE = 6  # words between a speaker and the verb behind: Kaya, who leads the union, said
_BEHIND = 3  # and the other way round: said the union's Kaya
_APART = 8  # letters between the words of one speaker: spokesman of the union
_WORDS = frozenset(("say", "definition"))  # what a question waits for that asks for words alone
_QUOTES = '"“„«'
_COMMAS = re.compile("[,،]")


def speaking_first(
    question: str, query: Query, answer_type: AnswerType, found: Sequence[QuotationCandidate]
) -> list[QuotationCandidate]:
    """The quotations found, those that the asked speaker says before others about as good.

    Nothing changes where the best one is the speaker's, or may be: "he" said it.
    """
    speaker = asked_speaker(question, query) if "say" in answer_type.kinds else frozenset()
    if not speaker:
        return [*found]
    if answer_type.kinds <= _WORDS and _asks_for_words(question, query):
        found = _apart([one for one in map(partial(_with_words, speaker), found) if _speaks(one)])
    if not found or _is_theirs(speaker, found[0], back=True):
        return [*found]
    least = found[0].snippet.score - _NEAR
    told = [one for one in found if one.snippet.score >= least and _is_theirs(speaker, one)]
    return [*told, *(one for one in found if one not in told)]


def asked_speaker(question: str, query: Query) -> frozenset[str]:
    """The index terms of who is asked for: the first name or office before the word for saying.

    Of several side by side the names count, without names the offices; a country where there is
    neither.
    """
    ends = [start for start, _, kind in asking(question, query.language) if kind == "say"]
    before = [each for each in query.clauses if ends and each.end <= ends[-1]]
    named = [*_first_named(before, query.language)]
    offices = [each for each in named if not word_kinds.is_place(each.wording, query.language)]
    people = [each for each in offices if each.is_name]
    return frozenset(term for each in people or offices or named for term in _terms(each))


def _asks_for_words(question: str, query: Query) -> bool:
    """Whether a question only asks what a person said: not what Kaya demanded, nor Norway."""
    asked = [question[a:b] for a, b, kind in asking(question, query.language) if kind == "say"]
    if not asked or fold_text(asked[-1]) not in word_kinds.listed_words("saying", query.language):
        return False
    return any(
        each.is_name
        and not each.surface.isupper()
        and not word_kinds.is_place(each.wording, query.language)
        for each in query.clauses
    )


def _with_words(speaker: frozenset[str], one: QuotationCandidate) -> QuotationCandidate:
    """A quotation that only names the speaker, with what follows: "It is over," he said."""
    words = words_of(one.words, one.language)
    named = any(not speaker.isdisjoint(word.variants) for word in words)
    if not named or says(speaker, one.words, words, one.language):
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


def _first_named(clauses: Sequence[Clause], language: str) -> Iterator[Clause]:
    """The first name or office among the clauses, with those right behind it."""
    end = 0
    for each in clauses:
        if each.dated or not (each.is_name or things.offices(each.wording, language)):
            continue
        if end and each.start - end > _APART:
            return
        yield each
        end = each.end


def _terms(clause: Clause) -> Iterator[str]:
    for word in clause.words:
        yield from word
    for form in clause.forms:
        if len(form.words) == 1 and form.weight >= _ALSO:
            yield from form.words[0]


def _is_theirs(speaker: frozenset[str], one: QuotationCandidate, *, back: bool = False) -> bool:
    """Whether a quotation has the speaker beside a word for saying; with ``back`` also "he"."""
    text, language = one.words, one.language
    words = words_of(text, language)
    if back and any(points_back(word.surface) for word in words):
        return True
    return says(speaker, text, words, language)


def says(speaker: frozenset[str], text: str, words: Sequence[QuestionTerm], language: str) -> bool:
    """Whether one of these terms stands beside a word for saying, as who says it.

    A clause between two commas may part them, but no end of a sentence and no single comma.
    """
    held = [at for at, word in enumerate(words) if not speaker.isdisjoint(word.variants)]
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
