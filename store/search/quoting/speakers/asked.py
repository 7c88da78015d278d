"""The speaker whose words a question asks for: what did Kaya say, what does the union demand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from store.search.question import things, word_kinds
from store.search.question.query import Clause, Query, Word
from store.search.question.question_words import asking, asks_whether
from store.text import reporting
from store.text.analyser.kinds import number_words
from store.text.analyser.terms import QuestionTerm
from store.text.normalise import fold_text

Kind = Literal["place", "group", "name", "office", "noun"]

_ALSO = 0.5  # from which weight on another word for an office or a thing is the speaker, too
_APART = 8  # letters between the words of one speaker: spokesman of the union
_OWNS = re.compile(r"['’](?:s|[ns]?[ıiuü]n)?(?!\w)")  # whose somebody or something is
_WORD = re.compile(r"\w")
_THE = frozenset(("the",))  # no such article stands before a person's name: the Taliban


@dataclass(frozen=True, slots=True)
class AskedSpeaker:
    """Who is asked for: a place, a group, somebody by name, by office or by another word.

    ``terms`` are words that may stand for the speaker alone, ``phrases`` others that follow each
    other, ``last`` the last word of a name of several. ``language`` is that of the question.
    """

    terms: frozenset[str]
    phrases: tuple[tuple[Word, ...], ...]
    last: frozenset[str]
    kind: Kind
    language: str

    def places(self, words: Sequence[QuestionTerm]) -> list[int]:
        """At which of these words the speaker is named."""
        found = {at for at, word in enumerate(words) if not self.terms.isdisjoint(word.variants)}
        for phrase in self.phrases:
            for at in range(len(words) - len(phrase) + 1):
                there = words[at : at + len(phrase)]
                if all(
                    not set(a).isdisjoint(b.variants) for a, b in zip(phrase, there, strict=True)
                ):
                    found.update(range(at, at + len(phrase)))
        return sorted(found)


def asked_speaker(question: str, query: Query) -> AskedSpeaker | None:
    """Who is asked for: the first name or office before the word for saying, else right behind it.

    Of several side by side the names count, without names the offices; a country where there is
    neither.
    """
    language = query.language
    spans = [(start, end) for start, end, kind in asking(question, language) if kind == "say"]
    if not spans:
        return None
    start, end = spans[-1]
    before = [one for one in query.clauses if one.end <= start and not one.only_asks]
    named = [*_first_named(before, question, language)]
    nouns = [] if named else _first_nouns(before, question, language)
    named = named or nouns or [*_right_behind(question, end, query)]
    whether = asks_whether(question, language)
    if not named or (whether and (nouns or _has_between(named, query, start))):
        return None  # have they kept the promise? was a deal announced?
    if nouns:
        return named_as(nouns, "noun", language)
    offices = [each for each in named if not word_kinds.is_place(each.wording, language)]
    people = [each for each in offices if each.is_name]
    kind = _kind_of(people, question, language) if people else "office" if offices else "place"
    return named_as(people or offices or named, kind, language)


def named_as(named: Sequence[Clause], kind: Kind, language: str) -> AskedSpeaker:
    """Somebody or something by these clauses of a question."""
    words = [word for each in named for word in each.words]
    forms = [form for each in named for form in each.forms if each.is_name or form.weight >= _ALSO]
    alone = [*words, *(form.words[0] for form in forms if len(form.words) == 1)]
    return AskedSpeaker(
        terms=frozenset(term for word in alone for term in word),
        phrases=tuple(form.words for form in forms if len(form.words) > 1),
        last=frozenset(words[-1]) if kind == "name" and len(words) > 1 else frozenset(),
        kind=kind,
        language=language,
    )


def _kind_of(people: Sequence[Clause], question: str, language: str) -> Kind:
    first = people[0]
    ahead = question[: first.start].split()[-1:]
    is_group = first.surface.isupper() or word_kinds.is_group(first.wording, language)
    return "group" if is_group or not _THE.isdisjoint(map(fold_text, ahead)) else "name"


def _first_named(clauses: Sequence[Clause], question: str, language: str) -> Iterator[Clause]:
    """The first name or office among the clauses, with those right behind it.

    Whose somebody is does not speak: Kaya's lawyer, Kaya'nın annesi.
    """
    end = 0
    for at, each in enumerate(clauses):
        if each.dated or not (each.is_name or things.offices(each.wording, language)):
            continue
        if end and each.start - end > _APART:
            return
        if at + 1 < len(clauses) and _OWNS.match(question, each.end):
            if clauses[at + 1].is_name or things.offices(clauses[at + 1].wording, language):
                continue
            yield clauses[at + 1]
            return
        yield each
        end = each.end


def _first_nouns(clauses: Sequence[Clause], question: str, language: str) -> list[Clause]:
    """Who speaks without a name or an office: the company; of a source in the army, the source."""
    if not clauses or language != "en":  # elsewhere other words may stand before the verb
        return []
    if _is_number(clauses[0]):  # one of the pilots
        clauses = clauses[1:] or clauses
    last = clauses[0]
    for each in clauses[1:]:
        if _WORD.search(question, last.end, each.start):
            break
        last = each
    return [last]


def _is_number(clause: Clause) -> bool:
    return all(not number_words().isdisjoint(word) for word in clause.words)


def _right_behind(question: str, end: int, query: Query) -> Iterator[Clause]:
    """The first name or office behind a word for saying, only articles between them."""
    behind = [one for one in query.clauses if one.start >= end]
    for each in _first_named(behind, question, query.language):
        between = question[end : each.start]
        if not all(fold_text(word) in reporting.articles() for word in between.split()):
            return
        yield each
        end = each.end


def _has_between(named: Sequence[Clause], query: Query, start: int) -> bool:
    """Whether something is asked about between those who are named and a word for saying."""
    last = max(each.end for each in named)
    return any(last <= each.start < start for each in query.clauses)
