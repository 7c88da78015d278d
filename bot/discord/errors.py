"""What goes wrong on Discord's side of the house."""

from discord import app_commands


class RefusedError(Exception):
    """Something that cannot be done, as a sentence of ours that is already fit for Discord."""


class NotAdmittedError(app_commands.AppCommandError):
    """A command that was not let in; ``original`` says why."""

    def __init__(self, original: Exception) -> None:
        self.original = original
        super().__init__(str(original))


class ShutDoorError(Exception):
    """A command that does not declare who may use it, so that nobody may."""
