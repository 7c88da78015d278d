"""A draft becomes an article, once; where somebody else was quicker, both are shown."""

from dataclasses import replace
from typing import cast, get_args

from bot.commands.articles.drafts.previewing import opened
from bot.discord.inputs.arguments import meant
from bot.discord.replies.errors import RefusedError
from bot.discord.requests.context import Context, Request
from bot.render.articles.changes import conflict_message, stored_message
from bot.render.articles.confirmations import saved_message
from bot.render.markup.arguments import SaveArgument
from bot.render.markup.custom_id import CustomId
from bot.render.markup.message import Message
from store.db.database import Session
from store.guilds import drafts
from store.guilds.drafts import Meaning
from store.guilds.pending_draft import PendingDraft
from store.library import articles, libraries, versions
from store.library.holdings import catalogue
from store.model import Reference
from store.notices.errors import ArticleChangedError


def saved(context: Context, request: Request, control: CustomId) -> Message:
    """Store a draft as its button says; it is durable on return."""
    how = meant(control, SaveArgument, request)
    if how.meaning not in get_args(Meaning):
        raise RefusedError(request.say("This button is not one of mine."))
    with context.app.database.session() as session:
        kept = opened(session, request, control)
    return save_kept(context, request, kept, cast(Meaning, how.meaning), how.near)


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
