"""/footnote and its menu: somebody's own text, unchanged, with what the library has to it."""

import pytest

from bot.app import App
from tests.bot.clients import stock
from tests.bot.conftest import Guild
from tests.bot.shown import text
from tests.builders import a_new_article

BODY = (
    "The harbour of Aktau handled 410 tonnes of apricots on Monday. “We will not close the quay "
    "this year,” harbour master Ann Lee told reporters."
)
OWN = (
    "Aktau handled 450 tonnes of apricots on Monday. Lee said “we will close the quay this year”. "
    "The moon is made of cheese, as everybody knows."
)


@pytest.fixture
def stocked(place: Guild, app: App) -> Guild:
    """The guild with one article."""
    stock(app, place.guild.id, [a_new_article(body=BODY, title="Apricots at Aktau")])
    return place


async def test_a_text_comes_back_unchanged_with_what_the_library_has(stocked: Guild) -> None:
    noted = await stocked.reader.slash(stocked.channel, "footnote", text=OWN)

    told = text(noted)
    assert noted.ephemeral
    for sentence in OWN.split(". "):
        assert sentence.rstrip(".") in told
    assert "450" in told.partition("⚠️")[2]
    assert "[–]" in told
    assert "Nothing here says that a sentence is true." in told


async def test_a_number_that_differs_is_told_once(stocked: Guild) -> None:
    noted = await stocked.reader.slash(stocked.channel, "footnote", text=OWN.split(". ")[0] + ".")

    assert (
        "⚠️ The library has something else. A number differs: checked 450, in the article 410\n"
        in (text(noted))
    )


async def test_a_quotation_in_a_text_is_checked(stocked: Guild) -> None:
    noted = await stocked.reader.slash(stocked.channel, "footnote", text=OWN)

    assert "has “not” here" in text(noted)


async def test_the_menu_takes_a_message_for_the_text(stocked: Guild) -> None:
    message = await stocked.curator.send(stocked.channel, OWN)

    noted = await stocked.reader.context_menu(stocked.channel, "Footnote this", message)

    assert noted.ephemeral
    assert "Aktau handled 450 tonnes of apricots on Monday." in text(noted)


@pytest.mark.usefixtures("refusing")
@pytest.mark.parametrize("menu", ["Footnote this", "Check quotation"])
async def test_a_message_that_is_too_long_is_refused_and_not_cut(
    stocked: Guild, menu: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.commands.footnote.MAX_TEXT", 40)
    monkeypatch.setattr("store.search.check.check.MAX_TEXT", 40)
    message = await stocked.curator.send(stocked.channel, OWN)

    refused = await stocked.reader.context_menu(stocked.channel, menu, message)

    assert text(refused).startswith("The text is longer than 40 characters.")


@pytest.mark.usefixtures("refusing")
async def test_a_file_that_is_too_long_is_refused_and_not_passed_over(
    stocked: Guild, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.discord.inputs.message_text.MAX_FILE", 40)
    message = await stocked.curator.send(
        stocked.channel,
        OWN,
        attachments=[("more.txt", b"Apricots sold well on Tuesday, too, as all say.")],
    )

    refused = await stocked.reader.context_menu(stocked.channel, "Check quotation", message)

    assert text(refused).startswith("The text is longer than 10 characters.")


async def test_a_text_may_be_noted_for_everybody_and_as_of_a_day(stocked: Guild) -> None:
    noted = await stocked.reader.slash(
        stocked.channel, "footnote", text=OWN, as_of="2020-01-01", private=False
    )

    assert not noted.ephemeral
    assert text(noted).count("**[–]**") == 3


@pytest.mark.usefixtures("refusing")
@pytest.mark.parametrize("words", ["x", "1. \n\n* \n\n?"])
async def test_a_text_without_a_sentence_is_refused(stocked: Guild, words: str) -> None:
    noted = await stocked.reader.slash(stocked.channel, "footnote", text=words)

    assert text(noted) == "There are no words to check."
