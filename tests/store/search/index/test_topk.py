"""Pruning gives exactly what adding everything up gives, ties included."""

import random
from itertools import accumulate

import numpy as np
import pytest

from store.model import SourceMatch
from store.search.index import IndexedPassage, LibraryIndex, Searcher
from tests.store.search.index.reference import many_blocks, pairs, ranked

TERMS = [f"t{rank}" for rank in range(300)]
WEIGHTS = list(accumulate(1 / (rank + 1) for rank in range(300)))


def entries(count: int, seed: int) -> list[IndexedPassage]:
    chance = random.Random(seed)
    made = []
    for number in range(1, count + 1):
        terms = chance.choices(TERMS, cum_weights=WEIGHTS, k=chance.randint(1, 30))
        made.append(IndexedPassage(number, number // 5, 1, "en", number % 7, number % 11, terms))
    return made


def questions(count: int, seed: int) -> list[list[list[tuple[str, float]]]]:
    chance = random.Random(seed)
    return [
        [
            [(chance.choice(TERMS), chance.choice([1.0, 1.0, 0.4])) for _ in range(members)]
            for members in chance.choices([1, 1, 1, 3], k=chance.randint(1, 9))
        ]
        for _ in range(count)
    ]


@pytest.mark.parametrize(
    ("seed", "few", "plain"), [(1, 0, 0), (1, 64, 0), (2, 0, 0), (2, 64, 0), (3, 64, 150_000)]
)
def test_pruned_search_is_exact(
    seed: int, few: int, plain: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    if seed > 1:  # as a library of very many passages and terms is kept
        many_blocks(monkeypatch)
    made = entries(1_500, seed)
    index = LibraryIndex.build(made[:900], 1).apply(made[900:], (), 2).apply((), range(0, 40, 3), 3)
    living = [entry for entry in made if entry.article not in range(0, 40, 3)]
    view = Searcher([index])
    wanted = (SourceMatch(publishers=frozenset(some)) for some in ({1, 2, 3}, {5}))
    half, few_passages = (view.mask(source=some) for some in wanted)
    monkeypatch.setattr("store.search.index.topk._PLAIN", plain)
    monkeypatch.setattr("store.search.index.topk._EACH", 0)
    monkeypatch.setattr("store.search.index.topk._FEW", few)

    for groups in questions(25, seed):
        assert pairs(view.top(groups, 10)) == ranked(living, groups, 10)
        assert pairs(view.top(groups, 3, half)) == ranked(
            living, groups, 3, allow=lambda entry: entry.publisher in (1, 2, 3)
        )
        assert pairs(view.top(groups, 3, few_passages)) == ranked(
            living, groups, 3, allow=lambda entry: entry.publisher == 5
        )


def test_a_search_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("store.search.index.topk._PLAIN", 0)
    view = Searcher([LibraryIndex.build(entries(500, 4), 1)])
    [question] = questions(1, 9)
    first = pairs(view.top(question, 10))

    for other in questions(20, 5):
        view.top(other, 10)

    assert pairs(view.top(question, 10)) == first


@pytest.mark.parametrize("passages", [400, 40_000])
def test_among_equals_the_newer_then_the_earlier_id_comes_first(passages: int) -> None:
    made = [
        IndexedPassage(number, number, 1, "en", 1, number % 2, ["frog", "pond"])
        for number in range(1, passages + 1)
    ]
    view = Searcher([LibraryIndex.build(made, 1)])

    hits = view.top([[("frog", 1.0)], [("pond", 1.0)]], 3)

    assert hits.passages.tolist() == [1, 3, 5]


def test_nothing_is_found_for_no_groups_no_results_or_unknown_terms() -> None:
    view = Searcher([LibraryIndex.build(entries(50, 6), 1)])

    assert len(view.top([], 5)) == 0
    assert len(view.top([[]], 5)) == 0
    assert len(view.top([[("t1", 1.0)]], 0)) == 0
    assert len(view.top([[("unheard", 1.0)]], 5)) == 0
    assert len(Searcher([]).top([[("t1", 1.0)]], 5)) == 0


@pytest.mark.parametrize("weight", [0.0, -1.0, float("nan")])
def test_a_weight_that_is_not_positive_is_refused(weight: float) -> None:
    with pytest.raises(ValueError, match="weight"):
        Searcher([]).top([[("t1", weight)]], 5)


def test_doc_numbers_lead_back_to_the_passages() -> None:
    made = entries(300, 7)
    view = Searcher([LibraryIndex.build(made[:200], 1), LibraryIndex.build(made[200:], 1)])

    hits = view.top([[("t1", 1.0)], [("t2", 1.0)]], 20)

    assert view.passage(hits.docs).tolist() == hits.passages.tolist()
    assert np.all(np.diff(hits.scores) <= 0)
