"""The catalogue of a scope: articles, their versions, the newest ones, near duplicates."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

import sqlalchemy
from sqlalchemy import ColumnElement, String, and_, cast, func, or_
from sqlmodel import Session, col, desc, select
from sqlmodel.sql.expression import Select

from store.db.tables import ArticleRow, ArticleVersionRow, PublisherRow, ShingleRow
from store.library import articles, publishers, version_rows
from store.model import ArticleEntry, ArticleFilters, Reference, Scope, VersionEntry
from store.text.shingles import CONTAINMENT

_CANDIDATES = 200
_AT_ONCE = 5_000
_MOST_HOLDERS = 200_000
_UNDATED_OF = 5  # of so many newest articles one may have no date
_MOST_OF_ONE = 200  # articles counted for one shingle: boilerplate stands in thousands
_CURRENT = (col(ArticleVersionRow.article_id) == ArticleRow.id) & (
    col(ArticleVersionRow.version) == ArticleRow.current_version
)
_NAME = func.coalesce(
    func.nullif(col(ArticleVersionRow.title), ""),
    func.substr(col(ArticleVersionRow.body), 1, version_rows.BEGINNING),
)


class Size(NamedTuple):
    """The version in force of an article, and how many sampled shingles that has."""

    version: int
    shingles: int


class NearDuplicate(NamedTuple):
    """An article like another text, with the share of the smaller one's shingles they share."""

    reference: Reference
    share: float


def page(
    session: Session, scope: Scope, wanted: ArticleFilters, *, offset: int = 0, limit: int = 20
) -> tuple[int, list[ArticleEntry]]:
    """How many articles match, and one page of them, the newest first by number."""
    conditions = _conditions(session, scope, wanted)
    current = select(col(ArticleRow.id)).join(ArticleVersionRow, _CURRENT).where(*conditions)
    total = session.exec(select(func.count()).select_from(current.subquery())).one()
    rows = session.exec(
        _entries(conditions).order_by(desc(col(ArticleRow.id))).offset(offset).limit(limit)
    ).all()
    return total, [_entry(*row) for row in rows]


def numbers(session: Session, scope: Scope) -> list[int]:
    """The numbers of all articles in scope."""
    held = col(ArticleRow.library_id).in_(scope.libraries), col(ArticleRow.deleted_at).is_(None)
    return [number for number in session.exec(select(ArticleRow.id).where(*held)) if number]


def suggest(
    session: Session, scope: Scope, text: str, *, removed: bool = False, limit: int = 25
) -> list[ArticleEntry]:
    """Articles whose reference begins with ``text`` or whose title has its words, newest first.

    Where there is no title, the text's first words are looked at.
    """
    conditions = list(_conditions(session, scope, ArticleFilters(removed=removed)))
    text = text.strip()
    number = text[1:] if text[:1] in ("A", "a") else text
    if text and text != "A":
        meant = [and_(*map(_has, text.split()))]
        if number.isascii() and number.isdecimal():
            meant.append(cast(col(ArticleRow.id), String).startswith(number))
        conditions.append(or_(*meant))
    rows = session.exec(_entries(conditions).order_by(desc(col(ArticleRow.id))).limit(limit)).all()
    return [_entry(*row) for row in rows]


def entries(
    session: Session, scope: Scope, articles: Collection[int], *, removed: bool = False
) -> list[ArticleEntry]:
    """The articles of these numbers that are there, the newest first."""
    conditions = _conditions(session, scope, ArticleFilters(removed=removed))
    meant = [*conditions, col(ArticleRow.id).in_(articles)]
    rows = session.exec(_entries(meant).order_by(desc(col(ArticleRow.id)))).all()
    return [_entry(*row) for row in rows]


