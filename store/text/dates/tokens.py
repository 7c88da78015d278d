"""The words and numbers of a text that can be parts of a date, with the parts they can play."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from store.languages import all_languages, kept, merged
from store.languages.language import DateWords
from store.text.normalise import fold, fold_text
from store.text.words import one_word, word_pattern, words_of

LONGEST_NUMBER = 4  # digits
_LETTER = 2  # letters at most of a word written in one with a year
SHORTEST_STEM = 4  # letters of a word that takes endings
_DIGIT = re.compile(r"\d")
DASHES = frozenset("-–—−‐‑")


@dataclass(frozen=True, slots=True)
class DateToken:
    """A word or number at ``start:end`` of the text; ``roles`` maps a part to its value.

    ``text`` is folded; ``gap`` is what stands between it and the token before. ``first`` is the
    first character as it was written, which tells capitals and the digits of other scripts, and
    ``prefix`` the letter before a word that is written in one with it.
    """

    text: str
    start: int
    end: int
    roles: Mapping[str, tuple[str, int]]
    gap: str = field(default="", compare=False)
    first: str = field(default="", compare=False)
    prefix: str = field(default="", compare=False)

    @property
    def number(self) -> int | None:
        """The value, when it is a plain number of at most four digits."""
        plain = "number" in self.roles and len(self.text) <= LONGEST_NUMBER
        return self.roles["number"][1] if plain else None

    def value(self, role: str) -> int | None:
        """What the token is as ``role``, such as 11 as a month; None when it is not that."""
        found = self.roles.get(role)
        return found[1] if found else None

    def has(self, *roles: str) -> bool:
        """Whether it can play one of these parts."""
        return any(role in self.roles for role in roles)

    @property
    def follows_dash(self) -> bool:
        """Whether nothing but a dash stands before it."""
        return self.gap.strip() in DASHES and bool(self.gap.strip())


def tokens(text: str) -> list[DateToken]:
    """Read a text into tokens, the longest known expressions first."""
    folded = fold(text)
    raw: list[DateToken] = []
    last = 0
    pattern = _pattern() if _DIGIT.search(folded.text) else word_pattern()
    for match in pattern.finditer(folded.text):
        start, end = folded.offsets[match.start()], folded.offsets[match.end()]
        gap = folded.text[last : match.start()]
        raw.append(_token(match, start, end, gap, text[start : start + 1]))
        last = match.end()
    return list(_joined(raw))


def has_expression(text: str, roles: frozenset[str]) -> bool:
    """Whether a text has a word of an expression with one of these roles; quickly told."""
    words = set(words_of(fold_text(text)))
    behind = {word[1:] for word in words if word[0] in _prefixes()}
    return not _telling(roles).isdisjoint(words | behind)


@cache
def _telling(roles: frozenset[str]) -> frozenset[str]:
    """The longest word of each expression that has one of these roles."""
    return frozenset(
        max(reversed(expression.split(" ")), key=len)
        for expression, played in _lexicon().items()
        if not roles.isdisjoint(played)
    )


@cache
def _pattern() -> re.Pattern[str]:
    """A number written with its own marks is one token: 2011-11-05, 05.11.2011, 5/11/2011."""
    endings = "|".join(sorted(merged(lambda each: each.dates.day_endings), key=len, reverse=True))
    prefixes = "".join(merged(lambda each: each.dates.prefixes))
    behind = "|".join(sorted(map(re.escape, _joined_to_years()), key=len, reverse=True))
    return re.compile(
        r"(?<![\d.])(?P<iso>\d{4}([-/.])\d{1,2}\2\d{1,2}(?!\d))"
        r"|(?<![\d.])(?P<yearmonth>\d{4}-(?:0[1-9]|1[0-2])(?![\d./-]*\d))"
        r"|(?<![\d.])(?P<dotted>\d{1,2}([./-])\d{1,2}\5\d{4}(?!\d))"
        r"|(?P<grouped>\d{1,3}(?:[,.٬]\d{3})+(?!\d))"
        rf"|(?P<number>\d+)(?:[-‑]?(?:{endings})(?![^\W\d_]))?"
        rf"(?:(?![^\W\d_])|(?<=\d{{4}})(?=(?:{behind})(?![^\W\d_])))"
        rf"|(?<![^\W_])(?P<prefix>[{prefixes}])(?=\d)"
        rf"|(?P<word>{one_word()})"
    )


def _joined_to_years() -> set[str]:
    """Short words that are written in one with a year: 2026ء, 2026г, 1402ش."""
    eras = merged(lambda each: (*each.dates.common_era, *each.dates.solar_era))
    years = merged(lambda each: (*each.dates.lunar_era, *each.dates.year_marks))
    return {fold(word).text for word in (*eras, *years) if len(word) <= _LETTER and word.isalpha()}


def _token(match: re.Match[str], start: int, end: int, gap: str, first: str) -> DateToken:
    kind = match.lastgroup or "word"
    text = match.group(match.lastgroup or 0)
    roles: dict[str, tuple[str, int]] = {}
    if kind == "number":
        roles["number"] = ("", int(text) if len(text) <= LONGEST_NUMBER else 0)
    elif kind in ("iso", "yearmonth", "dotted"):
        roles[kind] = ("", 0)
    return DateToken(text, start, end, roles, gap, first)


def _joined(raw: Sequence[DateToken]) -> Iterator[DateToken]:
    lexicon = _lexicon()
    at = 0
    while at < len(raw):
        token, width = _longest(raw, at, lexicon)
        yield token
        at += width


def _longest(raw: Sequence[DateToken], at: int, lexicon: "Lexicon") -> tuple[DateToken, int]:
    first = raw[at]
    if first.roles:
        return first, 1
    for width in range(min(_widths().get(first.text, 1), len(raw) - at), 0, -1):
        parts = raw[at : at + width]
        roles: Mapping[str, tuple[str, int]] | None = lexicon.get(
            " ".join(token.text for token in parts)
        )
        prefix = ""
        if roles is None and width == 1 and (roles := _behind_prefix(first.text, lexicon)):
            prefix = first.text[0]
        if roles is not None:
            text = " ".join(token.text for token in parts)
            start, end = first.start, parts[-1].end
            return DateToken(text, start, end, roles, first.gap, first.first, prefix), width
    return first, 1


@cache
def _widths() -> dict[str, int]:
    """How many words the longest expression has that begins with a word."""
    widths: dict[str, int] = {}
    for expression in _lexicon():
        first, *rest = expression.split(" ")
        widths[first] = max(widths.get(first, 1), 1 + len(rest))
    return widths


def _behind_prefix(word: str, lexicon: "Lexicon") -> Mapping[str, tuple[str, int]] | None:
    """The parts a word plays behind what is written in one with it: ونوفمبر, "and November"."""
    if word[:1] not in _prefixes():
        return None
    roles = lexicon.get(word[1:])
    return roles if roles and not roles.keys().isdisjoint(_BEHIND_PREFIX) else None


Lexicon = dict[str, dict[str, tuple[str, int]]]
_BEHIND_PREFIX = ("month", "weekday", "relative", "filler", "lunar month")


@cache
def _prefixes() -> frozenset[str]:
    return frozenset(merged(lambda each: each.dates.prefixes))


@cache
def _lexicon() -> Lexicon:
    """Every expression for a date, folded, with the roles it can play."""
    return {
        words: {role: (unit, value) for role, (unit, value) in roles.items()}
        for words, roles in kept.table("dates", _made).items()
    }


def _made() -> Lexicon:
    lexicon: Lexicon = {}
    for role, value, form in _entries():
        words = " ".join(match.group() for match in _pattern().finditer(fold(form).text))
        lexicon.setdefault(words, {}).setdefault(role, value)
    return lexicon


def _entries() -> Iterator[tuple[str, tuple[str, int], str]]:
    for language in all_languages():
        dates = language.dates
        for role, value, form in _of(dates):
            yield role, value, form
            if role in _INFLECTED and len(form) >= SHORTEST_STEM:
                yield from ((role, value, form + ending) for ending in dates.endings)
        numbers = {**language.numbers, **dates.counts}
        yield from (("number word", ("", number), word) for word, number in numbers.items())
        yield from (("alone", counted, word) for word, counted in dates.alone.items())


_INFLECTED = ("month", "ambiguous", "weekday", "everyday weekday", "relative")


def _of(dates: DateWords) -> Iterator[tuple[str, tuple[str, int], str]]:
    for role, lists in (
        ("month", dates.months),
        ("solar month", dates.solar_months),
        ("lunar month", dates.lunar_months),
        ("weekday", dates.weekdays),
    ):
        for number, forms in enumerate(lists, start=1):
            yield from ((role, ("", number), form) for form in forms)
    for (unit, back), forms in _relative(dates).items():
        yield from (("relative", (unit, back), form) for form in forms)
    for unit, forms in _units(dates).items():
        yield from (("unit", (unit, 1), form) for form in forms)
    for role, forms in _marks(dates).items():
        yield from ((role, ("", 1), form) for form in forms)


def _relative(dates: DateWords) -> dict[tuple[str, int], tuple[str, ...]]:
    """The expressions by (unit, steps back): this week is ("week", 0), last week ("week", 1)."""
    return {
        ("day", 0): dates.today,
        ("day", 1): dates.yesterday,
        ("day", 2): dates.before_yesterday,
        ("week", 0): dates.this_week,
        ("week", 1): dates.last_week,
        ("month", 0): dates.this_month,
        ("month", 1): dates.last_month,
        ("year", 0): dates.this_year,
        ("year", 1): dates.last_year,
    }


def _units(dates: DateWords) -> dict[str, tuple[str, ...]]:
    return {
        "hour": dates.hour,
        "day": dates.day,
        "week": dates.week,
        "month": dates.month,
        "year": dates.year,
    }


def _marks(dates: DateWords) -> dict[str, tuple[str, ...]]:
    return {
        "ambiguous": dates.everyday_months,
        "everyday weekday": dates.everyday_weekdays,
        "beside weekday": dates.beside_weekday,
        "past": dates.past,
        "ago": dates.ago,
        "since": dates.since,
        "since after": dates.since_after,
        "until": dates.until,
        "until after": dates.until_after,
        "between": dates.between,
        "between after": dates.between_after,
        "to": dates.to,
        "and": dates.both,
        "preposition": dates.before_month,
        "filler": dates.fillers,
        "solar": dates.solar_era,
        "lunar": dates.lunar_era,
        "common": dates.common_era,
        "news": dates.newest,
    }
