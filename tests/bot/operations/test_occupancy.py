"""A data folder belongs to one bot on one database, and each shard to one process."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.operations.occupancy import occupy
from bot.settings import Settings
from store.db.database import Database
from store.notices.errors import OperatorError

TOKEN, OTHER = "bot.of.one", "other.bot.than"
ROOT = Path(__file__).parents[3]
HOLD = """
import sys
from pathlib import Path
from bot.operations.occupancy import occupy
from bot.settings import Settings
from store.db.database import Database
folder, token, shards, count = sys.argv[1:]
settings = Settings(
    data_dir=Path(folder), shard_ids=shards or None, shard_count=count or None
)
occupy(settings, token, Database(Path(folder) / "one.db"))
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def held(folder: Path, token: str, shards: str = "", count: str = "") -> Iterator[None]:
    """Another process runs there for as long as the block lasts; then it is killed."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder), token, shards, count],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"held\n"
        yield
        process.kill()


def take(folder: Path, token: str, shards: str | None = None, count: int | None = None) -> None:
    settings = Settings(data_dir=folder, shard_ids=shards, shard_count=count)
    database = Database(folder / "one.db")
    files = occupy(settings, token, database)
    database.close()
    assert files
    for file in files:
        os.close(file)


def test_another_bot_is_refused_and_let_in_after_a_kill(tmp_path: Path) -> None:
    with held(tmp_path, TOKEN):
        with pytest.raises(OperatorError, match="set a DATA_DIR of its own"):
            take(tmp_path, OTHER)
        with pytest.raises(OperatorError, match="another SHARD_COUNT"):
            take(tmp_path, TOKEN, "0", 2)
        with pytest.raises(OperatorError, match="Shard 0 is run by another process"):
            take(tmp_path, TOKEN)

    take(tmp_path, OTHER)


def test_processes_of_one_bot_share_a_folder_by_their_shards(tmp_path: Path) -> None:
    with held(tmp_path, TOKEN, "0-1", "4"):
        take(tmp_path, TOKEN, "2-3", 4)
        with pytest.raises(OperatorError, match="Shard 1 is run"):
            take(tmp_path, TOKEN, "1,2", 4)


def test_backups_of_two_bots_do_not_lie_in_one_folder(tmp_path: Path) -> None:
    one, other, copies = (tmp_path / name for name in ("one", "other", "copies"))
    database = Database(tmp_path / "any.db")

    def settings(data_dir: Path) -> Settings:
        return Settings(data_dir=data_dir, backup_dir=copies)

    held = occupy(settings(one), TOKEN, database)
    with pytest.raises(OperatorError, match="set a BACKUP_DIR of its own"):
        occupy(settings(other), OTHER, database)
    for file in held:
        os.close(file)
    held = occupy(Settings(data_dir=one, backup_dir=one), TOKEN, database)

    assert len(held) == 2
    for file in held:
        os.close(file)
    database.close()


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    settings = Settings(data_dir=tmp_path / "file")
    database = Database(tmp_path / "one.db")

    assert occupy(settings, TOKEN, database) == []
    database.close()
