"""The real bot on bad days: a lost gateway, rate limits, faults of Discord, things deleted."""

import asyncio
from contextlib import suppress
from pathlib import Path

import pytest

from store import articles, libraries
from store.database import Database
from store.errors import ArticleNotFoundError
from tests.discord.newsroom import Newsroom, newsroom


async def test_a_dropped_gateway_is_resumed(room: Newsroom) -> None:
    room.discord.drop_gateway()
    asked = await room.ask()

    message = await asked.answer()

    assert "lighthouse" in message.text
    assert (room.discord.gateway.identifies, room.discord.gateway.resumes) == (1, 1)
    room.require_clean()


async def test_the_gateway_is_lost_between_deferral_and_answer(room: Newsroom) -> None:
    await (await room.ask()).answer()
    room.discord.fail("edit answer", delay=0.5)
    asked = await room.ask()
    await asked.first()

    room.discord.drop_gateway()

    assert (await asked.answer()).text
    await room.discord.resumed()
    room.require_clean()


async def test_the_bot_reconnects_when_asked_and_resumes(room: Newsroom) -> None:
    await room.discord.reconnect()
    await room.discord.resumed()

    assert (await (await room.ask()).answer()).text
    assert room.discord.gateway.identifies == 1


async def test_an_invalid_session_is_begun_anew(room: Newsroom) -> None:
    await room.discord.invalid_session()
    await room.discord.identified(2, 15)

    assert (await (await room.ask()).answer()).text
    assert len(room.discord.requests("commands")) == 1
    room.require_clean()


@pytest.mark.parametrize("status", [429, 500, 503])
@pytest.mark.parametrize("route", ["callback", "edit answer"])
async def test_a_failure_of_discord_on_the_way_to_an_answer(
    room: Newsroom, route: str, status: int
) -> None:
    await (await room.ask()).answer()
    room.discord.fail(route, status, retry_after=0.2)

    asked = await room.ask()

    assert "lighthouse" in (await asked.answer()).text
    room.require_clean()


@pytest.mark.parametrize("status", [429, 502])
async def test_a_failure_of_discord_on_a_further_message(room: Newsroom, status: int) -> None:
    message = await (await room.ask()).answer()
    other = room.discord.add_reader(room.guild, "other")
    room.discord.fail("followup", status, retry_after=0.2)

    click = await room.discord.click(message, "Next", other)

    assert (await click.followup()).ephemeral
    room.require_clean()


async def test_a_callback_that_was_taken_though_discord_failed(room: Newsroom) -> None:
    await (await room.ask()).answer()
    room.discord.fail("callback", 502, applied=True)

    asked = await room.ask()

    assert (await asked.answer()).text
    assert room.discord.unanswered() == []


async def test_an_answer_discord_refuses_for_good_is_told(room: Newsroom) -> None:
    await (await room.ask()).answer()
    room.discord.fail("edit answer", 400)

    message = await (await room.ask()).answer()

    assert "Reference:" in message.text
    assert room.discord.unanswered() == []


async def test_a_message_deleted_before_it_is_edited(room: Newsroom) -> None:
    await (await room.ask()).answer()
    room.discord.fail("edit answer", delay=0.4)
    asked = await room.ask()
    await asked.first()
    assert asked.message is not None

    asked.message.deleted = True
    await room.discord.settled(after=0.6)

    assert (await (await room.ask()).answer()).text
    assert "Traceback" not in room.bot.stderr


async def test_clicks_that_come_twice(room: Newsroom) -> None:
    message = await (await room.ask()).answer()

    clicks = [await room.discord.click(message, "Next") for _ in range(5)]
    for click in clicks:
        await click.answer()

    room.require_clean()


async def test_an_article_removed_behind_an_old_button(room: Newsroom) -> None:
    message = await (await room.ask()).answer()
    _remove_all(room.folder)

    click = await room.discord.click(message, "Next")
    await click.answer()
    await room.discord.settled()

    shown = [message, *click.followups]
    assert not any("agreed to reopen" in one.text.replace("*", "") for one in shown)
    assert all(one.text for one in shown)
    room.require_clean()


def _remove_all(folder: Path) -> None:
    database = Database(f"sqlite:///{folder / 'data' / 'quotewire.db'}")
    with database.writing() as session:
        scope = libraries.scope_of_name(session, None)
        for number in range(1, 40):
            with suppress(ArticleNotFoundError):
                articles.remove(session, scope, number, by="tests")
    database.close()


async def test_heartbeats_come_in_time_while_the_bot_works(library: Path, tmp_path: Path) -> None:
    async with newsroom(library, tmp_path, heartbeat_interval=0.2) as room:
        eight = asyncio.Semaphore(8)

        async def one(number: int) -> None:
            async with eight:
                await (await room.ask(f"lighthouse keepers ferry crossing {number}")).answer()

        await asyncio.gather(*map(one, range(60)))
        room.require_clean()

        assert len(room.discord.gateway.lateness()) >= 5
        assert max(room.discord.gateway.lateness()) < 0.5
