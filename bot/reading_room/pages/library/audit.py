"""The audit trail: who changed what when, and whether its chain is whole."""

from bot.reading_room import typed
from bot.reading_room.page import PageDoor, WebPage
from bot.reading_room.request import PageRequest
from bot.render.answer import plain
from bot.render.library.audit import action_name, details
from store.library import audit as trail
from store.model import Reference
from store.notices.errors import InvalidReferenceError

ON_PAGE = 40


def audit(request: PageRequest) -> WebPage:
    """One page of the trail, the newest first; whether it is whole is looked up when asked."""
    with request.reading() as (session, _):
        library = request.own(session)
        newest = [] if library is None else trail.page(session, library, limit=1)
        total = newest[0].sequence if newest else 0
        pages = max(1, -(-total // ON_PAGE))
        number = typed.number(request.query, "page", 1, pages)
        rows = (
            []
            if library is None
            else trail.page(session, library, offset=(number - 1) * ON_PAGE, limit=ON_PAGE)
        )
        checked = library is not None and bool(request.query.get("check"))
        faults = list(trail.faults(session, library)) if checked and library is not None else []
    return WebPage(
        template="audit.html",
        values={
            "rows": [
                (
                    row,
                    action_name(row.action, request.say),
                    plain.person(row.actor, request.say),
                    _place(row.reference),
                    details(row.detail, request.say),
                )
                for row in rows
            ],
            "total": total,
            "page": number,
            "pages": pages,
            "checked": checked,
            "faults": [request.say.notice(one) for one in faults],
        },
    )


def _place(text: str | None) -> Reference | None:
    try:
        return Reference.parse(text or "")
    except InvalidReferenceError:
        return None


DOOR = PageDoor(path="/audit", show=audit, curators_only=True)
