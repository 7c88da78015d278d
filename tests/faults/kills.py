"""`kill -9` at random moments of a mixed workload: `python -m tests.faults.kills [--times 100]`.

After each kill the database is opened anew and held against what was acknowledged: every such
change is there, of a change that was under way all or nothing, no other; audit chains, hashes and
offsets are in order; each backup is whole; the index, whatever was left of it, finds what is stored
and nothing that is removed.
"""

import argparse
import json
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from store.db.backups import copies
from store.db.database import Database
from store.library import libraries, verify
from store.model import Scope
from store.search.retriever import Retriever
from tests.faults.workload import Convoy, convoys, name_of

ROOT = Path(__file__).parents[2]
MOST_STEPS = 40  # before a kill
MOST_LATER = 0.03  # seconds after the last step that was said
ASKED = 3  # convoys asked for after each kill

State = tuple[int, bool]


@dataclass(kw_only=True)
class Killed:
    """A run that ended by a kill: what was acknowledged, and what was under way."""

    acknowledged: list[tuple[str, dict[int, State]]] = field(default_factory=list)
    under_way: tuple[str, dict[int, State]] | None = None


def kill_once(address: str, folder: Path, seed: int, most: int) -> Killed:
    """Let the workload run until a moment chosen by chance, and kill it."""
    chance = random.Random(seed)
    with subprocess.Popen(
        [sys.executable, "-m", "tests.faults.workload", address, str(folder), str(seed)],
        stdout=subprocess.PIPE,
        cwd=ROOT,
    ) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(chance.randint(1, 2 * most))]
        time.sleep(chance.uniform(0, MOST_LATER))
        process.kill()
        lines += process.stdout.readlines()
    if process.returncode != -signal.SIGKILL:
        raise RuntimeError(f"the workload of seed {seed} ended by itself: {process.returncode}")
    return _read(line for line in lines if line.endswith(b"\n"))


def _read(lines: Iterator[bytes]) -> Killed:
    killed = Killed()
    for line in lines:
        [(said, step)] = json.loads(line).items()
        becomes = {int(number): (state[0], state[1]) for number, state in step["becomes"].items()}
        if said == "begins":
            killed.under_way = (step["what"], becomes)
        else:
            killed.acknowledged.append((step["what"], becomes))
            killed.under_way = None
    return killed


def after(before: Mapping[int, State], killed: Killed) -> dict[int, State]:
    """What must be stored, by all that was acknowledged."""
    states = dict(before)
    for _, becomes in killed.acknowledged:
        states |= becomes
    return states


def complaints(
    database: Database, folder: Path, must: Mapping[int, State], killed: Killed, seed: int
) -> Iterator[str]:
    """What is not as it must be after a kill."""
    with database.session() as session:
        stored = convoys(session)
        yield from verify.faults(session)
        scope = libraries.scope_of_name(session, None)
    may = killed.under_way[1] if killed.under_way else {}
    for number in sorted(must.keys() | stored.keys() | may.keys()):
        convoy = stored.get(number)
        state = (convoy.revision, convoy.removed) if convoy else None
        if state not in (must.get(number), may.get(number, must.get(number))):
            yield f"convoy {number} is {state}, acknowledged was {must.get(number)}"
    if database.path is not None:
        copies.require_whole(database.path)
        for file in (folder / "backups").glob("*.db"):
            copies.require_whole(file)
    yield from _not_found(database, folder, scope, stored, seed)


def _not_found(
    database: Database, folder: Path, scope: Scope, stored: Mapping[int, Convoy], seed: int
) -> Iterator[str]:
    retriever = Retriever(database, folder / "index", starter_file=folder / "none.yaml")
    for number in random.Random(seed).sample(sorted(stored), min(ASKED, len(stored))):
        convoy, name = stored[number], name_of(number)
        found = [one.text for one in retriever.answer(scope, f'"Convoy {name}"').quotations]
        shown = any(f"{name} number {number} " in text for text in found)
        current = any(f"revision {convoy.revision}." in text for text in found)
        if shown is convoy.removed or (shown and not current):
            yield f"convoy {number} ({convoy}) was answered with {found}"


def kills(
    address: str, folder: Path, seeds: Sequence[int], most: int = MOST_STEPS
) -> Iterator[tuple[Killed, list[str]]]:
    """One kill a seed, after ``most`` steps, on one database; each with what was wrong after it."""
    states: dict[int, State] = {}
    for seed in seeds:
        killed = kill_once(address, folder, seed, most)
        states = after(states, killed)
        database = Database(address)
        try:
            wrong = list(complaints(database, folder, states, killed, seed))
            with database.session() as session:
                stored = convoys(session)
        finally:
            database.close()
        yield killed, wrong
        states = {number: (one.revision, one.removed) for number, one in stored.items()}


def main() -> int:
    """Kill as often as asked and say what was seen; the number of complaints is the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults.kills")
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seed", type=int, default=int(time.time()), help="of the first kill")
    parser.add_argument("--database", help="an empty PostgreSQL database instead of SQLite")
    chosen = parser.parse_args()
    steps, moments, wrong = Counter[str](), Counter[str](), 0
    with tempfile.TemporaryDirectory() as name:
        address = chosen.database or f"sqlite:///{name}/library.db"
        seeds = range(chosen.seed, chosen.seed + chosen.times)
        for seed, (killed, said) in zip(seeds, kills(address, Path(name), seeds), strict=True):
            steps.update(what for what, _ in killed.acknowledged)
            moments[killed.under_way[0] if killed.under_way else "between two steps"] += 1
            wrong += len(said)
            for line in said:
                sys.stdout.write(f"seed {seed}: {line}\n")
            sys.stdout.flush()
    sys.stdout.write(f"{chosen.times} kills from seed {chosen.seed}, {wrong} complaints\n")
    sys.stdout.write(f"killed in: {_counted(moments)}\n")
    sys.stdout.write(f"acknowledged before: {_counted(steps)}\n")
    return min(wrong, 100)


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.most_common())


if __name__ == "__main__":
    sys.exit(main())
