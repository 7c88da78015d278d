"""The index and its peers behind one small interface."""

import shutil
import sqlite3
from pathlib import Path
from typing import Protocol

import bm25s
import tantivy
from rank_bm25 import BM25Okapi

from tests.benchmarks.ours import K, Passages, Quotewire

_STOCK = 100_000


class Engine(Protocol):
    """An engine with passages numbered from 1."""

    name: str
    rebuilds: bool  # to add is to build everything again

    def build(self, passages: Passages, folder: Path) -> None:
        """Index the passages; an engine that saves its index saves it in the folder."""

    def ask(self, question: list[str]) -> list[int]:
        """Return the best passages' numbers."""

    def add(self, number: int, passage: list[str]) -> None:
        """Add a passage so that the next question finds it."""


class Saving(Engine, Protocol):
    """An engine that can open what it saved."""

    def open(self, folder: Path) -> None:
        """Open what ``build`` left in the folder."""


class Stock:
    """rank_bm25 as it comes; an addition is a rebuild."""

    name = "rank_bm25"
    rebuilds = True

    def build(self, passages: Passages, folder: Path) -> None:  # noqa: ARG002
        self.passages = list(passages)
        self.bm25 = BM25Okapi(self.passages)

    def ask(self, question: list[str]) -> list[int]:
        scores = self.bm25.get_scores(question)
        return [int(place) + 1 for place in scores.argsort()[::-1][:K]]

    def add(self, number: int, passage: list[str]) -> None:  # noqa: ARG002
        self.build([*self.passages, passage], Path())


class Bm25s:
    """bm25s with its numba backend; an addition is a rebuild."""

    name = "bm25s (numba)"
    rebuilds = True

    def build(self, passages: Passages, folder: Path) -> None:
        self.passages = passages
        self.bm25 = bm25s.BM25(method="lucene", k1=1.2, b=0.75, backend="numba")
        self.bm25.index(list(passages), show_progress=False)
        self.bm25.save(folder)

    def open(self, folder: Path) -> None:
        self.bm25 = bm25s.BM25.load(folder, mmap=True)

    def ask(self, question: list[str]) -> list[int]:
        known = [term for term in question if term in self.bm25.vocab_dict]
        if not known:
            return []
        found, _ = self.bm25.retrieve([known], k=K, show_progress=False, n_threads=1)
        return [int(place) + 1 for place in found[0]]

    def add(self, number: int, passage: list[str]) -> None:  # noqa: ARG002
        self.passages = [*self.passages, passage]
        self.bm25 = bm25s.BM25(method="lucene", k1=1.2, b=0.75, backend="numba")
        self.bm25.index(self.passages, show_progress=False)


class Tantivy:
    """tantivy, questions built of terms, hits not counted."""

    name = "tantivy"
    rebuilds = False

    def __init__(self) -> None:
        schema = tantivy.SchemaBuilder()
        schema.add_text_field("body", tokenizer_name="whitespace", index_option="freq")
        schema.add_integer_field("number", stored=True, fast=True)
        self.schema = schema.build()

    def build(self, passages: Passages, folder: Path) -> None:
        self.index = tantivy.Index(self.schema, path=str(folder))
        self.writer = self.index.writer(heap_size=500_000_000, num_threads=1)
        for number, terms in enumerate(passages, 1):
            self.writer.add_document(tantivy.Document(body=" ".join(terms), number=number))
        self.writer.commit()
        self.writer.wait_merging_threads()
        self.writer = self.index.writer(heap_size=50_000_000, num_threads=1)
        self._reload()

    def open(self, folder: Path) -> None:
        self.index = tantivy.Index(self.schema, path=str(folder))
        self._reload()

    def _reload(self) -> None:
        self.index.reload()
        self.searcher = self.index.searcher()

    def ask(self, question: list[str]) -> list[int]:
        terms = [
            (tantivy.Occur.Should, tantivy.Query.term_query(self.schema, "body", term))
            for term in question
        ]
        hits = self.searcher.search(tantivy.Query.boolean_query(terms), K, count=False).hits
        return [self.searcher.doc(address)["number"][0] for _, address in hits]

    def add(self, number: int, passage: list[str]) -> None:
        self.writer.add_document(tantivy.Document(body=" ".join(passage), number=number))
        self.writer.commit()
        self._reload()


class Fts5:
    """SQLite's full-text index."""

    name = "SQLite FTS5"
    rebuilds = False

    def build(self, passages: Passages, folder: Path) -> None:
        self.open(folder)
        self.database.execute(
            "CREATE VIRTUAL TABLE passage USING fts5(body, tokenize='unicode61', detail=none)"
        )
        with self.database:
            self.database.executemany(
                "INSERT INTO passage(rowid, body) VALUES (?, ?)",
                ((number, " ".join(terms)) for number, terms in enumerate(passages, 1)),
            )

    def open(self, folder: Path) -> None:
        self.database = sqlite3.connect(folder / "fts5.db")

    def ask(self, question: list[str]) -> list[int]:
        wanted = " OR ".join(f'"{term}"' for term in question)
        rows = self.database.execute(
            "SELECT rowid FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT ?", (wanted, K)
        )
        return [number for (number,) in rows]

    def add(self, number: int, passage: list[str]) -> None:
        with self.database:
            self.database.execute(
                "INSERT INTO passage(rowid, body) VALUES (?, ?)", (number, " ".join(passage))
            )


def engines(size: int, peers_up_to: int) -> list[Engine]:
    """Return the engines to compare at a size: of the peers, past a number, only tantivy.

    Stock rank_bm25 takes seconds a question at a million passages; it is left out there always.
    """
    if size > peers_up_to:
        return [Quotewire(), Tantivy()]
    return [*saving(), Stock()] if size <= _STOCK else [*saving()]


def saving() -> list[Saving]:
    """Return the engines that can open what they saved."""
    return [Quotewire(), Tantivy(), Bm25s(), Fts5()]


def disk(folder: Path) -> int:
    """Return how many bytes the files of a folder take."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def emptied(folder: Path) -> Path:
    """Return the folder, new and empty."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
