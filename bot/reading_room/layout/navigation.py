"""The pages that every page leads to."""

from bot.reading_room.request import PageRequest
from bot.render.translator import Translator


def navigation(request: PageRequest) -> list[tuple[str, str]]:
    """The address and the name of each page that may be opened, in the order shown."""
    say = request.say
    return [
        ("/", say("Ask")),
        ("/check", say("Check")),
        ("/footnote", say("Footnotes")),
        ("/articles", say("Articles")),
        ("/sources", say("Sources")),
        ("/names", say("Names")),
        *(_of_curators(say) if request.access.curator else []),
    ]


def _of_curators(say: Translator) -> list[tuple[str, str]]:
    return [
        ("/inbox", say("Inbox")),
        ("/imports", say("Imports")),
        ("/audit", say("Audit trail")),
    ]


def here(address: str) -> str:
    """The page of the navigation that an address lies under."""
    first = address.split("/")[1]
    return f"/{first}"
