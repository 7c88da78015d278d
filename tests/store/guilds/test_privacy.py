"""What is kept about a person: nothing of it is forgotten to be shown and deleted."""

from sqlalchemy import BigInteger
from sqlmodel import SQLModel

from store.guilds import privacy

NOBODY = {
    "article_id", "channel_id", "curator_role", "guild_id", "hash", "id", "token", "version_id",
}  # fmt: skip


def test_every_table_that_names_a_person_is_shown_and_deleted_when_they_ask() -> None:
    people = {
        (name, column.name)
        for name, table in SQLModel.metadata.tables.items()
        for column in table.columns
        if isinstance(column.type, BigInteger) and column.name not in NOBODY
    }

    asked = {(table.__tablename__, owner.key) for _, table, owner in privacy.OF_PERSON}

    assert asked == people
