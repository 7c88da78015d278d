"""Months as stamps write them, put into English: 16 Mrz 2026, 2.IV.2026."""

import re
from collections.abc import Iterable
from functools import cache

from store.languages import all_languages
from store.languages.lists import words
from store.text.normalise import fold_text

_NAMES = words(
    "January February March April May June July August September October November December"
)
_ROMAN = words("I II III IV V VI VII VIII IX X XI XII")
_IN_ROMAN = re.compile(rf"(?<!\d)(\d{{1,2}})[. ]\s?({'|'.join(_ROMAN)})[. ]\s?(\d{{4}})(?!\d)")


def in_english(written: Iterable[str]) -> str:
    """The words with the short names of months as the English ones."""
    return " ".join(map(_month, written))


def without_roman(text: str) -> str:
    """The text with the Roman figure of a month as its English name."""
    return _IN_ROMAN.sub(
        lambda found: f"{found[1]} {_NAMES[_ROMAN.index(found[2])]} {found[3]}", text
    )


def _month(word: str) -> str:
    number = _months().get(fold_text(word.strip(".,")))
    return _NAMES[number] if number is not None else word


@cache
def _months() -> dict[str, int]:
    found: dict[str, int] = {}
    for language in all_languages():
        for number, names in enumerate(language.dates.stamp_months):
            for name in names:
                found.setdefault(fold_text(name), number)
    return found
