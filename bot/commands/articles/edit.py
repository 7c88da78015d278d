"""/articles edit: a new version from a filled form, or with its text from a file."""

from dataclasses import dataclass, replace

import discord
from discord import app_commands

from bot.commands.articles.choices import article_choices
from bot.commands.articles.drafts.keeping import begin_to_keep
from bot.commands.articles.drafts.previewing import previewed
from bot.commands.articles.drafts.reading import drafts_of, first_drafts
from bot.commands.articles.drafts.saving import save_kept
from bot.commands.articles.forms.body_parts import portions
from bot.commands.articles.forms.form import Filled, ask_for_article
from bot.commands.articles.forms.typed import FormInput, language_set, typed
from bot.commands.articles.own import own_article, own_scope, typed_article
from bot.discord.access.doors import Who, handles, opens_to
from bot.discord.inputs.attachments import downloaded
from bot.discord.inputs.types import Slash
from bot.discord.replies.errors import RefusedError
from bot.discord.replies.sending import Interaction, complete, defer
from bot.discord.requests.context import Context, Request
from bot.render.articles.changes import nothing_changed
from bot.render.markup.arguments import PartArgument
from bot.render.markup.custom_id import CustomId
from bot.render.markup.escape import clean
from bot.render.markup.message import Message
from store.db.database import Session
from store.guilds import drafts
from store.guilds.pending_draft import PendingDraft
from store.ingest.reading import Draft
from store.model import NewArticle, Reference
from store.notices.errors import ArticleExistsError, ArticleNotFoundError
from store.text.normalise import normalise

MOST_PARTS = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class _Facts:
    """Author and language as options of the command; what is not given stays."""

    author: str | None
    language: str | None

    @property
    def are_given(self) -> bool:
        return self.author is not None or self.language is not None

    def over(self, kept: PendingDraft) -> PendingDraft:
        """The draft with what is given."""
        was = kept.draft.article
        author = was.author if self.author is None else clean(self.author).strip("-") or None
        told = FormInput(author=author, language=clean(self.language or "") or was.language)
        draft = replace(kept.draft, article=told.with_facts(was))
        return replace(kept, draft=draft, typed={**kept.typed, **told.misread_facts()})


def edit_command(context: Context) -> Slash:
    """Build /articles edit."""

    @opens_to(Who.CURATORS)
    @app_commands.command(name="edit", description="Change an article; its old versions are kept")
    @app_commands.describe(
        article="Its reference, such as A12, or words of its title",
        part="Which part of a text that is longer than 4,000 characters",
        file="A file with the whole new text",
        author="Who wrote it, instead of the form; - for unknown",
        language="Its language, such as tr, instead of the form",
    )
    async def edit(
        interaction: Interaction,
        article: str,
        part: app_commands.Range[int, 1, MOST_PARTS] = 1,
        file: discord.Attachment | None = None,
        author: app_commands.Range[str, 1, 300] | None = None,
        language: app_commands.Range[str, 1, 40] | None = None,
    ) -> None:
        facts = _Facts(author=author, language=language)
        if file is not None:
            await _from_file(context, interaction, article, file, facts)
        elif facts.are_given:
            await _with_facts(context, interaction, article, facts)
        else:
            await open_edit_form(context, interaction, article, part)

    edit.autocomplete("article")(article_choices(context))
    return edit


