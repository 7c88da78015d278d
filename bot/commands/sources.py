"""/sources: which publishers there are, and how much of each."""

from collections.abc import Callable, Coroutine
from typing import Any

from discord import app_commands
from sqlmodel import Session

from bot.discord.context import Desk, Visit
from bot.discord.errors import RefusedError
from bot.discord.paging import page_of, turning
from bot.discord.sending import Interaction, complete
from bot.discord.types import Slash
from bot.render.articles.sources import SourceLine, sources_message
from bot.render.custom_id import Control
from bot.render.escape import clean, cut, escape
from store.library import publishers
from store.model import Scope

MAX_CHOICE = 100
MOST_CHOICES = 25

Choices = list[app_commands.Choice[str]]
Autocomplete = Callable[[Interaction, str], Coroutine[Any, Any, Choices]]


def sources_command(desk: Desk) -> Slash:
    """Build /sources."""

    @app_commands.command(name="sources", description="List the publishers whose articles are here")
    @app_commands.describe(private="Show the list to you alone")
    @app_commands.guild_only()
    async def sources(interaction: Interaction, private: bool | None = None) -> None:
        visit = await desk.visit(interaction)
        visit.require_channel()
        hidden = visit.settings.private if private is None else private
        await interaction.response.defer(ephemeral=hidden, thinking=True)
        lines = await desk.read(lambda session: source_lines(session, desk, visit))
        await complete(interaction, sources_message(lines, 0, visit.say))

    return sources


async def turn_sources(desk: Desk, interaction: Interaction, control: Control) -> None:
    """Show another page of the list."""
    visit = await turning(desk, interaction)
    lines = await desk.read(lambda session: source_lines(session, desk, visit))
    await complete(interaction, sources_message(lines, page_of(control), visit.say))


def source_lines(session: Session, desk: Desk, visit: Visit) -> list[SourceLine]:
    """What each publisher has in the guild's libraries, the largest first."""
    return [
        SourceLine(
            publisher=count.publisher,
            articles=count.articles,
            first=count.first,
            last=count.last,
            languages=count.languages,
            kind=count.kind,
            grade=count.grade,
        )
        for count in publishers.counts(session, desk.scope(session, visit.guild))
    ]


def require_source(session: Session, scope: Scope, name: str | None, visit: Visit) -> None:
    """Refuse the name of a publisher of which nothing is here."""
    if name and not publishers.matching(session, scope, name):
        raise RefusedError(
            visit.say(
                "There is no source “{source}” here. /sources lists them all.",
                source=escape(cut(name, 80)),
            )
        )


def source_choices(desk: Desk) -> Autocomplete:
    """Publishers of this guild's libraries, for the ``source`` option of a command."""

    async def choices(interaction: Interaction, current: str) -> Choices:
        guild = interaction.guild_id
        if guild is None:
            return []
        names = await desk.glance(
            lambda session: publishers.suggest(
                session, desk.scope(session, guild), clean(current)[:MAX_CHOICE]
            )
        )
        return [
            app_commands.Choice(name=shown, value=name)
            for name in names
            if len(name) <= MAX_CHOICE and (shown := clean(name))
        ][:MOST_CHOICES]

    return choices
