"""Promise 5: nobody sees or changes what is another person's or another server's."""

import re
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace

import pytest
from simcord import Env, MemberActor

from bot.app import App
from bot.discord.access.doors import Who
from bot.discord.connection.client import Client
from bot.discord.requests import context
from store.guilds import feedback, privacy, questions, replies, settings, watches
from store.library import alias_groups, articles, libraries
from store.model import Filters, GuildSettings, NewArticle, Published, Reference
from tests.bot.clients import stock
from tests.builders import a_prepared
from tests.fakes import Rules
from tests.promises.doors import (
    ANYTHING,
    HANDLERS,
    LAST,
    Visit,
    all_visits,
    command_visits,
    copy,
    few,
    is_for_everyone,
    own_message,
    slashes,
    uses,
)
from tests.promises.newsroom import QUESTION, Newsroom, everything_stored, furnished
from tests.promises.words import quoted

HIDDEN = NewArticle(
    body="When engineers opened the Zarang bridge, the hidden cellar of Qorveh was found below it.",
    title="The cellar of Qorveh",
    publisher="Qorveh Post",
    published=Published.parse("2026-01-14"),
)
CELLAR = "What was found in the hidden cellar below the bridge?"
WORD = "qorveh"
CURIOUS = "Qorveh Post found the hidden cellar"
KEPT_AS_IT_WAS = (*LAST, "publish")  # so that what is private is there, and private, afterwards
NUMBER = re.compile(r"\bA?[0-9]+\b|line [0-9]+")


@pytest.mark.usefixtures("refusing")
async def test_a_second_member_with_a_copied_control_changes_and_learns_nothing(
    newsroom: Newsroom,
) -> None:
    shown = [seen async for seen in all_visits(newsroom, newsroom.asker, but=KEPT_AS_IT_WAS)]
    mine = await own_message(newsroom, newsroom.reader)
    before = rows_of_others(newsroom)
    public = {one.custom_id.split(":")[2] for seen in shown if seen.public for one in seen.controls}
    learned, tried = [], set()

    for seen, control in few(shown):
        used = await copy(newsroom, newsroom.reader, mine, seen, control)
        tried.add(control.action)
        number = control.custom_id.split(":")[2]
        if number and not (number in public and Who.ASKER not in HANDLERS[control.action].door.who):
            learned += (
                [used.door] if used.public or quoted(used.text, newsroom.articles, ANYTHING) else []
            )

    assert learned == []
    assert rows_of_others(newsroom) == before
    assert await opens_for(newsroom, newsroom.asker, shown)
    assert {"page", "publish", "context", "cite", "plain", "vote", "tell-me", "show-me"} <= tried


async def opens_for(room: Newsroom, actor: MemberActor, shown: Sequence[Visit]) -> bool:
    """Whether a private answer still opens for the one who asked: else a copy proves nothing."""
    mine = await own_message(room, actor)
    seen, control = next(
        one for one in few(shown) if one[1].action == "context" and not one[0].public
    )
    used = await copy(room, actor, mine, seen, control)
    return quoted(used.text, room.articles, ANYTHING) != []


@pytest.mark.usefixtures("refusing")
async def test_a_forged_number_of_a_reply_opens_nothing(newsroom: Newsroom) -> None:
    shown = [seen async for seen in all_visits(newsroom, newsroom.asker, but=KEPT_AS_IT_WAS)]
    mine = await own_message(newsroom, newsroom.reader)
    before = rows_of_others(newsroom)
    learned = []

    for seen, control in few(shown):
        prefix, action, number, argument = control.custom_id.split(":")
        if number and control.message is not None:
            forged = (
                f"{prefix}:{action}:{number[:-1]}{'A' if number[-1] != 'A' else 'B'}:{argument}"
            )
            part = {**control.part, "custom_id": forged}
            used = await copy(
                newsroom, newsroom.reader, mine, seen, replace(control, custom_id=forged, part=part)
            )
            learned += (
                [used.door] if used.public or quoted(used.text, newsroom.articles, ANYTHING) else []
            )

    assert learned == []
    assert rows_of_others(newsroom) == before


@pytest.mark.usefixtures("refusing")
async def test_a_control_copied_into_another_server_changes_and_shows_nothing(
    newsroom: Newsroom, simcord_env: Env, simcord_bot: Client, rules: Rules
) -> None:
    other = furnished(simcord_env, simcord_bot, rules, "Other", stocked=False)
    shown = [seen async for seen in all_visits(newsroom, newsroom.curator, but=LAST)]
    mine = await own_message(other, other.curator)
    before = rows_of(newsroom, newsroom.guild.id)
    learned = []

    for seen, control in few(shown):
        used = await copy(other, other.curator, mine, seen, control)
        learned += [used.door] if quoted(used.text, newsroom.articles, ANYTHING) else []

    assert learned == []
    assert rows_of(newsroom, newsroom.guild.id) == before


@pytest.mark.usefixtures("refusing")
async def test_a_server_is_shown_the_same_whatever_another_one_has(
    newsroom: Newsroom, simcord_env: Env, simcord_bot: Client, rules: Rules, app: App
) -> None:
    other = furnished(simcord_env, simcord_bot, rules, "Other", stocked=False)
    third = furnished(simcord_env, simcord_bot, rules, "Third", stocked=False)
    alone = [shown async for shown in everything_offered(other)]
    stock(app, newsroom.guild.id, [HIDDEN])
    with app.database.writing() as session:
        group = {"name": "Qorveh front", "strong": ["Qorveh army"]}
        alias_groups.put(session, libraries.of_guild(session, newsroom.guild.id), group, by="ann")

    beside = [shown async for shown in everything_offered(third)]

    assert beside == alone
    assert len(alone) > 50


