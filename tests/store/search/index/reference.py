"""The slow truth the index is held against: stock loops over whole passages."""

from collections.abc import Callable, Sequence

import pytest

from store.search.bm25 import PassageBM25
from store.search.index import Hits, IndexedPassage

Groups = Sequence[Sequence[tuple[str, float]]]


def bag(entry: IndexedPassage) -> list[str]:
    """Return what a passage is scored by."""
    return [*entry.title_terms, *entry.terms]


def ranked(
    entries: Sequence[IndexedPassage],
    groups: Groups,
    k: int,
    *,
    k1: float = 1.2,
    b: float = 0.75,
    allow: Callable[[IndexedPassage], bool] = lambda _: True,
) -> list[tuple[int, float]]:
    """Return the best ``k`` (passage, score) by scoring every passage with the plain subclass."""
    plain = PassageBM25([bag(entry) for entry in entries], k1=k1, b=b)
    totals = [0.0] * len(entries)
    for group in groups:
        best = [0.0] * len(entries)
        for term, weight in group:
            weighted = PassageBM25([], k1=k1, b=b)
            weighted.__dict__.update(plain.__dict__)
            weighted.idf = {term: weight * plain.idf.get(term, 0.0)}
            scores = weighted.get_scores([term]) if entries else []
            best = [max(old, float(new)) for old, new in zip(best, scores, strict=True)]
        totals = [old + new for old, new in zip(totals, best, strict=True)]
    order = sorted(
        (-total, -entry.published, entry.passage)
        for total, entry in zip(totals, entries, strict=True)
        if total > 0 and allow(entry)
    )
    return [(passage, -total) for total, _, passage in order[:k]]


def pairs(hits: Hits) -> list[tuple[int, float]]:
    """Return hits as (passage, score)."""
    return list(zip(hits.passages.tolist(), hits.scores.tolist(), strict=True))


def many_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep few passages and terms as very many are kept: in many blocks."""
    packed = "store.search.index.segments.posting_lists"
    monkeypatch.setattr(f"{packed}._BLOCK_BITS", 5)
    monkeypatch.setattr(f"{packed}._BLOCK", 1 << 5)
    monkeypatch.setattr(f"{packed}._WHOLE", 1 << 5)
    monkeypatch.setattr(f"{packed}._COMMON", 8)
    monkeypatch.setattr(f"{packed}._DENSE", 9)
    monkeypatch.setattr(f"{packed}._PIECE", 1)
