"""A draft becomes an article, once; where somebody else was quicker, both are shown."""

from collections.abc import Callable
from dataclasses import replace
from typing import cast, get_args

from bot.commands.articles.drafts.previewing import opened
from bot.discord.inputs.arguments import meant
from bot.discord.replies.errors import RefusedError
from bot.discord.requests.context import Context, Request
from bot.render.articles.changes import stored_message
from bot.render.articles.confirmations import saved_message
from bot.render.articles.conflict import conflict_message, same_message
from bot.render.markup.arguments import SaveArgument
from bot.render.markup.custom_id import CustomId
from bot.render.markup.message import Message
from store.db.database import Session
from store.guilds import drafts
from store.guilds.drafts import Meaning
from store.guilds.pending_draft import PendingDraft
from store.library import articles, libraries, versions
from store.library.holdings import catalogue
from store.model import NewArticle, Reference
from store.notices.errors import ArticleChangedError
from store.text.three_way import both, mine_first


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
    article = kept.draft.article
    if meaning in ("both", "rest"):
        put = both if meaning == "both" else mine_first
        with context.app.database.session() as session:
            together = _together(session, request, kept, near, put)
        if together is None:
            return _conflict(context, request, kept, near)
        article = together
    prepared = versions.prepare(article)
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
    return saved_message(reference, request.say, again=not now)


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
        together = _together(session, request, kept, current.reference, both)
        with_rest = _together(session, request, kept, current.reference, mine_first)
        is_there = together == drafts.from_stored(session, scope, current.reference)
    if is_there:
        with context.app.database.writing() as session:
            drafts.discard(session, kept.id, request.guild, request.user)
        return same_message(current.reference, editor, request.say)
    return conflict_message(
        kept.id,
        before,
        current,
        editor,
        kept.draft.article,
        request.say,
        can_be_both=together is not None,
        has_rest=with_rest not in (None, kept.draft.article),
    )


def _together(
    session: Session,
    request: Request,
    kept: PendingDraft,
    near: Reference | None,
    put: Callable[[NewArticle, NewArticle, NewArticle], NewArticle | None],
) -> NewArticle | None:
    """The version ``near`` with what the draft changes, as they are ``put`` together."""
    base = kept.base
    if base is None or near is None or near.article != base.article:
        return None
    scope = libraries.own_scope(session, request.guild)
    was, now = (drafts.from_stored(session, scope, one) for one in (base, near))
    return put(was, kept.draft.article, now)
