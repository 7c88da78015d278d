"""Two bots side by side, two processes each: `python -m tests.faults.clusters POSTGRESQL`.

Two tokens, two databases on the PostgreSQL at that address, two Discords. Nothing of one may be
seen in the other; the servers of a killed process answer again after its restart, those of others
meanwhile; doubling the shards moves servers without loss.
"""

import asyncio
import json
import sys
import tempfile
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
from sqlalchemy.engine import make_url

from tests.discord.loopback.messages import Upload
from tests.discord.loopback.server import Loopback
from tests.discord.loopback.world import Guild, User
from tests.discord.process import BotProcess, start
from tests.discord.running_bot import until

SERVERS = 6
TOKENS = ("loopback.token.for-one", "another.token.for-two")
SUBJECTS = ("xylophone bridge of Kunduz", "lighthouse ferry of Zaranj")


@dataclass(kw_only=True)
class Bot:
    """One bot: its Discord, its database, its processes by their shards."""

    discord: Loopback
    token: str
    address: str
    folder: Path
    subject: str
    guilds: list[tuple[Guild, User, User]] = field(default_factory=list)
    processes: dict[str, BotProcess] = field(default_factory=dict)

    async def start(self, shards: str, count: int) -> None:
        """Start the process that has these shards."""
        folder = self.folder / f"shards-{shards}-of-{count}"
        folder.mkdir(exist_ok=True)
        settings = {
            "DISCORD_TOKEN": self.token,
            "DATABASE_URL": self.address,
            "SHARD_IDS": shards,
            "SHARD_COUNT": str(count),
        }
        self.processes[shards] = await start(
            self.discord, "bot", "run", cwd=folder, settings=settings
        )

    async def connected(self, count: int) -> None:
        """Wait until so many shards are."""
        await self.discord.gateway.wait_until(
            lambda: sum(bool(one.connection) for one in self.discord.gateway.sessions) == count, 120
        )

    async def stop(self) -> None:
        for process in self.processes.values():
            await process.terminate()
        self.processes.clear()

    async def fill(self) -> int:
        """An article of its own for every server; how many were taken."""
        taken = 0
        for number, (guild, _, curator) in enumerate(self.guilds):
            body = f"The {self.subject} was opened on Monday by mayor number {number}."
            line = {
                "title": f"Opening {number}",
                "body": body,
                "url": f"https://x.example/{number}",
            }
            file = Upload(name="one.jsonl", data=json.dumps(line).encode())
            asked = await self.discord.slash(
                guild, guild.channels[0], curator, "articles import", {"file": file}
            )
            message = await asked.answer(60)
            await until(lambda said=message: said.text.startswith("###"))
            taken += "added" in message.text
        return taken

    async def answers(self, subject: str, among: Sequence[int] | None = None) -> list[bool]:
        """Whether each server is told of its own article, when asked for this subject."""
        found = []
        for number, (guild, reader, _) in enumerate(self.guilds):
            if among is not None and number not in among:
                continue
            question = {"question": f"Who opened the {subject}?"}
            asked = await self.discord.slash(guild, guild.channels[0], reader, "ask", question)
            said = (await asked.answer(60)).text.replace("*", "")
            found.append(f"{subject} was opened on Monday by mayor number {number}" in said)
        return found

    def of_shard(self, shard: int, count: int) -> list[int]:
        return [
            n for n, (guild, _, _) in enumerate(self.guilds) if (guild.id >> 22) % count == shard
        ]


class Said:
    """What was seen, and how much of it was wrong."""

    def __init__(self) -> None:
        self.wrong = 0

    def __call__(self, what: str, found: object, wanted: object) -> None:
        self.wrong += found != wanted
        sys.stdout.write(f"{'ok' if found == wanted else 'WRONG'}: {what}: {found}\n")
        sys.stdout.flush()


async def run(folder: Path, address: str) -> int:
    """Both bots through all of it; how much was wrong."""
    said, every = Said(), [True] * SERVERS
    async with AsyncExitStack() as stack:
        bots = []
        for number, (token, subject) in enumerate(zip(TOKENS, SUBJECTS, strict=True)):
            discord = await stack.enter_async_context(Loopback(token=token))
            url = make_url(address).set(database=f"cluster_{number}")
            bot = Bot(
                discord=discord,
                token=token,
                address=url.render_as_string(hide_password=False),
                folder=folder / str(number),
                subject=subject,
            )
            bot.folder.mkdir()
            for _ in range(SERVERS):
                guild = discord.add_guild()
                people = discord.add_reader(guild), discord.add_curator(guild)
                bot.guilds.append((guild, *people))
            stack.push_async_callback(bot.stop)
            bots.append(bot)
        one, two = bots
        for bot in bots:  # all four at once, on empty databases
            for shard in ("0", "1"):
                await bot.start(shard, 2)
        for bot in bots:
            await bot.connected(2)
            said("articles taken", await bot.fill(), SERVERS)
        said("the first answers with its own", await one.answers(one.subject), every)
        said("the second answers with its own", await two.answers(two.subject), every)
        said("the first has nothing of the second", sum(await one.answers(two.subject)), 0)
        said("the second has nothing of the first", sum(await two.answers(one.subject)), 0)
        await one.processes.pop("0").kill()
        others = one.of_shard(1, 2)
        said(
            "others go on after a kill",
            await one.answers(one.subject, others),
            every[: len(others)],
        )
        said("so does the other bot", await two.answers(two.subject), every)
        await one.start("0", 2)
        await one.connected(2)
        said("all answer after the restart", await one.answers(one.subject), every)
        await one.stop()
        await one.start("0,2", 4)
        await one.start("1,3", 4)
        await one.connected(4)
        said("all answer with twice the shards", await one.answers(one.subject), every)
        traces = sum(p.stderr.count("Traceback") for bot in bots for p in bot.processes.values())
        said("tracebacks", traces, 0)
    return said.wrong


def main() -> int:
    """Make two databases, use them, drop them."""
    url = make_url(sys.argv[1])
    names = [f"cluster_{number}" for number in range(len(TOKENS))]
    plain = url.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as server:
        for name in names:
            server.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
            server.execute(f"CREATE DATABASE {name}")
        try:
            with tempfile.TemporaryDirectory(prefix="clusters") as folder:
                return min(asyncio.run(run(Path(folder), sys.argv[1])), 1)
        finally:
            for name in names:
                server.execute(f"DROP DATABASE {name} WITH (FORCE)")


if __name__ == "__main__":
    sys.exit(main())
