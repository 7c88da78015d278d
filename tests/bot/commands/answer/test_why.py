"""Why this answer: told to any reader in words, in private, for the page that is shown."""

import pytest

from bot.app import App
from tests.bot.clients import reports, stock
from tests.bot.conftest import Guild
from tests.bot.shown import choose, options, text
from tests.builders import a_new_article

CHOICE = "Why this answer"
ARTICLE = a_new_article(
    body="The Tehreek-e-Taliban Pakistan shut the crossing at Torkham in November 2025."
)


@pytest.fixture
def stocked(place: Guild, app: App) -> Guild:
    """The guild with one article that says things in other words."""
    stock(app, place.guild.id, [ARTICLE])
    return place


async def told(place: Guild, question: str, results: int = 3) -> str:
    """What a reader is told about the first page of the answer to a question."""
    asked = await place.reader.slash(place.channel, "ask", question=question, results=results)
    why = await choose(place.curator, asked.response, CHOICE)
    assert why.ephemeral
    return text(why)


async def test_words_that_stand_there_are_told_from_those_said_otherwise(stocked: Guild) -> None:
    shown = await told(stocked, "Who closed the Torkham crossings?")

    assert "- Your words: **Torkham**" in shown
    assert "- “crossings” said otherwise: **crossing**" in shown
    assert "- “closed” said otherwise: **shut**" in shown


async def test_names_are_told_as_names(stocked: Guild) -> None:
    shown = await told(stocked, "TTP Torkham crossing")

    assert "- “TTP” by another name: **Tehreek-e-Taliban Pakistan**" in shown


async def test_the_names_counted_below_an_answer_are_told_by_a_choice(stocked: Guild) -> None:
    names = {"name": "TTP", "others": "Tehreek-e-Taliban Pakistan, Pakistani Taliban"}
    await stocked.curator.slash(stocked.channel, "library aliases add", **names)
    question = "TTP Torkham crossing"
    asked = await stocked.reader.slash(stocked.channel, "ask", question=question)
    told = await choose(stocked.curator, asked.response, "Names searched besides")

    head, _, foot = text(asked).partition("> ")
    assert "Pakistani" not in head
    assert "-# Also searched: 2 other names" in foot
    assert told.ephemeral
    assert "**TTP**\n**Tehreek-e-Taliban Pakistan**, Pakistani Taliban" in text(told)


async def test_what_was_corrected_and_what_time_was_read_is_told(stocked: Guild) -> None:
    shown = await told(stocked, "When was the Torkam crossing shut in November 2025?")

    assert "No article has “Torkam”; this is for “Torkham”." in shown
    assert "“November 2025” was read as the time 2025-11" in shown


async def test_what_no_quotation_says_is_told(place: Guild, app: App) -> None:
    stock(app, place.guild.id, [*reports(3), ARTICLE])

    shown = await told(place, "Which convoy opened the Zarang bridge crossing?", 1)

    assert "In none of these quotations: “crossing”" in shown


async def test_no_figure_of_the_ranking_is_shown(stocked: Guild) -> None:
    shown = await told(stocked, "Who shut the Torkham crossing?")

    assert "0." not in shown
    assert "Quotation 1 · A1.1@1" in shown


async def test_it_is_not_offered_where_no_question_stands_above(stocked: Guild) -> None:
    checked = await stocked.reader.slash(
        stocked.channel, "check", quotation="shut the crossing at Torkham in November 2025"
    )

    assert CHOICE not in options(checked)
