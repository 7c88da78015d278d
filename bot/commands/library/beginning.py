"""The buttons with which the curators of a new server begin."""

from bot.commands.articles.forms.form import ask_for_article
from bot.commands.library.settings import panel
from bot.discord.access.doors import Who, handles
from bot.discord.replies.sending import Interaction, complete, defer
from bot.discord.requests.context import Context
from bot.render.markup.custom_id import CustomId
from store.guilds import drafts


@handles("begin-settings", Who.CURATORS)
async def begin_with_settings(
    context: Context, interaction: Interaction, _control: CustomId
) -> None:
    """Show the panel of settings to the one who clicks."""
    request = await context.request(interaction)
    await defer(interaction, private=True)
    await complete(interaction, panel(context, request.settings, request.gone, request.say))


@handles("begin-article", Who.CURATORS)
async def begin_with_article(
    context: Context, interaction: Interaction, _control: CustomId
) -> None:
    """Open the form of /articles add."""
    request = await context.request(interaction)
    form = str(CustomId(action="article-add", reply=drafts.new_id()))
    await ask_for_article(interaction, form, request.say("Add an article"), request.say)
