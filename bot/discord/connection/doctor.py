"""Checks of the token, the application and the commands at Discord, for `quotewire doctor`."""

from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import aiohttp
import discord
from discord.http import Route

from bot.app import App
from bot.discord.connection.client import Client
from bot.discord.connection.permissions import lacking
from bot.discord.connection.registration import register
from bot.operations.checks import SKEW, CheckOutcome, InstallationCheck

ASKED = ("token", "intents", "server", "clock of Discord", "commands")
_SECONDS = 20  # for the one answer that tells Discord's time
_RENEW = "Copy a new one from the developer portal (Bot, Reset Token)."


async def ask_discord(app: App, token: str | None, client: Client) -> list[InstallationCheck]:
    """The checks that need Discord; each says so where Discord cannot be reached."""
    commands = await _commands(client, app)
    if token is None:
        mend = "Set DISCORD_TOKEN to run the bot."
        found = [_check("token", CheckOutcome.warn, "None is set.", mend)]
    elif not looks_like_a_token(token):
        found = [
            _check("token", CheckOutcome.fail, "It has not the form of a bot's token.", _RENEW)
        ]
    else:
        found = await _asked(app, token, client)
    known = [*found, commands]
    return [*known, *unasked("It takes a token that Discord accepts.", known)]


def unasked(why: str, known: Sequence[InstallationCheck] = ()) -> list[InstallationCheck]:
    """The checks that need Discord, but those that are known, as not checked."""
    done = {one.name for one in known}
    return [_check(name, CheckOutcome.unknown, why) for name in ASKED if name not in done]


async def _asked(app: App, token: str, client: Client) -> list[InstallationCheck]:
    try:
        await client.login(token)
        return [
            _whose(client),
            await _intents(client),
            await _place(client, app),
            await _clock(),
        ]
    except discord.LoginFailure:
        return [_check("token", CheckOutcome.fail, "Discord does not accept it.", _RENEW)]
    except (aiohttp.ClientError, OSError, discord.HTTPException) as error:
        return unasked(f"Discord cannot be reached ({type(error).__name__}).")[:-1]
    finally:
        await client.close()


def looks_like_a_token(token: str) -> bool:
    """Whether it has the three parts of a bot's token, of the letters such tokens have."""
    parts = token.split(".")
    return len(parts) == 3 and all(
        part and part.isascii() and part.replace("-", "").replace("_", "").isalnum()
        for part in parts
    )


def _whose(client: discord.Client) -> InstallationCheck:
    return _check("token", CheckOutcome.ok, f"It is {client.user}'s.")


async def _intents(client: discord.Client) -> InstallationCheck:
    flags = (await client.application_info()).flags
    asked = flags.gateway_message_content or flags.gateway_guild_members or flags.gateway_presence
    if asked:
        return _check(
            "intents",
            CheckOutcome.warn,
            "The application has privileged intents.",
            "Switch them off in the developer portal; none is needed.",
        )
    return _check("intents", CheckOutcome.ok, "No privileged one is on, and none is needed.")


async def _place(client: discord.Client, app: App) -> InstallationCheck:
    number = app.settings.discord_guild_id
    if number is None or client.user is None:
        return _check(
            "server", CheckOutcome.unknown, "DISCORD_GUILD_ID names no server to look at."
        )
    try:
        guild = await client.fetch_guild(number)
        member = await guild.fetch_member(client.user.id)
    except (discord.NotFound, discord.Forbidden):
        said = "The bot is not in the server of DISCORD_GUILD_ID."
        return _check("server", CheckOutcome.fail, said, "Invite it with the README's link.")
    missing = lacking(member.guild_permissions)
    if missing:
        said = f"In {guild.name} it lacks {', '.join(missing)}."
        return _check("server", CheckOutcome.fail, said, "Give its role these permissions.")
    return _check("server", CheckOutcome.ok, f"In {guild.name} it has what it needs.")


async def _clock() -> InstallationCheck:
    """How far this machine's clock is from Discord's, which says its own with every answer."""
    timeout = aiohttp.ClientTimeout(total=_SECONDS)
    async with (
        aiohttp.ClientSession(timeout=timeout) as session,
        session.get(f"{Route.BASE}/gateway") as answer,
    ):
        return compared(answer.headers.get("Date", ""), datetime.now(UTC))


def compared(said: str, at: datetime) -> InstallationCheck:
    """What this machine's time is beside the one that an answer's ``Date`` says."""
    try:
        ahead = (at - parsedate_to_datetime(said)).total_seconds()
    except ValueError:
        return _check("clock of Discord", CheckOutcome.unknown, "Discord did not say its time.")
    if abs(ahead) <= SKEW:
        return _check("clock of Discord", CheckOutcome.ok, "This machine's agrees with it.")
    where = "ahead of" if ahead > 0 else "behind"
    said = f"This machine's is {abs(ahead):,.0f} seconds {where} it."
    mend = "Set it, and let it be kept (systemd-timesyncd, chrony)."
    return _check("clock of Discord", CheckOutcome.fail, said, mend)


async def _commands(client: Client, app: App) -> InstallationCheck:
    if not await register(client.tree, app, app.settings.discord_guild_id, dry=True):
        return _check("commands", CheckOutcome.ok, "They are registered as they are defined.")
    return _check(
        "commands",
        CheckOutcome.warn,
        "They are defined otherwise than they were registered.",
        "`quotewire sync`, or the next start, registers them.",
    )


def _check(name: str, outcome: CheckOutcome, said: str, mend: str = "") -> InstallationCheck:
    return InstallationCheck(name=name, outcome=outcome, said=said, mend=mend)
