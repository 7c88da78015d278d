"""What buttons and forms hold: written as it always was, and read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render.markup import arguments
from bot.render.markup.arguments import (
    Argument,
    LinesArgument,
    NumberArgument,
    PageArgument,
    PartArgument,
    SaveArgument,
    SettingArgument,
    VersionArgument,
    VoteArgument,
    WayArgument,
)
from bot.render.markup.custom_id import CustomId
from store.model import Reference

PLACE = Reference(article=12, version=3)
WRITTEN = {
    "17": NumberArgument(17),
    "4": PageArgument(4),
    "12-4": PageArgument(4, (12,)),
    "12-3-4": PageArgument(4, (12, 3)),
    "12-3": VersionArgument(PLACE),
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
}
KINDS = [one for one in vars(arguments).values() if hasattr(one, "parse") and one is not Reference]


@pytest.mark.parametrize(("text", "argument"), WRITTEN.items(), ids=lambda one: str(one))
def test_a_button_that_was_posted_is_understood_for_ever(text: str, argument: Argument) -> None:
    assert str(argument) == text
    assert type(argument).parse(text) == argument
    assert CustomId.parse(str(CustomId(action="read", argument=text))) is not None


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
        (PageArgument, "a-1-2"),
        (VersionArgument, "0-1"),
        (VersionArgument, "12"),
        (PartArgument, "12-3"),
        (VoteArgument, "useful"),
        (SaveArgument, "over.12"),
        (WayArgument, "without"),
        (WayArgument, "beside-2"),
    ],
)
def test_what_no_button_ever_held_is_nothing(kind: type[Argument], text: str) -> None:
    assert kind.parse(text) is None


def test_a_page_that_no_button_has_is_the_first() -> None:
    assert PageArgument.parse("") == PageArgument(0)
    assert PageArgument.parse("12-999999") == PageArgument(0, (12,))
