"""A question asked, and the first page of its answer."""

from dataclasses import dataclass, replace
from datetime import date

from bot.commands.answer.reply import new_reply, recalled_reply
from bot.commands.sources import require_source
from bot.discord.inputs import options
from bot.discord.inputs.thread_title import with_title
from bot.discord.requests.context import Context, Request
from bot.render.answer.answer import arranged, room_below, silence_message
from bot.render.answer.header import MAX_QUESTION, header_text, question_line
from bot.render.answer.other_names import how_many
from bot.render.answer.silence import ASKS_NOTHING
from bot.render.answer.timeline import in_order, leads
from bot.render.markup.custom_id import PageLayout
from bot.render.markup.message import Message
from store.guilds import questions
from store.model import Answer, Filters, Selection, Silence
from store.notices.errors import DatabaseAwayError

PAGES = 3  # how many pages of quotations are looked for
MOST = 20


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
    if answer.recalled:
        note = request.say("The library cannot be reached: this is what I remember of it.")
    head = header_text(answer, request.say, plain=asked.plain, note=note)
    _count(context, request, asked, answered=answer.silence is None)
    if answer.silence is not None:
        layout = _waiting(context, request, asked, answer.silence)
        return silence_message(answer, layout, request.say, head, curator=asked.curator)
    selection = in_order(answer.selection) if asked.timeline else arranged(answer.selection)
    layout = _layout(request, asked, answer, selection, head)
    try:
        if answer.recalled:
            return recalled_reply(context, request, selection, layout, head)
        with context.app.database.session() as session:
            return new_reply(session, context, request, selection, layout, head)
    except DatabaseAwayError as away:  # it went just now
        return recalled_reply(context, request, selection, layout, head, away)


def _count(context: Context, request: Request, asked: AskOptions, *, answered: bool) -> None:
    """Note that a question was asked, behind the answer; its text only where that is kept."""
    if request.is_personal:
        return
    text = asked.question if context.keep_days(request) else None
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


def _layout(
    request: Request, asked: AskOptions, answer: Answer, selection: Selection, head: str
) -> PageLayout:
    """How the pages of an answer with quotations are laid out below their head."""
    return PageLayout(
        per_page=asked.results,
        private=asked.private,
        plain=asked.plain,
        room=room_below(head, plain=asked.plain),
        leads=leads(selection, request.say, plain=asked.plain) if asked.timeline else {},
        whole=_stands_whole(answer, request, head, plain=asked.plain),
        filters=answer.filters,
        as_of=answer.as_of,
        names=how_many(answer.expanded),
    )


def timed(context: Context, request: Request, asked: AskOptions) -> Message:
    """The first page of the timeline."""
    scope = context.known_scope(request.guild)
    answer = context.app.retriever.answer(
        scope,
        asked.question,
        asked.filters,
        limit=MOST,
        today=context.today,
        as_of=asked.as_of,
    )
    return first_page(context, request, asked, answer)


def find(context: Context, request: Request, asked: AskOptions, *, explain: bool = False) -> Answer:
    """What the guild's articles say to a question."""
    scope = context.known_scope(request.guild)
    if asked.filters.source:
        with context.app.database.session() as session:
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


def _waiting(context: Context, request: Request, asked: AskOptions, silence: Silence) -> PageLayout:
    """The layout of a reply without an answer; kept where the whole question stands in it.

    A question without a word to look for will never have an answer to wait for.
    """
    layout = PageLayout(private=asked.private, plain=asked.plain)
    if len(asked.question) > MAX_QUESTION:
        return layout
    kept = asked.filters.to_json(
        private=asked.private,
        results=asked.results,
        timeline=asked.timeline,
        as_of=asked.as_of,
        whole=True,
    )
    reply = context.kept.keep(request.guild, request.channel, request.user, kept)
    return replace(
        layout,
        reply=reply,
        can_be_told=request.can_be_told and silence.reason.code not in ASKS_NOTHING,
    )
