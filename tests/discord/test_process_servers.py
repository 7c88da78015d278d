"""Servers invite the real bot, remove it, and people bring it along for themselves."""

import sqlite3
from contextlib import closing

from discord import Permissions

from tests.discord.loopback.faults import RESET
from tests.discord.loopback.messages import Message
from tests.discord.loopback.world import INVITED
from tests.discord.running_bot import QUESTION, Newsroom, until


async def said_in(room: Newsroom, channel: int) -> Message:
    """The first message in a channel, once it is there."""
    kept = room.discord.state.messages

    def said() -> list[Message]:
        return [one for one in list(kept.values()) if one.channel.id == channel and one.body]

    await until(lambda: bool(said()))
    return said()[0]


def servers(room: Newsroom) -> dict[int, bool]:
    """The servers that are known, and whether their clock runs."""
    with closing(sqlite3.connect(room.folder / "data" / "quotewire.db")) as database:
        rows = database.execute("SELECT guild_id, left_at FROM server").fetchall()
    return {guild: left is not None for guild, left in rows}


async def test_servers_are_greeted_and_their_leaving_is_noted(room: Newsroom) -> None:
    discord = room.discord
    first = await said_in(room, room.channel.id)
    other = discord.add_guild("Other", locale="ru")
    await discord.state.dispatch(other.id, "GUILD_CREATE", other.payload())
    second = await said_in(room, other.channels[0].id)
    await discord.remove_guild(other)
    await discord.remove_guild(room.guild, outage=True)

    await until(lambda: servers(room) == {room.guild.id: False, other.id: True})

    assert "Thank you for inviting me" in first.text
    assert "Not allowed to me here: Embed Links, Attach Files" in first.text
    assert f"</ask:{discord.state.commands[None][0]['id']}>" in first.text
    assert "Спасибо, что пригласили меня" in second.text
    room.require_clean()


async def test_a_greeting_whose_answer_is_lost_is_written_once(room: Newsroom) -> None:
    discord = room.discord
    await said_in(room, room.channel.id)
    other = discord.add_guild("Other")
    discord.fail("send", RESET, applied=True)

    await discord.state.dispatch(other.id, "GUILD_CREATE", other.payload())
    await until(lambda: len(discord.requests("send")) == 3)
    await until(lambda: other.id in servers(room))

    kept = list(discord.state.messages.values())
    assert len([one for one in kept if one.channel.id == other.channels[0].id]) == 1
    room.require_clean()


async def test_people_ask_for_themselves_in_a_server_without_the_bot(room: Newsroom) -> None:
    discord = room.discord
    abroad = discord.add_guild("Abroad", has_bot=False)
    traveller = discord.add_reader(abroad, "traveller")

    asked = await discord.slash(
        abroad, abroad.channels[0], traveller, "ask", {"question": QUESTION}
    )
    answer = await asked.answer()
    cited = await (await discord.click(answer, "Cite")).answer()

    assert asked.ephemeral
    assert "lighthouse keepers" in answer.text.replace("*", "")
    assert "Tell me when there is an answer" not in answer.labels
    assert "lighthouse" in cited.text
    assert abroad.id not in servers(room)
    room.require_clean()


async def test_direct_messages_are_answered(room: Newsroom) -> None:
    discord = room.discord
    direct = discord.add_channel(None, "direct")

    asked = await discord.slash(None, direct, room.reader, "ask", {"question": QUESTION})
    about = await discord.slash(None, direct, room.reader, "about")

    assert "lighthouse keepers" in (await asked.answer()).text.replace("*", "")
    assert not asked.ephemeral
    assert "shared library alone" in (await about.answer()).text
    room.require_clean()


NAMES = {
    "view_channel": "View Channels",
    "send_messages": "Send Messages",
    "send_messages_in_threads": "Send Messages in Threads",
    "embed_links": "Embed Links",
    "attach_files": "Attach Files",
}


async def test_each_permission_that_is_lacking_is_named(room: Newsroom) -> None:
    told = {}
    for name in NAMES:
        room.guild.bot.permissions = INVITED & ~Permissions(**{name: True})
        shown = await (await room.curate("library health")).answer()
        told[name] = next(line for line in shown.text.splitlines() if "Not allowed" in line)

    assert told == {
        name: f"⚠️ **Look at this:** Not allowed to me here: {shown}."
        for name, shown in NAMES.items()
    }
    room.require_clean()


async def test_a_server_that_allows_nothing_is_no_trouble(room: Newsroom) -> None:
    closed = room.discord.add_guild("Closed")
    closed.bot.permissions = closed.roles[0].permissions & Permissions.none()
    await room.discord.state.dispatch(closed.id, "GUILD_CREATE", closed.payload())

    await until(lambda: closed.id in servers(room))
    answer = await (await room.ask()).answer()

    assert answer.text
    assert "Traceback" not in room.bot.stderr
