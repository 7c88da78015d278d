"""The names of an article's fields, and of languages, as files write them in any language."""

import re
from collections.abc import Mapping
from functools import cache

from store.languages import all_languages, known_language
from store.text.normalise import folded_letters

FIELDS = ("title", "body", "summary", "url", "publisher", "author", "published", "language")
UNKNOWN = frozenset(("", "unknown", "none", "null", "n/a", "nan", "~", "-", "?", "und"))

_OWN = {"reportedby": "reported_by"} | {
    name: name for name in ("agency", "collected", "cut", "pages")
}
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{2,8})*")


def field_of(name: object) -> str | None:
    """Which field a name stands for; None for a name that is none of ours."""
    return _names().get(folded_letters(str(name)[:80]))


def language(value: object) -> str | None:
    """The code of a language that a tag or a name tells; None for anything else."""
    if not isinstance(value, str) or value.strip().lower() in UNKNOWN:
        return None
    if (match := _LANGUAGE.fullmatch(value.strip())) is not None:
        code = match[1].lower()
        known = known_language(code)
        if known is not None:
            return known.same_as or code
    return _languages().get(folded_letters(value))


@cache
def _names() -> Mapping[str, str]:
    """The field of each name; a name that languages use for several is what English says."""
    found: dict[str, str] = dict(_OWN)
    for each in all_languages():
        for field in FIELDS:
            for name in getattr(each.fields, field):
                found.setdefault(folded_letters(name), field)
    return found


@cache
def ranks() -> Mapping[str, int]:
    """How likely each name is, the likeliest 0."""
    found: dict[str, int] = {}
    for each in all_languages():
        for field in FIELDS:
            for rank, name in enumerate(getattr(each.fields, field)):
                found.setdefault(folded_letters(name), rank)
    return found


@cache
def _languages() -> Mapping[str, str]:
    """Languages by their English names, their own names, and codes of three letters."""
    found = {
        folded_letters(name): each.same_as or each.code
        for each in all_languages()
        for name in (each.name, each.endonym)
        if name
    }
    return found | _THREE_LETTERS


_THREE_LETTERS = {
    "eng": "en", "tur": "tr", "rus": "ru", "ara": "ar", "fas": "fa", "per": "fa", "prs": "fa",
    "urd": "ur", "pus": "ps", "hin": "hi", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr",
    "spa": "es", "por": "pt", "ita": "it", "uzb": "uz", "tgk": "tg", "kaz": "kk", "kir": "ky",
    "tuk": "tk", "aze": "az", "ukr": "uk", "zho": "zh", "chi": "zh", "kur": "ku", "uig": "ug",
}  # fmt: skip
