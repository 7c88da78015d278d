"""Forms that were sent: read within limits, and held to be ours before anything is done."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from urllib.parse import parse_qsl

from starlette.requests import Request

from bot.reading_room.access import is_from_here
from bot.reading_room.mistakes import PageRefusedError
from bot.reading_room.page import PageDoor, PageReply, Show, WebPage
from bot.reading_room.request import PageRequest
from bot.render.translator import Translator

LARGEST = 1 << 20
TOKEN = "token"  # the name of a field  # nosec B105
_MOST_FIELDS = 40
_KIND = "application/x-www-form-urlencoded"


async def fields(request: Request, say: Translator) -> dict[str, str]:
    """The fields of the form; refused when it is none, or larger than any of ours."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _KIND:
        raise PageRefusedError(say("This is not a form of this page."), 415)
    content = bytearray()
    async for chunk in request.stream():
        content += chunk
        if len(content) > LARGEST:
            raise PageRefusedError(say("This text is too long for a form."), 413)
    try:
        pairs = parse_qsl(
            content.decode("ascii", "replace"),
            keep_blank_values=True,
            errors="replace",
            max_num_fields=_MOST_FIELDS,
        )
    except ValueError as error:
        raise PageRefusedError(say("This is not a form of this page."), 400) from error
    return {name: value.replace("\r\n", "\n") for name, value in pairs}


def submitted(door: PageDoor, asked: PageRequest, headers: Mapping[str, str]) -> Show | None:
    """What a form does, once it is known to be ours; None where the door takes none.

    A form that changes nothing and is only too old comes back as it was typed.
    """
    if door.submit is None:
        return None
    if door.changes and not asked.access.may_change:
        raise PageRefusedError(asked.say("Nothing can be changed through a link."))
    is_ours = asked.room.entrance.is_own_form(asked.form.get(TOKEN, ""), asked.ticket)
    if is_ours and is_from_here(headers):
        return door.submit
    if door.changes or door.show is None:
        sentence = asked.say("This form is too old or not from here. Go back and send it again.")
        raise PageRefusedError(sentence)
    return partial(_again, door.show)


def _again(show: Show, asked: PageRequest) -> PageReply:
    note = asked.say("This form was too old. Nothing of it is lost; please send it once more.")
    shown = show(asked)
    return replace(shown, note=note) if isinstance(shown, WebPage) else shown
