"""Lists of articles and of an article's versions, page by page."""

from collections.abc import Sequence
from datetime import UTC, datetime

from bot.render.answer.attribution import SEPARATOR
from bot.render.custom_id import page_buttons
from bot.render.dates import published_plain
from bot.render.foreign_text import foreign, person
from bot.render.message import Message, Part, Text, rows
from bot.render.translator import Translator
from store.model import ArticleEntry, Reference, VersionEntry

ON_PAGE = 10


def list_message(
    lines: Sequence[ArticleEntry], total: int, page: int, reply: str, say: Translator
) -> Message:
    """One page of the articles, the newest first."""
    if not total:
        return Message(parts=(Text(content=say("There is no such article in this server.")),))
    head = say.plural("### {n} article", "### {n} articles", total)
    shown = "\n".join(_article(line, say) for line in lines) or say("This page is empty now.")
    return _paged([head, shown], total, page, "article-list", reply, "", say)


def history_message(
    reference: Reference,
    lines: Sequence[VersionEntry],
    deleted: datetime | None,
    page: int,
    say: Translator,
) -> Message:
    """One page of an article's versions, the newest first."""
    head = say("### The versions of {reference}", reference=f"A{reference.article}")
    if deleted:
        head += "\n" + say("Removed on {day}.", day=deleted.date())
    here = lines[page * ON_PAGE : (page + 1) * ON_PAGE]
    shown = "\n".join(_version(line, say) for line in here)
    return _paged(
        [head, shown or say("This page is empty now.")],
        len(lines),
        page,
        "article-history",
        "",
        f"{reference.article}-",
        say,
    )


def pages_of(total: int) -> int:
    """How many pages so many lines take."""
    return max(1, -(-total // ON_PAGE))


def _paged(
    texts: Sequence[str],
    total: int,
    page: int,
    action: str,
    reply: str,
    prefix: str,
    say: Translator,
) -> Message:
    pages = pages_of(total)
    parts: list[Part] = [Text(content=text) for text in texts]
    if pages > 1:
        number = say("Page {page} of {pages}", page=page + 1, pages=pages)
        parts.append(Text(content=f"-# {number}"))
    parts += rows(page_buttons(action, reply, page, pages, say, prefix=prefix))
    return Message(parts=tuple(parts))


def _article(line: ArticleEntry, say: Translator) -> str:
    source = line.source
    facts = [
        f"**{line.reference}**",
        foreign(source.title, 70) or say("untitled"),
        foreign(source.publisher, 40) or say("unknown publisher"),
        published_plain(source.published, say),
        say("removed {day}", day=line.deleted.date()) if line.deleted else "",
    ]
    return SEPARATOR.join(fact for fact in facts if fact)


def _version(line: VersionEntry, say: Translator) -> str:
    facts = [
        f"**{line.reference}**",
        f"{line.stored.astimezone(UTC):%Y-%m-%d %H:%M} UTC",
        person(line.editor),
        say.plural("{n} character", "{n} characters", line.characters),
        foreign(line.source.title, 70) or say("untitled"),
    ]
    return SEPARATOR.join(facts)
