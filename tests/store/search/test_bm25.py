"""The reference against stock rank_bm25, and each of its faults."""

import math
from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from store.search.bm25 import CandidateBM25, PassageBM25, idf, saturation
from tests.store.search.plain_bm25 import best

bags = st.lists(st.sampled_from("abcdefg"), min_size=1, max_size=12)


@given(
    corpus=st.lists(bags, min_size=1, max_size=12),
    query=st.lists(st.sampled_from("abcdefgxyz"), max_size=6),
    k1=st.floats(0.1, 3),
    b=st.floats(0, 1),
)
def test_scores_are_the_stock_arithmetic_with_our_idf(
    corpus: list[list[str]], query: list[str], k1: float, b: float
) -> None:
    stock = BM25Okapi(corpus, k1=k1, b=b)
    for term in stock.idf:
        stock.idf[term] = idf(len(corpus), sum(term in bag for bag in corpus))

    ours = PassageBM25(corpus, k1=k1, b=b)

    assert ours.get_scores(query).tolist() == stock.get_scores(query).tolist()


@given(
    corpus=st.lists(bags, min_size=2, max_size=12),
    query=st.lists(st.sampled_from("abcdefgxyz"), max_size=6),
    data=st.data(),
)
def test_a_part_of_a_corpus_scores_as_in_the_whole(
    corpus: list[list[str]], query: list[str], data: st.DataObject
) -> None:
    whole = PassageBM25(corpus)
    places = data.draw(st.lists(st.integers(0, len(corpus) - 1), unique=True))

    terms = sorted({*query, *whole.idf})
    bags = [Counter(corpus[place]) for place in places]

    part = CandidateBM25(
        [np.array([bag[term] for bag in bags], np.float64) for term in terms],
        np.array([len(corpus[place]) for place in places], np.int64),
        whole.avgdl,
        [whole.idf.get(term, 0.0) for term in terms],
    )

    found = part.scores([terms.index(term) for term in query])
    assert found.tolist() == whole.get_scores(query)[places].tolist()


@given(
    frequency=st.integers(0, 50),
    length=st.integers(1, 500),
    average=st.floats(1, 500),
)
def test_saturation_is_the_stock_arithmetic(frequency: int, length: int, average: float) -> None:
    stock = PassageBM25([])
    stock.corpus_size, stock.doc_freqs, stock.doc_len = 1, [{"a": frequency}], [length]
    stock.avgdl, stock.idf = average, {"a": 1.0}

    assert saturation(frequency, length, average) == pytest.approx(stock.get_scores(["a"])[0])


@given(passages=st.integers(1, 10_000), share=st.floats(0, 1))
def test_idf_is_never_zero_or_negative(passages: int, share: float) -> None:
    assert idf(passages, int(passages * share)) > 0


def test_a_term_of_exactly_half_of_the_passages_counts() -> None:
    corpus = [["frog"], ["toad"]]

    assert BM25Okapi(corpus).get_scores(["frog"])[0] == 0  # the stock fault
    assert best(PassageBM25(corpus), ["frog"], 1)[0][0] == 0


def test_a_term_of_most_passages_still_counts_for_those_that_have_it() -> None:
    corpus = [["frog"], ["frog"]]

    assert BM25Okapi(corpus).get_scores(["frog"])[0] < 0  # the stock fault
    assert PassageBM25(corpus).get_scores(["frog"])[0] > 0


def test_weight_does_not_jump_where_a_term_passes_half_of_the_passages() -> None:
    below, above = idf(10_000, 4_999), idf(10_000, 5_001)

    assert below == pytest.approx(above, rel=1e-3)


@pytest.mark.parametrize("corpus", [[], [[]], [[], []]])
def test_a_corpus_without_terms_finds_nothing(corpus: list[list[str]]) -> None:
    with pytest.raises(ZeroDivisionError):
        BM25Okapi(corpus)  # the stock fault

    assert best(PassageBM25(corpus), ["frog"], 3) == []


def test_ties_come_in_the_order_of_the_corpus() -> None:
    corpus = [["frog"], ["frog"], ["toad"]]

    assert BM25Okapi(corpus).get_top_n(["frog"], [0, 1, 2], 3)[0] != 0  # the stock fault
    assert [place for place, _ in best(PassageBM25(corpus), ["frog"], 3)] == [0, 1]


def test_idf_is_lucenes() -> None:
    assert idf(10, 3) == math.log(1 + 7.5 / 3.5)
