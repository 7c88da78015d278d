"""Repeats: what a library has already of a text or an address, in any version."""

from collections.abc import Collection
from hashlib import sha256

from sqlmodel import Session, col, or_, select

from store.db.tables import ArticleRow, ArticleVersionRow, PublisherRow
from store.library import publishers
from store.library.versions import Prepared

_AT_ONCE = 5_000


def holding(session: Session, library: int, hashes: Collection[str]) -> dict[str, list[int]]:
    """The articles that have these texts in one of their versions, removed ones included.

    The texts lead to the articles, as in ``catalogue.holders``: not all the library has is read.
    """
    found: dict[str, list[int]] = {}
    listed = sorted(hashes)
    for first in range(0, len(listed), _AT_ONCE):
        rows = session.exec(
            select(ArticleVersionRow.folded_hash, ArticleRow.id)
            .join(ArticleRow, col(ArticleRow.id) == ArticleVersionRow.article_id)
            .where(
                col(ArticleVersionRow.folded_hash).in_(listed[first : first + _AT_ONCE]),
                col(ArticleRow.library_id) + 0 == library,
            )
            .order_by(col(ArticleRow.id))
        ).all()
        for value, article in rows:
            articles = found.setdefault(value, [])
            if article is not None and article not in articles:
                articles.append(article)
    return found


def at_addresses(session: Session, library: int, keys: Collection[str]) -> dict[str, list[int]]:
    """The articles that stand at these addresses, by the addresses' keys; no removed ones."""
    found: dict[str, list[int]] = {}
    listed = sorted(keys)
    for first in range(0, len(listed), _AT_ONCE):
        rows = session.exec(
            select(ArticleRow.url_key, ArticleRow.id)
            .where(
                ArticleRow.library_id == library,
                col(ArticleRow.url_key).in_(listed[first : first + _AT_ONCE]),
                col(ArticleRow.deleted_at).is_(None),
            )
            .order_by(col(ArticleRow.id))
        ).all()
        for key, article in rows:
            if key is not None and article is not None:
                found.setdefault(key, []).append(article)
    return found


def repeated(
    session: Session, library: int, prepared: Prepared, *, besides: int | None = None
) -> ArticleRow | None:
    """The article whose text a person would add again; None when the text is to be stored.

    Another publisher's copy of a text is no repeat: it is a further source of the same words.
    """
    numbers = holding(session, library, [prepared.folded_hash]).get(prepared.folded_hash, [])
    others = [number for number in numbers if number != besides]
    if not others:
        return None
    names = _publishers(session, others, prepared.folded_hash)
    own = prepared.new.publisher
    if own and None not in names and publishers.folded(own) not in names:
        return None
    return session.get(ArticleRow, others[0])


def _publishers(session: Session, numbers: Collection[int], text: str) -> set[str | None]:
    """Who published a text, or what became of it since, by folded names; None for an article of
    which no version tells it.
    """
    rows = session.exec(
        select(ArticleVersionRow.article_id, PublisherRow.folded_name)
        .select_from(ArticleVersionRow)
        .join(ArticleRow, col(ArticleRow.id) == ArticleVersionRow.article_id)
        .join(PublisherRow, col(PublisherRow.id) == ArticleVersionRow.publisher_id, isouter=True)
        .where(
            col(ArticleRow.id).in_(numbers),
            or_(
                col(ArticleVersionRow.folded_hash) == text,
                col(ArticleVersionRow.version) == ArticleRow.current_version,
            ),
        )
    ).all()
    told = {number for number, name in rows if name is not None}
    return {name for number, name in rows if name is not None or number not in told}


def taken(
    session: Session, library: int, hashes: Collection[str], *, besides: int | None = None
) -> set[str]:
    """Which of these texts are the whole identity of an article already."""
    rows = session.exec(
        select(ArticleRow.identity).where(
            ArticleRow.library_id == library,
            col(ArticleRow.identity).in_(hashes),
            col(ArticleRow.id) != (besides or 0),
        )
    ).all()
    return set(rows)


def identity(prepared: Prepared, taken: Collection[str]) -> str:
    """What tells the article from all others of its library: its text, or also its publisher."""
    if prepared.folded_hash not in taken:
        return prepared.folded_hash
    return of_publisher(prepared.folded_hash, prepared.new.publisher)


def of_publisher(folded_hash: str, name: str | None) -> str:
    """The identity of a further source of a text."""
    return sha256(f"{folded_hash}\n{publishers.folded(name or '')}".encode()).hexdigest()
