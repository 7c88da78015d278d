"""The articles there are, the newest first, narrowed by words of the title and by filters."""

from bot.reading_room import typed
from bot.reading_room.layout import addresses
from bot.reading_room.layout.cards import SourceCard, source_card
from bot.reading_room.page import PageDoor, WebPage
from bot.reading_room.request import PageRequest
from bot.render.answer import plain
from store.db.database import Session
from store.library.holdings import catalogue
from store.model import ArticleEntry, ArticleFilters, Filters, Scope

ON_PAGE = 25
_MOST_PAGES = 100_000


def articles(request: PageRequest) -> WebPage:
    """One page of the list; the last where there are fewer."""
    note = ""
    try:
        given = typed.filters(request.query, request.say, request.today)
    except typed.MISTAKES as error:
        given, note = Filters(), plain.mistake(error, request.say)
    return WebPage(
        template="articles.html",
        values=_list(request, _wanted(request, given)),
        status=400 if note else 200,
        note=note,
    )


def _list(request: PageRequest, wanted: ArticleFilters) -> dict[str, object]:
    number = typed.number(request.query, "page", 1, _MOST_PAGES)
    with request.reading() as (session, scope):
        choices = request.room.choices.of(session, scope)
        total, found = _listed(session, scope, wanted, number)
        pages = max(1, -(-total // ON_PAGE))
        if number > pages:
            number = pages
            total, found = _listed(session, scope, wanted, number)
    fields = {name: request.query.get(name, "") for name in (*typed.FILTERS, "text", "library")}
    return {
        "total": total,
        "entries": [(entry, _card(request, entry), _address(entry)) for entry in found],
        "fields": fields,
        "narrowed": any(fields.values()),
        "removed": wanted.removed,
        "publishers": choices.publishers,
        "filter_languages": choices.named_languages(request.say.language),
        "page": number,
        "pages": pages,
    }


def _wanted(request: PageRequest, given: Filters) -> ArticleFilters:
    return ArticleFilters(
        source=given.source,
        text=request.query.get("text", "").strip() or None,
        since=given.since,
        until=given.until,
        language=given.language,
        removed=bool(request.query.get("removed")) and request.access.curator,
    )


def _listed(
    session: Session, scope: Scope, wanted: ArticleFilters, number: int
) -> tuple[int, list[ArticleEntry]]:
    return catalogue.page(session, scope, wanted, offset=(number - 1) * ON_PAGE, limit=ON_PAGE)


def _card(request: PageRequest, entry: ArticleEntry) -> SourceCard:
    return source_card(entry.source, request.today, request.say)


def _address(entry: ArticleEntry) -> str:
    return addresses.versions(entry.reference) if entry.deleted else f"/articles/{_name(entry)}"


def _name(entry: ArticleEntry) -> str:
    return f"A{entry.reference.article}"


DOOR = PageDoor(path="/articles", show=articles)
