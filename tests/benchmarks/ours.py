"""The index of this project as an engine among engines."""

from collections.abc import Sequence
from pathlib import Path

from store.search.index import IndexedPassage, LibraryIndex, Searcher

Passages = Sequence[list[str]]
K = 10


class Quotewire:
    """The index of this project."""

    name = "quotewire"
    rebuilds = False

    def build(self, passages: Passages, folder: Path) -> None:
        entries = (
            IndexedPassage(
                number, number // 8, 1, "en", number % 50, 738_000 + number % 3_000, terms
            )
            for number, terms in enumerate(passages, 1)
        )
        LibraryIndex.build(entries, 1).save(folder)
        self.open(folder)

    def open(self, folder: Path) -> None:
        self.index = LibraryIndex.open(folder)
        self.view = Searcher([self.index])

    def ask(self, question: list[str]) -> list[int]:
        found: list[int] = self.view.top([[(term, 1.0)] for term in question], K).passages.tolist()
        return found

    def add(self, number: int, passage: list[str]) -> None:
        entry = IndexedPassage(number, number, 1, "en", 1, 738_000, passage)
        self.index = self.index.apply([entry], (), self.index.version + 1)
        self.view = Searcher([self.index])
