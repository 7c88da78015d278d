"""/articles add: paste an article into a form, look at what was understood, save it."""

from discord import app_commands

from bot.commands.articles.drafts.keeping import begin_to_keep
from bot.commands.articles.drafts.previewing import previewed
from bot.commands.articles.drafts.reading import read_form
from bot.commands.articles.forms.form import ask_for_article, ask_for_long_article
from bot.commands.articles.forms.typed import FormInput, typed
from bot.discord.access.doors import Who, handles, opens_to
from bot.discord.inputs.attachments import downloaded
from bot.discord.inputs.types import Slash
from bot.discord.replies.errors import RefusedError
from bot.discord.replies.forms import uploaded
from bot.discord.replies.sending import Interaction, complete, defer, reply
from bot.discord.requests.context import Context, Request
from bot.render.markup.custom_id import CustomId
from store.guilds import drafts
from store.guilds.pending_draft import PendingDraft
from store.ingest.reading import Draft
from store.model import NewArticle


def add_command(context: Context) -> Slash:
    """Build /articles add."""

    @opens_to(Who.CURATORS)
    @app_commands.command(name="add", description="Paste an article into a form")
    @app_commands.describe(long="A form for more than 4,000 characters: two text fields, or a file")
    async def add(interaction: Interaction, *, long: bool = False) -> None:
        request = await context.request(interaction)
        form = str(CustomId(action="article-add", reply=drafts.new_id()))
        ask = ask_for_long_article if long else ask_for_article
        await ask(interaction, form, request.say("Add an article"), request.say)

    return add


@handles("article-add", Who.CURATORS)
async def take_article(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Show what was understood of the form, a preview for each article in it."""
    request = await context.request(interaction)
    given = typed(interaction)
    keeping = begin_to_keep(context, interaction, request, lambda _: as_typed(given, control.reply))
    await defer(interaction, private=True)
    kept = await keeping
    files = await downloaded(uploaded(interaction), request.say)
    if files and isinstance(files[0], str):
        raise RefusedError(files[0])
    found = await context.app.run_slow(read_form, context, request, kept, files)
    await show(context, interaction, request, found)


async def show(
    context: Context, interaction: Interaction, request: Request, found: list[PendingDraft]
) -> None:
    """Show the preview of each draft in a message of its own."""
    first, *others = [await context.app.run(previewed, context, request, one) for one in found]
    await complete(interaction, first)
    for message in others:
        await reply(interaction, message)


def as_typed(given: FormInput, number: str) -> PendingDraft:
    """What was typed, before it is read."""
    return PendingDraft(
        id=number,
        draft=given.applied(Draft(article=NewArticle(body=""))),
        typed=given.misread(),
        is_read=False,
    )
