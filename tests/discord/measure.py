"""Measures the real bot under load: first response, answer, and how late heartbeats come.

    python -m tests.discord.measure [--data DIR] [--questions FILE] [--count N] [--at-once N ...]

Without a folder a new installation with the seeds is measured. The folder is used as it is.
"""

import argparse
import asyncio
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.discord.loopback.interactions import Interaction
from tests.discord.loopback.server import Loopback
from tests.discord.loopback.world import Guild, User
from tests.discord.process import running

HEARTBEAT = 0.2
PEOPLE = 40  # one person has an allowance of questions
QUESTIONS = (
    "Which border crossings were reopened?",
    "Pakistan Afghanistan talks in Istanbul",
    "attacks on security forces",
    '"ceasefire" mediation by Turkey and Qatar',
    "Who leads the delegation?",
)


@dataclass(frozen=True, kw_only=True)
class Spread:
    """Milliseconds: the median, the slow ones, the slowest."""

    p50: float
    p95: float
    p99: float
    max: float

    @classmethod
    def of(cls, seconds: Sequence[float]) -> "Spread":
        """The spread of some measured times."""
        ordered = sorted(seconds) or [0.0]
        places = (0.50, 0.95, 0.99, 1.0)
        at = [ordered[min(int(len(ordered) * place), len(ordered) - 1)] for place in places]
        p50, p95, p99, most = (round(value * 1000, 1) for value in at)
        return cls(p50=p50, p95=p95, p99=p99, max=most)


@dataclass(frozen=True, kw_only=True)
class Measured:
    """One round: so many questions, so many at once."""

    at_once: int
    count: int
    a_second: float
    processor_ms: float  # of the bot, for each answer
    first_response: Spread
    answer: Spread
    heartbeat_late: Spread
    refused: int
    unanswered: int


async def measure(
    discord: Loopback,
    guild: Guild,
    users: Sequence[User],
    questions: Sequence[str],
    count: int,
    at_once: int,
    process: int,
) -> Measured:
    """Ask `count` questions, never more than `at_once` at a time, by several people."""
    gate = asyncio.Semaphore(at_once)
    before = {id(connection): len(connection.beats) for connection in discord.gateway.connections}
    refused, loop = len(discord.refused()), asyncio.get_running_loop()

    async def one(number: int) -> Interaction:
        async with gate:
            values = {"question": questions[number % len(questions)]}
            user = users[number % len(users)]
            asked = await discord.slash(guild, guild.channels[0], user, "ask", values)
            await asked.answer(60)
            return asked

    began, used = loop.time(), _processor_seconds(process)
    asked = await asyncio.gather(*map(one, range(count)))
    seconds, used = loop.time() - began, _processor_seconds(process) - used
    await asyncio.sleep(2 * HEARTBEAT)
    late = [
        value
        for connection in discord.gateway.connections
        for value in connection.lateness()[max(before.get(id(connection), 0) - 1, 0) :]
    ]
    return Measured(
        at_once=at_once,
        count=count,
        a_second=round(count / seconds, 1),
        processor_ms=round(used / count * 1000, 1),
        first_response=Spread.of([interaction.seconds_to_first for interaction in asked]),
        answer=Spread.of([interaction.seconds_to_answer for interaction in asked]),
        heartbeat_late=Spread.of(late),
        refused=len(discord.refused()) - refused,
        unanswered=len(discord.unanswered()),
    )


def _processor_seconds(process: int) -> float:
    """What a process has used of the processors since its start, by the kernel's books."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def measure_all(
    data: Path, questions: Sequence[str], count: int, rounds: Sequence[int]
) -> tuple[float, list[Measured]]:
    """Seconds of the very first answer, then a round for each number at once."""
    async with Loopback(heartbeat_interval=HEARTBEAT, openapi=False) as discord:
        guild = discord.add_guild()
        users = [discord.add_reader(guild, f"reader {n}") for n in range(PEOPLE)]
        settings = {"DATA_DIR": str(data), "LOG_LEVEL": "error"}
        async with running(discord, "bot", "run", cwd=data, settings=settings) as bot:
            first = await discord.slash(
                guild, guild.channels[0], users[0], "ask", {"question": questions[0]}
            )
            await first.answer(120)
            measured = [
                await measure(discord, guild, users, questions, count, at_once, bot.pid)
                for at_once in rounds
            ]
            await bot.terminate(30)
        return first.seconds_to_answer, measured


def main() -> None:
    """Measure and print a table, or JSON."""
    parser = argparse.ArgumentParser(prog="python -m tests.discord.measure")
    parser.add_argument("--data", type=Path, help="an installation's DATA_DIR")
    parser.add_argument("--questions", type=Path, help="a file with a question on each line")
    parser.add_argument("--count", type=int, default=200, help="questions in each round")
    parser.add_argument("--at-once", type=int, nargs="+", default=[1, 8, 32])
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    questions: Sequence[str] = QUESTIONS
    if chosen.questions:
        questions = chosen.questions.read_text(encoding="utf-8").splitlines()
    with tempfile.TemporaryDirectory() as folder:
        data = (chosen.data or Path(folder)).resolve()
        first, measured = asyncio.run(measure_all(data, questions, chosen.count, chosen.at_once))
    if chosen.json:
        rounds = [asdict(one) for one in measured]
        sys.stdout.write(json.dumps({"first_answer_ms": round(first * 1000, 1), "rounds": rounds}))
        return
    sys.stdout.write(f"first answer after the start: {first * 1000:.0f} ms\n{table(measured)}\n")


def table(measured: Sequence[Measured]) -> str:
    """The rounds as lines of text; times in milliseconds."""
    lines = [f"{'at once':>7} {'a second':>8}  {'':18}{'p50':>8}{'p95':>8}{'p99':>8}{'max':>8}"]
    for one in measured:
        spreads = {
            "first response": one.first_response,
            "answer": one.answer,
            "heartbeat late by": one.heartbeat_late,
        }
        for number, (name, spread) in enumerate(spreads.items()):
            head = f"{one.at_once:>7} {one.a_second:>8}" if number == 0 else " " * 16
            numbers = "".join(f"{value:>8.1f}" for value in asdict(spread).values())
            lines.append(f"{head}  {name:18}{numbers}")
        lines.append(f"{'':16}  {'processor time':18}{one.processor_ms:>8.1f} an answer")
        if one.refused or one.unanswered:
            lines.append(f"{'':16}  refused: {one.refused}, unanswered: {one.unanswered}")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
