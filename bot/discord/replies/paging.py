"""The page of a reply that is meant by one of its buttons."""

from bot.render.markup.arguments import PageArgument
from bot.render.markup.custom_id import CustomId


def page_of(control: CustomId) -> int:
    """The page that is meant; the first when the button was tampered with."""
    found = control.read(PageArgument)
    return found.page if found else 0
