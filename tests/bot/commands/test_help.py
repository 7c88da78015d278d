"""What /help gives as an example has an answer on a new installation."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.app import App, open_app
from bot.render.introduction.help import (
    CHECKED,
    EITHER,
    PHRASE,
    QUESTION,
    REFERENCE,
    SOURCE,
    TOPIC,
    WORDS,
    help_message,
    topic_names,
)
from bot.render.mentions import Mentions
from bot.render.translator import ENGLISH
from bot.settings import Settings
from store.library import articles, libraries
from store.model import Filters, Reference
from store.search.check.records import Verdict
from tests.bot.conftest import Guild
from tests.bot.shown import choose, text


@pytest.fixture(scope="module")
def new_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """A new installation, with its seeds."""
    folder: Path = tmp_path_factory.mktemp("new")
    opened = open_app(Settings(data_dir=folder))
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("question", "filters"),
    [
        (QUESTION, Filters()),
        (WORDS, Filters()),
        (PHRASE, Filters()),
        (EITHER, Filters()),
        (TOPIC, Filters()),
        (QUESTION, Filters(source=SOURCE, language="en")),
    ],
)
def test_every_question_is_answered(new_app: App, question: str, filters: Filters) -> None:
    with new_app.database.session() as session:
        scope = libraries.scope_of_guild(session, 1)

    assert new_app.retriever.answer(scope, question, filters).quotations


def test_what_is_read_and_checked_is_there(new_app: App) -> None:
    with new_app.database.session() as session:
        scope = libraries.scope_of_guild(session, 1)
        place = Reference.parse(REFERENCE)
        article = articles.get(session, scope, Reference(article=place.article))

    [check] = new_app.retriever.check(scope, CHECKED).checks

    assert len(article.passages) >= (place.passage or 0)
    assert check.verdict is Verdict.VERBATIM


def test_help_says_them() -> None:
    said = "\n".join(
        help_message(topic, ENGLISH, Mentions()).text for topic in (None, *topic_names(ENGLISH))
    )

    for example in (QUESTION, WORDS, PHRASE, EITHER, SOURCE, REFERENCE, TOPIC, CHECKED):
        assert example in said


def test_what_help_says_to_type_is_typed_by_a_click() -> None:
    names = ("ask", "read", "timeline", "check", "latest", "sources", "watch", "library")
    mentions = Mentions(dict.fromkeys(names, 7))
    first, asking, reading = (
        help_message(topic, ENGLISH, mentions).text for topic in (None, "asking", "reading")
    )

    assert first.startswith("### ")
    assert all(f"</{one}:7>" in first for one in ("ask", "timeline", "check"))
    assert "</ask:7>" in asking
    assert all(f"</{one}:7>" in reading for one in ("read", "latest", "sources", "timeline"))
    assert not re.search(r"`/(?!articles`)", f"{first}{asking}{reading}")


async def test_topics_are_chosen_and_shown_in_place(place: Guild) -> None:
    shown = await place.reader.slash(place.channel, "help")
    first = text(shown)

    await choose(place.reader, shown.response, "Asking a question")
    asking = text(shown)
    await choose(place.reader, shown.response, "Privacy")

    assert "/help topic:" not in first
    assert asking.startswith("### Asking a question")
    assert text(shown).startswith("### Privacy")
