"""Heads of press archives without names of fields: Factiva's columns, monitoring services."""

import re
from collections.abc import Sequence

from store.ingest.field_names import language
from store.ingest.paste.heads.labelled import mark_end
from store.ingest.paste.heads.told import StatedFields
from store.ingest.paste.lines import Line
from store.ingest.paste.phrases import phrases
from store.ingest.stamps import read_stamp
from store.languages import press
from store.notices import Dropped

REACH = 14
SECTION_WORDS = 3
TITLE_WORDS = 3

_WORDS = "|".join(press.COUNTED_WORDS)
_COUNT = re.compile(rf"\d[\d,. \u00a0\u202f]* ?(?:{_WORDS})", re.IGNORECASE)
_CODE = re.compile(r"[A-Z0-9]{3,10}")
_TIME = re.compile(r"\d{1,2}:\d{2}(?:\s?[ap]m)?(?: gmt)?", re.IGNORECASE)
_MONITORED = re.compile(
    r"(?P<house>[^,]{2,80}?)(?:, (?P<place>[^,]{2,40}))?,? in (?P<language>[A-Z][a-z]+)"
    r"(?: (?P<time>\d{4}) ?gmt)? (?P<day>\d{1,2} \w{3,9} \d{2,4})\.?",
)
_REPORT = re.compile(
    r"(?:excerpts?|text|summary|translation) (?:from|of) (?:an? )?(?:report|article|interview"
    r"|statement|editorial|speech|commentary)\b.{0,160}",
    re.IGNORECASE,
)
_REMARK = re.compile(r"\[[^\[\]]{3,300}\]")  # of the service, where a line is nothing else
_DOCUMENT_END = re.compile(
    rf"(?:AN )?(?:{'|'.join(press.DOCUMENT)}) [A-Za-z0-9]{{15,40}}|{'|'.join(press.DOCUMENT_ENDS)}",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    rf"(?:{'|'.join(press.LENGTH)}) ?: ?\d[\d,. \u00a0\u202f]* ?(?:{_WORDS})", re.IGNORECASE
)
_WEEKDAY = re.compile(r",?\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*$", re.IGNORECASE)
_PLACE = re.compile(r"(?<=\w) \([^\W\d_][^()\d]{2,40}\)$")  # put behind a paper by the archive
_LONGEST = 200


def read_archive(lines: Sequence[Line]) -> StatedFields:
    """The fields that such a head tells; often none."""
    told = _read(lines)
    if any(map(_is_report, lines[:REACH])):
        remarks = (line for line in lines if _REMARK.fullmatch(line.text))
        told.mark(remarks, Dropped.ARCHIVE_HEAD)
    return told


