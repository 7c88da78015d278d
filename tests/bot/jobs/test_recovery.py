"""What a killed process has left is made up for, and lost by no second bad day."""

import errno
import json
import os
import time
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import TypeVar

import pytest
from simcord import Env

from bot.app import App
from bot.discord.connection.client import WAITING, Client
from bot.discord.replies.journal import Journal, JournalEntry
from bot.discord.requests.context import Context
from bot.jobs import recovery
from bot.render.markup.custom_id import CustomId
from bot.render.markup.message import Message
from store.db.database import Session
from store.guilds import drafts
from store.guilds.pending_draft import PendingDraft
from store.ingest.reading import Draft
from store.library import articles, libraries, versions
from store.model import Scope
from store.notices.errors import DatabaseError
from tests.bot.clients import reports
from tests.bot.commands.conftest import app, simcord_bot

__all__ = ["app", "simcord_bot"]

T = TypeVar("T")
GUILD, CHANNEL, USER = 11, 12, 13
TEXT = "The xylophone bridge of Kunduz was opened on Monday by the mayor."


def entry(number: int, custom_id: str, **typed: str) -> JournalEntry:
    """A form that was sent an hour ago."""
    return JournalEntry(
        id=number,
        token="t",
        application=1,
        at=time.time() - 3600,
        guild=GUILD,
        channel=CHANNEL,
        user=USER,
        locale="en-US",
        command="",
        custom_id=custom_id,
        typed=typed,
    )


def leave(folder: Path, *entries: JournalEntry) -> Path:
    """The journal of a process that was killed."""
    (folder / WAITING).mkdir(exist_ok=True)
    path = folder / WAITING / "killed.jsonl"
    path.write_text("".join(json.dumps(asdict(one)) + "\n" for one in entries), encoding="utf-8")
    return path


def form() -> JournalEntry:
    """The form of a new article."""
    return entry(
        1, str(CustomId(action="article-add", reply=drafts.new_id())), text=TEXT, title="A bridge"
    )


def a_saved_draft(session: Session) -> str:
    """The number of a draft whose article was stored and then removed."""
    kept = drafts.keep(session, GUILD, USER, PendingDraft(draft=Draft(article=reports(1)[0])))
    prepared = versions.prepare(kept.draft.article)
    reference, _ = drafts.save(session, GUILD, USER, kept, prepared)
    library = libraries.of_guild(session, GUILD)
    scope = Scope(libraries=(library,), guild=GUILD)
    articles.remove(session, scope, reference.article, by="test")
    return kept.id


async def waiting(context: Context) -> list[PendingDraft]:
    """The drafts there are."""
    return await context.read(lambda session: drafts.waiting(session, GUILD, USER))


