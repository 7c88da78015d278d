"""A reading room in this process: real pages of a real database, asked as a browser asks."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from lxml import html

from bot.app import App
from bot.reading_room.access import Entrance
from bot.reading_room.application import application
from bot.reading_room.pages.registry import DOORS
from bot.reading_room.request import Room
from store.library import articles, libraries, versions
from store.model import NewArticle, Reference
from tests.bot.clients import an_app

KEY = b"k" * 32
NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)
HOST = "http://127.0.0.1:8484"


@dataclass(slots=True)
class Visitor:
    """A browser without a screen at one reading room."""

    app: App
    url: str | None = None
    headers: dict[str, str] = field(default_factory=dict)
    client: httpx.AsyncClient = field(init=False)

    def __post_init__(self) -> None:
        entrance = Entrance(key=KEY, url=self.url)
        room = Room(app=self.app, entrance=entrance, clock=lambda: NOW)
        self.client = httpx.AsyncClient(
            transport=httpx.ASGITransport(application(room, DOORS)),
            base_url=self.url or HOST,
            headers=self.headers,
        )

    async def get(self, path: str, **headers: str) -> httpx.Response:
        """Open a page."""
        return await self.client.get(
            path, headers={n.replace("_", "-"): v for n, v in headers.items()}
        )

    async def page(self, path: str) -> html.HtmlElement:
        """The page that is shown, as a tree."""
        found = await self.get(path)
        assert found.status_code == 200, found.text
        return html.document_fromstring(found.content)

    async def post(self, path: str, fields: dict[str, str], **headers: str) -> httpx.Response:
        """Send a form just as it is given."""
        return await self.client.post(
            path, data=fields, headers={n.replace("_", "-"): v for n, v in headers.items()}
        )

    async def token(self, path: str = "/") -> str:
        """The token in the forms of a page."""
        tree = await self.page(path)
        return str(tree.xpath("//input[@name='token']/@value")[0])


@pytest.fixture
def app(sqlite_url: str, tmp_path: Path) -> Iterator[App]:
    opened = an_app(sqlite_url, tmp_path)
    with opened.database.writing() as session:
        libraries.create(session, libraries.SHARED)
    yield opened
    opened.close()


@pytest.fixture
async def visitor(app: App) -> AsyncIterator[Visitor]:
    """Somebody at this machine."""
    one = Visitor(app)
    yield one
    await one.client.aclose()


def shelve(app: App, *new: NewArticle, library: str = libraries.SHARED) -> list[Reference]:
    """Put articles into a library."""
    with app.database.writing() as session:
        number = libraries.create(session, library)
        return [
            articles.add(session, number, versions.prepare(article), by="operator")
            for article in new
        ]


def words(element: html.HtmlElement) -> str:
    """What a person reads in an element, on one line."""
    return " ".join(str(element.text_content()).split())
