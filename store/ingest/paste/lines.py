"""The lines of a pasted text with what the rules ask of each."""

import re
from dataclasses import dataclass

from store.text.normalise import fold_text
from store.text.words import words_of

LONG_LINE = 200
PROSE_WORDS = 7
LONGEST_FOLDED = 3000

_ASCII_WORD = re.compile(r"[a-z0-9]+")
_BULLET = re.compile(
    r"(?:[•●○▪▫◦‣⁃■□◆►▶➤➢✓✔∙·]\s*|\*(?!\*|\S.*\*$)\s*|[-–—]\s+|\d{1,2}[.)]\s+)(?=\S)"
)
_NAMED_END = re.compile(  # and who told or pictured it: "He left. (Reuters)", "He left. Photo: AP"
    r"[^.\s]{2}[.!?…۔؟।]['\"”’»]*(?:\s?[(\[][^\d()\[\]/:]{2,25}[)\]]"
    r"|\s[^\s\d:.]{2,15}(?: [^\s\d:.]{2,15})?\s?[:：]\s[^.:!?۔؟।]{2,30})$"
)
_END = re.compile(r"[.!?…。！？۔؟।॥։]['\"”’“‘»›)\]」』*]*(?:\s?[\[(]\d{1,3}[\])]|[⁰¹²³⁴-⁹]{1,3})*$")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text as it was pasted. ``key`` is its folded words without punctuation."""

    number: int
    text: str
    key: str
    words: int
    is_bullet: bool
    has_end: bool
    after_blank: bool

    @property
    def is_prose(self) -> bool:
        """Whether it reads like a sentence or a paragraph."""
        if self.has_end:
            return self.words >= PROSE_WORDS
        return len(self.text) >= LONG_LINE

    @property
    def is_short(self) -> bool:
        """Whether it may be a title, a heading, a link or a label: a few words with no end."""
        return not self.has_end and len(self.text) < LONG_LINE


def lines_of(text: str) -> list[Line]:
    """The lines of a normalised text that are not blank."""
    found: list[Line] = []
    after_blank = True
    for number, text_line in enumerate(text.split("\n"), start=1):
        if not text_line:
            after_blank = True
            continue
        found.append(_line(number, text_line, after_blank=after_blank))
        after_blank = False
    return found


def key_of(text: str) -> str:
    """The folded words of a text with single blanks between them."""
    folded = fold_text(text[:LONGEST_FOLDED])
    return " ".join(_ASCII_WORD.findall(folded) if folded.isascii() else words_of(folded))


def begins_with(key: str, known: frozenset[str], most: int) -> bool:
    """Whether the first words of a key, at most so many, are one of the known forms."""
    words = key.split(" ", most)[:most]
    return any(" ".join(words[:count]) in known for count in range(1, len(words) + 1))


def ends_with(key: str, known: frozenset[str], most: int) -> bool:
    """Whether the last words of a key, at most so many, are one of the known forms."""
    words = key.rsplit(" ", most)[-most:]
    return any(" ".join(words[-count:]) in known for count in range(2, len(words) + 1))


def _line(number: int, text: str, *, after_blank: bool) -> Line:
    bullet = _BULLET.match(text)
    key = key_of(text[bullet.end() :] if bullet else text)
    words = key.count(" ") + 1 if key else 0
    wide = len(_WIDE.findall(text[:LONG_LINE]))
    if wide > len(text[:LONG_LINE]) * 0.3:
        words = max(words, wide // 2)
    return Line(
        number=number,
        text=text,
        key=key,
        words=words if len(text) <= LONGEST_FOLDED else text.count(" ") + 1,
        is_bullet=bullet is not None and not text[:1].isdigit(),
        has_end=_END.search(text[-40:]) is not None or _NAMED_END.search(text[-60:]) is not None,
        after_blank=after_blank,
    )
