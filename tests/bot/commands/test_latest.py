"""/latest: the newest articles, with their sources."""

from datetime import UTC, datetime

import pytest

from bot.app import App
from store.model import Published
from tests.bot.clients import reports, stock
from tests.bot.conftest import Guild
from tests.bot.shown import options, text
from tests.builders import a_new_article


async def test_the_newest_come_first_with_source_and_link(place: Guild, app: App) -> None:
    older = a_new_article(body="An older report about wheat.", published=Published.parse("2023"))
    stock(app, place.guild.id, [older, a_new_article()])

    shown = await place.reader.slash(place.channel, "latest")

    assert text(shown).split("\n") == [
        "### The newest 2 articles",
        "1\\. Khyber Gazette · Torkham crossing to reopen · by A. Reporter"
        " · <t:1762425000:D> · [Open](<https://news.example/torkham>)"
        " · A2@1",
        "2\\. Khyber Gazette · Torkham crossing to reopen · by A. Reporter"
        " · 2023 · over 2 years old · [Open](<https://news.example/torkham>) · A1@1",
    ]


async def test_those_without_a_day_stand_behind_with_when_they_were_added(
    place: Guild, app: App
) -> None:
    undated = a_new_article(
        body="A report about wheat.", published=None, collected=datetime(2025, 11, 7, tzinfo=UTC)
    )
    older = a_new_article(body="An older report.", published=Published.parse("2025-11-05"))
    stock(app, place.guild.id, [undated, older, a_new_article()])

    shown = text(await place.reader.slash(place.channel, "latest")).split("\n")

    assert shown[3] == "-# Without a date of publication, the last added first:"
    assert " · added <t:1762473600:D> · " in shown[4]
    del shown[3]
    assert [line.rpartition(" ")[2] for line in shown[1:]] == ["A3@1", "A2@1", "A1@1"]
    assert not any("date unknown" in line for line in shown)


async def test_where_none_has_a_day_nothing_is_said_of_it(place: Guild, app: App) -> None:
    stock(app, place.guild.id, [a_new_article(published=None)])

    shown = text(await place.reader.slash(place.channel, "latest"))

    assert "Without a date" not in shown
    assert " · added <t:" in shown


async def test_an_article_of_the_list_is_read_by_a_choice(place: Guild, app: App) -> None:
    stock(app, place.guild.id, [a_new_article()])
    shown = await place.reader.slash(place.channel, "latest")
    assert shown.response is not None
    [choice] = options(shown).items()

    opened = await place.curator.select(shown.response, [choice[1]])

    assert choice[0] == "A1 · Torkham crossing to reopen"
    assert opened.ephemeral
    assert text(opened).startswith("### Torkham crossing to reopen\n")


async def test_the_list_is_narrowed_and_counted(place: Guild, app: App) -> None:
    stock(app, place.guild.id, [*reports(5), a_new_article()])

    some = await place.reader.slash(place.channel, "latest", count=3)
    one = await place.reader.slash(place.channel, "latest", source="Paper 4", private=True)

    assert text(some).startswith("### The newest 3 articles")
    assert one.ephemeral
    assert "Convoy 4" in text(one)
    assert "Convoy 5" not in text(one)


async def test_titles_that_fill_a_message_are_left_out_whole(place: Guild, app: App) -> None:
    long = [
        a_new_article(body=f"Report number {n} is about wheat.", title=f"{n} *" * 100)
        for n in range(20)
    ]
    stock(app, place.guild.id, long)

    shown = await place.reader.slash(place.channel, "latest", count=20)

    assert text(shown).split("\n")[-1].startswith("… and ")


@pytest.mark.usefixtures("refusing")
async def test_nothing_there_and_no_such_source_are_said(place: Guild) -> None:
    nothing = await place.reader.slash(place.channel, "latest")
    unknown = await place.reader.slash(place.channel, "latest", source="Nobody")

    assert text(nothing) == "There are no such articles here."
    assert text(unknown) == "There is no source “Nobody” here. /sources lists them all."
