"""Why Discord cannot be used, in a sentence for whoever runs the bot."""

from collections.abc import Iterator
from contextlib import contextmanager

import aiohttp
import discord


class TokenRefusedError(Exception):
    """The token is none, or none any more."""


class IntentsRefusedError(Exception):
    """The application asks for what the bot does not need."""


class UnreachableError(Exception):
    """Discord does not answer, or the network does not."""


@contextmanager
def as_sentences() -> Iterator[None]:
    """Let no error of a connection out but these three, each with its sentence."""
    try:
        yield
    except discord.LoginFailure as error:
        sentence = "Discord does not accept the token; check DISCORD_TOKEN."
        raise TokenRefusedError(sentence) from error
    except discord.PrivilegedIntentsRequired as error:
        sentence = "Discord refuses the connection: it asks for intents we do not need."
        raise IntentsRefusedError(sentence) from error
    except (discord.GatewayNotFound, discord.HTTPException, aiohttp.ClientError, OSError) as error:
        raise UnreachableError(f"Discord cannot be reached: {type(error).__name__}.") from error
