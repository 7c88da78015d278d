"""Promise 1: a quotation is, to the letter, what is stored, at whatever door it is shown."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from types import SimpleNamespace

import pytest
from sqlmodel import Session

from bot.app import App
from bot.commands.answer import reply, restore
from bot.commands.answer.watch import announce
from bot.discord.requests.context import Context, Request
from bot.render.answer import answer as render
from bot.render.markup.custom_id import PageLayout
from store.library import articles, libraries, versions
from store.library.holdings import catalogue
from store.model import (
    Answer,
    Article,
    ArticleFilters,
    Filters,
    GuildSettings,
    NewArticle,
    PassageText,
    Reference,
    Scope,
    Selection,
    Watch,
)
from store.notices.errors import NotVerbatimError
from store.search import checking, indexing
from store.search.check.library import Version
from tests.bot.clients import NOW, stock
from tests.bot.shown import text
from tests.builders import a_new_article
from tests.promises.doors import ANYTHING, Controls, command_visits
from tests.promises.newsroom import HERONS, KEYWORDS, PASTE, QUESTION, Newsroom
from tests.promises.tour import Tour
from tests.promises.words import runs, spaced

LIE = "Zorong"  # what a reader that lies makes of Zarang
REFUSED = "A quotation differs from the stored text, so I show nothing."
GUILD = 4711


def test_every_quoted_word_of_every_door_is_stored(tour: Tour) -> None:
    articles_ = [*tour.articles, NewArticle(body=PASTE)]
    known = [spaced(one.body) for one in articles_]
    wrong, right = [], 0

    for seen in tour.visits:
        for run in runs(seen.text, articles_):
            is_stored = any(run in body for body in known)
            is_typed = any(run in asked for asked in (*ANYTHING, seen.door)) or is_listed(run)
            right += is_stored
            wrong += [] if is_stored or is_typed else [(seen.door, run)]

    assert wrong == []
    assert right > 500


def is_listed(run: str) -> bool:
    """Whether these are words of a question that are listed one by one, as silence lists them."""
    return ", " in run and all(word in PASTE for word in run.split(", "))


async def test_no_door_shows_what_a_lying_search_reads(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    lie(monkeypatch)
    shown, refused = [], set()

    async for seen in command_visits(newsroom, newsroom.asker):
        shown += [seen.door] if LIE in seen.text else []
        refused |= {seen.door.split(" {")[0]} if REFUSED in seen.text else set()

    assert shown == []
    assert {"/ask", "/timeline", "/check", f"Find sources: {QUESTION}"} <= refused
    newsroom.rules.forgive(newsroom.env)


async def test_no_button_shows_what_a_lying_store_gives_back(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    controls = Controls(newsroom, newsroom.asker)
    async for seen in command_visits(newsroom, newsroom.asker, anything=[QUESTION, KEYWORDS]):
        controls.of(seen)

    def get(session: Session, scope: Scope, reference: Reference) -> Article:
        article = articles.get(session, scope, reference)
        return replace(article, body=article.body.replace("Zarang", LIE))

    monkeypatch.setattr(restore, "articles", SimpleNamespace(get=get))
    shown, refused = [], set()

    async for seen in controls.visits():
        shown += [seen.door] if LIE in seen.text else []
        refused |= {seen.door.split(" ")[0]} if REFUSED in seen.text else set()

    assert shown == []
    assert {"page", "context", "cite", "plain", "publish", "vote"} <= refused
    newsroom.rules.forgive(newsroom.env)


@pytest.fixture
def desk(app: App) -> tuple[Context, Request]:
    """A context and a request of a server that has one article."""
    stock(app, GUILD, [a_new_article()])
    return a_context(app), a_request()


async def test_a_block_that_does_not_show_its_quotation_is_not_sent(
    desk: tuple[Context, Request], monkeypatch: pytest.MonkeyPatch
) -> None:
    context, request = desk
    selection = asked(context)

    def garbled(*given: object, **named: object) -> object:
        block = made(*given, **named)  # type: ignore[arg-type] # passed on as it came
        return replace(block, quote=block.quote.replace("reopen", "close"))

    made = render.rich_block
    monkeypatch.setattr(render, "rich_block", garbled)

    with context.app.database.session() as session, pytest.raises(NotVerbatimError):
        reply.checked(session, context, request, selection, PageLayout())


async def test_a_block_whose_text_is_not_its_quotation_is_not_sent(
    desk: tuple[Context, Request], monkeypatch: pytest.MonkeyPatch
) -> None:
    context, request = desk
    selection = asked(context)

    def elsewhere(*given: object, **named: object) -> object:
        block = made(*given, **named)  # type: ignore[arg-type] # passed on as it came
        return replace(block, content="> something else")

    made = render.rich_block
    monkeypatch.setattr(render, "rich_block", elsewhere)

    with context.app.database.session() as session, pytest.raises(NotVerbatimError):
        reply.checked(session, context, request, selection, PageLayout())


@pytest.mark.parametrize(
    "changes",
    [
        {"text": "Pakistan and Afghanistan agreed on Friday to"},
        {"start": 1, "end": 45},
        {"reference": Reference(article=1, passage=1, version=2)},
        {"reference": Reference(article=2, passage=1, version=1)},
    ],
)
async def test_a_quotation_of_other_words_or_another_place_is_not_sent(
    desk: tuple[Context, Request], changes: dict[str, object]
) -> None:
    context, request = desk
    [quotation, *_] = asked(context).quotations
    true = replace(quotation, start=0, end=44, text=quotation.text[:44], highlights=())
    false = Selection(quotations=(replace(true, **changes),))  # type: ignore[arg-type] # by name

    with context.app.database.session() as session:
        assert reply.checked(session, context, request, replace(false, quotations=(true,)), SHEET)
        with pytest.raises(NotVerbatimError):
            reply.checked(session, context, request, false, SHEET)


async def test_the_words_of_a_removed_article_are_not_sent(desk: tuple[Context, Request]) -> None:
    context, request = desk
    selection = asked(context)
    with context.app.database.writing() as session:
        articles.remove(session, libraries.own_scope(session, GUILD), 1, by="ann")

    with context.app.database.session() as session, pytest.raises(NotVerbatimError):
        reply.checked(session, context, request, selection, SHEET)


async def test_another_servers_words_are_not_sent(desk: tuple[Context, Request]) -> None:
    context, request = desk

    with context.app.database.session() as session, pytest.raises(NotVerbatimError):
        reply.checked(session, context, replace(request, guild=1), asked(context), SHEET)


async def test_an_old_answer_shows_the_version_it_quoted(newsroom: Newsroom, app: App) -> None:
    first = await newsroom.asker.slash(newsroom.channel, "ask", question=HERONS)
    with app.database.writing() as session:
        scope = libraries.own_scope(session, newsroom.guild.id)
        [number] = [
            entry.reference.article
            for entry in catalogue.latest(session, scope, ArticleFilters(), 100)
            if entry.source.title is None
        ]
        new = versions.prepare(NewArticle(body="Somebody saw forty grey herons waking at noon."))
        articles.edit(session, scope, Reference(article=number, version=1), new, by="ann")

    assert first.response is not None
    later = await newsroom.asker.click(first.response, label="More context")

    assert "four grey herons sleeping" in text(later)
    assert "forty" not in text(later)
    assert f"A{number}.1@1" in text(later)


def test_the_retriever_never_returns_what_is_not_stored(
    desk: tuple[Context, Request], monkeypatch: pytest.MonkeyPatch
) -> None:
    context, _ = desk
    monkeypatch.setattr(indexing, "texts", lying(indexing.texts, "Torkham", "Tarkhom"))

    with pytest.raises(NotVerbatimError):
        asked(context)


async def test_nobody_is_told_of_an_answer_that_is_not_stored(
    desk: tuple[Context, Request],
) -> None:
    context, request = desk
    true = true_answer(context)
    [quotation, *_] = true.quotations
    false = replace(true, quotations=(replace(quotation, text="x" * len(quotation.text)),))

    waiting = [Watch(id=1, guild=1, channel=2, user=3, question="?", filters=Filters(), stamps={})]

    with context.app.database.writing() as session:
        assert announce(session, context, request, waiting, true).text
        with pytest.raises(NotVerbatimError):
            announce(session, context, request, waiting, false)


SHEET = PageLayout()
Texts = Callable[[Session, Sequence[int]], Sequence[PassageText]]


def asked(context: Context) -> Selection:
    """What is quoted for a question."""
    return true_answer(context).selection


def true_answer(context: Context) -> Answer:
    """The answer to a question."""
    with context.app.database.session() as session:
        scope = context.scope(session, GUILD)
    return context.app.retriever.answer(scope, "When is the Torkham crossing reopened?")


def a_context(app: App) -> Context:
    """What every command has at hand."""
    return Context(app=app, clock=lambda: NOW)


def a_request() -> Request:
    """Somebody's request in that server."""
    return Request(guild=GUILD, channel=1, places=frozenset({1}), user=2, settings=GuildSettings())


def lie(patch: pytest.MonkeyPatch) -> None:
    """Let both readers that quotations come from give a name wrong."""
    read = checking.read_versions

    def read_wrongly(session: Session, scope: Scope, passages: Sequence[int]) -> list[Version]:
        found = read(session, scope, passages)
        return [replace(one, body=one.body.replace("Zarang", LIE)) for one in found]

    patch.setattr(indexing, "texts", lying(indexing.texts))
    patch.setattr(checking, "read_versions", read_wrongly)


def lying(texts: Texts, name: str = "Zarang", lie: str = LIE) -> Texts:
    """A reader of passages that gives a name wrong; the length stays, so that all spans fit."""

    def read(session: Session, passages: Sequence[int]) -> Sequence[PassageText]:
        return [replace(one, body=one.body.replace(name, lie)) for one in texts(session, passages)]

    return read
