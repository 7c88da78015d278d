"""The words and numbers of a text that can be parts of a date, with the parts they can play."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from store.languages import all_languages
from store.languages.language import DateWords
from store.text.normalise import fold

LONGEST = 4  # words of the longest expression for a date

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
    """Every expression for a date, folded, with the roles it can play."""
    lexicon: Lexicon = {}
    for role, value, form in _entries():
        words = " ".join(match.group() for match in _TOKEN.finditer(fold(form).text))
        lexicon.setdefault(words, {}).setdefault(role, value)
    return lexicon


def _entries() -> Iterator[tuple[str, tuple[str, int], str]]:
    for language in all_languages():
        dates = language.dates
        for number, forms in enumerate(dates.months, start=1):
            yield from (("month", ("", number), form) for form in forms)
        for number, forms in enumerate(dates.solar_months, start=1):
            yield from (("jalali", ("", number), form) for form in forms)
        for (unit, back), forms in _relative(dates).items():
            yield from (("relative", (unit, back), form) for form in forms)
        for unit, forms in _units(dates).items():
            yield from (("unit", (unit, 1), form) for form in forms)
        for word, number in language.numbers.items():
            yield "number word", ("", number), word
        for role, forms in _marks(dates).items():
            yield from ((role, ("", 1), form) for form in forms)


def _relative(dates: DateWords) -> dict[tuple[str, int], tuple[str, ...]]:
    """The expressions by (unit, steps back): this week is ("week", 0), last week ("week", 1)."""
    return {
        ("day", 0): dates.today,
        ("day", 1): dates.yesterday,
        ("week", 0): dates.this_week,
        ("week", 1): dates.last_week,
        ("month", 0): dates.this_month,
        ("month", 1): dates.last_month,
        ("year", 0): dates.this_year,
        ("year", 1): dates.last_year,
    }


def _units(dates: DateWords) -> dict[str, tuple[str, ...]]:
    return {"day": dates.day, "week": dates.week, "month": dates.month, "year": dates.year}


def _marks(dates: DateWords) -> dict[str, tuple[str, ...]]:
    return {
        "ambiguous": dates.everyday_months,
        "past": dates.past,
        "ago": dates.ago,
        "since": dates.since,
        "since after": dates.since_after,
        "until": dates.until,
        "until after": dates.until_after,
        "between": dates.between,
        "and": dates.to,
        "preposition": dates.before_month,
        "news": dates.newest,
    }
