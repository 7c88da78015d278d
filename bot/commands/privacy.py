"""/privacy: what is kept about a person, all of it as a file, and its deletion."""

from discord import app_commands

from bot.discord.context import Context
from bot.discord.doors import Who, handles, opens_to
from bot.discord.sending import Interaction, complete, defer, defer_click, reply
from bot.render.custom_id import CustomId
from bot.render.privacy import about_message, confirm_message, deleted_message, export_message
from store.guilds import privacy


def privacy_group(context: Context) -> app_commands.Group:
    """Build /privacy."""
    group = app_commands.Group(
        name="privacy", description="What is kept about you", guild_only=True
    )

    @opens_to(Who.EVERYONE)
    @group.command(name="about", description="What is kept about you, and what is not")
    async def about(interaction: Interaction) -> None:
        request = await context.request(interaction)
        await reply(interaction, about_message(context.keep_days(request), request.say))

    @opens_to(Who.EVERYONE)
    @group.command(name="export", description="Everything kept about you in this server, as a file")
    async def export(interaction: Interaction) -> None:
        await defer(interaction, private=True)
        request = await context.request(interaction)
        await context.settled()
        kept = await context.read(
            lambda session: privacy.export(session, request.guild, request.user)
        )
        await complete(interaction, export_message(kept, request.say))

    @opens_to(Who.EVERYONE)
    @group.command(name="delete", description="Delete everything kept about you in this server")
    async def delete(interaction: Interaction) -> None:
        request = await context.request(interaction)
        await reply(interaction, confirm_message(request.say))

    return group


@handles("forget-me", Who.EVERYONE)
async def forget_me(context: Context, interaction: Interaction, _control: CustomId) -> None:
    """Delete what is kept about the one who clicks, and nobody else."""
    await defer_click(interaction)
    request = await context.request(interaction)
    await context.settled()
    number = await context.write(
        lambda session: privacy.forget(session, request.guild, request.user)
    )
    await complete(interaction, deleted_message(number, request.say))
