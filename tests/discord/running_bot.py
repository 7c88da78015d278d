"""A newsroom for tests of the real process: a library, a loopback Discord, people, the bot."""

import asyncio
import re
import shutil
import sqlite3
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path

from bot.app import open_app
from bot.settings import Settings
from store.languages import kept
from store.library import articles, libraries, versions
from tests.builders import a_new_article
from tests.discord.loopback.interactions import Interaction
from tests.discord.loopback.options import Value
from tests.discord.loopback.server import Loopback
from tests.discord.loopback.world import Channel, Guild, User
from tests.discord.process import BotProcess, running

# Twelve articles that say the same in other words, so that one question fills several pages.
PLACES = "Nangarhar Paktia Khost Kunar Paktika Zabul Helmand Nimroz Farah Herat Badghis Faryab"
QUESTIONS_OF_ONE = 20
# discord.py's own trace when it is stopped while it still waits for servers, and nothing else.
_STOPPED_EARLY = re.compile(r"future: <Task [^\n]*_delay_ready\(\)[^\n]*\nTraceback")
QUESTION = "Which ferry crossings did the lighthouse keepers reopen?"
SENTENCE = "The lighthouse keepers of {place} agreed to reopen the ferry crossing after {n} days."


@dataclass(kw_only=True)
class Newsroom:
    """The bot in its Discord, with a reader to ask and a curator to curate."""

    discord: Loopback
    bot: BotProcess
    guild: Guild
    channel: Channel
    reader: User
    curator: User
    folder: Path
    logged_before: int = 0
    asked: int = 0

    async def slash(self, command: str, /, **values: Value) -> Interaction:
        """The reader uses a command."""
        return await self.discord.slash(self.guild, self.channel, self.reader, command, values)

    async def curate(self, command: str, /, **values: Value) -> Interaction:
        """The curator uses a command."""
        return await self.discord.slash(self.guild, self.channel, self.curator, command, values)

    async def ask(self, question: str = QUESTION, **values: Value) -> Interaction:
        """The reader asks; after some questions another one does, since each has an allowance."""
        self.asked += 1
        if self.asked % QUESTIONS_OF_ONE == 0:
            self.reader = self.discord.add_reader(self.guild)
        return await self.slash("ask", question=question, **values)

    def forget(self) -> None:
        """Begin anew, with a reader who has asked nothing yet: what was before does not count."""
        self.reader = self.discord.add_reader(self.guild)
        self.discord.state.traffic.requests.clear()
        self.discord.state.traffic.faults.clear()
        self.discord.state.interactions.clear()
        self.discord.gateway.identifies = self.discord.gateway.resumes = 0
        self.logged_before = len(self.bot.stderr)

    def stored(self, table: str, text: str = "") -> bool:
        """Whether the database has a row of a table that holds this text."""
        with closing(sqlite3.connect(self.folder / "data" / "quotewire.db")) as database:
            return any(text in str(row) for row in database.execute(f"SELECT * FROM {table}"))

    def require_clean(self) -> None:
        """Fail when Discord refused something, someone was left waiting, or a fault was logged."""
        refused = self.discord.refused()
        waiting = [interaction.name for interaction in self.discord.unanswered()]
        logged = self.bot.stderr[self.logged_before :]
        faults = [
            line for line in _STOPPED_EARLY.sub("", logged).splitlines() if "Traceback" in line
        ]
        assert (refused, waiting, faults) == ([], [], []), self.bot.stderr[-3000:]


async def until(happened: Callable[[], bool]) -> None:
    """Wait for something that nothing tells of."""
    for _ in range(1_000):
        if happened():
            return
        await asyncio.sleep(0.02)
    raise AssertionError("it did not happen")


def fill(folder: Path) -> None:
    """Make a new installation's data, with our twelve articles in the shared library."""
    app = open_app(Settings(data_dir=folder))
    with app.database.writing() as session:
        shared = libraries.named(session, libraries.SHARED)
        for number, place in enumerate(PLACES.split(), 2):
            new = a_new_article(
                body=f"{SENTENCE.format(place=place, n=number)}\n\nNothing else was said there.",
                title=f"Ferries of {place} @everyone [free](https://evil.example)",
                publisher="Khyber Gazette" if number % 2 else "Herat Post",
                url=f"https://news.example/{place.lower()}",
            )
            articles.add(session, shared, versions.prepare(new), by="tests")
    kept.complete()  # the processes of the tests have those tables in memory
    app.close()


@asynccontextmanager
async def newsroom(
    library: Path,
    folder: Path,
    *,
    heartbeat_interval: float = 41.25,
    settings: Mapping[str, str] | None = None,
) -> AsyncIterator[Newsroom]:
    """A connected bot with its own copy of the library."""
    shutil.copytree(library, folder / "data")
    with closing(sqlite3.connect(folder / "data" / "quotewire.db")) as copied:
        copied.execute("DELETE FROM registration")  # this Discord knows no command yet
        copied.commit()
    async with Loopback(heartbeat_interval=heartbeat_interval) as discord:
        guild = discord.add_guild()
        reader, curator = discord.add_reader(guild), discord.add_curator(guild)
        async with running(discord, "bot", "run", cwd=folder, settings=settings) as bot:
            yield Newsroom(
                discord=discord,
                bot=bot,
                guild=guild,
                channel=guild.channels[0],
                reader=reader,
                curator=curator,
                folder=folder,
            )
