"""The real bot on bad days: a lost gateway, rate limits, faults of Discord, things deleted."""

from pathlib import Path

import pytest

from tests.discord.running_bot import Newsroom, newsroom, until

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_a_dropped_gateway_is_resumed(calm_room: Newsroom) -> None:
    calm_room.discord.drop_gateway()
    asked = await calm_room.ask()

    message = await asked.answer()

    assert "lighthouse" in message.text
    assert (calm_room.discord.gateway.identifies, calm_room.discord.gateway.resumes) == (0, 1)
    calm_room.require_clean()


async def test_the_gateway_is_lost_between_deferral_and_answer(calm_room: Newsroom) -> None:
    calm_room.discord.fail("edit answer", delay=0.5)
    asked = await calm_room.ask()
    await asked.first()

    calm_room.discord.drop_gateway()

    assert (await asked.answer()).text
    await calm_room.discord.resumed()
    calm_room.require_clean()


async def test_the_bot_reconnects_when_asked_and_resumes(calm_room: Newsroom) -> None:
    await calm_room.discord.reconnect()
    await calm_room.discord.resumed()

    assert (await (await calm_room.ask()).answer()).text
    assert calm_room.discord.gateway.identifies == 0


async def test_an_invalid_session_is_begun_anew(calm_room: Newsroom) -> None:
    await calm_room.discord.invalid_session()
    await calm_room.discord.identified(1, 15)

    assert (await (await calm_room.ask()).answer()).text
    assert calm_room.discord.requests("commands") == []
    calm_room.require_clean()


async def test_a_gateway_that_says_nothing_is_left_and_connected_anew(
    library: Path, tmp_path: Path
) -> None:
    settings = {"GATEWAY_SILENT": "1.5"}
    async with newsroom(library, tmp_path, heartbeat_interval=0.5, settings=settings) as room:
        await (await room.ask()).answer()
        room.discord.gateway.fall_silent()
        lost = await room.ask()
        await room.discord.resumed()

        assert (await lost.answer()).text
        assert (await (await room.ask()).answer()).text


@pytest.mark.parametrize("status", [429, 500, 503])
@pytest.mark.parametrize("route", ["callback", "edit answer"])
async def test_a_failure_of_discord_on_the_way_to_an_answer(
    calm_room: Newsroom, route: str, status: int
) -> None:
    calm_room.discord.fail(route, status, retry_after=0.2)

    asked = await calm_room.ask()

    assert "lighthouse" in (await asked.answer()).text
    calm_room.require_clean()


@pytest.mark.parametrize("status", [429, 502])
async def test_a_failure_of_discord_on_a_further_message(calm_room: Newsroom, status: int) -> None:
    calm_room.discord.fail("followup", status, retry_after=0.2)

    asked = await calm_room.curate("ask", question="ferry crossing lighthouse", explain=True)

    assert "figures" in (await asked.followup()).text
    calm_room.require_clean()


async def test_a_deferral_that_discord_takes_and_answers_with_a_fault(
    calm_room: Newsroom,
) -> None:
    calm_room.discord.fail("callback", 502, applied=True)

    asked = await calm_room.ask()

    assert (await asked.answer()).text


@pytest.mark.parametrize("page", ["", "<html>maintenance</html>", '{"id": "1", "con', "{}"])
@pytest.mark.parametrize("route", ["callback", "edit answer", "followup"])
async def test_an_answer_of_discord_that_cannot_be_read(
    calm_room: Newsroom, route: str, page: str
) -> None:
    calm_room.discord.fail(route, 200, page=page, applied=True)

    asked = await calm_room.curate("ask", question="ferry crossing lighthouse", explain=True)

    assert "lighthouse" in (await asked.answer()).text
    assert "figures" in (await asked.followup()).text
    await calm_room.discord.settled(quiet=0.4)
    assert "fault " not in calm_room.bot.stderr[calm_room.logged_before :]
    assert page[:1] != "{" or len(asked.followups) == 1


