"""The bot while its primary dies: `python -m tests.faults.failover [--only NAME ...]`.

Three PostgreSQLs under Patroni with etcd, one real bot process, people who ask, who add and who
remove articles all the time. Each way to lose a primary is tried while they do. What was
acknowledged must be there at the end, questions must go on, changes must be refused in a sentence
and then be taken again, without a restart of the bot. Takes ten minutes; everything it starts
listens on this machine alone and is ended by it.
"""

import argparse
import asyncio
import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import ExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import psycopg
from pydantic import SecretStr
from sqlalchemy.engine import make_url

from bot.app import open_app
from bot.settings import Settings
from store.db.database import Database
from store.library import articles, libraries, verify, versions
from tests.builders import a_new_article
from tests.discord.loopback.interactions import Interaction
from tests.discord.loopback.messages import Message, Upload
from tests.discord.loopback.server import Loopback
from tests.discord.loopback.world import Guild, User
from tests.discord.process import BotProcess, running
from tests.discord.running_bot import PLACES, QUESTION, SENTENCE, until
from tests.faults.patroni import HOST, WAIT, Cluster, Node, cluster
from tests.faults.workload import convoys, report_of
from tests.relay import Relay

CALM = 4.0  # seconds of load before and after each fault
ASKED_EVERY, CHANGED_EVERY = 0.3, 0.5
ASKS_OF_ONE = 20  # questions, since each person has an allowance
REMEMBERED = "this is what I remember of it"
REFUSED = "cannot be reached"
JOBS = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted"


@dataclass(kw_only=True)
class Load:
    """What people do meanwhile, and what they were told."""

    discord: Loopback
    guild: Guild
    curator: User
    acknowledged: list[int] = field(default_factory=list)
    taken: list[float] = field(default_factory=list)
    answers: Counter[str] = field(default_factory=Counter)
    refused: int = 0
    wrong: list[str] = field(default_factory=list)
    longest: float = 0.0
    number: int = 0
    done: bool = False

    async def ask(self) -> None:
        """Ask until told that it is done."""
        reader, asked = self.discord.add_reader(self.guild), 0
        while not self.done:
            asked += 1
            if asked % ASKS_OF_ONE == 0:
                reader = self.discord.add_reader(self.guild)
            used = await self._used(reader, "ask", question=QUESTION)
            if used is not None:
                self._count(used[1].text.replace("*", ""))
                self.longest = max(self.longest, used[0].seconds_to_answer)
            await asyncio.sleep(ASKED_EVERY)

    async def change(self) -> None:
        """Add articles until told that it is done."""
        while not self.done:
            self.number += 1
            new = report_of(self.number, 1)
            line = {"title": new.title, "body": new.body, "url": new.url, "publisher": "Post"}
            file = Upload(name="convoy.jsonl", data=json.dumps(line).encode())
            used = await self._used(self.curator, "articles import", file=file)
            if used is not None:
                self._note(used[1].text)
            await asyncio.sleep(CHANGED_EVERY)

    async def _used(
        self, user: User, command: str, **values: "str | Upload"
    ) -> tuple[Interaction, Message] | None:
        try:
            asked = await self.discord.slash(
                self.guild, self.guild.channels[0], user, command, values
            )
            message = await asked.answer(60)
            if message.deleted:  # and told to the asker alone
                message = await asked.followup()
            await until(lambda: not message.text.startswith("Importing"))  # how far it is
        except AssertionError as error:
            self.wrong.append(f"{command}: {error}")
            return None
        return asked, message

    def _count(self, said: str) -> None:
        if "lighthouse keepers" in said:
            self.answers["remembered" if REMEMBERED in said else "answered"] += 1
        elif REFUSED in said:
            self.answers["refused"] += 1
        else:
            self.wrong.append(f"ask: {said[:120]}")

    def _note(self, said: str) -> None:
        if said.startswith("### Imported") and "added" in said:
            self.acknowledged.append(self.number)
            self.taken.append(time.monotonic())
        elif REFUSED in said:
            self.refused += 1
        else:
            self.wrong.append(f"import: {said[:160]}")


