"""The one way a quotation leaves: laid out once, held against its words and the store, then sent.

Only here a ``CheckedPage`` is made, and only of checked pages the renderer makes messages.
"""

from dataclasses import replace

from bot.commands.answer.state import AnswerState
from bot.discord.requests.context import Context, Request
from bot.render.answer.answer import answer_pages, page_message
from bot.render.markup.custom_id import PageLayout
from bot.render.markup.escape import clean, unescape
from bot.render.markup.message import Message
from bot.render.quotations.checked import Block, CheckedPage, Page
from store.db.database import Session
from store.library import verify
from store.model import Selection
from store.notices.errors import DatabaseAwayError, NotVerbatimError


def checked(
    session: Session, context: Context, request: Request, selection: Selection, layout: PageLayout
) -> CheckedPage:
    """The page that the layout means, or the last one; NotVerbatimError if a word of it differs.

    Each quotation must be what the guild's libraries have stored, and each block must show it.
    """
    page = _laid_out(context, request, selection, layout)
    scope = context.scope(session, request.guild)
    verify.require_verbatim(session, scope, [quotation for quotation, _ in page.blocks])
    return CheckedPage(page)


def _laid_out(context: Context, request: Request, selection: Selection, layout: PageLayout) -> Page:
    """The page, each block of which shows its quotation to the letter."""
    pages = answer_pages(selection, layout, request.say, context.today)
    number = min(max(layout.page, 0), len(pages) - 1)
    blocks = pages[number]
    wrong = [str(block[0].reference) for block in blocks if not _shows(block)]
    if wrong:
        raise NotVerbatimError(wrong)
    return Page(blocks=tuple(blocks), number=number, of=len(pages))


def _keep(context: Context, request: Request, selection: Selection, layout: PageLayout) -> str:
    """Keep what the buttons of a reply need; return the id under which it is kept."""
    state = AnswerState.of(selection, layout).write()
    return context.kept.keep(request.guild, request.channel, request.user, state)


def new_reply(
    session: Session,
    context: Context,
    request: Request,
    selection: Selection,
    layout: PageLayout,
    head: str,
) -> Message:
    """A page of a selection as a reply of its own, which is kept."""
    page = checked(session, context, request, selection, layout)
    layout = replace(layout, reply=_keep(context, request, selection, layout))
    return _message(context, request, selection, layout, page, head)


def recalled_reply(
    context: Context,
    request: Request,
    selection: Selection,
    layout: PageLayout,
    head: str,
    away: DatabaseAwayError | None = None,
) -> Message:
    """The same while the database is away: held against the texts in memory.

    What its buttons need is written when the database is back. ``away`` is raised where the texts
    are not in memory, since they were read of the database.
    """
    page = _laid_out(context, request, selection, layout)
    try:
        context.app.retriever.require_recalled([quotation for quotation, _ in page.blocks])
    except NotVerbatimError:
        if away is not None:
            raise away from None
        raise
    layout = replace(layout, reply=_keep(context, request, selection, layout))
    return _message(context, request, selection, layout, CheckedPage(page), head)


def kept_reply(
    session: Session,
    context: Context,
    request: Request,
    selection: Selection,
    layout: PageLayout,
    head: str,
) -> Message:
    """A page of a selection that is kept already, under ``layout.reply``."""
    page = checked(session, context, request, selection, layout)
    return _message(context, request, selection, layout, page, head)


def _message(
    context: Context,
    request: Request,
    selection: Selection,
    layout: PageLayout,
    page: CheckedPage,
    head: str,
) -> Message:
    """The page with its buttons; where no server is, there are no curators to vote for."""
    layout = replace(layout, votes=not request.is_personal, web=context.has_room_for(request))
    return page_message(selection, layout, page, request.say, head)


def _shows(block: Block) -> bool:
    quotation, text = block
    if not text.quote:  # too long to be shown: nothing of it is
        return True
    return text.quote in text.content and unescape(text.quote) == clean(quotation.text)
