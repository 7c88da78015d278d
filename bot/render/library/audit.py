"""The audit trail, page by page."""

from collections.abc import Sequence
from datetime import UTC

from bot.render.foreign_text import foreign, person
from bot.render.markup.lists import Turning, list_page, pages_of
from bot.render.markup.message import Message, Text
from bot.render.quotations.attribution import SEPARATOR
from bot.render.translator import Translator
from store.errors import InvalidReferenceError
from store.model import AuditEntry, Reference
from store.notices import Action, Notice

ON_PAGE = 10
_MOST_DETAIL = 50


def trail_message(lines: Sequence[AuditEntry], total: int, page: int, say: Translator) -> Message:
    """One page of the trail, the newest first."""
    if not total:
        text = say("Nothing was changed in this server's library yet.")
        return Message(parts=(Text(content=text),))
    head = say.plural("### {n} change", "### {n} changes", total)
    shown = [_line(line, say) for line in lines]
    pages = pages_of(total, ON_PAGE)
    return list_page(head, shown, page, pages, Turning(action="library-audit"), say)


def _reference(text: str | None) -> str:
    try:
        return str(Reference.parse(text or ""))
    except InvalidReferenceError:
        return foreign(text, 24)


def _action(action: str, say: Translator) -> str:
    try:
        return say.notice(Notice(Action(action)))
    except ValueError:  # of a later version of the program
        return foreign(action, 30)


def _line(line: AuditEntry, say: Translator) -> str:
    shown = ((name, value) for name, value in line.detail.items() if not name.endswith("_sha256"))
    told = ", ".join(f"{name}: {value}" for name, value in shown)
    facts = [
        f"{line.sequence}\\. {line.at.astimezone(UTC):%Y-%m-%d %H:%M} UTC",
        person(line.actor),
        _action(line.action, say),
        _reference(line.reference),
        foreign(told, _MOST_DETAIL),
    ]
    return SEPARATOR.join(fact for fact in facts if fact)
