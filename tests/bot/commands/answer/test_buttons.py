"""The buttons of an answer: they outlive the bot, and serve only whom they should."""

import re

import pytest
from simcord import Env
from simcord.results import InteractionResult

from bot.app import App
from bot.render.markup.custom_id import CustomId
from store.guilds import feedback
from store.library import articles, libraries
from store.model import Scope
from tests.bot.clients import a_client, reports, stock
from tests.bot.commands.articles.forms import press_forged
from tests.bot.conftest import Guild
from tests.bot.shown import buttons, choose, forge, text
from tests.builders import a_new_article

pytestmark = pytest.mark.usefixtures("refusing")

QUESTION = "Zarang bridge convoy"


@pytest.fixture
def stocked(place: Guild, app: App) -> Guild:
    """The guild with seven articles."""
    stock(app, place.guild.id, reports(7))
    return place


async def ask(place: Guild, **options: object) -> InteractionResult:
    """The reader's answer."""
    return await place.reader.slash(place.channel, "ask", question=QUESTION, **options)


def guild_scope(app: App, place: Guild) -> Scope:
    """What the guild sees."""
    with app.database.session() as session:
        return libraries.scope_of_guild(session, place.guild.id)


async def test_pages_turn_forth_and_back(stocked: Guild) -> None:
    asked = await ask(stocked)
    first = text(asked)

    second = await stocked.reader.click(asked.response.message, label="Next")
    turned = text(asked)
    await stocked.reader.click(asked.response.message, label="Previous")

    assert second.acknowledged
    assert "Page 1 of 3" in first
    assert "4/7 · A4.1@1" in turned
    assert "Page 2 of 3" in turned
    assert turned.startswith("### Zarang bridge convoy")
    assert text(asked) == first


async def test_pages_turn_after_a_restart(stocked: Guild, simcord_env: Env, app: App) -> None:
    asked = await ask(stocked)

    await simcord_env.restart_bot(a_client(app))
    await stocked.reader.click(asked.response.message, label="Next")

    assert "Page 2 of 3" in text(asked)


async def test_plain_pages_turn_too(stocked: Guild) -> None:
    asked = await ask(stocked, format="plain")

    await stocked.reader.click(asked.response.message, label="Next")

    assert text(asked).startswith("Question: Zarang bridge convoy\n\n")
    assert "Quotation 4 of 7:" in text(asked)


async def test_who_turns_anothers_page_is_shown_a_private_copy(stocked: Guild) -> None:
    asked = await ask(stocked)
    first = text(asked)

    copied = await stocked.curator.click(asked.response.message, label="Next")
    second = text(copied)
    published = buttons(copied)["Publish"]
    await stocked.curator.click(copied.response.message, label="Previous")

    assert copied.ephemeral
    assert second.startswith("### Zarang bridge convoy")
    assert "Page 2 of" in second
    assert text(copied) == first
    assert published.split(":")[2] != buttons(asked)["Next"].split(":")[2]
    assert text(asked) == first


async def test_context_leads_on_to_the_article_at_the_passage(place: Guild, app: App) -> None:
    opening = "The governor spoke to reporters in Zarang about the long winter. " * 20
    body = f"{opening}\n\nEngineers opened the Zarang bridge for a convoy on Monday morning."
    stock(app, place.guild.id, [a_new_article(body=body)])
    asked = await ask(place)
    [reference] = set(re.findall(r"A\d+\.\d+", text(asked)))

    context = await place.curator.click(asked.response.message, label="More context")
    read = await place.curator.click(context.response.message, label=f"Read {reference}")

    assert read.ephemeral
    [_, marked] = text(read).split(f"◆ **{reference.partition('.')[2]}** ")
    assert "Engineers opened" in marked
    assert "The governor spoke" in text(read)


async def test_more_context_shows_the_neighbours_to_the_one_who_clicks(
    place: Guild, app: App
) -> None:
    body = (
        "The governor spoke to reporters in Zarang. Engineers opened the Zarang bridge for a "
        "convoy on Monday morning. He thanked the drivers for their patience."
    )
    stock(app, place.guild.id, [a_new_article(body=body)])
    asked = await ask(place)

    shown = await place.curator.click(asked.response.message, label="More context")

    assert shown.ephemeral
    assert "The governor spoke to reporters in Zarang." in text(shown)
    assert "He thanked the drivers for their patience." in text(shown)


@pytest.mark.parametrize(
    ("form", "part"),
    [
        ("bibtex", "@online{quotewire-a"),
        ("csl", '"type": "article-newspaper"'),
        ("markdown", "> Engineers opened the Zarang bridge"),
    ],
)
async def test_citations_come_in_the_form_chosen(stocked: Guild, form: str, part: str) -> None:
    asked = await ask(stocked)

    cited = await stocked.curator.click(asked.response.message, label="Cite")
    plain = text(cited)
    await stocked.curator.select(cited.response.message, [form])

    assert cited.ephemeral
    assert "“Engineers opened the Zarang bridge for convoy number" in plain
    assert part in text(cited)


