"""The publishers that a server's library names, with their kinds and grades."""

from collections.abc import Sequence

from bot.render.answer.attribution import SEPARATOR
from bot.render.custom_id import page_buttons
from bot.render.foreign_text import foreign
from bot.render.labels import kind_names
from bot.render.message import Message, Part, Text, rows
from bot.render.translator import Translator
from store.model import Publisher

ON_PAGE = 10


def publishers_message(lines: Sequence[Publisher], page: int, say: Translator) -> Message:
    """One page of the publishers, by name."""
    if not lines:
        text = say("This server's library names no publisher yet.")
        return Message(parts=(Text(content=text),))
    pages = -(-len(lines) // ON_PAGE)
    page = min(max(page, 0), pages - 1)
    here = lines[page * ON_PAGE : (page + 1) * ON_PAGE]
    parts: list[Part] = [
        Text(content=say.plural("### {n} publisher", "### {n} publishers", len(lines))),
        Text(content="\n".join(f"\\- {_line(line, say)}" for line in here)),
    ]
    if pages > 1:
        number = say("Page {page} of {pages}", page=page + 1, pages=pages)
        parts.append(Text(content=f"-# {number}"))
    parts += rows(page_buttons("library-publishers", "", page, pages, say))
    return Message(parts=tuple(parts))


def described_message(line: Publisher, say: Translator) -> Message:
    """One publisher as it stands now."""
    return Message(parts=(Text(content=_line(line, say)),))


def _line(line: Publisher, say: Translator) -> str:
    facts = [
        f"**{foreign(line.name, 60)}**",
        foreign(line.domain, 40),
        kind_names(say).get(line.kind or "") or foreign(line.kind, 30) or say("kind not set"),
        say("grade {grade}", grade=foreign(line.grade, 4)) if line.grade else say("no grade"),
    ]
    return SEPARATOR.join(fact for fact in facts if fact)
