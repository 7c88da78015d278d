"""/privacy: what is kept about a person, all of it as a file, and its deletion."""

from discord import app_commands

from bot.discord.access.doors import EVERYWHERE, FOR_ALL, Who, handles, opens_to
from bot.discord.replies.sending import Interaction, complete, defer, defer_click, reply
from bot.discord.requests.context import Context, Request
from bot.render.introduction.privacy import (
    about_message,
    confirm_message,
    deleted_message,
    export_message,
)
from bot.render.markup.custom_id import CustomId
from store.guilds import privacy


def privacy_group(context: Context) -> app_commands.Group:
    """Build /privacy."""
    group = app_commands.Group(
        name="privacy",
        description="What is kept about you",
        allowed_contexts=EVERYWHERE,
        allowed_installs=FOR_ALL,
    )

    @opens_to(Who.EVERYONE, anywhere=True)
    @group.command(name="about", description="What is kept about you, and what is not")
    async def about(interaction: Interaction) -> None:
        request = await context.request(interaction)
        await reply(
            interaction,
            about_message(context.keep_days(request), request.say, everywhere=request.is_personal),
        )

    @opens_to(Who.EVERYONE, anywhere=True)
    @group.command(name="export", description="Everything kept about you here, as a file")
    async def export(interaction: Interaction) -> None:
        await defer(interaction, private=True)
        request = await context.request(interaction)
        await context.settled()
        kept = await context.read(
            lambda session: privacy.export(session, _place(request), request.user)
        )
        message = export_message(kept, request.say, everywhere=request.is_personal)
        await complete(interaction, message)

    @opens_to(Who.EVERYONE, anywhere=True)
    @group.command(name="delete", description="Delete everything kept about you here")
    async def delete(interaction: Interaction) -> None:
        request = await context.request(interaction)
        await reply(interaction, confirm_message(request.say, everywhere=request.is_personal))

    return group


@handles("forget-me", Who.EVERYONE, anywhere=True)
async def forget_me(context: Context, interaction: Interaction, _control: CustomId) -> None:
    """Delete what is kept about the one who clicks, and nobody else."""
    await defer_click(interaction)
    request = await context.request(interaction)
    await context.settled()
    number = await context.write(
        lambda session: privacy.forget(session, _place(request), request.user)
    )
    await context.app.run_writing(context.app.database.empty_journal)
    await complete(interaction, deleted_message(number, request.say))


def _place(request: Request) -> int | None:
    """The server whose rows are meant; None for those of all servers, where no server is."""
    return None if request.is_personal else request.guild
