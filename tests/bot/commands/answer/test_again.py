"""Asking again: without what hid something, with a word that is there, and on from an answer."""

import discord
import pytest
from simcord import Env
from simcord.results import InteractionResult

from bot.app import App
from bot.discord.access.limits import Limits
from bot.discord.connection.client import Client
from store.guilds import questions, settings
from store.model import GuildSettings
from tests.bot.clients import reports, stock
from tests.bot.conftest import Guild
from tests.bot.shown import buttons, choose, forge, options, text
from tests.builders import a_new_article

QUESTION = "Which convoy opened the Zarang bridge?"


def label_of(asked: InteractionResult, start: str) -> str:
    """The whole label of a button below a silence; it says how many quotations there are then."""
    [label] = [one for one in buttons(asked) if one.startswith(f"{start}: ")]
    return label


async def test_a_filter_that_hid_something_is_taken_off_in_place(place: Guild, app: App) -> None:
    stock(app, place.guild.id, reports(3))
    asked = await place.reader.slash(place.channel, "ask", question=QUESTION, since="2030")
    before = text(asked)

    await place.reader.click(asked.response, label=label_of(asked, "Without “since”"))

    assert "No quotation answers this." in before
    assert "Only: since" in before
    assert "convoy number" in text(asked).replace("*", "")
    assert "Only:" not in text(asked)


async def test_one_of_two_filters_may_be_enough_and_both_can_go(place: Guild, app: App) -> None:
    stock(app, place.guild.id, [*reports(3), a_new_article()])
    asked = await place.reader.slash(
        place.channel, "ask", question=QUESTION, since="2030", source="Khyber Gazette"
    )

    await place.reader.click(asked.response, label=label_of(asked, "Without the filters"))

    assert "convoy number" in text(asked).replace("*", "")


async def test_articles_without_a_date_are_counted_as_hidden_by_the_dates(
    place: Guild, app: App
) -> None:
    undated = a_new_article(
        body="Engineers opened the Zarang bridge for the herons at noon.", published=None
    )
    stock(app, place.guild.id, [undated])

    asked = await place.reader.slash(
        place.channel, "ask", question="Who opened the Zarang bridge?", since="2020"
    )

    assert "1 quotation is in an article without a date" in text(asked)


async def test_a_word_that_is_there_is_asked_for_instead(place: Guild, app: App) -> None:
    stock(app, place.guild.id, reports(3))
    asked = await place.reader.slash(place.channel, "ask", question="Qonvoy Zaranq")
    [label] = [one for one in buttons(asked) if "instead" in one][:1]

    await place.reader.click(asked.response, label=label)

    word = label.partition("“")[2].partition("”")[0]
    assert word in text(asked).partition("\n")[0]


async def test_somebody_elses_click_gets_an_answer_of_their_own(place: Guild, app: App) -> None:
    stock(app, place.guild.id, reports(3))
    asked = await place.reader.slash(place.channel, "ask", question=QUESTION, since="2030")
    before = text(asked)

    own = await place.curator.click(asked.response, label=label_of(asked, "Without “since”"))

    assert own.ephemeral
    assert "convoy number" in text(own.followups[0] if own.followups else own).replace("*", "")
    assert text(asked.response) == before


@pytest.mark.usefixtures("refusing")
@pytest.mark.parametrize("way", ["without-nothing", "instead-x", "instead-9999999999", "", "all-0"])
async def test_a_forged_way_is_refused_or_changes_nothing(
    place: Guild, app: App, simcord_env: Env, way: str
) -> None:
    stock(app, place.guild.id, reports(3))
    asked = await place.reader.slash(place.channel, "ask", question=QUESTION, since="2030")
    custom_id = buttons(asked)[label_of(asked, "Without “since”")]
    forged = custom_id.rpartition(":")[0] + f":{way}"
    forge(simcord_env, asked.response, custom_id, forged)

    await place.reader.click(asked.response, custom_id=forged)

    assert "convoy number" not in text(asked).replace("*", "")


async def test_one_asks_on_from_an_answer_with_its_question_in_the_form(
    place: Guild, app: App
) -> None:
    stock(app, place.guild.id, reports(3))
    asked = await place.reader.slash(place.channel, "ask", question=QUESTION, private=True)

    form = await choose(place.reader, asked.response, "Ask about this")
    answer = await place.reader.submit_modal(form, {"question": "Zarang bridge convoy"})

    assert form.modal is not None
    assert QUESTION in str(form.modal)
    assert answer.ephemeral
    assert text(answer).startswith("### Zarang bridge convoy")


async def test_one_asks_on_in_private_where_the_server_wants_it(place: Guild, app: App) -> None:
    stock(app, place.guild.id, reports(3))
    asked = await place.reader.slash(place.channel, "ask", question=QUESTION, private=False)
    with app.database.writing() as session:
        settings.change(session, place.guild.id, GuildSettings(private=True), by="ann")

    form = await choose(place.reader, asked.response, "Ask about this")
    answer = await place.reader.submit_modal(form, {"question": "Zarang bridge convoy"})

    assert not asked.ephemeral
    assert answer.ephemeral


