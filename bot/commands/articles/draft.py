"""The buttons of a preview: save, edit, bring lines back, discard. A draft is its maker's alone."""

from dataclasses import replace
from typing import cast, get_args

from sqlmodel import Session

from bot.commands.articles.form import LONGEST_TEXT, ask_for_article, typed
from bot.discord.context import Context, Request
from bot.discord.doors import Who, handles
from bot.discord.errors import RefusedError
from bot.discord.forms import chosen_values
from bot.discord.sending import Interaction, complete, defer, defer_click
from bot.render.articles.changes import conflict_message, stored_message
from bot.render.articles.confirmations import discarded_message, saved_message
from bot.render.articles.preview import Near, Preview, preview_message
from bot.render.custom_id import CustomId
from bot.render.message import Message
from store.errors import ArticleChangedError, ArticleExistsError, InvalidInputError
from store.guilds import drafts
from store.guilds.drafts import Meaning, PendingDraft
from store.ingest.paste.restore_lines import bring_back
from store.library import articles, catalogue, libraries, versions
from store.library.versions import Prepared
from store.model import Reference


@handles("draft-save", Who.CURATORS)
async def save_draft(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Store the draft, once, however often the button is pressed."""
    request = await context.request(interaction)
    await defer_click(interaction)
    await complete(interaction, await context.app.run(saved, context, request, control))


@handles("draft-edit", Who.CURATORS)
async def edit_draft(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Open the form with what the draft holds. Nothing may be answered before it."""
    request = await context.request(interaction)
    kept = await context.read_quickly(lambda session: opened(session, request, control))
    article = kept.draft.article
    form = CustomId(action="draft-form", reply=kept.id)
    text = article.body if len(article.body) <= LONGEST_TEXT else None
    await ask_for_article(
        interaction, str(form), request.say("Edit the draft"), request.say, article, text=text
    )


@handles("draft-form", Who.CURATORS)
async def take_draft_form(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Put what was typed in place of what the draft held, and show it again."""
    request = await context.request(interaction)
    await defer_click(interaction)
    given = typed(interaction)

    def work(session: Session) -> PendingDraft:
        kept = opened(session, request, control)
        draft = given.applied(kept.draft, request.say)
        places = kept.places if draft.dropped else ()
        changed = replace(kept, draft=draft, places=places)
        return drafts.change(session, request.guild, request.user, changed)

    kept = await context.write(work)
    await complete(interaction, await context.app.run(previewed, context, request, kept))


@handles("draft-back", Who.CURATORS)
async def bring_lines_back(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Put the chosen dropped lines back to where they stood."""
    request = await context.request(interaction)
    await defer_click(interaction)
    back = [int(value) for value in chosen_values(interaction) if value.isdecimal()]

    def work(session: Session) -> PendingDraft:
        kept = opened(session, request, control)
        if len(kept.places) != len(kept.draft.dropped):
            raise RefusedError(request.say("Where these lines stood is not known any more."))
        draft, places = bring_back(kept.draft, kept.places, back)
        changed = replace(kept, draft=draft, places=places)
        return drafts.change(session, request.guild, request.user, changed)

    kept = await context.write(work)
    await complete(interaction, await context.app.run(previewed, context, request, kept))


@handles("draft-discard", Who.CURATORS)
async def discard_draft(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Forget the draft."""
    request = await context.request(interaction)
    await defer_click(interaction)

    def work(session: Session) -> None:
        drafts.discard(session, control.reply, request.guild, request.user)

    await context.write(work)
    await complete(interaction, discarded_message(request.say))


@handles("draft-open", Who.CURATORS)
async def open_draft(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Show the preview of a draft that waits, in a message of its own."""
    await defer(interaction, private=True)
    request = await context.request(interaction)
    kept = await context.read_quickly(lambda session: opened(session, request, control))
    await complete(interaction, await context.app.run(previewed, context, request, kept))


def opened(session: Session, request: Request, control: CustomId) -> PendingDraft:
    """The draft behind a button: this curator's, in this guild."""
    kept = drafts.get(session, control.reply, request.guild, request.user)
    if kept is None:
        raise RefusedError(
            request.say(
                "I do not know this draft: it was discarded, is too old, or is somebody else's."
            )
        )
    return kept


def previewed(context: Context, request: Request, kept: PendingDraft) -> Message:
    """The preview of a draft; what became of it when it is stored already."""
    if kept.saved is not None:
        return saved_message(kept.saved, request.say, again=True)
    prepared, problem = _prepared(kept)
    near = None
    if prepared is not None:
        with context.app.database.session() as session:
            problem = _repeated(session, request, kept, prepared)
            near = None if problem or kept.base else near_of(session, request, prepared)
    preview = Preview(
        id=kept.id,
        draft=kept.draft,
        language=prepared.language if prepared else "und",
        passages=len(prepared.spans) if prepared else 0,
        base=kept.base,
        near=near,
        problem=problem,
        can_bring_back=bool(kept.places),
    )
    return preview_message(preview, request.say)


def near_of(session: Session, request: Request, prepared: Prepared) -> Near | None:
    """The article of the guild's own library that looks most like this one."""
    scope = libraries.own_scope(session, request.guild)
    for library in scope.libraries:
        found = catalogue.similar(session, library, prepared.shingles)
        if found is not None:
            reference, share = found
            source = articles.get(session, scope, reference).source
            return Near(reference=reference, share=share, source=source)
    return None


def saved(context: Context, request: Request, control: CustomId) -> Message:
    """Store a draft as its button says; it is durable on return."""
    word, _, place = control.argument.partition(".")
    if word not in get_args(Meaning):
        raise RefusedError(request.say("This button is not one of mine."))
    with context.app.database.session() as session:
        kept = opened(session, request, control)
    return save_kept(context, request, kept, cast(Meaning, word), _place(place))


def save_kept(
    context: Context,
    request: Request,
    kept: PendingDraft,
    meaning: Meaning = "new",
    near: Reference | None = None,
) -> Message:
    """Store a draft, or show what somebody else has changed meanwhile."""
    if kept.saved is not None:
        return saved_message(kept.saved, request.say, again=True)
    prepared = versions.prepare(kept.draft.article)
    try:
        with context.app.database.writing() as session:
            reference, now = drafts.save(
                session, request.guild, request.user, kept, prepared, meaning=meaning, near=near
            )
    except ArticleChangedError:
        return _conflict(context, request, kept, near)
    if now and (reference.version or 1) > 1:
        with context.app.database.session() as session:
            return _new_version(session, request, reference)
    return saved_message(reference, request.say, again=not now, passages=len(prepared.spans))


def _new_version(session: Session, request: Request, reference: Reference) -> Message:
    scope = libraries.own_scope(session, request.guild)
    last = replace(reference, version=(reference.version or 1) - 1)
    before = articles.get(session, scope, last)
    return stored_message(before, articles.get(session, scope, reference), request.say)


def _conflict(
    context: Context, request: Request, kept: PendingDraft, near: Reference | None
) -> Message:
    base = kept.base or near
    assert base is not None  # only a version can be out of date
    with context.app.database.session() as session:
        scope = libraries.own_scope(session, request.guild)
        current = articles.get(session, scope, Reference(article=base.article))
        before = articles.get(session, scope, base)
        editor = catalogue.history(session, scope, current.id)[0].editor
    return conflict_message(kept.id, before, current, editor, kept.draft.article, request.say)


def _place(text: str) -> Reference | None:
    article, _, version = text.partition("-")
    return Reference.parse(f"A{article}@{version}") if text else None


def _prepared(kept: PendingDraft) -> tuple[Prepared | None, str]:
    try:
        return versions.prepare(kept.draft.article), ""
    except InvalidInputError as error:
        return None, str(error)


def _repeated(session: Session, request: Request, kept: PendingDraft, prepared: Prepared) -> str:
    besides = kept.base.article if kept.base else None
    for library in libraries.own_scope(session, request.guild).libraries:
        try:
            articles.refuse_repeat(session, library, prepared.folded_hash, besides=besides)
        except ArticleExistsError as error:
            return str(error)
    return ""
