"""The loopback Discord as a bot meets it: commands, buttons, forms, files, refusals."""

import discord
import pytest

from tests.discord.conftest import SampleDesk
from tests.discord.loopback.messages import Upload
from tests.discord.loopback.options import ImpossibleError
from tests.discord.loopback.server import Loopback
from tests.discord.sample_bot import SampleBot


async def test_a_command_is_deferred_and_then_answered(desk: SampleDesk) -> None:
    asked = await desk.slash("ask", question="Kabul")
    message = await asked.answer()

    assert message.text == "Kabul in None, en-US"
    assert 0 < asked.seconds_to_first <= asked.seconds_to_answer
    assert not message.loading
    assert not asked.ephemeral
    assert desk.discord.refused() == []
    assert desk.discord.unanswered() == []


async def test_a_private_deferral_stays_private(desk: SampleDesk) -> None:
    asked = await desk.slash("ask", question="Kabul", private=True)
    await asked.answer()

    assert asked.ephemeral


async def test_a_further_message_follows_the_answer(desk: SampleDesk) -> None:
    asked = await desk.slash("ask", question="twice")
    message = await asked.answer()
    further = await asked.followup()

    assert message.text == "twice in None, en-US"
    assert further.text == "second"
    assert further.ephemeral
    assert not message.ephemeral


async def test_an_unknown_locale_reaches_the_bot(desk: SampleDesk) -> None:
    asked = await desk.discord.slash(
        desk.guild, desk.channel, desk.reader, "ask", {"question": "Kabul"}, locale="ar"
    )

    assert (await asked.answer()).text == "Kabul in None, ar"


async def test_a_layout_with_a_counting_button(desk: SampleDesk) -> None:
    asked = await desk.slash("layout")
    message = await asked.answer()

    pressed = await desk.discord.click(message, "More 1")
    changed = await pressed.answer()

    assert changed is message
    assert message.text == "Page 2"
    assert message.labels == ["More 2"]
    assert desk.discord.refused() == []


async def test_a_forged_button_gets_no_answer(desk: SampleDesk) -> None:
    message = await (await desk.slash("layout")).answer()

    forged = await desk.discord.forge(message, "more:x")

    with pytest.raises(AssertionError, match="no first response"):
        await forged.first(0.1)
    assert desk.discord.unanswered() == [forged]


async def test_autocompletion(desk: SampleDesk) -> None:
    typed = await desk.discord.autocomplete(
        desk.guild, desk.channel, desk.reader, "ask", {"source": "Ar"}, focused="source"
    )
    await typed.first()

    assert typed.choices == [{"name": "Ar0", "value": "0"}, {"name": "Ar1", "value": "1"}]


async def test_a_form_with_a_file(desk: SampleDesk) -> None:
    asked = await desk.discord.slash(desk.guild, desk.channel, desk.curator, "add")
    await asked.first()
    sent = await desk.discord.submit(
        asked, {"Title": "Torkham", "File": [Upload(name="a b.txt", data=b"text")]}
    )
    message = await sent.answer()

    assert message.text == "Torkham: ['text']"
    assert message.ephemeral
    assert desk.discord.refused() == []


async def test_a_file_in_and_a_file_out(desk: SampleDesk) -> None:
    asked = await desk.slash("file", upload=Upload(name="ü.txt", data="ü".encode()))
    message = await asked.answer()

    [kept] = message.attachments
    assert kept["filename"] == "copy.txt"
    assert "ü".encode() in desk.discord.state.files.values()
    assert kept["size"] == 2
    assert desk.discord.refused() == []


async def test_a_message_menu(desk: SampleDesk) -> None:
    post = desk.discord.post(desk.channel, desk.reader, "The border is open.")

    asked = await desk.discord.menu(desk.guild, desk.reader, "Find sources", post)

    assert (await asked.answer()).text == "reader: The border is open."


