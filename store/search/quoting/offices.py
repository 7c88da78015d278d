"""Who holds an office, and what office somebody holds: whether a quotation tells it.

"Who is the president of Pakistan?" is not answered by a sentence on Afghanistan's president, nor by
one on the president's palace, however many of the question's words it says; nor is what one
country's ambassador said told by the words of another's.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from store.languages.lexicon import read
from store.search.question import headwords, things, word_kinds
from store.search.question.answer_types import AnswerType
from store.search.question.query import Clause, Query, Word
from store.search.quoting.holders import is_named_beside, is_served
from store.search.quoting.mentions import Mention, countries_in, mentions, wording, words_of
from store.search.quoting.owners import is_of_another
from store.search.quoting.quotations import QuotationCandidate
from store.search.quoting.select import FAR
from store.text.analyser.terms import QuestionTerm
from store.text.normalise import fold_text
from store.text.words import SENTENCE_ENDS, sentence_start

_DEPUTY = "deputy"
_ANY = "leader"  # whoever is at the head of anything
_MINISTER = "minister"  # of anything: of transport, of health
_OF = 4  # letters between an office and what it is for: minister of transport
_BEFORE = 3  # words between a country and the office behind it: "Pakistan's new defence minister"
_BEHIND = 3  # and the other way round: "president of the republic of Iran"
_TOGETHER = 2  # words from one part of a name to another: Ole Vik, Ole Anders Vik
_NAMED = 4  # words between an office and the name of who holds it
_NOUN = re.compile(r"(?:\bthe|['’]s) $", re.IGNORECASE)
_STOPS = re.compile(r"[^\W_]?[,;:.!?()«»\"“”،؛؟۔।—]")


@dataclass(frozen=True, slots=True)
class AskedOffice:
    """The offices that a question may mean, with the countries they may be of; none when unsaid.

    ``terms`` are all its words: none of them is the name that is asked for. ``acts`` is whether
    the word for it, at ``start`` of the question, may as well say what somebody does: who heads,
    who chairs. ``field`` are the words for what a minister is for, where the lexicon has no such
    office: of transport. ``regions`` are the provinces and towns it may be of, ``holders`` the
    terms of what else it may be of, a company or a union; ``past`` that it may be a former one.
    """

    offices: frozenset[str]
    countries: frozenset[str]
    terms: frozenset[str]
    acts: bool = False
    start: int = 0
    field: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    past: bool = False
    holders: frozenset[str] = frozenset()


def fitting(
    question: str, query: Query, answer_type: AnswerType, found: Sequence[QuotationCandidate]
) -> list[QuotationCandidate]:
    """Of the quotations found those that tell who holds the office or who somebody is.

    All of them where that is not asked, or where none introduces the person.
    """
    if (office := asked_office(query, answer_type)) is not None:
        acts = office.acts and not _is_noun(question, office)
        told_by = is_answered if "who" in answer_type.kinds and not acts else may_be_said
        office = replace(office, past=_is_past(question, query.language))
        return [*_telling(office, found, told_by)]
    if name := asked_person(query, answer_type):
        told = [one for one in found if introduces(name, one.words, one.language)]
        return told or ([] if _is_of_two(name, found) else list(found))
    return list(found)


def _telling(
    office: AskedOffice, found: Sequence[QuotationCandidate], told_by: Callable[..., bool]
) -> Iterator[QuotationCandidate]:
    """Those that tell it, the best first, none of them too far below the best to be shown."""
    least = -math.inf
    for one in found:
        if one.snippet.score < least:
            return
        if told_by(office, one.words, one.language, _around(one)) and not _is_anothers(office, one):
            least = max(least, one.snippet.score - FAR)
            yield one


def asked_office(query: Query, answer_type: AnswerType) -> AskedOffice | None:
    """The office whose holder is asked for, or asked about, where that is all that is asked."""
    if answer_type.kinds.isdisjoint({"who", "say"}):
        return None
    asked = [each for each in query.clauses if not each.only_asks]
    found = [(each, things.offices(each.wording, query.language)) for each in asked]
    held = [(each, offices) for each, offices in found if offices]
    if len(held) != 1:
        return None
    office, offices = held[0]
    others = [each for each in asked if each is not office]
    field = [each for each in others if _MINISTER in offices and _is_field(each, office, query)]
    if any(_is_act(each, query.language) for each in others if each not in field):
        return None
    countries = _named(others, query, things.countries)
    regions = _named(others, query, things.regions)
    if things.are_cities(regions) and not things.is_local(offices):
        regions = frozenset()
    return AskedOffice(
        offices - {_ANY} or offices,
        frozenset() if regions else countries,
        frozenset(term for each in asked for word in each.words for term in word),
        acts=office.action,
        start=office.start,
        field=frozenset(_ways_to_say(field)),
        regions=regions,
        holders=frozenset(_ways_to_say(_holders(others, field, query))),
    )


def _is_act(clause: Clause, language: str) -> bool:
    """Whether a word says what was done and nothing else: a *case* is also what a judge has."""
    return clause.action and word_kinds.is_only_action(clause.wording, language)


def _named(
    clauses: Sequence[Clause],
    query: Query,
    lookup: Callable[[headwords.Wording, str], frozenset[str]],
) -> frozenset[str]:
    return frozenset(head for each in clauses for head in lookup(each.wording, query.language))


def _is_past(question: str, language: str) -> bool:
    """Whether a question asks for who held an office once."""
    words = {fold_text(word) for word in question.split()}
    return not words.isdisjoint(word_kinds.listed_words("past", language)) or not words.isdisjoint(
        word_kinds.listed_words("former", language)
    )


def _is_noun(question: str, office: AskedOffice) -> bool:
    """Whether a word that may say what somebody does stands there as an office: *the* head."""
    return bool(_NOUN.search(question[: office.start]))


def _is_field(clause: Clause, office: Clause, query: Query) -> bool:
    """Whether a word beside an office says what it is for."""
    apart = max(clause.start, office.start) - min(clause.end, office.end)
    of_country = things.countries(clause.wording, query.language)
    return apart <= _OF and not of_country and not clause.is_name


def _holders(others: Sequence[Clause], field: Sequence[Clause], query: Query) -> Iterator[Clause]:
    """What an office may be of that is neither its field nor a place."""
    for each in others:
        if each not in field and not word_kinds.is_place(each.wording, query.language):
            yield each


def _ways_to_say(clauses: Iterable[Clause]) -> Iterator[str]:
    """The terms of clauses, their own and those of other words for them."""
    for each in clauses:
        for word in (*each.words, *(word for form in each.forms for word in form.words)):
            yield from word


def is_answered(asked: AskedOffice, text: str, language: str, around: Sequence[str] = ()) -> bool:
    """Whether the text may tell who holds the office.

    It does not where it speaks of another office or of that of other countries only, nor where no
    name stands by the office in a script whose names have capitals. Where no country stands by the
    office it is that of any in its sentence or its title, else of the one that is named most in
    the texts ``around`` it, its title first.
    """
    words = words_of(text, language)
    spots = [*_spots(asked.offices, text, words, language)]
    if not spots:
        return _ANY in asked.offices  # a leader leads in many words
    held = [
        spot
        for spot in spots
        if (_is_for(asked.field, words, spot) or _is_head(asked.field, around, language))
        and (asked.past or not _is_former(words, spot, language))
        and not _is_of_other_region(asked.regions, text, words, spot, language)
        and _is_of(asked.countries, text, words, spot, language, around)
    ]
    return any(_is_named(asked.terms, text, words, spot, language) for spot in held)


def may_be_said(asked: AskedOffice, text: str, language: str, around: Sequence[str] = ()) -> bool:
    """Whether words told may be those of the office: not where it is that of other countries."""
    words = words_of(text, language)
    spots = [*_spots(asked.offices, text, words, language)]
    return not spots or any(
        _is_of(asked.countries, text, words, spot, language, around) for spot in spots
    )


def asked_person(query: Query, answer_type: AnswerType) -> tuple[Word, ...]:
    """The words of the name, where a question only asks who somebody is; else nothing."""
    if not answer_type.kinds & {"who", "definition"}:
        return ()
    asked = [each for each in query.clauses if not each.only_asks]
    if any(not each.is_name or word_kinds.is_place(each.wording, query.language) for each in asked):
        return ()
    return tuple(word for each in asked for word in each.words)


def introduces(name: Sequence[Word], text: str, language: str) -> bool:
    """Whether the text has the whole name, and an office beside it."""
    words = words_of(text, language)
    held = [*_spots(None, text, words, language)]
    for at in range(len(words) - len(name) + 1):
        there = words[at : at + len(name)]
        if all(
            not set(one).isdisjoint(word.variants) for one, word in zip(name, there, strict=True)
        ):
            last = at + len(name) - 1
            if any(0 < first - last <= _NAMED or 0 < at - end <= _NAMED for first, end in held):
                return True
    return False


def _is_of_two(name: Sequence[Word], found: Sequence[QuotationCandidate]) -> bool:
    """Whether all words of a name stand in what was found, but nowhere together: of two people."""
    apart = [False] * len(name)
    for one in found:
        words = words_of(_around(one)[1], one.language)
        held = [[not set(part).isdisjoint(word.variants) for word in words] for part in name]
        if any(all(_has_near(each, at) for each in held[1:]) for at in _places(held[0])):
            return False
        apart = [known or any(each) for known, each in zip(apart, held, strict=True)]
    return len(name) > 1 and all(apart)


def _places(marks: Sequence[bool]) -> Iterator[int]:
    return (at for at, is_there in enumerate(marks) if is_there)


def _has_near(marks: Sequence[bool], at: int) -> bool:
    return any(marks[max(0, at - _TOGETHER) : at + _TOGETHER + 1])


def _spots(
    offices: frozenset[str] | None, text: str, words: Sequence[QuestionTerm], language: str
) -> Iterator[tuple[int, int]]:
    """Where one of the offices stands, first and last word; a vice president is no president.

    Nor is a deputy minister, whichever way the two words stand, or whom another office serves.
    Without ``offices`` any will do.
    """
    found = [*mentions(words, language, things.OFFICES)]
    deputies = {
        at for first, last, held in found if _DEPUTY in held for at in range(first, last + 1)
    }
    for at, (first, last, held) in enumerate(found):
        if offices is None or not held.isdisjoint(offices):
            if offices and is_served(text, words, found, at, language):
                continue
            beside = deputies & {first - 1, last + 1}
            if not beside or (offices and _DEPUTY in offices) or _DEPUTY in held:
                yield first, last


def _is_former(words: Sequence[QuestionTerm], spot: tuple[int, int], language: str) -> bool:
    """Whether the office was held once: the former prime minister."""
    first, last = spot
    beside = (*words[max(0, first - 2) : first], *words[last + 1 : last + 2])
    former = word_kinds.listed_words("former", language)
    return any(fold_text(word.surface) in former for word in beside)


def _is_of_other_region(
    regions: frozenset[str],
    text: str,
    words: Sequence[QuestionTerm],
    spot: tuple[int, int],
    language: str,
) -> bool:
    """Whether an office of a province or a town is that of another, which stands beside it."""
    if not regions:
        return False
    beside: list[tuple[int, frozenset[str]]] = []
    for each in mentions(words, language, things.REGIONS):
        near = _BEFORE if each.last < spot[0] else _BEHIND
        if _distance(each, spot) < near and _together(text, words, each, spot):
            beside.append((_distance(each, spot), each.heads))
    nearest = min((distance for distance, _ in beside), default=0)
    heads = [heads for distance, heads in beside if distance == nearest]
    return bool(heads) and all(one.isdisjoint(regions) for one in heads)


def _is_for(field: frozenset[str], words: Sequence[QuestionTerm], spot: tuple[int, int]) -> bool:
    """Whether what a minister is for stands beside the office; any is where nothing is asked."""
    first, last = spot
    beside = (*words[max(0, first - _BEFORE) : first], *words[last + 1 : last + 1 + _BEHIND])
    return not field or any(not field.isdisjoint(word.variants) for word in beside)


def _is_head(field: frozenset[str], around: Sequence[str], language: str) -> bool:
    """Whether what stands around tells of the ministry that a minister is asked for of."""
    for text in around:
        words = words_of(text, language)
        for each in mentions(words, language, things.MINISTRIES):
            beside = words[max(0, each.first - _BEFORE) : each.last + 1 + _BEHIND]
            if any(not field.isdisjoint(word.variants) for word in beside):
                return True
    return False


def _is_of(
    countries: frozenset[str],
    text: str,
    words: Sequence[QuestionTerm],
    spot: tuple[int, int],
    language: str,
    around: Sequence[str],
) -> bool:
    """Whether the country nearest to the office is one of these, or that of the article is."""
    if not countries:
        return True
    first, last = spot
    named = [*mentions(words, language, things.COUNTRIES)]
    for each in sorted(named, key=lambda each: _distance(each, spot)):
        inside = first <= each.first and each.last <= last
        near = _BEFORE if each.last < first else _BEHIND
        if inside or (_distance(each, spot) < near and _together(text, words, each, spot)):
            return not each.heads.isdisjoint(countries)
    begin = sentence_start(text, words[first].start)
    behind = SENTENCE_ENDS.search(text, words[last].end)
    sentence = text[begin : behind.start() if behind else len(text)]
    return _is_about(countries, sentence, around, language)


def _distance(one: Mention, spot: tuple[int, int]) -> int:
    """How many words stand between; one inside the office comes after those near to it."""
    first, last = spot
    if one.last < first:
        return first - 1 - one.last
    return one.first - last - 1 if one.first > last else max(_BEFORE, _BEHIND)


def _is_about(
    countries: frozenset[str], sentence: str, around: Sequence[str], language: str
) -> bool:
    """Whether a sentence or its title names one of these, or its article no other as often."""
    if any(
        not countries.isdisjoint(countries_in(one, language)) for one in (sentence, *around[:1])
    ):
        return True
    named = Counter(
        country for one in (*around[:1], *around) for country in countries_in(one, language)
    )
    return max(named.values(), default=0) <= sum(named[country] for country in countries)


def _around(found: QuotationCandidate) -> Sequence[str]:
    """What a quotation stands in: its title and its passage."""
    passage = found.text.passage
    return found.text.source.title or "", found.text.body[passage.start : passage.end]


def _is_anothers(asked: AskedOffice, found: QuotationCandidate) -> bool:
    """Whether each of the offices in a quotation is that of another company, union or town."""
    if things.is_local(asked.offices) and _is_elsewhere(asked.regions, found):
        return True
    words = words_of(found.words, found.language)
    before = found.text.body[found.text.passage.start : found.start]
    return bool(asked.holders) and all(
        is_of_another(asked.holders, before, found.words, words, spot, found.language)
        for spot in [*_spots(asked.offices, found.words, words, found.language)] or [(-1, -1)]
    )


def _is_elsewhere(regions: frozenset[str], found: QuotationCandidate) -> bool:
    """Whether a quotation's paragraph tells of other places than these, and so does its title."""
    body, language = found.text.body, found.language
    start = body.rfind("\n\n", 0, found.start) + 1
    end = body.find("\n\n", found.end)
    told = (found.text.source.title or "", body[start : end if end >= 0 else len(body)])
    named = [
        each.heads
        for text in told
        for each in mentions(words_of(text, language), language, things.REGIONS)
    ]
    return bool(regions and named) and all(one.isdisjoint(regions) for one in named)


