"""What people think of a quotation: one changeable vote of each person."""

from collections.abc import Sequence
from typing import Literal

from sqlmodel import Session, col, desc, select

from store.db.tables import FeedbackRow, now
from store.model import Reference

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
    row.vote, row.reason, row.at = choice, reason[:MAX_REASON], now()
    session.add(row)
    session.flush()


def of_guild(session: Session, guild: int, limit: int = 50) -> Sequence[FeedbackRow]:
    """The votes of a guild, newest first, for its curators."""
    return session.exec(
        select(FeedbackRow)
        .where(FeedbackRow.guild_id == guild)
        .order_by(desc(col(FeedbackRow.at)))
        .limit(limit)
    ).all()
