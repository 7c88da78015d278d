"""/articles history: a version is opened, and put back as the newest one."""

from dataclasses import replace

import pytest
from simcord import Env

from bot.app import App
from store.library import articles, audit, libraries, versions
from store.model import NewArticle, Reference
from tests.bot.clients import a_client, stock
from tests.bot.commands.articles.forms import press, press_forged, show_to_everyone
from tests.bot.conftest import Guild
from tests.bot.shown import buttons, choose, options, text
from tests.builders import BODY, a_new_article

LATER = BODY.replace("two", "three")
QUESTION = "When is the Torkham crossing reopened?"


def change(app: App, guild: int, new: NewArticle, number: int = 1) -> None:
    with app.database.writing() as session:
        scope = libraries.own_scope(session, guild)
        articles.edit(session, scope, Reference(article=number), versions.prepare(new), by="ann")


def body(app: App, place: Guild, version: int | None = None) -> str:
    with app.database.session() as session:
        scope = libraries.own_scope(session, place.guild.id)
        return articles.get(session, scope, Reference(article=1, version=version)).body


@pytest.fixture
def edited(place: Guild, app: App) -> Guild:
    """The guild with an article that was changed twice."""
    stock(app, place.guild.id, [a_new_article()])
    change(app, place.guild.id, replace(a_new_article(), author=None))
    change(app, place.guild.id, replace(a_new_article(), body=LATER, author=None, language="tr"))
    return place


async def test_a_version_is_opened_with_what_it_changed_and_what_is_different_now(
    edited: Guild,
) -> None:
    listed = await edited.curator.slash(edited.channel, "articles history", article="A1")
    choices = options(listed)
    first = await choose(
        edited.curator, listed.response, next(one for one in choices if "@1" in one)
    )
    second = await edited.curator.slash(edited.channel, "articles history", article="A1", version=2)
    newest = await edited.curator.slash(edited.channel, "articles history", article="A1", version=3)

    assert [one.split(" ")[0] for one in choices] == ["A1@3", "A1@2", "A1@1"]
    assert text(first).startswith("### A1@1\n-# 20")
    assert "A1@1 is the first version." in text(first)
    now = text(first).partition("**What is different in A1@3, the current version:**")[2]
    assert "author: “A. Reporter” is now “unknown”" in now
    assert "language: “English” is now “Turkish”" in now
    assert "was: …" in now
    assert "traders had lost **three** million" in now
    made, _, now = text(second).partition("**What is different")
    assert "**What it changed of A1@1:**\nauthor: “A. Reporter” is now “unknown”" in made
    assert "author" not in now
    assert list(buttons(first)) == ["Read A1@1", "Put this version back", "All versions"]
    assert list(buttons(newest)) == ["Read A1@3", "All versions"]
    assert "different in" not in text(newest)


async def test_a_version_is_put_back_as_the_newest_after_one_question_and_a_restart(
    edited: Guild, app: App, simcord_env: Env
) -> None:
    opened = await edited.curator.slash(edited.channel, "articles history", article="A1", version=1)
    asked = await press(edited.curator, opened, "Put this version back")
    question, before = text(asked), body(app, edited)
    await simcord_env.restart_bot(a_client(app))
    done = await press(edited.curator, asked, "Put this version back")
    found = await edited.reader.slash(edited.channel, "ask", question=QUESTION)
    with app.database.session() as session:
        scope = libraries.own_scope(session, edited.guild.id)
        [trail] = audit.page(session, scope.libraries[0], limit=1)

    assert question.startswith("### Put A1@1 back?")
    assert "author: “unknown” is now “A. Reporter”" in question
    assert "meanwhile" not in question
    assert before == LATER
    assert text(done).startswith("### ✅ A1@1 is back as A1@4.\nA1@3 still shows the words it had.")
    assert (body(app, edited), body(app, edited, 3)) == (BODY, LATER)
    assert "A1.1@4" in text(found)
    assert (trail.action, trail.reference) == ("edit", "A1@4")
    assert trail.actor == f"discord:{edited.curator.id}"


async def test_putting_back_can_be_put_back(edited: Guild, app: App) -> None:
    opened = await edited.curator.slash(edited.channel, "articles history", article="A1", version=1)
    asked = await press(edited.curator, opened, "Put this version back")
    done = await press(edited.curator, asked, "Put this version back")
    again = await press(edited.curator, done, "Put A1@3 back")
    back = await press(edited.curator, again, "Put this version back")

    assert text(back).startswith("### ✅ A1@3 is back as A1@5.")
    assert body(app, edited) == LATER


