"""/timeline: quotations in the order of what they tell, and how that is known."""

from dataclasses import replace

from simcord import Env

from bot.app import App
from store.model import Published
from tests.bot.clients import a_client, reports, stock
from tests.bot.conftest import Guild
from tests.bot.shown import choose, text
from tests.builders import a_new_article

EVENTS = [
    ("2025-03-10", "The Zarang bridge was closed on 2 February 2025 after a flood."),
    ("2025-01-05", "Engineers inspected the Zarang bridge and found no damage."),
    ("2024-12-01", "The Zarang bridge was opened by the minister on 30 November 2024."),
    (None, "Traders say the Zarang bridge is good for their trade."),
]


def a_history(app: App, place: Guild) -> None:
    """Four reports about one bridge."""
    stock(
        app,
        place.guild.id,
        [
            a_new_article(body=body, published=Published.parse(day) if day else None)
            for day, body in EVENTS
        ],
    )


async def test_events_stand_in_their_order_with_the_source_of_the_date(
    place: Guild, app: App
) -> None:
    a_history(app, place)

    shown = await place.reader.slash(place.channel, "timeline", topic="Zarang bridge")

    dates = [line for line in text(shown).split("\n") if line.startswith("**")]
    assert [line.strip("*") for line in dates] == [
        "<t:1732962600:D> · named in the text",
        "<t:1736073000:D> · date of publication",
        "<t:1738492200:D> · named in the text",
        "Date unknown",
    ]


async def test_dates_stay_when_the_bot_restarts(place: Guild, app: App, simcord_env: Env) -> None:
    a_history(app, place)
    shown = await place.reader.slash(place.channel, "timeline", topic="Zarang bridge")

    await simcord_env.restart_bot(a_client(app))
    copied = await choose(place.reader, shown.response, "Plain text")

    assert "2024-11-30 · named in the text\nQuotation 1 of 4:" in text(copied)


async def test_no_event_is_said(place: Guild, app: App) -> None:
    a_history(app, place)

    shown = await place.reader.slash(place.channel, "timeline", topic="quokka parade in Perth")

    assert "No quotation answers this." in text(shown)


async def test_a_day_is_said_once_above_all_its_quotations(place: Guild, app: App) -> None:
    stock(app, place.guild.id, [replace(one, published=None) for one in reports(3)])

    asked = await place.reader.slash(place.channel, "timeline", topic="bridge convoy Monday")

    assert text(asked).count("\n> ") == 3
    assert text(asked).count("**Date unknown**") == 1
