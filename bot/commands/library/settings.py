"""/library settings: one panel for everything a server's curators decide."""

from collections.abc import Sequence
from dataclasses import replace

from discord import app_commands

from bot.discord.access.doors import Who, handles, opens_to
from bot.discord.access.rights import actor
from bot.discord.inputs.arguments import meant
from bot.discord.inputs.types import Slash
from bot.discord.replies.errors import RefusedError
from bot.discord.replies.forms import chosen_values
from bot.discord.replies.locale import greet
from bot.discord.replies.sending import Interaction, complete, defer, defer_click
from bot.discord.requests.context import Context, Request
from bot.discord.requests.gone import gone_of
from bot.render.library.settings import OWN, panel_message
from bot.render.markup.arguments import SettingArgument
from bot.render.markup.custom_id import CustomId
from bot.render.markup.message import Message
from bot.render.translator import Translator
from store.db.database import Session
from store.guilds import settings as guilds
from store.model import GuildSettings


def settings_command(context: Context) -> Slash:
    """Build /library settings."""

    @opens_to(Who.CURATORS)
    @app_commands.command(name="settings", description="How the bot behaves in this server")
    async def settings(interaction: Interaction) -> None:
        request = await context.request(interaction)
        await defer(interaction, private=True)
        await complete(interaction, panel(context, request.settings, request.gone, request.say))

    return settings


@handles("settings", Who.CURATORS)
async def change_settings(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Take one change and show the panel as it is now."""
    request = await context.request(interaction)
    await defer_click(interaction)
    values = chosen_values(interaction)

    def work(session: Session) -> GuildSettings:
        now = guilds.settings(session, request.guild)
        new = _changed(now, meant(control, SettingArgument, request), values, request)
        guilds.change(session, request.guild, new, by=actor(request))
        return new

    new = await context.write(work)
    say = greet(interaction, context.app.catalogues, new.language)  # as it is from now on
    gone = gone_of(new, interaction.guild)
    await complete(interaction, panel(context, new, gone, say, saved=True))


def panel(
    context: Context,
    settings: GuildSettings,
    gone: frozenset[int],
    say: Translator,
    *,
    saved: bool = False,
) -> Message:
    """The panel for these settings, as they hold."""
    days = context.app.settings.keep_questions_days
    return panel_message(settings, days, gone, say, saved=saved)


def _changed(
    now: GuildSettings, field: SettingArgument, values: Sequence[str], request: Request
) -> GuildSettings:
    """The settings with one field as it was chosen; what nobody could choose is refused."""
    numbers = [int(value) for value in values if value.isdecimal() and value.isascii()]
    name, on = field.name, field.on
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
    raise RefusedError(request.say("This button is not one of mine."))
