"""The audit trail as people read it: what was done and what is told of it, in their language."""

import re
from dataclasses import fields

import pytest

from bot.i18n.catalogues import Catalogues
from bot.render.library.audit import action_name, details
from bot.render.translator import ENGLISH
from store.model import GuildSettings
from store.notices import Action, Detail, Field

DETAIL: dict[str, object] = {
    "publisher": "اطلاعات روز",
    "kind": "newspaper",
    "grade": None,
    "plain": [False, True],
    "language": [None, "fa"],
    "channels": [[], [12, 34]],
    "import": 7,
    "source_sha256": "ab" * 32,
}


def test_what_a_row_tells_is_told_in_words() -> None:
    assert details(DETAIL, ENGLISH) == [
        ("publisher", "اطلاعات روز"),
        ("kind", "newspaper"),
        ("Plain text", "no, now yes"),
        ("language", "–, now Persian"),
        ("channels", "–, now 12 34"),
        ("import", "7"),
    ]


@pytest.mark.parametrize("language", ["ar", "fa", "hi", "ps", "ru", "ur"])
def test_nothing_of_a_row_is_left_in_english(language: str) -> None:
    say = Catalogues().words(language)

    told = " ".join(" ".join(each) for each in details(DETAIL, say))
    done = " ".join(action_name(action.value, say) for action in Action)

    assert re.findall("[A-Za-z]+", told + done) == []


def test_every_setting_that_can_change_has_a_name_in_the_trail() -> None:
    named = {code.name.lower() for code in (*Detail, *Field)}

    assert {one.name for one in fields(GuildSettings)} <= named


def test_what_a_later_version_of_the_program_recorded_is_shown_as_it_is() -> None:
    assert action_name("translate", ENGLISH) == "translate"
    assert details({"colour": "red"}, ENGLISH) == [("colour", "red")]
