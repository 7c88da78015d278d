"""Refusals and faults of the Discord side, each told to the person alone."""

from collections.abc import Sequence

from discord import app_commands

from bot.render.markup.message import Part


class RefusedError(Exception):
    """Something that cannot be done, as a sentence of ours that is already fit for Discord.

    ``more`` is what helps on: buttons, a list.
    """

    def __init__(self, sentence: str, *, more: Sequence[Part] = ()) -> None:
        self.more = tuple(more)
        super().__init__(sentence)


class NotAdmittedError(app_commands.AppCommandError):
    """A command that was not let in; ``original`` says why."""

    def __init__(self, original: Exception) -> None:
        self.original = original
        super().__init__(str(original))


class ShutDoorError(Exception):
    """A command that does not declare who may use it, so that nobody may."""
