"""A mixed load on the real bot for as long as asked: `python -m tests.discord.soak --minutes 60`.

Two things a second happen, ten times what a busy team does: questions, pages, citations, checks,
articles read, added, removed and restored, lists, completions. Memory is looked at all the while;
at the end it is said how it grew, how late heartbeats came, and whether anybody was left waiting.
The exit code is 1 when an interaction was lost, refused or ended in a fault.
"""

import argparse
import asyncio
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.discord.loopback.interactions import Interaction
from tests.discord.loopback.messages import Message
from tests.discord.loopback.world import Guild, User
from tests.discord.measure import HEARTBEAT, QUESTIONS, Spread
from tests.discord.process import BotProcess
from tests.discord.running_bot import PLACES, QUESTION, Newsroom, fill, newsroom

A_SECOND = 2.0
GUILDS, READERS = 4, 20
KEPT = 30  # answers that people go back to
LOOKS = 60  # looks at the memory in the whole time
UNANSWERABLE = "Who sings in the opera of Ulan Bator?"


@dataclass(kw_only=True)
class Load:
    """People of several servers who use the bot, each as chance has it."""

    room: Newsroom
    chance: random.Random
    places: list[tuple[Guild, list[User], User]] = field(default_factory=list)
    answers: list[Message] = field(default_factory=list)
    done: Counter[str] = field(default_factory=Counter)
    failed: list[str] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    added: int = 0

    async def one(self) -> None:
        """One thing that somebody does, and its answer."""
        what, act = self.chance.choices(self.acts, [weight for _, _, weight in self.weighed])[0]
        self.done[what] += 1
        try:
            await act()
        except (AssertionError, LookupError) as error:
            self.failed.append(f"{what}: {error}")

    @property
    def weighed(self) -> Sequence[tuple[str, Callable[[], Awaitable[None]], int]]:
        """What happens, and how often of a hundred times."""
        return (
            ("question", self.ask, 40),
            ("page or citation", self.click, 14),
            ("check", self.check, 8),
            ("read", self.read, 8),
            ("timeline", self.timeline, 5),
            ("lists", self.lists, 9),
            ("completion", self.complete, 8),
            ("article added", self.add, 4),
            ("article removed and restored", self.remove_and_restore, 4),
        )

    @property
    def acts(self) -> Sequence[tuple[str, Callable[[], Awaitable[None]]]]:
        return [(what, act) for what, act, _ in self.weighed]

    async def ask(self) -> None:
        question = self.chance.choice([*QUESTIONS, QUESTION, UNANSWERABLE])
        message = await self._used("ask", question=question)
        if "Cite" in message.labels:
            self.answers = [*self.answers, message][-KEPT:]

    async def click(self) -> None:
        if not self.answers:
            return await self.ask()
        message = self.chance.choice(self.answers)
        label = self.chance.choice([one for one in ("Next", "Cite") if one in message.labels])
        clicked = await self.room.discord.click(message, label)
        await clicked.first()
        return self._timed(clicked)

    async def check(self) -> None:
        await self._used("check", quotation="agreed to reopen the ferry crossing after two weeks")

    async def read(self) -> None:
        await self._used("read", reference=f"A{self.chance.randint(1, 12)}")

    async def timeline(self) -> None:
        await self._used("timeline", topic=f"ferry crossing {self.chance.choice(PLACES.split())}")

    async def lists(self) -> None:
        command = self.chance.choice(["latest", "sources", "help", "privacy about"])
        await self._used(command)

    async def complete(self) -> None:
        guild, readers, _ = self.chance.choice(self.places)
        typed = {"question": QUESTION, "source": self.chance.choice(["Kh", "Herat", "Quote"])}
        reader = self.chance.choice(readers)
        asked = await self.room.discord.autocomplete(
            guild, guild.channels[0], reader, "ask", typed, focused="source"
        )
        await asked.first()
        self._timed(asked)

    async def add(self) -> None:
        guild, _, curator = self.chance.choice(self.places)
        asked = await self.room.discord.slash(guild, guild.channels[0], curator, "articles add")
        await asked.first()
        self.added += 1
        text = (
            f"Convoy number {self.added} crossed the xylophone bridge with {self.added + 2} cars."
        )
        sent = await self.room.discord.submit(
            asked, {"Text": text, "Title": f"Convoy {self.added}"}
        )
        pressed = await self.room.discord.click(await sent.answer(), "Save")
        await pressed.answer()
        self._timed(pressed)

    async def remove_and_restore(self) -> None:
        guild, _, curator = self.chance.choice(self.places)
        for command in ("articles remove", "articles restore"):
            asked = await self.room.discord.slash(
                guild, guild.channels[0], curator, command, {"article": "A9"}
            )
            await asked.answer()
            self._timed(asked)

    async def _used(self, command: str, **values: str) -> Message:
        guild, readers, _ = self.chance.choice(self.places)
        asked = await self.room.discord.slash(
            guild, guild.channels[0], self.chance.choice(readers), command, values
        )
        message = await asked.answer()
        self._timed(asked)
        return message

    def _timed(self, asked: Interaction) -> None:
        self.seconds.append(asked.seconds_to_first)


