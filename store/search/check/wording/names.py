"""A name as a message writes it, without what hangs on it: emoji, handles, years, days."""

import re
from datetime import date

from store.languages.lists import words
from store.search.check.wording.tokens import PICTURES, tokenise
from store.text.dates.periods import mentioned_dates, relative_periods
from store.text.dates.typed import read_date
from store.text.detection import detect
from store.text.negation import negations
from store.text.normalise import fold_text

AROUND = ' \t\n,;:—–-~|*#@."“”«»()[]'
_HANGING = re.compile(
    rf"[{PICTURES}\u2600-\u27bf]|(?:^|\s)[#@]\w|\bhttps?:|\s[|·•]\s|"
    r"[,\s]+(?:1[89]|20)\d\d\b(?:\s*[:,;].*)?$|(?:^|[,\s])\s*(?:pp?\.|с\.|s\.|ص)\s*\d.*$"
)
_POSTPOSITIONS = frozenset(words("کے کی کا نے के की का ने"))
_PREPOSED = ("را ",)  # the object of the sentence is the quotation before
_BESIDE_DAYS = frozenset(
    fold_text(
        "on last this the в во на прошлую прошлый günü am le el den يوم روز در په ورځ दिन"
    ).split()
)
ANY_DAY = date(2000, 1, 1)


def cleaned(name: str) -> str:
    """The name alone; empty when nothing else is there."""
    name = name.strip(AROUND)
    for particle in _PREPOSED:
        name = name.removeprefix(particle)
    if match := _HANGING.search(name):
        name = name[: match.start()].strip(AROUND)
    return _without_postposition(_without_day(name)).strip(AROUND)


def is_day(name: str) -> bool:
    """Whether what stands in the place of a name is a date."""
    return bool(read_date(name, today=ANY_DAY))


def is_nobody(name: str) -> bool:
    """Whether what stands in the place of a name says that nobody spoke."""
    denied = negations(name, detect(name))
    return bool(denied) and denied[0][0] == 0


def _without_day(name: str) -> str:
    """The name without a day that stands before or behind it: on Tuesday Ann."""
    days = [(day.start, day.end) for day, _ in relative_periods(name, ANY_DAY)]
    days += [(day.start, day.end) for day in mentioned_dates(name)]
    if not days:
        return name
    tokens = list(tokenise(name).items)
    kept = [token for token in tokens if not any(first <= token.start < end for first, end in days)]
    while kept and kept[0].key in _BESIDE_DAYS:
        kept.pop(0)
    while kept and kept[-1].key in _BESIDE_DAYS:
        kept.pop()
    return name[kept[0].start : kept[-1].end] if kept else ""


def _without_postposition(name: str) -> str:
    """The name without what Urdu and Hindi put behind it: ڈان کے مطابق."""
    head, _, last = name.rpartition(" ")
    return head if head and last in _POSTPOSITIONS else name
