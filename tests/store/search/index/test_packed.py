"""Postings and terms in two bytes each are what they were, however many there are."""

import random
from pathlib import Path

import numpy as np
import pytest

from store.search.arrays import Ints
from store.search.index import IndexedPassage, LibraryIndex, Searcher, Segment, merge
from store.search.index.segments.packed_numbers import PackedNumbers, by_frequency
from store.search.index.segments.posting_lists import PostingLists
from tests.store.search.index.reference import many_blocks, pairs, ranked


def lists_of(postings: list[list[int]], passages: int) -> PostingLists:
    start = np.cumsum([0, *map(len, postings)])
    docs = np.array([doc for own in postings for doc in own], np.int32)
    return PostingLists.of(start, docs, np.arange(docs.size, dtype=np.uint32), passages)


def some_postings(seed: int, passages: int) -> list[list[int]]:
    chance = random.Random(seed)
    sizes = [passages, passages // 2, 40, 0, 9, 8, 3, 1, 0, 1]
    return [sorted(chance.sample(range(passages), min(size, passages))) for size in sizes]


@pytest.mark.parametrize("passages", [1, 31, 32, 33, 700])
@pytest.mark.parametrize("seed", [1, 2])
def test_the_postings_of_every_term_are_read_as_they_were(
    seed: int, passages: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    many_blocks(monkeypatch)
    postings = some_postings(seed, passages)
    lists = lists_of(postings, passages)
    first = np.cumsum([0, *map(len, postings)]).tolist()

    for number, own in enumerate(postings):
        assert lists.docs(number).tolist() == own
        assert lists.count(number) == len(own)
        pieces = list(lists.pieces(number))
        assert [doc for docs, _ in pieces for doc in docs.tolist()] == own
        told = [pair for _, pairs_ in pieces for pair in pairs_.tolist()]
        assert told == [*range(first[number], first[number + 1])]
    for start in range(len(postings)):
        for end in range(start, len(postings) + 1):
            flat = [doc for own in postings[start:end] for doc in own]
            assert lists.every_doc(start, end).tolist() == flat


@pytest.mark.parametrize("passages", [33, 700])
def test_looking_passages_up_finds_those_that_have_the_term(
    passages: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    many_blocks(monkeypatch)
    postings = some_postings(3, passages)
    lists = lists_of(postings, passages)
    chance = random.Random(4)

    for number, own in enumerate(postings):
        if not own:
            continue
        begin = sum(map(len, postings[:number]))
        for _ in range(20):
            asked = sorted(chance.sample(range(passages), chance.randint(0, 30)))
            pair, there = lists.find(number, np.array(asked, np.int64))
            assert there.tolist() == [doc in own for doc in asked]
            assert [int(one) for one, is_there in zip(pair, there, strict=True) if is_there] == [
                begin + own.index(doc) for doc in asked if doc in own
            ]


@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_numbers_that_their_bytes_cannot_tell_stay_what_they_are(
    kind: type[np.unsignedinteger],
) -> None:
    most = int(np.iinfo(kind).max)
    numbers = np.array([0, most - 1, most, most + 1, 3, 4_000_000_000, most, 1], np.uint32)
    packed = PackedNumbers.of(numbers, kind)
    places: Ints = np.array([6, 0, 3, 3, 5, 2])

    assert packed.whole().tolist() == numbers.tolist()
    assert packed.at(places).tolist() == numbers[places].tolist()
    for start in range(9):
        for end in range(start, 9):
            assert packed.between(start, end).tolist() == numbers[start:end].tolist()
    assert PackedNumbers.of(numbers[:0], kind).whole().size == 0


def test_the_most_frequent_get_the_smallest_numbers() -> None:
    numbers, order = by_frequency(np.array([5, 2, 5, 0, 2, 5]), 7)

    assert numbers.tolist() == [0, 1, 0, 2, 1, 0]
    assert order.tolist() == [5, 2, 0, 1, 3, 4, 6]


def test_a_library_of_many_blocks_survives_merging_saving_and_opening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many_blocks(monkeypatch)
    chance = random.Random(5)
    names = [f"t{rank}" for rank in range(200)]
    made = [
        IndexedPassage(
            number, number // 3, 1, "en", 1, number % 9, chance.choices(names[: 20 + number], k=12)
        )
        for number in range(1, 400)
    ]
    index = LibraryIndex.build(made[:150], 1).apply(made[150:], (), 2).apply((), range(40, 60), 3)
    whole = LibraryIndex((merge(index.parts),), 3)
    whole.save(tmp_path)
    opened = Searcher([LibraryIndex.open(tmp_path)])
    living = [entry for entry in made if entry.article not in range(40, 60)]

    assert [entry.terms for entry in whole.parts[0].segment.entries(range(len(living)))] == [
        list(entry.terms) for entry in living
    ]
    for _ in range(30):
        asked = [[(name, 1.0)] for name in chance.sample(names, 4)]
        assert pairs(opened.top(asked, 10)) == ranked(living, asked, 10)


def test_columns_take_few_bytes_and_wide_numbers_keep_theirs() -> None:
    wide = 1 << 40
    segment = Segment.build(
        [
            IndexedPassage(number, 7, 1, "en", 3, 738_000, ["frog"] * 3)
            for number in (5, wide, 70_000)
        ]
    )

    assert segment.passage.tolist() == [5, wide, 70_000]
    assert (segment.article.dtype, segment.published.dtype) == (np.int16, np.int32)
