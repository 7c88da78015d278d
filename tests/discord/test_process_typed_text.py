"""Nothing that a curator has typed is lost, whatever happens after the form was sent."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.discord.connection.client import WAITING
from tests.discord.loopback.faults import RESET
from tests.discord.loopback.interactions import Interaction
from tests.discord.loopback.messages import Message
from tests.discord.process import running
from tests.discord.running_bot import Newsroom, newsroom, until

BODY = "The xylophone bridge of Kunduz was opened on Monday by the mayor.\n\nTraders were glad."
FORM = {"Text": BODY, "Title": "A bridge", "Publisher": "Herat Post"}


async def form_of(room: Newsroom, command: str = "articles add", **values: str) -> Interaction:
    """An open form."""
    return await (await room.curate(command, **values)).first()


async def typed_in_drafts(room: Newsroom) -> str:
    """What stands in the form of the newest draft."""
    listed = await (await room.curate("articles drafts")).answer()
    [menu] = [part for part in listed.components if part.get("options")]
    picked = await room.discord.select(
        listed, menu["custom_id"], [menu["options"][0]["value"]], room.curator
    )
    shown = await picked.answer()
    opened = await (await room.discord.click(shown, "Edit", room.curator)).first()
    return prefilled(opened)


def prefilled(form: Interaction) -> str:
    """All that stands in the fields of an opened form."""
    assert form.modal is not None
    parts = (part.get("component") or part["components"][0] for part in form.modal["components"])
    return "\n".join(part.get("value") or "" for part in parts)


def given_back(room: Newsroom, message: Message) -> str:
    """What a reply carries as files."""
    return "\n".join(room.discord.file(one).decode() for one in message.attachments)


@pytest.mark.parametrize("status", [400, 403, 404])
@pytest.mark.parametrize("route", ["callback", "edit answer"])
async def test_a_refused_request_costs_no_typed_text(
    room: Newsroom, route: str, status: int
) -> None:
    form = await form_of(room)
    room.discord.fail(route, status)

    sent = await room.discord.submit(form, FORM)
    message = await sent.answer()

    assert "xylophone" in given_back(room, message)
    again = await (await room.discord.click(message, "Open again", room.curator)).first()
    assert "xylophone" in prefilled(again)
    assert "Herat Post" in prefilled(again)
    assert "xylophone" in await typed_in_drafts(room)


@pytest.mark.parametrize("times", [1, 2, 3])
@pytest.mark.parametrize("route", ["callback", "edit answer"])
async def test_cut_connections_cost_no_typed_text(room: Newsroom, route: str, times: int) -> None:
    form = await form_of(room)
    room.discord.fail(route, RESET, times=times)

    sent = await room.discord.submit(form, FORM)

    assert "xylophone" in (await sent.answer(20)).text
    room.require_clean()


async def test_a_form_that_no_answer_can_reach_is_among_the_drafts(room: Newsroom) -> None:
    form = await form_of(room)
    room.discord.fail("callback", 403, times=50)
    room.discord.fail("edit answer", 403, times=50)
    room.discord.fail("followup", 403, times=50)
    await room.discord.submit(form, FORM)
    await room.discord.settled(after=1)
    room.discord.state.traffic.faults.clear()

    assert "xylophone" in await typed_in_drafts(room)


async def lost_right(room: Newsroom) -> None:
    """The curator is one no longer."""
    room.guild.members[room.curator.id].permissions = room.guild.members[room.reader.id].permissions


async def test_a_right_that_was_taken_away_costs_no_typed_text(room: Newsroom) -> None:
    form = await form_of(room)
    await lost_right(room)

    message = await (await room.discord.submit(form, FORM)).answer()

    assert "Only curators" in message.text
    assert "xylophone" in given_back(room, message)


async def test_an_article_that_was_removed_meanwhile_costs_no_typed_text(room: Newsroom) -> None:
    preview = await (await room.discord.submit(await form_of(room), FORM)).answer()
    saved = await (await room.discord.click(preview, "Save", room.curator)).answer()
    reference = saved.text.split("Saved as ")[1].split("@")[0]
    form = await form_of(room, "articles edit", article=reference)
    await (await room.curate("articles remove", article=reference)).answer()

    sent = await room.discord.submit(form, {"Text": f"{BODY} It is green."})
    message = await sent.answer()
    again = await (await room.discord.click(message, "Open again", room.curator)).first()

    assert "It is green." in given_back(room, message)
    assert "It is green." in prefilled(again)


@pytest.fixture
async def impatient_room(library: Path, tmp_path: Path) -> AsyncIterator[Newsroom]:
    """The real bot, which waits a second for a locked library."""
    async with newsroom(library, tmp_path, settings={"LOCK_WAIT_MS": "1000"}) as one:
        yield one


async def test_a_locked_library_costs_no_typed_text(impatient_room: Newsroom) -> None:
    room = impatient_room
    form = await form_of(room)
    database = sqlite3.connect(room.folder / "data" / "quotewire.db", isolation_level=None)
    database.execute("BEGIN IMMEDIATE")

    sent = await room.discord.submit(form, FORM)
    message = await sent.answer(25)
    database.execute("ROLLBACK")
    database.close()

    assert "xylophone" in given_back(room, message)
    for _ in range(20):
        await asyncio.sleep(0.5)
        listed = await (await room.curate("articles drafts")).answer()
        if "A bridge" in listed.text:
            break
    assert "xylophone" in await typed_in_drafts(room)


async def test_a_kill_right_after_the_form_was_sent_costs_no_typed_text(room: Newsroom) -> None:
    form = await form_of(room)
    room.discord.fail("callback", delay=1)
    database = sqlite3.connect(room.folder / "data" / "quotewire.db", isolation_level=None)
    database.execute("BEGIN IMMEDIATE")
    journal = room.folder / "data" / WAITING
    await room.discord.submit(form, FORM)
    await until(lambda: any(b"xylophone" in path.read_bytes() for path in journal.iterdir()))
    await room.bot.kill()
    database.execute("ROLLBACK")
    database.close()

    async with running(room.discord, "bot", "run", cwd=room.folder):
        await until(lambda: room.stored("draft", "xylophone"))
        assert "xylophone" in await typed_in_drafts(room)


async def test_a_form_that_arrives_twice_at_once_is_shown_twice_and_changed_by_nobody(
    room: Newsroom,
) -> None:
    for number in range(4):
        form = await form_of(room)
        typed = FORM | {"Title": f"Bridge {number}"}

        sent = [await room.discord.submit(form, typed) for _ in range(3)]
        shown = [(await one.answer()).text for one in sent]

        assert [f"### Bridge {number}" in text for text in shown] == [True] * 3
    listed = await (await room.curate("articles drafts")).answer()
    assert listed.text.startswith("### 4 drafts")
    room.require_clean()
