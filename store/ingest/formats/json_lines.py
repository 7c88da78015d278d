"""JSON records of articles: one an each line, or one array of them."""

import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import islice
from typing import Protocol

from store.ingest import fields
from store.ingest.decode import decode
from store.ingest.envelopes import enveloped
from store.ingest.errors import UnreadableError
from store.ingest.paste.byline import without_by
from store.ingest.reading import Draft, Hints, Reading, Refusal, gathered
from store.ingest.sample import Sample
from store.notices import Notice, PlaceInFile, Remark, Unreadable

MAX_LINE = 12_000_000
LONGEST_GAP = 100
MOST_NAMES = 12
LONGEST_NAME = 40
_BETWEEN = re.compile(r"^[\s,]*")


class _NamesLeftOut:
    """What records hold besides an article's fields; each name is told once a file."""

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def told(self, record: Mapping[str, object]) -> tuple[Notice, ...]:
        """A notice of the names that no record before had."""
        if len(self._seen) >= MOST_NAMES:
            return ()
        names = (name[:LONGEST_NAME] for name in fields.left_out(record))
        new = tuple(islice(dict.fromkeys(n for n in names if n not in self._seen), MOST_NAMES))
        self._seen.update(new)
        return (Notice.of(Remark.NAMES_LEFT_OUT, names=new),) if new else ()


class Lines(Protocol):
    """What lines are read from."""

    def readline(self, limit: int, /) -> bytes:
        """The next line with its end, or ``limit`` bytes of it."""


def read(sample: Sample, hints: Hints) -> Reading:
    """The articles of records, one a line or all in one array or object.

    Raises UnreadableError when the text is not JSON.
    """
    if _is_whole(sample.text):
        found: Iterable[Draft | Refusal] = read_array(sample.text, hints)
    elif (records := _one_behind_another(sample.text)) is not None:
        found = _each(records, hints.for_each, _NamesLeftOut())
    else:
        stream = io.BytesIO(sample.text.encode("utf-8", "replace"))
        found = read_stream(stream, hints.for_each)
    reading = gathered(found, hints)
    return replace(
        reading,
        articles=tuple(replace(draft, warnings=()) for draft in reading.articles),
        warnings=tuple(told for draft in reading.articles for told in draft.warnings),
    )


def read_stream(stream: Lines, hints: Hints) -> Iterator[Draft | Refusal]:
    """Read one record a line at flat memory; a bad line costs only itself."""
    number, names = 0, _NamesLeftOut()
    while line := stream.readline(MAX_LINE + 1):
        number += 1
        if len(line) > MAX_LINE and not line.endswith(b"\n"):
            while (rest := stream.readline(MAX_LINE)) and not rest.endswith(b"\n"):
                pass
            where = Notice.of(PlaceInFile.LINE, number=number)
            yield Refusal(where=where, reason=Notice.of(Unreadable.LINE_TOO_LONG, most=MAX_LINE))
        elif line.strip(b" \t\r\n\x00\xef\xbb\xbf"):
            yield from _read_line(line, number, hints, names)


def _read_line(
    line: bytes, number: int, hints: Hints, names: _NamesLeftOut
) -> Iterator[Draft | Refusal]:
    """The draft of one line, or of each record in the envelope on it; or why there is none."""
    where = Notice.of(PlaceInFile.LINE, number=number)
    try:
        record: object = json.loads(decode(line.strip()).text)
    except RecursionError:
        yield Refusal(where=where, reason=Notice(Unreadable.TOO_DEEP))
    except ValueError as error:
        yield Refusal(where=where, reason=_why(error, Unreadable.LINE_NOT_JSON))
    else:
        records = enveloped(record)
        if records is None:
            yield _from_record(record, where, hints, line, names)
        else:
            yield from _each(records, hints, names)


def read_array(text: str, hints: Hints) -> list[Draft | Refusal]:
    """Every record of a JSON array, or of one object with many lines.

    Raises UnreadableError when the text is not JSON.
    """
    try:
        found: object = json.loads(text)
    except RecursionError as error:
        raise UnreadableError(Unreadable.TOO_DEEP) from error
    except ValueError as error:
        why = _why(error, Unreadable.FILE_NOT_JSON)
        raise UnreadableError(why.code, **why.values) from error
    records = enveloped(found) or (found if isinstance(found, list) else [found])
    return list(_each(records, hints.for_each if len(records) > 1 else hints, _NamesLeftOut()))


def _each(
    records: Sequence[object], hints: Hints, names: _NamesLeftOut
) -> Iterator[Draft | Refusal]:
    for number, record in enumerate(records, start=1):
        where = Notice.of(PlaceInFile.RECORD, number=number)
        yield _from_record(record, where, hints, None, names)


def _is_whole(text: str) -> bool:
    """Whether a text is one array or one object over many lines, and not a record each line."""
    text = text.lstrip("\ufeff\r\n\t ")
    if not text.startswith("{"):
        return text.startswith("[")
    try:
        json.loads(text.partition("\n")[0])
    except (ValueError, RecursionError):
        pass
    else:
        return False
    try:
        return isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return False


def _one_behind_another(text: str) -> list[object] | None:
    """Objects over many lines, or several on one; None where it is one a line, as usual."""
    text = text.strip("\ufeff\r\n\t ")
    decoder, at, found = json.JSONDecoder(), 0, list[object]()
    while at < len(text):
        try:
            one, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            return None
        between = _BETWEEN.findall(text[end : end + LONGEST_GAP])[0]
        is_line = not found and between.startswith(("\n", "\r")) and "\n" not in text[:end]
        if not isinstance(one, dict) or is_line:
            return None
        found.append(one)
        at = end + len(between)
    return found if len(found) > 1 else None


def _from_record(
    record: object, where: Notice, hints: Hints, line: bytes | None, names: _NamesLeftOut
) -> Draft | Refusal:
    if not isinstance(record, Mapping):
        return Refusal(where=where, reason=Notice(Unreadable.NOT_AN_OBJECT))
    raw = sha256(line.strip()).hexdigest() if line is not None else None
    try:
        found = without_by(fields.draft(record, hints, raw_sha256=raw))
        return replace(found, where=where, warnings=(*found.warnings, *names.told(record)))
    except UnreadableError as error:
        return Refusal(where=where, reason=error.notice)


def _why(error: ValueError, code: Unreadable) -> Notice:
    """From where on it is not JSON; json's own sentences are in English alone."""
    if not isinstance(error, json.JSONDecodeError):
        return Notice(Unreadable.LONG_NUMBER)
    return Notice.of(code, line=error.lineno, at=error.colno)
