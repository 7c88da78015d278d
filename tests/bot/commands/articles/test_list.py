"""/articles list and history: what this server has, page by page."""

from dataclasses import replace

import pytest
from simcord import Env

from bot.app import App
from store.library import articles, libraries, versions
from store.model import Reference
from tests.bot.clients import a_client, reports, stock
from tests.bot.commands.articles.forms import press, press_forged
from tests.bot.conftest import Guild
from tests.bot.shown import buttons, text
from tests.builders import BODY, a_new_article


@pytest.fixture
def stocked(place: Guild, app: App) -> Guild:
    """The guild with 23 articles."""
    stock(app, place.guild.id, reports(23))
    return place


async def test_the_newest_come_first_on_pages_that_outlive_a_restart(
    stocked: Guild, app: App, simcord_env: Env
) -> None:
    first = await stocked.curator.slash(stocked.channel, "articles list")
    shown = text(first)
    await simcord_env.restart_bot(a_client(app))
    second = await press(stocked.curator, first, "Next")
    third = await press(stocked.curator, second, "Next")

    assert first.ephemeral
    assert shown.startswith(
        "### 23 articles\n\n**A23@1** · Convoy 23 · Paper 23 · published 2025-11"
    )
    assert shown.endswith("-# Page 1 of 3")
    assert "**A1@1**" in text(third)
    assert list(buttons(third)) == ["First page", "Previous"]


@pytest.mark.parametrize(
    ("options", "total"),
    [
        ({"source": "Paper 7"}, "1 article"),
        ({"text": "convoy 1"}, "11 articles"),
        ({"since": "2025-11-06", "until": "2025"}, "23 articles"),
        ({"text": "%"}, "There is no such article in this server."),
        ({"since": "2026"}, "There is no such article in this server."),
        ({"removed": True}, "There is no such article in this server."),
    ],
)
async def test_a_list_is_narrowed(
    stocked: Guild, options: dict[str, str | bool], total: str
) -> None:
    listed = await stocked.curator.slash(stocked.channel, "articles list", **options)

    assert text(listed).removeprefix("### ").startswith(total)


async def test_the_pages_of_a_narrowed_list_stay_narrowed(stocked: Guild) -> None:
    first = await stocked.curator.slash(stocked.channel, "articles list", text="convoy 1")

    second = await press(stocked.curator, first, "Next")

    assert text(second).startswith("### 11 articles\n\n**A1@1** · Convoy 1 ·")


async def test_removed_articles_have_a_list_of_their_own(stocked: Guild) -> None:
    await stocked.curator.slash(stocked.channel, "articles remove", article="A3")

    listed = await stocked.curator.slash(stocked.channel, "articles list", removed=True)

    assert "**A3@1** · Convoy 3 · Paper 3" in text(listed)
    assert " · removed 20" in text(listed)


async def test_the_history_names_every_version_and_its_editor(place: Guild, app: App) -> None:
    stock(app, place.guild.id, [a_new_article()])
    with app.database.writing() as session:
        scope = libraries.own_scope(session, place.guild.id)
        for number in range(12):
            new = a_new_article(body=f"{BODY} It was report number {number}.")
            articles.edit(
                session, scope, Reference(article=1), versions.prepare(new), by="discord:42"
            )
    history = await place.curator.slash(place.channel, "articles history", article="A1")
    shown = text(history)
    last = await press(place.curator, history, "Next")

    assert shown.startswith("### The versions of A1\n\n**A1@13** · ")
    assert " UTC · <@42> · " in shown
    assert "**A1@1** · " in text(last)
    assert " UTC · test · " in text(last)


async def test_the_history_shows_what_a_version_changed(place: Guild, app: App) -> None:
    stock(app, place.guild.id, [a_new_article()])
    with app.database.writing() as session:
        scope = libraries.own_scope(session, place.guild.id)
        new = replace(a_new_article(), body=BODY.replace("two", "three"), author=None)
        articles.edit(session, scope, Reference(article=1), versions.prepare(new), by="ann")

    changes = await place.curator.slash(place.channel, "articles history", article="A1", version=2)

    assert text(changes).startswith("### A1@2\n")
    assert "**What it changed of A1@1:**\n" in text(changes)
    assert "author: “A. Reporter” is now “unknown”" in text(changes)
    assert "traders had lost **two** million" in text(changes)
    assert "traders had lost **three** million" in text(changes)


@pytest.mark.usefixtures("refusing")
async def test_forged_pages_are_refused_or_brought_back(stocked: Guild, simcord_env: Env) -> None:
    listed = await stocked.curator.slash(stocked.channel, "articles list")
    following = buttons(listed)["Next"]
    far = await press_forged(
        simcord_env, stocked.curator, listed, f"{following.rpartition(':')[0]}:99999"
    )
    other = await stocked.curator.slash(stocked.channel, "articles list")
    wrong = await press_forged(
        simcord_env, stocked.curator, other, "qw1:article-list:AAAAAAAAAAAAAAAA:1"
    )

    assert "-# Page 3 of 3" in text(far)
    assert text(wrong).startswith("I no longer know this answer")


async def test_articles_without_titles_are_told_apart_by_their_first_words(
    place: Guild, app: App
) -> None:
    said = "Storks came to the lake of Bamyan on {day}, herders said before they left."
    bodies = [said.format(day=day) for day in ("Friday", "Saturday")]
    cranes = f"Cranes were counted there.\n\n{bodies[0]}"
    new = [a_new_article(title=None, url=None, body=body, published=None) for body in bodies]
    stock(app, place.guild.id, [*new, a_new_article(title=None, url=None, body=cranes)])

    listed = await place.curator.slash(place.channel, "articles list")
    choices = await place.curator.autocomplete(place.channel, "articles edit", "article", "cranes")
    latest = await place.reader.slash(place.channel, "latest")

    assert "**A2@1** · “Storks came to the lake of Bamyan on…” · Khyber Gazette" in text(listed)
    assert "date unknown · collected 20" in text(listed)
    [choice] = choices
    assert choice["name"].startswith("A3 · “Cranes were counted there. Storks came to the…” · 2025")
    assert "“Cranes were counted there." in text(latest)
    assert not any("untitled" in text(one) for one in (listed, latest))


async def test_a_server_without_articles_is_told_how_to_add_one(place: Guild) -> None:
    listed = await place.curator.slash(place.channel, "articles list")
    narrowed = await place.curator.slash(place.channel, "articles list", text="convoy")

    assert "/articles add takes a text" in text(listed)
    assert text(narrowed) == "There is no such article in this server."
