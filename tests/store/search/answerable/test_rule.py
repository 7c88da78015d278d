"""The rule of silence by its numbers: what is likely enough, and what may stand beside it."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from store.search.answerable.rule import answering, beside_best


def candidates(*found: tuple[float, float]) -> list[Any]:
    """Candidates by their probability and their score, the best first."""
    return [
        SimpleNamespace(probability=probability, snippet=SimpleNamespace(score=score, alone=score))
        for probability, score in found
    ]


def shown(*found: tuple[float, float], asks: bool = True) -> int:
    """How many of the candidates answer; one without any probability may not."""
    all_ = candidates(*found)
    likely = {id(one.snippet): one.probability > 0.0 for one in all_}
    return len(answering(beside_best(cast(Any, all_), lambda one: likely[id(one)], asks=asks)))


def test_nothing_is_shown_when_the_best_is_not_likely_enough() -> None:
    assert shown() == 0
    assert shown((0.29, 9.0), (0.9, 1.0)) == 0
    assert shown((0.31, 9.0)) == 1


def test_what_may_not_answer_stands_in_nobody_s_way() -> None:
    assert shown((0.0, 9.0), (0.9, 1.0)) == 1
    assert shown((0.0, 9.0), (0.25, 1.0), (0.4, 0.9)) == 0
    assert shown((0.0, 9.0), (0.4, 1.0)) == 1
    assert shown((0.0, 9.0)) == 0


def test_one_about_as_good_that_is_more_likely_than_not_speaks_for_itself() -> None:
    assert shown((0.25, 9.0), (0.5, 8.9)) == 1
    assert shown((0.25, 9.0), (0.49, 8.9)) == 0
    assert shown((0.25, 9.0), (0.9, 5.0)) == 0


def test_what_only_points_back_to_the_best_is_no_answer_beside_it() -> None:
    best, behind = candidates((0.9, 9.0), (0.9, 8.9))
    behind.snippet.alone = 5.0

    assert beside_best([best, behind], lambda _: True, asks=True) == [best]
    assert beside_best([behind, best], lambda _: True, asks=True) == [behind, best]


@pytest.mark.parametrize(("asks", "far"), [(True, 1.3), (False, 4.0)])
def test_beside_the_best_stands_what_is_about_as_good(asks: bool, far: float) -> None:
    assert shown((0.9, 9.0), (0.9, 9.0 - far + 0.1), asks=asks) == 2
    assert shown((0.9, 9.0), (0.9, 9.0 - far - 0.1), asks=asks) == 1
    assert shown((0.9, 9.0), (0.25, 9.0), asks=asks) == 1
