"""/articles history: every version of an article, what a version changed, putting one back."""

from dataclasses import replace

from discord import app_commands

from bot.commands.articles.choices import article_choices
from bot.commands.articles.own import own_article, own_scope, typed_article
from bot.discord.access.doors import Who, handles, opens_to
from bot.discord.access.rights import actor
from bot.discord.inputs.arguments import chosen, meant, page_meant
from bot.discord.inputs.types import Slash
from bot.discord.replies.forms import chosen_values
from bot.discord.replies.sending import Interaction, complete, defer, defer_click
from bot.discord.requests.context import Context, Request
from bot.discord.requests.showing import show_instead
from bot.render.articles.listing import history_message
from bot.render.articles.versions import (
    asked_message,
    overtaken_message,
    returned_message,
    same_version_message,
    version_message,
)
from bot.render.markup.arguments import OverArgument, VersionArgument
from bot.render.markup.custom_id import CustomId
from bot.render.markup.message import Message
from store.db.database import Session
from store.library import articles
from store.library.holdings import catalogue
from store.model import Article, Reference, VersionEntry
from store.notices.errors import ArticleChangedError

MOST_VERSIONS = 100_000


def history_command(context: Context) -> Slash:
    """Build /articles history."""

    @opens_to(Who.CURATORS)
    @app_commands.command(
        name="history", description="List the versions of an article, put one back"
    )
    @app_commands.describe(
        article="Its reference, such as A12, or words of its title",
        version="Show what this version changed",
    )
    async def history(
        interaction: Interaction,
        article: str,
        version: app_commands.Range[int, 1, MOST_VERSIONS] | None = None,
    ) -> None:
        request = await context.request(interaction)
        await defer(interaction, private=True)

        def work(session: Session) -> Message:
            reference = typed_article(session, request, article)
            if version is None:
                return _page(session, context, request, reference, 0)
            return _version(session, context, request, replace(reference, version=version))

        await complete(interaction, await context.read(work))

    history.autocomplete("article")(article_choices(context))
    return history


@handles("article-history", Who.CURATORS)
async def turn_history(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Show another page of the versions."""

    def turned(session: Session, request: Request) -> Message:
        found = page_meant(control, request, places=1)
        reference = Reference.parse(f"A{found.place[0]}")
        return _page(session, context, request, reference, found.page)

    await show_instead(context, interaction, turned)


def _page(
    session: Session, context: Context, request: Request, reference: Reference, page: int
) -> Message:
    article = own_article(session, context, request, reference, removed=True)
    entries = catalogue.history(session, own_scope(session, request), article.id)
    return history_message(article.reference, entries, article.deleted, page, request.say)


@handles("version-open", Who.CURATORS)
async def open_version(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Show the version that was chosen, or that the button names."""

    def opened(session: Session, request: Request) -> Message:
        is_choice = bool(chosen_values(interaction))
        found = (
            chosen(interaction, VersionArgument, request)
            if is_choice
            else meant(control, VersionArgument, request)
        )
        return _version(session, context, request, found.reference)

    await show_instead(context, interaction, opened)


@handles("version-ask", Who.CURATORS)
async def ask_to_put_back(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Ask whether a version is to be put back."""

    def asked(session: Session, request: Request) -> Message:
        wanted = meant(control, OverArgument, request)
        version = own_article(session, context, request, wanted.reference)
        current = _current(session, context, request, version)
        if current.version == version.version:
            return same_version_message(version.reference, current.reference, request.say)
        is_newer = current.version != wanted.current
        editor = _editor(session, request, current.reference) if is_newer else ""
        return asked_message(version, current, request.say, editor)

    await show_instead(context, interaction, asked)


@handles("version-back", Who.CURATORS)
async def put_version_back(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Put a version back as the newest, unless somebody else has stored another since."""
    request = await context.request(interaction)
    await defer_click(interaction)
    wanted = meant(control, OverArgument, request)

    def work() -> Message:
        try:
            with context.app.database.writing() as session:
                return _put_back(session, context, request, wanted)
        except ArticleChangedError:
            with context.app.database.session() as session:
                version = own_article(session, context, request, wanted.reference)
                current = _current(session, context, request, version)
                editor = _editor(session, request, current.reference)
                return overtaken_message(version.reference, editor, current.reference, request.say)

    await complete(interaction, await context.app.run_writing(work))


def _put_back(
    session: Session, context: Context, request: Request, wanted: OverArgument
) -> Message:
    scope = own_scope(session, request)
    version = own_article(session, context, request, wanted.reference)
    before = _current(session, context, request, version)
    reference, now = articles.put_back(
        session, scope, version.reference, by=actor(request), current=wanted.current
    )
    if not now:
        return same_version_message(version.reference, reference, request.say)
    after = articles.get(session, scope, reference)
    return returned_message(version.reference, before, after, request.say)


def _editor(session: Session, request: Request, version: Reference) -> str:
    """Who stored a version."""
    return _entry(session, request, version).editor


def _entry(session: Session, request: Request, version: Reference) -> VersionEntry:
    entries = catalogue.history(session, own_scope(session, request), version.article)
    return next(one for one in entries if one.reference == version)


def _version(session: Session, context: Context, request: Request, reference: Reference) -> Message:
    version = own_article(session, context, request, reference, removed=True)
    entry = _entry(session, request, version.reference)
    before = None
    if version.version > 1:
        earlier = replace(version.reference, version=version.version - 1)
        before = own_article(session, context, request, earlier, removed=True)
    current = _current(session, context, request, version)
    return version_message(version, entry, before, current, request.say)


def _current(session: Session, context: Context, request: Request, version: Article) -> Article:
    reference = Reference(article=version.id, version=version.current_version)
    return own_article(session, context, request, reference, removed=True)