@dataclass(kw_only=True)
class Site:
    """The cluster, a relay before each node, and what people do through the bot."""

    cluster: Cluster
    relays: dict[str, Relay]
    load: Load

    def address(self) -> str:
        """The address the bot has: every relay, and the one that leads to who writes."""
        return address_of(self.relays)

    async def done(self, work: Callable[[], object]) -> None:
        """Do what blocks beside the load."""
        await asyncio.to_thread(work)

    async def primary(self) -> Node:
        found: list[Node] = []

        def there() -> bool:
            found[:] = [node for node in [self.cluster.primary()] if node]
            return bool(found)

        await self.done(lambda: self.cluster.until(there, "a primary"))
        return found[0]

    async def change_taken(self) -> None:
        """Wait until a change is taken from now on."""
        begun = time.monotonic()
        await self.done(
            lambda: self.cluster.until(lambda: self.load.taken[-1:] > [begun], "a change is taken")
        )

    async def whole(self) -> None:
        """Start again who is missing, and wait until all are there."""
        for node in self.cluster.nodes:
            if node.process is None:
                self.cluster.start(node)
        await self.done(lambda: self.cluster.until(self.cluster.is_whole, "the cluster is whole"))


async def kill(site: Site) -> None:
    """The primary with all its processes."""
    (await site.primary()).kill()


async def kill_twice(site: Site) -> None:
    """The primary, and the next as soon as it is there; then the first comes back."""
    first = await site.primary()
    first.kill()
    second = await site.primary()
    second.kill()
    site.cluster.start(first)
    site.cluster.start(second)


async def vanish(site: Site) -> None:
    """The primary's host without a word: what is sent to it is swallowed."""
    node = await site.primary()
    site.relays[node.name].swallow()
    node.kill()
    await asyncio.sleep(30)
    site.relays[node.name].resume()


async def lose_etcd(site: Site) -> None:
    """etcd for twenty seconds: the primary steps down."""
    site.cluster.kill_etcd()
    await asyncio.sleep(20)
    site.cluster.start_etcd()


async def switch_over(site: Site) -> None:
    """The synchronous standby takes over in good order."""
    members = site.cluster.members()
    [standby] = [name for name, role in members.items() if role == "Sync Standby"]
    await site.done(lambda: site.cluster.switch_over(site.cluster.node(standby)))


async def lose_all(site: Site) -> None:
    """Every node at once, for ten seconds: only the memory is left."""
    for node in site.cluster.nodes:
        node.kill()
    await asyncio.sleep(10)
    for node in site.cluster.nodes:
        site.cluster.start(node)


FAULTS = {
    "kill": kill,
    "kill again": kill,
    "switch over": switch_over,
    "vanish": vanish,
    "lose etcd": lose_etcd,
    "kill twice": kill_twice,
    "lose all": lose_all,
}


def address_of(relays: dict[str, Relay]) -> str:
    """A database's address through relays."""
    hosts = "&".join(f"host={HOST}:{relay.port}" for relay in relays.values())
    return f"postgresql+psycopg://postgres@/postgres?{hosts}&target_session_attrs=read-write"


def fill(address: str, folder: Path) -> None:
    """Put the articles in that are asked for."""
    settings = Settings(data_dir=folder, database_url=SecretStr(address))
    app = open_app(settings)
    with app.database.writing() as session:
        shared = libraries.named(session, libraries.SHARED)
        for number, place in enumerate(PLACES.split(), 2):
            body = f"{SENTENCE.format(place=place, n=number)}\n\nNothing else was said there."
            new = a_new_article(
                body=body, title=f"Ferries of {place}", url=f"https://x.example/{number}"
            )
            articles.add(session, shared, versions.prepare(new), by="tests")
    app.close()


async def tried(site: Site, name: str) -> str:
    """Do one thing to the cluster under load; a row of the table."""
    load = site.load
    await site.change_taken()
    await asyncio.sleep(CALM)
    before = (len(load.acknowledged), load.refused, Counter(load.answers), len(load.wrong))
    load.longest, begun = 0.0, time.monotonic()
    await FAULTS[name](site)
    await site.primary()
    await site.change_taken()
    gap = longest_gap([begun, *[at for at in load.taken if at >= begun]])
    await site.whole()
    await asyncio.sleep(CALM)
    answers = load.answers - before[2]
    cells = [
        name,
        f"{gap:.1f} s",
        str(len(load.acknowledged) - before[0]),
        str(load.refused - before[1]),
        f"{answers['answered']} / {answers['remembered']} / {answers['refused']}",
        f"{load.longest:.1f} s",
        str(len(load.wrong) - before[3]),
    ]
    return f"| {' | '.join(cells)} |"


