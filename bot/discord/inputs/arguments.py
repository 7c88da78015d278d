"""What a button or form means by the argument in its ``custom_id``, or a refusal."""

from bot.discord.replies.errors import RefusedError
from bot.discord.requests.context import Request
from bot.render.markup.arguments import Argument
from bot.render.markup.custom_id import CustomId


def meant(control: CustomId, kind: type[Argument], request: Request) -> Argument:
    """The argument read; RefusedError for what none of our buttons ever held."""
    found = kind.parse(control.argument)
    if found is None:
        raise RefusedError(request.say("This button is not one of mine."))
    return found
