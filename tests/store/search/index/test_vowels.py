"""Vowels tell names that have the same consonants apart, as far as their scripts write them."""

import pytest

from store.search.index.segments.vowels import alike


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("Kosi", "कोसी"),
        ("Bokaro", "बोकारो"),
        ("Hunza", "ہنزہ"),
        ("Khost", "خوست"),
        ("Hamza", "Хамза"),
        ("समारा", "Самарой"),
    ],
)
def test_a_name_may_have_the_vowels_it_has_in_another_script(word: str, other: str) -> None:
    assert alike(word, other)
    assert alike(other, word)


@pytest.mark.parametrize(
    ("word", "other"),
    [("Dumka", "दमका"), ("hunza", "हनज"), ("समारा", "Симор"), ("Kosi", "Аксай"), ("Swat", "سیت")],
)
def test_other_vowels_are_of_another_name(word: str, other: str) -> None:
    assert not alike(word, other)
    assert not alike(other, word)
