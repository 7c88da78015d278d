"""/sources and /help: what is here, and what to type."""

from dataclasses import replace

import pytest

from bot.app import App
from bot.render.articles.sources import sources_message
from bot.render.introduction.help import topic_names
from bot.render.translator import ENGLISH
from store.model import SourceCount
from tests.bot.clients import reports, stock
from tests.bot.conftest import Guild
from tests.bot.shown import buttons, text
from tests.builders import a_new_article

LINE = SourceCount(publisher="*x*", articles=1, first=None, last=None, languages=("en", "fa"))


async def test_sources_are_counted_with_dates_and_languages(place: Guild, app: App) -> None:
    more = a_new_article(body="Another article about apricots was written.", published=None)
    stock(app, place.guild.id, [a_new_article(), more])

    shown = await place.reader.slash(place.channel, "sources")

    assert text(shown) == (
        "### 1 source · 2 articles\n\n1\\. Khyber Gazette · 2 articles · 2025-11-06 · English"
    )


async def test_an_empty_library_says_how_to_begin(place: Guild) -> None:
    shown = await place.reader.slash(place.channel, "sources", private=True)

    assert shown.ephemeral
    assert text(shown) == "There are no articles here yet. Curators add them with /articles add."


async def test_many_sources_have_pages(place: Guild, app: App) -> None:
    stock(app, place.guild.id, reports(20))
    shown = await place.reader.slash(place.channel, "sources")

    await place.reader.click(shown.response.message, label="Next")

    assert "Page 2 of 2" in text(shown)
    assert "20\\. " in text(shown)
    assert list(buttons(shown)) == ["Previous"]


def test_a_source_is_shown_with_kind_and_grade_and_never_obeyed() -> None:
    graded = replace(LINE, kind="blog", grade="D")

    message = sources_message([graded, replace(LINE, publisher=None)], 0, ENGLISH)

    assert message.text == (
        "### 2 sources · 2 articles\n\n"
        "1\\. \\*x\\* · 1 article · date unknown · English, Persian · blog · grade D\n"
        "2\\. unknown publisher · 1 article · date unknown · English, Persian"
    )


@pytest.mark.parametrize("topic", [None, *topic_names(ENGLISH)])
async def test_help_has_a_page_for_each_topic(place: Guild, topic: str | None) -> None:
    options = {} if topic is None else {"topic": topic}

    shown = await place.reader.slash(place.channel, "help", **options)

    assert shown.ephemeral
    assert len(text(shown)) > 100