@handles("article-form", Who.CURATORS)
async def take_edit(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Store what was typed as a new version, unless somebody else was quicker."""
    request = await context.request(interaction)
    given = typed(interaction)
    base, _ = _meant(control, request)
    keeping = begin_to_keep(
        context, interaction, request, lambda session: as_typed(session, request, control, given)
    )
    await defer(interaction, private=True)
    kept = await keeping
    await complete(
        interaction, await context.app.run_writing(_edited, context, request, base, kept)
    )


def as_typed(
    session: Session, request: Request, control: CustomId, given: FormInput
) -> PendingDraft:
    """What was typed over the stored version; by itself where that is gone."""
    base, part = _meant(control, request)
    try:
        stored = drafts.from_stored(session, own_scope(session, request), base)
    except ArticleNotFoundError:
        alone = given.applied(Draft(article=NewArticle(body="")))
        return PendingDraft(id=control.reply, draft=alone, typed=given.misread())
    draft = _changed(stored, part, given)
    return PendingDraft(id=control.reply, draft=draft, base=base, typed=given.misread())


def _edited(context: Context, request: Request, base: Reference, kept: PendingDraft) -> Message:
    """What became of an edit that is kept already."""
    with context.app.database.session() as session:
        own_article(session, context, request, base)
        stored = drafts.from_stored(session, own_scope(session, request), base)
    if kept.typed:
        return previewed(context, request, kept)
    if kept.draft.article == stored:
        with context.app.database.writing() as session:
            drafts.discard(session, kept.id, request.guild, request.user)
        return nothing_changed(base, request.say)
    try:
        return save_kept(context, request, kept)
    except ArticleExistsError:
        return previewed(context, request, kept)


def _changed(stored: NewArticle, part: int, given: FormInput) -> Draft:
    """The stored article with what was typed, its text put back into its part."""
    spans = portions(stored.body)
    start, end = spans[min(part, len(spans)) - 1]
    text = normalise(given.text or "") or stored.body[start:end]
    body = f"{stored.body[:start]}{text}{stored.body[end:]}"
    return replace(given, text=body).applied(Draft(article=stored))


def _meant(control: CustomId, request: Request) -> tuple[Reference, int]:
    found = control.read(PartArgument)
    if found is None:
        raise RefusedError(request.say("This form is not one of mine."))
    return found.reference, found.part


async def open_edit_form(
    context: Context, interaction: Interaction, article: str, part: int = 1
) -> None:
    """Open the form with the article in it. Nothing may be answered before it."""
    request = await context.request(interaction)

    def work(session: Session) -> tuple[Reference, NewArticle]:
        reference = typed_article(session, request, article)
        found = own_article(session, context, request, reference).reference
        return found, drafts.from_stored(session, own_scope(session, request), found)

    found, stored = await context.read_quickly(work)
    spans = portions(stored.body)
    if part > len(spans):
        count = request.say.plural("it has {n} part", "it has {n} parts", len(spans))
        raise RefusedError(
            request.say(
                "{reference} has no part {part}: {count}.",
                reference=f"A{found.article}",
                part=part,
                count=count,
            )
        )
    start, end = spans[part - 1]
    place = PartArgument(found, part)
    form = CustomId(action="article-form", reply=drafts.new_id(), argument=place)
    title = request.say("Edit {reference}", reference=f"A{found.article}")
    if len(spans) > 1:
        which = request.say("part {part} of {parts}", part=part, parts=len(spans))
        title = f"{title}, {which}"
    filled = Filled(article=stored, text=stored.body[start:end])
    await ask_for_article(interaction, str(form), title, request.say, filled)


async def _with_facts(
    context: Context, interaction: Interaction, article: str, facts: _Facts
) -> None:
    """Store a new version with that author and language."""
    request = await context.request(interaction)
    await defer(interaction, private=True)

    def work() -> Message:
        with context.app.database.writing() as session:
            meant = typed_article(session, request, article)
            base = own_article(session, context, request, meant).reference
            stored = drafts.from_stored(session, own_scope(session, request), base)
            kept = facts.over(PendingDraft(draft=Draft(article=stored), base=base))
            kept = drafts.keep(session, request.guild, request.user, kept)
        return _edited(context, request, base, kept)

    await complete(interaction, await context.app.run_writing(work))


async def _from_file(
    context: Context,
    interaction: Interaction,
    article: str,
    file: discord.Attachment,
    facts: _Facts,
) -> None:
    """Show what the file would make of the article."""
    request = await context.request(interaction)
    await defer(interaction, private=True)
    found = await context.read(
        lambda session: own_article(
            session, context, request, typed_article(session, request, article)
        )
    )
    [given] = await downloaded([file], request.say)
    if isinstance(given, str):
        raise RefusedError(given)

    def work() -> Message:
        [draft] = first_drafts(drafts_of(context, request, given), most=1)
        with context.app.database.writing() as session:
            stored = drafts.from_stored(session, own_scope(session, request), found.reference)
            text = draft.article
            language = language_set(stored)
            new = replace(stored, body=text.body, pages=text.pages, language=language)
            changed = replace(draft, article=new, unsure=(), candidates={})
            kept = facts.over(PendingDraft(draft=changed, base=found.reference))
            kept = drafts.keep(session, request.guild, request.user, kept)
        return previewed(context, request, kept)

    await complete(interaction, await context.app.run_slow(work))
