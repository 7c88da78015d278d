"""From rows to what the index is told, and from passages' ids back to their texts."""

from collections.abc import Collection, Iterator, Sequence

from sqlmodel import Session, col, select

from store import versions
from store.model import PassageText
from store.search.index import Entry
from store.tables import ArticleRow, ArticleVersionRow, PassageRow, PublisherRow
from store.text.terms import terms

_AT_ONCE = 500


def entries(
    session: Session, library: int, articles: Collection[int] | None = None
) -> Iterator[Entry]:
    """The analysed passages of a library's current articles, or of those among ``articles``.

    Read in pieces, in the order of the articles' numbers; removed articles have none.
    """
    if articles is None:
        yield from _entries(session, library, None)
        return
    wanted = sorted(articles)
    for first in range(0, len(wanted), _AT_ONCE):
        yield from _entries(session, library, wanted[first : first + _AT_ONCE])


def _entries(session: Session, library: int, among: list[int] | None) -> Iterator[Entry]:
    query = (
        select(ArticleVersionRow)
        .join(ArticleRow, col(ArticleRow.id) == ArticleVersionRow.article_id)
        .where(
            ArticleRow.library_id == library,
            col(ArticleRow.deleted_at).is_(None),
            col(ArticleRow.current_version) == ArticleVersionRow.version,
        )
        .order_by(col(ArticleVersionRow.article_id))
        .execution_options(yield_per=_AT_ONCE)
    )
    if among is not None:
        query = query.where(col(ArticleRow.id).in_(among))
    with session.exec(query) as found:
        for rows in found.partitions():
            passages = _passages(session, [row.id for row in rows])
            for row in rows:
                yield from article_entries(row, passages.get(row.id or 0, []))
            session.expunge_all()


def _passages(session: Session, version_ids: list[int | None]) -> dict[int, list[PassageRow]]:
    found: dict[int, list[PassageRow]] = {}
    for passage in session.exec(
        select(PassageRow)
        .where(col(PassageRow.version_id).in_(version_ids))
        .order_by(col(PassageRow.version_id), col(PassageRow.ordinal))
    ):
        found.setdefault(passage.version_id, []).append(passage)
    return found


def article_entries(row: ArticleVersionRow, passages: Sequence[PassageRow]) -> Iterator[Entry]:
    """The analysed passages of one article version."""
    title_terms = [term.term for term in terms(row.title or "", row.language)]
    for passage in passages:
        text = row.body[passage.start : passage.end]
        yield Entry(
            passage=passage.id or 0,
            article=row.article_id,
            version=row.version,
            language=row.language,
            publisher=row.publisher_id or 0,
            published=row.published.toordinal() if row.published else 0,
            terms=[term.term for term in terms(text, row.language)],
            title_terms=title_terms,
        )


def texts(session: Session, passages: Sequence[int]) -> list[PassageText]:
    """The passages with their bodies and sources, in the order asked for.

    Passages of articles that were removed meanwhile, or purged, are left out.
    """
    rows = session.exec(
        select(PassageRow, ArticleVersionRow, PublisherRow)
        .join(ArticleVersionRow, col(ArticleVersionRow.id) == PassageRow.version_id)
        .join(ArticleRow, col(ArticleRow.id) == ArticleVersionRow.article_id)
        .join(PublisherRow, col(PublisherRow.id) == ArticleVersionRow.publisher_id, isouter=True)
        .where(col(PassageRow.id).in_(passages), col(ArticleRow.deleted_at).is_(None))
    ).all()
    found = {
        passage.id: PassageText(
            passage=versions.passage(passage, version.article_id, version.version),
            body=version.body,
            source=versions.source(version, publisher),
        )
        for passage, version, publisher in rows
    }
    return [found[number] for number in passages if number in found]
