"""Quotable sentences, and those that are only searched and shown as context."""

import re
from collections.abc import Iterable
from functools import cache

from store.languages import merged, press
from store.text.characters import CLOSING_QUOTES, OPENING_QUOTES, goes_beyond, marks, script
from store.text.cutting.joins import MAX_QUOTED, ends
from store.text.normalise import folded_letters
from store.text.words import lettered_words

MIN_WORDS = 3
MIN_PROSE_WORDS = 8
MIN_PROSE_LENGTH = 120
_HEAD = 400
_QUESTION = re.compile(rf"[?؟？;][\s\"')\]{CLOSING_QUOTES}]*\Z")
_LISTS = re.compile(r"[|»›•·]\s")


class QuotableRules:
    """The rules of one body, for ``quotable``: some need to know the whole.

    A quotation is a whole sentence: three words or more and an end mark. Not quoted are

    - credits, bylines, captions, links and notices, by how their line begins or ends;
    - the headline repeated, and headings: a short line that is all capitals or all title case;
    - a question to the reader, one that stands outside quotation marks;
    - a sentence without an end mark, unless it is at least 120 code points of prose (a list point
      or a scraped paragraph; headlines are shorter) or the whole body has no end mark at all
      (single claims, scripts that write none): then five words make a sentence;
    - a piece of something longer than 1,200 code points, which never was a whole sentence.
    """

    def __init__(self, body: str, title: str | None) -> None:
        self._title = folded_letters(title) if title else None
        self._marked = any(ends(line) for line in body.split("\n") if line)
        self._capitals = body[:4_000].isupper()
        self._prose = _prose(beyond=goes_beyond(body))
        self._line = ("", False)  # the last line judged, which most sentences share

    def quotable(self, sentence: str, line: str, *, whole: bool) -> bool:
        """Whether ``sentence``, which stands in ``line``, may be quoted."""
        if not whole:
            return False
        marked = ends(sentence)
        prose = marked and self._prose.match(sentence) is not None
        words = [] if prose else lettered_words(sentence)
        if not prose and (_count(words) < MIN_WORDS or (marked and self._is_heading(words))):
            return False
        if self._stands_around(line) or (sentence != line and is_furniture(sentence)):
            return False
        if not marked:
            return self._unmarked(sentence, words)
        if sentence != line and self._is_title(sentence):
            return False
        return not _QUESTION.search(sentence[-20:]) or _is_quoting(sentence)

    def _stands_around(self, line: str) -> bool:
        if line != self._line[0]:
            self._line = (line, is_furniture(line))
        return self._line[1]

    def _unmarked(self, sentence: str, words: list[str]) -> bool:
        if self._is_title(sentence) and self._marked:
            return False
        if sentence.endswith((":", "：", ",", "،")) or len(_LISTS.findall(sentence)) > 1:
            return False
        if not self._marked:
            return _count(words) >= 5
        enough = len(sentence) >= MIN_PROSE_LENGTH and _count(words) >= MIN_PROSE_WORDS
        return enough and len(sentence) <= 3 * MAX_QUOTED and not self._is_heading(words)

    def _is_title(self, sentence: str) -> bool:
        if self._title is None or not self._title.startswith(folded_letters(_first_word(sentence))):
            return False  # most sentences do not even begin like it
        return folded_letters(sentence) == self._title

    def _is_heading(self, words: list[str]) -> bool:
        """Capitals throughout, in a body that is not; function words may stay small."""
        long = [word for word in words if len(word) > 3] or words
        if self._capitals or not long[0][0].isupper():
            return False
        return all(word[0].isupper() for word in long)


@cache
def _prose(*, beyond: bool) -> re.Pattern[str]:
    """As many words as prose has."""
    word = rf"[^\W\d_]++(?:[{marks(beyond=beyond)}]++[^\W\d_]*+)*+"
    return re.compile(rf"(?:[\W\d_]*+{word}){{{MIN_PROSE_WORDS}}}")


@cache
def _furniture() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(f"(?:{'|'.join(merged(lambda each: each.page.openings))})", re.I),
        re.compile(f"(?:{'|'.join(press.CLOSINGS)})"),
        re.compile(f"(?:{'|'.join(merged(lambda each: each.page.captions))})", re.I),
    )


def is_furniture(line: str) -> bool:
    """Whether a line is a credit, a byline, a caption, a link or a notice."""
    if len(line) > _HEAD:
        return False
    opening, closing, caption = _furniture()
    if opening.match(line.lstrip("-–—•*·()[ ")):
        return True
    tail = line[-80:]
    if _has_any(tail, press.CLOSING_SIGNS) and closing.search(tail):
        return True
    return _has_any(line.lower(), press.CAPTION_SIGNS) and caption.search(line) is not None


def _first_word(sentence: str) -> str:
    return sentence.partition(" ")[0]


def _has_any(text: str, signs: Iterable[str]) -> bool:
    return any(map(text.__contains__, signs))


def _count(words: list[str]) -> int:
    """Words, where scripts without spaces count two letters as one."""
    return sum(1 + (len(word) // 2 if script(word[0]) == "unspaced" else 0) for word in words)


def _is_quoting(sentence: str) -> bool:
    return any(mark in sentence for mark in OPENING_QUOTES + '"')
