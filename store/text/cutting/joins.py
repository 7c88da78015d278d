"""Undoing cuts that are not between sentences: at shortenings, speakers and in quotations."""

import re
from functools import cache

from store.languages import known_language, merged, press
from store.text.characters import (
    CLOSERS,
    CLOSING_QUOTES,
    END_MARKS,
    JOINERS,
    OPENING_QUOTES,
    marks,
)
from store.text.normalise import fold_text

MAX_SENTENCE = 1_200
MAX_QUOTED = 450
MAX_QUOTED_SENTENCES = 3
_EDGE = 60
LONGEST_INITIAL = 5

Span = tuple[int, int]

_ASKED = re.compile(rf"[؟?!…][{CLOSING_QUOTES}\"]+\Z")
_END = re.compile(rf"[{re.escape(END_MARKS)}][{re.escape(CLOSERS)}‘\s]*\Z")  # ‘ closes in Urdu
_NUMBERING = re.compile(r"\(?(?:\d{1,3}|[ivxlcIVXLC]{1,5}|[^\W\d_])[.)]\Z")
_ORDINAL = re.compile(r"(?:\A|[\s(])(?:\d{1,2}|[IVX]{1,5})\.\Z")
_URDU_OPENED = re.compile(r"(?<![^\s:،(])’(?=[\u0600-\u06ff])")
_URDU_CLOSED = re.compile(r"(?<=[\u0600-\u06ff])‘(?=[\s۔،.]|$)")
_SINGLE_OPENED = re.compile(r"(?<![^\s(])‘(?=[^\W\d_\u0600-\u06ff])")
_SINGLE_CLOSED = re.compile(r"(?<=[.!?,])’(?!\w)")
_LETTERS = (  # how Urdu writes the letters of Latin shortenings
    "اے|بی|سی|ڈی|ای|ایف|جی|ایچ|آئی|جے|کے|ایل|ایم|این|او|پی|کیو|آر|ایس|ٹی|یو|وی|ڈبلیو|ایکس|وائی|زیڈ"
)
_LETTER = re.compile(rf"(?:{_LETTERS})(?!\w)")
_LETTER_BEFORE = re.compile(rf"(?<!\w)(?:{_LETTERS})۔\Z")
_OPENERS = re.compile(rf"[{OPENING_QUOTES}\"'‘(\[\s]*")


def ends(sentence: str) -> bool:
    """Whether the text ends with an end mark, closing quotes and brackets aside."""
    return _END.search(sentence[-_EDGE:]) is not None


def join(text: str, parts: list[Span], language: str) -> list[Span]:
    """Undo the false cuts."""
    parts = _glued(text, parts)
    lower = sum(text[start].islower() for start, _ in parts[1:])
    caseless = lower * 2 > len(parts)  # a text without capitals: lower case says nothing
    joined: list[Span] = []
    for start, end in parts:
        if joined and end - joined[-1][0] <= MAX_SENTENCE:
            left = text[max(joined[-1][0], joined[-1][1] - _EDGE) : joined[-1][1]]
            right = text[start : min(end, start + _EDGE)]
            if _belong_together(left, right, language, caseless=caseless):
                joined[-1] = (joined[-1][0], end)
                continue
        joined.append((start, end))
    return joined


def _glued(text: str, parts: list[Span]) -> list[Span]:
    """Undo cuts inside shortenings of scripts without capitals: ایف.بی.آر, in Urdu ایف۔بی۔آر."""
    joined: list[Span] = []
    for start, end in parts:
        if joined and joined[-1][1] == start and text[start - 1] == "۔":
            letter = _LETTER_BEFORE.search(text, joined[-1][0], start)
            if letter is not None and _LETTER.match(text, start):
                joined[-1] = (joined[-1][0], end)
                continue
        if joined and joined[-1][1] == start and text[start - 1] == ".":
            before, first = text[start - 2 : start - 1], text[start]
            if all(one.isalpha() and one.lower() == one.upper() for one in (before, first)):
                joined[-1] = (joined[-1][0], end)
                continue
        joined.append((start, end))
    return joined


