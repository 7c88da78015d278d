"""The audit trail: who changed what when, and whether its chain is whole."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.reading_room import typed
from bot.reading_room.page import PageDoor, WebPage
from bot.reading_room.request import PageRequest
from bot.render.answer import plain
from bot.render.library.audit import action_name, details, together
from bot.render.translator import Translator
from store.db.database import Session
from store.library import audit as trail
from store.model import AuditEntry, Reference
from store.notices.errors import InvalidReferenceError

ON_PAGE = 40
_MOST_IMPORT = 10**9


def audit(request: PageRequest) -> WebPage:
    """A page of the trail, or of an import in it; whether it is whole is looked up when asked."""
    with request.reading() as (session, _):
        library = request.own(session)
        shown = _shown(session, library, request)
        checked = library is not None and bool(request.query.get("check"))
        faults = list(trail.faults(session, library)) if checked and library is not None else []
    return WebPage(
        template="audit.html",
        values={
            "rows": [_told(row, request.say) for row in shown.rows],
            "total": shown.changes,
            "page": shown.page,
            "pages": shown.pages,
            "checked": checked,
            "faults": [request.say.notice(one) for one in faults],
        },
    )


class _Shown(NamedTuple):
    """Rows of the trail, how many changes they are a page of, and which page."""

    rows: Sequence[AuditEntry]
    changes: int
    page: int
    pages: int


def _shown(session: Session, library: int | None, request: PageRequest) -> _Shown:
    """The rows of an import that is asked for, else of all, those of an import as one."""
    if library is None:
        return _Shown((), 0, 1, 1)
    brought_by = typed.number(request.query, "import", 0, _MOST_IMPORT) or None
    wanted = trail.TrailFilters(brought_by=brought_by)
    changes = trail.count(session, library, wanted)
    lines = changes if brought_by else trail.grouped(session, library, offset=0, limit=0)[0]
    pages = max(1, -(-lines // ON_PAGE))
    number = typed.number(request.query, "page", 1, pages)
    offset = (number - 1) * ON_PAGE
    if brought_by:
        rows = trail.page(session, library, offset=offset, limit=ON_PAGE, wanted=wanted)
    else:
        _, rows = trail.grouped(session, library, offset=offset, limit=ON_PAGE)
    return _Shown(rows, changes, number, pages)


def _told(row: AuditEntry, say: Translator) -> Sequence[object]:
    """A row with what it says in words."""
    if row.rows > 1:
        return row, together(row, say), plain.person(row.actor, say), None, ()
    action, who = action_name(row.action, say), plain.person(row.actor, say)
    return row, action, who, _place(row.reference), details(row.detail, say)


def _place(text: str | None) -> Reference | None:
    try:
        return Reference.parse(text or "")
    except InvalidReferenceError:
        return None


DOOR = PageDoor(path="/audit", show=audit, curators_only=True)
