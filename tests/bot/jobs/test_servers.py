"""Servers come and go: greeted once, their clock started and stopped, deleted when it has run."""

import asyncio
from datetime import timedelta

import discord
import pytest
from simcord import Env

from bot.app import App
from bot.discord.connection.client import Client
from bot.discord.requests.context import Context
from bot.jobs.servers import forget_left, is_ours, look
from bot.settings import Settings
from store.db.columns import now
from store.guilds import servers
from store.library import libraries
from store.notices.errors import DatabaseError
from tests.bot.clients import reports, stock
from tests.bot.commands.conftest import app, simcord_bot
from tests.bot.shown import sent, text
from tests.fakes import last_message, lose_guild

__all__ = ["app", "simcord_bot"]

MUTE = discord.PermissionOverwrite(send_messages=False)


async def known(client: Client) -> dict[int, bool]:
    """The servers that are known, and whether their clock runs."""
    found = await client.context.read(servers.known)
    return {guild: left is not None for guild, left in found.items()}


async def test_a_new_server_is_greeted_once_with_what_to_do_first(
    simcord_env: Env, simcord_bot: Client
) -> None:
    guild = simcord_env.create_guild("Desk")
    channel = guild.create_text_channel("general")
    curator = guild.add_member(
        simcord_env.create_user("ann"),
        roles=[guild.create_role("Boss", permissions=discord.Permissions(manage_guild=True))],
    )
    reader = guild.add_member(simcord_env.create_user("bob"))

    await look(simcord_bot, simcord_bot.context)
    await look(simcord_bot, simcord_bot.context)

    assert len([one for one in simcord_env.http_requests if one.path.endswith("/messages")]) == 1
    greeting = last_message(simcord_env, channel)
    number = simcord_bot.context.mentions.numbers["articles"]
    assert text(greeting).startswith("### Thank you for inviting me")
    assert f"</articles add:{number}>" in sent(greeting)
    panel = await curator.click(greeting, label="Settings of this server")
    form = await curator.click(greeting, label="Add an article")
    refused = await reader.click(greeting, label="Settings of this server")
    assert panel.ephemeral
    assert text(panel).startswith("### Settings of this server")
    assert form.modal is not None
    assert text(refused).startswith("Only curators can do this")
    assert simcord_env.errors


async def test_the_first_open_channel_is_taken_in_the_servers_language(
    simcord_env: Env, simcord_bot: Client
) -> None:
    guild = simcord_env.create_guild("Masa", preferred_locale="tr")
    shut = guild.create_text_channel("rules", overwrites={guild.default_role: MUTE})
    there = guild.create_text_channel("genel")

    await look(simcord_bot, simcord_bot.context)

    assert shut.last_message is None
    assert "Beni davet ettiğiniz için teşekkürler" in text(last_message(simcord_env, there))


async def test_the_owner_is_told_where_no_channel_is_open(
    simcord_env: Env, simcord_bot: Client
) -> None:
    owner = simcord_env.create_user("olga")
    guild = simcord_env.create_guild("Desk", owner=owner)
    guild.create_text_channel("rules", overwrites={guild.default_role: MUTE})

    await look(simcord_bot, simcord_bot.context)

    told = last_message(simcord_env, owner.dm_channel)
    assert text(told).startswith("### Thank you for inviting me")
    assert "Add an article" not in str(told.components)