async def everything_offered(room: Newsroom) -> AsyncIterator[str]:
    """What a server's curator is shown and offered who knows another server's secrets.

    Numbers of articles and people are left out: every server counts on from the last one.
    """
    anything = [CURIOUS, "A1", "A1.1@1", QUESTION]
    async for seen in command_visits(room, room.curator, anything=anything):
        if "privacy export" not in seen.door:
            member = f"{room.guild.name}-".lower()  # before the name of each, typed or shown
            yield NUMBER.sub("#", f"{seen.door}: {seen.text}").replace(member, "")
    for command in slashes(room):
        filled = next(uses(room, command))
        for parameter in command.parameters:
            name = parameter.display_name
            if parameter.autocomplete:
                for typed in ("", CURIOUS[:7], "A1", "Zar"):
                    others = {key: value for key, value in filled.items() if key != name}
                    choices = await room.curator.autocomplete(
                        room.channel, command.qualified_name, name, typed, **others
                    )
                    yield NUMBER.sub("#", f"{command.qualified_name} {name}: {choices}")


@pytest.mark.usefixtures("refusing")
@pytest.mark.parametrize("switched_off_by", ["operator", "server"])
async def test_a_shared_library_that_is_switched_off_is_seen_at_no_door(
    newsroom: Newsroom, app: App, switched_off_by: str
) -> None:
    with app.database.writing() as session:
        library = libraries.create(session, libraries.SHARED)
        articles.add(session, library, a_prepared(**fields(HIDDEN)), by="test")
    seen_before = [
        seen.door.split(" ")[0]
        async for seen in all_visits(newsroom, newsroom.asker, anything=[CELLAR])
        if shows(seen)
    ]
    if switched_off_by == "operator":
        object.__setattr__(app.settings, "shared_library", False)
    else:
        with app.database.writing() as session:
            own = GuildSettings(shared_library=False)
            settings.change(session, newsroom.guild.id, own, by="ann")

    seen_after = [seen.door async for seen in all_visits(newsroom, newsroom.curator) if shows(seen)]

    assert {"/ask", "/sources", "/latest"} <= {door.split(" ")[0] for door in seen_before}
    assert seen_after == []


@pytest.mark.usefixtures("refusing")
async def test_answers_are_private_while_the_settings_of_a_server_are_not_known(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(context, "SETTINGS_WITHIN", 0.0)

    public = [
        seen.door
        async for seen in command_visits(newsroom, newsroom.asker, wanted=is_for_everyone)
        if seen.public and "'private': False" not in seen.door
    ]

    assert public == []


@pytest.mark.usefixtures("refusing")
async def test_what_is_kept_of_a_person_in_one_server_is_not_shown_or_deleted_in_another(
    newsroom: Newsroom, app: App
) -> None:
    here, there, person = newsroom.guild.id, 471_147_114_711_471_147, newsroom.asker.id
    for guild in (here, there):
        keep_something(app, guild, person)
    kept = rows_of(newsroom, there)

    exported = await newsroom.asker.slash(newsroom.channel, "privacy export")
    asked = await newsroom.asker.slash(newsroom.channel, "privacy delete")
    assert exported.response is not None
    assert asked.response is not None
    [file] = exported.response.attachments
    data = str(await file.read(), "utf-8")
    [button] = [part for row in asked.response.components for part in row.get("components", [])][
        -1:
    ]
    await newsroom.asker.click(asked.response, custom_id=button["custom_id"])

    assert f"kept in {here}" in data
    assert f"kept in {there}" not in data
    assert str(there) not in data
    assert rows_of(newsroom, there) == kept
    with app.database.session() as session:
        assert not any(privacy.export(session, here, person).values())
        assert all(privacy.export(session, there, person)[kind] for kind in ("watches", "replies"))


def keep_something(app: App, guild: int, person: int) -> None:
    """A row of each kind about a person in a server."""
    with app.database.writing() as session:
        said = f"kept in {guild}"
        questions.note(session, guild, person, answered=False, text=said)
        place = (Reference(article=1, passage=1, version=1), 0, 5)
        feedback.vote(session, guild, person, place, "useful", said)
        watches.add(session, guild, 1, person, said, Filters(), {})
        replies.keep(session, guild, 1, person, "{}")


def rows_of_others(room: Newsroom) -> list[str]:
    """Everything stored but what is kept of the reader, who may ask and vote like everyone."""
    rows = [f"{name} {row}" for name, all_ in everything_stored(room.app).items() for row in all_]
    return [row for row in rows if str(room.reader.id) not in row]


def rows_of(room: Newsroom, guild: int) -> list[str]:
    """Every stored row that names a server or belongs to its library."""
    with room.app.database.session() as session:
        own = libraries.own_scope(session, guild).libraries
    rows = [f"{name} {row}" for name, all_ in everything_stored(room.app).items() for row in all_]
    return [row for row in rows if str(guild) in row or any(f"({one}," in row for one in own)]


def shows(seen: Visit) -> bool:
    """Whether a visit shows anything of the hidden article that nobody typed."""
    return WORD in seen.text.casefold()


def fields(article: NewArticle) -> dict[str, object]:
    """What is known of an article."""
    names = ("body", "title", "publisher", "published")
    return {name: getattr(article, name) for name in names}
