"""/privacy: a person sees, gets and deletes what is kept about them, and nobody else's."""

import asyncio
import json
import threading
from functools import partial

import pytest

from bot.app import App
from bot.discord.connection.client import Client
from bot.discord.requests.behind import Behind
from bot.discord.requests.context import Context
from store.guilds import privacy, questions, settings
from store.model import GuildSettings
from store.notices.errors import DatabaseError
from tests.bot.clients import reports, stock
from tests.bot.conftest import Guild
from tests.bot.shown import text

QUESTION = "Zarang bridge convoy"


async def test_it_says_whether_questions_are_kept(place: Guild, app: App) -> None:
    before = await place.reader.slash(place.channel, "privacy about")
    with app.database.writing() as session:
        settings.change(session, place.guild.id, GuildSettings(keep_questions_days=30), by="ann")
    after = await place.reader.slash(place.channel, "privacy about")

    assert before.ephemeral
    assert "The text of a question is not kept." in text(before)
    assert "The text of a question is kept 30 days" in text(after)


async def test_a_question_is_kept_only_where_the_guild_wants_it(
    place: Guild, app: App, simcord_bot: Client
) -> None:
    await place.reader.slash(place.channel, "ask", question="Where are the quokkas of Perth?")
    await simcord_bot.context.settled()
    with app.database.writing() as session:
        before = questions.unanswered(session, place.guild.id)
        settings.change(session, place.guild.id, GuildSettings(keep_questions_days=30), by="ann")
    await place.reader.slash(place.channel, "ask", question="Where are the quokkas of Perth?")
    await simcord_bot.context.settled()

    with app.database.session() as session:
        after = questions.unanswered(session, place.guild.id)
        assert questions.counts(session, place.guild.id) == (2, 0)
    assert (before, after) == ([], [("Where are the quokkas of Perth?", 1)])


async def test_the_export_is_a_private_file_without_questions(place: Guild, app: App) -> None:
    stock(app, place.guild.id, reports(2))
    await place.reader.slash(place.channel, "ask", question=QUESTION)

    exported = await place.reader.slash(place.channel, "privacy export")

    assert exported.ephemeral
    [file] = exported.response.attachments
    kept = json.loads(await file.read())
    assert [len(kept["questions"]), len(kept["replies"]), kept["feedback"]] == [1, 1, []]
    assert "Zarang" not in json.dumps(kept)


async def test_deleting_asks_first_and_leaves_others_alone(place: Guild, app: App) -> None:
    stock(app, place.guild.id, reports(2))
    await place.reader.slash(place.channel, "ask", question=QUESTION)
    await place.curator.slash(place.channel, "ask", question=QUESTION)

    asked = await place.reader.slash(place.channel, "privacy delete")
    await place.reader.click(asked.response.message, label="Delete all of it")

    assert text(asked) == "2 entries were deleted."
    with app.database.session() as session:
        assert questions.counts(session, place.guild.id) == (1, 1)


async def test_what_waits_to_be_written_is_deleted_too(
    place: Guild, app: App, simcord_bot: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    stock(app, place.guild.id, reports(2))
    asked = await place.reader.slash(place.channel, "privacy delete")
    kept, gate = simcord_bot.context.kept, threading.Event()
    write = kept._written
    monkeypatch.setattr(kept, "settle", partial(kept.settle, 60))  # however busy the machine is
    monkeypatch.setattr(kept, "_written", lambda *given: gate.wait() and write(*given))
    await place.reader.slash(place.channel, "ask", question=QUESTION)

    async def open_the_gate() -> None:
        await asyncio.sleep(0.3)
        gate.set()

    await asyncio.gather(
        place.reader.click(asked.response.message, label="Delete all of it"), open_the_gate()
    )

    assert kept.settle()
    with app.database.session() as session:
        left = privacy.export(session, place.guild.id, place.reader.id)
    assert not any(left.values())


async def test_nothing_is_called_deleted_while_something_waits(app: App) -> None:
    context = Context(app=app, kept=Behind())  # it writes nothing
    context.kept.write(lambda _session: None)

    with pytest.raises(DatabaseError):
        await context.settled()
