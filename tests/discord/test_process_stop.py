"""The real bot is told to stop in the middle of something long: it ends soon, with a last word."""

import asyncio
import json
import sqlite3

import pytest

from tests.discord.loopback.messages import Upload
from tests.discord.process import running
from tests.discord.running_bot import Newsroom


def patrols(number: int) -> Upload:
    """A file with so many articles."""
    lines = (
        json.dumps({"text": f"Patrol {n} saw {n * 7} lorries at gate {n * 3} of Zaranj at {n}."})
        for n in range(number)
    )
    return Upload(name="patrols.jsonl", data="\n".join(lines).encode())


async def test_an_import_is_paused_with_a_last_word_and_can_be_resumed(room: Newsroom) -> None:
    imported = await room.curate("articles import", file=patrols(20_000))  # no machine is done soon
    await imported.answer()  # how many there are so far

    code = await room.bot.terminate()
    message = await imported.answer()
    async with running(room.discord, "bot", "run", cwd=room.folder):
        again = await (await room.curate("articles import", file=patrols(50))).answer(60)
        for _ in range(100):
            if "Imported" in again.text:
                break
            await asyncio.sleep(0.5)

    assert code == 0
    assert "I was restarted in the middle" in message.text
    assert "already here" in again.text
    room.require_clean()


async def test_a_lock_does_not_keep_the_bot_from_ending(room: Newsroom) -> None:
    await (await room.ask()).answer()
    database = sqlite3.connect(room.folder / "data" / "quotewire.db", isolation_level=None)
    database.execute("BEGIN IMMEDIATE")
    await room.curate("articles remove", article="A1")
    await room.ask()
    await asyncio.sleep(0.5)

    code = await room.bot.terminate()  # and not when the lock is gone
    database.close()

    assert code == 0


@pytest.mark.parametrize("private", [False, True])
async def test_who_was_left_thinking_by_a_kill_is_told_after_the_start(
    room: Newsroom, private: bool
) -> None:
    await (await room.ask()).answer()
    room.discord.fail("edit answer", 503, times=100)
    asked = await room.ask(private=private)
    await asked.first()
    await asyncio.sleep(0.5)
    await room.bot.kill()
    room.discord.state.traffic.faults.clear()

    async with running(room.discord, "bot", "run", cwd=room.folder):
        told = await asked.answer()
        await room.discord.settled()

    assert "I was restarted before I had finished." in told.text
    assert room.discord.unanswered() == []
