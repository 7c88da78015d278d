"""Commands named so that a click types them: in our sentences, never in others' words."""

import pytest

from bot.i18n.catalogues import Catalogues
from bot.render.mentions import Mentions
from store.languages import interface_languages

LANGUAGES = [language.code for language in interface_languages()]
SENTENCE = "There is no source “{source}” here. /sources lists them all."


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_names_its_commands_so_that_a_click_types_them(language: str) -> None:
    catalogues = Catalogues(mentions=Mentions({"sources": 7}, {"sources"}))

    said = catalogues.words(language)(SENTENCE, source="/sources")

    assert said.count("</sources:7>") == 1
    assert said.count("/sources") == 2


@pytest.mark.parametrize(
    ("sentence", "linked"),
    [
        ("/articles add takes it", "</articles add:7> takes it"),
        ("see /library aliases review.", "see </library aliases review:8>."),
        ("the group `/articles`, and/or /articles", "the group `/articles`, and/or /articles"),
        ("</articles add:7> and /unknown", "</articles add:7> and /unknown"),
    ],
)
def test_only_whole_names_of_commands_are_linked(sentence: str, linked: str) -> None:
    mentions = Mentions({"articles": 7, "library": 8}, {"articles add", "library aliases review"})

    assert mentions.linked(sentence) == linked
    assert Mentions().linked(sentence) == sentence
