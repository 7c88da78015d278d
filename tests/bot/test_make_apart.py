"""What a first start makes, a process of its own makes: the bot does not keep what that takes."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.app import open_app, open_database
from bot.operations.checks.database import answers
from bot.operations.checks.outcome import CheckOutcome
from bot.settings import Settings
from store.notices.errors import OperatorError

MADE = """
import sys
from pathlib import Path
from bot.app import make_apart, open_app
from bot.settings import Settings
from store.text.detection import load_models
settings = Settings(data_dir=Path(sys.argv[1]))
make_apart(settings)
app = open_app(settings, on_new=lambda place: print("made here"))
load_models()
print(*sorted({"alembic", "lxml", "numpy.ma", "py3langid"} & {*sys.modules}))
app.close()
"""


@pytest.mark.parametrize("place", ["data", "file/below"])
def test_the_process_that_goes_on_has_made_nothing_itself(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("no folder")

    ended = subprocess.run(
        [sys.executable, "-c", MADE, str(tmp_path / place)], capture_output=True, check=False
    )

    assert (ended.returncode == 0) == (place == "data")
    assert ended.stdout.strip() == b""
    assert (b"is no folder" in ended.stderr) == (place != "data")
    assert (tmp_path / "data" / "quotewire.db").exists() == (place == "data")


def test_no_new_library_takes_the_place_of_one_that_was_lost(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path)
    (tmp_path / "quotewire.db").touch()
    (tmp_path / "quotewire.db.index" / "library-1").mkdir(parents=True)

    with pytest.raises(OperatorError, match=r"is empty, but quotewire\.db\.index"):
        open_app(settings)

    database = open_database(settings)
    check = answers(database)
    database.close()
    assert check.outcome is CheckOutcome.fail
    assert "its index is of articles" in check.said
