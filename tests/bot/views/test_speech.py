"""In which language a person is answered."""

import gettext
from pathlib import Path

import pytest

from bot.render.words import ENGLISH, Words
from bot.views import speech
from bot.views.speech import words_for

CATALOGUE = {"": "Content-Type: text/plain; charset=UTF-8\n", "Cite": "Alıntıla"}


class Catalogue(gettext.NullTranslations):
    """A catalogue of one word."""

    def gettext(self, message: str) -> str:
        return CATALOGUE.get(message, message)


@pytest.fixture(autouse=True)
def _turkish(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {"tr": Words(language="tr", catalogue=Catalogue())}
    monkeypatch.setattr(speech, "_spoken", known.get)


@pytest.mark.parametrize(
    ("locale", "chosen", "language"),
    [
        ("tr", None, "tr"),
        ("tr", "ur", "tr"),
        ("en-US", "tr", "tr"),
        ("en-GB", None, "en"),
        ("de", "tr", "tr"),
        ("xx-YY", None, "en"),
        ("", None, "en"),
    ],
)
def test_the_persons_language_comes_before_the_guilds(
    locale: str, chosen: str | None, language: str
) -> None:
    assert words_for(locale, chosen).language == language


def test_values_are_put_in_and_never_read_as_patterns() -> None:
    said = ENGLISH("Question: {question}", question="{0} {question} %s")

    assert said == "Question: {0} {question} %s"


def test_a_language_we_do_not_have_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.setattr(speech, "LOCALES", tmp_path)

    assert words_for("../../etc", "zz").language == "en"
