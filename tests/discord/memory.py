"""What the real bot holds in memory on the seeds: `python -m tests.discord.memory`.

A process of its own, started as an operator starts it (those of the tests are copies of one that
has imported the program, and would hold its pages too): on a new installation, and once again.
"""

import asyncio
import os
import sys
import tempfile
from pathlib import Path

from tests.discord.loopback.server import TOKEN, Loopback
from tests.discord.measure import QUESTIONS
from tests.discord.process import LAUNCH, ROOT

ASKED = 20
RESTED = 75.0  # seconds after which the bot has tidied up once
WARM = 6.0  # seconds for what the bot does by itself at the start


def held(process: int) -> str:
    """MB in all, and how much of it is no page of a file."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    sizes = {
        line.split(":")[0]: line.split()[1] for line in lines if line.startswith(("Vm", "Rss"))
    }
    return f"{int(sizes['VmRSS']) / 1024:.0f} MB, {int(sizes['RssAnon']) / 1024:.0f} of it own"


async def look(discord: Loopback, data: Path) -> tuple[str, str, str, str]:
    """What it holds once it is warm, after questions, after one told by the model, and at rest."""
    known = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    given = {"PYTHONPATH": str(ROOT), "DISCORD_TOKEN": TOKEN, "DATA_DIR": str(data)}
    process = await asyncio.create_subprocess_exec(
        sys.executable, str(LAUNCH), "bot", "run",
        cwd=data, env=known | given | discord.environment, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        await discord.ready(60)
        await asyncio.sleep(WARM)
        warm = held(process.pid)
        [guild] = discord.state.guilds.values()
        reader = discord.add_reader(guild)

        async def ask(question: str) -> str:
            values = {"question": question}
            asked = await discord.slash(guild, guild.channels[0], reader, "ask", values)
            await asked.answer(60)
            return held(process.pid)

        for number in range(ASKED):
            after = await ask(QUESTIONS[number % 3])
        told = await ask(QUESTIONS[3])
        await asyncio.sleep(RESTED)
        return warm, after, told, held(process.pid)
    finally:
        process.terminate()
        await process.wait()


async def main() -> None:
    """Look twice, and say what was seen."""
    with tempfile.TemporaryDirectory() as name:
        async with Loopback(openapi=False) as discord:
            discord.add_guild()
            for start in ("the first start", "every other start"):
                warm, asked, told, rested = await look(discord, Path(name))
                await discord.gone()
                sys.stdout.write(
                    f"{start}: {warm}; after {ASKED} questions {asked}; "
                    f"with the language model {told}; at rest {rested}\n"
                )


if __name__ == "__main__":
    asyncio.run(main())
