"""Doors into the bot: who may use each command, button and form, declared where it is written.

A declaration is checked in one place (``bot.discord.access.admission``), before anything behind
the door runs. A door without a declaration is shut for everyone.
"""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from enum import Flag, auto
from typing import TypeVar

from discord import app_commands

from bot.discord.inputs.types import Slash
from bot.discord.replies.sending import Interaction
from bot.discord.requests.context import Context
from bot.render.markup.custom_id import CustomId

Work = Callable[[Context, Interaction, CustomId], Awaitable[None]]
AnyCommand = TypeVar("AnyCommand", Slash, app_commands.ContextMenu)

_KEY = "door"

# Declared at the command or group that Discord is told of; the door itself says ``anywhere`` too.
EVERYWHERE = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)
FOR_ALL = app_commands.AppInstallationType(guild=True, user=True)


class Who(Flag):
    """Who may use a door. Several conditions hold together.

    ``READERS`` are those who can see the reply that a button belongs to: everyone where it is
    public, only its asker where it is private. ``ASKER`` is the person who caused the reply.
    """

    EVERYONE = 0
    READERS = auto()
    ASKER = auto()
    CURATORS = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """What must hold before a door opens.

    ``in_chosen_channels``: not in a channel in which the guild wants no answers. ``anywhere``: also
    where no server is, in direct messages or wherever a person brings the bot along.
    ``curators_options``: options of a command that only curators may set. ``asks``: it costs a
    search, of which everybody has so many a minute.
    """

    who: Who
    in_chosen_channels: bool = False
    anywhere: bool = False
    asks: bool = False
    curators_options: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Handler:
    """What a button, a select or a form does, by the action in its ``custom_id``."""

    action: str
    door: Door
    run: Work


def opens_to(
    who: Who,
    *,
    in_chosen_channels: bool = False,
    anywhere: bool = False,
    asks: bool = False,
    curators_options: Iterable[str] = (),
) -> Callable[[AnyCommand], AnyCommand]:
    """Declare who may use a command or a menu; stands above its decorators."""

    def declare(command: AnyCommand) -> AnyCommand:
        command.extras[_KEY] = Door(
            who=who,
            in_chosen_channels=in_chosen_channels,
            anywhere=anywhere,
            asks=asks,
            curators_options=frozenset(curators_options),
        )
        return command

    return declare


def door_of(command: Slash | app_commands.ContextMenu) -> Door | None:
    """What a command declares; None when it declares nothing."""
    door = command.extras.get(_KEY)
    return door if isinstance(door, Door) else None


def handles(
    action: str,
    who: Who,
    *,
    in_chosen_channels: bool = False,
    anywhere: bool = False,
    asks: bool = False,
) -> Callable[[Work], Handler]:
    """Declare the action whose clicks or forms a function takes, and who may cause them."""
    door = Door(who=who, in_chosen_channels=in_chosen_channels, anywhere=anywhere, asks=asks)
    return lambda run: Handler(action=action, door=door, run=run)
