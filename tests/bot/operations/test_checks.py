"""The checks of an installation see what is wrong with it and say what to do."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.app import open_app
from bot.discord.connection.doctor import looks_like_a_token
from bot.operations.checks import CheckOutcome, quick, thorough
from bot.settings import Settings
from store.notices.errors import InvalidInputError


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = Settings(data_dir=tmp_path / "data", _env_file=None)
    open_app(made).close()
    (tmp_path / "data" / "quotewire.db").chmod(0o600)
    return made


def outcomes(settings: Settings) -> dict[str, CheckOutcome]:
    return {check.name: check.outcome for check in thorough(settings)}


def test_a_new_installation_is_well_but_for_its_backups(settings: Settings) -> None:
    found = outcomes(settings)

    assert found.pop("backups") is CheckOutcome.warn
    assert set(found.values()) == {CheckOutcome.ok}


def test_a_database_that_is_not_made_yet_is_no_fault_and_stays_unmade(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path / "none", _env_file=None)

    assert CheckOutcome.fail not in {check.outcome for check in thorough(settings)}
    assert list(tmp_path.iterdir()) == []


def test_damage_is_seen_with_its_mend(settings: Settings) -> None:
    (settings.data_dir / "quotewire.db").write_bytes(b"garbage")

    [database] = [check for check in quick(settings) if check.name == "database"]

    assert database.outcome is CheckOutcome.fail
    assert "quotewire restore" in database.said


def test_a_newer_database_is_seen(settings: Settings) -> None:
    with closing(sqlite3.connect(settings.data_dir / "quotewire.db")) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")

    assert outcomes(settings)["database"] is CheckOutcome.fail


def test_files_that_others_may_read_are_named(settings: Settings) -> None:
    (settings.data_dir / "quotewire.db").chmod(0o644)

    [secrets] = [check for check in thorough(settings) if check.name == "secrets"]

    assert secrets.outcome is CheckOutcome.warn
    assert secrets.mend == f"chmod 600 {settings.data_dir / 'quotewire.db'}"


@pytest.mark.parametrize(
    ("token", "fits"),
    [
        ("MTA.G1.abc-_def", True),
        ("bad", False),
        ("a.b", False),
        ("a..c", False),
        ("a.b.c d", False),
        ("ü.b.c", False),
    ],
)
def test_a_token_is_told_by_its_form(token: str, *, fits: bool) -> None:
    assert looks_like_a_token(token) is fits


@pytest.mark.parametrize(
    ("ids", "count", "shards"),
    [
        ("0", 1, [0]),
        ("0-3,7", 8, [0, 1, 2, 3, 7]),
        ("0-1_6", 8, [0, 1, 6]),
        (" 2 , 1", 4, [1, 2]),
        (None, 4, None),
    ],
)
def test_the_shards_of_a_process_are_a_list(
    ids: str | None, count: int, shards: list[int] | None
) -> None:
    settings = Settings(shard_ids=ids, shard_count=count, _env_file=None)

    assert settings.shards == shards


@pytest.mark.parametrize(("ids", "count"), [("0", None), ("4", 4), ("a", 4), ("1-", 4)])
def test_shards_that_cannot_be_are_refused(
    ids: str, count: int | None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from bot.settings import read_settings

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SHARD_IDS", ids)
    if count:
        monkeypatch.setenv("SHARD_COUNT", str(count))

    with pytest.raises(InvalidInputError, match="SHARD_IDS"):
        read_settings()


def test_a_database_that_is_away_is_a_failed_check_with_its_mend(tmp_path: Path) -> None:
    address = SecretStr("postgresql+psycopg://me:s3cret@127.0.0.1:1/none")
    settings = Settings(database_url=address, data_dir=tmp_path, _env_file=None)

    found = {check.name: check for check in thorough(settings)}

    failed = {name for name, check in found.items() if check.outcome is CheckOutcome.fail}
    assert failed == {"database", "integrity", "jobs"}
    assert "Is PostgreSQL running there?" in found["database"].said
    assert "s3cret" not in str(found)
