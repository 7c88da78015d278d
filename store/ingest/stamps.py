"""Dates of publication as files, feeds and pages write them: read in one way, or only offered."""

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache

from store.languages import merged
from store.model import Published
from store.notices.errors import InvalidInputError
from store.text.characters import western_digits
from store.text.dates.calendars import days_of
from store.text.dates.day_names import SMALL, in_figures
from store.text.dates.decided import decided_day
from store.text.dates.east_asian import in_common_figures
from store.text.dates.labelled import day_behind_label
from store.text.dates.periods import Period, mentioned_dates
from store.text.dates.stamp_months import in_english, without_roman
from store.text.dates.tokens import tokens
from store.text.detection import detect

OLDEST_YEAR = 1600
OLDEST_STAMP = date(1990, 1, 1)  # of seconds since 1970
ZEROS = (date(1970, 1, 1), date(1900, 1, 1), date(1899, 12, 30))  # what programs write for none
LONGEST = 120
TELLING = 2_000  # characters of a text that tell its language

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[T ])")
_ISO_SHORT = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?=$|[T ])")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}(?:\.\d+)?Z?)?")
_SECONDS = re.compile(r"\d{10}(?:\d{3})?(?:\.\d+)?")
_TWO_WAYS = re.compile(r"(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?!\d)")
_DAY_FIRST = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{2})(?![\d.])")
_SHORT_YEAR = re.compile(r"(?<!\d)(\d{1,2})[ -]([^\W\d_]{3,})\.?[ -]'?(\d{2})(?![\d:])")
_TIME = re.compile(
    r"(?<=\d{4})[ ,]+(?:[01]?\d|2[0-3])\.[0-5]\d(?![\d.])"
    r"|(?<!\w)(?:à |- )?(?:[01]?\d|2[0-3]) ?h ?(?:[0-5]\d)?(?!\w)"
    r"|(?<=\d{4})[ ,]+(?:saat|um|alle|ore|às|о|в|soat|соат) (?:[01]?\d|2[0-3])[.:][0-5]\d"
    r"(?: uhr)?(?!\w)"
    r"|(?<![\d/.-])\d{1,2}(?::\d{2}){1,2}(?:[.,]\d+)?(?:\s?[ap]\.?\s?m\b\.?)?|\b\d{4}\s?(?:gmt|utc|hrs)\b"
    r"|\b\d{1,2}\s?[ap]\.?m\b\.?|(?<![\d.])\d{1,2}\.\d{2}(?=\s?(?:[ap]\.?m\b|gmt\b|utc\b|bst\b))"
    r"|(?:\b(?:gmt|utc)\s?)?(?<![^\W\d_])[+-]\d{2}:?\d{2}\b|\b(?:gmt|utc|z|[ecmp][sd]t|bst|cest|cet|msk|pkt|ist|trt)\b",
    re.IGNORECASE,
)
_SHORT = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(\d{2})")
_FIGURES = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_DAY_FIRST_INSTEAD = (  # dates that begin with the year, or have a word for it between
    (  # 2026-yil 2-aprel, 2026 жылғы 12 мамыр
        re.compile(
            r"(?<!\d)(\d{4})(?: (?:n[jc]|c)\w)? (?:yil|йил|жыл|ýyl|il)\w* (\d{1,2})(?: nj\w)?"
            r" ([^\W\d_]+)",
            re.IGNORECASE,
        ),
        r"\2 \3 \1",
    ),
    (re.compile(r"(?<!\d)(\d{4}) ж\.? ?(\d{1,2}) ([^\W\d_]+)"), r"\2 \3 \1"),
    (  # 2026-cı il avqustun 3-ü
        re.compile(r"(?<!\d)(\d{4}) c\w il ([A-Z]\w+) (\d{1,2})(?: [^\W\d_]{1,3})?(?!\w)"),
        r"\3 \2 \1",
    ),
    (re.compile(r"(?<=\d) (?:ум|уми|юм|юми) (?=[^\W\d_])|(?<=[a-z]) соли (?=\d{4}(?!\d))"), " "),
    (re.compile(r"(?<=\d)ی (?=[^\W\d_])"), " "),  # Sorani puts it behind the day
    (re.compile(r"(?<=ا)ی (?=\d{4}(?!\d))"), " "),  # جوزای ۱۴۰۵: of the year
)
_MARKS = re.compile(r"(?<=\d)[ºª°]|[()]")  # 1º de abril, 12 كانون الثاني (يناير)
ERA = re.compile(r"(?<=\d{4})(هـ|ه|ھ|م|ء|ع)(?!\w)")  # written in one with the year
_OFFSET = re.compile(r"(?<=\b(?:gmt|utc)) ?[+-]\d{1,2}(?::?\d{2})?\b", re.IGNORECASE)
_HYPHENS = re.compile(r"(?<=\d)-(?=[^\W\d_])|(?<=[^\W\d_])-(?=\d)")
_SOLAR = frozenset(("fa", "ps", "prs"))
_HIJRI = range(1200, 1600)
_HIJRI_YEAR = re.compile(r"(?<!\d)1[2-5]\d\d(?!\d)")
_BETWEEN = re.compile(  # of one day in two calendars
    r"(?<=[^\W\d_]|\d)\s+[-–—|/]\s+(?=\d{1,2}\s+[^\W\d_])"
)
_GLUED = re.compile(r"(?<=(?<!\d)(?:19|20)\d\d)(?=\d{1,2} [^\W\d_]|[^\W\d_]{4,} ?\d)")
_HOUR_BEFORE = re.compile(r"(?<=\d:\d\d)-(?=\d{1,2} )")
_MARKS_OF_VOWELS = re.compile("[\u064b-\u0652]|\\s\u0640(?=\\s)")  # and a long dash


