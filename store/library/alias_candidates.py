"""The review queue: short and long forms that articles give together."""

from sqlmodel import Session, col, insert, select, update

from store.aliases.abbreviations import Abbreviation
from store.db.tables import AliasCandidateRow

MAX_LENGTH = 120


def note(
    session: Session, library: int, article: int, language: str, found: tuple[Abbreviation, ...]
) -> None:
    """Queue the pairs an article gives; one that is known already is counted once more."""
    pairs = {
        (pair.short, pair.long)
        for pair in found
        if pair.aligned and max(len(pair.short), len(pair.long)) <= MAX_LENGTH
    }
    for short, long in sorted(pairs):
        known = session.exec(
            select(AliasCandidateRow.id).where(
                AliasCandidateRow.library_id == library,
                AliasCandidateRow.short == short,
                AliasCandidateRow.long == long,
            )
        ).first()
        if known is None:
            values = {
                "library_id": library,
                "short": short,
                "long": long,
                "language": language,
                "article_id": article,
                "seen": 1,
                "state": "open",
            }
            session.connection().execute(insert(AliasCandidateRow), values)
        else:
            session.connection().execute(
                update(AliasCandidateRow)
                .where(col(AliasCandidateRow.id) == known)
                .values(seen=AliasCandidateRow.seen + 1)
            )
