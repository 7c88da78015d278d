"""What has been kept long enough is deleted, and only that."""

from datetime import timedelta
from pathlib import Path

from bot.app import App
from bot.jobs.housekeeping import REMOVED_DAYS, REPLY_DAYS, delete_due
from bot.settings import Settings
from store.db.columns import now
from store.db.database import Database
from store.db.guild_tables import QuestionRow, ReplyRow
from store.db.tables import ArticleRow
from store.guilds import questions, replies, settings
from store.library import articles, libraries
from store.model import GuildSettings, Scope
from store.search.retriever import Retriever
from tests.builders import a_prepared


def test_only_what_is_due_is_deleted(database: Database, tmp_path: Path) -> None:
    retriever = Retriever(database, tmp_path / "index", starter_file=tmp_path / "none.yaml")
    app = App(settings=Settings(), database=database, retriever=retriever)
    with database.writing() as session:
        library = libraries.of_guild(session, 1)
        scope = Scope(libraries=(library,))
        settings.change(session, 1, GuildSettings(keep_questions_days=7), by="ann")
        for number, days in enumerate((REMOVED_DAYS + 1, REMOVED_DAYS - 1)):
            text = a_prepared(body=f"Text {number} about matter {number}, and nothing else.")
            reference = articles.add(session, library, text, by="ann")
            articles.remove(session, scope, reference.article, by="ann")
            row = session.get(ArticleRow, reference.article)
            assert row is not None
            row.deleted_at = now() - timedelta(days=days)
            session.add(row)
        for days in (REPLY_DAYS + 1, REPLY_DAYS - 1):
            number = session.get(ReplyRow, replies.keep(session, 1, 2, 3, str(days)))
            assert number is not None
            number.created_at = now() - timedelta(days=days)
            session.add(number)
        for days in (8, 6):
            asked = now() - timedelta(days=days)
            session.add(
                QuestionRow(guild_id=1, user_id=3, answered=False, text=str(days), asked_at=asked)
            )

    delete_due(app)

    with database.session() as session:
        assert session.get(ArticleRow, 1) is None
        assert session.get(ArticleRow, 2) is not None
        assert questions.unanswered(session, 1) == [("6", 1)]
        assert questions.counts(session, 1) == (2, 0)
    app.close()