async def test_an_edit_that_was_saved_can_be_taken_back_where_it_is_told(
    place: Guild, app: App
) -> None:
    stock(app, place.guild.id, [a_new_article()])
    saved = await place.curator.slash(
        place.channel, "articles edit", article="A1", author="B. Wrong"
    )
    labels = list(buttons(saved))
    asked = await press(place.curator, saved, "Put A1@1 back")
    kept = await press(place.curator, asked, "Cancel")
    shown = text(kept)
    asked = await press(place.curator, kept, "Put this version back")
    done = await press(place.curator, asked, "Put this version back")

    assert labels == ["Put A1@1 back", "All versions"]
    assert shown.startswith("### A1@1\n")
    assert "author: “B. Wrong” is now “A. Reporter”" in text(done)


async def test_who_stored_another_version_meanwhile_is_named(edited: Guild, app: App) -> None:
    opened = await edited.curator.slash(edited.channel, "articles history", article="A1", version=1)
    asked = await press(edited.curator, opened, "Put this version back")
    change(app, edited.guild.id, replace(a_new_article(), title="Quite another"))
    told = await press(edited.curator, asked, "Put this version back")
    shown = text(told)
    again = await press(edited.curator, told, "Open A1@1")

    assert shown.startswith(
        "### A1 was changed meanwhile\nann has stored A1@4. Nothing was put back"
    )
    assert body(app, edited) == BODY
    assert "title: “Torkham crossing to reopen” is now “Quite another”" in text(again)
    assert "Put this version back" in buttons(again)


async def test_who_asks_with_an_old_button_is_told_what_else_would_be_undone(
    edited: Guild, app: App
) -> None:
    opened = await edited.curator.slash(edited.channel, "articles history", article="A1", version=1)
    change(app, edited.guild.id, replace(a_new_article(), title="Quite another"))

    asked = await press(edited.curator, opened, "Put this version back")
    shown = text(asked)
    done = await press(edited.curator, asked, "Put this version back")

    assert "**ann has stored A1@4 meanwhile;** that would be undone, too." in shown
    assert "title: “Quite another” is now “Torkham crossing to reopen”" in shown
    assert text(done).startswith("### ✅ A1@1 is back as A1@5.")


async def test_a_second_click_stores_nothing(edited: Guild, simcord_env: Env) -> None:
    opened = await edited.curator.slash(edited.channel, "articles history", article="A1", version=1)
    asked = await press(edited.curator, opened, "Put this version back")
    again = buttons(asked)["Put this version back"]
    done = await press(edited.curator, asked, "Put this version back")

    twice = await press_forged(simcord_env, edited.curator, done, again)

    assert text(twice) == ("A1@4, the current version, says the same as A1@1; nothing was stored.")


@pytest.mark.usefixtures("refusing")
async def test_a_removed_article_is_shown_but_nothing_is_put_back(
    edited: Guild, simcord_env: Env
) -> None:
    await edited.curator.slash(edited.channel, "articles remove", article="A1")

    opened = await edited.curator.slash(edited.channel, "articles history", article="A1", version=1)
    labels = list(buttons(opened))
    forced = await press_forged(simcord_env, edited.curator, opened, "qw1:version-back::1-1-over-3")

    assert labels == ["All versions"]
    assert text(forced.followups[0]) == "A1@1 is removed; /articles restore brings it back."


@pytest.mark.usefixtures("refusing")
@pytest.mark.parametrize("action", ["version-open", "version-ask", "version-back"])
async def test_members_and_other_libraries_have_none_of_it(
    edited: Guild, app: App, simcord_env: Env, action: str
) -> None:
    stock(app, 4711, [a_new_article(body=f"{BODY} It was elsewhere.")])
    change(app, 4711, a_new_article(body=f"{BODY} It was nowhere."), number=2)
    show_to_everyone(simcord_env, edited)
    mine = await edited.reader.slash(edited.channel, "help")
    place = "{0}-1" if action == "version-open" else "{0}-1-over-3"
    refused = await press_forged(
        simcord_env, edited.reader, mine, f"qw1:{action}::{place.format(1)}"
    )
    listed = await edited.curator.slash(edited.channel, "articles history", article="A1", version=1)
    foreign = await press_forged(
        simcord_env, edited.curator, listed, f"qw1:{action}::{place.format(2)}"
    )

    messages = [refused.response, *refused.followups]
    assert any(one and text(one).startswith("Only curators can do this") for one in messages)
    messages = [foreign.response, *foreign.followups]
    assert any(one and text(one).startswith("There is no A2@1 here") for one in messages)
    assert body(app, edited) == LATER
