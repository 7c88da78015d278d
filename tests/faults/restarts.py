"""PostgreSQL restarted under load: `python -m tests.faults.restarts`, where it is installed.

A cluster of its own is restarted three times, twice by a crash, while one thread writes and one
reads through the same open database. What was acknowledged must be there, and both must go on
without being opened anew.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from store.db import schema
from store.db.database import Database
from store.library import articles, libraries, verify, versions
from store.notices.errors import DatabaseError
from tests.faults.workload import convoys, report_of

WAYS = ("fast", "immediate", "immediate")  # pg_ctl's; the last two are crashes
PAUSE = 1.0  # seconds of load before and after each restart


@dataclass(kw_only=True)
class Seen:
    """What two threads did meanwhile."""

    acknowledged: list[int] = field(default_factory=list)
    read: int = 0
    refused: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)


def load(database: Database, done: threading.Event, seen: Seen) -> list[threading.Thread]:
    """A thread that writes and one that reads, until told that it is done."""

    def write() -> None:
        number = 0
        while not done.is_set():
            number += 1
            with _told(seen):
                with database.writing() as session:
                    library = libraries.create(session, libraries.SHARED)
                    new = versions.prepare(report_of(number, 1))
                    articles.add(session, library, new, by="tests")
                seen.acknowledged.append(number)

    def read() -> None:
        while not done.is_set():
            with _told(seen):
                with database.session() as session:
                    libraries.names(session)
                seen.read += 1

    threads = [threading.Thread(target=write), threading.Thread(target=read)]
    for thread in threads:
        thread.start()
    return threads


@contextmanager
def _told(seen: Seen) -> Iterator[None]:
    try:
        yield
    except DatabaseError as error:
        seen.refused.append(str(error))
        time.sleep(0.02)
    except Exception as error:  # noqa: BLE001 - whatever else gets out is what is looked for
        seen.other.append(repr(error))


def lost(database: Database, seen: Seen) -> list[str]:
    """What is not there though it was acknowledged, and whatever is out of order."""
    with database.session() as session:
        stored = convoys(session)
        wrong = list(verify.faults(session))
    return wrong + [f"convoy {one} is lost" for one in seen.acknowledged if one not in stored]


@contextmanager
def cluster(folder: Path) -> Iterator[tuple[str, Sequence[str]]]:
    """A running cluster of our own: its address, and the command that `pg_ctl` is."""
    found = shutil.which("pg_ctl", path=f"{os.environ['PATH']}:/usr/lib/postgresql/15/bin")
    if found is None:
        raise SystemExit("There is no pg_ctl here. On Debian: apt-get install postgresql-15")
    programs = Path(found).resolve().parent
    as_owner = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if as_owner:
        shutil.chown(folder, "postgres")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    data, log = str(folder / "data"), str(folder / "log")
    initdb = [*as_owner, str(programs / "initdb"), "-D", data, "-A", "trust", "-U", "postgres"]
    subprocess.run(initdb, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    control = [*as_owner, str(programs / "pg_ctl"), "-D", data, "-w", "-s", "-l", log]
    options = f"-p {port} -h 127.0.0.1 -k {folder}"
    subprocess.run([*control, "start", "-o", options], cwd=folder, check=True)
    try:
        yield f"postgresql+psycopg://postgres@127.0.0.1:{port}/postgres", control
    finally:
        subprocess.run([*control, "-m", "immediate", "stop"], cwd=folder, check=False)


def main() -> int:
    """Restart three times and say what was seen; how much was wrong."""
    with tempfile.TemporaryDirectory() as name, cluster(Path(name)) as (address, control):
        Path(name).chmod(0o755)
        database, seen, done = Database(address), Seen(), threading.Event()
        schema.ready(database)
        threads = load(database, done, seen)
        for way in WAYS:
            time.sleep(PAUSE)
            before = (len(seen.acknowledged), len(seen.refused))
            subprocess.run([*control, "-m", way, "restart"], cwd=name, check=True)
            time.sleep(PAUSE)
            after = (len(seen.acknowledged), len(seen.refused))
            sys.stdout.write(
                f"restart -m {way}: {after[0] - before[0]} changes and "
                f"{after[1] - before[1]} refusals around it\n"
            )
        done.set()
        for thread in threads:
            thread.join()
        wrong = lost(database, seen) + seen.other
        database.close()
    sys.stdout.write(
        f"{len(seen.acknowledged)} acknowledged, {seen.read} reads, {len(seen.refused)} refused "
        f"in a sentence, wrong: {wrong or 'nothing'}\n"
    )
    sys.stdout.writelines(f"  {line}\n" for line in sorted({one[:150] for one in seen.refused})[:5])
    return len(wrong)


if __name__ == "__main__":
    sys.exit(main())
