"""Articles: putting them in, changing, removing and finding them again by reference."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import func
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, delete, insert, select

from store.db.bulk import insert_rows
from store.db.columns import now
from store.db.tables import (
    AliasCandidateRow,
    ArticleRow,
    ArticleVersionRow,
    PassageRow,
    PublisherRow,
    ShingleRow,
)
from store.library import alias_candidates, audit, libraries, repeats, version_rows, versions
from store.library.audit import Event
from store.library.source_hash import SOURCE, prepared_hash
from store.library.versions import Numbered, Prepared
from store.model import Article, NewArticle, Reference, Scope
from store.notices import Action
from store.notices.errors import ArticleChangedError, ArticleExistsError, ArticleNotFoundError
from store.text import urls

FARTHEST = 1_000_000_000  # a greater number would leave none for the articles that come after


def add(
    session: Session, library: int, prepared: Prepared, *, by: str, number: int | None = None
) -> Reference:
    """Store a new article and return its reference, ``A12@1``.

    ``number`` is the number it had elsewhere: kept when it is free, else kept as an alias.
    Raises ArticleExistsError when the library has the same text of the same publisher, in whatever
    version, removed articles included.
    """
    refuse_repeat(session, library, prepared)
    [reference] = add_all(session, library, [prepared], by=by, numbers=[number])
    return reference


def add_all(
    session: Session,
    library: int,
    prepared: Sequence[Prepared],
    *,
    by: str,
    numbers: Sequence[int | None] = (),
) -> list[Reference]:
    """Store new articles of different texts that the library does not have; see ``add``.

    One whose text another publisher's article has must come alone.
    """
    taken = repeats.taken(session, library, {one.folded_hash for one in prepared})
    rows = [
        _new_row(session, library, one, number, taken)
        for one, number in zip(prepared, numbers or [None] * len(prepared), strict=True)
    ]
    insertion = insert(ArticleRow).returning(col(ArticleRow.id), sort_by_parameter_order=True)
    try:
        ids = session.connection().execute(insertion, rows).scalars().all()
    except IntegrityError as error:  # another process was quicker
        raise ArticleExistsError from error
    numbered = [
        (number, 1, one) for number, one in zip(ids, prepared, strict=True) if number is not None
    ]
    versions.write(session, library, numbered, by=by)
    _write_finds(session, library, numbered)
    references = [Reference(article=article, version=1) for article, _, _ in numbered]
    events = [
        Event(
            action=Action.ADD,
            article=article,
            reference=f"A{article}@1",
            after=one.body_sha256,
            detail={SOURCE: prepared_hash(one)},
        )
        for article, _, one in numbered
    ]
    audit.record(session, library, events, actor=by)
    return references


def refuse_repeat(
    session: Session, library: int, prepared: Prepared, besides: int | None = None
) -> None:
    """Raise ArticleExistsError when an article other than ``besides`` has the same text.

    The same text of another publisher is none: it is stored as a further source.
    """
    found = repeats.repeated(session, library, prepared, besides=besides)
    if found is not None:
        raise exists(found)


def exists(row: ArticleRow) -> ArticleExistsError:
    """The error that names the article which has the text already."""
    return ArticleExistsError(f"A{row.id}", is_removed=row.deleted_at is not None)


def find(session: Session, scope: Scope, article: int, *, removed: bool = False) -> ArticleRow:
    """The row of an article in scope by its number; ArticleNotFoundError when there is none."""
    row = session.get(ArticleRow, article)
    if row is None or row.library_id not in scope.libraries:
        row = session.exec(
            select(ArticleRow).where(
                ArticleRow.alias == f"A{article}", col(ArticleRow.library_id).in_(scope.libraries)
            )
        ).first()
    if row is None or (row.deleted_at is not None and not removed):
        raise ArticleNotFoundError(f"A{article}")
    return row


def get(session: Session, scope: Scope, reference: Reference, *, removed: bool = False) -> Article:
    """The article version a reference names, the current one when it names none.

    Raises ArticleNotFoundError for what is not in scope, was removed, or never existed, all alike.
    """
    row = find(session, scope, reference.article, removed=removed)
    article = versions.read(session, row, reference.version)
    if article is None or (reference.passage or 0) > len(article.passages):
        raise ArticleNotFoundError(str(reference))
    return article


def as_new(session: Session, scope: Scope, reference: Reference) -> NewArticle:
    """A stored version as an article on its way in, with everything that is known of it."""
    row = find(session, scope, reference.article)
    found = session.exec(
        select(ArticleVersionRow, PublisherRow)
        .join(PublisherRow, col(PublisherRow.id) == ArticleVersionRow.publisher_id, isouter=True)
        .where(
            ArticleVersionRow.article_id == row.id,
            ArticleVersionRow.version == (reference.version or row.current_version),
        )
    ).first()
    if found is None:
        raise ArticleNotFoundError(str(reference))
    return version_rows.new_article(*found)


def edit(
    session: Session,
    scope: Scope,
    reference: Reference,
    prepared: Prepared,
    *,
    by: str,
    edited: bool = True,
    put_back: bool = False,
) -> Reference:
    """Store a new version of the article, in force from now on, and return its reference.

    ``reference.version`` is the version the editor began from: ArticleChangedError when it is no
    longer the current one. ``edited`` is False for what came with an import; with ``put_back``
    the article is made what it was, also where another has had that text since.
    """
    row = find(session, scope, reference.article)
    session.refresh(row, with_for_update=not _is_sqlite(session))
    assert row.id is not None  # it was found
    if reference.version is not None and reference.version != row.current_version:
        raise ArticleChangedError(f"A{row.id}", row.current_version)
    if not put_back:
        refuse_repeat(session, row.library_id, prepared, besides=row.id)
    before = _current_hash(session, row)
    if edited:
        prepared = _by_person(prepared, as_new(session, scope, Reference(article=row.id)))
    row.current_version = _next_version(session, row.id)
    taken = repeats.taken(session, row.library_id, [prepared.folded_hash], besides=row.id)
    row.identity = repeats.identity(prepared, taken)
    row.shingles = len(prepared.shingles)
    row.url_key = urls.key(prepared.new.url)
    session.add(row)
    session.flush()
    numbered = [(row.id, row.current_version, prepared)]
    versions.write(session, row.library_id, numbered, by=by)
    session.connection().execute(delete(ShingleRow).where(col(ShingleRow.article_id) == row.id))
    _write_finds(session, row.library_id, numbered)
    return _recorded(
        session,
        row,
        by=by,
        action=Action.EDIT,
        before=before,
        after=prepared.body_sha256,
        detail={SOURCE: prepared_hash(prepared)},
    )


def put_back(
    session: Session, scope: Scope, reference: Reference, *, by: str, current: int | None = None
) -> tuple[Reference, bool]:
    """Make an older version of an article the current one, as a new version.

    Returns the reference of the current version, and whether it was stored just now: one that says
    the same as the older one stays. ``current`` is the version that was the current one when
    ``by`` decided: ArticleChangedError when another is by now.
    """
    row = find(session, scope, reference.article)
    libraries.lock(session, row.library_id)
    session.refresh(row)
    there = Reference(article=row.id or 0, version=row.current_version)
    old = as_new(session, scope, reference)
    if old == as_new(session, scope, there):
        return there, False
    base = there if current is None else replace(there, version=current)
    prepared = replace(versions.prepare(old), edited=True)
    return edit(session, scope, base, prepared, by=by, edited=False, put_back=True), True


def keep(session: Session, scope: Scope, article: int, prepared: Prepared, *, by: str) -> Reference:
    """Store a state of the article that came in late: a version that is not in force."""
    row = find(session, scope, article)
    session.refresh(row, with_for_update=not _is_sqlite(session))
    assert row.id is not None  # it was found
    version = _next_version(session, row.id)
    versions.write(session, row.library_id, [(row.id, version, prepared)], by=by)
    reference = Reference(article=row.id, version=version)
    detail = {SOURCE: prepared_hash(prepared)}
    event = Event(
        action=Action.KEEP, reference=str(reference), after=prepared.body_sha256, detail=detail
    )
    audit.record(session, row.library_id, [event], actor=by)
    return reference


def remove(session: Session, scope: Scope, article: int, *, by: str) -> Reference:
    """Take an article out of every search; ``restore`` brings it back until it is purged."""
    row = find(session, scope, article)
    row.deleted_at = now()
    session.add(row)
    session.flush()
    return _recorded(session, row, by=by, action=Action.REMOVE, before=_current_hash(session, row))


def restore(session: Session, scope: Scope, article: int, *, by: str) -> Reference:
    """Bring a removed article back as it was; one that is not removed stays as it is."""
    row = find(session, scope, article, removed=True)
    if row.deleted_at is None:
        return Reference(article=article, version=row.current_version)
    row.deleted_at = None
    session.add(row)
    session.flush()
    return _recorded(session, row, by=by, action=Action.RESTORE, after=_current_hash(session, row))


def purge(session: Session, before: datetime, *, by: str) -> list[int]:
    """Delete for good what was removed before that moment; return the articles' numbers."""
    rows: Sequence[ArticleRow] = session.exec(
        select(ArticleRow).where(col(ArticleRow.deleted_at) < before)
    ).all()
    for row in rows:
        version_ids = select(ArticleVersionRow.id).where(ArticleVersionRow.article_id == row.id)
        connection = session.connection()
        connection.execute(delete(PassageRow).where(col(PassageRow.version_id).in_(version_ids)))
        for table in (ArticleVersionRow, ShingleRow, AliasCandidateRow):
            connection.execute(delete(table).where(col(table.article_id) == row.id))
        hash_before = row.identity
        session.delete(row)
        session.flush()
        _recorded(session, row, by=by, action=Action.PURGE, before=hash_before)
    return [row.id for row in rows if row.id is not None]


