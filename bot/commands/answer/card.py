"""The button for curators that gives evidence cards of the quotations of a page."""

import json

from bot.commands.answer.buttons import shown_quotations
from bot.discord.access.doors import Who, handles
from bot.discord.replies.paging import page_of
from bot.discord.replies.sending import Interaction, complete, defer
from bot.discord.requests.context import Context, Request
from bot.render.evidence import completed, evidence_page
from bot.render.markup.custom_id import CustomId
from bot.render.markup.message import AttachedFile, Message, Text
from store.db.database import Session
from store.library.evidence.card import card
from store.model import Quotation

MOST = 4  # quotations, each with two files


@handles("card", Who.CURATORS | Who.READERS)
async def evidence(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Give the one who clicks a page to read and a file to check of each quotation."""
    await defer(interaction, private=True)
    request = await context.request(interaction)
    page = page_of(control)

    def work(session: Session) -> Message:
        shown = shown_quotations(session, context, request, control, page)[:MOST]
        files = [file for one in shown for file in _files(session, context, request, one)]
        head = request.say("Evidence cards: a page to read and a file that can be checked offline.")
        told = request.say("Check a file with: quotewire verify FILE")
        return Message(parts=(Text(content=f"{head}\n-# {told}"),), files=tuple(files))

    await complete(interaction, await context.read(work))


def _files(
    session: Session, context: Context, request: Request, quotation: Quotation
) -> tuple[AttachedFile, AttachedFile]:
    scope = context.scope(session, request.guild)
    made = completed(card(session, scope, quotation, made=context.clock()), quotation)
    name = f"card-{quotation.reference}-{quotation.start}".replace("@", "v")
    content = json.dumps(made, ensure_ascii=False, indent=1)
    return (
        AttachedFile(name=f"{name}.html", content=evidence_page(made, quotation).encode()),
        AttachedFile(name=f"{name}.json", content=content.encode()),
    )
