"""Who waits for an answer is told once, whatever fails on the way, and nobody else learns more."""

import asyncio
from collections.abc import Collection
from datetime import timedelta
from typing import Any

import discord
import pytest
from simcord import Env

from bot.app import App
from bot.discord.connection.client import Client
from bot.jobs.watches import tell_once, together
from store.db.columns import now
from store.db.database import Session
from store.guilds import watches
from store.guilds.watches import LONGEST_PAUSE
from store.model import Answer, Filters, Watch
from store.notices.errors import DatabaseError, NotVerbatimError
from tests.bot.clients import reports, stock
from tests.bot.conftest import Guild
from tests.bot.shown import buttons, forge, text
from tests.builders import a_new_article
from tests.fakes import Rules, last_message

QUESTION = "Is the *Zarang* bridge open for the convoy?"


async def wish(place: Guild, **values: object) -> str:
    """The reader asks in vain, and asks to be told; what they are told."""
    asked = await place.reader.slash(place.channel, "ask", question=QUESTION, **values)
    told = await place.reader.click(asked.response.message, label="Tell me when there is an answer")

    assert told.ephemeral
    assert text(told).startswith("I will mention you in this channel, once")
    return text(told)


def forgive_mentions(rules: Rules) -> None:
    """People are mentioned here on purpose; nothing else may be wrong."""
    assert [text for text in rules.problems if "allowed_mentions" not in text] == []
    rules.problems.clear()


def kept(app: App) -> list[Watch]:
    with app.database.session() as session:
        return watches.waiting(session)


@pytest.mark.parametrize("form", ["rich", "plain"])
async def test_the_question_is_kept_as_it_was_typed(place: Guild, app: App, form: str) -> None:
    stock(app, place.guild.id, [a_new_article()])

    await wish(place, format=form, source="Khyber Gazette", since="2024")

    [one] = kept(app)
    assert one.question == QUESTION
    assert str(one.filters.since) == "2024-01-01"
    assert one.filters.source == "Khyber Gazette"
    assert one.user == place.reader.id
    assert one.is_public


async def test_a_public_question_is_answered_with_question_and_article(
    place: Guild, app: App, simcord_bot: Client, simcord_env: Env, rules: Rules
) -> None:
    await wish(place)
    before = await tell_once(simcord_bot, simcord_bot.context)
    stock(app, place.guild.id, reports(3))

    first = await tell_once(simcord_bot, simcord_bot.context)
    second = await tell_once(simcord_bot, simcord_bot.context)

    assert (before, first, second) == (0, 1, 0)
    sent = simcord_env.http_requests[-1].json
    assert sent["allowed_mentions"] == {"parse": [], "users": [place.reader.id]}
    forgive_mentions(rules)
    told = last_message(simcord_env, place.channel)
    assert text(told).startswith("### Is the \\*Zarang\\* bridge open")
    assert "Convoy" in text(told)
    for person in (place.reader, place.curator):
        shown = await person.click(told, label="Show it to me")
        assert shown.ephemeral
        assert "The answer you were waiting for" in text(shown)
        assert "number" in text(shown)