def _together(
    text: str, words: Sequence[QuestionTerm], other: Mention, spot: tuple[int, int]
) -> bool:
    """Whether no mark stands between a country and the office."""
    before, behind = sorted([(other.first, other.last), spot])
    begin, end = words[before[1]].end, words[behind[0]].start
    return not _STOPS.search(text, begin, end)


def _is_named(
    asked: frozenset[str],
    text: str,
    words: Sequence[QuestionTerm],
    spot: tuple[int, int],
    language: str,
) -> bool:
    first, last = spot
    near = [*words[max(0, first - _NAMED) : first], *words[last + 1 : last + 1 + _NAMED]]
    if not any(letter.isupper() or letter.islower() for one in near for letter in one.surface):
        return is_named_beside(asked, text, words, spot, language)
    dates = {fold_text(word) for word in read("answers")["date"].get(language, ())}
    return any(
        one.surface[:1].isupper()
        and fold_text(one.surface) not in dates
        and asked.isdisjoint(one.variants)
        and not word_kinds.is_place(wording([one]), language)
        and not _opens(text, one)
        for one in near
    )


def _opens(text: str, word: QuestionTerm) -> bool:
    """Whether a word begins a sentence, where every word has a capital."""
    before = text[: word.start].rstrip(" \n\t“\"'«(")
    return not before or before[-1] in ".!?"
