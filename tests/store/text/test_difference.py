"""Differences between two versions of a text."""

from hypothesis import given
from hypothesis import strategies as st

from store.text.difference import Change, difference


def test_a_changed_word_is_told_alone() -> None:
    assert difference("Frogs leap far.", "Frogs jump far.") == [
        Change("same", "Frogs "),
        Change("removed", "leap"),
        Change("added", "jump"),
        Change("same", " far."),
    ]


def test_equal_texts_have_no_change() -> None:
    assert difference("Frogs leap.\n\nToads walk.", "Frogs leap.\n\nToads walk.") == [
        Change("same", "Frogs leap.\n\nToads walk.")
    ]


def test_a_paragraph_put_in_is_told_alone() -> None:
    assert difference("A.\n\nC.", "A.\n\nB.\n\nC.") == [
        Change("same", "A.\n\n"),
        Change("added", "B.\n\n"),
        Change("same", "C."),
    ]


def test_empty_texts_are_no_trouble() -> None:
    assert difference("", "") == []
    assert difference("", "A.") == [Change("added", "A.")]


def test_texts_too_long_to_compare_are_told_whole() -> None:
    old, new = "a b " * 20_000, "c d " * 20_000

    assert [change.kind for change in difference(old, new)][:2] == ["removed", "added"]


TEXTS = st.lists(
    st.sampled_from(["frogs", "toads", " ", "\n", "\n\n", "ü", "\r", "\u2028"]), max_size=30
)


@given(old=TEXTS.map("".join), new=TEXTS.map("".join))
def test_both_texts_can_be_put_together_again(old: str, new: str) -> None:
    changes = difference(old, new)

    assert "".join(change.text for change in changes if change.kind != "added") == old
    assert "".join(change.text for change in changes if change.kind != "removed") == new
