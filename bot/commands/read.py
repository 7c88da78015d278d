"""/read: a whole article, page by page, its passages numbered."""

from collections.abc import Iterator
from dataclasses import replace

from discord import app_commands

from bot.commands.articles.choices import named_choices
from bot.commands.articles.own import (
    is_removed,
    removed_sentence,
    several_sentence,
    taking_sentence,
    unnamed_sentence,
)
from bot.discord.access.doors import Who, handles, opens_to
from bot.discord.access.rights import is_curator
from bot.discord.inputs.arguments import chosen, meant, page_meant
from bot.discord.inputs.choices import Autocomplete, offered
from bot.discord.inputs.types import Slash
from bot.discord.replies.errors import RefusedError
from bot.discord.replies.forms import chosen_values
from bot.discord.replies.sending import Interaction, complete, defer
from bot.discord.requests.context import Context, Request
from bot.discord.requests.showing import show_instead, show_privately
from bot.render.articles.article import article_message, page_count
from bot.render.articles.choosing import StoredArticle, reading
from bot.render.markup.arguments import PartArgument
from bot.render.markup.custom_id import CustomId
from bot.render.markup.escape import clean
from bot.render.markup.message import Message
from bot.render.translator import Translator
from store.db.database import Session
from store.library import articles
from store.library.holdings import naming
from store.model import Reference, Scope
from store.notices.errors import ArticleNotFoundError, NotNamedError, SeveralNamedError

MOST_PAGES = 10_000


def read_command(context: Context) -> Slash:
    """Build /read."""

    @opens_to(Who.EVERYONE, in_chosen_channels=True)
    @app_commands.command(
        name="read", description="Read an article: by its reference, web address or title"
    )
    @app_commands.describe(
        reference="A12 or A12.3, as below a quotation, a web address, or words of the title",
        page="Which page to open",
        private="Show the article to you alone",
    )
    @app_commands.guild_only()
    async def read(
        interaction: Interaction,
        reference: str,
        page: app_commands.Range[int, 1, MOST_PAGES] | None = None,
        *,
        private: bool | None = None,
    ) -> None:
        request = await context.request(interaction)
        hidden = request.settings.private if private is None else private
        await defer(interaction, private=hidden)
        number = None if page is None else page - 1
        curator = is_curator(interaction, request)

        def work(session: Session) -> Message:
            place = _named(session, context, request, clean(reference), curator=curator)
            _require_there(session, context, request, place, number, curator=curator)
            return shown(session, context, request, place, number)

        await complete(interaction, await context.read(work))

    read.autocomplete("reference")(_readable(context))
    return read


def _readable(context: Context) -> Autocomplete:
    """Articles that can be read here, by reference or title."""

    def find(session: Session, guild: int, text: str) -> Iterator[tuple[str, str]]:
        return named_choices(session, context.scope(session, guild), text)

    return offered(context, find)


def _named(
    session: Session, context: Context, request: Request, typed: str, *, curator: bool
) -> Reference:
    """What is meant by a reference, an address or a title; refused with what to do instead."""
    scope, say = context.scope(session, request.guild), request.say
    try:
        return naming.named(session, scope, typed)
    except NotNamedError as error:
        hint = say("/latest lists the newest articles.")
        if curator and error.is_address:
            hint = taking_sentence(context, say)
        raise RefusedError(unnamed_sentence(error, typed, hint, say, is_curator=curator)) from None
    except SeveralNamedError as error:
        stored = [
            StoredArticle(reference=Reference.parse(name), name=title, lacks=False)
            for name, title in error.names
        ]
        raise RefusedError(several_sentence(typed, say), more=reading(stored, say)) from None


@handles("read", Who.READERS, anywhere=True)
async def turn_article(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Show another page of the article."""

    def turned(session: Session, request: Request) -> Message:
        found = page_meant(control, request, places=2)
        place = Reference.parse("A{}@{}".format(*found.place))
        return shown(session, context, request, place, found.page)

    await show_instead(context, interaction, turned)


@handles("read-at", Who.READERS, anywhere=True)
async def read_at(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Open an article at a passage, named by the button or chosen, to the one who clicks."""

    def opened(session: Session, request: Request) -> Message:
        named = control.read(PartArgument)  # by a button, or by a choice of *More*
        is_choice = named is None and bool(chosen_values(interaction))
        found = (
            chosen(interaction, PartArgument, request)
            if is_choice
            else meant(control, PartArgument, request)
        )
        place = replace(found.reference, passage=found.part)
        return shown(session, context, request, place, None)

    await show_privately(context, interaction, opened)


def _require_there(
    session: Session,
    context: Context,
    request: Request,
    place: Reference,
    page: int | None,
    *,
    curator: bool,
) -> None:
    """Refuse a page behind the last; tell a ``curator`` of an article that was removed."""
    scope, say = context.scope(session, request.guild), request.say
    try:
        pages = page_count(articles.get(session, scope, place))
    except ArticleNotFoundError:
        if curator and is_removed(session, request, place):
            raise RefusedError(removed_sentence(place, say)) from None
        return  # ``shown`` says what there is instead
    if page is not None and page >= pages:
        raise RefusedError(
            say.plural(
                "{reference} has {n} page.", "{reference} has {n} pages.", pages, reference=place
            )
        )


def shown(
    session: Session, context: Context, request: Request, place: Reference, page: int | None
) -> Message:
    """A page of an article the guild may see."""
    scope = context.scope(session, request.guild)
    try:
        article = articles.get(session, scope, place)
    except ArticleNotFoundError:
        raise RefusedError(_why_not(session, scope, place, request.say)) from None
    return article_message(
        article,
        request.say,
        context.today,
        page=page,
        passage=place.passage,
        web=context.has_room_for(request),
    )


def _why_not(session: Session, scope: Scope, place: Reference, say: Translator) -> str:
    """Why there is nothing at a place, and what there is instead."""
    try:
        known = articles.get(session, scope, Reference(article=place.article))
    except ArticleNotFoundError:
        return say(
            "There is no {reference} here. /latest lists the newest articles.", reference=place
        )
    if place.version not in (None, known.version):
        return say(
            "There is no {reference} here; the current version is {current}.",
            reference=place,
            current=known.reference,
        )
    return say(
        "There is no {reference} here; the article has {passages}.",
        reference=place,
        passages=say.plural("{n} passage", "{n} passages", len(known.passages)),
    )
