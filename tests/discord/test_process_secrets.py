"""What the real bot leaves behind: no token anywhere, nothing for others to read, nobody's id."""

import asyncio
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from store.db.database import Database
from tests.discord.loopback.server import TOKEN
from tests.discord.loopback.world import User
from tests.discord.running_bot import Newsroom, newsroom
from tests.discord.test_process_figures import free_port, read


def files(folder: Path) -> Iterator[Path]:
    """Every file below a folder."""
    return (path for path in folder.rglob("*") if path.is_file())


def holding(folder: Path, user: User) -> list[str]:
    """The files in which a person's id stands, as a number or in digits."""
    forms = (str(user.id).encode(), user.id.to_bytes(8, "big"), user.id.to_bytes(8, "little"))
    return [path.name for path in files(folder) if any(form in path.read_bytes() for form in forms)]


@pytest.mark.parametrize("form", ["text", "json"])
async def test_no_token_is_left_anywhere_and_nothing_for_others_to_read(
    library: Path, tmp_path: Path, form: str
) -> None:
    port = free_port()
    settings = {
        "LOG_LEVEL": "debug",
        "LOG_FORMAT": form,
        "METRICS_PORT": str(port),
        "BACKUP_DIR": str(tmp_path / "backups"),
        "DATA_DIR": str(tmp_path / "own"),
    }
    async with newsroom(library, tmp_path, settings=settings) as room:
        asked = await room.ask("What did the NDS say about the roadmap?")
        await asked.answer()
        break_database(tmp_path / "own")
        await (await room.ask("What did Kallas say?")).answer()
        _, figures = await read(port, "/metrics")
        modes = modes_of(tmp_path)
        await room.bot.terminate()
    modes |= modes_of(tmp_path)

    assert "database_fault" in room.bot.output
    assert "roadmap" not in room.bot.output
    assert asked.token not in room.bot.output
    assert TOKEN not in room.bot.output + figures
    assert [path.name for path in files(tmp_path) if TOKEN.encode() in path.read_bytes()] == []
    assert {name: oct(mode) for name, mode in modes.items() if mode & 0o077} == {}
    assert {"quotewire.db", "quotewire.db-wal", "current"} <= modes.keys()


def modes_of(folder: Path) -> dict[str, int]:
    """Who may read and write each file and folder that the bot has made."""
    made = [path for name in ("own", "backups") for path in (folder / name).rglob("*")]
    made += [folder / "own", folder / "backups"]
    return {path.name: stat.S_IMODE(path.stat().st_mode) for path in made}


def break_database(folder: Path) -> None:
    """Take a table away, so that whoever needs it meets a fault with a report."""
    with closing(sqlite3.connect(folder / "quotewire.db")) as database:
        database.execute("ALTER TABLE article_version RENAME TO gone")


async def test_what_a_person_had_deleted_is_in_no_byte_of_any_file(room: Newsroom) -> None:
    asked = await (await room.ask()).answer()
    for label in ("Useful", "Next"):
        await (await room.discord.click(asked, label)).first()
    silent = await (await room.ask("Who sings in the opera of Ulan Bator?")).answer()
    await (await room.discord.click(silent, "Tell me when there is an answer")).first()
    await room.discord.settled(quiet=0.3)
    before = holding(room.folder, room.reader)

    confirm = await (await room.slash("privacy delete")).answer()
    await (await room.discord.click(confirm, "Delete all of it")).answer()
    await room.discord.settled(quiet=0.3)
    await empty_journal(room)
    as_it_runs = holding(room.folder, room.reader)
    await room.bot.terminate()
    with closing(sqlite3.connect(room.folder / "data" / "quotewire.db")) as database:
        database.execute("VACUUM")

    assert any(name.startswith("quotewire.db") for name in before)
    assert as_it_runs == []
    assert holding(room.folder, room.reader) == []
    room.require_clean()


async def empty_journal(room: Newsroom) -> None:
    """What the bot does by itself every minute, until nobody who reads stands in its way."""
    path = room.folder / "data" / "quotewire.db"
    journal = path.with_name(f"{path.name}-wal")
    database = Database(path)
    for _ in range(300):
        database.empty_journal()
        if not journal.stat().st_size:
            break
        await asyncio.sleep(0.05)
    database.close()
