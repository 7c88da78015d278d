"""Whatever the language, a message fits and a quotation stays as it is."""

from dataclasses import replace

import pytest

from bot.i18n.catalogues import Catalogues
from bot.render.answer.answer import room_below
from bot.render.answer.header import header_text
from bot.render.introduction.help import help_message, topic_names
from bot.render.introduction.welcome import permission_names, welcome_message
from bot.render.library.settings import panel_message
from bot.render.markup.custom_id import PageLayout
from bot.render.mentions import Mentions
from store.languages import interface_languages
from store.model import GuildSettings, Reference
from tests.bot.render.answers import a_page, a_quotation, an_answer

LANGUAGES = [language.code for language in interface_languages()]
LONG = "Guards at the Torkham crossing counted four hundred lorries before noon. " * 9


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("plain", [True, False])
def test_a_page_with_everything_below_it_fits(language: str, plain: bool) -> None:
    say = Catalogues().words(language)
    references = tuple(Reference(article=n) for n in range(1000, 1009))
    answer = an_answer(
        *(replace(a_quotation(LONG.strip()), rank=n, also_in=references) for n in range(1, 10)),
        differing=((1, 2, 3), (4, 5)),
        single_source=True,
        newer=Reference(article=1234567),
    )
    header = header_text(answer, say, plain=plain)
    layout = PageLayout(
        reply="0" * 16,
        per_page=6,
        private=True,
        plain=plain,
        room=room_below(header, plain=plain),
    )

    message = a_page(replace(answer.selection, missing=1234), layout, header, say)

    assert "four hundred lorries before noon" in message.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_and_the_settings_fit(language: str) -> None:
    say = Catalogues().words(language)
    panel = GuildSettings(
        language=language,
        private=True,
        plain=False,
        shared_library=True,
        results=10,
        curator_role=10**19,
        channels=tuple(range(10**19, 10**19 + 25)),
        keep_questions_days=365,
    )

    messages = [
        panel_message(panel, 30, frozenset(), say),
        *(
            help_message(topic, say, Mentions(), is_curator=True, is_personal=True)
            for topic in (None, *topic_names(say))
        ),
        welcome_message(Mentions({"articles": 10**19}), 3, list(permission_names(say)), say),
    ]

    assert all(message.text for message in messages)
