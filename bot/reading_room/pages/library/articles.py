"""The articles there are, the newest first, narrowed by words of the title and by filters."""

from bot.reading_room import typed
from bot.reading_room.layout import addresses
from bot.reading_room.layout.cards import SourceCard, source_card
from bot.reading_room.page import PageDoor, WebPage
from bot.reading_room.request import PageRequest
from store.library.holdings import catalogue
from store.model import ArticleEntry, ArticleFilters

ON_PAGE = 25
_MOST_PAGES = 100_000


def articles(request: PageRequest) -> WebPage:
    """One page of the list."""
    given = typed.filters(request.query, request.say, request.today)
    wanted = ArticleFilters(
        source=given.source,
        text=request.query.get("text", "").strip() or None,
        since=given.since,
        until=given.until,
        language=given.language,
        removed=bool(request.query.get("removed")) and request.access.curator,
    )
    number = typed.number(request.query, "page", 1, _MOST_PAGES)
    with request.reading() as (session, scope):
        choices = request.room.choices.of(session, scope)
        total, found = catalogue.page(
            session, scope, wanted, offset=(number - 1) * ON_PAGE, limit=ON_PAGE
        )
    fields = {name: request.query.get(name, "") for name in (*typed.FILTERS, "text", "library")}
    return WebPage(
        template="articles.html",
        values={
            "total": total,
            "entries": [(entry, _card(request, entry), _address(entry)) for entry in found],
            "fields": fields,
            "narrowed": any(fields.values()),
            "removed": wanted.removed,
            "publishers": choices.publishers,
            "filter_languages": choices.named_languages(request.say.language),
            "page": number,
            "pages": max(1, -(-total // ON_PAGE)),
        },
    )


def _card(request: PageRequest, entry: ArticleEntry) -> SourceCard:
    return source_card(entry.source, request.today, request.say)


def _address(entry: ArticleEntry) -> str:
    return addresses.versions(entry.reference) if entry.deleted else f"/articles/{_name(entry)}"


def _name(entry: ArticleEntry) -> str:
    return f"A{entry.reference.article}"


DOOR = PageDoor(path="/articles", show=articles)
