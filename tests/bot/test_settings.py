"""Where the settings come from: the environment, then `.env`."""

from pathlib import Path

import pytest

from bot.settings import read_settings
from store.notices.errors import OperatorError


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The `.env` of the current folder, and nothing around it."""
    monkeypatch.chdir(tmp_path)
    for name in ("BACKUP_KEEP", "backup_keep", "LOG_LEVEL", "DATA_DIR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / ".env"


def test_what_is_around_goes_before_what_is_written(
    written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written.write_text("BACKUP_KEEP=3\nDATA_DIR='a folder'  # a note\nNOBODY_KNOWS=1\n")
    assert (read_settings().backup_keep, read_settings().data_dir) == (3, Path("a folder"))

    monkeypatch.setenv("backup_keep", "5")

    assert read_settings().backup_keep == 5


def test_what_is_empty_is_not_set(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written.write_text("BACKUP_KEEP=3\nLOG_LEVEL=\nDISCORD_TOKEN\n")
    monkeypatch.setenv("BACKUP_KEEP", "")

    assert (read_settings().backup_keep, read_settings().log_level) == (3, "info")


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (b"BACKUP_KEEP=many", "The setting BACKUP_KEEP is wrong: it should be a valid integer"),
        (b"BACKUP_KEEP=0", "The setting BACKUP_KEEP is wrong: it should be greater"),
        (b"LOG_LEVEL=\xff", r"The settings in \.env cannot be read: it is no text in UTF-8"),
    ],
)
def test_what_is_wrong_is_named(written: Path, lines: bytes, said: str) -> None:
    written.write_bytes(lines)

    with pytest.raises(OperatorError, match=said):
        read_settings()
