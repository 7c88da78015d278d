"""Why Discord cannot be used, as whoever runs the bot is told."""

import aiohttp
import discord
import pytest

from bot.discord.connection.failures import (
    IntentsRefusedError,
    TokenRefusedError,
    UnreachableError,
    as_sentences,
)


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
