"""The versions of an article, and what changed from one to the next."""

from bot.reading_room.layout import addresses
from bot.reading_room.layout.cards import source_card
from bot.reading_room.layout.pieces import MarkedPiece
from bot.reading_room.mistakes import PageRefusedError
from bot.reading_room.page import PageDoor, WebPage
from bot.reading_room.request import PageRequest
from bot.render.answer import plain
from store.library import articles
from store.library.holdings import catalogue
from store.model import Article, Reference
from store.text.difference import difference

_FIELDS = ("title", "publisher", "author", "published", "url", "language", "reported_by")


def versions(request: PageRequest) -> WebPage:
    """Every version, the newest first, with who stored it and when."""
    place = Reference.parse(request.path["reference"])
    with request.reading() as (session, scope):
        listed = catalogue.history(session, scope, place.article)
        newest = articles.get(session, scope, Reference(article=place.article), removed=True)
    return WebPage(
        template="versions.html",
        values={
            "reference": f"A{newest.id}",
            "card": source_card(newest.source, request.today, request.say),
            "deleted": newest.deleted,
            "entries": [
                (entry, source_card(entry.source, request.today, request.say)) for entry in listed
            ],
            "person": plain.person,
        },
    )


def changes(request: PageRequest) -> WebPage:
    """What a version changed of the one before it."""
    place = Reference.parse(request.path["reference"])
    with request.reading() as (session, scope):
        after = articles.get(session, scope, place, removed=True)
        if after.version == 1:
            raise PageRefusedError(
                request.say("{reference} is the first version.", reference=after.reference), 404
            )
        earlier = Reference(article=after.id, version=after.version - 1)
        before = articles.get(session, scope, earlier, removed=True)
    return WebPage(
        template="changes.html",
        values={
            "before": before,
            "after": after,
            "fields": _changed_fields(request, before, after),
            "pieces": [
                MarkedPiece(change.text, "" if change.kind == "same" else change.kind)
                for change in difference(before.body, after.body)
            ],
            "same_text": before.body == after.body,
            "versions": addresses.versions(after.reference),
        },
    )


def _changed_fields(
    request: PageRequest, before: Article, after: Article
) -> list[tuple[str, str, str]]:
    """The fields that differ: what each is called, its old and its new value."""
    say = request.say
    names = {
        "title": say("title"),
        "publisher": say("publisher"),
        "author": say("author"),
        "published": say("date of publication"),
        "url": say("link"),
        "language": say("language"),
        "reported_by": say("reported by"),
    }
    found = []
    for field in _FIELDS:
        old, new = getattr(before.source, field), getattr(after.source, field)
        if old != new:
            found.append((names[field], str(old or ""), str(new or "")))
    return found


DOORS = (
    PageDoor(path="/articles/{reference}/versions", show=versions),
    PageDoor(path="/articles/{reference}/changes", show=changes),
)