@dataclass(frozen=True, slots=True)
class Stamp:
    """A stated date: what may be stored, or else what a person can be offered."""

    published: Published | None = None
    candidate: str | None = None


NONE = Stamp()


def read_stamp(value: object, language: str | None = None) -> Stamp:
    """Read a stated date, keeping the publisher's own day: nothing is shifted to another zone.

    A date that can be read in two ways, or lies in the future, is offered and never stored.
    """
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        value = value.isoformat()
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = f"{value:.0f}" if abs(value) < 1e15 else ""
    if not isinstance(value, str):
        return NONE
    text = " ".join(value.split())
    if not text or _is_of_change(text):
        return Stamp(candidate=text[:LONGEST]) if text else NONE
    if len(text) > LONGEST:
        return Stamp(candidate=text[:LONGEST])
    offered = Stamp(candidate=_with_days(text))
    try:
        published = _read(text, language)
    except (InvalidInputError, ValueError, OverflowError):
        return offered
    if published is None or not is_plausible(published.day) or published.day in ZEROS:
        return offered
    return Stamp(published=published)


def language_beside(written: object, text: str) -> str | None:
    """The language of an article, where its date has a year such as 1404: it tells the calendar."""
    if isinstance(written, str) and _HIJRI_YEAR.search(western_digits(written[:LONGEST])):
        return detect(text[:TELLING])
    return None


def _is_of_change(text: str) -> bool:
    """Whether the words before a date call it that of a later change: "Updated: 2 April"."""
    found = _updates().search(text[:LONGEST])
    return found is not None and not any(map(str.isdigit, text[: found.start()]))


def is_plausible(found: date) -> bool:
    """Whether something can have been published that day, seen from any time zone."""
    tomorrow = datetime.now(UTC).date() + timedelta(days=1)
    return found.year >= OLDEST_YEAR and found <= tomorrow


