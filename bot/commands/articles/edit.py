"""/articles edit: a new version from a filled form, or with its text from a file."""

from dataclasses import replace

import discord
from discord import app_commands
from sqlmodel import Session

from bot.commands.articles.body_parts import portions
from bot.commands.articles.choices import article_choices
from bot.commands.articles.draft import previewed, save_kept
from bot.commands.articles.form import Typed, ask_for_article, typed
from bot.commands.articles.own import own_article, own_scope, typed_reference
from bot.discord.attachments import downloaded
from bot.discord.context import Desk, Visit
from bot.discord.curators import curator, private_curator
from bot.discord.errors import RefusedError
from bot.discord.sending import Interaction, complete
from bot.discord.types import Slash
from bot.render.articles.changes import nothing_changed
from bot.render.custom_id import Control
from bot.render.message import Message
from store.errors import ArticleExistsError
from store.guilds import drafts
from store.guilds.drafts import Kept
from store.ingest.read import read
from store.ingest.reading import Draft, Hints
from store.model import NewArticle, Reference
from store.text.normalise import normalise

MOST_PARTS = 5_000


def edit_command(desk: Desk) -> Slash:
    """Build /articles edit."""

    @app_commands.command(name="edit", description="Change an article; its old versions are kept")
    @app_commands.describe(
        article="Its reference, such as A12, or words of its title",
        part="Which part of a text that is longer than 4,000 characters",
        file="A file with the whole new text",
    )
    async def edit(
        interaction: Interaction,
        article: str,
        part: app_commands.Range[int, 1, MOST_PARTS] = 1,
        file: discord.Attachment | None = None,
    ) -> None:
        if file is None:
            await _in_form(desk, interaction, article, part)
        else:
            await _from_file(desk, interaction, article, file)

    edit.autocomplete("article")(article_choices(desk))
    return edit


async def take_edit(desk: Desk, interaction: Interaction, control: Control) -> None:
    """Store what was typed as a new version, unless somebody else was quicker."""
    visit = await private_curator(desk, interaction)
    given = typed(interaction)
    await complete(interaction, await desk.app.run(_edited, desk, visit, control, given))


def _edited(desk: Desk, visit: Visit, control: Control, given: Typed) -> Message:
    base, part = _meant(control, visit)

    def work(session: Session) -> Kept | None:
        stored = drafts.from_stored(session, own_scope(session, visit), base)
        draft = _changed(stored, part, given, visit)
        if draft.article == stored and not draft.notes:
            return None
        return drafts.keep(
            session, visit.guild, visit.user, Kept(id=control.reply, draft=draft, base=base)
        )

    with desk.app.database.writing() as session:
        own_article(session, desk, visit, base)
        kept = work(session)
    if kept is None:
        return nothing_changed(base, visit.say)
    if kept.draft.notes:
        return previewed(desk, visit, kept)
    try:
        return save_kept(desk, visit, kept)
    except ArticleExistsError:
        return previewed(desk, visit, kept)


def _changed(stored: NewArticle, part: int, given: Typed, visit: Visit) -> Draft:
    """The stored article with what was typed, its text put back into its part."""
    spans = portions(stored.body)
    start, end = spans[min(part, len(spans)) - 1]
    text = normalise(given.text or "") or stored.body[start:end]
    body = f"{stored.body[:start]}{text}{stored.body[end:]}"
    return replace(given, text=body).applied(Draft(article=stored), visit.say)


def _meant(control: Control, visit: Visit) -> tuple[Reference, int]:
    parts = control.argument.split("-")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts):
        raise RefusedError(visit.say("This form is not one of mine."))
    return Reference.parse(f"A{parts[0]}@{parts[1]}"), max(1, int(parts[2]))


async def _in_form(desk: Desk, interaction: Interaction, article: str, part: int) -> None:
    """Open the form with the article in it. Nothing may be answered before it."""
    visit = await curator(desk, interaction)
    reference = typed_reference(article)

    def work(session: Session) -> tuple[Reference, NewArticle]:
        found = own_article(session, desk, visit, reference).reference
        return found, drafts.from_stored(session, own_scope(session, visit), found)

    found, stored = await desk.glance(work)
    spans = portions(stored.body)
    if part > len(spans):
        count = visit.say.plural("it has {n} part", "it has {n} parts", len(spans))
        raise RefusedError(
            visit.say(
                "{reference} has no part {part}: {count}.",
                reference=reference,
                part=part,
                count=count,
            )
        )
    start, end = spans[part - 1]
    place = f"{found.article}-{found.version}-{part}"
    form = Control(action="article-form", reply=drafts.new_id(), argument=place)
    title = visit.say("Edit {reference}", reference=reference)
    if len(spans) > 1:
        which = visit.say("part {part} of {parts}", part=part, parts=len(spans))
        title = f"{title}, {which}"
    await ask_for_article(
        interaction, str(form), title, visit.say, stored, text=stored.body[start:end]
    )


async def _from_file(
    desk: Desk, interaction: Interaction, article: str, file: discord.Attachment
) -> None:
    """Show what the file would make of the article."""
    visit = await private_curator(desk, interaction)
    reference = typed_reference(article)
    found = await desk.read(lambda session: own_article(session, desk, visit, reference))
    [given] = await downloaded([file], visit.say)
    if isinstance(given, str):
        raise RefusedError(given)

    def work() -> Message:
        reading = read(given.data, given.name, Hints(), worker=desk.app.worker)
        if not reading.articles:
            raise RefusedError(given.refusal(reading, visit.say))
        draft = reading.articles[0]
        with desk.app.database.writing() as session:
            stored = drafts.from_stored(session, own_scope(session, visit), found.reference)
            new = replace(stored, body=draft.article.body, language=None)
            changed = replace(draft, article=new, unsure=(), candidates={})
            kept = Kept(draft=changed, base=found.reference)
            kept = drafts.keep(session, visit.guild, visit.user, kept)
        return previewed(desk, visit, kept)

    await complete(interaction, await desk.app.run_slow(work))
