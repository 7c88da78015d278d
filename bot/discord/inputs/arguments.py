"""Arguments of buttons, forms and choices, read as records or refused."""

from bot.discord.replies.errors import RefusedError
from bot.discord.replies.forms import chosen_values
from bot.discord.replies.sending import Interaction
from bot.discord.requests.context import Request
from bot.render.markup.arguments import Kind, PageArgument
from bot.render.markup.custom_id import CustomId


def meant(control: CustomId, kind: type[Kind], request: Request) -> Kind:
    """The argument read; RefusedError for what none of our buttons ever held."""
    return _known(control.read(kind), request)


def page_meant(
    control: CustomId, request: Request, *, places: int | tuple[int, ...]
) -> PageArgument:
    """The page of a thing that is named by so many numbers, or by one of these counts of them."""
    found = control.read(PageArgument)
    counts = (places,) if isinstance(places, int) else places
    return _known(found if found and len(found.place) in counts else None, request)


def chosen(interaction: Interaction, kind: type[Kind], request: Request) -> Kind:
    """The choice of the clicked select, the first of several; refused in the same way."""
    return _known(kind.parse(next(iter(chosen_values(interaction)), "")), request)


def _known(found: Kind | None, request: Request) -> Kind:
    if found is None:
        raise RefusedError(request.say("This button is not one of mine."))
    return found
