"""Parts of dates put together: which days a run of tokens names, seen from the asking day."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from store.languages import known_language
from store.text.dates.calendars import COMMON_YEARS, HIJRI_YEARS, Calendar, year_of
from store.text.dates.named_days import NamedDays, Yearless, whole
from store.text.dates.relative import relative
from store.text.dates.tokens import DateToken

YEARS = range(1900, 2101)  # what a number alone must be to be a year
MOST_PARTS = 6
MOST_FILLERS = 2
_GAP = re.compile(r"[\s.,،/'’‘\-–—−‐‑]*")
# The parts that a date can begin with.
_BEGINNINGS = frozenset(
    (
        *("iso", "yearmonth", "dotted", "number", "number word", "unit", "alone"),
        *("month", "solar month", "lunar month", "weekday", "relative", "past", "ago"),
    )
)
_CALENDARS: dict[str, Calendar] = {"m": "common", "s": "solar", "l": "lunar"}

# The parts of a date by one letter each: a day, a month of one of three calendars, a year of four
# digits or of two, and what stands between the two ends of a span. The longest comes first.
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        r"(?P<d>d)[-&](?P<e>d)(?P<m>[msl])(?P<y>[yz])?",
        r"(?P<d>d)(?P<m>[msl])(?P<y>[yz])?",
        r"(?P<y>y)(?P<m>[msl])(?P<d>d)-(?P<e>d)(?![msl])",
        r"(?P<y>y)(?P<m>[msl])(?P<d>d)(?![msl])",
        r"(?P<m>[msl])(?P<d>d)-(?P<e>d)(?P<y>y)?(?![msl])",
        r"(?P<m>[msl])(?P<d>d)(?P<y>y)?(?![msl])",
        r"(?P<y>y)(?P<m>[msl])",
        r"(?P<m>[msl])(?P<y>[yz])?",
    )
)


class _DatePart(NamedTuple):
    kind: str
    value: int
    place: int


def read(
    tokens: Sequence[DateToken], at: int, today: date | None, language: str | None = None
) -> NamedDays | None:
    """Read a date or span that begins at ``tokens[at]``; None when there is none.

    ``language`` is that of the text, where it is known: it tells the calendar of bare numbers.
    """
    if tokens[at].roles.keys().isdisjoint(_BEGINNINGS):
        return None
    return (
        _written_in_figures(tokens, at, language)
        or _with_month(tokens, at, today)
        or (today and relative(tokens, at, today))
        or _year_alone(tokens, at, language)
    )


def calendar_of(
    tokens: Sequence[DateToken], at: int, year: int, language: str | None
) -> Calendar | None:
    """The calendar of a year in figures, by its size, its era, its digits and the language."""
    if year not in HIJRI_YEARS:
        return "common"
    era = tokens[at + 1] if at + 1 < len(tokens) else None
    if era is not None and era.has("solar", "lunar"):
        return "solar" if era.has("solar") else "lunar"
    known = known_language(language or "")
    if tokens[at].first in "۰۱۲۳۴۵۶۷۸۹" or (known and known.solar):
        return "solar"
    return "lunar" if tokens[at].first in "٠١٢٣٤٥٦٧٨٩" or language == "ar" else None


def _written_in_figures(
    tokens: Sequence[DateToken], at: int, language: str | None
) -> NamedDays | None:
    token = tokens[at]
    kind = next((kind for kind in ("iso", "yearmonth", "dotted") if token.has(kind)), None)
    if kind is None:
        return None
    parts = [int(part) for part in re.split(r"[-/.]", token.text)]
    year = parts[-1] if kind == "dotted" else parts[0]
    calendar = calendar_of(tokens, at, year, language)
    if calendar is None:
        return None
    month: int | None = parts[1]
    day: int | None = parts[2] if kind == "iso" else None
    if kind == "dotted":
        first, second = parts[:2]
        day, month = (second, first) if second > 12 else (first, second)
        unclear = "." not in token.text and first <= 12 and second <= 12 and first != second
        if unclear and calendar == "common":
            day = month = None
    return _spanned(calendar, year, month, day, None, _behind_era(tokens, at + 1, calendar) - at)


def _with_month(tokens: Sequence[DateToken], at: int, today: date | None) -> NamedDays | None:
    """5 November 2011, November 5, 2011, 3-5 November, 2011 November, November 2011, November."""
    parts = _parts(tokens, at)
    shape = "".join(part.kind for part in parts)
    for pattern in _SHAPES:
        match = pattern.match(shape)
        if match is None:
            continue
        named = {
            name: parts[match.start(name)] for name, found in match.groupdict().items() if found
        }
        if "&" in match[0] and not _is_opened(tokens, at, parts[match.end() - 1].place):
            return None
        reading = _of_shape(tokens, named, parts[match.end() - 1].place + 1 - at, at, today)
        if reading is not None:
            return reading
    return None


def _of_shape(
    tokens: Sequence[DateToken],
    named: dict[str, _DatePart],
    width: int,
    at: int,
    today: date | None,
) -> NamedDays | None:
    month, year = named["m"], named.get("y")
    day = named["d"].value if "d" in named else None
    last_day = named["e"].value if "e" in named else None
    calendar = _CALENDARS[month.kind]
    if year is not None:
        if year.kind == "z" and calendar != "common":
            return None
        width = _behind_era(tokens, at + width, calendar) - at
        return _spanned(calendar, year.value, month.value, day, last_day, width)
    if today is None or not _stands_alone(
        tokens, at, month.place, calendar, has_day=day is not None
    ):
        return None
    yearless = Yearless(calendar, month.value, day, last_day)
    year_now = year_of(calendar, today)
    found = yearless.within(year_now)
    if found is None or found[0] > today:
        found = yearless.within(year_now - 1)
    return found and NamedDays(
        *found,
        width,
        inferred=True,
        calendar=calendar,
        yearless=yearless,
        spans=last_day is not None,
    )


def _stands_alone(
    tokens: Sequence[DateToken], at: int, place: int, calendar: Calendar, *, has_day: bool
) -> bool:
    """Whether a month without a year is surely meant as one."""
    month = tokens[place]
    before = tokens[at - 1] if at else None
    if not has_day and _leads_to_year(tokens, place, calendar):
        return True
    if calendar == "lunar" or (calendar == "solar" and month.text.isascii()):
        return False
    if calendar == "solar":
        return has_day or _is_beside_unit(tokens, place, "month")
    if not month.has("ambiguous"):
        return True
    if has_day:
        cased = month.first.lower() != month.first.upper()
        dated = before is not None and before.has("preposition", "beside weekday", "since", "until")
        return not cased or month.first.isupper() or dated
    return before is not None and before.has("preposition")


def _leads_to_year(tokens: Sequence[DateToken], place: int, calendar: Calendar) -> bool:
    """Whether another month follows that has a year: March to May 2024."""
    role = {"common": "month", "solar": "solar month", "lunar": "lunar month"}[calendar]
    for behind in range(place + 1, min(place + 4, len(tokens) - 1)):
        token = tokens[behind]
        if token.has(role):
            linked = behind > place + 1 or token.follows_dash or token.prefix
            return bool(linked) and _kind(tokens[behind + 1])[0] == "y"
        if not token.has("to", "and", "until", "filler"):
            return False
    return False


def _parts(tokens: Sequence[DateToken], at: int) -> list[_DatePart]:
    """The parts of dates from a place on, with what may stand between them left out."""
    found: list[_DatePart] = []
    skipped = 0
    for place in range(at, len(tokens)):
        token = tokens[place]
        if found and not _GAP.fullmatch(token.gap):
            break
        kind, value = _kind(token)
        if kind in "-&" and (not found or found[-1].kind != "d"):
            kind = ""
        if not kind:
            skipped += 1
            if not found or skipped > MOST_FILLERS or not token.has("filler"):
                break
            continue
        skipped = 0
        if found and kind in "msl" and found[-1][:2] == (kind, value):
            found[-1] = _DatePart(kind, value, place)  # Kanun as-sani/January
            continue
        if kind == "d" and found and found[-1].kind == "d" and token.follows_dash:
            found.append(_DatePart("-", 0, place))
        found.append(_DatePart(kind, value, place))
        if len(found) > MOST_PARTS:
            break
    return found


def _kind(token: DateToken) -> tuple[str, int]:
    number = token.number
    if number is not None:
        if len(token.text) == 4:
            known = number in COMMON_YEARS or number in HIJRI_YEARS
            return ("y", number) if known else ("", 0)
        if len(token.text) > 2 or not number:
            return "", 0
        return ("d", number) if number <= 31 else ("z", 1900 + number)
    for role, kind in (("month", "m"), ("solar month", "s"), ("lunar month", "l")):
        if token.has(role):
            return kind, token.value(role) or 0
    if token.has("to"):
        return "-", 0
    return ("&", 0) if token.has("and") else ("", 0)


def _is_opened(tokens: Sequence[DateToken], at: int, last: int) -> bool:
    """Whether a word opens a span before its first end, or closes it behind its last."""
    before = tokens[at - 1] if at else None
    after = tokens[last + 1 : last + 3]
    return (before is not None and before.has("between")) or any(
        one.has("between after", "until after") for one in after
    )


def _behind_era(tokens: Sequence[DateToken], at: int, calendar: Calendar) -> int:
    """The place behind the name of an era, where one stands."""
    named = at < len(tokens) and tokens[at].has(calendar) and not tokens[at].has("month", "number")
    return at + 1 if named and _GAP.fullmatch(tokens[at].gap) else at


def _spanned(
    calendar: Calendar,
    year: int,
    month: int | None,
    day: int | None,
    last_day: int | None,
    width: int,
) -> NamedDays | None:
    if calendar == "common" and year in HIJRI_YEARS:
        return None
    found = whole(calendar, year, month, day, last_day)
    return found and NamedDays(*found, width, calendar=calendar, spans=last_day is not None)


def _year_alone(tokens: Sequence[DateToken], at: int, language: str | None) -> NamedDays | None:
    number = tokens[at].number
    if number is None or len(tokens[at].text) != 4:
        return None
    if number in YEARS:
        return _spanned(
            "common", number, None, None, None, _behind_era(tokens, at + 1, "common") - at
        )
    calendar = calendar_of(tokens, at, number, language)
    if number not in HIJRI_YEARS or calendar is None:
        return None
    width = _behind_era(tokens, at + 1, calendar) - at
    if width == 1 and not _is_called_year(tokens, at):
        return None
    return _spanned(calendar, number, None, None, None, width)


def _is_called_year(tokens: Sequence[DateToken], at: int) -> bool:
    """Whether "year" stands beside a number, or beside the other end of its span."""
    if _is_beside_unit(tokens, at, "year"):
        return True
    other = tokens[at - 2].number if at >= 2 and tokens[at - 1].has("to", "and", "until") else None
    return other in HIJRI_YEARS and _is_beside_unit(tokens, at - 2, "year")


def _is_beside_unit(tokens: Sequence[DateToken], at: int, unit: str) -> bool:
    """Whether a unit of time stands beside a place, at most one filler between them."""
    for step in (-1, 1):
        for place in (at + step, at + 2 * step):
            if not 0 <= place < len(tokens):
                break
            if tokens[place].roles.get("unit", ("", 0))[0] == unit:
                return True
            if not tokens[place].has("filler"):
                break
    return False