async def test_where_no_question_stands_above_there_is_none_to_ask_on_from(
    place: Guild, app: App
) -> None:
    stock(app, place.guild.id, reports(3))
    asked = await place.reader.slash(place.channel, "ask", question=QUESTION)

    checked = await place.reader.slash(
        place.channel, "check", quotation="for convoy number 2 on Monday morning"
    )
    copied = await choose(place.reader, asked.response, "Plain text")

    assert "Cite" in buttons(checked)
    assert "Ask about this" not in options(checked) | options(copied)


@pytest.mark.usefixtures("refusing")
async def test_asking_on_costs_a_question(place: Guild, app: App, simcord_bot: Client) -> None:
    stock(app, place.guild.id, reports(3))
    asked = await place.reader.slash(place.channel, "ask", question=QUESTION)
    form = await choose(place.reader, asked.response, "Ask about this")
    simcord_bot.limits = Limits(simcord_bot.context.clock, questions=0)

    refused = await place.reader.submit_modal(form, {"question": QUESTION})

    assert text(refused).startswith("That was too much at once")


async def test_earlier_public_questions_and_titles_are_suggested(
    place: Guild, app: App, simcord_bot: Client
) -> None:
    stock(app, place.guild.id, reports(2))
    hidden = discord.PermissionOverwrite(view_channel=False)
    closed = place.guild.create_text_channel(
        "closed",
        overwrites={
            place.guild.default_role: hidden,
            place.reader: discord.PermissionOverwrite(view_channel=True),
        },
    )
    with app.database.writing() as session:
        settings.change(session, place.guild.id, GuildSettings(keep_questions_days=30), by="ann")
    await place.reader.slash(place.channel, "ask", question=f"{QUESTION} openly")
    await place.reader.slash(place.channel, "ask", question=f"{QUESTION} secretly", private=True)
    await place.reader.slash(closed, "ask", question=f"{QUESTION} behind doors")
    await place.reader.slash(place.channel, "ask", question="Which convoy of quokkas?")
    await simcord_bot.context.settled()

    choices = await place.curator.autocomplete(place.channel, "ask", "question", "convoy")

    assert [choice["value"] for choice in choices] == [
        f"{QUESTION} openly",
        "Convoy 2",
        "Convoy 1",
    ]


async def test_no_suggestion_comes_from_another_server(place: Guild, app: App) -> None:
    stock(app, 4711, reports(2))
    with app.database.writing() as session:
        questions.note(session, 4711, 1, answered=True, text=QUESTION, is_public=True)

    assert await place.reader.autocomplete(place.channel, "ask", "question", "convoy") == []


async def test_the_filters_of_an_answer_are_chips_that_can_be_taken_off(
    place: Guild, app: App
) -> None:
    stock(app, place.guild.id, reports(3))
    asked = await place.reader.slash(place.channel, "ask", question=QUESTION, since="2020")
    before = text(asked)

    await place.reader.click(asked.response, label="✕ since 2020-01-01")

    assert "Only: since 2020-01-01" in before
    assert "convoy number" in text(asked).replace("*", "")
    assert "Only:" not in text(asked)
    assert not any(label.startswith("✕") for label in buttons(asked))


async def test_chips_that_would_crowd_the_buttons_stand_in_the_list(place: Guild, app: App) -> None:
    stock(app, place.guild.id, reports(9))
    asked = await place.reader.slash(
        place.channel,
        "ask",
        question="Zarang bridge convoy",
        since="2020",
        until="2031",
        language="en",
        as_of="2031-02-03",
        private=True,
    )
    below = buttons(asked)

    await choose(place.reader, asked.response, "✕ until 2031-12-31")
    await choose(place.reader, asked.response, "✕ as of 2031-02-03")

    assert len(below) <= 4
    assert text(asked).startswith("### Zarang bridge convoy\n-# Only: since 2020-01-01, language")
    assert "✕ language English" in options(asked)
    assert "As of" not in text(asked)
    assert "Publish" in buttons(asked)


async def test_a_chip_pressed_by_somebody_else_gives_them_an_answer_of_their_own(
    place: Guild, app: App
) -> None:
    stock(app, place.guild.id, reports(3))
    asked = await place.reader.slash(place.channel, "ask", question=QUESTION, since="2020")
    before = text(asked)

    own = await place.curator.click(asked.response, label="✕ since 2020-01-01")

    assert own.ephemeral
    assert "Only:" not in text(own.followups[0] if own.followups else own)
    assert text(asked.response) == before


async def test_the_day_that_silenced_a_question_can_be_taken_off(place: Guild, app: App) -> None:
    stock(app, place.guild.id, reports(3))
    asked = await place.reader.slash(place.channel, "ask", question=QUESTION, as_of="1999")
    before = text(asked)

    await place.reader.click(asked.response, label="✕ as of 1999-12-31")

    assert "No quotation answers this." in before
    assert "convoy number" in text(asked).replace("*", "")


async def test_a_question_that_does_not_stand_whole_above_has_no_chips(
    place: Guild, app: App
) -> None:
    stock(app, place.guild.id, reports(3))
    long = f"{QUESTION} {'Zarang bridge ' * 30}"

    asked = await place.reader.slash(place.channel, "ask", question=long, since="2020")

    assert "convoy number" in text(asked).replace("*", "")
    assert not any("✕" in label for label in buttons(asked) | options(asked))
    assert "Why this answer" not in options(asked)