async def test_a_hidden_command_cannot_be_used(desk: SampleDesk) -> None:
    with pytest.raises(ImpossibleError, match="hidden"):
        await desk.slash("add")


@pytest.mark.parametrize(
    "values", [{}, {"question": "x"}, {"question": "Kabul", "colour": "red"}, {"question": 5}]
)
async def test_a_person_cannot_send_what_the_command_does_not_take(
    desk: SampleDesk, values: dict[str, str | int]
) -> None:
    with pytest.raises(ImpossibleError):
        await desk.slash("ask", **values)


async def test_what_discord_does_not_accept_is_refused_and_remembered(desk: SampleDesk) -> None:
    asked = await desk.slash("broken")

    with pytest.raises(AssertionError):
        await asked.first(0.2)

    [refusal] = desk.discord.refused()
    assert "50035" in refusal
    assert "allowed_mentions" in refusal
    assert "url of 614 characters" in refusal


async def test_a_second_acknowledgement_is_refused(desk: SampleDesk) -> None:
    asked = await desk.slash("twice")
    await asked.first()
    await desk.discord.slash(desk.guild, desk.channel, desk.reader, "ask", {"question": "ab"})

    await desk.discord.settled()

    [refusal] = desk.discord.refused()
    assert "(40060)" in refusal


async def test_a_late_first_response_is_refused(desk: SampleDesk) -> None:
    desk.discord.state.first_response_within = 0.0

    asked = await desk.slash("ask", question="Kabul")

    with pytest.raises(AssertionError):
        await asked.first(0.2)
    assert "(10062)" in desk.discord.refused()[0]


async def test_the_token_of_an_interaction_ends(desk: SampleDesk) -> None:
    desk.discord.state.token_lives = 0.0

    asked = await desk.slash("ask", question="Kabul")
    await asked.first()
    await desk.discord.settled()

    assert "(50027)" in desk.discord.refused()[0]


async def test_more_than_25_choices_are_refused(desk: SampleDesk) -> None:
    typed = await desk.discord.autocomplete(
        desk.guild, desk.channel, desk.reader, "ask", {"source": "many"}, focused="source"
    )

    with pytest.raises(AssertionError):
        await typed.first(0.2)
    assert "choices" in desk.discord.refused()[0]


@pytest.mark.parametrize("status", [429, 500])
async def test_a_failure_on_demand_is_retried_by_discord_py(desk: SampleDesk, status: int) -> None:
    fault = desk.discord.fail("edit answer", status, retry_after=0.01)

    asked = await desk.slash("ask", question="Kabul")
    message = await asked.answer()

    assert message.text == "Kabul in None, en-US"
    assert [r.status for r in desk.discord.requests("edit answer")] == [status, 200]
    assert fault.times == 0
    assert desk.discord.refused() == []


async def test_a_late_answer_of_discord_itself(desk: SampleDesk) -> None:
    desk.discord.fail("callback", delay=0.1)

    asked = await desk.slash("ask", question="Kabul")
    await asked.answer()

    assert asked.seconds_to_first >= 0.1


async def test_a_deleted_message_cannot_be_edited(desk: SampleDesk) -> None:
    asked = await desk.slash("late", seconds=0.2)
    await asked.first()
    assert asked.message is not None
    asked.message.deleted = True

    await desk.discord.settled(after=0.3)

    assert "(10008)" in desk.discord.refused()[0]


async def test_privileged_intents_are_refused(loopback: Loopback) -> None:
    intents = discord.Intents(guilds=True, message_content=True)

    async with SampleBot(intents) as bot:
        with pytest.raises(discord.PrivilegedIntentsRequired):
            await bot.start("loopback.token.for-tests")

    assert loopback.gateway.closed_with == [4014]


async def test_a_wrong_token_is_refused(loopback: Loopback) -> None:
    async with SampleBot() as bot:
        with pytest.raises(discord.LoginFailure):
            await bot.start("wrong")

    assert [request.status for request in loopback.requests()] == [401]
