"""/library: what curators decide and see about their server's library."""

from discord import app_commands

from bot.commands.library.aliases import aliases_group
from bot.commands.library.audit import audit_command
from bot.commands.library.health import health_command
from bot.commands.library.inbox import inbox_command
from bot.commands.library.publishers import publishers_command
from bot.commands.library.settings import settings_command
from bot.commands.library.stats import stats_command
from bot.discord.access.rights import HINT
from bot.discord.requests.context import Context


def library_group(context: Context) -> app_commands.Group:
    """Build /library. Its permissions only hide it; each command checks the right itself."""
    group = app_commands.Group(
        name="library",
        description="Settings and state of this server's library",
        guild_only=True,
        default_permissions=HINT,
    )
    for command in (
        settings_command,
        inbox_command,
        stats_command,
        health_command,
        publishers_command,
        audit_command,
    ):
        group.add_command(command(context))
    group.add_command(aliases_group(context))
    return group
