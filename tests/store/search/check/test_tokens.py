"""The words of a text as they are checked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.search.check.wording.tokens import tokenise

PLAIN = st.text(st.sampled_from("abZ190 .,:;/-+~'&$#%()[]!?\n=<>*"), max_size=24)


@given(PLAIN)
def test_plain_words_are_the_same_beside_words_of_another_script(text: str) -> None:
    beside = tokenise(f"{text} дом")

    assert tokenise(text).items == beside.items[:-1]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("2026'da", "2026’da", True),
        ("2026'DA", "2026'da", True),
        ("1,398-MILE", "1,398-mile", True),
        ("Рубеж-2025", "РУБЕЖ-2025", True),
        ("5mW", "5MW", False),
        ("27'000", "27’000", False),
        ("27'000", "27000", False),
        ("2026'da", "2025'da", False),
        ("F-16", "F-18", False),
        (".5", "5", False),
        ("27+", "27", False),
        ("≥27", "27", False),
    ],
)
def test_a_word_joined_to_a_number_is_folded_and_nothing_of_the_number(
    one: str, other: str, *, alike: bool
) -> None:
    assert (tokenise(one).keys == tokenise(other).keys) is alike
