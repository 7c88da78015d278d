"""Author and language of an article, in a form of their own and as options; none typed is lost."""

import pytest
from simcord.results import InteractionResult

from bot.app import App
from bot.render.articles.preview import Preview, preview_message
from bot.render.translator import ENGLISH
from store.ingest.reading import Draft
from tests.bot.clients import stock
from tests.bot.commands.articles.forms import TEXT, added, press, stored, values_of
from tests.bot.conftest import Guild
from tests.bot.shown import buttons, text
from tests.builders import a_new_article

BUTTON = "Author, language"


def styles(reply: InteractionResult) -> dict[str, int]:
    """The styles of the buttons, by their labels."""
    assert reply.response is not None
    rows = [part for part in reply.response.components if part["type"] == 1]
    return {one["label"]: one["style"] for row in rows for one in row["components"]}


async def test_author_and_language_of_a_draft_are_typed_and_stored(place: Guild, app: App) -> None:
    preview = await added(place)
    form = await press(place.curator, preview, BUTTON)
    empty = values_of(form)

    shown = await place.curator.submit_modal(form, {"author": "Ann  Reza", "language": "Tajik"})
    again = await press(place.curator, preview, BUTTON)
    said = text(shown)
    await press(place.curator, preview, "Save")

    assert not any(empty.values())
    assert "by Ann Reza" in said
    assert "language: Tajik" in said
    assert values_of(again) == {"author": "Ann Reza", "language": "tg"}
    assert stored(app, place, "A1").source.author == "Ann Reza"
    assert stored(app, place, "A1").source.language == "tg"


async def test_what_is_no_language_is_said_and_stays_in_the_form(place: Guild, app: App) -> None:
    preview = await added(place)
    typed = {"author": "Ann Reza", "language": "klingon"}
    form = await press(place.curator, preview, BUTTON)
    shown = text(await place.curator.submit_modal(form, typed))
    changed = await press(place.curator, preview, "Edit")
    await place.curator.submit_modal(changed, {"title": "New", "text": TEXT})

    again = await press(place.curator, preview, BUTTON)
    back = values_of(again)
    await place.curator.submit_modal(again, {"author": "Ann Reza", "language": "fr"})
    await press(place.curator, preview, "Save")

    assert "**“klingon” is no code of a language; one looks like tr or fa.**" in shown
    assert "by Ann Reza" in shown
    assert back == typed
    assert stored(app, place, "A1").source.language == "fr"
    assert stored(app, place, "A1").source.author == "Ann Reza"


@pytest.mark.parametrize("language", ["en", "tr", ""])
async def test_a_language_that_the_text_does_not_read_as_is_doubted(
    place: Guild, language: str
) -> None:
    preview = await added(place)
    form = await press(place.curator, preview, BUTTON)

    shown = await place.curator.submit_modal(form, {"author": "", "language": language})

    doubted = language == "tr"
    told = "**The text reads as English.** If it is, press “Author, language”."
    assert (told in text(shown)) is doubted
    assert styles(preview)[BUTTON] == (1 if doubted else 2)
    assert styles(preview)["Save"] == (2 if doubted else 3)


def test_what_is_not_sure_is_confirmed_by_the_button_whose_form_has_it() -> None:
    article = a_new_article(published=None, author=None)
    candidates = {"author": "Ann Reza", "publisher": "Khyber Post"}
    draft = Draft(article=article, candidates=candidates)

    preview = Preview(id="x", draft=draft, language="en", passages=1)
    told = preview_message(preview, ENGLISH).text

    assert "author: “Ann Reza” was found, but that is not sure. Press “Author, language” to" in told
    assert "publisher: “Khyber Post” was found, but that is not sure. Press “Edit” to" in told


async def test_both_are_options_of_an_edit(place: Guild, app: App) -> None:
    stock(app, place.guild.id, [a_new_article()])

    await place.curator.slash(
        place.channel, "articles edit", article="A1", author="Ann Reza", language="tr"
    )
    await place.curator.slash(place.channel, "articles edit", article="A1", author="-")
    same = await place.curator.slash(place.channel, "articles edit", article="A1", language="tr")

    assert stored(app, place, "A1@2").source.author == "Ann Reza"
    assert stored(app, place, "A1@2").source.language == "tr"
    assert stored(app, place, "A1").source.author is None
    assert stored(app, place, "A1").source.language == "tr"
    assert text(same) == "Nothing was changed; A1@3 stays as it is."


async def test_an_option_that_is_no_language_loses_nothing(place: Guild, app: App) -> None:
    stock(app, place.guild.id, [a_new_article()])

    told = await place.curator.slash(
        place.channel, "articles edit", article="A1", author="Ann Reza", language="xx"
    )
    said, ways, shown = text(told), buttons(told), styles(told)
    form = await press(place.curator, told, BUTTON)

    assert "“xx” is no code of a language; one looks like tr or fa." in said
    assert "language: “en” stays." in said
    assert BUTTON in ways
    assert shown == {"Save": 2, "Edit": 2, BUTTON: 1, "Discard": 2}  # 1: it stands out
    assert values_of(form) == {"author": "Ann Reza", "language": "xx"}
    assert stored(app, place, "A1").current_version == 1


@pytest.mark.parametrize(("set_to", "then"), [("tr", "tr"), ("en", "ru")])
async def test_a_new_text_leaves_the_language_that_was_set(
    place: Guild, app: App, set_to: str, then: str
) -> None:
    stock(app, place.guild.id, [a_new_article(language=set_to)])
    russian = "Мост в Заранде открыли в четверг, сообщил губернатор провинции журналистам."

    form = await place.curator.slash(place.channel, "articles edit", article="A1")
    await place.curator.submit_modal(form, {"title": "T", "text": russian})

    assert stored(app, place, "A1").source.language == then
