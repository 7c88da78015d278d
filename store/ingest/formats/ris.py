"""Lists of references as databases of articles export them (RIS), each with its abstract."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from store.ingest import fields
from store.ingest.errors import UnreadableError
from store.ingest.reading import Draft, Hints, Reading, Refusal, gathered
from store.ingest.sample import Sample
from store.notices import Notice, PlaceInFile

MAX_RECORDS = 20_000

_TAG = re.compile(r"([A-Z][A-Z0-9])  ?-(?: (.*)|$)")
_BEGIN = re.compile(r"(?:\d{1,6}\.\s*\n)?TY  ?- [A-Z]{2,8}\s*\n(?:[A-Z][A-Z0-9]  ?-|\s*\n)")
_DAY = re.compile(r"(\d{4})(?:/(\d{1,2}))?(?:/(\d{1,2}))?(?:/.*)?$")
_FIELDS: Mapping[str, tuple[str, ...]] = {  # the likeliest tag first
    "title": ("TI", "T1", "CT"),
    "author": ("AU", "A1"),
    "publisher": ("T2", "JF", "JO", "JA", "BT", "PB"),
    "published": ("DA", "Y1", "PY"),
    "url": ("UR", "L2", "L1"),
    "summary": ("AB", "N2"),
    "language": ("LA",),
}


def is_ris(head: str) -> bool:
    """Whether a text begins as a list of references does."""
    return _BEGIN.match(head) is not None


def read(sample: Sample, hints: Hints) -> Reading:
    """The abstracts in a list of references, each as an article of which there is only a part."""
    return gathered(_items(sample.text, hints), hints)


def _items(text: str, hints: Hints) -> Iterator[Draft | Refusal]:
    records = list(_records(text))
    each = hints.for_each if len(records) > 1 else hints
    for number, record in enumerate(records[:MAX_RECORDS], start=1):
        where = Notice.of(PlaceInFile.RECORD, number=number)
        try:
            draft = fields.draft(_values(record), each)
        except UnreadableError as error:
            yield Refusal(where=where, reason=error.notice)
        else:
            yield replace(draft, where=where)


def _records(text: str) -> Iterator[dict[str, list[str]]]:
    """The values of each tag of a record; a line without a tag goes on with the one before."""
    found: dict[str, list[str]] = {}
    last: list[str] | None = None
    for line in text.split("\n"):
        match = _TAG.match(line.strip("\r\ufeff "))
        if match is None:
            if last and line.strip():
                last[-1] = f"{last[-1]} {line.strip()}"
            continue
        tag, value = match[1], (match[2] or "").strip()
        if tag in ("TY", "ER") and found:
            yield found
            found = {}
        last = found.setdefault(tag, []) if tag not in ("TY", "ER") else None
        if last is not None:
            last.append(value)
    if found:
        yield found


def _values(record: Mapping[str, list[str]]) -> dict[str, object]:
    """The record by the names of an article's fields."""
    named: dict[str, object] = {}
    for field, tags in _FIELDS.items():
        values = next((given for tag in tags if any(given := record.get(tag, []))), None)
        if values is not None:
            named[field] = "\n\n".join(filter(None, values))
    if "author" in named:
        named["author"] = [_name(one) for one in str(named["author"]).split("\n\n")]
    if (day := _DAY.match(str(named.get("published", "")))) is not None:
        named["published"] = "-".join(part.zfill(2) for part in day.groups() if part)
    if "url" in named:
        named["url"] = str(named["url"]).split()[0]
    return named


def _name(written: str) -> str:
    """A name in its usual order: "Sadat, Rahim" is Rahim Sadat."""
    last, comma, first = written.partition(",")
    return f"{first.strip()} {last.strip()}" if comma and "," not in first else written
