"""The running bot: its jobs go on after a fault, and its end waits for what is in flight."""

import asyncio

import pytest

from bot import service
from bot.discord.connection.client import Client
from bot.discord.requests.context import Context
from tests.bot.commands.conftest import app, simcord_bot

__all__ = ["app", "simcord_bot"]


@pytest.mark.usefixtures("simcord_env")
async def test_a_job_that_ends_by_a_fault_begins_anew(
    simcord_bot: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "JOB_AGAIN_AFTER", 0)
    begun: list[Context] = []

    async def job(_client: Client, context: Context) -> None:
        begun.append(context)
        if len(begun) < 3:
            raise ZeroDivisionError

    await service.kept_on(job, simcord_bot)

    assert begun == [simcord_bot.context] * 3


@pytest.mark.usefixtures("simcord_env")
async def test_a_connection_that_discord_closes_for_good_waits_for_what_is_in_flight(
    simcord_bot: Client,
) -> None:
    answered = asyncio.Event()

    async def answer() -> None:
        await asyncio.sleep(0)
        answered.set()

    simcord_bot.in_flight.add(asyncio.ensure_future(answer()))

    await simcord_bot.close()  # as discord.py does then

    assert answered.is_set()
    assert simcord_bot.stopping
    assert simcord_bot.app.closing.is_set()
