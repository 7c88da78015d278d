"""The preview of a kept draft for the curator who decides on it."""

from bot.discord.replies.errors import RefusedError
from bot.discord.requests.context import Context, Request
from bot.render.articles.confirmations import saved_message
from bot.render.articles.preview import Preview, SimilarArticle, preview_message
from bot.render.markup.custom_id import CustomId
from bot.render.markup.message import Message
from store.db.database import Session
from store.guilds import drafts
from store.guilds.pending_draft import PendingDraft
from store.library import articles, libraries, versions
from store.library.holdings import catalogue
from store.library.imports import merging
from store.library.imports.merging import Decision
from store.library.versions import Prepared
from store.model import Reference
from store.notices import Notice
from store.notices.errors import ArticleExistsError, InvalidInputError
from store.text.detection import contradicted


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


def previewed(
    context: Context, request: Request, kept: PendingDraft, *, lines: bool = False
) -> Message:
    """The preview of a draft; what became of it when it is stored already."""
    if kept.saved is not None:
        return saved_message(kept.saved, request.say, again=True)
    prepared, problem = _prepared(kept)
    near = completes = None
    if prepared is not None:
        with context.app.database.session() as session:
            completes = None if kept.base else _completed(session, request, prepared)
            if completes is None:
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
        completes=Reference(article=completes.known.article) if completes else None,
        completion=completes.reason if completes else None,
        typed=kept.typed,
        reads_as=contradicted(kept.draft.article.body, kept.draft.article.language),
        shows_lines=lines,
        can_bring_back=bool(kept.places),
    )
    return preview_message(preview, request.say)


def near_of(session: Session, request: Request, prepared: Prepared) -> SimilarArticle | None:
    """The article of the guild's own library that looks most like this one."""
    scope = libraries.own_scope(session, request.guild)
    for library in scope.libraries:
        found = catalogue.similar(session, library, prepared.shingles)
        if found is not None:
            reference, share = found
            source = articles.get(session, scope, reference).source
            return SimilarArticle(reference=reference, share=share, source=source)
    return None


def _prepared(kept: PendingDraft) -> tuple[Prepared | None, Notice | None]:
    try:
        return versions.prepare(kept.draft.article), None
    except InvalidInputError as error:
        return None, error.notice


def _completed(session: Session, request: Request, prepared: Prepared) -> Decision | None:
    """What the draft makes of an article that has its text, but not all that is known of it."""
    scope = libraries.own_scope(session, request.guild)
    found = (merging.completed(session, library, prepared) for library in scope.libraries)
    return next(filter(None, found), None)


def _repeated(
    session: Session, request: Request, kept: PendingDraft, prepared: Prepared
) -> Notice | None:
    besides = kept.base.article if kept.base else None
    for library in libraries.own_scope(session, request.guild).libraries:
        try:
            articles.refuse_repeat(session, library, prepared, besides=besides)
        except ArticleExistsError as error:
            return error.notice
    return None
