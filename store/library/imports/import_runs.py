"""Imports by number: which there were, what each brought, and taking one back."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func
from sqlmodel import Session, col, desc, select

from store.db.columns import now
from store.db.tables import ArticleRow, ArticleVersionRow, ImportRow, PublisherRow
from store.library import articles, audit, version_rows, versions
from store.library.audit import Event
from store.library.imports import states
from store.model import Reference, Scope, Source
from store.notices import Action
from store.notices.errors import ImportNotFoundError

LONGEST_FILES = 500


class Run:
    """One import on its way; it gets its number when it first stores something."""

    def __init__(self, *, files: str, by: str) -> None:
        self.by = by
        self._files = files
        self._number: int | None = None

    def number(self, session: Session, library: int) -> int:
        """The import's number, given now if it has none yet."""
        if self._number is None:
            row = ImportRow(library_id=library, actor=self.by, files=self._files[:LONGEST_FILES])
            session.add(row)
            session.flush()
            self._number = row.id
        assert self._number is not None  # the flush gave it
        return self._number

    @property
    def known(self) -> int | None:
        """The number, if it has stored something."""
        return self._number

    def forget(self) -> None:
        """What was stored was rolled back, the number with it."""
        self._number = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportEntry:
    """A line of the list of imports."""

    number: int
    at: datetime
    actor: str
    files: str
    articles: int
    versions: int
    undone: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedVersion:
    """A version that an import stored; ``is_current`` when it is still the one in force."""

    reference: Reference
    source: Source
    is_current: bool
    is_removed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """What taking an import back did: articles removed, put back to what they were, left alone."""

    removed: tuple[Reference, ...]
    reverted: tuple[Reference, ...]
    left: tuple[Reference, ...]


def entries(session: Session, scope: Scope, *, limit: int = 50) -> list[ImportEntry]:
    """The imports into the libraries in scope, the newest first."""
    rows = session.exec(
        select(ImportRow)
        .where(col(ImportRow.library_id).in_(scope.libraries))
        .order_by(desc(col(ImportRow.id)))
        .limit(limit)
    ).all()
    return [_entry(session, row) for row in rows]


def brought(
    session: Session, scope: Scope, number: int, *, limit: int | None = None
) -> list[ImportedVersion]:
    """The versions an import stored, in order; ImportNotFoundError when there is none."""
    row = _find(session, scope, number)
    rows = session.exec(
        select(ArticleVersionRow, ArticleRow, PublisherRow)
        .join(ArticleRow, col(ArticleRow.id) == ArticleVersionRow.article_id)
        .join(PublisherRow, col(PublisherRow.id) == ArticleVersionRow.publisher_id, isouter=True)
        .where(ArticleVersionRow.import_id == row.id)
        .order_by(col(ArticleVersionRow.id))
        .limit(limit)
    ).all()
    return [
        ImportedVersion(
            reference=Reference(article=version.article_id, version=version.version),
            source=version_rows.source(version, publisher),
            is_current=version.version == article.current_version,
            is_removed=article.deleted_at is not None,
        )
        for version, article, publisher in rows
    ]


def undo(session: Session, scope: Scope, number: int, *, by: str) -> Undone:
    """Take an import back: its articles are removed, articles it changed are as before.

    What was changed again since is left alone. Removed articles can be restored.
    """
    row = _find(session, scope, number)
    own = Scope(libraries=(row.library_id,))
    removed, reverted, left = [], [], []
    for article in dict.fromkeys(one.reference.article for one in brought(session, scope, number)):
        known = states.known(session, article)
        if known.is_removed:
            continue
        before = [state for state in known.states if state.import_id != number]
        earlier = [state for state in before if state.version < known.current.version]
        if known.current.import_id != number:
            if known.states[0].import_id == number:
                left.append(Reference(article=article, version=known.current.version))
        elif earlier:
            prepared = versions.prepare(earlier[-1].new)
            place = Reference(article=article)
            reverted.append(
                articles.edit(session, own, place, prepared, by=by, edited=False, put_back=True)
            )
        else:
            removed.append(articles.remove(session, own, article, by=by))
    if removed or reverted or row.undone_at is None:
        event = Event(action=Action.UNDO_IMPORT, detail={"import": number, "files": row.files})
        audit.record(session, row.library_id, [event], actor=by)
    row.undone_at = now()
    session.add(row)
    session.flush()
    return Undone(removed=tuple(removed), reverted=tuple(reverted), left=tuple(left))


def _find(session: Session, scope: Scope, number: int) -> ImportRow:
    row = session.get(ImportRow, number)
    if row is None or row.library_id not in scope.libraries:
        raise ImportNotFoundError(number)
    return row


def _entry(session: Session, row: ImportRow) -> ImportEntry:
    stored, new = session.exec(
        select(func.count(), func.count().filter(col(ArticleVersionRow.version) == 1)).where(
            ArticleVersionRow.import_id == row.id
        )
    ).one()
    assert row.id is not None  # it was read
    return ImportEntry(
        number=row.id,
        at=row.at,
        actor=row.actor,
        files=row.files,
        articles=new,
        versions=stored - new,
        undone=row.undone_at,
    )
