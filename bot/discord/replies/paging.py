"""The page of a reply that is meant by one of its buttons."""

from bot.render.markup.custom_id import CustomId


def page_of(control: CustomId) -> int:
    """The page that is meant; the first when the button was tampered with."""
    number = control.argument.rpartition("-")[2]
    return int(number) if number.isascii() and number.isdigit() and len(number) < 6 else 0
