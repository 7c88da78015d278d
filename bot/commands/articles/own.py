"""The articles that a guild's curators may change: those of its own library, and no others."""

from bot.discord.replies.errors import RefusedError
from bot.discord.requests.context import Context, Request
from bot.render.markup.escape import clean
from store.db.database import Session
from store.library import articles, libraries
from store.model import Article, Reference, Scope
from store.notices.errors import ArticleNotFoundError


def own_article(
    session: Session,
    context: Context,
    request: Request,
    reference: Reference,
    *,
    removed: bool = False,
) -> Article:
    """An article of the guild's own library; a clear sentence for one that it only reads."""
    scope = own_scope(session, request)
    try:
        return articles.get(session, scope, reference, removed=removed)
    except ArticleNotFoundError:
        articles.get(session, context.scope(session, request.guild), reference)
        raise RefusedError(
            request.say(
                "{reference} belongs to a library that this server only reads, so it cannot be "
                "changed here.",
                reference=reference,
            )
        ) from None


def own_scope(session: Session, request: Request) -> Scope:
    """The guild's own library alone."""
    return libraries.own_scope(session, request.guild)


def typed_reference(text: str) -> Reference:
    """The article that was typed or chosen, whatever version or passage was named with it."""
    place = Reference.parse(clean(text).split(" ")[0])
    return Reference(article=place.article)
