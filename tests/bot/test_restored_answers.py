"""A backup made while others write, put into an empty place, answers as the library it is of."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlmodel import select

from bot.app import App, open_app
from bot.settings import Settings
from store.db.backups import copies
from store.db.database import Database
from store.db.tables import ArticleVersionRow
from store.library import articles, libraries, verify, versions
from store.model import Quotation, Silence
from tests.builders import a_new_article
from tests.conftest import temporary_database

QUESTIONS, WORDS = 50, 7
Place = Callable[[str], Settings]
Said = tuple[tuple[Quotation, ...], Silence | None]


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """Two empty places of one kind, by their names."""
    if request.param == "sqlite":
        yield lambda name: Settings(data_dir=tmp_path / name)
        return
    request.getfixturevalue("migrated_name")
    with temporary_database() as one, temporary_database() as other:
        urls = {"one": SecretStr(one), "other": SecretStr(other)}
        yield lambda name: Settings(data_dir=tmp_path / name, database_url=urls[name])


def questions(app: App) -> list[str]:
    """The first words of sentences that are stored, and of the same backwards: both kinds."""
    with app.database.session() as session:
        bodies = session.exec(select(ArticleVersionRow.body).order_by(ArticleVersionRow.id)).all()
    sentences = [part.split()[:WORDS] for body in bodies for part in body.split(". ")]
    asked = [words for words in sentences if len(words) == WORDS]
    return [" ".join(each) for words in asked for each in (words, words[::-1])][:QUESTIONS]


def said(app: App, asked: list[str]) -> list[Said]:
    with app.database.session() as session:
        scope = libraries.scope_of_name(session, None)
    answers = [app.retriever.answer(scope, question) for question in asked]
    return [(answer.quotations, answer.silence) for answer in answers]


def write_on(database: Database, done: threading.Event) -> None:
    """Add articles to a library of their own until told that it is done."""
    number = 0
    while not done.is_set():
        number += 1
        with database.writing() as session:
            desk = libraries.create(session, "desk")
            new = a_new_article(body=f"Ferry {number} left.", title=f"Ferry {number}")
            articles.add(session, desk, versions.prepare(new), by="tests")


def test_fifty_questions_are_answered_alike_after_a_restore(place: Place, tmp_path: Path) -> None:
    app, done = open_app(place("one")), threading.Event()
    writer = threading.Thread(target=write_on, args=(app.database, done))
    writer.start()
    try:
        copies.backup(app.database, tmp_path / "copy")
    finally:
        done.set()
        writer.join()
    asked = questions(app)
    before = said(app, asked)
    app.close()

    empty = Database(place("other").database_address)
    copies.restore(empty, tmp_path / "copy")
    empty.close()
    restored = open_app(place("other"))

    assert len(asked) == QUESTIONS
    assert said(restored, asked) == before
    assert sum(bool(quotations) for quotations, _ in before) > QUESTIONS / 3
    with restored.database.session() as session:
        assert list(verify.faults(session)) == []
    restored.close()
