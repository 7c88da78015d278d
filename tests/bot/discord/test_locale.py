"""In which language a person is answered."""

import pytest

from bot.discord.replies.locale import language_for
from bot.i18n.catalogues import Catalogues
from bot.render.translator import ENGLISH


@pytest.mark.parametrize(
    ("locale", "chosen", "language"),
    [
        ("tr", None, "tr"),
        ("tr", "ur", "tr"),
        ("en-US", None, "en"),
        ("en-US", "tr", "en"),
        ("en-GB", "ur", "ur"),
        ("en-US", "ar", "ar"),
        ("de", "tr", "tr"),
        ("de", None, "en"),
        ("ar", None, "ar"),
        ("ar-SA", "ru", "ar"),
        ("xx-YY", None, "en"),
        ("", None, "en"),
        ("../../etc", "fa", "fa"),
    ],
)
def test_the_persons_language_comes_before_the_guilds(
    locale: str, chosen: str | None, language: str
) -> None:
    assert language_for(locale, chosen) == language


def test_values_are_put_in_and_never_read_as_patterns() -> None:
    said = ENGLISH("Question: {question}", question="{0} {question} %s")

    assert said == "Question: {0} {question} %s"


@pytest.mark.parametrize("language", ["en", "zz", "", "../../etc"])
def test_a_language_we_do_not_have_is_english(language: str) -> None:
    assert Catalogues().words(language) == ENGLISH