def _read(text: str, language: str | None) -> Published | None:
    western = in_common_figures(western_digits(text)).strip()
    for form in (_ISO, _ISO_SHORT):
        if (match := form.match(western)) and _is_alone(match, western):
            return _of_parts(*(int(part) if part else None for part in match.groups()))
    if _SECONDS.fullmatch(western):
        return _of_seconds(float(western))
    if match := _COMPACT.fullmatch(western):
        return Published(day=date(int(match[1]), int(match[2]), int(match[3])))
    if language in _SOLAR and (match := _FIGURES.match(western)) and int(match[1]) in _HIJRI:
        days = days_of("solar", *(int(part) for part in match.groups()))
        return Published(day=days[0]) if days else None
    if match := _SHORT.fullmatch(western):
        return _one_way(*(int(part) for part in (match[1], match[3], match[4])))
    if (day := decided_day(western)) is not None:
        return Published(day=day)
    if (match := _TWO_WAYS.search(western)) and _is_unclear(int(match[1]), int(match[2])):
        return _behind_label(match, western) or _past_one(match, western)
    return _in_words(text, western, language)


def _is_alone(match: re.Match[str], text: str) -> bool:
    """Whether the figures of a common year are the whole date; a time may stand behind them."""
    rest = _TIME.sub(" ", text[match.end() :].replace("T", " "))
    is_day = match[3] is not None
    is_date = not any(map(str.isdigit, rest)) and (is_day or not any(map(str.isalpha, rest)))
    return int(match[1]) not in _HIJRI and is_date


def _of_parts(year: int | None, month: int | None = None, day: int | None = None) -> Published:
    assert year is not None  # every form has it
    first = date(year, month or 1, day or 1)
    return Published(day=first, precision="day" if day else "month" if month else "year")


def _one_way(first: int, second: int, third: int) -> Published | None:
    """The one day that three short figures can be in some order: 3/14/26."""
    days = set()
    for year, month, day in (
        (third, second, first),
        (third, first, second),
        (first, second, third),
    ):
        try:
            found = date(2000 + year, month, day)
        except ValueError:
            continue
        if is_plausible(found):
            days.add(found)
    return Published(day=days.pop()) if len(days) == 1 else None


def _of_seconds(seconds: float) -> Published | None:
    if seconds >= 10**12:
        seconds /= 1000
    found = datetime.fromtimestamp(seconds, UTC).date()
    return Published(day=found) if found >= OLDEST_STAMP else None


def _is_unclear(first: int, second: int) -> bool:
    return first != second and first <= 12 and second <= 12


def _behind_label(match: re.Match[str], text: str) -> Published | None:
    """The day whose label tells how its language writes figures, where they are the whole date."""
    rest = _TIME.sub(" ", f"{text[: match.start()]} {text[match.end() :]}")
    day = None if any(map(str.isdigit, rest)) else day_behind_label(text)
    return Published(day=day) if day is not None else None


def _past_one(match: re.Match[str], text: str) -> Published | None:
    """The one of two readings that is no day to come, where the figures are the whole date."""
    year, one, other = int(match[3]), int(match[1]), int(match[2])
    rest = _TIME.sub(" ", f"{text[: match.start()]} {text[match.end() :]}")
    if year < 100 or any(map(str.isdigit, rest)):
        return None
    days = [day for day in (date(year, one, other), date(year, other, one)) if is_plausible(day)]
    return Published(day=days[0]) if len(days) == 1 else None


def in_two_ways(text: str) -> str | None:
    """The first day in figures that can be read as two days, as it is written: "03/10/2026"."""
    western = western_digits(text)
    found = (
        match[0]
        for match in _TWO_WAYS.finditer(western)
        if _is_unclear(int(match[1]), int(match[2]))
    )
    return next(found, None) if decided_day(western) is None else None


