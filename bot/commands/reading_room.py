"""Links into the reading room, for the one who asks for them: signed, and good for some hours."""

from collections.abc import Mapping
from dataclasses import replace

from bot.commands.answer.buttons import shown_quotations
from bot.discord.access.doors import Who, handles
from bot.discord.access.rights import is_curator
from bot.discord.inputs.arguments import meant
from bot.discord.replies.errors import RefusedError
from bot.discord.replies.paging import page_of
from bot.discord.replies.sending import Interaction, complete, defer
from bot.discord.requests.context import Context, Request
from bot.reading_room.layout import addresses
from bot.reading_room.tickets import link, read_key, ticket_for
from bot.render.markup.arguments import PartArgument
from bot.render.markup.custom_id import CustomId
from bot.render.markup.message import Button, Message, Text, rows
from bot.render.translator import Translator
from store.db.database import Session
from store.model import Reference

_HOURS = 12
_SECONDS = 3600


@handles("open-room", Who.READERS, anywhere=True)
async def open_room(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Give the one who clicks a link to each quotation of a page, or to the article read."""
    await defer(interaction, private=True)
    request = await context.request(interaction)
    if not context.has_room_for(request):
        raise RefusedError(request.say("There is no reading room for this server."))
    curator = is_curator(interaction, request)

    def work(session: Session) -> Message:
        if control.reply:
            shown = shown_quotations(session, context, request, control, page_of(control))
            pages = {one.reference: addresses.words(one) for one in shown}
        else:
            place = meant(control, PartArgument, request)
            article = replace(place.reference, passage=place.part)
            pages = {article: addresses.article(article)}
        return _message(_signed(context, request, pages, curator=curator), request.say)

    await complete(interaction, await context.read(work))


def _signed(
    context: Context, request: Request, pages: Mapping[Reference, str], *, curator: bool
) -> dict[Reference, str]:
    """The addresses of pages, each with the leave to read what the server may see."""
    settings = context.app.settings
    key = read_key(settings.data_dir)
    ticket = ticket_for(_HOURS * _SECONDS, guild=request.guild, curator=curator)
    url = settings.reading_room_url or ""
    return {place: link(url, page, ticket, key) for place, page in pages.items()}


def _message(links: Mapping[Reference, str], say: Translator) -> Message:
    head = say(
        "The reading room opens in your browser. Pass these links on to nobody: for {hours} hours "
        "whoever has one can read there what this server sees.",
        hours=_HOURS,
    )
    buttons = [
        Button(label=say("Read {reference}", reference=replace(place, version=None)), url=url)
        for place, url in links.items()
    ]
    return Message(parts=(Text(content=head), *rows(buttons)))
