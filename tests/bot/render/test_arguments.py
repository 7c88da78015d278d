"""What buttons and forms hold: written as it always was, and read back."""

from dataclasses import is_dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render.markup import arguments
from bot.render.markup.arguments import (
    Argument,
    EndsArgument,
    LinesArgument,
    NumberArgument,
    OverArgument,
    PageArgument,
    PartArgument,
    PrivateArgument,
    QuestionArgument,
    SaveArgument,
    SettingArgument,
    VersionArgument,
    VoteArgument,
    WayArgument,
    WrittenArgument,
)
from bot.render.markup.custom_id import CustomId, PageLayout, answer_buttons, more_select
from bot.render.translator import ENGLISH
from store.model import Reference

PLACE = Reference(article=12, version=3)
WRITTEN = {
    "17": NumberArgument(17),
    "4": PageArgument(4),
    "12-4": PageArgument(4, (12,)),
    "12-3-4": PageArgument(4, (12, 3)),
    "12-3": VersionArgument(PLACE),
    "12-3-over-4": OverArgument(PLACE, 4),
    "12-3-2": PartArgument(PLACE, 2),
    "0.useful": VoteArgument((0,), "useful"),
    "1-2.out-of-date": VoteArgument((1, 2), "out-of-date"),
    "new": SaveArgument("new"),
    "over.12-3": SaveArgument("over", PLACE),
    "language": SettingArgument("language"),
    "plain.1": SettingArgument("plain", on=True, is_switch=True),
    "plain.0": SettingArgument("plain", is_switch=True),
    "without-source": WayArgument("without", "source"),
    "instead-0": WayArgument("instead", "0"),
    "show": LinesArgument(shown=True),
    "hide": LinesArgument(shown=False),
    "private": PrivateArgument(private=True),
    "": PrivateArgument(private=False),
    "12-17": EndsArgument("12", "17"),
    "ba7816bf-e3b0c442": EndsArgument("ba7816bf", "e3b0c442"),
    "ba7816bf8f01cfea4141": QuestionArgument.of("abc"),
    "anything": WrittenArgument("anything"),
}
KINDS = [
    one
    for one in vars(arguments).values()
    if isinstance(one, type) and is_dataclass(one) and one is not Reference
]


@pytest.mark.parametrize(("text", "argument"), WRITTEN.items(), ids=lambda one: str(one))
def test_a_button_that_was_posted_is_understood_for_ever(text: str, argument: Argument) -> None:
    assert str(argument) == text
    assert type(argument).parse(text) == argument
    assert CustomId.parse(str(CustomId(action="read", argument=argument))) is not None


def test_every_kind_is_held_to_its_written_form() -> None:
    assert {type(one) for one in WRITTEN.values()} == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
@given(text=st.one_of(st.text("0123456789-.abz_", max_size=40), st.text(max_size=40)))
def test_what_is_read_is_read_again(kind: type[Argument], text: str) -> None:
    found = kind.parse(text)

    if found is not None:
        assert kind.parse(str(found)) == found


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (NumberArgument, ""),
        (NumberArgument, "1" * 16),
        (NumberArgument, "-1"),
        (NumberArgument, str(2**31)),
        (PageArgument, "a-1-2"),
        (VersionArgument, "0-1"),
        (VersionArgument, "12"),
        (PartArgument, "12-3"),
        (VoteArgument, "useful"),
        (SaveArgument, "over.12"),
        (WayArgument, "without"),
        (WayArgument, "beside-2"),
        (EndsArgument, ""),
        (EndsArgument, "12"),
        (QuestionArgument, "12"),
        (QuestionArgument, "ba7816bf8f01cfea414" + "g"),
    ],
)
def test_what_no_button_ever_held_is_nothing(kind: type[Argument], text: str) -> None:
    assert kind.parse(text) is None


def test_a_page_that_no_button_has_is_the_first() -> None:
    assert PageArgument.parse("") == PageArgument(0)
    assert PageArgument.parse("12-999999") == PageArgument(0, (12,))


def test_an_answer_of_years_ago_has_the_buttons_of_one_of_today() -> None:
    layout = PageLayout(reply="AbC", page=1, private=True, whole=True)
    more = more_select(layout, ENGLISH)

    assert [button.custom_id for button in answer_buttons(layout, 3, ENGLISH)] == [
        "qw1:publish:AbC:1",
        "qw1:page:AbC:0",
        "qw1:page:AbC:2",
        "qw1:context:AbC:1",
        "qw1:cite:AbC:1",
    ]
    assert more is not None
    assert [option.value for option in more.options] == [
        "qw1:ask-on:AbC:private",
        "qw1:why:AbC:1",
        "qw1:plain:AbC:1",
        "qw1:vote:AbC:1.useful",
        "qw1:vote:AbC:1.not-useful",
        "qw1:vote:AbC:1.wrong-attribution",
        "qw1:vote:AbC:1.out-of-date",
    ]


def test_a_form_holds_what_its_button_held() -> None:
    clicked = CustomId.parse("qw1:reason:AbC:1-2.useful")

    assert clicked is not None
    assert str(CustomId(action="reasoned", reply="AbC", argument=clicked.argument)) == (
        "qw1:reasoned:AbC:1-2.useful"
    )
    assert clicked.read(VoteArgument) == VoteArgument((1, 2), "useful")
    assert clicked.read(NumberArgument) is None
