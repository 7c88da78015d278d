"""What is quoted is read again by its keys, however large the library is."""

from collections.abc import Sequence

from sqlalchemy import event

from store.db.database import Database
from store.library import articles, libraries, verify
from store.model import Reference, Scope
from tests.builders import BODY, a_prepared


def test_no_table_is_read_as_a_whole_for_the_words_of_one_version(database: Database) -> None:
    asked: list[tuple[str, Sequence[object]]] = []
    with database.writing() as session:
        own = libraries.create(session, libraries.SHARED)
        article = articles.add(session, own, a_prepared(), by="ann").article
        connection = session.connection()
        event.listen(
            connection, "before_cursor_execute", lambda *one: asked.append((one[2], one[3]))
        )

        place = (Reference(article=article, passage=1, version=1), 0, 10)
        assert verify.words_at(session, Scope(libraries=(own,)), [place]) == [BODY[:10]]

        statement, values = asked[-1]
        if connection.dialect.name == "sqlite":
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            steps = [step for *_, step in plan]
            assert not [step for step in steps if step.startswith("SCAN article")]
            assert [step for step in steps if "article USING INTEGER PRIMARY KEY" in step]


def test_words_of_a_version_that_is_not_there_are_none(database: Database) -> None:
    with database.writing() as session:
        own = libraries.create(session, libraries.SHARED)
        place = (Reference(article=7, passage=1, version=1), 0, 10)

        assert verify.words_at(session, Scope(libraries=(own,)), [place]) == [""]
