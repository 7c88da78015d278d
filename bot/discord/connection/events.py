"""The events of Discord, each read once; one that cannot be read costs nothing but itself.

discord.py lets such an event end the connection, and with it the process, for all servers.
"""

from collections.abc import Callable, Mapping
from typing import Any

import discord

from bot.discord.replies.sending import Interaction

INTERACTION = "INTERACTION_CREATE"
REMEMBERED = 10_000  # interactions, more than come in the minutes in which one can come again

Parser = Callable[[Any], None]
Unread = Callable[[str, Mapping[str, Any], Exception], None]


def guarded(parsers: Mapping[str, Parser], unread: Unread) -> dict[str, Parser]:
    """The parsers by event; ``unread`` is told of what they fail at, and nobody else.

    An interaction that comes again, as after a connection that was resumed, is passed over: what
    it asks for is done already.
    """
    every = {**parsers, INTERACTION: _once(parsers[INTERACTION])}
    return {event: _guarded(event, parser, unread) for event, parser in every.items()}


def _once(parser: Parser) -> Parser:
    seen: dict[str, None] = {}

    def parse(data: Any) -> None:
        number = data["id"]
        if number in seen:
            return
        seen[number] = None
        if len(seen) > REMEMBERED:
            del seen[next(iter(seen))]
        parser(data)

    return parse


def _guarded(event: str, parser: Parser, unread: Unread) -> Parser:
    def parse(data: Any) -> None:
        try:
            parser(data)
        except Exception as error:  # noqa: BLE001 - whatever discord.py fails with
            unread(event, data, error)

    return parse


def readable(client: discord.Client, data: Mapping[str, Any]) -> Interaction | None:
    """What must be known of an interaction to answer it, with what was typed; None without that."""
    person = {"id": "0", "username": "", "discriminator": "0", "avatar": None}
    least = {
        "version": 1,
        "application_id": client.application_id,
        "attachment_size_limit": 0,
        "user": person,
        **{key: data[key] for key in ("id", "type", "token", "locale", "data") if key in data},
    }
    try:
        found: Interaction = discord.Interaction(data=least, state=client._connection)  # type: ignore[arg-type] # less than Discord sends
    except (KeyError, TypeError, ValueError):
        return None
    name_command(found)
    return found


def name_command(interaction: Interaction) -> None:
    """Let it be known which command is meant, or that it is none where that cannot be read."""
    slot = "_cs_command"  # what discord.py remembers of it; it fails anew at each look otherwise
    setattr(interaction, slot, getattr(interaction, slot, None))
