"""/ask: quotations that answer a question, each with its source."""

from collections.abc import Iterator

from discord import app_commands

from bot.commands.answer.asking import AskOptions, answered
from bot.commands.sources import source_choices
from bot.discord.access.doors import EVERYWHERE, FOR_ALL, Who, opens_to
from bot.discord.access.rights import is_curator
from bot.discord.inputs import options
from bot.discord.inputs.choices import MAX_CHOICE, Autocomplete, offered
from bot.discord.inputs.days import day_choices
from bot.discord.inputs.thread_title import title_of
from bot.discord.inputs.types import Slash
from bot.discord.replies.sending import Interaction, complete, defer, reply
from bot.discord.requests.context import Context
from bot.render.answer.reasons import explanation_message
from bot.render.markup.escape import cut
from store.db.database import Session
from store.guilds import questions
from store.languages import regional_languages
from store.library.holdings import catalogue
from store.model import Filters

FORMS = [
    app_commands.Choice(name="Rich", value="rich"),
    app_commands.Choice(name="Plain text", value="plain"),
]


def ask_command(context: Context) -> Slash:
    """Build /ask."""

    @opens_to(
        Who.EVERYONE,
        in_chosen_channels=True,
        anywhere=True,
        asks=True,
        curators_options=["explain"],
    )
    @app_commands.command(
        name="ask", description="Quote what the articles here say about something"
    )
    @app_commands.describe(
        question='What you want to know; words in "quotes" must stand together',
        source="Only this publisher",
        since="Published on or after this day, month or year: 2024-05-31, 2024-05, 2024",
        until="Published on or before this day, month or year",
        language="Only articles in this language",
        as_of="Ask the library as it was at the end of this day",
        results="How many quotations to a page",
        private="Show the answer to you alone",
        form="Plain text suits screen readers and copying",
        context_="In a thread or forum post: take its title as part of the question",
        explain="For curators: also the figures behind the answer, in a file for you alone",
    )
    @app_commands.rename(form="format", context_="context")
    @app_commands.choices(language=_languages(), form=FORMS)
    async def ask(
        interaction: Interaction,
        question: str,
        source: str | None = None,
        since: str | None = None,
        until: str | None = None,
        language: str | None = None,
        as_of: str | None = None,
        results: app_commands.Range[int, 1, 10] | None = None,
        *,
        private: bool | None = None,
        form: str | None = None,
        context_: bool = False,
        explain: bool = False,
    ) -> None:
        request = await context.request(interaction)
        first, last = options.period(since, until, request.say, context.today)
        asked = AskOptions(
            question=options.question(question, request.say),
            filters=Filters(source=source, since=first, until=last, language=language),
            results=results or request.settings.results,
            private=request.settings.private if private is None else private,
            plain=request.settings.plain if form is None else form == "plain",
            as_of=options.last_day(as_of, request.say, context.today),
            curator=is_curator(interaction, request),
            title=title_of(interaction, request.say) if context_ else "",
        )
        await defer(interaction, private=asked.private)
        message, found = await context.search(
            request, answered, context, request, asked, explain=explain
        )
        await complete(interaction, message)
        if explain:
            await reply(interaction, explanation_message(found, request.say))

    ask.allowed_contexts, ask.allowed_installs = EVERYWHERE, FOR_ALL
    ask.autocomplete("question")(question_choices(context))
    ask.autocomplete("source")(source_choices(context))
    ask.autocomplete("since")(day_choices(context, is_since=True))
    ask.autocomplete("until")(day_choices(context))
    ask.autocomplete("as_of")(day_choices(context))
    return ask


def question_choices(context: Context) -> Autocomplete:
    """Questions that were asked here before everybody, then titles of articles."""

    def find(session: Session, guild: int, text: str) -> Iterator[tuple[str, str]]:
        for asked in questions.suggest(session, guild, text):
            yield asked, asked
        for entry in catalogue.suggest(session, context.scope(session, guild), text):
            if title := cut(entry.source.title or "", MAX_CHOICE):
                yield title, title

    return offered(context, find)


def _languages() -> list[app_commands.Choice[str]]:
    """The languages an answer can be limited to."""
    return [
        app_commands.Choice(name=language.name, value=language.code)
        for language in regional_languages()
    ]
