"""The real bot answers: questions good and hostile, pages, completions, two hundred at a time."""

import asyncio

import pytest

from tests.discord.loopback.gateway import PRIVILEGED
from tests.discord.loopback.interactions import Interaction
from tests.discord.running_bot import QUESTION, Newsroom

pytestmark = pytest.mark.asyncio(loop_scope="module")

ANYWHERE = {"ask", "help", "about", "privacy", "watch"}
HOSTILE = {
    "two letters": "ab",
    "spaces": "   ",
    "one mark": "?",
    "punctuation only": "?!.,;:'\"()[]{}<>*_~|`#-+",
    "stop words only": "what is the of and",
    "an open quote": '"ferry crossing',
    "operators only": "- OR - OR",
    "6,000 characters": "ferry crossing " * 400,
    "mentions": "@everyone @here <@1> <@&2> <#3> ferry crossing",
    "a masked link": "[ferry](https://evil.example) crossing ```code``` ||spoiler||",
    "bidi controls": "ferry \u202egnissorc\u202c \u2067crossing\u2069 \u200b\ufeff",
    "combining marks": "fe" + "\u0301" * 500 + "rry crossing",
    "SQL": "'; DROP TABLE article; -- %s {0} %(x)s {self}",
    "NUL": "ferry\x00crossing",
    "line breaks": "ferry\n\n> crossing\n# heading\u2028x",
    "nine scripts": "ferry عبور گذرگاه паром 渡し नौका גשר მდინარე ፈርንያ",
    "emoji": "👨‍👩‍👧‍👦🏳️‍🌈 ferry",
    "astral plane": "\U0001d51b\U0010ffff ferry crossing",
}


async def test_no_privileged_intent_is_asked_for(shared_room: Newsroom) -> None:
    [session] = shared_room.discord.gateway.sessions

    assert session.identify["intents"] & PRIVILEGED == 0


async def test_every_command_says_where_it_can_be_used(shared_room: Newsroom) -> None:
    commands = shared_room.discord.state.commands[None]
    places = {c["name"]: (c["contexts"], c["integration_types"]) for c in commands}

    assert {name for name, place in places.items() if place == ([0, 1, 2], [0, 1])} == ANYWHERE
    assert {name for name, place in places.items() if place == ([0], [0])} == set(places) - ANYWHERE


async def test_a_question_is_answered_with_quotations(shared_room: Newsroom) -> None:
    asked = await shared_room.ask()
    message = await asked.answer()

    assert "lighthouse keepers" in message.text.replace("*", "")
    assert "Khyber Gazette" in message.text
    assert "Next" in message.labels
    assert shared_room.discord.unanswered() == []


@pytest.mark.parametrize("question", HOSTILE.values(), ids=HOSTILE)
async def test_a_hostile_question_gets_a_sentence_or_an_answer(
    shared_room: Newsroom, question: str
) -> None:
    asked = await shared_room.ask(question)
    message = await asked.answer()

    assert message.text
    assert "Reference:" not in message.text
    assert shared_room.discord.refused() == []


async def test_what_the_library_does_not_answer_gets_silence(shared_room: Newsroom) -> None:
    message = await (await shared_room.ask("quantum chromodynamics of zebras")).answer()

    assert "No quotation answers this" in message.text
    assert "lighthouse" not in message.text


@pytest.mark.parametrize(
    "values",
    [
        {"source": "Nobody's Paper"},
        {"since": "yesterday-ish"},
        {"since": "2025-13-45"},
        {"since": "2030", "until": "2020"},
        {"source": "@everyone"},
    ],
    ids=str,
)
async def test_an_option_that_makes_no_sense_gets_a_sentence(
    shared_room: Newsroom, values: dict[str, str]
) -> None:
    asked = await shared_room.ask(QUESTION, **values)
    message = await asked.answer()
    text = message.text or (await asked.followup()).text  # told to the asker alone

    assert text
    assert "Reference:" not in text


async def test_a_private_answer_is_private(shared_room: Newsroom) -> None:
    asked = await shared_room.ask(QUESTION, private=True)
    await asked.answer()

    assert asked.ephemeral


async def test_the_title_of_an_article_pings_nobody(shared_room: Newsroom) -> None:
    message = await (await shared_room.ask()).answer()

    assert "@everyone" not in message.text.replace("\\@everyone", "")
    assert "[free](" not in message.text.replace("\\[free](", "")


async def test_pages_are_turned_forth_and_back(shared_room: Newsroom) -> None:
    message = await (await shared_room.ask()).answer()
    first = message.text

    await (await shared_room.discord.click(message, "Next")).answer()
    second = message.text
    await (await shared_room.discord.click(message, "Previous")).answer()

    assert second != first
    assert message.text == first


