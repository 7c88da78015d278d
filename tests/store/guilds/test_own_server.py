"""Whatever is asked or done in one server reads and changes nothing of another.

Every function of ``store.guilds`` that takes a server is called for one that has nothing, with the
numbers, the person and the words of another.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import Session, SQLModel, select

import store.guilds
from store.db.columns import now
from store.db.database import Database
from store.db.guild_tables import DraftRow, ReplyRow
from store.guilds import feedback, questions
from store.guilds.pending_draft import PendingDraft
from store.ingest.reading import Draft
from store.library import libraries
from store.model import Filters, GuildSettings, Reference
from store.notices.errors import InvalidInputError
from tests.builders import a_new_article, a_prepared
from tests.store.guilds.test_servers import HERE, THERE, furnish

Call = Callable[..., object]
PLACE = (Reference(article=1, passage=1, version=1), 0, 5)
MAKERS = {"add", "change", "keep", "keep_form", "note", "put", "save", "vote"}


def calls() -> Iterator[tuple[str, Call]]:
    """Each function that takes a server, by the module it stands in."""
    for found in pkgutil.iter_modules(store.guilds.__path__):
        module = importlib.import_module(f"store.guilds.{found.name}")
        for name, one in inspect.getmembers(module, inspect.isfunction):
            is_own = one.__module__ == module.__name__ and not name.startswith("_")
            if is_own and "guild" in inspect.signature(one).parameters:
                yield f"{found.name}.{name}", one


CALLS = dict(calls())


@pytest.fixture(scope="module")
def furnished(shared_database: Database) -> Database:
    """A database with a row in every table, all of the one server."""
    furnish(shared_database, THERE)
    with shared_database.writing() as session:
        questions.note(session, THERE, 2, answered=True, text="Why so?", is_public=True)
        questions.note(session, THERE, 2, answered=False, text=None)
        feedback.vote(session, THERE, 2, PLACE, "out of date")
    return shared_database


def given(session: Session, call: str) -> dict[str, Any]:
    """A value of the other server for each name of an argument."""
    [draft] = session.exec(select(DraftRow.id)).all() or [""]
    [reply] = session.exec(select(ReplyRow.id)).all() or [""]
    kept = PendingDraft(draft=Draft(article=a_new_article()), id=draft)
    return {
        "answered": True,
        "asker": 2,
        "body": "{}",
        "by": "ann",
        "channel": 1,
        "choice": "useful",
        "before": now() + timedelta(days=1),
        "filters": Filters(),
        "kept": kept,
        "new": GuildSettings(plain=True),
        "number": {"drafts": draft, "replies": reply}.get(call.partition(".")[0], 1),
        "place": PLACE,
        "prepared": a_prepared(body="Four boats left Zaranj on Monday, three came back later."),
        "question": "Why?",
        "scope": libraries.own_scope(session, THERE),
        "stamps": {},
        "text": "Why?" if "dismiss" in call else "Wh",
        "user": 2,
        "watch": 1,
    }


def rows(session: Session) -> set[str]:
    return {
        f"{name} {row}"
        for name, table in SQLModel.metadata.tables.items()
        for row in session.connection().execute(table.select())
    }


def called(session: Session, call: str, guild: int) -> object:
    named = inspect.signature(CALLS[call]).parameters
    asked = {name: value for name, value in given(session, call).items() if name in named}
    with suppress(InvalidInputError):
        return CALLS[call](session, guild=guild, **asked)
    return None


def told(database: Database, call: str, guild: int) -> object:
    with database.session() as session:
        found = called(session, call, guild)
        session.rollback()
    return found


@pytest.mark.parametrize("call", CALLS)
def test_nothing_of_another_server_is_changed(furnished: Database, call: str) -> None:
    with furnished.session() as session:
        before = rows(session)

        called(session, call, HERE)

        assert before - rows(session) == set()
        session.rollback()


@pytest.mark.parametrize("call", [one for one in CALLS if one.partition(".")[2] not in MAKERS])
def test_nothing_of_another_server_is_read(furnished: Database, call: str) -> None:
    nothing, nowhere, known = (told(furnished, call, guild) for guild in (HERE, HERE + 1, THERE))

    assert nothing == nowhere
    assert nothing != known, "the other server has nothing that could be seen"
