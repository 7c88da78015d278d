"""/ask: quotations that answer a question, each with its source."""

from dataclasses import dataclass, replace

from discord import app_commands

from bot.commands.answer.restore import require_verbatim
from bot.commands.answer.state import KeptAnswer
from bot.commands.answer.timeline import leads
from bot.commands.answer.watch import write_filters
from bot.commands.sources import require_source, source_choices
from bot.discord import options
from bot.discord.context import Desk, Visit
from bot.discord.rights import require_curator
from bot.discord.sending import Interaction, complete, reply
from bot.discord.types import Slash
from bot.render.answer.answer import answer_message, answer_pages, arranged, room_below
from bot.render.answer.explanation import explanation_message
from bot.render.answer.header import MAX_QUESTION, header_text
from bot.render.custom_id import Sheet
from bot.render.message import Message
from bot.render.translator import marked
from store.guilds import questions, replies
from store.model import Answer, Filters

PAGES = 3  # how many pages of quotations are looked for
MOST = 20

LANGUAGES = [
    app_commands.Choice(name=name, value=code)
    for name, code in (
        (marked("English"), "en"),
        (marked("Arabic"), "ar"),
        (marked("Hindi"), "hi"),
        (marked("Kazakh"), "kk"),
        (marked("Kyrgyz"), "ky"),
        (marked("Pashto"), "ps"),
        (marked("Persian / Dari"), "fa"),
        (marked("Russian"), "ru"),
        (marked("Tajik"), "tg"),
        (marked("Turkish"), "tr"),
        (marked("Urdu"), "ur"),
        (marked("Uzbek"), "uz"),
    )
]
FORMS = [
    app_commands.Choice(name="Rich", value="rich"),
    app_commands.Choice(name="Plain text", value="plain"),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a person asked, and how they want it shown."""

    question: str
    filters: Filters
    results: int
    private: bool
    plain: bool
    timeline: bool = False


def ask_command(desk: Desk) -> Slash:
    """Build /ask."""

    @app_commands.command(
        name="ask", description="Quote what the articles here say about something"
    )
    @app_commands.describe(
        question='What you want to know; words in "quotes" must stand together',
        source="Only this publisher",
        since="Published on or after this day, month or year: 2024-05-31, 2024-05, 2024",
        until="Published on or before this day, month or year",
        language="Only articles in this language",
        results="How many quotations to a page",
        private="Show the answer to you alone",
        form="Plain text suits screen readers and copying",
        explain="For curators: also the figures behind the answer, in a file for you alone",
    )
    @app_commands.rename(form="format")
    @app_commands.choices(language=LANGUAGES, form=FORMS)
    @app_commands.guild_only()
    async def ask(
        interaction: Interaction,
        question: str,
        source: str | None = None,
        since: str | None = None,
        until: str | None = None,
        language: str | None = None,
        results: app_commands.Range[int, 1, 10] | None = None,
        private: bool | None = None,
        form: str | None = None,
        explain: bool = False,
    ) -> None:
        visit = await desk.visit(interaction)
        visit.require_channel()
        if explain:
            require_curator(interaction, visit)
        first, last = options.period(since, until, visit.say)
        asked = Asked(
            question=options.question(question, visit.say),
            filters=Filters(source=source, since=first, until=last, language=language),
            results=results or visit.settings.results,
            private=visit.settings.private if private is None else private,
            plain=visit.settings.plain if form is None else form == "plain",
        )
        await interaction.response.defer(ephemeral=asked.private, thinking=True)
        message, found = await desk.app.run(answered, desk, visit, asked, explain=explain)
        await complete(interaction, message)
        if explain:
            await reply(interaction, explanation_message(found, visit.say))

    ask.autocomplete("source")(source_choices(desk))
    return ask


def answered(desk: Desk, visit: Visit, asked: Asked, *, explain: bool) -> tuple[Message, Answer]:
    """The first page of the answer to a question, and the answer."""
    found = find(desk, visit, asked, explain=explain)
    return first_page(desk, visit, asked, found), found


def first_page(desk: Desk, visit: Visit, asked: Asked, answer: Answer) -> Message:
    """The first page of an answer, checked to the letter, its buttons' state kept."""
    found = arranged(answer)
    header = header_text(found, visit.say, plain=asked.plain)
    sheet = Sheet(
        per_page=asked.results,
        private=asked.private,
        plain=asked.plain,
        room=room_below(header, plain=asked.plain),
        leads=leads(found, visit.say, plain=asked.plain) if asked.timeline else {},
    )
    sheet = _kept(desk, visit, asked, found, sheet)
    return answer_message(found, sheet, visit.say, desk.today, header=header)


def find(desk: Desk, visit: Visit, asked: Asked, *, explain: bool = False) -> Answer:
    """What the guild's articles say to a question."""
    with desk.app.database.session() as session:
        scope = desk.scope(session, visit.guild)
        require_source(session, scope, asked.filters.source, visit)
    limit = min(asked.results * PAGES, MOST)
    return desk.app.retriever.answer(
        scope, asked.question, asked.filters, limit=limit, today=desk.today, explain=explain
    )


def _kept(desk: Desk, visit: Visit, asked: Asked, found: Answer, sheet: Sheet) -> Sheet:
    """The sheet with the reply's new id, once the first page is known to be verbatim."""
    text = asked.question if desk.keep_days(visit) else None
    answered = found.silence is None
    with desk.app.database.writing() as session:
        questions.note(session, visit.guild, visit.user, answered=answered, text=text)
        if not answered:
            if len(asked.question) > MAX_QUESTION:
                return sheet
            kept = write_filters(asked.filters)
            reply = replies.keep(session, visit.guild, visit.channel, visit.user, kept)
            return replace(sheet, reply=reply)
        pages = answer_pages(found, sheet, visit.say, desk.today)
        require_verbatim(session, desk.scope(session, visit.guild), pages[0])
        kept = KeptAnswer.of(found, sheet).write()
        reply = replies.keep(session, visit.guild, visit.channel, visit.user, kept)
    return replace(sheet, reply=reply)
