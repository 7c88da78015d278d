"""The articles and publishers offered while a curator types: those of the guild's own library."""

from collections.abc import Iterator

from bot.discord.inputs.choices import MAX_CHOICE, MOST_CHOICES, Autocomplete, beginning, offered
from bot.discord.requests.context import Context
from bot.render.foreign_text import label, named_plainly
from bot.render.markup.escape import clean
from store.db.database import Session
from store.library import libraries, publishers
from store.library.holdings import catalogue
from store.model import Scope


def article_choices(context: Context, *, removed: bool = False) -> Autocomplete:
    """Articles of the guild's own library by reference or title."""

    def find(session: Session, guild: int, text: str) -> Iterator[tuple[str, str]]:
        own = libraries.own_scope(session, guild)
        return named_choices(session, own, text, removed=removed)

    return offered(context, find)


def named_choices(
    session: Session, scope: Scope, text: str, *, removed: bool = False
) -> Iterator[tuple[str, str]]:
    """Articles of a scope by reference or title; the value of each is its reference."""
    for entry in catalogue.suggest(session, scope, text, removed=removed, limit=MOST_CHOICES):
        reference = f"A{entry.reference.article}"
        name = clean(named_plainly(entry.source))
        yield label(f"{reference} · {name}".rstrip(" ·"), MAX_CHOICE), reference


def publisher_choices(context: Context) -> Autocomplete:
    """Publishers that the guild's own library names."""

    def find(session: Session, guild: int, text: str) -> Iterator[tuple[str, str]]:
        wanted = publishers.folded(text)
        for known in publishers.described(session, libraries.own_scope(session, guild)):
            if wanted in publishers.folded(known.name):
                yield known.name, beginning(known.name)

    return offered(context, find)
