"""The tables of what servers decided or did, as SQLModel declares them."""

from datetime import datetime

from sqlalchemy import BigInteger, Text, UniqueConstraint, false
from sqlmodel import Field

from store.db.columns import DeclaredRow, Moment, now


class GuildSettingsRow(DeclaredRow, table=True):
    """What a guild's curators set; None means the default."""

    __tablename__ = "guild_settings"

    guild_id: int = Field(
        sa_type=BigInteger, primary_key=True, sa_column_kwargs={"autoincrement": False}
    )
    language: str | None = None
    private: bool = False
    plain: bool = False
    shared_library: bool = True
    results: int = 3
    curator_role: int | None = Field(default=None, sa_type=BigInteger)
    channels: str = ""
    keep_questions_days: int | None = None


class ReplyRow(DeclaredRow, table=True):
    """What the buttons of a reply need after a restart; never the question's text."""

    __tablename__ = "reply"

    id: str = Field(primary_key=True)
    guild_id: int = Field(sa_type=BigInteger, index=True)
    channel_id: int = Field(sa_type=BigInteger)
    asker_id: int = Field(sa_type=BigInteger, index=True)
    created_at: datetime = Field(default_factory=now, sa_type=Moment, index=True)
    body: str = Field(sa_type=Text)


class DraftRow(DeclaredRow, table=True):
    """An article on its way in that a curator has not decided on yet, as JSON.

    ``reference`` is what it was stored as; it makes saving a second time harmless.
    """

    __tablename__ = "draft"

    id: str = Field(primary_key=True)
    guild_id: int = Field(sa_type=BigInteger, index=True)
    user_id: int = Field(sa_type=BigInteger, index=True)
    created_at: datetime = Field(default_factory=now, sa_type=Moment, index=True)
    edits: int = 0
    reference: str | None = None
    content: str = Field(sa_type=Text)


class FeedbackRow(DeclaredRow, table=True):
    """One changeable vote of one person on one quotation."""

    __tablename__ = "feedback"
    __table_args__ = (UniqueConstraint("guild_id", "user_id", "reference", "start", "end"),)

    id: int | None = Field(default=None, primary_key=True)
    guild_id: int = Field(sa_type=BigInteger)
    user_id: int = Field(sa_type=BigInteger, index=True)
    reference: str
    start: int
    end: int
    vote: str
    reason: str = Field(default="", sa_type=Text)
    at: datetime = Field(default_factory=now, sa_type=Moment)
    handled_at: datetime | None = Field(default=None, sa_type=Moment)


class QuestionRow(DeclaredRow, table=True):
    """That a question was asked; its text only when the guild keeps it.

    ``is_public`` where everybody in the guild could see it.
    """

    __tablename__ = "question"

    id: int | None = Field(default=None, primary_key=True)
    guild_id: int = Field(sa_type=BigInteger, index=True)
    user_id: int = Field(sa_type=BigInteger, index=True)
    asked_at: datetime = Field(default_factory=now, sa_type=Moment, index=True)
    answered: bool
    text: str | None = Field(default=None, sa_type=Text)
    is_public: bool = Field(default=False, sa_column_kwargs={"server_default": false()})


class WatchRow(DeclaredRow, table=True):
    """A person's wish to be told, once, when a question that had no answer gets one.

    ``is_public`` where others saw the question too; ``tries`` counts the attempts to tell, the
    last one at ``tried_at``; it is open until ``delivered_at``, when one has come of them.
    """

    __tablename__ = "watch"

    id: int | None = Field(default=None, primary_key=True)
    guild_id: int = Field(sa_type=BigInteger, index=True)
    channel_id: int = Field(sa_type=BigInteger)
    user_id: int = Field(sa_type=BigInteger, index=True)
    question: str = Field(sa_type=Text)
    filters: str = Field(default="{}", sa_type=Text)
    since_version: str = Field(default="{}", sa_type=Text)
    created_at: datetime = Field(default_factory=now, sa_type=Moment)
    delivered_at: datetime | None = Field(default=None, sa_type=Moment)
    is_public: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    tries: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    tried_at: datetime | None = Field(default=None, sa_type=Moment)


class ServerRow(DeclaredRow, table=True):
    """A guild that has the bot, or had it: since ``left_at`` the clock of its deletion runs."""

    __tablename__ = "server"

    guild_id: int = Field(
        sa_type=BigInteger, primary_key=True, sa_column_kwargs={"autoincrement": False}
    )
    known_since: datetime = Field(default_factory=now, sa_type=Moment)
    left_at: datetime | None = Field(default=None, sa_type=Moment, index=True)


class RegistrationRow(DeclaredRow, table=True):
    """The hash of the command definitions last registered for a scope (global or a guild).

    ``commands`` are the numbers that Discord gave them, by their names, as JSON.
    """

    __tablename__ = "registration"

    scope: str = Field(primary_key=True)
    hash: str
    at: datetime = Field(default_factory=now, sa_type=Moment)
    commands: str = Field(default="{}", sa_type=Text, sa_column_kwargs={"server_default": "{}"})