def resident(bot: BotProcess, what: str = "VmRSS") -> float:
    """What the process holds in memory, in MB; ``RssAnon`` is what is no page of a file."""
    lines = Path(f"/proc/{bot.pid}/status").read_text(encoding="utf-8").splitlines()
    [kilobytes] = [line.split()[1] for line in lines if line.startswith(f"{what}:")]
    return int(kilobytes) / 1024


def growth(memory: Sequence[tuple[float, float]]) -> float:
    """MB an hour over the second half, by least squares."""
    late = memory[len(memory) // 2 :]
    mean_x = sum(x for x, _ in late) / len(late)
    mean_y = sum(y for _, y in late) / len(late)
    spread = sum((x - mean_x) ** 2 for x, _ in late)
    return 3600 * sum((x - mean_x) * (y - mean_y) for x, y in late) / spread if spread else 0.0


async def soak(folder: Path, minutes: float, seed: int) -> int:
    """Keep it busy, and say what was seen."""
    fill(folder / "library")
    async with newsroom(folder / "library", folder, heartbeat_interval=HEARTBEAT) as room:
        load = Load(room=room, chance=random.Random(seed))
        for number in range(GUILDS):
            guild = room.discord.add_guild(f"Desk {number}")
            await room.discord.state.dispatch(guild.id, "GUILD_CREATE", guild.payload())
            readers = [room.discord.add_reader(guild, f"reader {n}") for n in range(READERS)]
            load.places.append((guild, readers, room.discord.add_curator(guild)))
        began, memory, tasks = time.monotonic(), [], set[asyncio.Task[None]]()
        end, every = began + 60 * minutes, 60 * minutes / LOOKS
        while (at := time.monotonic()) < end:
            if len(memory) * every <= at - began:
                memory.append((at - began, resident(room.bot)))
                _forget(room)
            task = asyncio.create_task(load.one())
            tasks.add(task)
            task.add_done_callback(tasks.discard)
            await asyncio.sleep(load.chance.expovariate(A_SECOND))
        await asyncio.gather(*tasks)
        memory.append((time.monotonic() - began, resident(room.bot)))
        own = resident(room.bot, "RssAnon")
        late = room.discord.gateway.lateness()
        waiting = [one.name for one in room.discord.unanswered()]
        await room.bot.terminate()
        return _tell(load, memory, own, late, waiting)


def _forget(room: Newsroom) -> None:
    """Let go of what has been answered, so that this Discord itself stays small."""
    state = room.discord.state
    state.traffic.requests[:] = [one for one in state.traffic.requests if one.status >= 400]
    for number in [n for n, one in state.interactions.items() if one.answered_at is not None][
        :-200
    ]:
        del state.interactions[number]


def _tell(
    load: Load,
    memory: Sequence[tuple[float, float]],
    own: float,
    late: Sequence[float],
    waiting: Sequence[str],
) -> int:
    faults = load.room.bot.stderr.count("Traceback")
    refused = load.room.discord.refused()
    first, beats = Spread.of(load.seconds), Spread.of(late)
    megabytes = [one for _, one in memory]
    lines = [
        f"{memory[-1][0] / 60:.1f} minutes, {sum(load.done.values())} things done: "
        + ", ".join(f"{what} {count}" for what, count in load.done.most_common()),
        f"memory: {megabytes[0]:.0f} MB at first, {max(megabytes):.0f} at most, "
        f"{megabytes[-1]:.0f} at last, {own:.0f} of it no page of a file; "
        f"{growth(memory):+.1f} MB an hour over the second half",
        "memory by tenths of the time: "
        + " ".join(f"{one:.0f}" for one in megabytes[:: max(1, len(megabytes) // 10)]),
        f"first response: p50 {first.p50} ms, p99 {first.p99}, max {first.max}",
        f"heartbeats late by: p50 {beats.p50} ms, p99 {beats.p99}, max {beats.max} "
        f"({len(late)} beats)",
        f"failed: {len(load.failed)}, left waiting: {len(waiting)}, refused by Discord: "
        f"{len(refused)}, faults in the log: {faults}",
        *load.failed[:5],
        *waiting[:5],
        *refused[:5],
        *(load.room.bot.stderr.splitlines()[-20:] if faults else ()),
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    return int(bool(load.failed or waiting or refused or faults))


def main() -> int:
    """Soak for so many minutes."""
    parser = argparse.ArgumentParser(prog="python -m tests.discord.soak")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        return asyncio.run(soak(Path(name), chosen.minutes, chosen.seed))


if __name__ == "__main__":
    sys.exit(main())
