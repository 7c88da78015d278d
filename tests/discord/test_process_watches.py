"""Who waits for an answer is told of it by the real bot, in the words of the server."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.discord.loopback.messages import Message
from tests.discord.running_bot import Newsroom, newsroom, until

QUESTION = "Who is the governor of Nimroz?"
BODY = "Najibullah Rafi is the governor of Nimroz, the office of the province said on Monday."
FORM = {"Text": BODY, "Title": "Nimroz has a governor", "Publisher": "Pajhwok"}


@pytest.fixture
async def watchful_room(library: Path, tmp_path: Path) -> AsyncIterator[Newsroom]:
    """The real bot, which looks for awaited answers four times a second."""
    async with newsroom(library, tmp_path, settings={"WATCHES_EVERY": "0.25"}) as one:
        yield one


@pytest.mark.parametrize(
    ("locale", "words"),
    [("en-US", "an article answers this now"), ("ru", "теперь на это отвечает статья")],
)
async def test_all_who_wait_are_told_once_whatever_goes_wrong_before(
    watchful_room: Newsroom, locale: str, words: str
) -> None:
    room = watchful_room
    room.guild.locale = locale
    await room.discord.state.dispatch(room.guild.id, "GUILD_UPDATE", room.guild.payload())
    other = room.discord.add_reader(room.guild, "other")
    asked = await (await room.slash("ask", question=QUESTION)).answer()
    for person in (room.reader, other):
        await (await room.discord.click(asked, "Tell me when there is an answer", person)).answer()
    room.discord.fail("send", 503, times=1)

    form = await (await room.curate("articles add")).first()
    preview = await (await room.discord.submit(form, FORM)).answer()
    await (await room.discord.click(preview, "Save", room.curator)).answer()
    await until(lambda: bool(told_in(room)))
    await room.discord.settled(after=1)

    [told] = told_in(room)
    assert f"<@{room.reader.id}>" in told.text
    assert f"<@{other.id}>" in told.text
    assert QUESTION in told.text
    assert words in told.text
    assert "Nimroz has a governor" in told.text
    room.require_clean()


def told_in(room: Newsroom) -> list[Message]:
    """What the bot said by itself of the question."""
    kept = list(room.discord.state.messages.values())
    return [one for one in kept if one.asked_by is None and "Nimroz" in one.text]
