"""/articles fetch: a page from the web, looked at before it is stored."""

from discord import app_commands

from bot.commands.articles.previews import previewed
from bot.commands.curating import private_curator
from bot.commands.kinds import Slash
from bot.render.parts import Message
from bot.views.desk import Desk, Visit
from bot.views.errors import RefusedError
from bot.views.sending import Interaction, complete, reply
from store import drafts
from store.drafts import Kept
from store.ingest.drafts import Hints
from store.ingest.fetch import Fetched
from store.ingest.files import read

MOST_DRAFTS = 5


def fetch_command(desk: Desk) -> Slash:
    """Build /articles fetch."""

    @app_commands.command(name="fetch", description="Read an article from its web address")
    @app_commands.describe(link="The address of the article, beginning with https://")
    async def fetch(interaction: Interaction, link: app_commands.Range[str, 8, 2000]) -> None:
        visit = await private_curator(desk, interaction)
        if desk.fetcher is None:
            raise RefusedError(
                visit.say(
                    "Fetching is switched off on this installation. Please use /articles add or "
                    "/articles upload."
                )
            )
        fetched = await desk.fetcher.fetch(link)
        first, *others = await desk.app.run_slow(_previews, desk, visit, fetched)
        await complete(interaction, first)
        for message in others:
            await reply(interaction, message)

    return fetch


def _previews(desk: Desk, visit: Visit, fetched: Fetched) -> list[Message]:
    """The previews of what was fetched; a page that names no better link has the one fetched."""
    hints = Hints(url=fetched.url)
    reading = read(fetched.data, fetched.url, hints, worker=desk.app.worker)
    if not reading.articles:
        reasons = [refusal.reason for refusal in reading.refused]
        raise RefusedError(reasons[0] if reasons else visit.say("There is no article there."))
    with desk.app.database.writing() as session:
        kept = [
            drafts.keep(session, visit.guild, visit.user, Kept(draft=draft))
            for draft in reading.articles[:MOST_DRAFTS]
        ]
    return [previewed(desk, visit, one) for one in kept]
