"""When something goes wrong: one sentence, a reference that is in the log, no words of anyone."""

import pytest
from simcord import Env
from simcord.results import InteractionResult

from bot.discord.connection.client import Client
from tests.bot.conftest import Guild
from tests.bot.shown import text
from tests.fakes import Rules


async def ask(place: Guild) -> InteractionResult:
    """A reader's question."""
    return await place.reader.slash(place.channel, "ask", question="Zarang bridge convoy")


@pytest.mark.usefixtures("refusing")
async def test_a_bot_that_stops_finishes_and_takes_nothing_new(
    place: Guild, simcord_bot: Client
) -> None:
    simcord_bot.stopping = True

    asked = await ask(place)

    assert text(asked) == "I am being restarted. Please try again in a minute."


async def test_a_fault_is_answered_with_a_reference_and_logged_without_words(
    place: Guild,
    simcord_bot: Client,
    simcord_env: Env,
    rules: Rules,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def broken(*_given: object, **_named: object) -> object:
        raise ZeroDivisionError("a fault on purpose")

    monkeypatch.setattr(simcord_bot.app.retriever, "answer", broken)

    asked = await ask(place)

    told = text(asked)
    assert told.startswith("Something went wrong on my side. Reference: ")
    reference = told.removesuffix(".").rpartition(" ")[2]
    logged = capsys.readouterr().out
    assert "ZeroDivisionError" in logged
    assert reference in logged
    assert "Zarang" not in logged
    rules.forgive(simcord_env)