def _in_words(text: str, western: str, language: str | None) -> Published | None:
    """The one date that the words and figures name, when nothing else in them is a figure."""
    western = _MARKS_OF_VOWELS.sub("", _HOUR_BEFORE.sub(" ", _GLUED.sub(" ", western)))
    western = _BETWEEN.sub(" , ", western)
    worded = in_figures(without_roman(ERA.sub(r" \1", _OFFSET.sub("", western))))
    rest = _TIME.sub(" ", _DAY_FIRST.sub(r"\1.\2.20\3", worded))
    rest = _SHORT_YEAR.sub(r"\1 \2 20\3", _MARKS.sub(" ", rest))
    rest = in_common_words(rest)
    found = mentioned_dates(rest)
    period = _one_of(found)
    if period is None or any(map(str.isdigit, _outside(rest, found))):
        return None
    if period.inferred or _is_guessed(period, text, language):
        return None
    period = _by_weekday(period, rest)
    if worded != western and _is_another_day(period, rest):
        return None  # not Monday, the first, but the first Monday
    return _of_period(period)


def in_common_words(text: str) -> str:
    """A written day with the name of its month in English, and the day before it."""
    rest = _HYPHENS.sub(" ", text).replace(",", " , ")
    rest = in_english(word for word in rest.split() if word.lower() not in SMALL)
    for pattern, instead in _DAY_FIRST_INSTEAD:
        rest = pattern.sub(instead, rest)
    return rest


def _one_of(found: tuple[Period, ...]) -> Period | None:
    """The one date that is named, perhaps a second time in another calendar."""
    days = {(one.first, one.last, one.precision): one for one in found}
    if len(days) == 1:
        return next(iter(days.values()))
    common = [one for one in days.values() if one.calendar == "common" and one.day is not None]
    if len(common) != 1:
        return None
    [one] = common
    is_again = all(
        other.precision == "day" and other.first <= one.first <= other.last
        for other in days.values()
    )
    return one if is_again else None


def _of_period(period: Period) -> Published | None:
    if period.first == period.last:
        return Published(day=period.first)
    if period.calendar == "common" and period.precision != "day":
        return Published(day=period.first, precision=period.precision)
    return None


def _is_another_day(period: Period, text: str) -> bool:
    """Whether a day of the week stands there that the named day is not."""
    named = {number for token in tokens(text) if (number := token.value("weekday")) is not None}
    return period.day is not None and bool(named) and period.day.isoweekday() not in named


def _is_guessed(period: Period, text: str, language: str | None) -> bool:
    """Whether a date in figures was read by a calendar that nothing names."""
    return (
        period.calendar != "common" and not any(map(str.isalpha, text)) and language not in _SOLAR
    )


def _is_lunar_day(period: Period) -> bool:
    """Whether it is a day of the lunar calendar, which may be one of several of ours."""
    return period.calendar == "lunar" and period.precision == "day" and period.day is None


def _by_weekday(period: Period, text: str) -> Period:
    """A day of the lunar calendar as the one of ours that the day of the week beside it tells."""
    if not _is_lunar_day(period):
        return period
    named = {number for token in tokens(text) if (number := token.value("weekday")) is not None}
    days = (period.first + timedelta(step) for step in range((period.last - period.first).days + 1))
    told = [day for day in days if day.isoweekday() in named]
    return replace(period, first=told[0], last=told[0]) if len(told) == 1 else period


def _with_days(text: str) -> str:
    """A date as it is written, with the days that it may be where it is one of the moon's."""
    found = mentioned_dates(western_digits(text))
    if len(found) != 1 or not _is_lunar_day(found[0]):
        return text
    return f"{text} ({found[0].first} – {found[0].last})"


def _outside(text: str, found: tuple[Period, ...]) -> str:
    kept = list(text)
    for period in found:
        kept[period.start : period.end] = " " * (period.end - period.start)
    return "".join(kept)


@cache
def _updates() -> re.Pattern[str]:
    return re.compile("|".join(merged(lambda language: language.page.updates)), re.IGNORECASE)