@pytest.mark.parametrize("page", ["", "<html>maintenance</html>"])
@pytest.mark.parametrize("route", ["callback", "edit answer", "followup"])
async def test_a_page_that_stands_in_place_of_discord(
    calm_room: Newsroom, route: str, page: str
) -> None:
    calm_room.discord.fail(route, 200, page=page, times=2)

    asked = await calm_room.curate("ask", question="ferry crossing lighthouse", explain=True)

    assert "lighthouse" in (await asked.answer()).text
    assert "figures" in (await asked.followup()).text
    await calm_room.discord.settled(quiet=0.4)
    assert len(asked.followups) == 1


@pytest.mark.parametrize("page", ["<html>error 1015</html>", '{"message": "no end"}', "{"])
@pytest.mark.parametrize("route", ["callback", "edit answer", "followup"])
async def test_a_limit_that_does_not_say_its_end(
    calm_room: Newsroom, route: str, page: str
) -> None:
    calm_room.discord.fail(route, 429, page=page)

    asked = await calm_room.curate("ask", question="ferry crossing lighthouse", explain=True)

    assert "lighthouse" in (await asked.answer()).text
    assert "figures" in (await asked.followup()).text
    calm_room.require_clean()


async def test_a_public_thinking_is_taken_away_once(calm_room: Newsroom) -> None:
    for route in ("edit answer", "followup"):
        calm_room.discord.fail(route, 403)

    asked = await calm_room.ask()
    told = await asked.followup()

    assert told.ephemeral
    calm_room.require_clean()


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (50083, "This thread is archived. Please open it again"),
        (50013, "I lack a permission to write here."),
        (50035, "Discord did not take my answer. Please try again."),
    ],
)
async def test_why_discord_takes_no_answer_is_told_where_its_code_says_so(
    calm_room: Newsroom, code: int, sentence: str
) -> None:
    page = f'{{"message": "No", "code": {code}}}'
    calm_room.discord.fail("edit answer", 400, page=page)

    asked = await calm_room.ask()

    assert sentence in (await asked.followup()).text
    calm_room.require_clean()


async def test_a_message_deleted_before_it_is_edited(calm_room: Newsroom) -> None:
    calm_room.discord.fail("edit answer", delay=0.4)
    asked = await calm_room.ask()
    await asked.first()
    assert asked.message is not None

    asked.message.deleted = True
    await calm_room.discord.settled(after=0.6)

    assert (await (await calm_room.ask()).answer()).text
    assert "Traceback" not in calm_room.bot.stderr[calm_room.logged_before :]


async def test_clicks_that_come_twice(calm_room: Newsroom) -> None:
    message = await (await calm_room.ask()).answer()

    clicks = [await calm_room.discord.click(message, "Next") for _ in range(5)]
    for click in clicks:
        await click.answer()

    calm_room.require_clean()


async def test_an_answer_whose_publishing_failed_can_be_published_again(
    calm_room: Newsroom,
) -> None:
    message = await (await calm_room.ask(private=True)).answer()
    calm_room.discord.fail("followup", 403, times=1)

    first = await calm_room.discord.click(message, "Publish")
    told = await first.followup()
    second = await calm_room.discord.click(message, "Publish")
    public = await second.followup()

    assert "Reference:" in told.text
    assert told.ephemeral
    await until(lambda: "Publish" not in message.labels)
    assert "Published by" in public.text
    assert not public.ephemeral
    calm_room.require_clean()


async def test_what_is_published_is_not_called_refused_where_the_private_one_stays_as_it_was(
    calm_room: Newsroom,
) -> None:
    message = await (await calm_room.ask(private=True)).answer()
    calm_room.discord.fail("edit answer", 404)

    clicked = await calm_room.discord.click(message, "Publish")
    await clicked.followup()
    await until(lambda: bool(calm_room.discord.requests("edit answer")[1:]))
    again = await (await calm_room.discord.click(message, "Publish")).answer()

    [public] = clicked.followups
    assert "Published by" in public.text
    assert "published already" in again.text
    calm_room.require_clean()


async def test_a_double_click_on_publish_shows_one_public_message(calm_room: Newsroom) -> None:
    message = await (await calm_room.ask(private=True)).answer()

    clicks = [await calm_room.discord.click(message, "Publish") for _ in range(3)]
    await calm_room.discord.settled(after=1)

    shown = [one for click in clicks for one in [click.message, *click.followups] if one]
    assert len([one for one in shown if not one.ephemeral]) == 1
    assert calm_room.discord.unanswered() == []