async def test_a_bot_killed_over_its_greeting_greets_after_the_next_start(
    simcord_env: Env, simcord_bot: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    guild = simcord_env.create_guild("Desk")
    channel = guild.create_text_channel("general")
    nonces: list[object] = []
    send = discord.abc.Messageable.send

    async def killed_once(*given: object, **named: object) -> object:
        nonces.append(named["nonce"])
        if len(nonces) == 1:
            raise asyncio.CancelledError
        return await send(*given, **named)  # type: ignore[call-overload] # as it was given

    monkeypatch.setattr(discord.abc.Messageable, "send", killed_once)
    with pytest.raises(asyncio.CancelledError):
        await look(simcord_bot, simcord_bot.context)
    assert await known(simcord_bot) == {}

    await look(simcord_bot, simcord_bot.context)

    assert text(last_message(simcord_env, channel)).startswith("### Thank you for inviting me")
    assert nonces == [f"hello-{guild.id}"] * 2  # Discord has it once, should it have come through


async def test_a_greeting_that_cannot_be_noted_is_not_repeated(
    simcord_env: Env, simcord_bot: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    guild = simcord_env.create_guild("Desk")
    guild.create_text_channel("general")

    async def locked(*_: object) -> None:
        raise DatabaseError("It is locked.")

    with monkeypatch.context() as patch:
        patch.setattr(Context, "write", locked)
        with pytest.raises(DatabaseError):
            await look(simcord_bot, simcord_bot.context)

    await look(simcord_bot, simcord_bot.context)

    assert await known(simcord_bot) == {guild.id: False}
    assert len([one for one in simcord_env.http_requests if one.path.endswith("/messages")]) == 1


async def test_a_server_without_text_channels_is_known_too(
    simcord_env: Env, simcord_bot: Client
) -> None:
    guild = simcord_env.create_guild("Stage", owner=simcord_env.create_user("olga"))

    await look(simcord_bot, simcord_bot.context)

    assert await known(simcord_bot) == {guild.id: False}


async def test_leaving_starts_a_clock_and_an_outage_does_not(
    simcord_env: Env, simcord_bot: Client
) -> None:
    stays, leaves = simcord_env.create_guild("Stays"), simcord_env.create_guild("Leaves")
    for guild in (stays, leaves):
        guild.create_text_channel("general")
    await look(simcord_bot, simcord_bot.context)
    lose_guild(simcord_env, stays.id, outage=True)
    lose_guild(simcord_env, leaves.id, outage=False)
    await simcord_env.settle()

    await look(simcord_bot, simcord_bot.context)

    assert await known(simcord_bot) == {stays.id: False, leaves.id: True}


async def test_who_returns_in_time_keeps_everything_and_is_not_greeted_again(
    simcord_env: Env, simcord_bot: Client
) -> None:
    guild = simcord_env.create_guild("Desk")
    guild.create_text_channel("general")
    with simcord_bot.app.database.writing() as session:
        servers.note(session, guild.id)
        servers.note_left(session, [guild.id], now() - timedelta(days=40))

    await look(simcord_bot, simcord_bot.context)
    forget_left(simcord_bot.app, {one.id for one in simcord_bot.guilds})

    assert await known(simcord_bot) == {guild.id: False}
    assert [one for one in simcord_env.http_requests if one.path.endswith("/messages")] == []


@pytest.mark.parametrize(("days", "kept"), [(29, True), (31, False)])
def test_what_is_left_of_a_server_is_deleted_after_thirty_days(
    app: App, days: int, kept: bool
) -> None:
    stock(app, 7, reports(2))
    with app.database.writing() as session:
        servers.note(session, 7)
        servers.note_left(session, [7], now() - timedelta(days=days))
        scope = libraries.own_scope(session, 7)
    app.retriever.answer(scope, "Which convoy opened the Zarang bridge?")
    app.retriever.save()
    saved = list(app.settings.data_dir.glob("index/library-*"))

    forget_left(app, present=())

    with app.database.session() as session:
        assert bool(libraries.own_scope(session, 7).libraries) is kept
    assert len(saved) == 1
    assert list(app.settings.data_dir.glob("index/library-*")) == (saved if kept else [])


def test_a_process_looks_after_its_own_shards(app: App) -> None:
    shards = Settings(shard_count=2, shard_ids="1")
    object.__setattr__(app, "settings", shards)

    assert [is_ours(app, guild << 22) for guild in (0, 1, 2, 3)] == [False, True, False, True]
