"""Makes up, once at the start, for what a killed process has left unanswered."""

import asyncio
import time

import discord
import structlog
from discord.http import Route

from bot.commands.articles.drafts.keeping import PAUSES
from bot.commands.articles.recovering import recovered
from bot.discord.replies.delivery import LOST, delivered
from bot.discord.replies.journal import LIVES, JournalEntry
from bot.discord.replies.layout import layout
from bot.discord.replies.locale import language_for
from bot.discord.replies.sending import NO_MENTIONS
from bot.discord.requests.context import Context, Request
from bot.render.articles.preview import again_button
from bot.render.markup.custom_id import CustomId
from bot.render.markup.message import Button, Message, Text, rows
from bot.render.translator import Translator
from store.guilds import settings as guilds
from store.notices.errors import StoreError

log = structlog.stdlib.get_logger()


async def make_up(client: discord.Client, context: Context) -> None:
    """Keep what was typed, and end honestly what can still be ended."""
    left = context.journal.left()
    await asyncio.gather(*(_make_up(client, context, entry) for entry in left))
    if left:
        log.info("made_up", interactions=len(left))


async def _make_up(client: discord.Client, context: Context, entry: JournalEntry) -> None:
    """Where the library never takes what was typed, it stays in the journal for the next start."""
    for pause in (*PAUSES, None):
        try:
            say, draft = await _kept_as(context, entry)
            break
        except StoreError as error:
            log.warning("not_made_up_yet", again_after=pause, error=type(error).__name__)
            if pause is None:
                return
            await asyncio.sleep(pause)
    context.journal.kept(entry.id, draft)
    await client.wait_until_ready()
    if entry.token and time.time() - entry.at < LIVES:
        button = again_button(draft, say) if draft else None  # commands can be named by now
        await _tell(client, entry, ended_message(entry.command, button, say))
    context.journal.answered(entry.id)


async def _kept_as(context: Context, entry: JournalEntry) -> tuple[Translator, str]:
    """The person's language, and the number of the draft that what was typed is kept as."""
    request = await _request(context, entry)
    draft = entry.draft or (await _kept(context, request, entry) if request else "")
    say = request.say if request else context.app.catalogues.words(entry.locale[:2])
    return say, draft


def ended_message(command: str, button: Button | None, say: Translator) -> Message:
    """What a person is told whose action was cut off."""
    if button is not None:
        text = say("I was restarted. What you typed is kept as a draft: see /articles drafts.")
    elif command in ("articles import", "articles upload"):
        text = say("I was restarted in the middle. Import it again: what is stored stays single.")
    else:
        text = say("I was restarted before I had finished. Please try again.")
    return Message(parts=(Text(content=text), *rows([button] if button else [])))


async def _request(context: Context, entry: JournalEntry) -> Request | None:
    if entry.guild is None or entry.channel is None:
        return None
    guild = entry.guild
    settings = await context.read(lambda session: guilds.settings(session, guild))
    return Request(
        guild=guild,
        channel=entry.channel,
        places=frozenset({entry.channel}),
        user=entry.user,
        settings=settings,
        say=context.app.catalogues.words(language_for(entry.locale, settings.language)),
    )


async def _kept(context: Context, request: Request, entry: JournalEntry) -> str:
    control = CustomId.parse(entry.custom_id)
    if control is None or not entry.typed:
        return ""
    kept = await context.write(lambda session: recovered(session, request, control, entry.typed))
    return kept.id if kept else ""


async def _tell(client: discord.Client, entry: JournalEntry, message: Message) -> None:
    """The first message after a deferral takes the place of "thinking"."""
    route = Route(
        "POST",
        "/webhooks/{application}/{token}",
        application=entry.application,
        token=entry.token,
    )
    body = {
        "components": layout(message).to_components(),  # type: ignore[no-untyped-call] # discord.py leaves it open
        "flags": discord.MessageFlags(ephemeral=True, components_v2=True).value,
        "allowed_mentions": NO_MENTIONS.to_dict(),
    }
    try:
        await delivered(lambda: client.http.request(route, json=body))
    except (discord.HTTPException, *LOST) as fault:  # nothing was deferred, or it is too late
        log.info("not_made_up", interaction=entry.id, error=type(fault).__name__)
