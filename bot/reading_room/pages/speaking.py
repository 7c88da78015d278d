"""The choice of the language that the pages are in."""

from bot.reading_room.layout.language import COOKIE, names
from bot.reading_room.mistakes import PageRefusedError
from bot.reading_room.page import Elsewhere, PageDoor
from bot.reading_room.request import PageRequest


def choose(request: PageRequest) -> Elsewhere:
    """Keep the language in the browser and go back to the first page."""
    language = request.form.get("language", "")
    if language not in names():
        raise PageRefusedError(request.say("I do not speak that language."), 400)
    return Elsewhere(address="/", cookies={COOKIE: language})


DOOR = PageDoor(path="/language", submit=choose)
