"""The bot behind PgBouncer in transaction mode: `python -m tests.faults.pooler [--seconds 30]`.

A PostgreSQL and a PgBouncer of our own with four connections to it, the command line and a real bot
with many people through them. Nobody may be told of a fault; the lock of the jobs must be held, and
that at PostgreSQL itself.
"""

import argparse
import asyncio
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import psycopg
from sqlalchemy.engine import make_url

from tests.benchmarks.hearing import measured
from tests.discord.loopback.server import TOKEN
from tests.faults.failover import JOBS, Load, a_bot, fill, lost
from tests.faults.restarts import cluster

ROOT = Path(__file__).parents[2]
PEOPLE = 4  # who ask at once, and each of them a dozen times: psycopg would prepare after five
COMMANDS = (
    ("db", "check"),
    ("ask", "Which ferry crossings did the lighthouse keepers reopen?"),
    ("import", "report.txt"),
    ("articles", "remove", "A2"),
    ("backup", "copy.dump"),
    ("verify",),
    ("health",),
    ("doctor", "--offline"),
)


@contextmanager
def pooler(folder: Path, address: str) -> Iterator[str]:
    """A PgBouncer before a PostgreSQL: its address."""
    if shutil.which("pgbouncer") is None:
        raise SystemExit("There is no pgbouncer here. On Debian: apt-get install pgbouncer")
    url = make_url(address)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    settings = folder / "pgbouncer.ini"
    settings.write_text(
        "[databases]\n"
        f"* = host=127.0.0.1 port={url.port} user=postgres\n"
        "[pgbouncer]\n"
        f"listen_addr=127.0.0.1\nlisten_port={port}\nunix_socket_dir=\nauth_type=any\n"
        f"pool_mode=transaction\ndefault_pool_size=4\nlogfile={folder}/pgbouncer.log\n"
    )
    as_owner = {"user": "postgres"} if os.geteuid() == 0 else {}
    with subprocess.Popen(["pgbouncer", "-q", str(settings)], cwd=folder, **as_owner) as process:
        try:
            yield url.set(port=port).render_as_string(hide_password=False)
        finally:
            process.terminate()


def command(folder: Path, settings: Mapping[str, str], *arguments: str) -> int:
    """Use the command line; its exit code, with what it said where that is not 0."""
    ended = subprocess.run(
        [sys.executable, "-m", "bot", "--quiet", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "DISCORD_TOKEN": TOKEN, **settings},
        capture_output=True,
        text=True,
        check=False,
    )
    said = "" if not ended.returncode else f": {ended.stderr.strip()[-300:]}"
    sys.stdout.write(f"quotewire {' '.join(arguments)[:40]} ends with {ended.returncode}{said}\n")
    return ended.returncode


async def run(folder: Path, address: str, direct: str, seconds: float) -> int:
    """Use it in every way; how much was wrong."""
    alone = {"DATABASE_URL": address, "DATA_DIR": str(folder / "data")}
    both = {**alone, "DATABASE_DIRECT_URL": direct}
    (folder / "report.txt").write_text("The mayor of Kunduz opened a market on Monday.\n" * 3)
    await asyncio.to_thread(fill, address, folder / "first")
    wrong = [name for name in COMMANDS if command(folder, both, *name)]
    if command(folder, alone, "run") != 2:
        wrong.append(("run without DATABASE_DIRECT_URL",))
    async with a_bot(address, folder, DATABASE_DIRECT_URL=direct) as (discord, guild, bot):
        load = Load(discord=discord, guild=guild, curator=discord.add_curator(guild))
        people = [asyncio.create_task(load.ask()) for _ in range(PEOPLE)]
        people.append(asyncio.create_task(load.change()))
        await asyncio.sleep(seconds)
        load.done = True
        await asyncio.gather(*people)
        url = make_url(direct)
        with psycopg.connect(host="127.0.0.1", port=url.port or 0, user="postgres") as there:
            row = there.execute(JOBS).fetchone()
        kept = await asyncio.to_thread(lost, direct, load.acknowledged)
        faults = bot.stderr.count("database_fault") + bot.stderr.count("Traceback")
    locks = row[0] if row else 0
    lags = await asyncio.to_thread(measured, address, folder / "hearing", direct)
    sys.stdout.write(f"{len(lags)} changes made through it were heard of beside it, ")
    sys.stdout.write(f"after {median(lags):.1f} ms, at most {max(lags):.0f}\n")
    sys.stdout.write(
        f"{sum(load.answers.values())} questions: {dict(load.answers)}, longest "
        f"{load.longest:.1f} s; {len(load.acknowledged)} changes acknowledged, {len(kept)} lost, "
        f"{load.refused} refused; {locks} lock held; {faults} faults logged; "
        f"wrong: {wrong + load.wrong or 'nothing'}\n"
    )
    return len(wrong) + len(load.wrong) + len(kept) + faults + load.refused + (locks != 1)


def main() -> int:
    """Start both, use them, end them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=30.0)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="pooler") as name:
        folder = Path(name)
        (folder / "server").mkdir()
        folder.chmod(0o755)
        with (
            cluster(folder / "server") as (direct, _),
            pooler(folder / "server", direct) as address,
        ):
            return min(asyncio.run(run(folder, address, direct, given.seconds)), 1)


if __name__ == "__main__":
    sys.exit(main())
