"""Why Discord cannot be used, as whoever runs the bot is told."""

import aiohttp
import discord
import pytest

from bot.discord.connection.failures import (
    IntentsRefusedError,
    ShardsRefusedError,
    TokenRefusedError,
    UnreachableError,
    as_sentences,
)


class _Socket:
    """All that discord.py reads of a closed connection."""

    close_code = 0


def closed(code: int) -> discord.ConnectionClosed:
    """What discord.py raises when Discord closes the gateway with that code."""
    return discord.ConnectionClosed(_Socket(), shard_id=None, code=code)  # type: ignore[arg-type] # all that is read of it


@pytest.mark.parametrize(
    ("error", "kind", "sentence"),
    [
        (
            discord.LoginFailure(),
            TokenRefusedError,
            "Discord does not accept the token; check DISCORD_TOKEN.",
        ),
        (
            discord.PrivilegedIntentsRequired(None),
            IntentsRefusedError,
            "Discord refuses the connection: it asks for intents we do not need.",
        ),
        (
            discord.GatewayNotFound(),
            UnreachableError,
            "Discord cannot be reached: GatewayNotFound.",
        ),
        (
            closed(4004),
            TokenRefusedError,
            "Discord does not accept the token any more; check DISCORD_TOKEN.",
        ),
        (
            closed(4010),
            ShardsRefusedError,
            "Discord refuses the shards; check SHARD_IDS and SHARD_COUNT.",
        ),
        (
            closed(4011),
            ShardsRefusedError,
            "Discord refuses the connection: the bot is in too many servers for so few shards; "
            "set SHARD_COUNT.",
        ),
        (closed(4012), UnreachableError, "Discord closed the connection: 4012."),
        (aiohttp.ClientError(), UnreachableError, "Discord cannot be reached: ClientError."),
        (OSError(), UnreachableError, "Discord cannot be reached: OSError."),
    ],
)
def test_each_failure_of_a_connection_is_a_sentence(
    error: Exception, kind: type[Exception], sentence: str
) -> None:
    with pytest.raises(kind) as told, as_sentences():
        raise error

    assert str(told.value) == sentence


def test_a_bug_of_ours_stays_one() -> None:
    with pytest.raises(ZeroDivisionError), as_sentences():
        raise ZeroDivisionError
