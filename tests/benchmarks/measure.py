"""Timing engines side by side, one thread, in turn on each question."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import ParamSpec

import numpy as np

from tests.benchmarks.corpus import Corpus
from tests.benchmarks.engines import Engine, disk, emptied
from tests.benchmarks.ours import Passages, Quotewire
from tests.benchmarks.profile import profile

P = ParamSpec("P")
SLOW = 0.05  # seconds a question from which an engine is asked fewer
_FEW = 20
_RARE = "quotewirebenchmarkword"


@dataclass
class Row:
    """What was measured of one engine at one size; times in seconds, sizes in bytes."""

    engine: str
    size: int
    build: float
    times: list[float] = field(default_factory=list)
    overlap: float = 1.0
    add_then_find: float = 0.0
    disk: int = 0
    first_answer: float | None = None
    resident: int | None = None
    profile: list[tuple[str, float]] = field(default_factory=list)

    def percentile(self, share: float) -> float:
        """Return the time that this share of the questions needs at most."""
        return float(np.percentile(self.times, share))


def compare(
    corpus: Corpus,
    engines: Sequence[Engine],
    folder: Path,
    rounds: int,
    note: Callable[[str], None],
) -> list[Row]:
    """Measure engines on a corpus."""
    size = len(corpus.passages)
    measured = []
    for engine in engines:
        home = emptied(folder / engine.name.split()[0])
        note(f"{size:,}: building {engine.name}")
        seconds = _timed(engine.build, corpus.passages, home)
        measured.append((engine, home, Row(engine.name, size, seconds)))
    note(f"{size:,}: asking")
    _ask(measured, corpus.questions, rounds)
    for engine, home, row in measured:
        if isinstance(engine, Quotewire):
            row.profile = profile(engine, corpus.questions)
        note(f"{size:,}: adding to {engine.name}")
        row.add_then_find = (
            row.build if engine.rebuilds else _add_then_find(engine, corpus.passages)
        )
        row.disk = disk(home)
    questions = folder / "questions.json"
    questions.write_text(json.dumps(corpus.questions))
    names = [row.engine for _, _, row in measured if row.disk]
    homes = [home for _, home, row in measured if row.disk]
    rows = [row for _, _, row in measured]
    measured.clear()  # the engines' memory with it
    for name, home in zip(names, homes, strict=True):
        note(f"{size:,}: opening {name}")
        [row] = [row for row in rows if row.engine == name]
        row.first_answer, row.resident = _opened(name, home, questions)
    return rows


def _ask(
    measured: Sequence[tuple[Engine, Path, Row]], questions: Sequence[list[str]], rounds: int
) -> None:
    """Ask in turn and keep each question's median over the rounds."""
    taken: dict[str, list[list[float]]] = {}
    for engine, _, row in measured:
        once = _timed(engine.ask, questions[0])
        once = min(once, _timed(engine.ask, questions[0]))
        asked = questions if once < SLOW else questions[:_FEW]
        taken[row.engine] = [[] for _ in asked]
    for _ in range(rounds + 1):
        for number, question in enumerate(questions):
            for engine, _, row in measured:
                if number < len(taken[row.engine]):
                    seconds = _timed(engine.ask, question)
                    taken[row.engine][number].append(seconds)
    truth = measured[0][0]
    for engine, _, row in measured:
        row.times = [float(np.median(times[1:])) for times in taken[row.engine]]
        shared = []
        for question in questions[:_FEW]:
            best = set(truth.ask(question))
            shared.append(len(best.intersection(engine.ask(question))) / max(len(best), 1))
        row.overlap = float(np.mean(shared))


def _add_then_find(engine: Engine, passages: Passages) -> float:
    """Return the median time to add a passage and be given it, 50 times or for 20 seconds."""
    times: list[float] = []
    begin = time.perf_counter()
    while len(times) < 50 and (not times or time.perf_counter() - begin < 20):
        number = len(passages) + 1 + len(times)
        passage = [*passages[len(times)], f"{_RARE}{len(times)}"]

        times.append(_timed(_add_and_find, engine, number, passage))
    return float(np.median(times))


def _opened(name: str, home: Path, questions: Path) -> tuple[float, int]:
    """Return the seconds from process start to the first answer, and the resident bytes."""
    begin = time.time()
    command = [sys.executable, "-m", "tests.benchmarks.opened", name, str(home), str(questions)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    answered, resident = told.split()
    return float(answered) - begin, int(resident)


def _add_and_find(engine: Engine, number: int, passage: list[str]) -> None:
    engine.add(number, passage)
    if engine.ask([passage[-1]])[0] != number:
        raise RuntimeError(f"{engine.name} does not find what was added")


def _timed(action: Callable[P, object], *given: P.args, **named: P.kwargs) -> float:
    begin = time.perf_counter()
    action(*given, **named)
    return time.perf_counter() - begin
