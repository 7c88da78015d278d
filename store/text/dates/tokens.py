"""The words and numbers of a text that can be parts of a date, with the parts they can play."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from store.text.dates import words as date_words
from store.text.normalise import fold

LONGEST = 4  # words of the longest expression in date_words

# A number written with its own marks is one token: 2011-11-05, 05.11.2011, 5/11/2011.
_TOKEN = re.compile(
    r"(?P<iso>\d{4}-\d{1,2}-\d{1,2}(?!\d))"
    r"|(?P<dotted>\d{1,2}[./]\d{1,2}[./]\d{4}(?!\d))"
    r"|(?P<grouped>\d{1,3}(?:[,.٬]\d{3})+(?!\d))"
    r"|(?P<number>\d+)(?:st|nd|rd|th)?(?![^\W\d_])"
    r"|(?P<word>(?:[^\W_]|[ऀ-෿])+)"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or number at ``start:end`` of the folded text; ``roles`` maps a part to its value."""

    text: str
    start: int
    end: int
    roles: Mapping[str, tuple[str, int]]

    @property
    def number(self) -> int | None:
        """The value, when it is a plain number of at most four digits."""
        plain = "number" in self.roles and len(self.text) <= 4
        return self.roles["number"][1] if plain else None

    def value(self, role: str) -> int | None:
        """What the token is as ``role``, such as 11 as a month; None when it is not that."""
        found = self.roles.get(role)
        return found[1] if found else None


def tokens(folded: str) -> list[Token]:
    """Read the folded text into tokens, the longest known expressions first."""
    raw = [_token(match) for match in _TOKEN.finditer(folded)]
    lexicon = _lexicon()
    found, at = [], 0
    while at < len(raw):
        token, width = _longest(raw, at, lexicon)
        found.append(token)
        at += width
    return found


def _token(match: re.Match[str]) -> Token:
    kind = match.lastgroup or "word"
    text = match.group(kind)
    roles: dict[str, tuple[str, int]] = {}
    if kind == "number":
        roles["number"] = ("", int(text) if len(text) <= 4 else 0)
    elif kind in ("iso", "dotted"):
        roles[kind] = ("", 0)
    return Token(text, match.start(kind), match.end(), roles)


def _longest(raw: list[Token], at: int, lexicon: "Lexicon") -> tuple[Token, int]:
    first = raw[at]
    if first.roles:
        return first, 1
    for width in range(min(LONGEST, len(raw) - at), 0, -1):
        text = " ".join(token.text for token in raw[at : at + width])
        roles = lexicon.get(text)
        if roles is not None:
            return Token(text, first.start, raw[at + width - 1].end, roles), width
    return first, 1


Lexicon = dict[str, dict[str, tuple[str, int]]]


@cache
def _lexicon() -> Lexicon:
    """Every expression of date_words, folded, with the roles it can play."""
    lexicon: Lexicon = {}
    for role, value, form in _entries():
        words = " ".join(match.group() for match in _TOKEN.finditer(fold(form).text))
        lexicon.setdefault(words, {}).setdefault(role, value)
    return lexicon


def _entries() -> Iterator[tuple[str, tuple[str, int], str]]:
    for months in date_words.MONTHS:
        for number, forms in enumerate(months, start=1):
            yield from (("month", ("", number), form) for form in forms.split("|"))
    for (unit, back), forms in date_words.RELATIVE.items():
        yield from (("relative", (unit, back), form) for form in forms.split("|"))
    for unit, forms in date_words.UNITS.items():
        yield from (("unit", (unit, 1), form) for form in forms.split("|"))
    for word, number in date_words.NUMBER_WORDS.items():
        yield "number word", ("", number), word
    for role, forms in _MARKS.items():
        yield from ((role, ("", 1), form) for form in forms.split("|"))


_MARKS = {
    "ambiguous": date_words.AMBIGUOUS,
    "jalali": date_words.JALALI,
    "past": date_words.PAST,
    "ago": date_words.AGO,
    "since": date_words.SINCE,
    "since after": date_words.SINCE_AFTER,
    "until": date_words.UNTIL,
    "until after": date_words.UNTIL_AFTER,
    "between": date_words.BETWEEN,
    "and": date_words.AND,
    "preposition": date_words.PREPOSITIONS,
    "news": date_words.NEWS,
}