async def test_plain_text_is_a_private_copy_with_pages(stocked: Guild) -> None:
    asked = await ask(stocked)

    copied = await choose(stocked.curator, asked.response, "Plain text")
    first = text(copied)
    await stocked.curator.click(copied.response.message, label="Next")

    assert copied.ephemeral
    assert first.startswith("The same answer as plain text.\n\n")
    assert "Quotation 1 of 7:\nEngineers opened the Zarang bridge" in first
    assert "Quotation 4 of 7:" in text(copied)


async def test_a_private_answer_is_published_once_with_a_name(
    stocked: Guild, simcord_env: Env
) -> None:
    asked = await ask(stocked, private=True)
    publish = buttons(asked)["Publish"]

    published = await stocked.reader.click(asked.response.message, label="Publish")
    [public] = published.followups
    again = await press_forged(simcord_env, stocked.reader, asked, publish)

    assert not public.ephemeral
    assert f"Published by <@{stocked.reader.id}>" in text(public)
    assert "1/7 · A1.1@1" in text(public)
    assert "Publish" not in buttons(asked)
    assert again.ephemeral
    assert "This answer is published already." in text(again)


async def test_a_vote_on_one_of_several_is_asked_for_and_kept(stocked: Guild, app: App) -> None:
    asked = await ask(stocked)

    which = await choose(stocked.curator, asked.response, "Out of date")
    await stocked.curator.click(which.response.message, label="Quotation 2")
    form = await stocked.curator.click(which.response.message, label="Add a reason")
    await stocked.curator.submit_modal(form, {"reason": "It closed again."})

    assert which.ephemeral
    assert text(which) == (
        "Your vote on quotation 2: Out of date.\nThank you; your reason is kept with it."
    )
    with app.database.session() as session:
        [row] = feedback.reports(session, stocked.guild.id, Scope(libraries=()))
    assert (row.vote, row.reason, row.user) == (
        "out of date",
        "It closed again.",
        stocked.curator.id,
    )


async def test_a_vote_can_be_changed_and_counts_once(stocked: Guild, app: App) -> None:
    asked = await ask(stocked, results=1)

    await choose(stocked.curator, asked.response, "Useful")
    voted = await choose(stocked.curator, asked.response, "Wrong attribution")

    assert "Your vote on quotation 1: Wrong attribution." in text(voted)
    with app.database.session() as session:
        assert feedback.tally(session, stocked.guild.id) == {"wrong attribution": 1}


async def test_what_is_left_is_shown_when_articles_are_deleted(stocked: Guild, app: App) -> None:
    asked = await ask(stocked)
    with app.database.writing() as session:
        for number in range(1, 6):
            articles.remove(session, guild_scope(app, stocked), number, by="ann")

    await stocked.reader.click(asked.response.message, label="Next")

    assert "5 quotations of this answer are no longer in the library." in text(asked)
    assert "number 6" in text(asked)
    assert "number 7" in text(asked)


async def test_nothing_left_is_said(stocked: Guild, app: App) -> None:
    asked = await ask(stocked)
    with app.database.writing() as session:
        for number in range(1, 8):
            articles.remove(session, guild_scope(app, stocked), number, by="ann")

    refused = await stocked.reader.click(asked.response.message, label="Cite")

    assert text(refused) == "The articles quoted in this answer are no longer in the library."


async def test_a_button_of_another_guild_is_refused(
    stocked: Guild, simcord_env: Env, app: App
) -> None:
    guild = simcord_env.create_guild("Other")
    channel = guild.create_text_channel("general")
    stranger = guild.add_member(simcord_env.create_user("eve"))
    stock(app, guild.id, reports(7))
    mine = await stranger.slash(channel, "ask", question=QUESTION)
    theirs = await ask(stocked)

    for label, custom_id in buttons(theirs).items():
        forge(simcord_env, mine.response, buttons(mine)[label], custom_id)
        clicked = await stranger.click(mine.response, custom_id=custom_id)

        said = [text(one) for one in clicked.followups] or [text(clicked)]
        assert said == ["I no longer know this answer, or it is not from here. Please ask again."]


@pytest.mark.parametrize(
    "custom_id",
    [
        "qw1:page:forged0000000000:1",
        "qw1:vote:forged0000000000:x.y",
        "qw1:nothing::",
        "something else",
        "qw1:read::0-0-0",
        "qw1:read::x",
        "qw1:cite-as:forged0000000000:word.1",
    ],
)
async def test_forged_buttons_are_refused_politely(
    stocked: Guild, simcord_env: Env, custom_id: str
) -> None:
    asked = await ask(stocked)
    forge(simcord_env, asked.response, buttons(asked)["Next"], custom_id)

    clicked = await stocked.reader.click(asked.response, custom_id=custom_id)

    said = [text(one) for one in clicked.followups] or [text(clicked)]
    assert len(said) == 1


async def test_pages_that_never_were_are_the_nearest(stocked: Guild, simcord_env: Env) -> None:
    asked = await ask(stocked)
    reply = CustomId.parse(buttons(asked)["Next"]).reply
    custom_id = f"qw1:page:{reply}:99999"
    forge(simcord_env, asked.response, buttons(asked)["Next"], custom_id)

    await stocked.reader.click(asked.response, custom_id=custom_id)

    assert "Page 3 of 3" in text(asked)
