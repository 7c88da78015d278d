"""/ask as people use it: quotations with their source, or a clear sentence."""

from dataclasses import replace

import pytest
from simcord import Env

from bot.app import App
from bot.discord.connection.client import Client
from store.guilds import settings
from store.model import GuildSettings
from tests.bot.clients import reports, stock
from tests.bot.conftest import Guild
from tests.bot.shown import buttons, text
from tests.builders import a_new_article
from tests.fakes import Rules

QUESTION = "When is the Torkham crossing reopened?"


@pytest.fixture
def stocked(place: Guild, app: App) -> Guild:
    """The guild with one article."""
    stock(app, place.guild.id, [a_new_article()])
    return place


async def test_an_answer_quotes_and_names_its_source(stocked: Guild) -> None:
    asked = await stocked.reader.slash(stocked.channel, "ask", question=QUESTION)

    shown = text(asked)
    assert not asked.ephemeral
    assert shown.startswith("### When is the Torkham crossing reopened?")
    assert "agreed on Thursday to" in shown
    link = "[Torkham crossing to reopen](<https://news.example/torkham#:~:text=Pakistan%20and"
    assert f"Khyber Gazette · {link}" in shown
    assert " · by A. Reporter · <t:1762425000:D>" in shown
    assert "A1.1@1" in shown


async def test_a_question_without_an_answer_is_met_with_its_reason(stocked: Guild) -> None:
    asked = await stocked.reader.slash(
        stocked.channel, "ask", question="Who won the quokka championship in Perth?"
    )

    assert "No quotation answers this." in text(asked)
    assert "quokka" in text(asked)


async def test_an_empty_library_is_silent(place: Guild) -> None:
    asked = await place.reader.slash(place.channel, "ask", question=QUESTION)

    assert "No quotation answers this." in text(asked)


@pytest.mark.usefixtures("refusing", "stocked")
async def test_another_guild_sees_nothing_of_this_one(simcord_env: Env) -> None:
    guild = simcord_env.create_guild("Other")
    channel = guild.create_text_channel("general")
    stranger = guild.add_member(simcord_env.create_user("eve"))

    asked = await stranger.slash(channel, "ask", question=QUESTION)
    choices = await stranger.autocomplete(channel, "ask", "source", "K", question=QUESTION)
    refused = await stranger.slash(channel, "read", reference="A1")

    assert "No quotation answers this." in text(asked)
    assert choices == []
    assert text(refused).startswith("There is no A1 here.")


async def test_a_private_answer_is_private_and_can_be_published(stocked: Guild) -> None:
    asked = await stocked.reader.slash(stocked.channel, "ask", question=QUESTION, private=True)

    assert asked.ephemeral
    assert "Publish" in buttons(asked)


async def test_the_guild_may_make_answers_private(stocked: Guild, app: App) -> None:
    with app.database.writing() as session:
        settings.change(session, stocked.guild.id, GuildSettings(private=True), by="ann")

    hidden = await stocked.reader.slash(stocked.channel, "ask", question=QUESTION)
    open_one = await stocked.reader.slash(stocked.channel, "ask", question=QUESTION, private=False)

    assert hidden.ephemeral
    assert not open_one.ephemeral


async def test_plain_text_is_an_ordinary_message(stocked: Guild) -> None:
    asked = await stocked.reader.slash(stocked.channel, "ask", question=QUESTION, format="plain")

    assert asked.response is not None
    assert asked.response.content.startswith("Question: When is the Torkham crossing reopened?\n")
    assert "**" not in asked.response.content


async def test_the_options_narrow_the_answer(place: Guild, app: App) -> None:
    stock(app, place.guild.id, reports(3))

    asked = await place.reader.slash(
        place.channel,
        "ask",
        question="Zarang bridge convoy",
        source="Paper 2",
        since="2025",
        until="2025-11",
        language="en",
        results=10,
    )

    assert "Only: source Paper 2, since 2025-01-01, until 2025-11-30, language English" in text(
        asked
    )
    assert "convoy** number 2" in text(asked)
    assert "1/" not in text(asked)


@pytest.mark.usefixtures("refusing")
@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (
            {"question": "why " * 1500},
            "A question can have at most 1,500 characters; this one has 5,999.",
        ),
        ({"question": "?!…"}, "There is no word in this question. Please ask with some words."),
        (
            {"question": "https://news.example/torkham?x=1"},
            "This is only an address. /read opens the article at it, if it is here.",
        ),
        (
            {"question": "<https://discord.com/channels/1/2/3>"},
            "This is the address of a message in Discord, and I read no messages. Below each "
            "quotation stands its reference, such as A12.3: /read opens the article by it.",
        ),
        (
            {"question": "x", "since": "soon"},
            "“soon” is not a date I understand; write 2024-05-31, 2024-05 or 2024.",
        ),
        (
            {"question": "x", "since": "5/11/2025"},
            "“5/11/2025” can be read in more than one way: 2025-11-05, 2025-05-11. Please write "
            "the day like 2024-05-31.",
        ),
        ({"question": "x", "until": "2024-02-30"}, "“2024-02-30” is not a day of the calendar."),
        (
            {"question": "x", "since": "2025", "until": "2024"},
            "“since” (2025-01-01) is after “until” (2024-12-31).",
        ),
        (
            {"question": "x", "source": "*Nobody*"},
            "There is no source “\\*Nobody\\*” here. /sources lists them all.",
        ),
    ],
)
async def test_wrong_options_get_a_clear_sentence(
    place: Guild, options: dict[str, str], sentence: str
) -> None:
    asked = await place.reader.slash(place.channel, "ask", **options)

    assert text(asked) == sentence


