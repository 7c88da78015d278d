"""Every door of the reading room, in the order in which addresses are tried."""

from bot.reading_room.page import Door
from bot.reading_room.pages import (
    article,
    articles,
    ask,
    audit,
    card,
    check,
    cite,
    footnote,
    imports,
    names,
    preview,
    sources,
    speaking,
    versions,
)

DOORS: tuple[Door, ...] = (
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
    *imports.DOORS,
    preview.DOOR,
    audit.DOOR,
    speaking.DOOR,
)