def documents(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """The lines of each document that an archive put below another, by what it ends each with."""
    parts: list[Sequence[Line]] = []
    start = 0
    for at, line in enumerate(lines):
        if (
            line.words <= 3
            and _DOCUMENT_END.fullmatch(line.text)
            and any(one.is_prose for one in lines[start:at])
        ):
            parts.append(lines[start : at + 1])
            start = at + 1
    rest = lines[start:]
    if rest and (not parts or any(one.is_prose for one in rest)):
        parts.append(rest)
    elif rest:
        parts[-1] = [*parts[-1], *rest]
    return parts


def _is_report(line: Line) -> bool:
    """Whether a monitoring service says here what it reports of."""
    return _REPORT.fullmatch(line.text) is not None or _MONITORED.fullmatch(line.text) is not None


def _read(lines: Sequence[Line]) -> StatedFields:
    told = StatedFields()
    for place, line in enumerate(lines[:REACH]):
        if _LENGTH.fullmatch(line.text) and (day := _day_above(lines, place)) is not None:
            _take_named(told, lines, day, place)
            return told
        if _REPORT.fullmatch(line.text) and lines[place].number not in told.lines:
            told.mark([line], Dropped.ARCHIVE_HEAD)
            _take_source(told, lines)
            continue
        if match := _MONITORED.fullmatch(line.text.removeprefix("Source: ")):
            _take_monitored(told, match, line)
            below = lines[place + 1 : place + 3]
            told.mark((one for one in below if _REPORT.fullmatch(one.text)), Dropped.ARCHIVE_HEAD)
            return told
        if _COUNT.fullmatch(line.text) and place:
            _take_columns(told, lines, place)
            return told
    return told


def _day_above(lines: Sequence[Line], until: int) -> int | None:
    """The place of the line with the day, below the title and the publisher."""
    for at in range(2, until):
        found = read_stamp(_WEEKDAY.sub("", lines[at].text)).published
        if found is not None and found.precision == "day":
            return at
    return None


def _take_named(told: StatedFields, lines: Sequence[Line], day: int, length: int) -> None:
    """Title, publisher, day, rights, "Length: 412 words", "Byline: ...", "Body"."""
    told.take("title", lines[day - 2].text)
    told.take("publisher", _PLACE.sub("", lines[day - 1].text))
    told.take("published", read_stamp(_WEEKDAY.sub("", lines[day].text)).published)
    end = length + 1
    for at in range(day + 1, min(length + REACH, len(lines))):
        name, colon, value = lines[at].text.partition(":")
        if name.lower() == "byline" and colon:
            told.take("author", phrases().byline.sub("", value.strip()).strip() or None)
        if lines[at].is_prose:
            break
        if colon or lines[at].key == "body":
            end = at + 1
        if lines[at].key == "body":
            break
    told.mark(lines[:end], Dropped.ARCHIVE_HEAD)
    mark_end(told, lines[end:])


def _take_source(told: StatedFields, lines: Sequence[Line]) -> None:
    """What the last lines of a monitoring report tell: "Source: Hindukush TV, Kabul, in ..."."""
    for line in lines[-4:]:
        text = line.text.partition(":")[2].strip()
        if match := _MONITORED.fullmatch(text):
            _take_monitored(told, match, line)


def _take_monitored(told: StatedFields, match: re.Match[str], line: Line) -> None:
    """Hindukush TV, Kabul, in Dari 1730 gmt 14 Mar 26."""
    stamp = read_stamp(match["day"])
    if stamp.published is None:
        return
    told.take("publisher", match["house"].strip())
    told.take("published", stamp.published)
    told.mark([line], Dropped.ARCHIVE_HEAD)


def _take_columns(told: StatedFields, lines: Sequence[Line], count: int) -> None:
    """Title, writer, number of words, day, publisher, code, language, rights: a line each."""
    day = next(
        (
            (at, stamp.published)
            for at in range(count + 1, min(count + 4, len(lines)))
            if len(lines[at].text) <= _LONGEST
            and (stamp := read_stamp(lines[at].text)).published is not None
        ),
        None,
    )
    if day is None or count > 3:
        return
    at, published = day
    below = at + 1
    while below < len(lines) and _TIME.fullmatch(lines[below].text):
        below += 1
    if below >= len(lines) or lines[below].has_end:
        return
    title = _under_section(lines, count)
    told.take("title", lines[title].text)
    if count > title + 1:
        told.take("author", phrases().byline.sub("", lines[count - 1].text).strip() or None)
    told.take("published", published)
    told.take("publisher", _PLACE.sub("", lines[below].text))
    end = below + 1
    while end < len(lines) and _is_column(lines[end]):
        told.take("language", language(lines[end].text))
        end += 1
    told.mark([lines[title]], Dropped.TITLE)
    told.mark(lines[:end], Dropped.ARCHIVE_HEAD)


def _under_section(lines: Sequence[Line], count: int) -> int:
    """The place of the title, below the section of the paper where that stands above it."""
    is_below = count > 1 and lines[0].words <= SECTION_WORDS and lines[1].words > TITLE_WORDS
    return 1 if is_below else 0


def _is_column(line: Line) -> bool:
    return (
        _CODE.fullmatch(line.text) is not None
        or language(line.text) is not None
        or phrases().rights.search(line.text) is not None
        or (line.text.isdigit() and len(line.text) <= 3)
    )