def _new_row(
    session: Session, library: int, prepared: Prepared, number: int | None, taken: Collection[str]
) -> dict[str, object]:
    is_taken = number is not None and (
        number > FARTHEST or session.get(ArticleRow, number) is not None
    )
    row: dict[str, object] = {
        "library_id": library,
        "identity": repeats.identity(prepared, taken),
        "url_key": urls.key(prepared.new.url),
        "shingles": len(prepared.shingles),
        "current_version": 1,
        "alias": f"A{number}" if is_taken else None,
        "created_at": now(),
    }
    return row if is_taken or number is None else row | {"id": number}


def shingles(session: Session, article: int) -> Sequence[int]:
    """The sampled shingles of an article's text in force."""
    return session.exec(select(ShingleRow.hash).where(ShingleRow.article_id == article)).all()


def _write_finds(session: Session, library: int, numbered: Sequence[Numbered]) -> None:
    """What near duplicates and pairs of names are found by later."""
    shingles = [
        (value, article) for article, _, prepared in numbered for value in prepared.shingles
    ]
    insert_rows(session, "shingle", ("hash", "article_id"), shingles)
    for article, _, prepared in numbered:
        alias_candidates.note(session, library, article, prepared.language, prepared.abbreviations)


def _by_person(prepared: Prepared, before: NewArticle) -> Prepared:
    """The version as a person's: what they changed is not the text's own word any more."""
    told = tuple(
        name
        for name in prepared.new.read_from_text
        if getattr(prepared.new, name) == getattr(before, name)
    )
    return replace(prepared, edited=True, new=replace(prepared.new, read_from_text=told))


def _next_version(session: Session, article: int) -> int:
    """The number after that of every version, in force or not."""
    newest = select(func.max(col(ArticleVersionRow.version))).where(
        ArticleVersionRow.article_id == article
    )
    return (session.exec(newest).one() or 0) + 1


def _current_hash(session: Session, row: ArticleRow) -> str:
    return session.exec(
        select(ArticleVersionRow.body_sha256).where(
            ArticleVersionRow.article_id == row.id,
            ArticleVersionRow.version == row.current_version,
        )
    ).one()


def _recorded(
    session: Session,
    row: ArticleRow,
    *,
    by: str,
    action: Action,
    before: str | None = None,
    after: str | None = None,
    detail: Mapping[str, object] | None = None,
) -> Reference:
    assert row.id is not None  # it is stored
    reference = Reference(article=row.id, version=row.current_version)
    event = Event(
        action=action,
        article=row.id,
        reference=str(reference),
        before=before,
        after=after,
        detail=detail or {},
    )
    audit.record(session, row.library_id, [event], actor=by)
    return reference


def _is_sqlite(session: Session) -> bool:
    return session.get_bind().dialect.name == "sqlite"
