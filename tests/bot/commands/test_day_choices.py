"""Days offered while somebody types one: the value is a day in figures, as the option reads it."""

from datetime import date, timedelta

import pytest

from bot.app import App
from bot.discord.inputs.choices import MAX_CHOICE
from store.guilds import settings
from store.model import GuildSettings
from tests.bot.clients import NOW
from tests.bot.conftest import Guild

TODAY = NOW.date()
OPTIONS = [
    ("ask", "since"),
    ("ask", "until"),
    ("ask", "as_of"),
    ("timeline", "since"),
    ("timeline", "until"),
    ("timeline", "as_of"),
    ("check", "as_of"),
    ("footnote", "as_of"),
    ("articles list", "since"),
    ("articles list", "until"),
]


async def offered(
    place: Guild, typed: str, command: str = "ask", option: str = "since"
) -> dict[str, str]:
    choices = await place.curator.autocomplete(place.channel, command, option, typed)
    return {choice["name"]: choice["value"] for choice in choices}


@pytest.mark.parametrize(("command", "option"), OPTIONS)
async def test_every_option_for_a_day_offers_days(place: Guild, command: str, option: str) -> None:
    days = await offered(place, "", command, option)

    assert days[f"Today · {TODAY}"] == str(TODAY)
    assert all(date.fromisoformat(value) <= TODAY for value in days.values())


@pytest.mark.parametrize(
    ("typed", "since", "until"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("nov 2025", "2025-11-01", "2025-11-30"),
        ("5 ноября 2025", "2025-11-05", "2025-11-05"),
        ("٥ نوفمبر ٢٠٢٥", "2025-11-05", "2025-11-05"),
    ],
)
async def test_what_was_typed_is_offered_as_it_is_read(
    place: Guild, typed: str, since: str, until: str
) -> None:
    assert (await offered(place, typed))[f"{typed} · {since}"] == since
    assert (await offered(place, typed, option="until"))[f"{typed} · {until}"] == until


async def test_what_can_be_read_in_several_ways_is_offered_in_each(place: Guild) -> None:
    assert list((await offered(place, "05/11/2025")).values()) == ["2025-11-05", "2025-05-11"]


async def test_figures_go_on_to_years_and_months(place: Guild) -> None:
    years = await offered(place, "20")
    months = await offered(place, "2025-1", option="until")

    assert next(iter(years.values())) == f"{TODAY.year}-01-01"
    assert list(months.values())[:3] == ["2025-01-31", "2025-12-31", "2025-11-30"]


async def test_a_name_is_offered_from_its_first_letters(place: Guild) -> None:
    monday = TODAY - timedelta(TODAY.weekday())

    assert (await offered(place, "last w"))[f"Last week · {monday - timedelta(7)}"]
    ends = await offered(place, "LAST W", option="until")
    assert ends[f"Last week · {monday - timedelta(1)}"] == str(monday - timedelta(1))


@pytest.mark.parametrize("typed", ["soonish", "2025-13-45", "\u202e" * 3 + "x" * 300, "5 5 5"])
async def test_what_is_no_day_says_so_while_it_is_typed(place: Guild, typed: str) -> None:
    [(name, value)] = (await offered(place, typed)).items()

    assert name != value
    assert max(len(name), len(value)) <= MAX_CHOICE


async def test_days_are_named_in_the_language_of_the_server(place: Guild, app: App) -> None:
    with app.database.writing() as session:
        settings.change(session, place.guild.id, GuildSettings(language="fa"), by="test")

    assert f"امروز · {TODAY}" in await offered(place, "")
