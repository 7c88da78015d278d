"""No sentence of the settings or the database says a secret, wherever somebody has put it."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import Settings, read_settings
from store.db.database import Database
from store.notices.errors import SaidError
from tests.bot.cli.conftest import ROOT

SECRET = "MTA5Nzg4.GhIjKl.s3cr3t-t0ken_for-tests"
# What is typed there is shown where it is used.
PLACES = {"data_dir", "backup_dir", "metrics_host", "source_code_url"}
ADDRESSES = (
    "postgresql+psycopg://desk:{}@127.0.0.1:9/none",
    "postgresql://desk:{}@127.0.0.1:9/none?connect_timeout=1",
    "postgres://desk:{}@127.0.0.1/none",
    "mysql://desk:{}@127.0.0.1/none",
    "postgresql+psycopg://desk:{}@[::1/none",
    "{}",
)


@pytest.mark.parametrize("name", sorted(set(Settings.model_fields) - PLACES))
def test_a_token_in_the_wrong_setting_is_not_said(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(name.upper(), SECRET)

    try:
        said = repr(read_settings())
    except SaidError as error:
        said = f"{error} {error!r}"

    assert "s3cr3t" not in said


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_password_in_the_address_of_a_database_is_not_said(address: str) -> None:
    said = ""
    try:
        database = Database(address.format("s3cr3t"))
        said += database.shown
        with database.session() as session:
            session.connection()
    except SaidError as error:
        said += f"{error} {error!r}"

    assert said
    assert "s3cr3t" not in said or address == "{}"


@pytest.mark.parametrize(
    "arguments",
    [("doctor", "--offline"), ("run", "--token", "a.b")],
)
def test_no_command_says_the_token(arguments: tuple[str, ...], tmp_path: Path) -> None:
    environment = {"PYTHONPATH": str(ROOT), "DISCORD_TOKEN": SECRET, "DATA_DIR": str(tmp_path)}

    ended = subprocess.run(
        [sys.executable, "-m", "bot", "--verbose", *arguments],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert ended.stdout + ended.stderr
    assert "s3cr3t" not in ended.stdout + ended.stderr
