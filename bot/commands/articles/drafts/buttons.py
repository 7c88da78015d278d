"""The buttons of a preview: save, dropped lines, discard. A draft is its maker's alone."""

from dataclasses import replace

from bot.commands.articles.drafts.previewing import opened, previewed
from bot.commands.articles.drafts.reading import read_form
from bot.commands.articles.drafts.saving import saved
from bot.discord.access.doors import Who, handles
from bot.discord.inputs.arguments import meant
from bot.discord.replies.errors import RefusedError
from bot.discord.replies.forms import chosen_values
from bot.discord.replies.sending import Interaction, complete, defer, defer_click
from bot.discord.requests.context import Context, Request
from bot.render.articles.confirmations import discarded_message, saved_message
from bot.render.articles.misread import meant_days
from bot.render.markup.arguments import LinesArgument, NumberArgument
from bot.render.markup.custom_id import CustomId
from bot.render.markup.message import Message
from store.db.database import Session
from store.guilds import drafts
from store.guilds.pending_draft import PendingDraft
from store.ingest.mojibake import mended
from store.ingest.paste.restore_lines import bring_back
from store.model import Published


@handles("draft-save", Who.CURATORS)
async def save_draft(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Store the draft, once, however often the button is pressed."""
    request = await context.request(interaction)
    await defer_click(interaction)
    await complete(interaction, await context.app.run_writing(saved, context, request, control))


@handles("draft-lines", Who.CURATORS)
async def show_lines(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Show the dropped lines of a draft, or hide them again."""
    request = await context.request(interaction)
    await defer_click(interaction)
    kept = await context.read_quickly(lambda session: opened(session, request, control))
    lines = meant(control, LinesArgument, request).shown
    await complete(
        interaction, await context.app.run(previewed, context, request, kept, lines=lines)
    )


@handles("draft-back", Who.CURATORS)
async def bring_lines_back(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Put the chosen dropped lines back to where they stood."""
    request = await context.request(interaction)
    await defer_click(interaction)
    lines = map(NumberArgument.parse, chosen_values(interaction))
    back = [line.number for line in lines if line]

    def work(session: Session) -> PendingDraft:
        kept = opened(session, request, control)
        if len(kept.places) != len(kept.draft.dropped):
            raise RefusedError(request.say("Where these lines stood is not known any more."))
        draft, places = bring_back(kept.draft, kept.places, back)
        changed = replace(kept, draft=draft, places=places)
        return drafts.change(session, request.guild, request.user, changed)

    kept = await context.write(work)
    await complete(interaction, await context.app.run(previewed, context, request, kept))


@handles("draft-mend", Who.CURATORS)
async def mend_letters(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Put the letters that look wrongly decoded as they were meant."""
    request = await context.request(interaction)
    await defer_click(interaction)

    def work(session: Session) -> PendingDraft:
        kept = opened(session, request, control)
        changed = replace(kept, draft=mended(kept.draft))
        return drafts.change(session, request.guild, request.user, changed)

    kept = await context.write(work)
    await complete(interaction, await context.app.run(previewed, context, request, kept))


@handles("draft-day", Who.CURATORS)
async def take_day(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Take one of the days that the typed date of publication may mean."""
    request = await context.request(interaction)
    await defer_click(interaction)
    number = meant(control, NumberArgument, request).number

    def work(session: Session) -> PendingDraft:
        kept = opened(session, request, control)
        days = meant_days(kept.typed)
        if number >= len(days):  # it was taken already
            return kept
        return drafts.change(session, request.guild, request.user, _on(days[number], kept))

    kept = await context.write(work)
    await complete(interaction, await context.app.run(previewed, context, request, kept))


def _on(day: str, kept: PendingDraft) -> PendingDraft:
    """The draft with that day of publication, which is not asked for any more."""
    draft = kept.draft
    told = tuple(name for name in draft.article.read_from_text if name != "published")
    article = replace(draft.article, published=Published.parse(day), read_from_text=told)
    unsure = tuple(name for name in draft.unsure if name != "published")
    typed = {name: text for name, text in kept.typed.items() if name != "published"}
    return replace(kept, draft=replace(draft, article=article, unsure=unsure), typed=typed)


@handles("draft-discard", Who.CURATORS)
async def discard_draft(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Put the draft aside; it can be brought back as long as drafts are kept."""
    request = await context.request(interaction)
    await defer_click(interaction)

    def work(session: Session) -> Message:
        drafts.discard(session, control.reply, request.guild, request.user)
        kept = drafts.get(session, control.reply, request.guild, request.user)
        if kept is not None and kept.saved is not None:
            return saved_message(kept.saved, request.say, again=True)
        return discarded_message(kept.id if kept else "", request.say)

    await complete(interaction, await context.write(work))


@handles("draft-undo", Who.CURATORS)
async def undo_discard(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Bring a draft back that was put aside."""
    request = await context.request(interaction)
    await defer_click(interaction)

    def work(session: Session) -> PendingDraft:
        drafts.discard(session, control.reply, request.guild, request.user, undo=True)
        return opened(session, request, control)

    kept = await context.write(work)
    await complete(interaction, await context.app.run(previewed, context, request, kept))


@handles("draft-open", Who.CURATORS)
async def open_draft(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Show the preview of a draft that waits, in a message of its own."""
    await defer(interaction, private=True)
    request = await context.request(interaction)
    await complete(interaction, await context.app.run_slow(reopened, context, request, control))


def reopened(context: Context, request: Request, control: CustomId) -> Message:
    """The preview of a kept draft, which is read now if nobody could read it before."""
    with context.app.database.session() as session:
        kept = opened(session, request, control)
    [kept, *_] = read_form(context, request, kept)
    return previewed(context, request, kept)