@pytest.fixture
def locked(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Lets the library refuse the next so many changes."""
    monkeypatch.setattr(recovery, "PAUSES", (0, 0))
    write = Context.write

    def refuse(times: int) -> None:
        left = [None] * times

        async def once_more(context: Context, work: Callable[[Session], T]) -> T:
            if left:
                left.pop()
                raise DatabaseError("It is locked.")
            return await write(context, work)

        monkeypatch.setattr(Context, "write", once_more)

    return refuse


async def test_a_library_that_is_locked_at_the_start_costs_no_typed_text(
    simcord_env: Env, simcord_bot: Client, app: App, locked: Callable[[int], None]
) -> None:
    left = leave(app.settings.data_dir, form())
    locked(2)

    await recovery.make_up(simcord_bot, simcord_bot.context)

    [draft] = await waiting(simcord_bot.context)
    assert draft.draft.article.body == TEXT
    assert not left.exists()
    assert Journal(app.settings.data_dir / WAITING).left() == []
    assert not simcord_env.errors


async def test_a_library_that_stays_locked_leaves_it_to_the_next_start(
    simcord_env: Env, simcord_bot: Client, app: App, locked: Callable[[int], None]
) -> None:
    leave(app.settings.data_dir, form())
    locked(3)

    await recovery.make_up(simcord_bot, simcord_bot.context)

    assert await waiting(simcord_bot.context) == []
    simcord_bot.context.journal.close()  # as a process that ends, or is killed, leaves it
    [again] = Journal(app.settings.data_dir / WAITING).left()
    assert again.typed["text"] == TEXT
    assert not simcord_env.errors


async def test_what_was_typed_over_a_draft_whose_article_is_gone_is_a_draft(
    simcord_env: Env, simcord_bot: Client, app: App
) -> None:
    with app.database.writing() as session:
        number = a_saved_draft(session)
    leave(
        app.settings.data_dir, entry(1, str(CustomId(action="draft-form", reply=number)), text=TEXT)
    )

    await recovery.make_up(simcord_bot, simcord_bot.context)

    [kept] = await waiting(simcord_bot.context)
    assert kept.draft.article.body == TEXT
    assert not simcord_env.errors


async def test_an_author_typed_before_the_kill_is_in_the_draft(
    simcord_env: Env, simcord_bot: Client, app: App
) -> None:
    action = str(CustomId(action="draft-facts-form", reply="A" * 16))
    leave(app.settings.data_dir, entry(1, action, author="Ann Reza", language="klingon"))

    await recovery.make_up(simcord_bot, simcord_bot.context)

    [kept] = await waiting(simcord_bot.context)
    assert kept.draft.article.author == "Ann Reza"
    assert kept.typed == {"language": "klingon"}
    assert not simcord_env.errors


def test_what_is_open_outlives_a_kill_while_the_journal_begins_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.discord.replies.journal._MOST_BYTES", 10)
    journal = Journal(tmp_path)
    for number in (1, 2):
        journal.open(entry(number, "article-add:x", text=f"{TEXT} {number}"))
        journal.hold(number)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    emptied: list[int] = []
    monkeypatch.setattr("os.ftruncate", lambda file, _: emptied.append(file))  # and killed there

    journal.open(entry(3, "ask"))
    journal.answered(3)

    [path] = tmp_path.iterdir()
    assert path not in before  # the new one was whole before the old one went
    assert not emptied
    journal.close()
    assert [one.id for one in Journal(tmp_path).left()] == [1, 2]


@pytest.mark.parametrize("room", [0, 40])
def test_a_full_disk_costs_nothing_of_what_others_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    left = leave(tmp_path, *(entry(n, "article-add:x", text=f"{TEXT} {n}") for n in (1, 2)))
    journal = Journal(tmp_path / WAITING)
    write = os.write

    def full(file: int, data: bytes) -> int:
        if not room:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(file, data[:room])

    with monkeypatch.context() as disk:
        disk.setattr("os.write", full)
        taken = journal.left()
        assert left.exists()
        assert Journal(tmp_path / WAITING).left() == []  # it is ours as long as we live
    journal.kept(1)
    journal.answered(1)
    assert left.exists()
    journal.kept(2)
    journal.answered(2)

    assert [one.id for one in taken] == [1, 2]
    assert not left.exists()


def test_a_full_disk_costs_nothing_of_what_is_open_when_the_journal_begins_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.discord.replies.journal._MOST_BYTES", 10)
    journal = Journal(tmp_path)
    for number in (1, 2):
        journal.open(entry(number, "article-add:x", text=f"{TEXT} {number}"))
        journal.hold(number)

    with monkeypatch.context() as disk:
        disk.setattr("os.write", lambda *_: 3)
        journal.open(entry(3, "ask"))
        journal.answered(3)

    journal.close()
    assert [one.id for one in Journal(tmp_path).left()] == [1, 2]


@pytest.mark.parametrize("began_anew", [False, True])
async def test_who_typed_what_is_kept_is_told_so_and_given_the_way_back(
    simcord_env: Env, simcord_bot: Client, monkeypatch: pytest.MonkeyPatch, began_anew: bool
) -> None:
    told: list[str] = []

    async def tell(_client: Client, _entry: JournalEntry, message: Message) -> None:
        told.append(str(message))

    monkeypatch.setattr(recovery, "_tell", tell)
    folder = simcord_bot.app.settings.data_dir / WAITING
    killed = Journal(folder)
    killed.open(replace(form(), at=time.time()))
    killed.hold(1)
    killed.kept(1, "the-draft")
    if began_anew:
        monkeypatch.setattr("bot.discord.replies.journal._MOST_BYTES", 0)
        killed.open(entry(2, "ask"))
        killed.answered(2)
    killed.close()

    await recovery.make_up(simcord_bot, simcord_bot.context)

    [message] = told
    assert "What you typed is kept as a draft" in message
    assert "draft-edit" in message
    assert "the-draft" in message
    assert not simcord_env.errors


async def test_commands_are_named_when_discord_has_told_their_numbers(
    simcord_env: Env, simcord_bot: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    async def tell(_client: Client, _entry: JournalEntry, message: Message) -> None:
        told.append(message.text)

    async def ready() -> None:
        simcord_bot.context.mentions.numbers = numbers

    numbers = simcord_bot.context.mentions.numbers
    simcord_bot.context.mentions.numbers = {}
    monkeypatch.setattr(simcord_bot, "wait_until_ready", ready)
    monkeypatch.setattr(recovery, "_tell", tell)
    leave(simcord_bot.app.settings.data_dir, replace(form(), at=time.time()))

    await recovery.make_up(simcord_bot, simcord_bot.context)

    [message] = told
    assert f"see </articles drafts:{numbers['articles']}>" in message
    assert not simcord_env.errors