@pytest.mark.parametrize(
    "question",
    [
        "'; DROP TABLE article; --",
        "%s %n {0} {question} ${HOME}",
        '"unclosed phrase AND OR NOT (',
        "@everyone <@1> [x](https://evil.example) ||a||",
        "\u202eTorkham\u202c \u2066crossing",
        "Torkham کجا است и где 开放 कहाँ",
    ],
)
async def test_odd_questions_are_answered_and_ping_nobody(stocked: Guild, question: str) -> None:
    asked = await stocked.reader.slash(stocked.channel, "ask", question=question)

    assert text(asked)


async def test_a_question_without_a_word_to_look_for_has_nothing_to_wait_for(
    stocked: Guild,
) -> None:
    asked = await stocked.curator.slash(stocked.channel, "ask", question="the")

    assert text(asked) == (
        "### the\n\nNo quotation answers this.\nThe question has no word to look for."
    )
    assert buttons(asked) == {}


async def test_dates_may_be_typed_in_other_digits_and_with_other_marks(stocked: Guild) -> None:
    asked = await stocked.reader.slash(stocked.channel, "ask", question=QUESTION, since="۲۰۲۵/۱۱/۶")

    assert "since 2025-11-06" in text(asked)


async def test_sources_are_suggested_by_what_is_typed(place: Guild, app: App) -> None:
    stock(app, place.guild.id, [*reports(30), a_new_article()])

    every = await place.reader.autocomplete(place.channel, "ask", "source", "", question="x")
    some = await place.reader.autocomplete(place.channel, "ask", "source", "khy", question="x")

    assert len(every) == 25
    assert [choice["value"] for choice in some] == ["Khyber Gazette"]


@pytest.mark.parametrize(
    "name", ["The Daily Gazette of " + "Upper and Lower Kunar " * 5, "Gazette" * 20]
)
async def test_a_source_with_a_name_longer_than_a_choice_can_be_chosen(
    place: Guild, app: App, name: str
) -> None:
    stock(app, place.guild.id, [*reports(2), a_new_article(publisher=name)])

    [offered] = await place.reader.autocomplete(
        place.channel, "ask", "source", "gazette", question="x"
    )
    asked = await place.reader.slash(
        place.channel, "ask", question=QUESTION, source=offered["value"]
    )
    [known] = await place.curator.autocomplete(
        place.channel, "library publishers", "publisher", "gazette"
    )
    graded = await place.curator.slash(
        place.channel, "library publishers", publisher=known["value"], grade="B"
    )

    assert len(offered["value"]) <= 100
    assert "Torkham" in text(asked)
    assert text(graded).endswith("grade B")


@pytest.mark.usefixtures("refusing")
async def test_a_channel_the_guild_did_not_choose_is_refused(stocked: Guild, app: App) -> None:
    other = stocked.guild.create_text_channel("desk")
    with app.database.writing() as session:
        settings.change(session, stocked.guild.id, GuildSettings(channels=(other.id,)), by="ann")

    refused = await stocked.reader.slash(stocked.channel, "ask", question=QUESTION)
    asked = await stocked.reader.slash(other, "ask", question=QUESTION)

    assert text(refused) == f"Here I do not answer. Please ask in <#{other.id}>."
    assert "Torkham" in text(asked)


async def test_a_quotation_that_differs_from_the_store_is_not_sent(
    stocked: Guild,
    simcord_bot: Client,
    rules: Rules,
    simcord_env: Env,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    retriever = simcord_bot.app.retriever
    true_answer = retriever.answer

    def false_answer(*given: object, **named: object) -> object:
        found = true_answer(*given, **named)  # type: ignore[arg-type] # passed on as it came
        wrong = replace(found.quotations[0], text=found.quotations[0].text.replace("a", "o"))
        return replace(found, quotations=(wrong,))

    monkeypatch.setattr(retriever, "answer", false_answer)

    asked = await stocked.reader.slash(stocked.channel, "ask", question=QUESTION)

    assert text(asked).startswith(
        "A quotation differs from the stored text, so I show nothing. Reference: "
    )
    rules.forgive(simcord_env)


async def test_a_curator_gets_the_figures_behind_an_answer_alone(stocked: Guild) -> None:
    asked = await stocked.curator.slash(stocked.channel, "ask", question=QUESTION, explain=True)

    [figures] = asked.followups
    assert not asked.ephemeral
    assert figures.flags.ephemeral
    assert [attachment.filename for attachment in figures.attachments] == ["explanation.json"]


@pytest.mark.usefixtures("refusing")
async def test_a_reader_gets_no_figures(stocked: Guild) -> None:
    asked = await stocked.reader.slash(stocked.channel, "ask", question=QUESTION, explain=True)

    assert text(asked).startswith("Only curators can do this")