def latest(
    session: Session, scope: Scope, wanted: ArticleFilters, limit: int = 10
) -> list[ArticleEntry]:
    """The newest articles by the day of publication, and behind them, by when they were collected,
    those without one: as many as there is room for, a fifth in any case.
    """
    day, collected = col(ArticleVersionRow.published), col(ArticleVersionRow.collected_at)
    newest, number = _entries(_conditions(session, scope, wanted)).limit(limit), col(ArticleRow.id)
    dated = newest.where(day.is_not(None)).order_by(desc(day), desc(number))
    undated = newest.where(day.is_(None)).order_by(desc(collected), desc(number))
    behind = session.exec(undated).all()
    before = session.exec(dated).all()[: limit - min(len(behind), limit // _UNDATED_OF)]
    return [_entry(*row) for row in [*before, *behind[: limit - len(before)]]]


def history(session: Session, scope: Scope, article: int) -> list[VersionEntry]:
    """Every version of an article, the newest first."""
    row = articles.find(session, scope, article, removed=True)
    rows = session.exec(
        select(ArticleVersionRow, PublisherRow)
        .join(PublisherRow, col(PublisherRow.id) == ArticleVersionRow.publisher_id, isouter=True)
        .where(ArticleVersionRow.article_id == row.id)
        .order_by(desc(col(ArticleVersionRow.version)))
    ).all()
    return [
        VersionEntry(
            reference=Reference(article=version.article_id, version=version.version),
            source=version_rows.source(version, publisher),
            stored=version.stored_at,
            editor=version.editor,
            characters=len(version.body),
        )
        for version, publisher in rows
    ]


def holders(session: Session, library: int, sample: Collection[int]) -> dict[int, list[int]]:
    """Which of the library's articles hold each of these sampled shingles, by their numbers.

    The shingles lead to the articles, and the library is only asked of those: so the planner is
    kept from going through all the library has.
    """
    found: dict[int, list[int]] = {}
    hashes = sorted(sample)
    for first in range(0, len(hashes), _AT_ONCE):
        rows = session.connection().execute(
            sqlalchemy.select(col(ShingleRow.hash), col(ShingleRow.article_id))
            .join(ArticleRow, col(ArticleRow.id) == col(ShingleRow.article_id))
            .where(
                col(ShingleRow.hash).in_(hashes[first : first + _AT_ONCE]),
                col(ArticleRow.library_id) + 0 == library,
            )
            .order_by(col(ShingleRow.hash), col(ShingleRow.article_id))
            .limit(_MOST_HOLDERS)
        )
        for value, article in rows.all():
            found.setdefault(value, []).append(article)
    return found


def sizes(session: Session, library: int, articles: Collection[int]) -> dict[int, Size | None]:
    """The sizes of the library's articles; None for those that are not there, or removed."""
    found: dict[int, Size | None] = dict.fromkeys(articles)
    listed = sorted(found)
    for first in range(0, len(listed), _AT_ONCE):
        rows = session.exec(
            select(ArticleRow.id, ArticleRow.current_version, ArticleRow.shingles).where(
                col(ArticleRow.id).in_(listed[first : first + _AT_ONCE]),
                ArticleRow.library_id == library,
                col(ArticleRow.deleted_at).is_(None),
            )
        ).all()
        found.update({article or 0: Size(version, count) for article, version, count in rows})
    return found


def similar(
    session: Session, library: int, sample: Collection[int]
) -> tuple[Reference, float] | None:
    """The article that shares most of its sampled shingles, and the share of the smaller one.

    None when no article shares at least half; see ``store.text.shingles``.
    """
    near = nearest(session, library, sample)
    return (near[0].reference, near[0].share) if near else None


def nearest(
    session: Session,
    library: int,
    sample: Collection[int],
    held: Mapping[int, Sequence[int]] | None = None,
    known: dict[int, Size | None] | None = None,
) -> list[NearDuplicate]:
    """Every article that shares at least half of its sampled shingles, the nearest first.

    ``known`` are sizes of articles that were read before; those that are read now come to it.
    """
    held = holders(session, library, sample) if held is None else held
    counts = Counter(
        article for value in sample for article in islice(held.get(value, ()), _MOST_OF_ONE)
    )
    if not counts:
        return []
    likeliest = [article for article, _ in counts.most_common(_CANDIDATES)]
    known = {} if known is None else known
    if unread := [article for article in likeliest if article not in known]:
        known.update(sizes(session, library, unread))
    near = [
        NearDuplicate(Reference(article=article, version=size.version), share)
        for article in likeliest
        if (size := known[article]) is not None
        and (share := counts[article] / min(size.shingles, len(sample))) >= CONTAINMENT
    ]
    return sorted(near, key=lambda one: (-one.share, one.reference.article))


def _has(word: str) -> ColumnElement[bool]:
    """Whether a name has the word; SQLite knows capitals of no letters but English ones."""
    forms = dict.fromkeys((word, word.lower(), word.capitalize(), word.upper()))
    return or_(*(_NAME.icontains(form, autoescape=True) for form in forms))


def _entries(
    conditions: Sequence[ColumnElement[bool]],
) -> Select[ArticleRow, ArticleVersionRow, PublisherRow]:
    return (
        select(ArticleRow, ArticleVersionRow, PublisherRow)
        .join(ArticleVersionRow, _CURRENT)
        .join(PublisherRow, col(PublisherRow.id) == ArticleVersionRow.publisher_id, isouter=True)
        .where(*conditions)
    )


def _conditions(
    session: Session, scope: Scope, wanted: ArticleFilters
) -> Sequence[ColumnElement[bool]]:
    deleted = col(ArticleRow.deleted_at)
    conditions: list[ColumnElement[bool]] = [
        col(ArticleRow.library_id).in_(scope.libraries),
        deleted.is_not(None) if wanted.removed else deleted.is_(None),
    ]
    if wanted.source:
        found = publishers.meant(session, scope, wanted.source)
        by, after = col(ArticleVersionRow.publisher_id), col(ArticleRow.id)
        conditions.append(or_(by.in_(found.publishers), after.in_(found.articles)))
    if wanted.text:
        pattern = wanted.text.strip()
        conditions.append(
            or_(
                col(ArticleVersionRow.title).icontains(pattern, autoescape=True),
                col(ArticleVersionRow.url).icontains(pattern, autoescape=True),
            )
        )
    if wanted.incomplete:
        unknown = col(ArticleVersionRow.published), col(ArticleVersionRow.publisher_id)
        conditions.append(or_(*(field.is_(None) for field in unknown)))
    if wanted.since:
        conditions.append(col(ArticleVersionRow.published) >= wanted.since)
    if wanted.until:
        conditions.append(col(ArticleVersionRow.published) <= wanted.until)
    if wanted.language:
        conditions.append(col(ArticleVersionRow.language) == wanted.language)
    return conditions


def _entry(
    article: ArticleRow, version: ArticleVersionRow, publisher: PublisherRow | None
) -> ArticleEntry:
    assert article.id is not None  # it was read
    return ArticleEntry(
        reference=Reference(article=article.id, version=version.version),
        source=version_rows.source(version, publisher),
        deleted=article.deleted_at,
    )
