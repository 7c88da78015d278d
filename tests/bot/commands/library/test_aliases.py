"""/library aliases: a server's own names, and those that its articles suggest."""

import pytest

from bot.app import App
from store.library import alias_groups, libraries
from tests.bot.clients import stock
from tests.bot.commands.articles.forms import press
from tests.bot.conftest import Guild
from tests.bot.shown import buttons, text
from tests.builders import a_new_article

PAIR = (
    "The Islamic Movement of Uzbekistan (IMU) claimed the attack near Kunduz on Sunday. Officials "
    "said that the Islamic Movement of Uzbekistan had sent twelve men across the river."
)


async def test_added_names_widen_the_next_question(place: Guild, app: App) -> None:
    stock(app, place.guild.id, [a_new_article(body=PAIR.replace(" (IMU)", ""))])
    added = await place.curator.slash(
        place.channel,
        "library aliases add",
        name="Islamic Movement of Uzbekistan",
        others="IMU, Harakat-i Islami، IMU",
    )
    asked = await place.reader.slash(place.channel, "ask", question="IMU Kunduz attack")

    assert added.ephemeral
    assert text(added).split("\n") == [
        "### 1 group of names",
        "",
        "**Islamic Movement of Uzbekistan**",
        "-# IMU, Harakat-i Islami",
    ]
    assert "claimed the" in text(asked)


async def test_names_are_added_to_the_group_there_is(place: Guild) -> None:
    add = {"name": "Islamic Movement of Uzbekistan"}
    await place.curator.slash(place.channel, "library aliases add", others="IMU", **add)
    await place.curator.slash(
        place.channel, "library aliases add", others="movement", weak=True, **add
    )

    listed = await place.curator.slash(place.channel, "library aliases list")

    assert text(listed).split("\n")[2:] == [
        "**Islamic Movement of Uzbekistan**",
        "-# IMU",
        "-# only where the words around fit: movement",
    ]


async def test_a_name_or_a_whole_group_is_removed(place: Guild) -> None:
    add = {"name": "Islamic Movement of Uzbekistan"}
    await place.curator.slash(place.channel, "library aliases add", others="IMU, HIU", **add)

    one = await place.curator.slash(place.channel, "library aliases remove", other="imu", **add)
    offered = await place.curator.autocomplete(
        place.channel, "library aliases remove", "name", "movement"
    )
    all_ = await place.curator.slash(place.channel, "library aliases remove", **add)
    left = await place.curator.slash(place.channel, "library aliases list")

    assert "“imu” is no longer among the names" in text(one)
    assert [choice["value"] for choice in offered] == ["Islamic Movement of Uzbekistan"]
    assert text(all_).startswith("✅ The names of “Islamic Movement of Uzbekistan” are removed.")
    assert text(all_).endswith("-# HIU")
    assert text(left).startswith("This server has no names of its own yet")


@pytest.mark.parametrize("taken", [{}, {"other": "IMU"}])
async def test_names_that_were_taken_away_are_put_back(place: Guild, taken: dict[str, str]) -> None:
    add = {"name": "Islamic Movement of Uzbekistan"}
    await place.curator.slash(place.channel, "library aliases add", others="IMU, HIU", **add)

    gone = await place.curator.slash(place.channel, "library aliases remove", **add, **taken)
    back = await place.curator.click(gone.response.message, label="Undo")

    assert text(back).endswith("**Islamic Movement of Uzbekistan**\n-# IMU, HIU")


@pytest.mark.usefixtures("refusing")
@pytest.mark.parametrize(
    ("command", "options", "told"),
    [
        ("add", {"name": "...", "others": "x"}, "A name needs at least one letter or digit."),
        ("add", {"name": "x", "others": ",,;"}, "Give one to 25 names"),
        ("add", {"name": "x", "others": "y" * 101}, "Give one to 25 names"),
        ("remove", {"name": "x"}, "There is no group of names called “x” here."),
        ("remove", {"name": "x", "other": "y"}, "“y” is not among these names."),
    ],
)
async def test_what_is_no_name_is_refused(
    place: Guild, command: str, options: dict[str, str], told: str
) -> None:
    refused = await place.curator.slash(place.channel, f"library aliases {command}", **options)

    assert text(refused).startswith(told)


async def test_the_pages_of_many_names_turn(place: Guild, app: App) -> None:
    with app.database.writing() as session:
        library = libraries.of_guild(session, place.guild.id)
        for number in range(20):
            group = {"name": f"Name {number:02}", "strong": [f"form{number:02}"]}
            alias_groups.put(session, library, group, by="ann")
    first = await place.curator.slash(place.channel, "library aliases list")
    shown = text(first)
    last = await press(place.curator, await press(place.curator, first, "Next"), "Next")

    assert shown.startswith("### 20 groups of names\n\n**Name 00**\n-# form00")
    assert "**Name 19**" in text(last)
    assert list(buttons(last)) == ["First page", "Previous"]


@pytest.mark.parametrize(("label", "found"), [("Accept 1", True), ("Reject 1", False)])
async def test_suggested_names_are_accepted_or_rejected(
    place: Guild, app: App, label: str, found: bool
) -> None:
    stock(app, place.guild.id, [a_new_article(body=PAIR)])
    queue = await place.curator.slash(place.channel, "library aliases review")
    shown = text(queue)
    decided = await press(place.curator, queue, label)
    listed = await place.curator.slash(place.channel, "library aliases list")

    assert shown.startswith("### 1 pair of names waits")
    assert "**IMU** = **Islamic Movement of Uzbekistan** · A1 · seen in 1 article" in shown
    assert text(decided).endswith("No pair of names is waiting.")
    assert ("IMU" in text(listed)) == found


@pytest.mark.usefixtures("refusing")
async def test_a_pair_is_decided_once(place: Guild, app: App) -> None:
    stock(app, place.guild.id, [a_new_article(body=PAIR)])
    first = await place.curator.slash(place.channel, "library aliases review")
    second = await place.curator.slash(place.channel, "library aliases review")
    await press(place.curator, first, "Accept 1")

    refused = await press(place.curator, second, "Reject 1")

    [told] = refused.followups
    assert text(told) == "This pair of names is not waiting any more."
