"""Foreign text is shown as it stands and never obeyed."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render.direction import (
    FIRST_STRONG_ISOLATE,
    POP_DIRECTIONAL_ISOLATE,
    isolated,
    runs_right_to_left,
    set_apart,
)
from bot.render.markup.escape import MAX_MARKS, clean, cut, escape, size, unescape
from tests.bot.render.discord_markdown import read_line
from tests.bot.render.hostile import PIECES, hostile_text

spans = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda span: (span[0], sum(span))),
    max_size=4,
)


@given(text=hostile_text)
def test_no_markup_of_foreign_text_is_obeyed(text: str) -> None:
    seen = read_line(escape(text))

    assert seen.alive == []
    assert seen.bold == []


@given(text=hostile_text)
def test_what_is_shown_is_the_cleaned_text(text: str) -> None:
    assert read_line(escape(text)).text == clean(text)


@given(text=hostile_text, bold=spans)
def test_bold_changes_no_letter_and_wakes_no_markup(text: str, bold: list[tuple[int, int]]) -> None:
    rendered = escape(text, bold)

    seen = read_line(rendered)
    assert seen.alive == []
    assert seen.text == clean(text)
    assert unescape(rendered) == clean(text)


@given(text=hostile_text)
def test_unescaping_gives_the_cleaned_text_back(text: str) -> None:
    assert unescape(isolated(text, escape(text))) == clean(text)


@given(text=hostile_text)
def test_cleaning_removes_only_what_is_documented(text: str) -> None:
    kept = clean(text)

    lost = re.sub(
        "[\x00-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
        "\ud800-\udfff\U000e0000-\U000e007f]",
        "",
        text,
    )
    without_marks = [c for c in lost if unicodedata.category(c) not in ("Mn", "Me")]
    assert "".join("".join(without_marks).split()) == "".join(
        c
        for c in kept
        if unicodedata.category(c) not in ("Mn", "Me") and c not in " \u061c\u200e\u200f"
    )
    assert clean(kept) == kept
    kept.encode()


@pytest.mark.parametrize("text", PIECES)
def test_each_hostile_piece_is_harmless_alone(text: str) -> None:
    assert read_line(escape(text)).alive == []


@pytest.mark.parametrize(
    ("text", "alive"),
    [
        ("a [click](https://evil.example)", "link"),
        ("see https://e.example", "link"),
        ("<@1>", "mention"),
        ("<t:0:R>", "timestamp"),
        (":smile:", "emoji"),
        ("# heading", "block"),
        ("1. item", "block"),
        ("> quote", "block"),
        ("||x||", "spoiler"),
        ("`x y`", "code"),
        ("_it_", "italics"),
        ("~~x~~", "strike"),
    ],
)
def test_the_reader_of_these_tests_sees_live_markup(text: str, alive: str) -> None:
    assert alive in read_line(text).alive


def test_zero_width_joiners_stay_where_scripts_need_them() -> None:
    assert clean("می\u200cشود") == "می\u200cشود"


def test_direction_marks_stay_in_arabic_text_only() -> None:
    assert clean("a\u200fb") == "ab"
    assert clean("م\u200fب") == "م\u200fب"


def test_at_most_four_marks_stay_on_a_letter() -> None:
    assert clean("e" + "\u0301" * 9) == "e" + "\u0301" * MAX_MARKS


def test_touching_highlights_become_one() -> None:
    assert escape("Bannu checkpoint", [(0, 3), (3, 5)]) == "**Bannu** checkpoint"


def test_a_highlight_is_not_blank_and_keeps_its_marks() -> None:
    assert escape("a cafe\u0301 b", [(1, 6)]) == "a **cafe\u0301** b"


def test_right_to_left_text_is_isolated_outside_of_it() -> None:
    assert isolated("سلام", "سلام") == f"{FIRST_STRONG_ISOLATE}سلام{POP_DIRECTIONAL_ISOLATE}"
    assert isolated("Salam سلام", "x") == "x"
    assert runs_right_to_left("12 «سلام»")


@given(text=hostile_text, limit=st.integers(1, 40))
def test_a_cut_is_short_and_a_beginning(text: str, limit: int) -> None:
    short = cut(text, limit)

    assert len(short) <= limit
    assert clean(text).startswith(short.removesuffix("…"))


def test_a_cut_leaves_a_letter_with_its_marks_whole() -> None:
    assert cut("abcde\u0301\u0302f", 7) == "abcd…"


def test_a_cut_falls_between_words_where_one_is_near() -> None:
    assert cut("one two three four", 16) == "one two three…"


def test_size_counts_what_needs_two_units_twice() -> None:
    assert size("a👧") == 3


def test_what_is_isolated_says_nothing_of_the_direction_of_a_line() -> None:
    assert runs_right_to_left("\u2068Khyber Post\u2069 نے بتایا")
    assert not runs_right_to_left("\u2068نوائے وقت\u2069 said")
    assert not runs_right_to_left("\u2068نوائے وقت\u2069 · 2025")


def test_what_is_set_apart_is_set_apart_once() -> None:
    once = set_apart("2025-11-06")

    assert once == "\u20682025-11-06\u2069"
    assert set_apart(once) == once
    assert set_apart(f"{once} {once}") == f"\u2068{once} {once}\u2069"
