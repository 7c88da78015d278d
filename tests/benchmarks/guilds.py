"""Many guilds in one process: memory held, and how long a first question takes."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from store.search.index import IndexedPassage, LibraryIndex, Searcher
from tests.benchmarks.corpus import Corpus

_SHARED = 2_000  # passages every guild sees besides its own
_SHAPE = 1.1


@dataclass
class Guilds:
    """What was measured; times in seconds, sizes in bytes."""

    libraries: int
    passages: int
    largest: int
    disk: int
    resident: int
    first: list[float]
    later: list[float]


def many(corpus: Corpus, folder: Path, libraries: int, note: Callable[[str], None]) -> Guilds:
    """Save libraries of Pareto sizes, then ask each its first question, and another."""
    chance = np.random.default_rng(3)
    sizes = np.minimum((chance.pareto(_SHAPE, libraries) + 1) * 40, 20_000).astype(int)
    note(f"saving {libraries:,} libraries")
    LibraryIndex.build(_entries(corpus, 0, _SHARED), 1).save(folder / "shared")
    for number, size in enumerate(sizes.tolist()):
        start = int(chance.integers(0, len(corpus.passages)))
        LibraryIndex.build(_entries(corpus, start, size), 1).save(folder / str(number))
    note(f"asking in {libraries:,} libraries")
    shared = LibraryIndex.open(folder / "shared")
    before, kept = _resident(), []
    first, later = [], []
    for number in range(libraries):
        question = [[(term, 1.0)] for term in corpus.questions[number % len(corpus.questions)]]
        begin = time.perf_counter()
        kept.append(LibraryIndex.open(folder / str(number)))
        view = Searcher([kept[-1], shared])
        view.top(question, 10)
        opened = time.perf_counter()
        view.top(question[::-1], 10)
        first.append(opened - begin)
        later.append(time.perf_counter() - opened)
    held = _resident() - before
    disk = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return Guilds(libraries, int(sizes.sum()), int(sizes.max()), disk, held, first, later)


def _entries(corpus: Corpus, start: int, size: int) -> list[IndexedPassage]:
    return [
        IndexedPassage(
            number, number // 8, 1, "en", 1, 738_000, corpus.passages[at % len(corpus.passages)]
        )
        for number, at in enumerate(range(start, start + size), 1)
    ]


def _resident() -> int:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    return 0
