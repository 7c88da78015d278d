"""The articles and publishers offered while a curator types: those of the guild's own library."""

from discord import app_commands

from bot.commands.sources import MAX_CHOICE, MOST_CHOICES, Autocomplete, Choices
from bot.discord.context import Context
from bot.discord.sending import Interaction
from bot.render.escape import clean
from bot.render.foreign_text import label
from store.library import catalogue, libraries, publishers


def article_choices(context: Context, *, removed: bool = False) -> Autocomplete:
    """Articles of the guild's own library by reference or title; nothing for a plain member."""

    async def choices(interaction: Interaction, current: str) -> Choices:
        if interaction.guild_id is None:
            return []
        request = await context.request(interaction)
        text = clean(current)[:MAX_CHOICE]
        found = await context.read_quickly(
            lambda session: catalogue.suggest(
                session,
                libraries.own_scope(session, request.guild),
                text,
                removed=removed,
                limit=MOST_CHOICES,
            )
        )
        return [
            app_commands.Choice(
                name=_name(f"A{entry.reference.article}", entry.source.title),
                value=f"A{entry.reference.article}",
            )
            for entry in found
        ]

    return choices


def publisher_choices(context: Context) -> Autocomplete:
    """Publishers that the guild's own library names; nothing for a plain member."""

    async def choices(interaction: Interaction, current: str) -> Choices:
        if interaction.guild_id is None:
            return []
        request = await context.request(interaction)
        wanted = publishers.folded(clean(current)[:MAX_CHOICE])
        found = await context.read_quickly(
            lambda session: publishers.described(
                session, libraries.own_scope(session, request.guild)
            )
        )
        return [
            app_commands.Choice(name=shown, value=row.name)
            for row in found
            if wanted in row.folded_name
            and len(row.name) <= MAX_CHOICE
            and (shown := clean(row.name))
        ][:MOST_CHOICES]

    return choices


def _name(reference: str, title: str | None) -> str:
    return label(f"{reference} · {clean(title or '')}".rstrip(" ·"), MAX_CHOICE)
