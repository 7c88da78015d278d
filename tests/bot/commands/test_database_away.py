"""While the database is away: questions are answered out of memory, changes are refused."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import pytest
from simcord import Env
from simcord.results import InteractionResult

from bot.app import App
from store.library import libraries
from store.model import Quotation
from store.notices.errors import DatabaseAwayError
from store.search.recollection import Recollection
from tests.bot.clients import reports, stock
from tests.bot.conftest import Guild
from tests.bot.shown import text
from tests.builders import a_new_article
from tests.fakes import Rules

QUESTION = "Zarang bridge convoy"
REMEMBERED = "The library cannot be reached: this is what I remember of it."


@pytest.fixture(autouse=True)
def with_memory(app: App) -> None:
    """As on PostgreSQL: SQLite's file is read where it is."""
    app.retriever.recollector.recollection = Recollection()


@pytest.fixture
def turn_off(app: App, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """From then on no server answers."""

    @contextmanager
    def refused() -> Iterator[None]:
        raise DatabaseAwayError("The database does not answer: Connection refused.")
        yield  # a context manager needs one

    def off() -> None:
        monkeypatch.setattr(app.database, "session", refused)
        monkeypatch.setattr(app.database, "writing", refused)

    return off


async def ask(place: Guild, question: str = QUESTION) -> InteractionResult:
    return await place.reader.slash(place.channel, "ask", question=question)


async def test_a_question_is_answered_as_before_and_says_that_it_is_out_of_memory(
    place: Guild, app: App, turn_off: Callable[[], None]
) -> None:
    stock(app, place.guild.id, reports(3))
    before = text(await ask(place))
    app.retriever.recollect()
    turn_off()

    asked = text(await ask(place))

    assert "Engineers opened" in before
    assert asked.splitlines()[1] == f"-# {REMEMBERED}"
    assert asked.splitlines()[:1] + asked.splitlines()[2:] == before.splitlines()


async def test_silence_is_out_of_memory_too(
    place: Guild, app: App, turn_off: Callable[[], None]
) -> None:
    stock(app, place.guild.id, reports(3))
    await ask(place)
    app.retriever.recollect()
    turn_off()

    asked = text(await ask(place, "Who painted the xylophones of Vladivostok?"))

    assert REMEMBERED in asked
    assert "Zarang" not in asked


async def test_what_came_after_it_was_remembered_is_remembered_too(
    place: Guild, app: App, turn_off: Callable[[], None]
) -> None:
    stock(app, place.guild.id, reports(1))
    await ask(place)
    app.retriever.recollect()
    stock(app, place.guild.id, reports(2)[1:])
    app.retriever.catch_up()
    app.retriever.recollect()
    turn_off()

    asked = text(await ask(place, "Which bridge did engineers open for convoy number 2?"))

    assert "number **2**" in asked or "number 2" in asked


@pytest.mark.usefixtures("refusing")
async def test_what_was_never_asked_for_is_refused_in_a_sentence(
    place: Guild, app: App, turn_off: Callable[[], None], rules: Rules, simcord_env: Env
) -> None:
    stock(app, place.guild.id, reports(3))
    turn_off()

    asked = text(await ask(place))

    assert asked.startswith("The library cannot be reached. Please try again in a minute.")
    rules.forgive(simcord_env)


@pytest.mark.usefixtures("refusing")
@pytest.mark.parametrize(
    ("command", "values"),
    [
        ("articles remove", {"article": "A1"}),
        ("read", {"reference": "A1"}),
        ("ask", {"question": QUESTION, "source": "Paper 1"}),
        ("ask", {"question": QUESTION, "as_of": "2026-01-14"}),
    ],
)
async def test_what_needs_the_database_is_refused_in_a_sentence(
    place: Guild, app: App, turn_off: Callable[[], None], rules: Rules, simcord_env: Env,
    command: str, values: dict[str, str],
) -> None:  # fmt: skip
    stock(app, place.guild.id, reports(3))
    await ask(place)
    app.retriever.recollect()
    turn_off()

    asked = text(await place.curator.slash(place.channel, command, **values))

    assert asked.startswith("The library cannot be reached. Please try again in a minute.")
    rules.forgive(simcord_env)


async def test_the_buttons_of_an_answer_out_of_memory_work_when_the_database_is_back(
    place: Guild, app: App, turn_off: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    stock(app, place.guild.id, reports(12))
    await ask(place)
    app.retriever.recollect()
    turn_off()
    asked = await ask(place)
    monkeypatch.undo()

    assert asked.response is not None
    turned = await place.reader.click(asked.response, label="Next")

    assert "Zarang" in text(turned)


async def test_a_database_that_goes_between_search_and_reply_costs_no_answer(
    place: Guild, app: App, turn_off: Callable[[], None]
) -> None:
    stock(app, place.guild.id, reports(3))
    before = text(await ask(place))
    app.retriever.recollect()
    app.retriever.listeners.append(lambda _answer, _seconds: turn_off())

    assert text(await ask(place)) == before


@pytest.mark.usefixtures("refusing")
async def test_an_answer_that_is_not_in_memory_is_refused_when_the_database_goes(
    place: Guild, app: App, turn_off: Callable[[], None], rules: Rules, simcord_env: Env
) -> None:
    stock(app, place.guild.id, reports(3))
    app.retriever.listeners.append(lambda _answer, _seconds: turn_off())

    asked = text(await ask(place))

    assert asked.startswith("The library cannot be reached. Please try again in a minute.")
    rules.forgive(simcord_env)


async def test_search_and_reply_both_hold_what_is_remembered_against_the_memory(
    place: Guild, app: App, turn_off: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    stock(app, place.guild.id, reports(3))
    await ask(place)
    app.retriever.recollect()
    held: list[int] = []
    hold = Recollection.require_verbatim

    def counted(self: Recollection, quotations: Sequence[Quotation]) -> None:
        held.append(len(quotations))
        hold(self, quotations)

    monkeypatch.setattr(Recollection, "require_verbatim", counted)
    turn_off()

    assert REMEMBERED in text(await ask(place))
    assert len(held) == 2
    assert all(held)


async def test_nothing_is_remembered_for_another_server(
    place: Guild, app: App, turn_off: Callable[[], None]
) -> None:
    stock(app, place.guild.id, reports(3))
    stock(app, place.guild.id + 1, [a_new_article()])
    with app.database.session() as session:
        scope = libraries.scope_of_guild(session, place.guild.id + 1, shared=False)
    app.retriever.answer(scope, QUESTION)
    await ask(place)
    app.retriever.recollect()
    turn_off()

    answer = app.retriever.answer(scope, QUESTION)

    assert answer.recalled
    assert answer.quotations == ()
