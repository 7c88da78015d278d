"""/articles list: the articles of this server's own library, page by page."""

import json
from datetime import date

from discord import app_commands
from sqlmodel import Session

from bot.commands.articles.choices import publisher_choices
from bot.commands.articles.own import own_scope
from bot.discord import options
from bot.discord.context import Desk, Visit
from bot.discord.curators import clicking_curator, private_curator
from bot.discord.errors import RefusedError
from bot.discord.paging import page_of
from bot.discord.sending import Interaction, complete
from bot.discord.types import Slash
from bot.render.articles.listing import ON_PAGE, ArticleLine, list_message, pages_of
from bot.render.custom_id import Control
from bot.render.escape import clean
from bot.render.message import Message
from store.guilds import replies
from store.library import catalogue
from store.library.catalogue import Wanted

MAX_WORDS = 200


def list_command(desk: Desk) -> Slash:
    """Build /articles list."""

    @app_commands.command(name="list", description="List the articles of this server")
    @app_commands.describe(
        source="Only this publisher",
        text="Only with these words in the title or link",
        since="Published on or after this day, month or year: 2024-05-31, 2024-05, 2024",
        until="Published on or before this day, month or year",
        removed="The removed ones instead",
    )
    async def list_(
        interaction: Interaction,
        source: str | None = None,
        text: str | None = None,
        since: str | None = None,
        until: str | None = None,
        removed: bool = False,
    ) -> None:
        visit = await private_curator(desk, interaction)
        first, last = options.period(since, until, visit.say)
        wanted = Wanted(
            source=clean(source or "")[:MAX_WORDS] or None,
            text=clean(text or "")[:MAX_WORDS] or None,
            since=first,
            until=last,
            removed=removed,
        )

        def work(session: Session) -> Message:
            number = replies.keep(session, visit.guild, visit.channel, visit.user, _written(wanted))
            return _page(session, visit, wanted, 0, number)

        await complete(interaction, await desk.write(work))

    list_.autocomplete("source")(publisher_choices(desk))
    return list_


async def turn_list(desk: Desk, interaction: Interaction, control: Control) -> None:
    """Show another page of the list."""
    visit = await clicking_curator(desk, interaction)

    def work(session: Session) -> Message:
        kept = replies.get(session, control.reply, visit.guild)
        if kept is None or kept.asker != visit.user:
            raise RefusedError(
                visit.say("I no longer know this list, or it is not from here. Please ask again.")
            )
        return _page(session, visit, _read(kept.body), page_of(control), control.reply)

    await complete(interaction, await desk.read(work))


def _page(session: Session, visit: Visit, wanted: Wanted, page: int, number: str) -> Message:
    scope = own_scope(session, visit)
    total, found = catalogue.page(session, scope, wanted, offset=page * ON_PAGE, limit=ON_PAGE)
    if not found and page:
        page = pages_of(total) - 1
        total, found = catalogue.page(session, scope, wanted, offset=page * ON_PAGE, limit=ON_PAGE)
    lines = [
        ArticleLine(reference=entry.reference, source=entry.source, deleted=entry.deleted)
        for entry in found
    ]
    return list_message(lines, total, page, number, visit.say)


def _written(wanted: Wanted) -> str:
    return json.dumps(
        {
            "source": wanted.source,
            "text": wanted.text,
            "since": str(wanted.since or ""),
            "until": str(wanted.until or ""),
            "removed": wanted.removed,
        }
    )


def _read(body: str) -> Wanted:
    kept = json.loads(body)
    return Wanted(
        source=kept["source"],
        text=kept["text"],
        since=date.fromisoformat(kept["since"]) if kept["since"] else None,
        until=date.fromisoformat(kept["until"]) if kept["until"] else None,
        removed=kept["removed"],
    )
