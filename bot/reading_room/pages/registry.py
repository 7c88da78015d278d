"""Every door of the reading room, in the order in which addresses are tried."""

from bot.reading_room.page import PageDoor
from bot.reading_room.pages import ask, card, check, cite, footnote, speaking
from bot.reading_room.pages.library import (
    article,
    articles,
    audit,
    imports,
    inbox,
    names,
    preview,
    sources,
    versions,
)

DOORS: tuple[PageDoor, ...] = (
    ask.DOOR,
    check.DOOR,
    footnote.DOOR,
    articles.DOOR,
    *versions.DOORS,
    article.DOOR,
    *cite.DOORS,
    card.DOOR,
    sources.DOOR,
    *names.DOORS,
    *inbox.DOORS,
    *imports.DOORS,
    preview.DOOR,
    audit.DOOR,
    speaking.DOOR,
)
