"""/library publishers and audit: what people say of publishers, and who changed what."""

import json
from dataclasses import replace

import pytest
from simcord import Env

from bot.app import App
from store.library import articles, libraries, versions
from store.model import Reference
from tests.bot.clients import a_client, reports, stock
from tests.bot.commands.articles.forms import press
from tests.bot.conftest import Guild
from tests.bot.shown import buttons, options, text
from tests.builders import a_new_article


async def test_a_grade_is_shown_with_the_next_answer(place: Guild, app: App) -> None:
    stock(app, place.guild.id, [a_new_article()])
    graded = await place.curator.slash(
        place.channel,
        "library publishers",
        publisher="khyber gazette",
        kind="newspaper",
        grade="B",
    )
    kept = await place.curator.slash(
        place.channel, "library publishers", publisher="Khyber Gazette", kind="-"
    )
    asked = await place.reader.slash(place.channel, "ask", question="Torkham crossing reopen")

    assert text(graded) == "**Khyber Gazette** · news.example · newspaper · grade B"
    assert text(kept) == "**Khyber Gazette** · news.example · kind not set · grade B"
    assert "Khyber Gazette (grade B)" in text(asked)


async def test_looking_at_a_publisher_changes_nothing(place: Guild, app: App) -> None:
    stock(app, place.guild.id, [a_new_article()])

    shown = await place.curator.slash(
        place.channel, "library publishers", publisher="Khyber Gazette"
    )
    trail = await place.curator.slash(place.channel, "library audit")

    assert text(shown) == "**Khyber Gazette** · news.example · kind not set · no grade"
    assert text(trail).startswith("### 1 change\n")


async def test_the_publishers_are_listed_on_pages(place: Guild, app: App) -> None:
    stock(app, place.guild.id, reports(20))
    first = await place.curator.slash(place.channel, "library publishers")
    shown = text(first)
    second = await press(place.curator, first, "Next")

    assert shown.startswith("### 20 publishers\n\n\\- **Paper 1** · news.example · kind not set")
    assert "-# Page 2 of 2" in text(second)
    assert list(buttons(second)) == ["Previous"]


async def test_a_publisher_of_no_article_is_listed_only_where_it_was_described(
    place: Guild, app: App
) -> None:
    stock(app, place.guild.id, reports(3))
    for number in (1, 2):
        with app.database.writing() as session:
            scope = libraries.own_scope(session, place.guild.id)
            old = articles.as_new(session, scope, Reference(article=number))
            new = versions.prepare(replace(old, publisher="Paper 3"))
            articles.edit(session, scope, Reference(article=number), new, by="ann")
    await place.curator.slash(place.channel, "library publishers", publisher="Paper 2", grade="C")

    listed = await place.curator.slash(place.channel, "library publishers")

    assert text(listed) == (
        "### 2 publishers\n\n"
        "\\- **Paper 2** · news.example · kind not set · grade C · 0 articles\n"
        "\\- **Paper 3** · news.example · kind not set · no grade · 3 articles"
    )


@pytest.mark.usefixtures("refusing")
@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"publisher": "Nobody"}, "This server's own library names no publisher “Nobody”."),
        ({"publisher": "Nobody", "grade": "A"}, "This server's own library names no publisher"),
        ({"grade": "A"}, "Say which publisher is meant."),
    ],
)
async def test_an_unknown_publisher_is_not_made(
    place: Guild, options: dict[str, str], told: str
) -> None:
    refused = await place.curator.slash(place.channel, "library publishers", **options)

    assert text(refused).startswith(told)


async def test_the_trail_is_paged_and_outlives_a_restart(
    place: Guild, app: App, simcord_env: Env
) -> None:
    stock(app, place.guild.id, reports(30))
    await place.curator.slash(place.channel, "articles remove", article="A30")
    first = await place.curator.slash(place.channel, "library audit")
    shown = text(first)
    await simcord_env.restart_bot(a_client(app))
    last = first
    for _ in range(3):
        last = await press(place.curator, last, "Next")

    assert shown.startswith("### 31 changes\n\n31\\. 20")
    assert f" · <@{place.curator.id}> · remove · A30@1" in shown
    assert "\n1\\. 20" in text(last)
    assert " · test · add · A1@1" in text(last)


async def test_the_trail_is_narrowed_to_an_article_and_a_member(place: Guild, app: App) -> None:
    stock(app, place.guild.id, [a_new_article(), a_new_article(body="Another one.", title="Two")])
    trail = "library audit"
    for article in ("A1", "A2"):
        await place.curator.slash(place.channel, "articles remove", article=article)

    of_one = await place.curator.slash(place.channel, trail, article="Two")
    theirs = await place.curator.slash(place.channel, trail, member=place.curator, article="A2")
    nobodys = await place.curator.slash(place.channel, trail, member=place.reader)

    assert text(of_one).startswith("### 2 changes")
    assert "A1@1" not in text(of_one)
    assert text(theirs).startswith("### 1 change\n")
    assert text(nobodys) == "Nothing like that was changed in this server's library."


async def test_the_changes_of_an_import_stand_in_one_line(place: Guild, app: App) -> None:
    new = [a_new_article(body=f"Note {n} of the desk.", title=f"N{n}") for n in range(14)]
    lines = [json.dumps({"text": one.body, "title": one.title, "publisher": "P"}) for one in new]
    stock(app, place.guild.id, [a_new_article()])
    file = ("a.jsonl", "\n".join(lines).encode())
    await place.curator.slash(place.channel, "articles import", file=file)
    await place.curator.slash(place.channel, "articles remove", article="A3")

    trail = await place.curator.slash(place.channel, "library audit")
    assert trail.response is not None
    shown, [chosen] = text(trail), options(trail).items()
    opened = await place.curator.select(trail.response, [chosen[1]])
    first = text(opened)
    second = await press(place.curator, opened, "Next")

    assert shown.startswith("### 3 changes\n\n16\\. 20")
    assert "remove · A3@1" in shown
    assert f"UTC · <@{place.curator.id}> · import 1: 14 changes\n" in shown
    assert " · test · add · A1@1" in shown
    assert chosen[0] == "import 1: 14 changes"
    assert first.startswith("### 14 changes\n\n15\\. 20")
    assert f" · <@{place.curator.id}> · add · A15@1" in first
    assert "\n2\\. 20" in text(second)
    assert "A1@1" not in text(second)


async def test_a_long_trail_is_turned_to_its_ends(place: Guild, app: App) -> None:
    new = [a_new_article(body=f"Note {n} of the desk.", title=f"N{n}") for n in range(31)]
    stock(app, place.guild.id, new)

    first = await place.curator.slash(place.channel, "library audit")
    last = await press(place.curator, first, "Last page")
    told, offered = text(last), set(buttons(last))
    again = await press(place.curator, last, "First page")

    assert "Page 4 of 4" in told
    assert offered == {"First page", "Previous"}
    assert "Page 1 of 4" in text(again)
