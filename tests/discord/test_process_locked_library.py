"""The real bot while another process holds the library: who only reads waits for nothing."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.discord.process import running
from tests.discord.running_bot import QUESTION, Newsroom


@contextmanager
def locked(room: Newsroom) -> Iterator[None]:
    """Another process writes, for as long as the block lasts."""
    database = sqlite3.connect(room.folder / "data" / "quotewire.db", isolation_level=None)
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        database.execute("ROLLBACK")
        database.close()


@pytest.mark.parametrize(
    ("command", "values"),
    [
        ("ask", {"question": QUESTION}),
        ("ask", {"question": "Who painted the xylophones of Vladivostok?"}),
        ("check", {"quotation": "agreed to reopen the ferry crossing"}),
        ("sources", {}),
        ("latest", {}),
        ("read", {"reference": "A1"}),
        ("timeline", {"topic": "ferry crossing lighthouse"}),
        ("articles list", {}),
    ],
)
async def test_who_only_reads_is_answered_at_once(
    room: Newsroom, command: str, values: dict[str, str]
) -> None:
    await (await room.ask()).answer()
    with locked(room):
        writer = await room.curate("articles remove", article="A1")
        asked = await room.curate(command, **values)
        assert (await asked.answer()).text
        assert writer.is_thinking
    await writer.answer()
    room.require_clean()


async def test_the_buttons_of_an_answer_work_while_the_library_is_locked(room: Newsroom) -> None:
    with locked(room):
        message = await (await room.ask()).answer()
        writer = await room.curate("articles remove", article="A1")
        for label in ("Next", "Cite"):
            clicked = await room.discord.click(message, label)
            assert (await clicked.answer()).text
        assert writer.is_thinking
    await writer.answer()
    room.require_clean()


async def test_buttons_work_after_the_lock_is_gone_and_after_a_restart(room: Newsroom) -> None:
    with locked(room):
        message = await (await room.ask()).answer()
        writers = [
            asyncio.ensure_future(room.curate("articles remove", article=f"A{n}"))
            for n in range(1, 9)
        ]
        await asyncio.gather(*writers)
        await (await room.ask()).answer()
    await room.discord.settled(quiet=0.5, after=2)
    await room.bot.kill()

    async with running(room.discord, "bot", "run", cwd=room.folder):
        turned = await room.discord.click(message, "Next")
        assert "lighthouse" in (await turned.answer()).text
