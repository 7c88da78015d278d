"""Questions that were asked: that they were, and their text only as long as a guild keeps it."""

from datetime import datetime

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, func, insert, select, update

from store.db.columns import now
from store.db.guild_tables import QuestionRow

MOST_LISTED = 100  # each is asked anew where it is listed
DISMISSED = ""  # in place of a text that curators have dealt with

_NOTE = insert(QuestionRow)


def note(
    session: Session,
    guild: int,
    user: int,
    *,
    answered: bool,
    text: str | None,
    is_public: bool = False,
) -> None:
    """Note a question; ``text`` is None where the guild keeps no texts.

    ``is_public`` where everybody in the guild could see it.
    """
    session.connection().execute(
        _NOTE,
        {
            "guild_id": guild,
            "user_id": user,
            "asked_at": now(),
            "answered": answered,
            "text": text,
            "is_public": is_public,
        },
    )


def suggest(session: Session, guild: int, text: str, limit: int = 10) -> list[str]:
    """Kept questions that everybody saw and that had an answer, with these words, newest first."""
    rows = session.exec(
        select(QuestionRow.text)
        .where(
            QuestionRow.guild_id == guild,
            col(QuestionRow.answered).is_(True),
            col(QuestionRow.is_public).is_(True),
            col(QuestionRow.text).icontains(text, autoescape=True),
        )
        .group_by(col(QuestionRow.text))
        .order_by(func.max(col(QuestionRow.id)).desc())
        .limit(limit)
    ).all()
    return [one for one in rows if one]


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


def unanswered(session: Session, guild: int) -> list[tuple[str, int]]:
    """The kept texts of questions that had no answer, those asked most often first."""
    rows = session.exec(
        select(QuestionRow.text, func.count())
        .where(*_without_answer(guild))
        .group_by(col(QuestionRow.text))
        .order_by(func.count().desc(), col(QuestionRow.text))
        .limit(MOST_LISTED)
    ).all()
    return [(text or "", count) for text, count in rows]


def count_unanswered(session: Session, guild: int) -> int:
    """How many texts of questions that had no answer are kept."""
    texts = select(func.count(func.distinct(col(QuestionRow.text))))
    return session.exec(texts.where(*_without_answer(guild))).one()


def _without_answer(guild: int) -> tuple[ColumnElement[bool], ...]:
    return (
        col(QuestionRow.guild_id) == guild,
        col(QuestionRow.answered).is_(False),
        col(QuestionRow.text) != DISMISSED,
    )


def unkept(session: Session, guild: int) -> int:
    """How many questions had no answer, of which the text is not kept."""
    return session.exec(
        select(func.count())
        .select_from(QuestionRow)
        .where(
            QuestionRow.guild_id == guild,
            col(QuestionRow.answered).is_(False),
            col(QuestionRow.text).is_(None),
        )
    ).one()


def dismiss(session: Session, guild: int, text: str) -> int:
    """Forget the text of a question that had no answer, without forgetting that it was asked."""
    dismissed = session.connection().execute(
        update(QuestionRow)
        .where(
            col(QuestionRow.guild_id) == guild,
            col(QuestionRow.answered).is_(False),
            col(QuestionRow.text) == text,
        )
        .values(text=DISMISSED)
    )
    return dismissed.rowcount


def guilds(session: Session) -> list[int]:
    """The guilds of which questions' texts are kept."""
    query = select(QuestionRow.guild_id).where(col(QuestionRow.text).is_not(None)).distinct()
    return list(session.exec(query).all())


def forget_texts(session: Session, guild: int, before: datetime) -> int:
    """Delete the texts of a guild's questions asked before that moment; return how many."""
    forgotten = session.connection().execute(
        update(QuestionRow)
        .where(
            col(QuestionRow.guild_id) == guild,
            col(QuestionRow.asked_at) < before,
            col(QuestionRow.text).is_not(None),
        )
        .values(text=None)
    )
    return forgotten.rowcount
