"""The audit trail shows what was done to it."""

import re

import pytest
from sqlalchemy import text
from sqlmodel import Session, col, update

from store.db.database import Database
from store.db.tables import ArticleVersionRow, ImportRow
from store.library import articles, audit, libraries, verify
from tests.builders import a_prepared


def a_trail(session: Session) -> int:
    library = libraries.create(session, "desk")
    for number in range(3):
        prepared = a_prepared(body=f"This is text number {number}, and no other text.")
        articles.add(session, library, prepared, by="ann")
    return library


def test_an_untouched_trail_has_no_fault(database: Database) -> None:
    with database.writing() as session:
        library = a_trail(session)

        assert list(audit.faults(session, library)) == []
        assert [row.action for row in audit.page(session, library)] == ["add"] * 3


def test_a_trail_is_narrowed_to_an_article_and_an_actor(database: Database) -> None:
    with database.writing() as session:
        library = a_trail(session)
        [*_, oldest] = audit.page(session, library)
        first = int((oldest.reference or "")[1:-2])
        articles.remove(session, libraries.scope_of_name(session, "desk"), first, by="bob")
        of_one = audit.TrailFilters(article=first)
        of_both = audit.TrailFilters(article=first, actor="bob")

        told = [audit.page(session, library, wanted=one) for one in (of_one, of_both)]
        counts = [audit.count(session, library, one) for one in (of_one, of_both)]

    assert [[row.action for row in rows] for rows in told] == [["remove", "add"], ["remove"]]
    assert counts == [2, 1]


def test_rows_of_an_import_are_one_line_and_others_stay(database: Database) -> None:
    with database.writing() as session:
        library = a_trail(session)
        run = ImportRow(library_id=library, actor="ann", files="a.jsonl")
        session.add(run)
        session.flush()
        newest = audit.page(session, library, limit=2)
        brought = [int((row.reference or "")[1:-2]) for row in newest]
        session.connection().execute(
            update(ArticleVersionRow)
            .where(col(ArticleVersionRow.article_id).in_(brought))
            .values(import_id=run.id)
        )
        scope = libraries.scope_of_name(session, "desk")
        articles.remove(session, scope, brought[0], by="bob")

        total, lines = audit.grouped(session, library, offset=0, limit=9)
        _, second = audit.grouped(session, library, offset=1, limit=1)
        _, anns = audit.grouped(
            session, library, offset=0, limit=9, wanted=audit.TrailFilters(actor="ann")
        )
        of_import = audit.TrailFilters(brought_by=run.id)
        rows = audit.page(session, library, wanted=of_import)

    told = [(row.sequence, row.action, row.rows, row.brought_by) for row in lines]
    assert told == [(4, "remove", 1, None), (3, "add", 2, run.id), (1, "add", 1, None)]
    assert total == 3
    assert second == [lines[1]]
    assert [row.sequence for row in anns] == [3, 1]
    assert [row.sequence for row in rows] == [3, 2]


@pytest.mark.parametrize(
    ("tampering", "fault"),
    [
        ("UPDATE audit SET actor = 'eve' WHERE sequence = 2", "row 2 .* was altered"),
        ("DELETE FROM audit WHERE sequence = 2", "row 2 .* is missing"),
        ("DELETE FROM audit WHERE sequence = 3", "does not end where it should"),
        ("UPDATE audit SET detail = '{\"x\": 1}' WHERE sequence = 1", "row 1 .* was altered"),
    ],
)
def test_tampering_is_named(database: Database, tampering: str, fault: str) -> None:
    with database.writing() as session:
        a_trail(session)
        session.connection().execute(text(tampering))

    with database.session() as session:
        first = next(verify.faults(session))

    assert re.search(fault, first)


@pytest.mark.parametrize(
    ("tampering", "fault"),
    [
        ("UPDATE article_version SET body = 'other' WHERE article_id = 2", "A2@1: the stored text"),
        ('UPDATE passage SET "end" = 9999 WHERE version_id = 1', "A1.1@1: its offsets"),
        ("DELETE FROM passage WHERE version_id = 3", "A3@1: it has no passage"),
        ("UPDATE article SET current_version = 7 WHERE id = 2", "A2: its current version 7"),
        ("UPDATE article SET identity = 'x' WHERE id = 1", "A1@1: the article is not known"),
        ("UPDATE article SET alias = 'A99' WHERE id < 3", "its alias A99 is also that of"),
    ],
)
def test_verify_names_what_was_damaged(database: Database, tampering: str, fault: str) -> None:
    with database.writing() as session:
        a_trail(session)
        assert list(verify.faults(session)) == []
        session.connection().execute(text(tampering))

    with database.session() as session:
        found = list(verify.faults(session))

    assert any(fault in sentence for sentence in found), found
