"""The real client on a database of its own, for the tests of what people do in Discord."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from pydantic import SecretStr

from bot.app import App
from bot.discord.connection.client import Client
from bot.service import client_of
from bot.settings import Settings
from store.db.database import Database
from store.library import articles, libraries, versions
from store.model import NewArticle, Reference
from store.search.retriever import Retriever
from tests.builders import a_new_article

NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)


def an_app(url: str, folder: Path, *, reading_room_url: str | None = None) -> App:
    """Everything a command needs, on that database."""
    database = Database(url)
    settings = Settings(
        database_url=SecretStr(url), data_dir=folder, reading_room_url=reading_room_url
    )
    retriever = Retriever(database, folder / "index", starter_file=folder / "none.yaml")
    return App(settings=settings, database=database, retriever=retriever)


def a_client(app: App) -> Client:
    """The bot as it starts, with its clock standing still."""
    return client_of(app, clock=lambda: NOW)


def stock(app: App, guild: int, new: Sequence[NewArticle]) -> list[Reference]:
    """Put articles into a guild's own library."""
    with app.database.writing() as session:
        library = libraries.of_guild(session, guild)
        return [
            articles.add(session, library, versions.prepare(article), by="test") for article in new
        ]


def reports(count: int) -> list[NewArticle]:
    """So many articles about one bridge, each with a sentence of its own."""
    return [
        a_new_article(
            body=f"Engineers opened the Zarang bridge for convoy number {n} on Monday morning.",
            title=f"Convoy {n}",
            publisher=f"Paper {n}",
            url=f"https://news.example/{n}",
        )
        for n in range(1, count + 1)
    ]
