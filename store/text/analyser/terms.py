"""The one analyser: from text to index terms, for passages and for questions."""

import re
from bisect import bisect, bisect_left
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from store.languages import known_language
from store.languages.language import Language
from store.text.analyser.analysis import Case, analyse
from store.text.analyser.kinds import (
    AGE,
    ANSWERS,
    ASKS,
    CLOCK,
    DISTANCE,
    LIVED,
    MONEY,
    NAME,
    PERCENT,
    PLACE,
    QUOTABLE,
    WEIGHT,
    added,
    token_kinds,
)
from store.text.analyser.lemmas import has
from store.text.characters import APOSTROPHES, HYPHENS, JOINERS, goes_beyond, marks
from store.text.detection import detect_question

MAX_RUN = 60
MAX_PIECES = 8
MIN_SHOUT = 4

_YEARS = r"[1-9\u0661-\u0669\u06f1-\u06f9]\d(?=[,،)])"
_AGE = re.compile(rf"(?<![^\W\d_])([^\W\d_])[^\W\d_]+(?:, ?|، ?| \(){_YEARS}")
_AGED = re.compile(rf"[,،(] ?{_YEARS}")  # in all that the other finds, and sooner told
_PERCENT = frozenset("%٪")
_SIGNS = "$€£¥₽₺₹₸₼﷼%٪"
_CLOCK = re.compile(
    r"(?=[\dsسв])(?:(?<![\d:.])[0-2]?\d:[0-5]\d(?!\d)"
    r"|(?<![\d.])1?\d ?[ap]\.? ?m\b"
    r"|(?:\bsaat |ساعت |\bв )[0-2]?\d(?:\.[0-5]\d)?(?![\d.%])"
    r"|(?<![\d.])[0-2]\d\.[0-5]\d(?:['’][a-zçğıöşü]| h))",
    re.IGNORECASE,
)
_WEIGHT = re.compile(r"\d ?kg\b")
_DISTANCE = re.compile(r"\d ?[kc]m\b")
_IS = re.compile(r"\b(?:who|[Hh]e|[Ss]he) (?:is|was|turned|turns) [1-9]\d(?=[,.;])(?!\.\d)")
_AT_AGE = re.compile(r"At [1-9]\d, (?=the |he |she |[A-Z])")
_OF_AGE = re.compile(r", [1-9]\d, (?:is|was|has|had|who|said|comes|came|lives|told) ")
_BORN = re.compile(r"orn (?:in|on) (?:[\w,]+ ){0,3}(?:1[89]|20)\d\d\b")
_MILLIONS = re.compile(
    r"illion(?=[.,;)]|$| (?:for|in|to|from|by|on|over|per|last|this|a|and|is|was)\b)"
)
_YEARS_OLD = re.compile(
    r"(?:\b[Ее]му|\b[Ее]й|[^\W\d_],|[—–]) [1-9]\d (?:лет|года?)(?=[.,;!?)]|\Z)"
    r"|(?i:\bему|\bей|\bим|было|исполни(?:лось|тся)|мальчик[ау]?|девочк[аеу]|мужчин[аеу]"
    r"|женщин[аеу]|подростк[ау]|реб[её]нк[ау]) [1-9]\d? (?:лет|года?)\b",
    re.MULTILINE,
)
_YEAR = r"(?<!\d)[12\u0661\u0662\u06f1\u06f2\u0967\u0968]\d{3}(?!\d)"
_LIFE = re.compile(
    rf"\([^()]{{0,50}}?({_YEAR})[^()\d]{{0,40}}[-\u2013\u2014][^()]{{0,50}}?({_YEAR})[^()\d]{{0,40}}\)"
)
_LONGEST_LIFE, _SHORTEST_LIFE = 115, 15  # years; what is shorter is mostly a term of office
_SIGNED = re.compile(rf"[{_SIGNS}] ?\d|\d ?[{_SIGNS}]")
_MARKED = (
    (_CLOCK, CLOCK),
    (_WEIGHT, WEIGHT),
    (_DISTANCE, DISTANCE),
    (_IS, AGE),
    (_AT_AGE, AGE),
    (_OF_AGE, AGE),
    (_BORN, AGE),
    (_MILLIONS, MONEY),
    (_YEARS_OLD, AGE),
)
_DATELINE = re.compile(r"[^.!?\n]{3,70}?(?: ?[\u2014\u2013] ?| --? )")
_DATED_WORDS, _ACRONYM = 9, 3
_WORDS = re.compile(r"[^\W\d_]+")
_PLACED = NAME | PLACE  # what the words of a dateline do not tell
_MARKS_OF_QUESTIONS = ("?", "؟")


