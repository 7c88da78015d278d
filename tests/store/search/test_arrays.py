"""Arrays as sets."""

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from store.search.arrays import common, counted, distinct

numbers = st.lists(st.integers(-5, 5)).map(lambda values: np.array(values, np.int64))


@given(numbers)
def test_distinct_values_are_a_set_in_order(values: np.ndarray) -> None:
    assert distinct(values).tolist() == sorted(set(values.tolist()))


@given(numbers, numbers)
def test_common_values_are_those_of_both(one: np.ndarray, other: np.ndarray) -> None:
    found = common(distinct(one), distinct(other))

    assert found.tolist() == sorted({*one.tolist()} & {*other.tolist()})


@given(numbers)
def test_values_are_counted_in_order(values: np.ndarray) -> None:
    found, times = counted(values)

    assert dict(zip(found.tolist(), times.tolist(), strict=True)) == Counter(values.tolist())
    assert found.tolist() == sorted(found.tolist())
