"""/about: what this bot is, what it holds, and where more is said."""

from discord import app_commands

import bot
from bot.discord.access.doors import EVERYWHERE, FOR_ALL, Who, opens_to
from bot.discord.inputs.types import Slash
from bot.discord.replies.sending import Interaction, complete, defer
from bot.discord.requests.context import Context
from bot.render.introduction.about import about_message
from bot.render.markup.message import Message
from store.db.database import Session
from store.library.holdings import figures


def about_command(context: Context) -> Slash:
    """Build /about."""

    @opens_to(Who.EVERYONE, anywhere=True)
    @app_commands.command(name="about", description="What I am, what I hold, and my source code")
    async def about(interaction: Interaction) -> None:
        request = await context.request(interaction)
        await defer(interaction, private=True)

        def work(session: Session) -> Message:
            held = figures.figures(session, context.scope(session, request.guild))
            return about_message(
                bot.VERSION,
                held,
                context.app.settings.source_code_url,
                context.mentions,
                request.say,
                is_personal=request.is_personal,
            )

        await complete(interaction, await context.read(work))

    about.allowed_contexts, about.allowed_installs = EVERYWHERE, FOR_ALL
    return about
