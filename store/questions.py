"""Questions that were asked: that they were, and their text only as long as a guild keeps it."""

from datetime import datetime

from sqlmodel import Session, col, delete, func, select

from store.tables import QuestionRow


def note(session: Session, guild: int, user: int, *, answered: bool, text: str | None) -> None:
    """Note a question; ``text`` is None where the guild keeps no texts."""
    session.add(QuestionRow(guild_id=guild, user_id=user, answered=answered, text=text))
    session.flush()


def counts(session: Session, guild: int) -> tuple[int, int]:
    """How many questions a guild asked, and how many of them had an answer."""
    asked = session.exec(
        select(func.count()).select_from(QuestionRow).where(QuestionRow.guild_id == guild)
    ).one()
    answered = session.exec(
        select(func.count())
        .select_from(QuestionRow)
        .where(QuestionRow.guild_id == guild, col(QuestionRow.answered).is_(True))
    ).one()
    return asked, answered


def unanswered(session: Session, guild: int, limit: int = 25) -> list[tuple[str, int]]:
    """The kept texts of questions that had no answer, those asked most often first."""
    rows = session.exec(
        select(QuestionRow.text, func.count())
        .where(
            QuestionRow.guild_id == guild,
            col(QuestionRow.answered).is_(False),
            col(QuestionRow.text).is_not(None),
        )
        .group_by(col(QuestionRow.text))
        .order_by(func.count().desc(), col(QuestionRow.text))
        .limit(limit)
    ).all()
    return [(text or "", count) for text, count in rows]


def forget(session: Session, guild: int, before: datetime) -> int:
    """Delete a guild's questions asked before that moment; return how many."""
    deleted = session.connection().execute(
        delete(QuestionRow).where(
            col(QuestionRow.guild_id) == guild, col(QuestionRow.asked_at) < before
        )
    )
    return deleted.rowcount
