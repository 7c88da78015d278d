"""From rows to what the index is told, and from passages' ids back to their texts."""

from collections.abc import Collection, Generator, Iterator, Mapping, Sequence
from typing import Any, cast

import sqlalchemy
from sqlalchemy import ColumnElement, Row
from sqlmodel import Session, col

from store.db.tables import ArticleRow, ArticleVersionRow, PassageRow, PublisherRow
from store.library import version_rows, versions
from store.model import PassageText
from store.search.index import IndexedPassage
from store.text.analyser.terms import index_terms

_AT_ONCE = 500


def entries(
    session: Session, library: int, articles: Collection[int] | None = None
) -> Iterator[IndexedPassage]:
    """The analysed passages of a library's current articles, or of those among ``articles``.

    Read in pieces, in the order of the articles' numbers; removed articles have none.
    """
    if articles is None:
        last: int | None = 0
        while last is not None:
            last = yield from _piece(session, library, col(ArticleRow.id) > last)
        return
    wanted = sorted(articles)
    for first in range(0, len(wanted), _AT_ONCE):
        among = wanted[first : first + _AT_ONCE]
        yield from _piece(session, library, col(ArticleRow.id).in_(among))


def entries_of(session: Session, wanted: Mapping[int, int]) -> Iterator[IndexedPassage]:
    """The analysed passages of these versions of articles, current or not."""
    numbers = sorted(wanted)
    for first in range(0, len(numbers), _AT_ONCE):
        among = numbers[first : first + _AT_ONCE]
        rows = (
            session.connection()
            .execute(_versions().where(col(ArticleVersionRow.article_id).in_(among)))
            .all()
        )
        yield from _entries(session, [row for row in rows if wanted[row.article_id] == row.version])


def _piece(
    session: Session, library: int, which: ColumnElement[bool]
) -> Generator[IndexedPassage, None, int | None]:
    """The passages of the next articles; returns the last one's number, None at the end."""
    found = (
        session.connection()
        .execute(
            _versions()
            .join(ArticleRow, col(ArticleRow.id) == ArticleVersionRow.article_id)
            .where(*_current(library), which)
            .order_by(col(ArticleRow.id))
            .limit(_AT_ONCE)
        )
        .all()
    )
    yield from _entries(session, found)
    return found[-1].article_id if found else None


def _versions() -> sqlalchemy.Select[Any]:
    columns: list[Any] = [
        col(ArticleVersionRow.id),
        col(ArticleVersionRow.article_id),
        col(ArticleVersionRow.version),
        col(ArticleVersionRow.language),
        col(ArticleVersionRow.publisher_id),
        col(ArticleVersionRow.published),
        col(ArticleVersionRow.title),
        col(ArticleVersionRow.body),
    ]
    return sqlalchemy.select(*columns)


def _entries(session: Session, found: Sequence[Row[Any]]) -> Iterator[IndexedPassage]:
    from store.text.analyser.passages import passage_terms  # only here: who asks need not load it

    passages = _passages(session, [row.id for row in found])
    for row in found:
        title = index_terms(row.title or "", row.language)
        for number, start, end, told in passages.get(row.id, ()):
            terms, sentences = passage_terms(row.body[start:end], row.language, told)
            yield IndexedPassage(
                passage=number,
                article=row.article_id,
                version=row.version,
                language=row.language,
                publisher=row.publisher_id or 0,
                published=row.published.toordinal() if row.published else 0,
                terms=terms,
                title_terms=title,
                sentences=sentences,
            )


def _passages(
    session: Session, versions_: list[int]
) -> dict[int, list[tuple[int, int, int, list[tuple[int, int, bool]]]]]:
    """The id, start, end and sentences of each version's passages, in order."""
    rows = session.connection().execute(
        sqlalchemy.select(
            col(PassageRow.version_id),
            col(PassageRow.id),
            col(PassageRow.start),
            col(PassageRow.end),
            col(PassageRow.sentences),
        )
        .where(col(PassageRow.version_id).in_(versions_))
        .order_by(col(PassageRow.version_id), col(PassageRow.ordinal))
    )
    found: dict[int, list[tuple[int, int, int, list[tuple[int, int, bool]]]]] = {}
    for version, number, start, end, sentences in rows:
        spans = version_rows.spans(sentences)
        found.setdefault(version, []).append((number or 0, start, end, spans))
    return found


def texts(session: Session, passages: Sequence[int]) -> list[PassageText]:
    """The passages with their bodies and sources, in the order asked for.

    Passages of articles that were removed meanwhile, or purged, are left out.
    """
    found = {text.passage.id: text for text, _ in _texts(session, passages)}
    return [found[number] for number in passages if number in found]


def sound_texts(session: Session, passages: Sequence[int]) -> list[PassageText]:
    """The same of those whose text is, by its hash, the text that was saved; in any order."""
    found, sound = list(_texts(session, passages)), {}
    for text, saved in found:
        version = (text.passage.article, text.passage.version)
        if version not in sound:
            sound[version] = versions.body_hash(text.body) == saved
    return [text for text, _ in found if sound[text.passage.article, text.passage.version]]


def passages_of(session: Session, library: int) -> Sequence[int]:
    """The ids of all passages of a library's articles as they are now."""
    found = (
        session.connection()
        .execute(
            sqlalchemy.select(col(PassageRow.id))
            .join(ArticleVersionRow, col(ArticleVersionRow.id) == PassageRow.version_id)
            .join(ArticleRow, col(ArticleRow.id) == ArticleVersionRow.article_id)
            .where(*_current(library))
            .order_by(col(PassageRow.id))
        )
        .scalars()
        .all()
    )
    return cast(Sequence[int], found)


def _current(library: int) -> tuple[ColumnElement[bool], ...]:
    """That a version is the current one of an article of the library that was not removed."""
    return (
        col(ArticleRow.library_id) == library,
        col(ArticleRow.deleted_at).is_(None),
        col(ArticleRow.current_version) == ArticleVersionRow.version,
    )


def _texts(session: Session, passages: Sequence[int]) -> Iterator[tuple[PassageText, str]]:
    """The passages with their bodies and sources, and the hash of each body as it was saved."""
    rows = session.connection().execute(_TEXTS, {"passages": [*passages]})
    for row in rows:
        text = PassageText(
            passage=version_rows.passage(row, row.article_id, row.version),
            body=row.body,
            source=version_rows.told_source(row),
        )
        yield text, row.body_sha256


_OF_PASSAGE: tuple[Any, ...] = (
    col(PassageRow.id),
    col(PassageRow.ordinal),
    col(PassageRow.start),
    col(PassageRow.end),
    col(PassageRow.sentences),
)
_TEXTS = (
    sqlalchemy.select(*version_rows.TOLD, *_OF_PASSAGE)
    .join(ArticleVersionRow, col(ArticleVersionRow.id) == PassageRow.version_id)
    .join(ArticleRow, col(ArticleRow.id) == ArticleVersionRow.article_id)
    .join(PublisherRow, col(PublisherRow.id) == ArticleVersionRow.publisher_id, isouter=True)
    .where(
        col(PassageRow.id).in_(sqlalchemy.bindparam("passages", expanding=True)),
        col(ArticleRow.deleted_at).is_(None),
    )
)
