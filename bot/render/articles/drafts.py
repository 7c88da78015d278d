"""The drafts of a curator as a list to choose from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.render.foreign_text import foreign, label, with_rest
from bot.render.markup.custom_id import CustomId
from bot.render.markup.message import MAX_OPTIONS, Message, Option, Row, Select, Text
from bot.render.translator import Translator
from store.model import Reference

_ROOM = 3000


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftLine:
    """A draft in the list; ``base`` is the version it would replace."""

    id: str
    title: str | None
    text: str
    created: datetime | None
    base: Reference | None


def drafts_message(lines: Sequence[DraftLine], days: int, say: Translator) -> Message:
    """The drafts, the newest first, and a select to open one of them."""
    if not lines:
        return Message(parts=(Text(content=say("No draft of yours waits here.")),))
    head = say.plural("### {n} draft", "### {n} drafts", len(lines))
    kept = say("Only you see them. They are kept for {n} days.", n=days)
    shown = with_rest((_line(line, say) for line in lines), _ROOM, say)
    select = Select(
        custom_id=str(CustomId(action="draft-pick")),
        placeholder=say("Open a draft"),
        options=tuple(
            Option(
                label=label(_name(line, say), 100), value=line.id, description=_length(line, say)
            )
            for line in lines[:MAX_OPTIONS]
        ),
    )
    text = "\n".join([head, *shown, f"-# {kept}"])
    return Message(parts=(Text(content=text), Row(items=(select,))))


def _line(line: DraftLine, say: Translator) -> str:
    since = f"<t:{int(line.created.timestamp())}:R>" if line.created else ""
    base = say("a new version of {reference}", reference=line.base) if line.base else ""
    facts = [f"**{foreign(_name(line, say), 90)}**", base, _length(line, say), since]
    return say.side_by_side(facts, "\\- ")


def _name(line: DraftLine, say: Translator) -> str:
    """Its title, or the first line of its text."""
    first = (line.title or line.text).strip().partition("\n")[0]
    return first or say("without a text")


def _length(line: DraftLine, say: Translator) -> str:
    """How long its text is, which tells drafts of one name apart."""
    return say.plural("{n} character", "{n} characters", len(line.text))
