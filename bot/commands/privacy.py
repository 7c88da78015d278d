"""/privacy: what is kept about a person, all of it as a file, and its deletion."""

from discord import app_commands

from bot.discord.context import Desk
from bot.discord.sending import Interaction, complete, reply
from bot.render.custom_id import Control
from bot.render.privacy import about_message, confirm_message, deleted_message, export_message
from store.guilds import privacy


def privacy_group(desk: Desk) -> app_commands.Group:
    """Build /privacy."""
    group = app_commands.Group(
        name="privacy", description="What is kept about you", guild_only=True
    )

    @group.command(name="about", description="What is kept about you, and what is not")
    async def about(interaction: Interaction) -> None:
        visit = await desk.visit(interaction)
        await reply(interaction, about_message(desk.keep_days(visit), visit.say))

    @group.command(name="export", description="Everything kept about you in this server, as a file")
    async def export(interaction: Interaction) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        visit = await desk.visit(interaction)
        kept = await desk.read(lambda session: privacy.export(session, visit.guild, visit.user))
        await complete(interaction, export_message(kept, visit.say))

    @group.command(name="delete", description="Delete everything kept about you in this server")
    async def delete(interaction: Interaction) -> None:
        visit = await desk.visit(interaction)
        await reply(interaction, confirm_message(visit.say))

    return group


async def forget_me(desk: Desk, interaction: Interaction, _control: Control) -> None:
    """Delete what is kept about the one who clicks, and nobody else."""
    await interaction.response.defer()
    visit = await desk.visit(interaction)
    number = await desk.write(lambda session: privacy.forget(session, visit.guild, visit.user))
    await complete(interaction, deleted_message(number, visit.say))
