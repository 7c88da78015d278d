"""The publishers of a guild's libraries as pages of a list."""

from collections.abc import Sequence

from bot.render.direction import isolated
from bot.render.labels import kind_names
from bot.render.language_names import language_name
from bot.render.markup.escape import cut, escape
from bot.render.markup.lists import Turning, list_page, pages_of, part_of
from bot.render.markup.message import Message, Text
from bot.render.translator import Translator
from store.model import SourceCount

ON_PAGE = 15


def sources_message(counts: Sequence[SourceCount], page: int, say: Translator) -> Message:
    """One page of the publishers, the largest first, with dates and languages."""
    if not counts:
        text = say("There are no articles here yet. Curators add them with /articles add.")
        return Message(parts=(Text(content=text),))
    here, page = part_of(counts, page, ON_PAGE)
    articles = sum(count.articles for count in counts if not count.is_reporter)
    head = say.side_by_side(
        [
            say.plural("{n} source", "{n} sources", len(counts)),
            say.plural("{n} article", "{n} articles", articles),
        ]
    )
    lines = [
        _line(number, count, say) for number, count in enumerate(here, start=page * ON_PAGE + 1)
    ]
    pages = pages_of(len(counts), ON_PAGE)
    return list_page(f"### {head}", lines, page, pages, Turning(action="sources"), say)


def _line(number: int, count: SourceCount, say: Translator) -> str:
    name = cut(count.publisher or "", 60)
    shown = isolated(name, escape(name)) or say("unknown publisher")
    notes = [shown, say.plural("{n} article", "{n} articles", count.articles)]
    if count.is_reporter:
        notes.append(say("through other publishers"))
        return say.side_by_side(notes, f"{number}\\. ")
    if count.first and count.last:
        dates = say("{first} to {last}", first=count.first, last=count.last)
        notes.append(str(count.first) if count.first == count.last else dates)
    else:
        notes.append(say("date unknown"))
    notes.append(say.listed(language_name(one, say.language) for one in count.languages[:8]))
    if count.kind:
        notes.append(kind_names(say).get(count.kind) or escape(cut(count.kind, 30)))
    if count.grade:
        notes.append(say("grade {grade}", grade=escape(cut(count.grade, 4))))
    return say.side_by_side(notes, f"{number}\\. ")
