"""The articles that a guild's curators may change: those of its own library, and no others."""

from contextlib import suppress

from bot.discord.inputs.message_links import is_message_link, message_link_sentence
from bot.discord.replies.errors import RefusedError
from bot.discord.requests.context import Context, Request
from bot.render.errors import mistake_text
from bot.render.foreign_text import foreign
from bot.render.markup.escape import clean
from bot.render.translator import Translator
from store.db.database import Session
from store.library import articles, libraries
from store.library.holdings import naming
from store.model import Article, Reference, Scope
from store.notices.errors import ArticleNotFoundError, NotNamedError, SeveralNamedError


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
    own, say = own_scope(session, request), request.say
    typed = clean(text)
    with suppress(NotNamedError):
        return _whole(session, own, typed, say, removed=removed)
    try:
        return _whole(session, own, typed, say, removed=not removed)
    except NotNamedError as error:
        hint = say("/articles list shows what there is.")
        raise RefusedError(unnamed_sentence(error, typed, hint, say, is_curator=True)) from None


def _whole(
    session: Session, own: Scope, typed: str, say: Translator, *, removed: bool
) -> Reference:
    try:
        found = naming.named(session, own, typed, removed=removed)
    except SeveralNamedError as error:
        titles = (
            f"\n\\- {name.partition('@')[0]} {foreign(title, 75)}" for name, title in error.names
        )
        raise RefusedError(several_sentence(typed, say) + "".join(titles)) from None
    return Reference(article=found.article)


def unnamed_sentence(
    error: NotNamedError, typed: str, hint: str, say: Translator, *, is_curator: bool
) -> str:
    """That nothing is called what was typed, with the hint what to do instead."""
    if is_message_link(typed):
        return message_link_sentence(say, is_curator=is_curator)
    return f"{mistake_text(error, say)} {hint}"


def taking_sentence(context: Context, say: Translator) -> str:
    """How a curator takes in the page at an address."""
    if context.fetcher is None:
        return say("/articles add takes its text.")
    return say("/articles fetch reads its page, /articles add takes its text.")


def several_sentence(typed: str, say: Translator) -> str:
    """That what was typed fits several articles, which stand below."""
    return say(
        "“{text}” fits several articles; please choose one of these:", text=foreign(typed, 80)
    )


def _found(
    session: Session, scope: Scope, reference: Reference, *, removed: bool = False
) -> Article | None:
    try:
        return articles.get(session, scope, reference, removed=removed)
    except ArticleNotFoundError:
        return None