async def test_what_the_news_needs_is_kept_in_the_transaction_that_notes_it_as_told(
    place: Guild,
    app: App,
    simcord_bot: Client,
    simcord_env: Env,
    rules: Rules,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await wish(place)
    stock(app, place.guild.id, reports(3))

    with monkeypatch.context() as beside:
        # beside the transaction nothing can be written: it would wait for the lock it holds
        beside.setattr(simcord_bot.context.kept, "keep", lambda *_: pytest.fail("waits for itself"))
        assert await tell_once(simcord_bot, simcord_bot.context) == 1

    forgive_mentions(rules)
    told = last_message(simcord_env, place.channel)
    shown = await place.reader.click(told, label="Show it to me")
    assert "The answer you were waiting for" in text(shown)


async def test_a_private_question_is_not_repeated_before_others(
    place: Guild, app: App, simcord_bot: Client, simcord_env: Env, rules: Rules
) -> None:
    await wish(place, private=True)
    stock(app, place.guild.id, reports(3))

    await tell_once(simcord_bot, simcord_bot.context)

    forgive_mentions(rules)
    told = last_message(simcord_env, place.channel)
    assert "Zarang" not in str(told.components)
    assert "Convoy" not in str(told.components)
    shown = await place.reader.click(told, label="Show it to me")
    refused = await place.curator.click(told, label="Show it to me")
    assert text(shown).startswith("### Is the \\*Zarang\\* bridge open")
    assert text(refused).startswith("Only the person who asked can do this.")
    assert simcord_env.errors


async def test_several_people_wait_together_and_are_told_in_one_message(
    place: Guild, app: App, simcord_bot: Client, simcord_env: Env, rules: Rules
) -> None:
    asked = await place.reader.slash(place.channel, "ask", question=QUESTION)
    label = "Tell me when there is an answer"
    alone = await place.reader.click(asked.response.message, label=label)
    joined = await place.curator.click(asked.response.message, label=label)
    stock(app, place.guild.id, reports(3))

    told = await tell_once(simcord_bot, simcord_bot.context)

    forgive_mentions(rules)
    assert "wait" not in text(alone).partition("cancels")[2].partition("\n")[2]
    assert "1 other person waits with you." in text(joined)
    assert told == 2
    message = last_message(simcord_env, place.channel)
    assert f"<@{place.reader.id}>, <@{place.curator.id}>" in text(message)


async def test_an_article_that_came_between_question_and_wish_is_noticed(
    place: Guild, app: App, simcord_bot: Client, rules: Rules
) -> None:
    asked = await place.reader.slash(place.channel, "ask", question=QUESTION)
    stock(app, place.guild.id, reports(3))
    await place.reader.click(asked.response.message, label="Tell me when there is an answer")

    assert await tell_once(simcord_bot, simcord_bot.context) == 1
    forgive_mentions(rules)


async def test_who_cannot_be_told_in_the_channel_is_told_directly_without_the_article(
    place: Guild,
    app: App,
    simcord_bot: Client,
    simcord_env: Env,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await wish(place)
    stock(app, place.guild.id, reports(3))
    monkeypatch.setattr(discord.PartialMessageable, "send", refused, raising=False)

    told = await tell_once(simcord_bot, simcord_bot.context)

    message = last_message(simcord_env, place.reader.user.dm_channel)
    assert told == 1
    assert "bridge open for the convoy?” now" in text(message)
    assert "Convoy" not in text(message)
    simcord_bot.context.kept.settle()
    assert kept(app) == []


async def test_a_wish_that_cannot_be_told_is_tried_again_later_each_time(
    place: Guild, app: App, simcord_bot: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    await wish(place)
    stock(app, place.guild.id, reports(3))

    with monkeypatch.context() as patch:
        patch.setattr(discord.abc.Messageable, "send", refused)
        told = await tell_once(simcord_bot, simcord_bot.context)

    simcord_bot.context.kept.settle()
    [one] = kept(app)
    assert (told, one.tries) == (0, 1)
    assert one.tried is not None
    assert not watches.is_due(one, one.tried + timedelta(minutes=1))
    assert watches.is_due(one, one.tried + timedelta(minutes=3))
    assert "try again" in text(await place.reader.slash(place.channel, "watch list"))


async def test_a_bot_killed_over_telling_tells_after_the_next_start(
    place: Guild, app: App, simcord_bot: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    await wish(place)
    stock(app, place.guild.id, reports(3))
    sent: list[object] = []

    async def killed(*_given: object, **named: object) -> None:
        sent.append(named["nonce"])
        raise asyncio.CancelledError

    monkeypatch.setattr(discord.abc.Messageable, "send", killed)
    with pytest.raises(asyncio.CancelledError):
        await tell_once(simcord_bot, simcord_bot.context)
    await tell_once(
        simcord_bot, simcord_bot.context
    )  # it is taken: another tells it no second time
    later = now() + timedelta(minutes=3)
    monkeypatch.setattr("bot.jobs.watches.now", lambda: later)
    with pytest.raises(asyncio.CancelledError):
        await tell_once(simcord_bot, simcord_bot.context)

    [one] = kept(app)
    assert sent == [f"watch-{one.id}"] * 2  # Discord has it once, should it have come through


async def test_a_wish_that_was_told_while_the_library_is_locked_is_told_once(
    place: Guild,
    app: App,
    simcord_bot: Client,
    simcord_env: Env,
    rules: Rules,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await wish(place)
    stock(app, place.guild.id, reports(3))
    locked = [DatabaseError("It is locked.")]
    close = watches.close

    def refusing(session: Session, watches: Collection[int]) -> None:
        if locked:
            raise locked.pop()
        close(session, watches)

    monkeypatch.setattr(watches, "close", refusing)
    monkeypatch.setattr("bot.discord.requests.behind.AGAIN_AFTER", 0.01)

    assert await tell_once(simcord_bot, simcord_bot.context) == 1

    forgive_mentions(rules)
    assert simcord_bot.context.kept.settle()
    assert (locked, kept(app)) == ([], [])
    assert len([one for one in simcord_env.http_requests if one.path.endswith("/messages")]) == 1


async def test_a_damaged_article_keeps_nobody_else_from_being_told(
    place: Guild, app: App, simcord_bot: Client, rules: Rules, monkeypatch: pytest.MonkeyPatch
) -> None:
    await wish(place)
    await wish(place, since="2020")
    stock(app, place.guild.id, reports(3))
    damaged = [NotVerbatimError(["A1"])]
    answer = app.retriever.answer

    def answered(*given: Any, **named: Any) -> Answer:
        if damaged:
            raise damaged.pop()
        return answer(*given, **named)

    monkeypatch.setattr(app.retriever, "answer", answered)

    assert await tell_once(simcord_bot, simcord_bot.context) == 1
    forgive_mentions(rules)


async def refused(*_given: object, **_named: object) -> None:
    """What becomes of a message that the bot may not send."""
    raise discord.Forbidden(_Answer(), "no")  # type: ignore[arg-type] # all that is read of it


class _Answer:
    """What Discord answers to a message that it does not let through."""

    status = 403
    reason = "Forbidden"


def test_the_pause_grows_to_a_day() -> None:
    at = now()
    tried = [a_watch(tries=tries, tried=at) for tries in (1, 5, 50)]

    assert [watches.is_due(one, at + timedelta(minutes=40)) for one in tried] == [True, True, False]
    assert all(watches.is_due(one, at + LONGEST_PAUSE) for one in tried)


def test_only_public_wishes_for_the_same_are_granted_together() -> None:
    public = [a_watch(id=n, is_public=True) for n in (1, 2)]
    other = a_watch(id=3, is_public=True, filters=Filters(language="ur"))
    private = [a_watch(id=n) for n in (4, 5)]

    groups = together([*public, other, *private])

    assert [[one.id for one in group] for group in groups] == [[1, 2], [3], [4], [5]]


def a_watch(**changes: object) -> Watch:
    fields: dict[str, object] = {
        "id": 1,
        "guild": 1,
        "channel": 2,
        "user": 3,
        "question": QUESTION,
        "filters": Filters(),
        "stamps": {},
    }
    return Watch(**fields | changes)  # type: ignore[arg-type] # as each test says


@pytest.mark.usefixtures("refusing")
async def test_a_wish_is_not_an_answer_to_turn(place: Guild, simcord_env: Env) -> None:
    asked = await place.reader.slash(place.channel, "ask", question=QUESTION)
    custom_id = buttons(asked)["Tell me when there is an answer"]
    forged = custom_id.replace("tell-me", "page") + "1"
    forge(simcord_env, asked.response, custom_id, forged)

    refused = await place.reader.click(asked.response, custom_id=forged)

    assert text(refused.followups[0]).startswith("I no longer know this answer")
