"""simcord's Discord with the gaps closed: a guild, two people, and every rule checked.

A test module says which client is tried by its own `simcord_bot` fixture: any discord.Client that
holds its command tree as `tree`.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass

import discord
import pytest
from simcord import ChannelHandle, Env, GuildHandle, MemberActor

from tests.fakes import Rules, enforce


@dataclass(frozen=True, kw_only=True)
class Guild:
    """A guild with a channel, someone who may manage it and someone who may not."""

    guild: GuildHandle
    channel: ChannelHandle
    curator: MemberActor
    reader: MemberActor


PATIENCE = 60.0  # seconds


@pytest.fixture
def rules(monkeypatch: pytest.MonkeyPatch) -> Rules:
    """The broken rules of the test so far; they fail it at the end."""
    return enforce(monkeypatch)


@pytest.fixture
async def simcord_env(
    rules: Rules, simcord_env: Env, caplog: pytest.LogCaptureFixture
) -> AsyncIterator[Env]:
    """The running environment; at the end every interaction must have been answered well.

    It waits for the bot as long as a busy machine needs: what takes how long is measured elsewhere.
    """
    simcord_env.settle_timeout = PATIENCE
    yield simcord_env
    rules.check(simcord_env)
    logged = [r.getMessage() for r in caplog.get_records("call") if r.name.startswith("discord.")]
    assert [text for text in logged if "gnoring exception" in text] == []


@pytest.fixture
def place(simcord_env: Env) -> Guild:
    """The guild `Desk` with the curator ann and the reader bob."""
    guild = simcord_env.create_guild("Desk")
    rights = discord.Permissions(manage_guild=True)
    role = guild.create_role("Curators", permissions=rights)
    return Guild(
        guild=guild,
        channel=guild.create_text_channel("general"),
        curator=guild.add_member(simcord_env.create_user("ann"), roles=[role]),
        reader=guild.add_member(simcord_env.create_user("bob")),
    )
