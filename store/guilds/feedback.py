"""What people think of a quotation: one changeable vote of each person."""

from collections.abc import Collection
from typing import Literal

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, desc, func, select, update

from store.db.columns import now
from store.db.guild_tables import FeedbackRow
from store.model import Reference, Report

Vote = Literal["useful", "not useful", "wrong attribution", "out of date"]
MAX_REASON = 1_000


def vote(
    session: Session,
    guild: int,
    user: int,
    place: tuple[Reference, int, int],
    choice: Vote,
    reason: str = "",
) -> None:
    """Keep a person's vote on the quotation at ``place``, in place of an earlier one."""
    reference, start, end = place
    row = session.exec(
        select(FeedbackRow).where(
            FeedbackRow.guild_id == guild,
            FeedbackRow.user_id == user,
            FeedbackRow.reference == str(reference),
            FeedbackRow.start == start,
            FeedbackRow.end == end,
        )
    ).first()
    row = row or FeedbackRow(
        guild_id=guild, user_id=user, reference=str(reference), start=start, end=end, vote=choice
    )
    row.vote, row.reason, row.at, row.handled_at = choice, reason[:MAX_REASON], now(), None
    session.add(row)
    session.flush()


def reports(session: Session, guild: int, *, offset: int = 0, limit: int = 50) -> list[Report]:
    """What a guild's people said against quotations and nobody has handled, newest first."""
    query = select(FeedbackRow).where(*_open(guild))
    newest = query.order_by(desc(col(FeedbackRow.at)), desc(col(FeedbackRow.id)))
    return [_report(row) for row in session.exec(newest.offset(offset).limit(limit)).all()]


def reports_on(session: Session, articles: Collection[int], limit: int = 200) -> list[Report]:
    """The same about these articles, whichever guild's people said it."""
    query = select(FeedbackRow).where(*_open(None)).order_by(desc(col(FeedbackRow.at)))
    found = (_report(row) for row in session.exec(query).all())
    return [one for one in found if one.reference.article in articles][:limit]


def count_open(session: Session, guild: int) -> int:
    """How many reports of a guild nobody has handled."""
    return session.exec(select(func.count()).select_from(FeedbackRow).where(*_open(guild))).one()


def report(session: Session, number: int, guild: int) -> Report | None:
    """A report made in this guild that nobody has handled; None for any other."""
    row = session.exec(select(FeedbackRow).where(FeedbackRow.id == number, *_open(guild))).first()
    return _report(row) if row is not None else None


def handle(session: Session, number: int, guild: int) -> bool:
    """Put a guild's report aside; whether there was one."""
    changed = session.connection().execute(
        update(FeedbackRow)
        .where(col(FeedbackRow.id) == number, *_open(guild))
        .values(handled_at=now())
    )
    return changed.rowcount == 1


def tally(session: Session, guild: int) -> dict[str, int]:
    """How often each vote was given in a guild."""
    rows = session.exec(
        select(FeedbackRow.vote, func.count())
        .where(FeedbackRow.guild_id == guild)
        .group_by(col(FeedbackRow.vote))
    ).all()
    return dict(rows)


def _open(guild: int | None) -> list[ColumnElement[bool]]:
    against = [col(FeedbackRow.vote) != "useful", col(FeedbackRow.handled_at).is_(None)]
    return against if guild is None else [*against, col(FeedbackRow.guild_id) == guild]


def _report(row: FeedbackRow) -> Report:
    assert row.id is not None  # it was read
    return Report(
        id=row.id,
        guild=row.guild_id,
        user=row.user_id,
        reference=Reference.parse(row.reference),
        vote=row.vote,
        reason=row.reason,
        at=row.at,
    )
