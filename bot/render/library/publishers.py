"""The publishers that a server's library names, with their kinds and grades."""

from collections.abc import Sequence

from bot.render.foreign_text import foreign
from bot.render.labels import kind_names
from bot.render.markup.lists import Turning, list_page, pages_of, part_of
from bot.render.markup.message import Message, Text
from bot.render.translator import Translator
from store.model import Publisher

ON_PAGE = 10


def publishers_message(lines: Sequence[Publisher], page: int, say: Translator) -> Message:
    """One page of the publishers, by name."""
    if not lines:
        text = say("This server's library names no publisher yet.")
        return Message(parts=(Text(content=text),))
    here, page = part_of(lines, page, ON_PAGE)
    head = say.plural("### {n} publisher", "### {n} publishers", len(lines))
    shown = [f"\\- {_line(line, say)}" for line in here]
    pages = pages_of(len(lines), ON_PAGE)
    return list_page(head, shown, page, pages, Turning(action="library-publishers"), say)


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
    if line.articles is not None:
        facts.append(say.plural("{n} article", "{n} articles", line.articles))
    return say.side_by_side(facts)
