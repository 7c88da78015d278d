"""The inbox: which imports there were, and what each of them brought."""

from bot.reading_room.layout.cards import source_card
from bot.reading_room.mistakes import PageRefusedError
from bot.reading_room.page import PageDoor, WebPage
from bot.reading_room.request import PageRequest
from bot.render.answer import plain
from store.library.imports import import_runs

MOST = 200
_LONGEST = 9  # digits of the number of an import


def imports(request: PageRequest) -> WebPage:
    """The imports, the newest first."""
    with request.reading() as (session, scope):
        found = import_runs.entries(session, scope, limit=MOST)
    return WebPage(
        template="imports.html",
        values={"imports": [(one, plain.person(one.actor, request.say)) for one in found]},
    )


def brought(request: PageRequest) -> WebPage:
    """Every version that an import stored."""
    number = request.path["number"]
    if not (number.isascii() and number.isdecimal() and len(number) <= _LONGEST):
        raise PageRefusedError(request.say("There is no such page here."), 404)
    with request.reading() as (session, scope):
        found = import_runs.brought(session, scope, int(number))
    return WebPage(
        template="import.html",
        values={
            "number": int(number),
            "versions": [
                (one, source_card(one.source, request.today, request.say)) for one in found
            ],
        },
    )


DOORS = (
    PageDoor(path="/imports", show=imports, curators_only=True),
    PageDoor(path="/imports/{number}", show=brought, curators_only=True),
)
