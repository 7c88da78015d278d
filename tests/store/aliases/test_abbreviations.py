"""Abbreviations that a text explains itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.aliases.abbreviations import abbreviations


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("the Inter-Services Intelligence (ISI) said", "ISI", "Inter-Services Intelligence"),
        ("TTP (Tehrik-i-Taliban Pakistan) claimed", "TTP", "Tehrik-i-Taliban Pakistan"),
        ("Milli İstihbarat Teşkilatı (MİT) başkanı", "MİT", "Milli İstihbarat Teşkilatı"),
        ("Федеральная служба безопасности (ФСБ)", "ФСБ", "Федеральная служба безопасности"),
        ("national liberation front [NLF]", "NLF", "national liberation front"),
        ("Islamic State Khorasan (ISK, also IS-K)", "ISK", "Islamic State Khorasan"),
    ],
)
def test_a_pair_is_found_in_both_orders_and_other_scripts(text: str, short: str, long: str) -> None:
    [pair] = abbreviations(text)

    assert (pair.short, pair.long, pair.aligned) == (short, long, True)


def test_a_foreign_acronym_behind_a_translation_is_marked_as_a_guess() -> None:
    [pair] = abbreviations("The National Intelligence Organization (MIT) arrested them.")

    assert (pair.short, pair.long) == ("MIT", "National Intelligence Organization")
    assert not pair.aligned


@pytest.mark.parametrize(
    "text",
    ["KABUL (Reuters) - Two men", "two men (see map) fled", "he was (12) late", "(ISI)", "()"],
)
def test_other_brackets_are_not_pairs(text: str) -> None:
    assert abbreviations(text) == ()


@given(text=st.text() | st.text("abAB ()[].-\n"))
def test_spans_are_of_the_text(text: str) -> None:
    for pair in abbreviations(text):
        assert text[pair.short_start : pair.short_end] == pair.short
        assert text[pair.long_start : pair.long_end] == pair.long
