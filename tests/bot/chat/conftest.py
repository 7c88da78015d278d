"""A session on a database of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.app import App
from bot.chat.commands.registry import answered
from bot.chat.session import ChatReply, Session
from bot.render.translator import ENGLISH
from store.library import articles, libraries, versions
from store.model import NewArticle, Reference
from tests.bot.cli.conftest import environment, quotewire, seeded
from tests.bot.clients import NOW, an_app
from tests.builders import a_new_article

__all__ = ["environment", "quotewire", "seeded"]  # fixtures of the command line


@pytest.fixture
def app(sqlite_url: str, tmp_path: Path) -> Iterator[App]:
    opened = an_app(sqlite_url, tmp_path)
    with opened.database.writing() as transaction:
        libraries.create(transaction, libraries.SHARED)
    yield opened
    opened.close()


@pytest.fixture
def session(app: App) -> Session:
    """A session on three reports of one crossing."""
    shelve(
        app,
        a_new_article(body="The Torkham crossing reopened on Thursday after a month."),
        a_new_article(
            body="Traders waited at the Torkham crossing until it reopened on Friday.",
            title="Traders wait",
            publisher="Indus Wire",
            url="https://indus.example/traders",
        ),
        a_new_article(
            body="Гости открыли мост в Термезе в понедельник.",
            title="Мост в Термезе",
            publisher="Степной вестник",
            url=None,
            language="ru",
        ),
    )
    return Session(app=app, say=ENGLISH, today=NOW.date)


def shelve(app: App, *new: NewArticle, library: str = libraries.SHARED) -> list[Reference]:
    """Put articles into a library."""
    with app.database.writing() as transaction:
        number = libraries.create(transaction, library)
        return [
            articles.add(transaction, number, versions.prepare(article), by="operator")
            for article in new
        ]


def said(session: Session, text: str) -> list[str]:
    """What is said to a line, line by line."""
    return [line.text for line in reply(session, text).lines if line.text]


def reply(session: Session, text: str) -> ChatReply:
    """The whole reply to a line."""
    return answered(session, text)
