"""/articles fetch: a page from the web, looked at before it is stored."""

from discord import app_commands

from bot.commands.articles.drafts.previewing import previewed
from bot.commands.articles.drafts.reading import first_drafts, noted
from bot.commands.articles.forms.typed import typed_url
from bot.discord.access.doors import Who, opens_to
from bot.discord.inputs.message_links import is_message_link, message_link_sentence
from bot.discord.inputs.types import Slash
from bot.discord.replies.errors import RefusedError
from bot.discord.replies.sending import Interaction, complete, defer, reply
from bot.discord.requests.context import Context, Request
from bot.render.errors import notice_text
from bot.render.markup.message import Message
from store.guilds import drafts
from store.guilds.pending_draft import PendingDraft
from store.ingest.read import read
from store.ingest.reading import Hints
from store.ingest.web.fetch import Fetched


def fetch_command(context: Context) -> Slash:
    """Build /articles fetch."""

    @opens_to(Who.CURATORS)
    @app_commands.command(name="fetch", description="Read an article from its web address")
    @app_commands.describe(link="The address of the article, beginning with https://")
    async def fetch(interaction: Interaction, link: app_commands.Range[str, 8, 2000]) -> None:
        request = await context.request(interaction)
        await defer(interaction, private=True)
        if is_message_link(link):
            raise RefusedError(message_link_sentence(request.say, is_curator=True))
        if context.fetcher is None:
            raise RefusedError(
                request.say(
                    "Fetching is switched off on this installation. Please use /articles add or "
                    "/articles upload."
                )
            )
        fetched = await context.fetcher.fetch(typed_url(link) or link)
        first, *others = await context.app.run_slow(_previews, context, request, fetched)
        await complete(interaction, first)
        for message in others:
            await reply(interaction, message)

    return fetch


def _previews(context: Context, request: Request, fetched: Fetched) -> list[Message]:
    """The previews of what was fetched; a page that names no better link has the one fetched."""
    hints = Hints(url=fetched.url)
    reading = read(fetched.data, fetched.url, hints, worker=context.app.worker)
    if not reading.articles:
        reasons = [notice_text(refusal.reason, request.say) for refusal in reading.refused]
        raise RefusedError(reasons[0] if reasons else request.say("There is no article there."))
    with context.app.database.writing() as session:
        kept = [
            drafts.keep(session, request.guild, request.user, PendingDraft(draft=draft))
            for draft in first_drafts(noted(reading, request.say))
        ]
    return [previewed(context, request, one) for one in kept]
