"""/library settings: one panel for everything a server's curators decide."""

from collections.abc import Sequence
from dataclasses import replace

from discord import app_commands
from sqlmodel import Session

from bot.discord.context import Desk, Visit
from bot.discord.curators import clicking_curator, private_curator
from bot.discord.errors import RefusedError
from bot.discord.forms import chosen_values
from bot.discord.rights import actor
from bot.discord.sending import Interaction, complete
from bot.discord.types import Slash
from bot.render.custom_id import Control
from bot.render.library.settings import OWN, Panel, panel_message
from store.guilds import settings as guilds
from store.guilds.settings import GuildSettings


def settings_command(desk: Desk) -> Slash:
    """Build /library settings."""

    @app_commands.command(name="settings", description="How the bot behaves in this server")
    async def settings(interaction: Interaction) -> None:
        visit = await private_curator(desk, interaction)
        await complete(interaction, panel_message(panel(desk, visit.settings), visit.say))

    return settings


async def change_settings(desk: Desk, interaction: Interaction, control: Control) -> None:
    """Take one change and show the panel as it is now."""
    visit = await clicking_curator(desk, interaction)
    values = chosen_values(interaction)

    def work(session: Session) -> GuildSettings:
        now = guilds.settings(session, visit.guild)
        new = _changed(now, control.argument, values, visit)
        guilds.change(session, visit.guild, new, by=actor(visit))
        return new

    new = await desk.write(work)
    await complete(interaction, panel_message(panel(desk, new), visit.say))


def panel(desk: Desk, settings: GuildSettings) -> Panel:
    """The panel for these settings."""
    own = settings.keep_questions_days
    return Panel(
        language=settings.language,
        private=settings.private,
        plain=settings.plain,
        shared_library=settings.shared_library,
        results=settings.results,
        curator_role=settings.curator_role,
        channels=settings.channels,
        keep_days=desk.app.settings.keep_questions_days if own is None else own,
        own_days=own,
    )


def _changed(now: GuildSettings, field: str, values: Sequence[str], visit: Visit) -> GuildSettings:
    """The settings with one field as it was chosen; what nobody could choose is refused."""
    name, _, state = field.partition(".")
    numbers = [int(value) for value in values if value.isdecimal() and value.isascii()]
    on = state == "1"
    if name == "private":
        return replace(now, private=on)
    if name == "plain":
        return replace(now, plain=on)
    if name == "shared_library":
        return replace(now, shared_library=on)
    if name == "language" and values:
        return replace(now, language=None if values[0] == OWN else values[0])
    if name == "results" and numbers:
        return replace(now, results=numbers[0])
    if name == "keep_questions_days" and values:
        return replace(now, keep_questions_days=numbers[0] if numbers else None)
    if name == "curator_role":
        return replace(now, curator_role=numbers[0] if numbers else None)
    if name == "channels":
        return replace(now, channels=tuple(numbers))
    raise RefusedError(visit.say("This button is not one of mine."))
