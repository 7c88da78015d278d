"""/check: verbatim, near with its differences, or not in the library."""

import pytest

from bot.app import App
from tests.bot.clients import stock
from tests.bot.conftest import Guild
from tests.bot.shown import buttons, text
from tests.builders import a_new_article

BODY = (
    "The ministry’s spokesman met reporters in Kabul. “Five men were wounded near the Spin Boldak "
    "gate, and the gate stays closed until Friday,” he said. Traders waited in long lines of "
    "trucks.\n\n"
    "Officials on the other side denied the report and spoke of two shots in the air."
)
VERBATIM = "### Verbatim: these words stand in the library, to the letter."


@pytest.fixture
def stocked(place: Guild, app: App) -> Guild:
    """The guild with one article that quotes somebody."""
    stock(
        app, place.guild.id, [a_new_article(body=BODY), a_new_article(body="Apricots sold well.")]
    )
    return place


@pytest.mark.parametrize(
    "quotation",
    [
        "Five men were wounded near the Spin Boldak gate, and the gate stays closed until Friday",
        '"Five men were wounded near the Spin Boldak gate, and the gate stays closed until '
        "Friday,\" the ministry's spokesman told Arab News.",
        "> Five men were wounded … the gate stays closed until Friday",
        "Five men were wounded near [...] closed until Friday",
        "The ministry's spokesman met reporters in Kabul.",
    ],
)
async def test_words_that_stand_there_are_verbatim(stocked: Guild, quotation: str) -> None:
    checked = await stocked.reader.slash(stocked.channel, "check", quotation=quotation)

    assert text(checked).startswith(VERBATIM)
    assert "Khyber Gazette · Torkham crossing to reopen" in text(checked)
    assert "A1.1@1" in text(checked)


async def test_other_signs_are_said(stocked: Guild) -> None:
    checked = await stocked.reader.slash(
        stocked.channel, "check", quotation="TRADERS waited, in long lines of trucks"
    )

    assert text(checked).startswith("### The same words stand in the library;")


async def test_differences_are_marked_word_by_word(stocked: Guild) -> None:
    checked = await stocked.reader.slash(
        stocked.channel,
        "check",
        quotation="Nine men were killed near the Spin Boldak gate, and the gate stays closed",
    )

    assert text(checked).startswith("### Near: the library has similar words.")
    assert (
        "\\[checked: ~~Nine~~\\] \\[article: **Five**\\] "
        "men were \\[checked: ~~killed~~\\] \\[article: **wounded**\\] near the Spin Boldak gate"
        in text(checked)
    )
    assert "> Five men were wounded near the Spin Boldak gate, and the gate stays closed\n" in text(
        checked
    )


@pytest.mark.parametrize(
    "quotation",
    [
        "The president will resign on Sunday, his office said.",
        "gate",
        "Kabul Friday trucks two men",
    ],
)
async def test_words_that_are_not_there_are_not_found(stocked: Guild, quotation: str) -> None:
    checked = await stocked.reader.slash(stocked.channel, "check", quotation=quotation)

    assert text(checked).startswith("### Not in the library:")


async def test_a_checked_quotation_can_be_cited(stocked: Guild) -> None:
    checked = await stocked.reader.slash(
        stocked.channel, "check", quotation="Traders waited in long lines of trucks."
    )

    cited = await stocked.reader.click(checked.response.message, label="Cite")

    assert "Cite" in buttons(checked)
    assert "“Traders waited in long lines of trucks.”" in text(cited)


async def test_the_menu_checks_a_message_privately(stocked: Guild) -> None:
    message = await stocked.curator.send(
        stocked.channel, "“Traders waited in long lines of trucks.” - the paper"
    )

    checked = await stocked.reader.context_menu(stocked.channel, "Check quotation", message)

    assert checked.ephemeral
    assert text(checked).startswith(VERBATIM)


@pytest.mark.usefixtures("refusing")
async def test_a_message_without_words_is_refused(stocked: Guild) -> None:
    message = await stocked.curator.send(stocked.channel, "!!!")

    for menu in ("Check quotation", "Find sources"):
        refused = await stocked.reader.context_menu(stocked.channel, menu, message)

        assert refused.ephemeral
        assert text(refused).startswith("There ")


async def test_sources_are_found_for_a_message(stocked: Guild) -> None:
    message = await stocked.curator.send(
        stocked.channel,
        "I heard something. Five men were wounded near the Spin Boldak gate. What a day it was.",
    )

    found = await stocked.reader.context_menu(stocked.channel, "Find sources", message)

    assert found.ephemeral
    assert "Boldak" in text(found).partition("\n> ")[2]
