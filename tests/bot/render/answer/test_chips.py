"""Chips fit their buttons and say days rightly in every language."""

import pytest

from bot.i18n.catalogues import Catalogues
from bot.render.answer.chips import chips
from bot.render.markup.custom_id import PageLayout
from bot.render.markup.message import MAX_LABEL
from store.languages import interface_languages
from store.model import Filters
from tests.bot.render.answers import TODAY

LANGUAGES = [language.code for language in interface_languages()]


def layout(**filters: object) -> PageLayout:
    """A page below which chips may stand."""
    return PageLayout(reply="abcdefgh12345678", whole=True, filters=Filters(**filters))  # type: ignore[arg-type] # each has a type of its own


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_filters_fit_a_button(language: str) -> None:
    say = Catalogues().words(language)

    buttons, choices = chips(layout(source="\U0001d4d0" * 200, language="az"), say, 1)

    assert [len(one.label.encode("utf-16-le")) // 2 <= MAX_LABEL for one in buttons] == [True] * 2
    assert choices == []


@pytest.mark.parametrize("language", ["ar", "fa", "ps", "ur"])
def test_a_day_keeps_its_direction_in_a_chip_from_right_to_left(language: str) -> None:
    [chip], _ = chips(layout(since=TODAY), Catalogues().words(language), 0)

    assert f"\u2068{TODAY}\u2069" in chip.label
