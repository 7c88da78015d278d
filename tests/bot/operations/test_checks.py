"""The checks of an installation see what is wrong with it and say what to do."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.app import open_app
from bot.discord.connection.doctor import compared, looks_like_a_token
from bot.operations.checks import CheckOutcome, quick, thorough
from bot.settings import Settings, read_settings
from store.db.database import Database
from store.notices.errors import InvalidInputError


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = Settings(data_dir=tmp_path / "data")
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
    settings = Settings(data_dir=tmp_path / "none")

    assert CheckOutcome.fail not in {check.outcome for check in thorough(settings)}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", ["file", "file/below", "closed/below"])
def test_a_database_that_cannot_be_made_is_a_fault(
    tmp_path: Path, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder")
    (tmp_path / "closed").mkdir()
    monkeypatch.setattr("os.access", lambda path, _mode: Path(path).name != "closed")

    found = list(quick(Settings(data_dir=tmp_path / place)))

    assert (found[0].name, found[0].outcome) == ("database", CheckOutcome.fail)
    assert "DATA_DIR" in found[0].mend


@pytest.mark.parametrize("place", ["file", "file/below"])
def test_backups_that_cannot_be_made_are_a_fault(settings: Settings, place: str) -> None:
    (settings.data_dir / "file").write_text("no folder")
    wrong = settings.model_copy(update={"backup_dir": settings.data_dir / place})

    assert outcomes(wrong)["backups"] is CheckOutcome.fail


def test_names_that_nothing_reads_are_named(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(".env").write_text("BACKUP_FOLDER=/x\nbackup_keep=3\nDATA_DIR=\n", encoding="utf-8")
    monkeypatch.setenv("METRICS_PROT", "9108")
    monkeypatch.setenv("PATH_TO_SOMETHING", "9108")

    [found] = [check for check in thorough(settings) if check.name == "settings"]

    assert found.outcome is CheckOutcome.warn
    assert found.said == "Nothing reads BACKUP_FOLDER, METRICS_PROT."


def test_a_clock_that_was_set_back_is_told_by_what_is_stored(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.time", lambda: 1_767_225_600.0)  # 2026 had just begun

    [found] = [check for check in thorough(settings) if check.name == "clock"]

    assert found.outcome is CheckOutcome.fail
    assert "before the newest change" in found.said


@pytest.mark.parametrize(
    ("at", "outcome"),
    [("12:00:40", "ok"), ("11:50:00", "fail")],
)
def test_the_clock_is_held_against_discords(at: str, outcome: str) -> None:
    found = compared("Fri, 01 May 2026 12:00:00 GMT", datetime.fromisoformat(f"2026-05-01T{at}Z"))

    assert found.outcome == outcome
    assert ("600 seconds behind" in found.said) == (outcome == "fail")
    assert compared("soon", datetime.now(UTC)).outcome is CheckOutcome.unknown


def test_tables_of_others_are_no_fault_and_a_missing_column_is(settings: Settings) -> None:
    path = settings.data_dir / "quotewire.db"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE cookies (a)")
    assert outcomes(settings)["migrations"] is CheckOutcome.ok

    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("ALTER TABLE audit DROP COLUMN previous")
    assert outcomes(settings)["migrations"] is CheckOutcome.fail


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("DATA_DIR", "~nobody-of-that-name/x", "no user nobody-of-that-name"),
        ("DATA_DIR", "a" * 5_000, "too long"),
        ("DATABASE_URL", "sqlite://", "names no file"),
        ("DATABASE_URL", "sqlite:///:memory:", "names no file"),
        ("DATABASE_URL", "sqlite:///?mode=ro", "names no file"),
        ("DISCORD_TOKEN_FILE", "/nowhere", "DISCORD_TOKEN_FILE"),
        ("DISCORD_GUILD_ID", "9" * 30, "DISCORD_GUILD_ID"),
        ("SOURCE_CODE_URL", "javascript:alert(1)", "SOURCE_CODE_URL"),
        ("BACKUP_EVERY", "0", "BACKUP_EVERY is wrong: it should be"),
    ],
)
def test_a_setting_that_cannot_be_is_said_in_a_sentence(
    name: str, value: str, said: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(name, value)

    with pytest.raises(InvalidInputError, match=said) as found:
        read_settings()

    assert "Value error" not in str(found.value)


def test_shards_without_a_count_blame_no_other_setting(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SHARD_IDS", "0")

    with pytest.raises(InvalidInputError) as found:
        read_settings()

    assert str(found.value).startswith("Settings are wrong: SHARD_IDS needs SHARD_COUNT")


def test_an_sqlite_address_begins_at_home_as_paths_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "50% off"))
    monkeypatch.setenv("DATABASE_URL", "sqlite:///~/my.db")

    database = Database(read_settings().database_address, make=False)

    assert database.path == tmp_path / "50% off" / "my.db"


def test_settings_that_are_no_text_are_said_with_their_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(".env").write_bytes(b"SQLite format 3\0\xff\xfe")

    with pytest.raises(InvalidInputError, match=r"\.env cannot be read"):
        read_settings()


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
    settings = Settings(shard_ids=ids, shard_count=count)

    assert settings.shards == shards


@pytest.mark.parametrize(("ids", "count"), [("0", None), ("4", 4), ("a", 4), ("1-", 4)])
def test_shards_that_cannot_be_are_refused(
    ids: str, count: int | None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SHARD_IDS", ids)
    if count:
        monkeypatch.setenv("SHARD_COUNT", str(count))

    with pytest.raises(InvalidInputError, match="SHARD_IDS"):
        read_settings()


def test_a_database_that_is_away_is_a_failed_check_with_its_mend(tmp_path: Path) -> None:
    address = SecretStr("postgresql+psycopg://me:s3cret@127.0.0.1:1/none")
    settings = Settings(database_url=address, data_dir=tmp_path)

    found = {check.name: check for check in thorough(settings)}

    failed = {name for name, check in found.items() if check.outcome is CheckOutcome.fail}
    assert failed == {"database", "migrations", "integrity", "jobs"}
    assert "Is PostgreSQL running there?" in found["database"].said
    assert "s3cret" not in str(found)


def test_where_nothing_can_be_written_the_data_is_the_users(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DATA_DIR", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    can_write = Settings().data_dir
    monkeypatch.setattr("os.access", lambda *_: False)
    cannot = Settings().data_dir
    (tmp_path / "data").mkdir()

    assert (can_write, cannot) == (Path("data"), tmp_path / "own" / "quotewire")
    assert Settings().data_dir == Path("data")
