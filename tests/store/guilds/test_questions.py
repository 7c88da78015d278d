"""Kept questions: which of them are suggested to others."""

from store.db.database import Database
from store.guilds import questions

HERE = 71_001


def test_only_what_everybody_saw_and_was_answered_is_suggested(database: Database) -> None:
    with database.writing() as session:
        for answered in (False, True):
            for is_public in (False, True):
                text = f"Why {answered} {is_public}?"
                questions.note(session, HERE, 2, answered=answered, text=text, is_public=is_public)

        assert questions.suggest(session, HERE, "why") == ["Why True True?"]
