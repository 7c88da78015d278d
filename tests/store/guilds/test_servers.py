"""Servers that come and go: noted once, and deleted as a whole when they have left long ago."""

from datetime import timedelta

from sqlmodel import SQLModel

from store.db.columns import now
from store.db.database import Database
from store.db.tables import ImportRow
from store.guilds import (
    drafts,
    feedback,
    questions,
    registrations,
    replies,
    servers,
    settings,
    watches,
)
from store.guilds.pending_draft import PendingDraft
from store.ingest.reading import Draft
from store.library import alias_groups, articles, libraries, publishers
from store.model import Filters, GuildSettings, Reference
from tests.builders import a_new_article, a_prepared

HERE, THERE = 71_001, 72_002


def furnish(database: Database, guild: int) -> None:
    """Leave a row in every table, of a server."""
    with database.writing() as session:
        servers.note(session, guild)
        library = libraries.of_guild(session, guild)
        scope = libraries.own_scope(session, guild)
        text = a_prepared(body=f"The Zarang Border Committee (ZBC) of {guild} met on Monday.")
        stored = articles.add(session, library, text, by="ann")
        articles.edit(session, scope, stored, a_prepared(body=f"It met again in {guild}."), by="a")
        alias_groups.put(session, library, {"name": "Z", "strong": ["Y"]}, by="ann")
        publishers.describe(session, library, "Desk", by="ann", kind="newspaper", grade=None)
        settings.change(session, guild, GuildSettings(private=True), by="ann")
        replies.keep(session, guild, 1, 2, "{}")
        questions.note(session, guild, 2, answered=False, text="Why?")
        place = (Reference(article=1, passage=1, version=1), 0, 5)
        feedback.vote(session, guild, 2, place, "useful")
        watches.add(session, guild, 1, 2, "Why?", Filters(), {})
        drafts.keep(session, guild, 2, PendingDraft(draft=Draft(article=a_new_article())))
        libraries.grant(session, libraries.create(session, "common"), guild)
        registrations.put(session, str(guild), "hash", {"ask": 1})
        session.add(ImportRow(library_id=library, actor="ann", files="a.txt"))


def rows(database: Database) -> dict[str, int]:
    """How many rows each table has, but those that every library has at once."""
    with database.session() as session:
        return {
            name: len(session.connection().execute(table.select()).all())
            for name, table in SQLModel.metadata.tables.items()
        }


def test_a_server_is_new_once(database: Database) -> None:
    with database.writing() as session:
        assert servers.note(session, HERE)
        assert not servers.note(session, HERE)
        assert servers.known(session) == {HERE: None}


def test_the_clock_runs_from_the_first_day_on_and_stops_when_it_returns(
    database: Database,
) -> None:
    first = now() - timedelta(days=31)
    limit = now() - timedelta(days=servers.KEPT_DAYS)
    with database.writing() as session:
        servers.note(session, HERE)
        assert servers.due(session, limit) == []
        servers.note_left(session, [HERE], first)
        servers.note_left(session, [HERE])
        assert servers.due(session, limit) == [HERE]
        assert servers.due(session, limit, present=[HERE]) == []
        servers.note(session, HERE)
        assert servers.due(session, limit) == []


def test_everything_of_a_server_is_deleted_and_nothing_of_another(database: Database) -> None:
    before = rows(database)
    furnish(database, THERE)
    other = rows(database)
    furnish(database, HERE)
    own = {name for name, number in rows(database).items() if number > other[name]}

    with database.writing() as session:
        deleted = servers.forget(session, HERE)

    left = rows(database)
    assert deleted.articles == 1
    assert len(deleted.libraries) == 1
    assert left == other
    assert own == set(SQLModel.metadata.tables), "furnish leaves a row in every table"
    assert {name for name in left if left[name] > before[name]} >= own
