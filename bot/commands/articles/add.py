"""/articles add: paste an article into a form, look at what was understood, save it."""

from dataclasses import replace

from discord import app_commands

from bot.commands.articles.draft import previewed
from bot.commands.articles.form import FormInput, ask_for_article, typed
from bot.discord.context import Context, Request
from bot.discord.doors import Who, handles, opens_to
from bot.discord.sending import Interaction, complete, defer, reply
from bot.discord.types import Slash
from bot.render.custom_id import CustomId
from bot.render.message import Message
from store.guilds import drafts
from store.guilds.drafts import PendingDraft
from store.ingest.paste import clean
from store.ingest.paste.restore_lines import places
from store.ingest.reading import Draft

MOST_DRAFTS = 5


def add_command(context: Context) -> Slash:
    """Build /articles add."""

    @opens_to(Who.CURATORS)
    @app_commands.command(name="add", description="Paste an article of up to 4,000 characters")
    async def add(interaction: Interaction) -> None:
        request = await context.request(interaction)
        form = CustomId(action="article-add", reply=drafts.new_id())
        await ask_for_article(interaction, str(form), request.say("Add an article"), request.say)

    return add


@handles("article-add", Who.CURATORS)
async def take_article(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Show what was understood of the form, a preview for each article in it."""
    request = await context.request(interaction)
    await defer(interaction, private=True)
    given = typed(interaction)
    first, *others = await context.app.run(_previews, context, request, given, control.reply)
    await complete(interaction, first)
    for message in others:
        await reply(interaction, message)


def _previews(context: Context, request: Request, given: FormInput, number: str) -> list[Message]:
    """Keep the drafts in the form under its number: a form that comes twice is one."""
    text = given.text or ""
    read = clean.read(text, given.hints())[:MOST_DRAFTS]
    mistakes = given.mistakes(request.say)
    with context.app.database.writing() as session:
        kept = [
            drafts.keep(
                session, request.guild, request.user, _kept(draft, text, mistakes, number, at)
            )
            for at, draft in enumerate(read)
        ]
    return [previewed(context, request, one) for one in kept]


def _kept(draft: Draft, text: str, mistakes: tuple[str, ...], number: str, at: int) -> PendingDraft:
    return PendingDraft(
        id=f"{number}-{at}" if at else number,
        draft=replace(draft, notes=(*mistakes, *draft.notes) if not at else draft.notes),
        places=places(text, draft),
    )
