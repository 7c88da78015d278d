"""The audit trail, page by page."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC

from bot.render.foreign_text import foreign, label, person
from bot.render.labels import kind_names
from bot.render.language_names import language_name
from bot.render.markup.arguments import NumberArgument
from bot.render.markup.lists import Turning, choosing, list_page, pages_of
from bot.render.markup.message import Message, Option, Row, Select, Text
from bot.render.translator import Translator
from store.model import AuditEntry, Reference
from store.notices import Action, Detail, Field, Notice
from store.notices.errors import InvalidReferenceError

ON_PAGE = 10
_MOST_DETAIL = 50


def trail_message(
    lines: Sequence[AuditEntry], total: int, page: int, place: tuple[int, ...], say: Translator
) -> Message:
    """One page of the trail, the newest first; ``place`` is the article and the member meant."""
    if not total:
        text = say("Nothing was changed in this server's library yet.")
        if any(place):
            text = say("Nothing like that was changed in this server's library.")
        return Message(parts=(Text(content=text),))
    head = say.plural("### {n} change", "### {n} changes", total)
    shown = [_line(line, say) for line in lines]
    pages = pages_of(total, ON_PAGE)
    turning = Turning(action="library-audit", place=place)
    listed = list_page(head, shown, page, pages, turning, say)
    return replace(listed, parts=(*listed.parts, *_imports(lines, say)))


def _imports(lines: Sequence[AuditEntry], say: Translator) -> list[Row]:
    """A select that opens the rows of an import which stand in one line."""
    found = [(line.brought_by, together(line, say)) for line in lines if line.rows > 1]
    options = tuple(
        Option(label=label(text, 100), value=str(NumberArgument(number)))
        for number, text in found
        if number is not None
    )
    if not options:
        return []
    select = Select(
        custom_id=choosing("audit-import", [option.value for option in options]),
        placeholder=say("Open an import"),
        options=options,
    )
    return [Row(items=(select,))]


def together(line: AuditEntry, say: Translator) -> str:
    """The rows of an import as one."""
    return say.plural(
        "import {number}: {n} change", "import {number}: {n} changes", line.rows,
        number=line.brought_by,
    )  # fmt: skip


def _reference(text: str | None) -> str:
    try:
        return str(Reference.parse(text or ""))
    except InvalidReferenceError:
        return foreign(text, 24)


def action_name(action: str, say: Translator) -> str:
    """What was done, in words; what a later version of the program did, as it calls it."""
    known = action in (code.value for code in Action)
    return say.notice(Notice(Action(action))) if known else action


def details(detail: Mapping[str, object], say: Translator) -> list[tuple[str, str]]:
    """What a row tells besides, each with its name in words; no hashes, and nothing unknown."""
    return [
        (_name(name, say), _value(_spoken(value, say) if name == "language" else value, say))
        for name, value in detail.items()
        if value is not None and not name.endswith("_sha256")
    ]


def _name(name: str, say: Translator) -> str:
    code = Detail.__members__.get(name.upper()) or Field.__members__.get(name.upper())
    return say.notice(Notice(code)) if code else name


def _spoken(value: object, say: Translator) -> object:
    """Languages by their names in place of their codes."""
    if isinstance(value, list):
        return [_spoken(each, say) for each in value]
    return language_name(value, say.language) if isinstance(value, str) else value


def _value(value: object, say: Translator, *, is_part: bool = False) -> str:
    if isinstance(value, bool):
        return say("yes") if value else say("no")
    if not isinstance(value, list):
        return "–" if value is None else kind_names(say).get(str(value), str(value))
    if len(value) == 2 and not is_part:  # what was set differently
        old, new = (_value(each, say, is_part=True) for each in value)
        return say("{old}, now {new}", old=old, new=new)
    return " ".join(map(str, value)) or "–"


def _line(line: AuditEntry, say: Translator) -> str:
    if line.rows > 1:
        return say.side_by_side([*_when(line), together(line, say)])
    told = ", ".join(f"{name}: {value}" for name, value in details(line.detail, say))
    facts = [
        *_when(line),
        foreign(action_name(line.action, say), 30),
        _reference(line.reference),
        foreign(told, _MOST_DETAIL),
    ]
    return say.side_by_side(facts)


def _when(line: AuditEntry) -> tuple[str, str]:
    """Its number with the moment, and who did it."""
    moment = f"{line.at.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
    return f"{line.sequence}\\. {moment}", person(line.actor)
