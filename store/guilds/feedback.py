"""Feedback on quotations: one changeable vote of each person."""

from collections.abc import Collection, Sequence
from typing import Literal

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, desc, func, select, update

from store.db.columns import now
from store.db.guild_tables import FeedbackRow
from store.library import verify
from store.model import Reference, Report, Scope

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


def reports(
    session: Session, guild: int, scope: Scope, *, offset: int = 0, limit: int = 50
) -> list[Report]:
    """What a guild's people said against quotations and nobody has handled, newest first.

    ``scope`` is what is seen there now: of it are the words that they mean.
    """
    query = select(FeedbackRow).where(*_open(guild))
    newest = query.order_by(desc(col(FeedbackRow.at)), desc(col(FeedbackRow.id)))
    return _reports(session, scope, session.exec(newest.offset(offset).limit(limit)).all())


def reports_on(
    session: Session, scope: Scope, articles: Collection[int], limit: int = 200
) -> list[Report]:
    """The same about these articles, whichever guild's people said it."""
    query = select(FeedbackRow).where(*_open(None)).order_by(desc(col(FeedbackRow.at)))
    rows = session.exec(query).all()
    about = [row for row in rows if Reference.parse(row.reference).article in articles]
    return _reports(session, scope, about[:limit])


def count_open(session: Session, guild: int) -> int:
    """How many reports of a guild nobody has handled."""
    return session.exec(select(func.count()).select_from(FeedbackRow).where(*_open(guild))).one()


def report(session: Session, number: int, guild: int, scope: Scope) -> Report | None:
    """A report made in this guild that nobody has handled; None for any other."""
    query = select(FeedbackRow).where(FeedbackRow.id == number, *_open(guild))
    return next(iter(_reports(session, scope, session.exec(query).all())), None)


def handle(session: Session, number: int, guild: int | None) -> bool:
    """Put a guild's report aside, or anybody's; whether there was one."""
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


def _reports(session: Session, scope: Scope, rows: Sequence[FeedbackRow]) -> list[Report]:
    places = [(Reference.parse(row.reference), row.start, row.end) for row in rows]
    words = verify.words_at(session, scope, places)
    return [
        Report(
            id=row.id or 0,  # it was read, so it has one
            guild=row.guild_id,
            user=row.user_id,
            reference=reference,
            start=start,
            end=end,
            words=said,
            vote=row.vote,
            reason=row.reason,
            at=row.at,
        )
        for row, (reference, start, end), said in zip(rows, places, words, strict=True)
    ]
