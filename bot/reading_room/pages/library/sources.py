"""Whose articles are here: how many, from when, in which languages."""

from bot.reading_room.page import PageDoor, WebPage
from bot.reading_room.request import PageRequest
from bot.render.labels import grade_names, kind_names
from bot.render.language_names import language_name
from store.library import publishers
from store.model import SourceCount


def sources(request: PageRequest) -> WebPage:
    """Every publisher, the one with the most articles first, and after whom they report."""
    with request.reading() as (session, scope):
        counts = publishers.sources(session, scope)
    return WebPage(
        template="sources.html",
        values={
            "rows": [(count, *_described(count, request)) for count in counts],
            "articles": sum(count.articles for count in counts if not count.is_reporter),
            "graded": any(count.grade or count.kind for count in counts),
        },
    )


def _described(count: SourceCount, request: PageRequest) -> tuple[str, list[str], list[str]]:
    """Its days, its languages by name, and its kind and grade in words."""
    say = request.say
    if count.is_reporter:
        return say("through other publishers"), [], []
    days = ""
    if count.first and count.last:
        days = str(count.first)
        if count.first != count.last:
            days = say("{first} to {last}", first=count.first, last=count.last)
    languages = [language_name(code, say.language) for code in count.languages]
    notes = [
        kind_names(say).get(count.kind or "", count.kind or ""),
        grade_names(say).get(count.grade or "", count.grade or ""),
    ]
    return days, languages, [note for note in notes if note]


DOOR = PageDoor(path="/sources", show=sources)
