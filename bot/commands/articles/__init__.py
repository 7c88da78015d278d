"""/articles: what curators do with the articles of their server."""

import discord
from discord import app_commands

from bot.commands.articles.add import add_command
from bot.commands.articles.drafts.listed import drafts_command
from bot.commands.articles.edit import edit_command
from bot.commands.articles.export import export_command
from bot.commands.articles.fetch import fetch_command
from bot.commands.articles.history import history_command
from bot.commands.articles.import_ import import_command
from bot.commands.articles.list import list_command
from bot.commands.articles.remove import remove_command
from bot.commands.articles.restore import restore_command
from bot.commands.articles.upload import upload_command
from bot.discord.requests.context import Context


def articles_group(context: Context) -> app_commands.Group:
    """Build /articles. Its permissions only hide it; each command checks the right itself."""
    group = app_commands.Group(
        name="articles",
        description="Put articles in, change them, take them out",
        guild_only=True,
        default_permissions=discord.Permissions(manage_guild=True),
    )
    for command in (
        add_command,
        upload_command,
        fetch_command,
        drafts_command,
        edit_command,
        remove_command,
        restore_command,
        list_command,
        history_command,
        import_command,
        export_command,
    ):
        group.add_command(command(context))
    return group