async def test_every_button_of_an_answer_is_answered(shared_room: Newsroom) -> None:
    message = await (await shared_room.ask(QUESTION, private=True)).answer()
    buttons = [part for part in message.components if part["type"] == 2]
    pressed = [b["label"] for b in buttons if not b.get("url") and not b.get("disabled")]

    for label in pressed:
        click = await shared_room.discord.click(message, label)
        await click.first()
        if click.callback == 5:
            assert (await click.answer()).text

    assert len(pressed) == 3  # what else there is can be chosen
    assert shared_room.discord.refused() == []


async def test_completion_offers_the_sources(shared_room: Newsroom) -> None:
    room = shared_room
    typed = await room.discord.autocomplete(
        room.guild, room.channel, room.reader, "ask", {"source": "her"}, focused="source"
    )
    await typed.first()

    assert "Herat Post" in [choice["value"] for choice in typed.choices]
    room.require_clean()


@pytest.mark.parametrize("typed", ["", " ", "%", "_", "'", "\u202e@everyone", "x" * 6000])
async def test_completion_takes_anything(shared_room: Newsroom, typed: str) -> None:
    room = shared_room
    asked = await room.discord.autocomplete(
        room.guild, room.channel, room.reader, "ask", {"source": typed}, focused="source"
    )

    await asked.first()

    assert len(asked.choices) <= 25


@pytest.mark.parametrize(
    "custom_id",
    [
        "qw1:page:AAAAAAAA:1",
        "qw1:page:AAAAAAAA:-1",
        "qw1:page:../../etc:99999999999999999999",
        "qw1:cite::",
        "qw1:nothing:x:y",
        "somebody else's",
        "x" * 100,
        "'; DROP TABLE reply; --",
    ],
)
async def test_a_forged_button_is_refused_politely(shared_room: Newsroom, custom_id: str) -> None:
    message = await (await shared_room.ask()).answer()
    before = message.text

    forged = await shared_room.discord.forge(message, custom_id)
    await forged.first()
    await shared_room.discord.settled()

    assert message.text == before
    assert [one for one in forged.followups if not one.ephemeral] == []
    shown = [forged.message, *forged.followups]
    assert [one for one in shown if one is not None and one is not message and one.text]


async def test_anothers_click_opens_a_copy_of_their_own(shared_room: Newsroom) -> None:
    message = await (await shared_room.ask()).answer()
    before = message.text
    other = shared_room.discord.add_reader(shared_room.guild, "other")

    click = await shared_room.discord.click(message, "Next", other)
    copy = await click.answer()
    second = copy.text
    await (await shared_room.discord.click(copy, "Previous", other)).answer()

    assert message.text == before
    assert click.ephemeral
    assert "Page 2 of" in second
    assert "Page 1 of" in copy.text
    assert shared_room.discord.refused() == []


async def test_a_button_of_another_guild_opens_nothing(shared_room: Newsroom) -> None:
    discord = shared_room.discord
    message = await (await shared_room.ask()).answer()
    custom_id = message.find("Cite")["custom_id"]
    abroad = discord.add_guild("Abroad")
    stranger = discord.add_reader(abroad, "stranger")
    await discord.state.dispatch(abroad.id, "GUILD_CREATE", abroad.payload())
    asked = await discord.slash(abroad, abroad.channels[0], stranger, "ask", {"question": QUESTION})
    own = await asked.answer()

    forged = await discord.forge(own, custom_id, stranger)
    answer = await forged.answer()

    assert "news.example" not in answer.text
    assert answer.text


@pytest.mark.parametrize("locale", ["tr", "ru", "hi", "ar", "xx-YY"])
async def test_every_locale_is_answered(shared_room: Newsroom, locale: str) -> None:
    room = shared_room
    asked = await room.discord.slash(
        room.guild, room.channel, room.reader, "ask", {"question": QUESTION}, locale=locale
    )

    assert (await asked.answer()).text


async def test_two_hundred_questions_at_twenty_at_a_time(shared_room: Newsroom) -> None:
    twenty = asyncio.Semaphore(20)
    readers = [shared_room.discord.add_reader(shared_room.guild) for _ in range(20)]
    questions = [QUESTION, "lighthouse keepers Herat", "zebras", "ferry Zabul", "?!"]

    async def one(number: int) -> Interaction:
        async with twenty:
            shared_room.reader = readers[number % len(readers)]
            asked = await shared_room.ask(questions[number % len(questions)])
            assert (await asked.answer()).text
            return asked

    asked = await asyncio.gather(*map(one, range(200)))

    assert not any(asked[number].ephemeral for number in range(0, 200, len(questions)))
    shared_room.require_clean()
