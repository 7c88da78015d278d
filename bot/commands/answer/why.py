"""The choices that tell a reader how an answer was found: its reasons, and by which names."""

from collections.abc import Callable, Sequence

from bot.commands.answer.asked import question_of
from bot.commands.answer.buttons import open_answer, shown_on
from bot.discord.access.doors import Who, handles
from bot.discord.replies.errors import RefusedError
from bot.discord.replies.paging import page_of
from bot.discord.replies.sending import Interaction, complete, defer, header_of
from bot.discord.requests.context import Context, Request
from bot.render.answer.other_names import names_message
from bot.render.answer.reasons import reasons_message
from bot.render.markup.custom_id import CustomId
from bot.render.markup.message import Message
from bot.render.quotations.checked import CheckedQuotation
from bot.render.translator import Translator
from store.model import Reasons

Tell = Callable[[Sequence[CheckedQuotation], Reasons, Translator], Message]


@handles("why", Who.READERS, anywhere=True)
async def why(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Tell the one who clicks which words of the question each quotation says, and how."""
    await _tell(context, interaction, control, reasons_message)


@handles("names", Who.READERS, anywhere=True)
async def names(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Tell the one who clicks by which other names was searched, and which of them there are."""
    await _tell(
        context, interaction, control, lambda _, found, say: names_message(found.expanded, say)
    )


async def _tell(context: Context, interaction: Interaction, control: CustomId, tell: Tell) -> None:
    await defer(interaction, private=True)
    request = await context.request(interaction)
    question = question_of(header_of(interaction.message), request.say)
    message = await context.search(request, _told, context, request, control, question, tell)
    await complete(interaction, message)


def _told(
    context: Context, request: Request, control: CustomId, question: str, tell: Tell
) -> Message:
    with context.app.database.session() as session:
        opened = open_answer(session, context, request, control)
        if not (opened.kept.asked and opened.kept.whole and question):
            raise RefusedError(request.say("This button is not one of mine."))
        shown = shown_on(session, context, request, control, opened, page_of(control))
        scope = context.scope(session, request.guild)
    found = context.app.retriever.reasons(
        scope, question, shown, today=context.today, as_of=opened.kept.as_of
    )
    return tell(shown, found, request.say)
