"""What was read of a form is not read again."""

from dataclasses import replace

import pytest

from bot.app import App
from bot.commands.articles.drafts.reading import read_form
from bot.discord.requests.context import Context, Request
from store.guilds import drafts
from store.guilds.pending_draft import PendingDraft
from store.ingest.reading import Draft
from store.model import GuildSettings, NewArticle
from store.notices.errors import InvalidInputError
from tests.bot.commands.conftest import app

__all__ = ["app"]

GUILD, USER = 11, 13
PASTE = (
    "Bridge opens\n\nThe bridge of Kunduz was opened on Monday by the mayor.\n\nShare on Facebook\n"
)


@pytest.fixture
def context(app: App) -> Context:
    """What a command has at hand."""
    return Context(app=app)


def a_request(context: Context) -> Request:
    """A curator in a server."""
    return Request(
        guild=GUILD,
        channel=12,
        places=frozenset({12}),
        user=USER,
        settings=GuildSettings(),
        say=context.app.catalogues.words("en"),
    )


def kept(context: Context, text: str, number: str = "") -> PendingDraft:
    """What a form brought, kept."""
    draft = PendingDraft(id=number, draft=Draft(article=NewArticle(body=text)), is_read=False)
    with context.app.database.writing() as session:
        return drafts.keep_form(session, GUILD, USER, draft)


def test_what_was_read_is_not_read_again(context: Context) -> None:
    form = replace(kept(context, PASTE), is_read=True)  # a curator put the dropped line back

    assert read_form(context, a_request(context), form) == [form]


def test_a_form_that_came_twice_is_read_once(context: Context) -> None:
    form = kept(context, PASTE)
    again = kept(context, PASTE, form.id)

    [first] = read_form(context, a_request(context), form)
    [second] = read_form(context, a_request(context), again)

    assert first.draft.article.title == "Bridge opens"
    assert second == first


def test_what_is_typed_over_a_form_while_that_is_read_stays(context: Context) -> None:
    form = kept(context, PASTE)
    newer = kept(context, "The bridge of Kunduz stays closed, the mayor said.", form.id)

    with pytest.raises(InvalidInputError, match="changed a moment ago"):
        read_form(context, a_request(context), form)

    with context.app.database.session() as session:
        found = drafts.get(session, form.id, GUILD, USER)
    assert found is not None
    assert found.draft == newer.draft
