"""The inbox: reports, questions without an answer, articles that lack something."""

from bot.reading_room import typed
from bot.reading_room.layout import addresses
from bot.reading_room.layout.cards import source_card
from bot.reading_room.layout.templates import query
from bot.reading_room.page import Elsewhere, PageDoor, WebPage
from bot.reading_room.request import PageRequest
from bot.render.answer import plain
from bot.render.markup.custom_id import vote_labels
from store.guilds import feedback
from store.guilds import inbox as waiting
from store.model import Report


def inbox(request: PageRequest) -> WebPage:
    """All that waits, of each kind the first few hundred."""
    guild = request.access.guild
    with request.reading() as (session, scope):
        if guild is None:
            found = waiting.of_libraries(session, scope)
        else:
            found = waiting.of_guild(session, guild, scope)
    say, votes = request.say, vote_labels(request.say)
    return WebPage(
        template="inbox.html",
        values={
            "found": found,
            "reports": [
                (
                    report,
                    votes[report.vote.replace(" ", "-")],
                    plain.person(f"discord:{report.user}", say),
                    _address(report),
                )
                for report in found.reports
            ],
            "questions": [
                (text, number, f"/{query({}, q=text)}") for text, number in found.questions
            ],
            "entries": [
                (entry, source_card(entry.source, request.today, say)) for entry in found.articles
            ],
        },
    )


def done(request: PageRequest) -> Elsewhere:
    """Put a report aside."""
    number = typed.number(request.form, "report", 0, 2**31 - 1)
    with request.room.app.database.writing() as session:
        feedback.handle(session, number, request.access.guild)
    return Elsewhere(address="/inbox")


def _address(report: Report) -> str | None:
    """The article, open at the words; None where it is no longer seen."""
    if not report.words:
        return None
    return addresses.at(report.reference, report.start, report.end)


DOORS = (
    PageDoor(path="/inbox", show=inbox, curators_only=True),
    PageDoor(path="/inbox/done", submit=done, changes=True, curators_only=True),
)
