"""Checks what is stored: quotations before they are sent, and everything on request."""

from collections.abc import Iterator, Sequence, Set
from functools import cache

import sqlalchemy
from sqlalchemy import bindparam
from sqlmodel import Session, col, select

from store.db.tables import ArticleRow, ArticleVersionRow, LibraryRow, PassageRow, PublisherRow
from store.library import audit, repeats, version_rows, versions
from store.model import Quotation, Reference, Scope
from store.notices.errors import NotVerbatimError
from store.text.normalise import folded_hash


def require_verbatim(session: Session, scope: Scope, quotations: Sequence[Quotation]) -> None:
    """Raise NotVerbatimError unless each quotation is, to the letter, the slice of its version.

    Whatever the scope does not see, or no longer sees, is not verbatim either.
    """
    if not quotations:
        return
    bodies = _bodies(session, scope, {quotation.reference for quotation in quotations})
    wrong = [
        str(one.reference)
        for one in quotations
        if (body := bodies.get((one.reference.article, one.reference.version))) is None
        or body[one.start : one.end] != one.text
    ]
    if wrong:
        raise NotVerbatimError(wrong)


def words_at(
    session: Session, scope: Scope, places: Sequence[tuple[Reference, int, int]]
) -> list[str]:
    """The stored words from start to end of each version; none where ``scope`` sees none."""
    if not places:
        return []
    bodies = _bodies(session, scope, {reference for reference, _, _ in places})
    return [
        bodies.get((reference.article, reference.version), "")[start:end]
        for reference, start, end in places
    ]


def _bodies(
    session: Session, scope: Scope, references: Set[Reference]
) -> dict[tuple[int, int | None], str]:
    """The stored text of each version that the scope may see, by article and version.

    A text that is not the text that was saved, by its hash, is left out.
    """
    asked = {
        "libraries": list(scope.libraries),
        "articles": [*{reference.article for reference in references}],
        "versions": [(reference.article, reference.version) for reference in references],
    }
    return {
        (article, version): body
        for article, version, body, saved in session.connection().execute(_texts(), asked)
        if versions.body_hash(body) == saved
    }


@cache
def _texts() -> sqlalchemy.Select[int, int, str, str]:
    """Texts of versions in some libraries; made once, because every answer asks for them.

    The articles are named by themselves, too: SQLite finds pairs by no index and would read them
    all.
    """
    number = col(ArticleVersionRow.article_id), col(ArticleVersionRow.version)
    return (
        sqlalchemy.select(*number, col(ArticleVersionRow.body), col(ArticleVersionRow.body_sha256))
        .join(ArticleRow, col(ArticleRow.id) == ArticleVersionRow.article_id)
        .where(
            col(ArticleRow.library_id).in_(bindparam("libraries", expanding=True)),
            col(ArticleRow.deleted_at).is_(None),
            col(ArticleRow.id).in_(bindparam("articles", expanding=True)),
            sqlalchemy.tuple_(*number).in_(bindparam("versions", expanding=True)),
        )
    )


def faults(session: Session) -> Iterator[str]:
    """Whole sentences about what is wrong in the database, in a fixed order.

    Checks each audit chain, each version's hash, the offsets of each passage and sentence, that
    each article's current version exists, and that each alias names one article.
    """
    for library in session.exec(select(LibraryRow.id).order_by(col(LibraryRow.id))).all():
        yield from map(str, audit.faults(session, library or 0))
    query = (
        select(ArticleVersionRow, ArticleRow)
        .join(ArticleRow, col(ArticleRow.id) == ArticleVersionRow.article_id)
        .order_by(col(ArticleVersionRow.article_id), col(ArticleVersionRow.version))
        .execution_options(yield_per=200)
    )
    with session.exec(query) as rows:
        for version, article in rows:
            yield from _version_faults(session, version, article)
    yield from _article_faults(session)


def _version_faults(
    session: Session, version: ArticleVersionRow, article: ArticleRow
) -> Iterator[str]:
    name = Reference(article=version.article_id, version=version.version)
    if versions.body_hash(version.body) != version.body_sha256:
        yield f"{name}: the stored text is not the text that was saved."
    if folded_hash(version.body) != version.folded_hash:
        yield f"{name}: the hash for finding repeats is not that of the text."
    elif version.version == article.current_version:
        publisher = session.get(PublisherRow, version.publisher_id or 0)
        source = repeats.of_publisher(version.folded_hash, publisher.name if publisher else None)
        if article.identity not in (version.folded_hash, source):
            yield f"{name}: the article is not known by its text."
    end, expected = 0, 1
    passages = session.exec(
        select(PassageRow)
        .where(PassageRow.version_id == version.id)
        .order_by(col(PassageRow.ordinal))
    ).all()
    if not passages:
        yield f"{name}: it has no passage."
    for row in passages:
        place = Reference(article=name.article, passage=row.ordinal, version=name.version)
        if row.ordinal != expected:
            yield f"{place}: the passage before it is missing."
        if not end <= row.start < row.end <= len(version.body):
            yield f"{place}: its offsets do not lie in the text, behind the passage before."
        last = row.start
        for sentence in version_rows.decode(row.start, row.sentences):
            if not last <= sentence.start < sentence.end <= row.end:
                yield f"{place}: a sentence lies outside the passage."
            last = sentence.end
        end, expected = row.end, row.ordinal + 1


def _article_faults(session: Session) -> Iterator[str]:
    aliases: dict[tuple[int, str], int] = {}
    rows = session.exec(select(ArticleRow).order_by(col(ArticleRow.id)))
    for article in rows:
        if versions.read(session, article) is None:
            yield f"A{article.id}: its current version {article.current_version} is missing."
        if article.alias is None:
            continue
        other = aliases.setdefault((article.library_id, article.alias), article.id or 0)
        if other != article.id:
            yield f"A{article.id}: its alias {article.alias} is also that of A{other}."
