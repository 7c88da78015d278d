"""The real bot with a library that is emptied behind it, and with its heart listened to."""

import asyncio
import sqlite3
from contextlib import suppress
from pathlib import Path

from store.db.database import Database
from store.library import articles, libraries, versions
from store.notices.errors import ArticleNotFoundError
from tests.builders import a_new_article
from tests.discord.loopback.options import Value
from tests.discord.running_bot import Newsroom, newsroom


async def test_an_article_removed_behind_an_old_button(room: Newsroom) -> None:
    message = await (await room.ask()).answer()
    _remove_all(room.folder)

    click = await room.discord.click(message, "Next")
    await click.followup()

    [told] = click.followups
    assert "no longer in the library" in told.text
    assert told.ephemeral
    room.require_clean()


def _remove_all(folder: Path) -> None:
    database = Database(f"sqlite:///{folder / 'data' / 'quotewire.db'}")
    with database.writing() as session:
        scope = libraries.scope_of_name(session, None)
        for number in range(1, 40):
            with suppress(ArticleNotFoundError):
                articles.remove(session, scope, number, by="tests")
    database.close()


async def test_heartbeats_come_in_time_while_the_bot_works(library: Path, tmp_path: Path) -> None:
    async with newsroom(library, tmp_path, heartbeat_interval=0.2) as room:
        await (await room.ask()).answer()
        eight = asyncio.Semaphore(8)
        people = [room.discord.add_reader(room.guild, f"reader {n}") for n in range(10)]

        async def one(number: int) -> None:
            async with eight:
                question = f"lighthouse keepers ferry crossing {number}"
                who = people[number % len(people)]
                values: dict[str, Value] = {"question": question}
                place = (room.guild, room.channel, who)
                await (await room.discord.slash(*place, "ask", values)).answer(60)

        await asyncio.gather(*map(one, range(150)))
        room.require_clean()

        assert len(room.discord.gateway.lateness()) >= 5
        assert max(room.discord.gateway.lateness()) < 10  # the bot would seem dead


async def test_a_library_locked_by_another_process_delays_only_the_answer(room: Newsroom) -> None:
    await (await room.ask()).answer()
    database = sqlite3.connect(room.folder / "data" / "quotewire.db", isolation_level=None)
    database.execute("BEGIN IMMEDIATE")

    asked = await room.ask()
    await asked.first()
    await asyncio.sleep(1)
    database.execute("ROLLBACK")
    database.close()

    assert "lighthouse" in (await asked.answer()).text
    room.require_clean()


async def test_names_of_four_thousand_characters_are_shown_as_far_as_they_fit(
    room: Newsroom,
) -> None:
    new = a_new_article(
        body="The falconers of Zaranj counted ninety herons at the reservoir on Friday.",
        title="Herons " * 600,
        publisher="Heron Review " * 320,
        author="An Author " * 400,
        url="https://news.example/" + "heron/" * 600,
    )
    database = Database(f"sqlite:///{room.folder / 'data' / 'quotewire.db'}")
    with database.writing() as session:
        shared = libraries.named(session, libraries.SHARED)
        articles.add(session, shared, versions.prepare(new), by="tests")
    database.close()

    answer = await (await room.ask("Who counted herons at the reservoir of Zaranj?")).answer()

    assert "counted" in answer.text
    assert "Heron Review" in answer.text
    room.require_clean()


async def test_a_chosen_channel_that_is_deleted_is_named_where_curators_look(
    room: Newsroom,
) -> None:
    chosen = room.discord.add_channel(room.guild, "newsroom")
    await room.discord.state.dispatch(room.guild.id, "CHANNEL_CREATE", chosen.payload())
    shown = await (await room.curate("library settings")).answer()
    menu = next(part["custom_id"] for part in shown.components if part["type"] == 8)
    set_ = await room.discord.select(shown, menu, [str(chosen.id)], room.curator)
    await set_.first()
    await room.discord.settled()
    refused = await (await room.ask()).answer()

    room.guild.channels.remove(chosen)
    await room.discord.state.dispatch(room.guild.id, "CHANNEL_DELETE", chosen.payload())
    answered = await (await room.ask()).answer()
    panel = await (await room.curate("library settings")).answer()
    health = await (await room.curate("library health")).answer()

    assert "Here I do not answer" in refused.text
    assert "lighthouse" in answered.text
    assert "⚠️ 1 of the channels chosen for answers is gone" in panel.text
    assert "</library settings:" in health.text
    room.require_clean()
