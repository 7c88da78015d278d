"""/sources: which publishers there are, and how much of each."""

from collections.abc import Iterator

from discord import app_commands

from bot.discord.access.doors import Who, handles, opens_to
from bot.discord.inputs.choices import Autocomplete, beginning, offered
from bot.discord.inputs.types import Slash
from bot.discord.replies.errors import RefusedError
from bot.discord.replies.paging import page_of
from bot.discord.replies.sending import Interaction, complete, defer
from bot.discord.requests.context import Context, Request
from bot.discord.requests.showing import show_instead
from bot.render.articles.sources import sources_message
from bot.render.markup.custom_id import CustomId
from bot.render.markup.escape import cut, escape
from bot.render.markup.message import Message
from store.db.database import Session
from store.library import publishers
from store.model import Scope, SourceCount


def sources_command(context: Context) -> Slash:
    """Build /sources."""

    @opens_to(Who.EVERYONE, in_chosen_channels=True)
    @app_commands.command(name="sources", description="List the publishers whose articles are here")
    @app_commands.describe(private="Show the list to you alone")
    @app_commands.guild_only()
    async def sources(interaction: Interaction, *, private: bool | None = None) -> None:
        request = await context.request(interaction)
        hidden = request.settings.private if private is None else private
        await defer(interaction, private=hidden)
        lines = await context.read(lambda session: source_lines(session, context, request))
        await complete(interaction, sources_message(lines, 0, request.say))

    return sources


@handles("sources", Who.READERS)
async def turn_sources(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Show another page of the list."""

    def turned(session: Session, request: Request) -> Message:
        return sources_message(
            source_lines(session, context, request), page_of(control), request.say
        )

    await show_instead(context, interaction, turned)


def source_lines(session: Session, context: Context, request: Request) -> list[SourceCount]:
    """What each publisher has in the guild's libraries, and after whom they report."""
    return publishers.sources(session, context.scope(session, request.guild))


def require_source(session: Session, scope: Scope, name: str | None, request: Request) -> None:
    """Refuse the name of a publisher of which nothing is here."""
    if name and not publishers.meant(session, scope, name):
        raise RefusedError(
            request.say(
                "There is no source “{source}” here. /sources lists them all.",
                source=escape(cut(name, 80)),
            )
        )


def source_choices(context: Context) -> Autocomplete:
    """Sources with articles in this guild's libraries, for the ``source`` option of a command."""

    def find(session: Session, guild: int, text: str) -> Iterator[tuple[str, str]]:
        for name in publishers.suggest(session, context.scope(session, guild), text):
            yield name, beginning(name)  # a part of a name means it

    return offered(context, find)
