"""The types of commands, as the command tree takes them."""

from typing import Any

from discord import app_commands

# discord.py leaves a command's binding and parameters open; nothing here depends on them
Slash = app_commands.Command[Any, ..., None]
Listed = Slash | app_commands.Group | app_commands.ContextMenu
