"""Failures of the connection to Discord, each in a sentence for whoever runs the bot."""

from collections.abc import Iterator
from contextlib import contextmanager

import aiohttp
import discord

_TOKEN, _SHARD, _TOO_FEW = 4004, 4010, 4011  # Discord's codes


class TokenRefusedError(Exception):
    """The token is none, or none any more."""


class IntentsRefusedError(Exception):
    """The application asks for what the bot does not need."""


class ShardsRefusedError(Exception):
    """The shards are not those that Discord wants of the bot."""


class UnreachableError(Exception):
    """Discord does not answer, or the network does not."""


@contextmanager
def as_sentences() -> Iterator[None]:
    """Let no error of a connection out but these four, each with its sentence."""
    try:
        yield
    except discord.LoginFailure as error:
        sentence = "Discord does not accept the token; check DISCORD_TOKEN."
        raise TokenRefusedError(sentence) from error
    except discord.PrivilegedIntentsRequired as error:
        sentence = "Discord refuses the connection: it asks for intents we do not need."
        raise IntentsRefusedError(sentence) from error
    except discord.ConnectionClosed as error:
        raise _closed(error.code) from error
    except (discord.GatewayNotFound, discord.HTTPException, aiohttp.ClientError, OSError) as error:
        raise UnreachableError(f"Discord cannot be reached: {type(error).__name__}.") from error


def _closed(code: int) -> Exception:
    """What the code says with which Discord closed the gateway, for good."""
    if code == _TOKEN:
        return TokenRefusedError("Discord does not accept the token any more; check DISCORD_TOKEN.")
    if code == _TOO_FEW:
        return ShardsRefusedError(
            "Discord refuses the connection: the bot is in too many servers for so few shards; "
            "set SHARD_COUNT."
        )
    if code == _SHARD:
        return ShardsRefusedError("Discord refuses the shards; check SHARD_IDS and SHARD_COUNT.")
    return UnreachableError(f"Discord closed the connection: {code}.")
