"""The articles that a guild's curators may change: those of its own library, and no others."""

from bot.discord.replies.errors import RefusedError
from bot.discord.requests.context import Context, Request
from bot.render.foreign_text import foreign, named_plainly
from bot.render.markup.escape import clean
from bot.render.translator import Translator
from store.db.database import Session
from store.library import articles, libraries
from store.library.holdings import catalogue
from store.model import Article, Reference, Scope
from store.notices.errors import ArticleNotFoundError, InvalidReferenceError

_MOST_NAMED = 8


def own_article(
    session: Session,
    context: Context,
    request: Request,
    reference: Reference,
    *,
    removed: bool = False,
) -> Article:
    """An article of the guild's own library; a clear sentence for any other, and for a removed one
    where it has to be there.
    """
    own = own_scope(session, request)
    if (found := _found(session, own, reference, removed=removed)) is not None:
        return found
    say = request.say
    if is_removed(session, request, reference):
        sentence = removed_sentence(reference, say)
    elif _found(session, context.scope(session, request.guild), reference) is not None:
        sentence = say(
            "{reference} belongs to a library that this server only reads, so it cannot be "
            "changed here.",
            reference=reference,
        )
    else:
        sentence = say(
            "There is no {reference} here; /articles list shows what there is.", reference=reference
        )
    raise RefusedError(sentence)


def is_removed(session: Session, request: Request, reference: Reference) -> bool:
    """Whether the guild's own library has had that article and can bring it back."""
    own, whole = own_scope(session, request), Reference(article=reference.article)
    found = _found(session, own, whole, removed=True)
    return found is not None and found.deleted is not None


def removed_sentence(reference: Reference, say: Translator) -> str:
    """That it was removed, and how it is brought back."""
    return say("{reference} is removed; /articles restore brings it back.", reference=reference)


def own_scope(session: Session, request: Request) -> Scope:
    """The guild's own library alone."""
    return libraries.own_scope(session, request.guild)


def typed_article(
    session: Session, request: Request, text: str, *, removed: bool = False
) -> Reference:
    """The article that was typed or chosen: by its reference, whatever version or passage was
    named with it, or by words of its title. Of those that are ``removed``, or not, first.
    """
    typed = clean(text)
    try:
        return Reference(article=Reference.parse(typed.split(" ")[0]).article)
    except InvalidReferenceError:
        return _titled(session, request, typed, removed=removed)


def _titled(session: Session, request: Request, words: str, *, removed: bool) -> Reference:
    own, say = own_scope(session, request), request.say
    states = (removed, not removed) if any(map(str.isalnum, words)) else ()
    named = next(
        filter(None, (catalogue.suggest(session, own, words, removed=one) for one in states)), []
    )
    if not named:
        raise RefusedError(
            say(
                "“{text}” is neither a reference, such as A12, nor in the title of an article "
                "here. /articles list shows what there is.",
                text=foreign(words, 80),
            )
        )
    if len(named) > 1:
        titles = (
            f"A{one.reference.article} {foreign(named_plainly(one.source), 75)}"
            for one in named[:_MOST_NAMED]
        )
        raise RefusedError(
            say(
                "“{text}” is in several titles; please choose one of these:",
                text=foreign(words, 80),
            )
            + "".join(f"\n\\- {title}" for title in titles)
        )
    return Reference(article=named[0].reference.article)


def _found(
    session: Session, scope: Scope, reference: Reference, *, removed: bool = False
) -> Article | None:
    try:
        return articles.get(session, scope, reference, removed=removed)
    except ArticleNotFoundError:
        return None
