"""Takes the lines of an export into a library again, without loss and without repeats."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Literal, cast, get_args

from sqlmodel import Session

from store.db.tables import PublisherRow
from store.library import alias_groups, articles, publishers, repeats, version_rows, versions
from store.library.imports import states
from store.library.imports.import_runs import Run
from store.library.imports.states import Known, VersionState
from store.library.versions import Prepared
from store.model import Cut, NewArticle, PassageSpan, Published, Reference, Scope
from store.notices import Problem
from store.notices.errors import InvalidInputError

Taken = Literal["added", "updated", "duplicate"]


def is_record(value: object) -> bool:
    """Whether a parsed JSON line was written by ``export_lines``."""
    return isinstance(value, dict) and isinstance(value.get("quotewire"), int)


def import_record(
    session: Session, library: int, record: Mapping[str, object], run: Run
) -> tuple[Taken, Reference | None]:
    """Take in one line of an export; the outcome (``added``, ``updated``, ``duplicate``).

    Raises InvalidInputError for a record that is not one of ours or is damaged.
    """
    try:
        match record["kind"]:
            case "publisher":
                return _import_publisher(session, library, record)
            case "aliases":
                return _import_aliases(session, library, record, by=run.by)
            case "article":
                return _import_article(session, library, record, run)
            case kind:
                raise InvalidInputError(Problem.UNKNOWN_RECORD, kind=str(kind)[:40])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise InvalidInputError(Problem.DAMAGED_RECORD) from error


def _import_publisher(
    session: Session, library: int, record: Mapping[str, object]
) -> tuple[Taken, None]:
    name = _text(record, "name") or ""
    is_new = not publishers.has(session, library, name)
    row = session.get(PublisherRow, publishers.publisher_id(session, library, name))
    assert row is not None  # just found or made
    before = row.domain, row.kind, row.grade
    row.domain = row.domain or _text(record, "domain")
    kind, grade = _text(record, "publisher_kind"), _text(record, "grade")
    row.kind = row.kind or (kind if kind in publishers.KINDS else None)
    row.grade = row.grade or (grade if grade in publishers.GRADES else None)
    session.add(row)
    session.flush()
    changed = is_new or before != (row.domain, row.kind, row.grade)
    return "updated" if changed else "duplicate", None


def _import_aliases(
    session: Session, library: int, record: Mapping[str, object], *, by: str
) -> tuple[Taken, None]:
    group = record["group"]
    if not isinstance(group, dict):
        raise InvalidInputError(Problem.DAMAGED_GROUP)
    changed = alias_groups.put(session, library, group, by=_text(record, "added_by") or by)
    return "updated" if changed else "duplicate", None


def _import_article(
    session: Session, library: int, record: Mapping[str, object], run: Run
) -> tuple[Taken, Reference | None]:
    listed = record["versions"]
    if not isinstance(listed, list) or not listed:
        raise InvalidInputError(Problem.NO_VERSION)
    prepared = [_prepared(version) for version in listed]
    number = Reference.parse(_text(record, "reference") or "").article
    in_force = record.get("current", len(prepared))
    if not isinstance(in_force, int):
        raise InvalidInputError(Problem.NO_NUMBER_IN_FORCE)
    known = _known(session, library, prepared)
    outcome: Taken = "added"
    if known is None:
        first = _numbered(prepared[0], session, library, run)
        reference = articles.add(session, library, first, by=run.by, number=number)
        have = 1
    else:
        reference, have = Reference(article=known.article), len(known.states)
        outcome = "updated" if have < len(prepared) else "duplicate"
    scope = Scope(libraries=(library,))
    for place, version in enumerate(prepared[have:], start=have + 1):
        one = _numbered(version, session, library, run)
        if place <= in_force:
            article = Reference(article=reference.article)
            reference = articles.edit(
                session, scope, article, one, by=run.by, edited=version.edited
            )
        else:
            articles.keep(session, scope, reference.article, one, by=run.by)
    removed = _text(record, "removed")
    if removed and _is_taken_out(session, scope, reference.article, removed, run):
        outcome = outcome if outcome == "added" else "updated"
    return outcome, reference


def _is_taken_out(session: Session, scope: Scope, article: int, since: str, run: Run) -> bool:
    """Remove the article as of that moment; whether it was not removed before."""
    row = articles.find(session, scope, article, removed=True)
    if row.deleted_at is not None:
        return False
    articles.remove(session, scope, article, by=run.by)
    row.deleted_at = datetime.fromisoformat(since)
    session.add(row)
    session.flush()
    return True


def _numbered(prepared: Prepared, session: Session, library: int, run: Run) -> Prepared:
    return replace(prepared, import_id=run.number(session, library))


def _known(session: Session, library: int, prepared: Sequence[Prepared]) -> Known | None:
    """The article of the library that has the first versions of the exported one, or all of them.

    One whose history went another way here is another article to ``articles.add``, or a repeat.
    """
    numbers = repeats.holding(session, library, [prepared[0].folded_hash])
    for number in numbers.get(prepared[0].folded_hash, ()):
        found = states.known(session, number)
        pairs = list(zip(found.states, prepared, strict=False))
        if all(_is_same(state, one) for state, one in pairs):
            return found
    return None


def _is_same(state: VersionState, prepared: Prepared) -> bool:
    ours, theirs = state.new, prepared.new
    return ours.body == theirs.body and all(
        getattr(ours, name) == getattr(theirs, name) for name in (*states.FIELDS, "cut")
    )


def _prepared(version: Mapping[str, object]) -> Prepared:
    published = _text(version, "published")
    collected = _text(version, "collected")
    stored = _text(version, "stored")
    new = NewArticle(
        body=_text(version, "body") or "",
        title=_text(version, "title"),
        publisher=_text(version, "publisher"),
        author=_text(version, "author"),
        published=Published.parse(published) if published else None,
        url=_text(version, "url"),
        language=_text(version, "language"),
        reported_by=_text(version, "reported_by"),
        agency=_text(version, "agency"),
        collected=datetime.fromisoformat(collected) if collected else None,
        raw_sha256=_text(version, "raw_sha256"),
        read_from_text=version_rows.listed(_text(version, "read_from_text")),
        cut=_cut(version),
        pages=_pages(version),
    )
    prepared = versions.prepare(new)
    return replace(
        prepared,
        spans=_spans(version, len(prepared.new.body)) or prepared.spans,
        editor=_text(version, "editor"),
        stored=datetime.fromisoformat(stored) if stored else None,
        edited=version.get("edited") is True,
    )


def _pages(version: Mapping[str, object]) -> tuple[int, ...]:
    numbers = _text(version, "pages") or ""
    return version_rows.offsets(numbers) if all(map(str.isdecimal, numbers.split())) else ()


def _cut(version: Mapping[str, object]) -> Cut | None:
    value = _text(version, "cut")
    return cast(Cut, value) if value in get_args(Cut) else None


def _spans(version: Mapping[str, object], length: int) -> tuple[PassageSpan, ...]:
    """The passages as they were exported, so that old references keep their meaning."""
    listed = version.get("passages")
    if not isinstance(listed, list):
        return ()
    spans = []
    last = 0
    for start, end, sentences in listed:
        if not last <= start < end <= length:
            return ()
        spans.append(
            PassageSpan(start=start, end=end, sentences=version_rows.decode(start, sentences))
        )
        last = end
    return tuple(spans)


def _text(record: Mapping[str, object], name: str) -> str | None:
    value = record.get(name)
    if value is None or isinstance(value, str):
        return value
    raise InvalidInputError(Problem.NOT_A_TEXT, name=name)
