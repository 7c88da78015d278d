"""/help: what to type, by topic."""

from discord import app_commands

from bot.discord.access.doors import EVERYWHERE, FOR_ALL, Who, handles, opens_to
from bot.discord.access.rights import is_curator
from bot.discord.inputs.types import Slash
from bot.discord.replies.forms import chosen_values
from bot.discord.replies.sending import Interaction, reply
from bot.discord.requests.context import Context, Request
from bot.discord.requests.showing import show_instead
from bot.render.introduction.help import help_message, topic_names
from bot.render.markup.custom_id import CustomId
from bot.render.markup.message import Message
from bot.render.translator import ENGLISH


def help_command(context: Context) -> Slash:
    """Build /help."""

    @opens_to(Who.EVERYONE, anywhere=True)
    @app_commands.command(name="help", description="How to ask, and how to read an answer")
    @app_commands.describe(topic="What you want to know about")
    @app_commands.choices(
        topic=[
            app_commands.Choice(name=name, value=topic)
            for topic, name in topic_names(ENGLISH).items()
        ]
    )
    async def help_(interaction: Interaction, topic: str | None = None) -> None:
        request = await context.request(interaction)
        await reply(interaction, _help(context, interaction, request, topic))

    help_.allowed_contexts, help_.allowed_installs = EVERYWHERE, FOR_ALL
    return help_


@handles("help", Who.READERS, anywhere=True)
async def show_topic(context: Context, interaction: Interaction, _control: CustomId) -> None:
    """Show the chosen topic in the place of the help that is there."""
    topic = next(iter(chosen_values(interaction)), None)
    await show_instead(
        context, interaction, lambda _, request: _help(context, interaction, request, topic)
    )


def _help(
    context: Context, interaction: Interaction, request: Request, topic: str | None
) -> Message:
    return help_message(
        topic,
        request.say,
        context.mentions,
        is_curator=is_curator(interaction, request),
        is_personal=request.is_personal,
    )
