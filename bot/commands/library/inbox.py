"""/library inbox: what waits for curators, and what they can do about each of it."""

from functools import partial

from discord import app_commands

from bot.commands.articles.edit import open_edit_form
from bot.commands.articles.own import own_scope
from bot.discord.access.doors import Who, handles, opens_to
from bot.discord.inputs.arguments import chosen, meant
from bot.discord.inputs.types import Slash
from bot.discord.replies.forms import chosen_values
from bot.discord.replies.paging import page_of
from bot.discord.replies.sending import Interaction, complete, defer_click
from bot.discord.requests.context import Context, Request
from bot.discord.requests.showing import show_instead, show_privately
from bot.render.library.inbox import (
    ON_PAGE,
    Gap,
    InboxCounts,
    gaps_message,
    incomplete_message,
    overview_message,
    report_message,
    reports_message,
)
from bot.render.markup.arguments import NumberArgument, QuestionArgument
from bot.render.markup.custom_id import CustomId
from bot.render.markup.lists import pages_of
from bot.render.markup.message import Message
from store.db.database import Session
from store.guilds import drafts, feedback, questions
from store.library import alias_groups, articles
from store.library.holdings import catalogue
from store.model import ArticleFilters, Report, Source
from store.notices.errors import ArticleNotFoundError

MOST_COUNTED = 1_000
INCOMPLETE = ArticleFilters(incomplete=True)


def inbox_command(context: Context) -> Slash:
    """Build /library inbox."""

    @opens_to(Who.CURATORS)
    @app_commands.command(name="inbox", description="Reports, open questions, articles to complete")
    async def inbox(interaction: Interaction) -> None:
        await show_privately(context, interaction, partial(_overview, context))

    return inbox


@handles("inbox", Who.CURATORS)
async def show_inbox(context: Context, interaction: Interaction, _control: CustomId) -> None:
    """Go back to the overview."""
    await show_instead(context, interaction, partial(_overview, context))


@handles("inbox-reports", Who.CURATORS)
async def show_reports(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Show a page of the reports."""
    await show_instead(context, interaction, partial(_reports, context, page=page_of(control)))


@handles("inbox-report", Who.CURATORS)
async def show_report(context: Context, interaction: Interaction, _control: CustomId) -> None:
    """Show the chosen report."""

    def shown(session: Session, request: Request) -> Message:
        number = chosen(interaction, NumberArgument, request).number
        report = feedback.report(
            session, number, request.guild, context.scope(session, request.guild)
        )
        if report is None:
            return _reports(context, session, request, 0)
        source = _source(session, request, report)
        return report_message(report, source, request.say)

    await show_instead(context, interaction, shown)


@handles("inbox-done", Who.CURATORS)
async def finish_report(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Put a report aside, and show the others."""
    request = await context.request(interaction)
    await defer_click(interaction)
    number = meant(control, NumberArgument, request).number

    def work(session: Session) -> Message:
        feedback.handle(session, number, request.guild)
        return _reports(context, session, request, 0)

    await complete(interaction, await context.write(work))


@handles("inbox-questions", Who.CURATORS)
async def show_questions(context: Context, interaction: Interaction, _control: CustomId) -> None:
    """Show the questions without an answer."""
    request = await context.request(interaction)
    await defer_click(interaction)
    await complete(interaction, await context.search(request, _questions, context, request))


@handles("inbox-dismiss", Who.CURATORS)
async def dismiss_question(context: Context, interaction: Interaction, _control: CustomId) -> None:
    """Forget the text of the chosen question, and show the others."""
    request = await context.request(interaction)
    await defer_click(interaction)
    forgotten = chosen(interaction, QuestionArgument, request)

    def work(session: Session) -> None:
        for text, _ in questions.unanswered(session, request.guild):
            if QuestionArgument.of(text) == forgotten:
                questions.dismiss(session, request.guild, text)

    await context.write(work)
    await complete(interaction, await context.search(request, _questions, context, request))


@handles("inbox-articles", Who.CURATORS)
async def show_incomplete(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Show a page of the articles that lack publisher or date."""
    await show_instead(context, interaction, partial(_incomplete, page=page_of(control)))


@handles("inbox-edit", Who.CURATORS)
async def edit_from_inbox(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Open the form of an article, chosen or named by the button."""
    request = await context.request(interaction)
    if chosen_values(interaction):
        article = chosen(interaction, NumberArgument, request)
    else:
        article = meant(control, NumberArgument, request)
    await open_edit_form(context, interaction, f"A{article}")


def gaps(context: Context, request: Request) -> list[Gap]:
    """The questions that have no answer still, those together that lack the same."""
    with context.app.database.session() as session:
        scope = context.scope(session, request.guild)
        asked = questions.unanswered(session, request.guild)
    found: dict[tuple[str, ...], list[tuple[str, int]]] = {}
    for text, number in asked:
        answer = context.app.retriever.answer(scope, text, limit=1, today=context.today)
        if answer.silence is not None:
            found.setdefault(tuple(answer.silence.missing_terms), []).append((text, number))
    ordered = sorted(found.items(), key=lambda pair: -sum(number for _, number in pair[1]))
    return [Gap(missing=missing, questions=tuple(texts)) for missing, texts in ordered]


def _overview(context: Context, session: Session, request: Request) -> Message:
    own = own_scope(session, request)
    waiting = [
        pair
        for library in own.libraries
        for pair in alias_groups.candidates(session, library, MOST_COUNTED)
    ]
    counts = InboxCounts(
        reports=feedback.count_open(session, request.guild),
        questions=questions.count_unanswered(session, request.guild),
        unkept=questions.unkept(session, request.guild),
        incomplete=catalogue.page(session, own, INCOMPLETE, limit=1)[0],
        drafts=len(drafts.waiting(session, request.guild, request.user)),
        names=len(waiting),
    )
    return overview_message(counts, context.mentions, request.say)


def _reports(context: Context, session: Session, request: Request, page: int) -> Message:
    total = feedback.count_open(session, request.guild)
    pages = pages_of(total, ON_PAGE)
    page = min(page, pages - 1)
    found = feedback.reports(
        session,
        request.guild,
        context.scope(session, request.guild),
        offset=page * ON_PAGE,
        limit=ON_PAGE,
    )
    return reports_message(found, page, pages, total, request.say)


def _source(session: Session, request: Request, report: Report) -> Source | None:
    try:
        return articles.get(session, own_scope(session, request), report.reference).source
    except ArticleNotFoundError:
        return None


def _questions(context: Context, request: Request) -> Message:
    with context.app.database.session() as session:
        unkept = questions.unkept(session, request.guild)
    return gaps_message(gaps(context, request), unkept, context.mentions, request.say)


def _incomplete(session: Session, request: Request, page: int) -> Message:
    own = own_scope(session, request)
    total, _ = catalogue.page(session, own, INCOMPLETE, limit=1)
    pages = pages_of(total, ON_PAGE)
    page = min(page, pages - 1)
    offset = page * ON_PAGE
    _, found = catalogue.page(session, own, INCOMPLETE, offset=offset, limit=ON_PAGE)
    return incomplete_message(found, total, page, pages, request.say)