class Term(NamedTuple):
    """An index term and the span of the text it stands for."""

    term: str
    start: int
    end: int


class QuestionTerm(NamedTuple):
    """A word of a question with the index terms it can be, the most probable first."""

    surface: str
    start: int
    end: int
    variants: tuple[str, ...]


def terms(text: str, language: str) -> list[Term]:
    """Give the index terms in their order; terms of one word may share or divide its span.

    Stop words are left out, unless typed in capitals in a text that is not all capitals: WHO, US.
    """
    found: list[Term] = []
    offset = 0
    for line in text.split("\n"):
        case = case_of(line)
        for match in _tokens_of(line).finditer(line) if line else ():
            start = offset + match.start()
            for term, first, last in analyse(match.group(), language, case):
                found.append(Term(term, start + first, start + last))
        offset += len(line) + 1
    return found


def index_terms(text: str, language: str) -> list[str]:
    """The same terms without their places, in half the time: what the index is made of."""
    found: list[str] = []
    for line in text.split("\n"):
        case = case_of(line)
        for token in _tokens_of(line).findall(line) if line else ():
            found.extend([term for term, _, _ in analyse(token, language, case)])
    return found


def passage_terms(
    text: str, language: str, sentences: Sequence[tuple[int, int, bool]]
) -> tuple[list[str], list[tuple[int, int]]]:
    """The index terms of a passage, and of each sentence its first term's place and its kinds.

    ``sentences`` are ``(start, end, quotable)`` as spans of the text, in order.
    """
    found: list[str] = []
    starts = [start for start, _, _ in sentences]
    told = [[0, QUOTABLE if quotable else 0] for _, _, quotable in sentences]
    at, offset = -1, 0
    before = (0, 0)  # the kinds of the two words before
    following = starts[0] if starts else len(text)
    dateline = _dateline_end(text)
    for line in text.split("\n"):
        case = case_of(line)
        for match in _tokens_of(line).finditer(line) if line else ():
            token, opens = match.group(), False
            while offset + match.start() >= following and at + 1 < len(told):
                at, opens, before = at + 1, True, (0, 0)
                told[at][0] = len(found)
                following = starts[at + 1] if at + 1 < len(starts) else len(text)
            found.extend([term for term, _, _ in analyse(token, language, case)])
            if at >= 0:
                opens = opens or case == "capitals" or offset + match.start() == dateline
                word = token_kinds(token, language, opens=opens)
                if offset + match.start() < dateline:
                    word &= ~_PLACED
                told[at][1] = added(told[at][1], word, before[0] | before[1])
                before = (before[1], word)
        offset += len(line) + 1
    for rest in range(at + 1, len(told)):
        told[rest][0] = len(found)
    for one, kind in _told_apart(text, starts):
        told[one][1] |= kind
    return found, [(place, kinds) for place, kinds in told]