def longest_gap(moments: Sequence[float]) -> float:
    """The longest time between two changes that were taken."""
    return max((b - a for a, b in pairwise(moments)), default=WAIT)


def lost(address: str, acknowledged: Sequence[int]) -> list[str]:
    """What is not there though it was acknowledged, and whatever is out of order."""
    database = Database(address)
    with database.session() as session:
        stored = convoys(session)
        wrong = list(verify.faults(session))
    database.close()
    return wrong + [f"convoy {one} is lost" for one in acknowledged if one not in stored]


def holds_lock(site: Site) -> bool:
    """Whether the lock of the jobs is held at the primary."""
    node = site.cluster.primary()
    if node is None:
        return False
    with psycopg.connect(host=HOST, port=node.port, user="postgres", dbname="postgres") as there:
        row = there.execute(JOBS).fetchone()
        return row is not None and row[0] > 0


@contextmanager
def relays_of(made: Cluster) -> Iterator[dict[str, Relay]]:
    """A relay before each node."""
    with ExitStack() as stack:
        url = make_url("postgresql+psycopg://postgres@/postgres").set(host=HOST)
        yield {
            node.name: stack.enter_context(Relay(url.set(port=node.port).render_as_string()))
            for node in made.nodes
        }


@asynccontextmanager
async def a_bot(
    address: str, folder: Path, **settings: str
) -> AsyncIterator[tuple[Loopback, Guild, BotProcess]]:
    """The bot in a server of its Discord."""
    async with Loopback() as discord:
        guild = discord.add_guild()
        given = {"DATABASE_URL": address, "LOG_FORMAT": "json", **settings}
        async with running(discord, "bot", "run", cwd=folder, settings=given) as bot:
            yield discord, guild, bot


async def run(folder: Path, names: Sequence[str]) -> int:
    """Try each of them; how much was wrong."""
    with cluster(folder / "cluster") as made, relays_of(made) as relays:
        address = address_of(relays)
        await asyncio.to_thread(fill, address, folder / "first")
        async with a_bot(address, folder) as (discord, guild, bot):
            load = Load(discord=discord, guild=guild, curator=discord.add_curator(guild))
            site = Site(cluster=made, relays=relays, load=load)
            people = [asyncio.create_task(load.ask()), asyncio.create_task(load.change())]
            sys.stdout.write(
                "| what | no change taken for | changes taken | refused | "
                "questions answered / remembered / refused | longest question | wrong |\n"
                "|---|---|---|---|---|---|---|\n"
            )
            for name in names:
                sys.stdout.write(f"{await tried(site, name)}\n")
                sys.stdout.flush()
            load.done = True
            await asyncio.gather(*people)
            lock_after = await asyncio.to_thread(
                lambda: made.until(lambda: holds_lock(site), "the lock of the jobs is held")
            )
            traces = bot.stderr.count("Traceback")
            kept = await asyncio.to_thread(lost, address, load.acknowledged)
    wrong = [*kept, *load.wrong, *(["a traceback in the log"] * traces)]
    sys.stdout.write(
        f"{len(load.acknowledged)} changes acknowledged, {len(kept)} lost or out of order; "
        f"lock of the jobs held {lock_after:.0f} s after the end; wrong: {wrong or 'nothing'}\n"
    )
    (folder / "bot.log").write_text(bot.output, encoding="utf-8")
    return len(wrong)


def main() -> int:
    """Try all, or some; the exit code is 1 when anything was wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="*", choices=[*FAULTS], default=[*FAULTS])
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="failover") as name:
        Path(name).chmod(0o755)
        (Path(name) / "cluster").mkdir()
        return min(asyncio.run(run(Path(name), given.only)), 1)


if __name__ == "__main__":
    sys.exit(main())
