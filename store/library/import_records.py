"""Takes the lines of an export into a library again, without loss and without repeats."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Literal

from sqlmodel import Session, col, select

from store.db.tables import ArticleRow, ArticleVersionRow, PublisherRow
from store.errors import InvalidInputError
from store.library import alias_groups, articles, publishers, versions
from store.library.versions import Prepared
from store.model import NewArticle, PassageSpan, Published, Reference, Scope

Taken = Literal["added", "updated", "duplicate"]


def is_record(value: object) -> bool:
    """Whether a parsed JSON line was written by ``export_lines``."""
    return isinstance(value, dict) and isinstance(value.get("quotewire"), int)


def import_record(
    session: Session, library: int, record: Mapping[str, object], *, by: str
) -> tuple[Taken, Reference | None]:
    """Take in one line of an export; the outcome (``added``, ``updated``, ``duplicate``).

    Raises InvalidInputError for a record that is not one of ours or is damaged.
    """
    try:
        match record["kind"]:
            case "publisher":
                return _import_publisher(session, library, record)
            case "aliases":
                return _import_aliases(session, library, record, by=by)
            case "article":
                return _import_article(session, library, record, by=by)
            case kind:
                raise InvalidInputError(f"An export has no record of the kind {str(kind)[:40]!r}.")
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise InvalidInputError("The record of the export is damaged.") from error


def _import_publisher(
    session: Session, library: int, record: Mapping[str, object]
) -> tuple[Taken, None]:
    number = publishers.publisher_id(session, library, _text(record, "name") or "")
    row = session.get(PublisherRow, number)
    assert row is not None  # just found or made
    row.domain = row.domain or _text(record, "domain")
    kind, grade = _text(record, "publisher_kind"), _text(record, "grade")
    row.kind = row.kind or (kind if kind in publishers.KINDS else None)
    row.grade = row.grade or (grade if grade in publishers.GRADES else None)
    session.add(row)
    session.flush()
    return "updated", None


def _import_aliases(
    session: Session, library: int, record: Mapping[str, object], *, by: str
) -> tuple[Taken, None]:
    group = record["group"]
    if not isinstance(group, dict):
        raise InvalidInputError("The group of names is damaged.")
    changed = alias_groups.put(session, library, group, by=_text(record, "added_by") or by)
    return "updated" if changed else "duplicate", None


def _import_article(
    session: Session, library: int, record: Mapping[str, object], *, by: str
) -> tuple[Taken, Reference | None]:
    listed = record["versions"]
    if not isinstance(listed, list) or not listed:
        raise InvalidInputError("The article of the export has no version.")
    prepared = [_prepared(version) for version in listed]
    number = Reference.parse(_text(record, "reference") or "").article
    known = _known(session, library, prepared[0])
    outcome: Taken = "added"
    if known is None:
        reference = articles.add(session, library, prepared[0], by=by, number=number)
        have = 1
    else:
        reference, have = Reference(article=known.id or 0), known.current_version
        outcome = "updated" if have < len(prepared) else "duplicate"
    scope = Scope(libraries=(library,))
    for version in prepared[have:]:
        reference = articles.edit(
            session, scope, Reference(article=reference.article), version, by=by
        )
    if removed := _text(record, "removed"):
        row = articles.find(session, scope, reference.article, removed=True)
        if row.deleted_at is None:
            articles.remove(session, scope, reference.article, by=by)
            row.deleted_at = datetime.fromisoformat(removed)
            session.add(row)
            session.flush()
            outcome = outcome if outcome == "added" else "updated"
    return outcome, reference


def _known(session: Session, library: int, first: Prepared) -> ArticleRow | None:
    return session.exec(
        select(ArticleRow)
        .join(ArticleVersionRow, col(ArticleVersionRow.article_id) == ArticleRow.id)
        .where(
            ArticleRow.library_id == library,
            ArticleVersionRow.version == 1,
            ArticleVersionRow.body_sha256 == first.body_sha256,
        )
    ).first()


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
    )
    prepared = versions.prepare(new)
    return replace(
        prepared,
        spans=_spans(version, len(prepared.new.body)) or prepared.spans,
        editor=_text(version, "editor"),
        stored=datetime.fromisoformat(stored) if stored else None,
    )


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
        spans.append(PassageSpan(start=start, end=end, sentences=versions.decode(start, sentences)))
        last = end
    return tuple(spans)


def _text(record: Mapping[str, object], name: str) -> str | None:
    value = record.get(name)
    if value is None or isinstance(value, str):
        return value
    raise InvalidInputError(f"{name} is not a text.")
