"""/ask: quotations that answer a question, each with its source."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from discord import app_commands
from sqlmodel import Session

from bot.commands.answer.reply import new_reply
from bot.commands.sources import require_source, source_choices
from bot.discord.access.doors import EVERYWHERE, FOR_ALL, Who, opens_to
from bot.discord.access.rights import is_curator
from bot.discord.inputs import options
from bot.discord.inputs.choices import MAX_CHOICE, Autocomplete, offered
from bot.discord.inputs.thread_title import title_of, with_title
from bot.discord.inputs.types import Slash
from bot.discord.replies.sending import Interaction, complete, defer, reply
from bot.discord.requests.context import Context, Request
from bot.render.answer.answer import arranged, room_below, silence_message
from bot.render.answer.explanation import explanation_message
from bot.render.answer.header import MAX_QUESTION, header_text, question_line
from bot.render.answer.timeline import in_order, leads
from bot.render.markup.custom_id import PageLayout
from bot.render.markup.escape import cut
from bot.render.markup.message import Message
from store.guilds import questions
from store.languages import regional_languages
from store.library.holdings import catalogue
from store.model import Answer, Filters

PAGES = 3  # how many pages of quotations are looked for
MOST = 20

FORMS = [
    app_commands.Choice(name="Rich", value="rich"),
    app_commands.Choice(name="Plain text", value="plain"),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskOptions:
    """What a person asked, and how they want it shown.

    ``title`` is that of the thread, where the person wants it to count as part of the question.
    """

    question: str
    filters: Filters
    results: int
    private: bool
    plain: bool
    timeline: bool = False
    as_of: date | None = None
    curator: bool = False
    title: str = ""


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


def answered(
    context: Context, request: Request, asked: AskOptions, *, explain: bool
) -> tuple[Message, Answer]:
    """The first page of the answer to a question, and the answer."""
    if not asked.title:
        found = find(context, request, asked, explain=explain)
        return first_page(context, request, asked, found), found
    say = request.say
    titled = replace(asked, question=options.question(with_title(asked.question, asked.title), say))
    found = find(context, request, titled, explain=explain)
    if found.silence is None:
        note = say("The title of this thread is part of the question.")
        return first_page(context, request, titled, found, note), found
    found = find(context, request, asked, explain=explain)
    note = say("With the title of this thread nothing answers; this is without it.")
    return first_page(context, request, asked, found, note), found


def first_page(
    context: Context, request: Request, asked: AskOptions, answer: Answer, note: str = ""
) -> Message:
    """The first page of an answer, checked to the letter, its buttons' state kept.

    ``note`` says how the question came to be what it is.
    """
    head = header_text(answer, request.say, plain=asked.plain, note=note)
    text = asked.question if context.keep_days(request) else None
    answered = answer.silence is None
    if not request.is_personal:
        context.kept.write(
            lambda session: questions.note(
                session,
                request.guild,
                request.user,
                answered=answered,
                text=text,
                is_public=request.is_open and not asked.private,
            )
        )
    if not answered:
        sheet = _waiting(context, request, asked)
        return silence_message(answer, sheet, request.say, head, curator=asked.curator)
    with context.app.database.session() as session:
        selection = in_order(answer.selection) if asked.timeline else arranged(answer.selection)
        sheet = PageLayout(
            per_page=asked.results,
            private=asked.private,
            plain=asked.plain,
            room=room_below(head, plain=asked.plain),
            leads=leads(selection, request.say, plain=asked.plain) if asked.timeline else {},
            whole=_stands_whole(answer, request, head, plain=asked.plain),
            filters=answer.filters,
            as_of=answer.as_of,
        )
        return new_reply(session, context, request, selection, sheet, head)


def find(context: Context, request: Request, asked: AskOptions, *, explain: bool = False) -> Answer:
    """What the guild's articles say to a question."""
    with context.app.database.session() as session:
        scope = context.scope(session, request.guild)
        require_source(session, scope, asked.filters.source, request)
    limit = min(asked.results * PAGES, MOST)
    return context.app.retriever.answer(
        scope,
        asked.question,
        asked.filters,
        limit=limit,
        today=context.today,
        explain=explain,
        as_of=asked.as_of,
    )


def _stands_whole(answer: Answer, request: Request, head: str, *, plain: bool) -> bool:
    """Whether the header has all of the question, so that it can be asked again from there."""
    line = question_line(answer.question, MAX_QUESTION, request.say, plain=plain)
    return len(answer.question) <= MAX_QUESTION and head.partition("\n")[0] == line


def _waiting(context: Context, request: Request, asked: AskOptions) -> PageLayout:
    """The layout of a reply without an answer; kept where the whole question stands in it."""
    sheet = PageLayout(private=asked.private, plain=asked.plain)
    if len(asked.question) > MAX_QUESTION:
        return sheet
    kept = asked.filters.to_json(
        private=asked.private,
        results=asked.results,
        timeline=asked.timeline,
        as_of=asked.as_of,
        whole=True,
    )
    reply = context.kept.keep(request.guild, request.channel, request.user, kept)
    return replace(sheet, reply=reply, wish=request.can_be_told)


def _languages() -> list[app_commands.Choice[str]]:
    """The languages an answer can be limited to."""
    return [
        app_commands.Choice(name=language.name, value=language.code)
        for language in regional_languages()
    ]
