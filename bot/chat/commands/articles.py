"""/read, /latest, /articles, /history and /sources: what the library holds."""

from collections.abc import Iterator

from bot.chat.command import Command, CommandOption
from bot.chat.lines_of import source_line
from bot.chat.session import ChatReply, MistakeError, Session
from bot.chat.typed import Typed
from bot.chat.typed_filters import FILTERS, narrowed
from bot.render.answer import plain
from bot.render.dates import added_plain
from bot.render.markup.escape import clean
from bot.render.markup.lines import BLANK, StyledText, TerminalLine, line
from store.library import articles, publishers
from store.library.holdings import catalogue
from store.library.holdings.naming import named
from store.model import Article, ArticleEntry, ArticleFilters, Reference

USUAL = 5
MOST = 50
_COUNT = CommandOption(name="count", choices=("5", "10", "20", "50"))


def read(session: Session, typed: Typed) -> ChatReply:
    """Show an article with its passages numbered, the one that is meant in bold."""
    _require_place(session, typed)
    with session.reading() as (transaction, scope):
        place = named(transaction, scope, clean(typed.text))
        article = articles.get(transaction, scope, place)
    lines = [source_line(article.source, session, str(article.reference))]
    if article.version != article.current_version:
        newest = Reference(article=article.id, version=article.current_version)
        text = session.say(
            "The article was changed later; its current version is {reference}.", reference=newest
        )
        lines.append(line(text))
    return ChatReply((*lines, BLANK, *_passages(article, place.passage), BLANK))


def latest(session: Session, typed: Typed) -> ChatReply:
    """List the newest articles."""
    count = _number(session, typed.options.get("count"), USUAL)
    filters = narrowed(session, typed.options)
    with session.reading() as (transaction, scope):
        found = catalogue.latest(
            transaction,
            scope,
            ArticleFilters(source=filters.source, language=filters.language),
            count,
        )
    return _listed(session, found)


def listed(session: Session, typed: Typed) -> ChatReply:
    """List articles by words of the title or the address."""
    filters = narrowed(session, typed.options)
    wanted = ArticleFilters(
        text=typed.text or None,
        source=filters.source,
        since=filters.since,
        until=filters.until,
        language=filters.language,
    )
    count = _number(session, typed.options.get("count"), 20)
    with session.reading() as (transaction, scope):
        total, found = catalogue.page(transaction, scope, wanted, limit=count)
    reply = _listed(session, found)
    number = line(session.say.plural("{n} article", "{n} articles", total), "dim")
    return ChatReply((*reply.lines[:-1], number, BLANK), nothing=not found)


def history(session: Session, typed: Typed) -> ChatReply:
    """List the versions of an article."""
    _require_place(session, typed)
    say = session.say
    with session.reading() as (transaction, scope):
        place = named(transaction, scope, clean(typed.text))
        entries = catalogue.history(transaction, scope, place.article)
    lines = [
        line(
            " · ".join(
                [
                    str(entry.reference),
                    f"{entry.stored:%Y-%m-%d %H:%M} UTC",
                    plain.person(entry.editor, say),
                    say.plural("{n} character", "{n} characters", entry.characters),
                    plain.name(entry.source, say),
                ]
            )
        )
        for entry in entries
    ]
    return ChatReply((*lines, BLANK))


def sources(session: Session, typed: Typed) -> ChatReply:  # noqa: ARG001 - it takes nothing
    """List the publishers whose articles are here."""
    say = session.say
    with session.reading() as (transaction, scope):
        counts = publishers.sources(transaction, scope)
    lines = []
    for count in counts:
        days = [str(day) for day in dict.fromkeys((count.first, count.last)) if day]
        facts = [
            clean(count.publisher or "") or say("unknown publisher"),
            say.plural("{n} article", "{n} articles", count.articles),
            say("{first} to {last}", first=days[0], last=days[-1]) if days[1:] else "".join(days),
            say("through other publishers") if count.is_reporter else "",
            ", ".join(count.languages),
        ]
        lines.append(line(" · ".join(fact for fact in facts if fact)))
    return ChatReply((*lines, BLANK), nothing=not counts)


def _passages(article: Article, meant: int | None) -> list[TerminalLine]:
    return [
        TerminalLine(
            (
                StyledText(f"[{one.ordinal}] ", "dim"),
                StyledText(
                    article.body[one.start : one.end], "bold" if one.ordinal == meant else ""
                ),
            )
        )
        for one in article.passages
    ]


def _listed(session: Session, found: list[ArticleEntry]) -> ChatReply:
    if not found:
        return ChatReply((line(session.say("There are no articles here yet.")),), nothing=True)
    lines = [source_line(entry.source, session, *_notes(entry, session)) for entry in found]
    return ChatReply((*lines, BLANK))


def _notes(entry: ArticleEntry, session: Session) -> Iterator[str]:
    """The day on which an article without a date came in, and the reference."""
    if entry.source.published is None:
        yield added_plain(entry.source.collected, session.say)
    yield str(entry.reference)


def _require_place(session: Session, typed: Typed) -> None:
    if not typed.text:
        raise MistakeError(session.say("Which article? A reference looks like A12 or A12.3@1."))


def _number(session: Session, text: str | None, usual: int) -> int:
    if text is None:
        return usual
    if not text.isdecimal() or not 1 <= int(text) <= MOST:
        raise MistakeError(session.say("count is a number from 1 to {most}.", most=MOST))
    return int(text)


COMMANDS = (
    Command(
        name="read",
        label="reference",
        about=lambda say: say("Read an article: by its reference, web address or title"),
        takes=lambda say: say("a reference, such as A12.3"),
        run=read,
        completes="reference",
    ),
    Command(
        name="latest",
        about=lambda say: say("List the newest articles here"),
        run=latest,
        options=(CommandOption(name="source"), CommandOption(name="language"), _COUNT),
    ),
    Command(
        name="articles",
        about=lambda say: say("List articles"),
        takes=lambda say: say("words of the title"),
        run=listed,
        options=(*FILTERS, _COUNT),
    ),
    Command(
        name="history",
        about=lambda say: say("List the versions of an article"),
        takes=lambda say: say("a reference, such as A12.3"),
        run=history,
        completes="reference",
    ),
    Command(
        name="sources",
        about=lambda say: say("List the publishers whose articles are here"),
        run=sources,
    ),
)
