"""Days of a month written in words, put in figures: "the second of April" is "2 April"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from store.languages import all_languages
from store.languages.language import DateWords
from store.text.characters import marks
from store.text.dates.east_asian import in_common_figures
from store.text.normalise import fold, fold_text

_FIGURE = re.compile(r"(?<![\w:.])\d{1,2}(?![\w:.])")  # of a day, mostly: then none is in words
SMALL = frozenset(("de", "del", "di", "da", "le", "den", "соли"))  # between the parts of dates


@dataclass(frozen=True, slots=True)
class _Names:
    """What days in words look like in one language.

    ``numbers`` are the days by their names; ``beside`` are the words that may stand next to a
    date without making something else of it.
    """

    pattern: re.Pattern[str]
    numbers: dict[str, int]
    beside: frozenset[str]


def in_figures(text: str) -> str:
    """The text with a day in words as a figure, wherever nothing else can be meant by it.

    A day is read in the language of its month alone, and beside words that belong to dates: "the
    second week of April" and "on April 2026" (``on`` is ten in Turkish) stay as they are.
    """
    text = in_common_figures(text)
    if _FIGURE.search(text):
        return text
    folded = fold(text)
    for names in _all_names():
        for match in names.pattern.finditer(folded.text):
            day = names.numbers.get(_key(match["before"] or match["after"] or ""))
            if (day or match["figure"]) and _is_alone(match, names):
                start, end = folded.span(*match.span())
                return f"{text[:start]}{_put(match, day)}{text[end:]}"
    return text


def _put(match: re.Match[str], day: int | None) -> str:
    """The day in figures and the month, in the order they were written in."""
    if match["month_first"]:
        return f"{match['month_first']} {day}"
    return f"{day or match['figure']} {match['month'] or match['month_called']}"


def _is_alone(match: re.Match[str], names: _Names) -> bool:
    """Whether the words next to the date belong to dates, too: of a week or a half they do not."""
    before = _before().search(match.string[: match.start()])
    after = _after().match(match.string[match.end() :])
    beside = [one[1] for one in (before, after) if one is not None]
    return all(word in names.beside or (word.isdigit() and len(word) == 4) for word in beside)


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"([\w{marks()}]+)[ \t]+$")


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"[ \t]+([\w{marks()}]+)")


def _key(name: str) -> str:
    return re.sub(r"[\s-]", "", name)


@cache
def _all_names() -> tuple[_Names, ...]:
    return tuple(_names(one.dates) for one in all_languages() if one.dates.day_names)


def _names(dates: DateWords) -> _Names:
    numbers = {
        fold_text(name + ending): number
        for number, names in enumerate(dates.day_names, start=1)
        for name in names
        for ending in ("", *dates.day_name_endings)
    }
    beside = (*SMALL, *dates.fillers, *dates.day, *dates.before_month, *dates.beside_weekday)
    eras = (*dates.common_era, *dates.solar_era, *dates.lunar_era)
    weekdays = (name for names in dates.weekdays for name in names)
    return _Names(
        _pattern(dates, numbers),
        {_key(name): number for name, number in numbers.items()},
        frozenset(map(fold_text, (*beside, *eras, *weekdays))),
    )


def _pattern(dates: DateWords, days: Iterable[str]) -> re.Pattern[str]:
    """A day in words before its month or behind it, a figure called a day, or the month alone."""
    listed = (dates.months, dates.stamp_months, dates.solar_months, dates.lunar_months)
    month = _any_of(name for months in listed for names in months for name in names)
    day = _any_of(days).replace(r"\ ", r"[\s-]*")
    small, called = _any_of((*dates.fillers, *SMALL)), _any_of(dates.day or ("day",))
    between = rf"(?:[\s,،]+(?:{small}|{called}))*[\s,،]+"
    return re.compile(
        rf"(?<![\w{marks()}'-])(?:(?P<before>{day}){between}(?P<month>{month})"
        rf"|(?P<month_first>{month}){between}(?P<after>{day})"
        rf"|(?P<figure>\d\d?)(?:st|nd|rd|th)?[\s]+{called}(?:[\s]+{small})*[\s]+"
        rf"(?P<month_called>{month})|{month})(?![\w{marks()}-])"
    )


def _any_of(words: Iterable[str]) -> str:
    """A pattern of any of the words, the longest first."""
    folded = sorted({fold_text(word) for word in words}, key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, folded))})"
