"""A tour of every door by a member and by a curator, taken once and looked at by many tests."""

import asyncio
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
import simcord

from bot.discord.replies.errors import RefusedError
from store.model import NewArticle
from store.notices.errors import StoreError
from tests.bot.clients import a_client, an_app
from tests.bot.conftest import PATIENCE
from tests.fakes import Rules, enforce
from tests.promises.doors import Visit, all_visits
from tests.promises.newsroom import Newsroom, furnished


@dataclass(frozen=True, kw_only=True)
class Tour:
    """What a member and a curator were shown, the articles there were, and what went wrong."""

    member: Sequence[Visit]
    curator: Sequence[Visit]
    articles: Sequence[NewArticle]
    problems: Sequence[str]
    faults: Sequence[BaseException]

    @property
    def visits(self) -> Sequence[Visit]:
        """All of them."""
        return [*self.member, *self.curator]


def take_tour(template: Path, folder: Path) -> Tour:
    """Take the tour, each of the two on a library of their own."""
    member = _walk(template, folder / "member", is_curator=False)
    curator = _walk(template, folder / "curator", is_curator=True)
    return Tour(
        member=member.visits,
        curator=curator.visits,
        articles=curator.room.articles,
        problems=[*member.problems, *curator.problems],
        faults=[
            one
            for one in (*member.errors, *curator.errors)
            if not isinstance(getattr(one, "original", one), StoreError | RefusedError)
        ],
    )


@dataclass(frozen=True, kw_only=True)
class _Walk:
    """What one of the two was shown."""

    visits: Sequence[Visit]
    room: Newsroom
    problems: Sequence[str]
    errors: Sequence[BaseException]


def _walk(template: Path, folder: Path, *, is_curator: bool) -> _Walk:
    folder.mkdir()
    shutil.copy(template, folder / "library.db")
    url = f"sqlite:///{folder / 'library.db'}"
    app = an_app(url, folder, reading_room_url="https://room.example")
    client = a_client(app)

    async def walk(rules: Rules) -> _Walk:
        async with simcord.run(client, check_errors=False) as env:
            env.settle_timeout = PATIENCE
            room = furnished(env, client, rules)
            actor = room.curator if is_curator else room.asker
            visits = [seen async for seen in all_visits(room, actor)]
            return _Walk(
                visits=visits, room=room, problems=rules.broken(env), errors=list(env.errors)
            )

    with pytest.MonkeyPatch.context() as patch:
        walked = asyncio.run(walk(enforce(patch)))
    app.close()
    return walked
