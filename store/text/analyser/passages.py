"""Terms of passages, as the index takes them, and the kinds of answers in each sentence."""

import re
from bisect import bisect, bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

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
    YEAR,
    added,
    both_kinds,
)
from store.text.analyser.terms import case_of, tokens_of

_YEARS = r"[1-9\u0661-\u0669\u06f1-\u06f9]\d(?=[,،)])"
_AGE = re.compile(rf"(?<![^\W\d_])([^\W\d_])[^\W\d_]+(?:, ?|، ?| \(){_YEARS}")
_AGED = re.compile(rf"[,،(] ?{_YEARS}")  # in all that the other finds, and sooner told
_PERCENT = frozenset("%٪")
_SIGNS = "$€£¥₽₺₹₸₼﷼%٪"
_CLOCK = re.compile(r"(?<![\d:.])[0-2]?\d:[0-5]\d(?!\d)")
_NOON = re.compile(r"(?<![\d.])1?\d ?[ap]\.? ?m\b", re.IGNORECASE)
_HOUR = re.compile(r"(?:\bsaat |ساعت |\bв )[0-2]?\d(?:\.[0-5]\d)?(?![\d.%])", re.IGNORECASE)
_DOTTED = re.compile(r"(?<![\d.])[0-2]\d\.[0-5]\d(?:['’][a-zçğıöşü]| h)", re.IGNORECASE)
_BEFORE_NOON = re.compile(r"\d ?[aApP]")  # in all that the other finds, and sooner told
_ENTRY = re.compile(r"[0-2]?\d[:.][0-5]\d(?=\s)")  # the hour that a timeline's entry begins with
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
_ERA = re.compile(r"\d (?:BP|BCE?|CE|AD)\b|\b(?:AD|BC) \d|\d ?ق ?\. ?م\b")  # 13,000 BP, AD 476
# With what is sooner told: one of these stands in all that the pattern finds.
_MARKED = (
    (_ERA, YEAR, ("BP", "BC", "CE", "AD", "ق")),
    (_CLOCK, CLOCK, (":",)),
    (_HOUR, CLOCK, ("aat ", "AAT ", "aAt ", "ساعت ", "в ", "В ")),
    (_DOTTED, CLOCK, ("'", "’", " h", " H")),
    (_WEIGHT, WEIGHT, ("kg",)),
    (_DISTANCE, DISTANCE, ("km", "cm")),
    (_IS, AGE, ("is ", "was ", "turned ", "turns ")),
    (_AT_AGE, AGE, ("At ",)),
    (_OF_AGE, AGE, (", ",)),
    (_BORN, AGE, ("orn ",)),
    (_MILLIONS, MONEY, ("illion",)),
    (_YEARS_OLD, AGE, ("лет", "год")),
)
_DATELINE = re.compile(r"[^.!?\n]{3,70}?(?: ?[\u2014\u2013] ?| --? )")
_DATED_WORDS, _ACRONYM = 9, 3
_WORDS = re.compile(r"[^\W\d_]+")
_PLACED = NAME | PLACE  # what the words of a dateline do not tell
_MARKS_OF_QUESTIONS = ("?", "؟")


def passage_terms(
    text: str, language: str, sentences: Sequence[tuple[int, int, bool]]
) -> tuple[list[str], list[tuple[int, int]]]:
    """The index terms of a passage, and of each sentence its first term's place and its kinds.

    ``sentences`` are ``(start, end, quotable)`` as spans of the text, in order.
    """
    found: list[str] = []
    starts = [start for start, _, _ in sentences]
    told = [[0, QUOTABLE if quotable else 0] for _, _, quotable in sentences]
    at, offset, kinds, opens = -1, 0, 0, False
    earlier = last = 0  # the kinds of the two words before
    begins = [_begin(text, start) for start in starts]
    following = starts[0] if starts else len(text) + 1
    dateline = _dateline_end(text)
    for line in text.split("\n"):
        case = case_of(line)
        is_shouted = case == "capitals"
        for place, token in _tokens(line, offset, starts) if line else ():
            while place >= following:
                if at >= 0:
                    told[at][1] = kinds
                at, opens, earlier, last = at + 1, True, 0, 0
                told[at][0], kinds = len(found), told[at][1]
                following = starts[at + 1] if at + 1 < len(starts) else len(text) + 1
            terms, word, first = _told_by(token, language, case)
            found += terms
            if at < 0 or place < begins[at]:
                continue
            if opens or is_shouted or place == dateline:
                word = first
            if place < dateline:
                word &= ~_PLACED
            if word:  # others add nothing
                kinds = added(kinds, word, earlier | last)
            opens, earlier, last = False, last, word
        offset += len(line) + 1
    if at >= 0:
        told[at][1] = kinds
    for rest in range(at + 1, len(told)):
        told[rest][0] = len(found)
    for one, kind in _told_apart(text, starts):
        told[one][1] |= kind
    return found, [(place, kinds) for place, kinds in told]


def _begin(text: str, start: int) -> int:
    """Where a sentence's first word begins, behind the hour of an entry: 10:20 One has died."""
    hour = _ENTRY.match(text, start) if text[start].isdigit() else None
    return hour.end() if hour else start


def _tokens(line: str, offset: int, starts: Sequence[int]) -> Iterable[tuple[int, str]]:
    """The tokens of a line with their places in the text, cut where a sentence begins in one.

    Without a blank behind the full stop the last word of a sentence and the first of the next are
    one token.
    """
    found = [(offset + match.start(), match[0]) for match in tokens_of(line).finditer(line)]
    inside = starts[bisect(starts, offset) : bisect_left(starts, offset + len(line))]
    is_parted = all(line[start - offset - 1] == " " for start in inside)
    return found if is_parted else _cut_at(found, starts)


def _cut_at(found: Sequence[tuple[int, str]], starts: Sequence[int]) -> Iterator[tuple[int, str]]:
    """The tokens, those with full stops cut at the places where sentences begin."""
    for place, token in found:
        if "." in token:
            for start in starts[bisect(starts, place) : bisect_left(starts, place + len(token))]:
                yield place, token[: start - place]
                place, token = start, token[start - place :]
        yield place, token


@lru_cache(maxsize=1 << 16)
def _told_by(token: str, language: str, case: Case) -> tuple[tuple[str, ...], int, int]:
    """The terms of a word, its kinds, and those it has where its capital tells nothing."""
    terms = tuple([term for term, _, _ in analyse(token, language, case)])
    return terms, *both_kinds(token.partition(" ")[0], language)


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
    for match in _NOON.finditer(text) if _BEFORE_NOON.search(text) else ():
        yield match.start(), CLOCK
    for pattern, kind, needed in _MARKED:
        if any(part in text for part in needed):
            for match in pattern.finditer(text):
                yield match.start(), kind
    for match in _LIFE.finditer(text) if "(" in text else ():
        if _SHORTEST_LIFE <= int(match.group(2)) - int(match.group(1)) <= _LONGEST_LIFE:
            yield match.start(), LIVED
    for match in _SIGNED.finditer(text) if any(sign in text for sign in _SIGNS) else ():
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
