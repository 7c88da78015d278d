"""Checks what is stored: quotations before they are sent, and everything on request."""

from collections.abc import Iterator

from sqlmodel import Session, col, select

from store.db.tables import ArticleRow, ArticleVersionRow, LibraryRow, PassageRow
from store.errors import ArticleNotFoundError
from store.library import articles, audit, versions
from store.model import Quotation, Reference, Scope
from store.text.normalise import folded_hash


def verbatim(session: Session, scope: Scope, quotation: Quotation) -> bool:
    """Whether the quotation is still, to the character, the stored slice of its version."""
    place = quotation.reference
    try:
        row = articles.find(session, scope, place.article)
    except ArticleNotFoundError:
        return False
    body = session.exec(
        select(ArticleVersionRow.body).where(
            ArticleVersionRow.article_id == row.id,
            ArticleVersionRow.version == (place.version or row.current_version),
        )
    ).first()
    return body is not None and body[quotation.start : quotation.end] == quotation.text


def faults(session: Session) -> Iterator[str]:
    """Whole sentences about what is wrong in the database, in a fixed order.

    Checks each audit chain, each version's hash, the offsets of each passage and sentence, that
    each article's current version exists, and that each alias names one article.
    """
    for library in session.exec(select(LibraryRow.id).order_by(col(LibraryRow.id))).all():
        yield from audit.faults(session, library or 0)
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
    current = version.version == article.current_version
    if current and folded_hash(version.body) != article.folded_hash:
        yield f"{name}: the hash for finding repeats is not that of the text."
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
        for sentence in versions.decode(row.start, row.sentences):
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
