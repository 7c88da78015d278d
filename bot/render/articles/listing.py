"""Lists of articles and of an article's versions, page by page."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from bot.render.articles.choosing import StoredArticle, editing
from bot.render.dates import collected_plain, published_plain
from bot.render.foreign_text import foreign, named, person
from bot.render.markup.arguments import VersionArgument
from bot.render.markup.lists import Turning, choosing, list_page, pages_of, part_of
from bot.render.markup.message import Message, Option, Row, Select, Text
from bot.render.translator import Translator
from store.model import ArticleEntry, Reference, Source, VersionEntry

ON_PAGE = 10


def list_message(
    lines: Sequence[ArticleEntry],
    total: int,
    page: int,
    reply: str,
    say: Translator,
    *,
    is_filtered: bool,
) -> Message:
    """One page of the articles, the newest first."""
    if not total:
        told = say("There is no such article in this server.")
        if not is_filtered:
            told = say(
                "This server has no articles of its own yet. /articles add takes a text, "
                "/articles upload takes files."
            )
        return Message(parts=(Text(content=told),))
    head = say.plural("### {n} article", "### {n} articles", total)
    shown = [_article(line, say) for line in lines]
    turning = Turning(action="article-list", reply=reply)
    here = list_page(head, shown, page, pages_of(total, ON_PAGE), turning, say)
    there = [StoredArticle.of(one.reference, one.source) for one in lines if not one.deleted]
    return Message(parts=(*here.parts, *editing(there, say)))


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
    here, page = part_of(lines, page, ON_PAGE)
    shown = [_version(line, say) for line in here]
    turning = Turning(action="article-history", place=(reference.article,))
    listed = list_page(head, shown, page, pages_of(len(lines), ON_PAGE), turning, say)
    return replace(listed, parts=(*listed.parts, *_opening(here, say)))


def _opening(lines: Sequence[VersionEntry], say: Translator) -> list[Row]:
    """A select that opens a version of those listed."""
    options = tuple(
        Option(
            label=f"{line.reference} · {moment(line)}", value=str(VersionArgument(line.reference))
        )
        for line in lines
    )
    ends = [str(line.reference.version) for line in lines]
    select = Select(
        custom_id=choosing("version-open", ends),
        placeholder=say("Open a version"),
        options=options,
    )
    return [Row(items=(select,))] if options else []


def _article(line: ArticleEntry, say: Translator) -> str:
    source = line.source
    facts = [
        f"**{line.reference}**",
        named(source, say, 70),
        foreign(source.publisher, 40) or say("unknown publisher"),
        *_days(source, say),
        say("removed {day}", day=line.deleted.date()) if line.deleted else "",
    ]
    return say.side_by_side(facts)


def _days(source: Source, say: Translator) -> list[str]:
    """The day of publication; where neither day nor title is known, also that of its collection."""
    day = [published_plain(source.published, say)]
    if source.published is None and not source.title:
        day.append(collected_plain(source.collected, say))
    return day


def _version(line: VersionEntry, say: Translator) -> str:
    return say.side_by_side([f"**{line.reference}**", *version_facts(line, say)])


def version_facts(line: VersionEntry, say: Translator) -> list[str]:
    """When a version was stored and by whom, how long it is, and its name."""
    return [
        moment(line),
        person(line.editor),
        say.plural("{n} character", "{n} characters", line.characters),
        named(line.source, say, 70),
    ]


def moment(line: VersionEntry) -> str:
    """When a version was stored."""
    return f"{line.stored.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
