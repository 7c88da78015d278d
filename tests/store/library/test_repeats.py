"""Whether a library has a text already is asked of the text, not of all that the library holds."""

from collections.abc import Sequence

from sqlalchemy import event

from store.db.database import Database
from store.library import articles, libraries, repeats
from tests.builders import a_prepared


def test_the_articles_of_a_library_are_not_gone_through_for_a_text(database: Database) -> None:
    asked: list[tuple[str, Sequence[object]]] = []
    with database.writing() as session:
        own = libraries.create(session, libraries.SHARED)
        article = articles.add(session, own, a_prepared(), by="ann").article
        connection = session.connection()
        event.listen(
            connection, "before_cursor_execute", lambda *one: asked.append((one[2], one[3]))
        )
        text = a_prepared().folded_hash

        assert repeats.holding(session, own, [text]) == {text: [article]}

        statement, values = asked[-1]
        if connection.dialect.name == "sqlite":
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            steps = [step for *_, step in plan]
            assert [step for step in steps if "ix_article_version_folded_hash" in step]
            assert not [step for step in steps if "ix_article_library_id" in step]
