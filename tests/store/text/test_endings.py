"""Texts that break off, and how they go on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.text.cutting.endings import breaks_off, joined

WHOLE = "The crossing was opened again. Traders were glad of it, officials said."


@pytest.mark.parametrize(
    "text",
    [
        "The crossing was opened again.\n\nThe two sides discussed ways to further de",
        "The two sides met in Doha. They discussed ways to further deepen the",
        "مذاکرات دوحہ میں ہوئے۔\n\nدونوں ملکوں نے سرحد کھولنے پر اتفاق کیا اور",
        "Переговоры прошли в Дохе.\n\nСтороны обсудили открытие границы и договорились о",
        "वार्ता दोहा में हुई।\n\nदोनों पक्षों ने सीमा खोलने पर सहमति जताई और",
    ],
)
def test_a_text_that_was_cut_breaks_off(text: str) -> None:
    assert breaks_off(text)


@pytest.mark.parametrize(
    "text",
    [
        WHOLE,
        f"{WHOLE}\n\nKabul, 4 March",
        "a list of words without any end mark at all in it",
        "“We will open it tomorrow morning,” he said. “God willing!”",
        "مذاکرات دوحہ میں ہوئے۔",
        "مذاکرات دوحہ میں ہوئے۔\n\nانھوں نے بتایا: ’کسی نے نہیں بتایا کہ ادائیگی کون کرے گا۔‘",
        "Die Grenze ist offen.\n\nDer Minister sagte: „Wir werden sie nie wieder schließen.“",
        "Grænsen er åben.\n\nHan sagde til avisen: »Vi lukker den aldrig mere igen.«",
        "",
    ],
)
def test_a_whole_text_does_not(text: str) -> None:
    assert not breaks_off(text)


@pytest.mark.parametrize(
    ("text", "rest", "whole"),
    [
        ("Ways to further de", "velop ties.", "Ways to further de\n\nvelop ties."),
        (
            "They met. Ways to further de",
            "further develop ties.",
            "They met. Ways to further develop ties.",
        ),
        (
            "They met. They discussed all the ways to",
            "deepen ties.",
            "They met. They discussed all the ways to deepen ties.",
        ),
        ("They met.", "They parted.", "They met.\n\nThey parted."),
        ("", "They parted.", "They parted."),
        ("They met.", " ", "They met."),
    ],
)
def test_the_rest_continues_the_text(text: str, rest: str, whole: str) -> None:
    assert joined(text, rest) == whole


@given(text=st.text(), cut=st.integers(0, 60), shared=st.integers(4, 40))
def test_nothing_of_either_part_is_lost(text: str, cut: int, shared: int) -> None:
    first, second = text[: cut + shared], text[cut:]

    whole = joined(first, second)

    assert whole.startswith(first.rstrip())
    assert whole.endswith(second.lstrip()) or whole == first.rstrip()
