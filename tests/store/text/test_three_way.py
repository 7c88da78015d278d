"""Two changes of one text put together, and where they must not be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.model import NewArticle
from store.text.three_way import both, merged, mine_first

BASE = "One ship sank. Two men died.\n\nThe rest is silence."
SENTENCES = st.lists(st.sampled_from(["A b.", "C d e!", "و ز۔", "Г д?", "न म।"]), max_size=6)


@pytest.mark.parametrize(
    ("mine", "theirs", "whole"),
    [
        (
            ("One", "Ten"),
            ("silence", "noise"),
            "Ten ship sank. Two men died.\n\nThe rest is noise.",
        ),
        (("One", "Ten"), ("Two", "Six"), "Ten ship sank. Six men died.\n\nThe rest is silence."),
        (("One", "Ten"), ("One", "Ten"), "Ten ship sank. Two men died.\n\nThe rest is silence."),
        (("Two men died.", ""), ("One", "Ten"), "Ten ship sank. \n\nThe rest is silence."),
    ],
)
def test_changes_of_different_sentences_are_put_together(
    mine: tuple[str, str], theirs: tuple[str, str], whole: str
) -> None:
    assert merged(BASE, BASE.replace(*mine), BASE.replace(*theirs)) == whole


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (("One", "Ten"), ("One", "Six")),
        (("One", "Ten"), ("sank", "rose")),
        (("Two men died.", ""), ("Two", "Six")),
        (("silence.", "silence. End."), ("silence.", "silence.\n\nFin.")),
    ],
)
def test_changes_that_meet_in_a_sentence_are_not(
    mine: tuple[str, str], theirs: tuple[str, str]
) -> None:
    assert merged(BASE, BASE.replace(*mine), BASE.replace(*theirs)) is None


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "whole"),
    [
        (
            "ایک کشتی ڈوبی۔ دو مرے۔",
            "تین کشتی ڈوبی۔ دو مرے۔",
            "ایک کشتی ڈوبی۔ چار مرے۔",
            "تین کشتی ڈوبی۔ چار مرے۔",
        ),
        (
            "एक नाव डूबी। दो मरे।",
            "तीन नाव डूबी। दो मरे।",
            "एक नाव डूबी। चार मरे।",
            "तीन नाव डूबी। चार मरे।",
        ),
    ],
)
def test_sentences_end_by_the_marks_of_their_script(
    base: str, mine: str, theirs: str, whole: str
) -> None:
    assert merged(base, mine, theirs) == whole


@given(base=SENTENCES, changed=SENTENCES)
def test_a_text_with_one_change_is_that_change(base: list[str], changed: list[str]) -> None:
    before, after = " ".join(base), " ".join(changed)

    assert merged(before, after, before) == after
    assert merged(before, before, after) == after
    assert merged(before, after, after) == after


@given(base=SENTENCES, mine=SENTENCES, theirs=SENTENCES)
def test_it_does_not_matter_whose_change_is_whose(
    base: list[str], mine: list[str], theirs: list[str]
) -> None:
    one, two, three = (" ".join(each) for each in (base, mine, theirs))

    assert merged(one, two, three) == merged(one, three, two)


def test_fields_that_one_alone_has_changed_are_put_together() -> None:
    base = NewArticle(body=BASE, title="A", publisher="B")
    mine = NewArticle(body=BASE, title="Mine", publisher="B")
    theirs = NewArticle(body=f"{BASE} End.", title="A", publisher="Theirs")

    together = both(base, mine, theirs)

    assert together == NewArticle(body=f"{BASE} End.", title="Mine", publisher="Theirs")


def test_a_field_that_both_have_changed_is_not_decided() -> None:
    base, mine, theirs = (NewArticle(body=BASE, title=title) for title in ("A", "B", "C"))

    assert both(base, mine, theirs) is None
    assert both(base, mine, mine) == mine


@pytest.mark.parametrize(
    ("mine", "theirs", "whole"),
    [
        (
            [("One", "Ten")],
            [("One", "Six")],
            "Ten ship sank. Two men died.\n\nThe rest is silence.",
        ),
        (
            [("One", "Ten")],
            [("sank", "rose"), ("silence", "noise")],
            "Ten ship sank. Two men died.\n\nThe rest is noise.",
        ),
        (
            [("Two men died.", "")],
            [("Two", "Six"), ("One", "Ten")],
            "Ten ship sank. \n\nThe rest is silence.",
        ),
        ([], [("One", "Ten")], "Ten ship sank. Two men died.\n\nThe rest is silence."),
        (
            [("One", "Ten")],
            [("One", "Ten")],
            "Ten ship sank. Two men died.\n\nThe rest is silence.",
        ),
    ],
)
def test_where_both_changed_mine_stands_and_theirs_elsewhere(
    mine: list[tuple[str, str]], theirs: list[tuple[str, str]], whole: str
) -> None:
    def changed(changes: list[tuple[str, str]], title: str, url: str | None) -> NewArticle:
        body = BASE
        for change in changes:
            body = body.replace(*change)
        return NewArticle(body=body, title=title, url=url)

    base, ours, others = (
        changed([], "T", None),
        changed(mine, "Mine", None),
        changed(theirs, "Theirs", "https://x.example/"),
    )

    made = mine_first(base, ours, others)

    assert made.body == whole
    assert (made.title, made.url) == ("Mine", "https://x.example/")


@given(base=SENTENCES, mine=SENTENCES, theirs=SENTENCES)
def test_no_sentence_is_made_that_nobody_wrote(
    base: list[str], mine: list[str], theirs: list[str]
) -> None:
    texts = [" ".join(one) for one in (base, mine, theirs)]

    made = mine_first(*(NewArticle(body=text) for text in texts)).body

    if texts[2] == texts[0]:
        assert made == texts[1]
    if texts[1] == texts[0]:
        assert made == texts[2]
    together = merged(*texts)
    assert together is None or made == together
