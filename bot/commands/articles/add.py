"""/articles add: paste an article into a form, look at what was understood, save it."""

from dataclasses import replace

from discord import app_commands

from bot.commands.articles.draft import previewed
from bot.commands.articles.form import Typed, ask_for_article, typed
from bot.discord.context import Desk, Visit
from bot.discord.curators import curator, private_curator
from bot.discord.sending import Interaction, complete, reply
from bot.discord.types import Slash
from bot.render.custom_id import Control
from bot.render.message import Message
from store.guilds import drafts
from store.guilds.drafts import Kept
from store.ingest.paste import clean
from store.ingest.paste.restore_lines import places
from store.ingest.reading import Draft

MOST_DRAFTS = 5


def add_command(desk: Desk) -> Slash:
    """Build /articles add."""

    @app_commands.command(name="add", description="Paste an article of up to 4,000 characters")
    async def add(interaction: Interaction) -> None:
        visit = await curator(desk, interaction)
        form = Control(action="article-add", reply=drafts.new_id())
        await ask_for_article(interaction, str(form), visit.say("Add an article"), visit.say)

    return add


async def take_article(desk: Desk, interaction: Interaction, control: Control) -> None:
    """Show what was understood of the form, a preview for each article in it."""
    visit = await private_curator(desk, interaction)
    given = typed(interaction)
    first, *others = await desk.app.run(_previews, desk, visit, given, control.reply)
    await complete(interaction, first)
    for message in others:
        await reply(interaction, message)


def _previews(desk: Desk, visit: Visit, given: Typed, number: str) -> list[Message]:
    """Keep the drafts in the form under its number: a form that comes twice is one."""
    text = given.text or ""
    read = clean.read(text, given.hints())[:MOST_DRAFTS]
    mistakes = given.mistakes(visit.say)
    with desk.app.database.writing() as session:
        kept = [
            drafts.keep(session, visit.guild, visit.user, _kept(draft, text, mistakes, number, at))
            for at, draft in enumerate(read)
        ]
    return [previewed(desk, visit, one) for one in kept]


def _kept(draft: Draft, text: str, mistakes: tuple[str, ...], number: str, at: int) -> Kept:
    return Kept(
        id=f"{number}-{at}" if at else number,
        draft=replace(draft, notes=(*mistakes, *draft.notes) if not at else draft.notes),
        places=places(text, draft),
    )