def _told_apart(text: str, starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """What more than single words tell: sentences, by their places, with kinds they hold."""
    for place, kind in _told_by_marks(text):
        if (one := bisect(starts, place) - 1) >= 0:
            yield one, kind
    for first, last, kind in _told_by_paragraphs(text):
        for one in range(bisect_left(starts, first), bisect_left(starts, last)):
            yield one, kind


def _dateline_end(text: str) -> int:
    """Where a dateline ends that a text begins with ("KABUL, 3 March (AP) - "), 0 for none."""
    head = _DATELINE.match(text)
    words = _WORDS.findall(head.group()) if head else []
    if head is None or not words or len(words) > _DATED_WORDS:
        return 0
    whole = head.group()
    says_more = "(" in whole or any(map(str.isdigit, whole))
    if words[0].isupper():
        return head.end() if says_more or len(words[0]) > _ACRONYM else 0
    return head.end() if words[0][0].isupper() and says_more else 0


def _told_by_marks(text: str) -> Iterator[tuple[int, int]]:
    """Where marks tell a kind: an age ("Ann Lee, 48, said"), a life, a sum, an hour."""
    for match in _AGE.finditer(text) if _AGED.search(text) else ():
        if not match.group(1).islower():
            yield match.start(), AGE
    for pattern, kind in _MARKED:
        for match in pattern.finditer(text):
            yield match.start(), kind
    for match in _LIFE.finditer(text) if "(" in text else ():
        if _SHORTEST_LIFE <= int(match.group(2)) - int(match.group(1)) <= _LONGEST_LIFE:
            yield match.start(), LIVED
    for match in _SIGNED.finditer(text):
        yield match.start(), MONEY if _PERCENT.isdisjoint(match.group()) else PERCENT


def _told_by_paragraphs(text: str) -> Iterator[tuple[int, int, int]]:
    """The paragraphs of an interview that ask and that answer: where they begin and end."""
    if not any(mark in text for mark in _MARKS_OF_QUESTIONS):
        return
    offset, answers = 0, False
    for line in text.split("\n"):
        end = offset + len(line) + 1
        if line.strip():
            asks = line.rstrip().endswith(_MARKS_OF_QUESTIONS)
            if asks or answers:
                yield offset, end, ASKS if asks else ANSWERS
            answers = asks
        offset = end


def question_terms(
    text: str, languages: Collection[str], own: str | None = None
) -> list[QuestionTerm]:
    """Give each word of a question with its index terms in articles of any of ``languages``.

    ``own`` is the question's language where it is known.
    """
    own = own or detect_question(text, languages)
    order = list(dict.fromkeys((own, *languages)))
    case = case_of(text)
    known = known_language(own)
    found: list[QuestionTerm] = []
    for match in _tokens_of(text).finditer(text):
        token, start = match.group(), match.start()
        spans: dict[tuple[int, int], dict[str, None]] = {}
        for meant in _meant(token, known) if known else (token,):
            for term, first, last in analyse(meant, own, case):
                spans.setdefault((first, last), {})[term] = None
        for language in order[1:]:
            for term, first, last in analyse(token, language, case):
                if (first, last) in spans:  # what is a stop word to the question stays one
                    spans[first, last][term] = None
        for (first, last), variants in spans.items():
            first, last = start + first, start + last
            found.append(QuestionTerm(text[first:last], first, last, tuple(variants)))
    return found


def _meant(token: str, language: Language) -> Iterator[str]:
    """The word as typed, and with the begin and the end it should have: أسعار for اسعار.

    Another begin is only one that makes a word of the dictionary, behind what is joined to it; it
    is the likelier one where the word as typed is none.
    """
    begun = _begin(language.typed_begins).match(token)
    joined, rest = (begun.group(1), token[begun.end() :]) if begun else ("", "")
    begins = [joined + one + rest for one in language.begins if has(one + rest, language.code)]
    if begins and has(token[len(joined) :], language.code):
        yield token
    yield from begins
    yield token
    for typed, end in language.typed_ends.items():
        if token.endswith(typed) and len(token) > len(typed) + 2:
            yield token.removesuffix(typed) + end
            break


@cache
def _begin(pattern: str) -> re.Pattern[str]:
    """The pattern of begins that may be typed for others; one that nothing matches for none."""
    return re.compile(pattern or r"(?!)")


def case_of(text: str) -> Case:
    """What a text is written in; a few words in capitals may be acronyms."""
    shouted = text.isupper() and text.count(" ") >= MIN_SHOUT - 1
    return "capitals" if shouted else "mixed"


def _tokens_of(text: str) -> re.Pattern[str]:
    """Runs of letters, marks and digits, with what may join two runs into one word.

    A plain text is all ASCII and needs fewer classes; most others need none beyond U+FFFF.
    """
    return _tokens(plain=text.isascii(), beyond=goes_beyond(text))


@cache
def _tokens(*, plain: bool, beyond: bool) -> re.Pattern[str]:
    if plain:
        return _pattern(r"\w", "'`-.,&", re.ASCII)
    return _pattern(
        rf"\w{marks(beyond=beyond)}{JOINERS}", APOSTROPHES + HYPHENS + ".,٬٫&", re.UNICODE
    )


def _pattern(letters: str, joints: str, flags: re.RegexFlag) -> re.Pattern[str]:
    run = f"[{letters}]{{1,{MAX_RUN}}}"
    return re.compile(f"{run}(?:[{re.escape(joints)}]{run}){{0,{MAX_PIECES}}}", flags)
