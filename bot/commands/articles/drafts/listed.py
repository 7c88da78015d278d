"""/articles drafts: what waits for the curator who typed it, to be opened again."""

from discord import app_commands

from bot.commands.articles.drafts.buttons import reopened
from bot.discord.access.doors import Who, handles, opens_to
from bot.discord.inputs.types import Slash
from bot.discord.replies.forms import chosen_values
from bot.discord.replies.sending import Interaction, complete, defer, defer_click
from bot.discord.requests.context import Context
from bot.render.articles.drafts import DraftLine, drafts_message
from bot.render.markup.custom_id import CustomId
from store.guilds import drafts


def drafts_command(context: Context) -> Slash:
    """Build /articles drafts."""

    @opens_to(Who.CURATORS)
    @app_commands.command(name="drafts", description="What you typed and did not save yet")
    async def drafts_(interaction: Interaction) -> None:
        request = await context.request(interaction)
        await defer(interaction, private=True)
        kept = await context.read(
            lambda session: drafts.waiting(session, request.guild, request.user)
        )
        lines = [
            DraftLine(
                id=one.id,
                title=one.draft.article.title,
                text=one.draft.article.body,
                created=one.created,
                base=one.base,
            )
            for one in kept
        ]
        await complete(interaction, drafts_message(lines, drafts.KEPT_DAYS, request.say))

    return drafts_


@handles("draft-pick", Who.CURATORS)
async def pick_draft(context: Context, interaction: Interaction, _control: CustomId) -> None:
    """Show the preview of the chosen draft in place of the list."""
    request = await context.request(interaction)
    await defer_click(interaction)
    chosen = CustomId(action="draft-open", reply=next(iter(chosen_values(interaction)), ""))
    await complete(interaction, await context.app.run_slow(reopened, context, request, chosen))
