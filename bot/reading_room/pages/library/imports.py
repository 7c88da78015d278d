"""The inbox: which imports there were, and what each of them brought."""

from bot.reading_room.layout.cards import source_card
from bot.reading_room.mistakes import RefusedError
from bot.reading_room.page import Door, Page
from bot.reading_room.request import PageRequest
from bot.render.answer import plain
from store.library.imports import import_runs

MOST = 200
_LONGEST = 9  # digits of the number of an import


def imports(request: PageRequest) -> Page:
    """The imports, the newest first."""
    with request.reading() as (session, scope):
        found = import_runs.entries(session, scope, limit=MOST)
    return Page(
        template="imports.html",
        values={"imports": [(one, plain.person(one.actor, request.say)) for one in found]},
    )


def brought(request: PageRequest) -> Page:
    """Every version that an import stored."""
    number = request.path["number"]
    if not (number.isascii() and number.isdecimal() and len(number) <= _LONGEST):
        raise RefusedError(request.say("There is no such page here."), 404)
    with request.reading() as (session, scope):
        found = import_runs.brought(session, scope, int(number))
    return Page(
        template="import.html",
        values={
            "number": int(number),
            "versions": [
                (one, source_card(one.source, request.today, request.say)) for one in found
            ],
        },
    )


DOORS = (
    Door(path="/imports", show=imports, curators_only=True),
    Door(path="/imports/{number}", show=brought, curators_only=True),
)
