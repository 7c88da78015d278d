"""Promise 2: whoever shows an article's words says whose they are; unknown stays unknown."""

import re
from datetime import UTC, datetime

import pytest

from bot.render.markup.escape import unescape
from store.model import NewArticle
from tests.promises.doors import ANYTHING, visit
from tests.promises.newsroom import HERONS, Newsroom
from tests.promises.tour import Tour
from tests.promises.words import quoted

_DAY = re.compile(r"<t:(\d+):D>")


def test_every_door_that_shows_words_names_their_source(tour: Tour) -> None:
    missing, shown = [], set()

    for seen in tour.member:
        for message in seen.messages:
            for article in quoted(message, tour.articles, ANYTHING):
                shown.add(seen.door.split(" ")[0])
                missing += [
                    (seen.door, what) for what in owed(article) if what not in read(message)
                ]

    assert missing == []
    assert {"/ask", "/timeline", "/check", "/read", "Find", "page", "plain", "context"} <= shown


@pytest.mark.usefixtures("refusing")
async def test_what_is_not_known_is_said_to_be_unknown(newsroom: Newsroom) -> None:
    for command, option in (("ask", "question"), ("timeline", "topic")):
        for form in ({}, {"private": True}):
            asked = await newsroom.asker.slash(
                newsroom.channel, command, **{option: HERONS, **form}
            )
            shown = (await visit("", None, asked)).text

            assert "unknown publisher" in shown
            assert "untitled" in shown
            assert "date unknown" in shown
            assert "by " not in shown.partition("unknown publisher")[2].partition("date")[0]


def read(message: str) -> str:
    """What a reader sees, the days of Discord's timestamps as dates."""
    return _DAY.sub(
        lambda moment: str(datetime.fromtimestamp(int(moment[1]), UTC).date()), unescape(message)
    )


def owed(article: NewArticle) -> list[str]:
    """What must stand in a message with the article's words."""
    known = [article.publisher, article.title, article.published and str(article.published)]
    return [what for what in known if what]