def _belong_together(left: str, right: str, language: str, *, caseless: bool) -> bool:
    first = right[0]
    if not first.isalnum():
        if first in CLOSING_QUOTES or not any(map(str.isalnum, right)):
            return True
        opening = _OPENERS.match(right)
        first = right[opening.end() :][:1] if opening else ""
    if first.islower() and not caseless:
        return True
    if _ASKED.search(left[-6:]) and first == right[0] == first.swapcase():
        return _names_speaker(right)
    if not left.endswith("."):
        return not ends(left)
    if _NUMBERING.fullmatch(left):
        return True
    if _initial().search(left[-LONGEST_INITIAL:]):
        return not _starts_sentence(right, language)
    word = _last_word().search(left.split()[-1])
    if word is not None:
        folded = word.group(1).casefold()
        if folded in _dotted(language):
            return right[0] not in OPENING_QUOTES and not (
                len(folded) < 3 and _starts_sentence(right, language)
            )
        if folded in _dotted_at_end() or _is_acronym(word.group(1)):
            return not _OPENERS.fullmatch(right[0]) and not _starts_sentence(right, language)
    known = known_language(language)
    if not (known and known.ordinal_stop) or not _ORDINAL.search(left[-8:]):
        return False
    return not _starts_sentence(right, language)


def _names_speaker(right: str) -> bool:
    """Whether a caseless text goes on like `"Why?" he asked.`, and not with `He said that ...`."""
    words = [fold_text(word.strip(END_MARKS + "،,:")) for word in right.split()[:5]]
    for word, after in zip(words, [*words[1:], ""], strict=True):
        if word in _said():
            return after not in _that()
    return False


def _is_acronym(word: str) -> bool:
    return "." in word and all(len(piece) == 1 for piece in word.split("."))


def _starts_sentence(right: str, language: str) -> bool:
    word = _first_word().match(right)
    if word is not None and len(word.group(1)) == 1 and right[word.end() :][:1] == ".":
        return False  # of a name: "А. С. Пушкин" begins as "А он" does
    return word is not None and word.group(1).casefold() in _starters(language)


@cache
def _last_word() -> re.Pattern[str]:
    """A word, or letters with dots between them, before a last dot; vowel signs belong to it."""
    letters = rf"[^\W\d_](?:[^\W\d_]|[{marks()}{JOINERS}])*"
    return re.compile(rf"({letters}(?:\.{letters})*)\.\Z")


@cache
def _initial() -> re.Pattern[str]:
    """One letter with its vowel signs before a last dot."""
    return re.compile(rf"(?:[\s.(“\"'«-]|\A)[^\W\d_][{marks()}]{{0,2}}\.\Z")


@cache
def _first_word() -> re.Pattern[str]:
    return re.compile(rf"[{OPENING_QUOTES}\"'(\[]*([^\W\d_](?:[^\W\d_]|[{marks()}{JOINERS}])*)")


@cache
def _dotted(language: str) -> frozenset[str]:
    known = known_language(language)
    return frozenset(known.dotted if known else press.TITLES)


@cache
def _dotted_at_end() -> frozenset[str]:
    return frozenset(merged(lambda language: language.dotted_at_end))


@cache
def _starters(language: str) -> frozenset[str]:
    """What begins a sentence in the language, or in English where that is not known."""
    known = known_language(language)
    return frozenset(known.starters) if known and known.starters else _starters("en")


@cache
def _said() -> frozenset[str]:
    """The folded verbs that name who spoke before or after a quotation."""
    return frozenset(map(fold_text, merged(lambda language: language.said)))


@cache
def _that() -> frozenset[str]:
    return frozenset(map(fold_text, merged(lambda language: language.that)))


def join_quotations(text: str, parts: list[Span]) -> list[Span]:
    """Keep a quotation of up to three sentences and 450 characters in one piece."""
    joined: list[Span] = []
    index = 0
    while index < len(parts):
        start, end = parts[index]
        last = index
        opened = is_open(text[start:end][: MAX_QUOTED + 1])
        while opened and last + 1 < len(parts) and last - index + 1 < MAX_QUOTED_SENTENCES:
            if parts[last + 1][1] - start > MAX_QUOTED:
                break
            last += 1
            if not is_open(text[start : parts[last][1]]):
                end = parts[last][1]
                index = last
                break
        joined.append((start, end))
        index += 1
    return joined


def is_open(text: str) -> bool:
    """Whether a quotation mark is open at the end of the text."""
    if not text.isascii() and _is_open(text):
        return True
    return text.count('"') % 2 == 1


def _is_open(text: str) -> bool:
    """The same for the marks beyond ASCII."""
    for opening, closing in (("“", "”"), ("«", "»"), ("„", "“"), ("「", "」"), ("『", "』")):
        if opening == "“" and "„" in text:
            continue
        if text.count(opening) > text.count(closing):
            return True
    if "’" in text and len(_URDU_OPENED.findall(text)) > len(_URDU_CLOSED.findall(text)):
        return True
    return "‘" in text and len(_SINGLE_OPENED.findall(text)) > len(_SINGLE_CLOSED.findall(text))
