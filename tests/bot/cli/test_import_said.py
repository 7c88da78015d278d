"""What `import` says while it goes on, when it is stopped, and when it is to be quiet."""

import sys

import pytest
import typer
from rich.progress import TimeRemainingColumn, TransferSpeedColumn

from bot.cli.library import import_
from bot.cli.library.import_ import Told, require_consent
from bot.cli.shell import streams
from store.library.imports.import_inputs import Progressed
from store.library.imports.importing import ImportOutcome
from store.notices import Notice
from store.notices.reading import Unreadable

ADDED = ImportOutcome(input="a.txt", outcome="added", run=4)
REFUSED = ImportOutcome(input="b.bin", outcome="refused", reason=Notice(Unreadable.NO_ARTICLE))


def stopped(told: Told) -> None:
    """An import that is ended by Ctrl-C behind two inputs."""
    with told.summed_where_stopped(dry_run=False):
        told.count(ADDED)
        told.count(REFUSED)
        raise KeyboardInterrupt


def test_who_stops_it_is_told_what_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(KeyboardInterrupt):
        stopped(Told(json=False))

    said = capsys.readouterr()
    assert said.out.splitlines()[-1] == "1 added, 1 refused"
    assert "`imports undo 4` takes it back" in said.err


def test_a_quiet_one_names_what_was_refused_alone(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streams.manner, "quiet", True)
    told = Told(json=False)
    told.count(ADDED)
    told.count(REFUSED)
    told.tell(dry_run=False)

    said = capsys.readouterr()
    assert said.out == "1 added, 1 refused\n"
    assert said.err == "refused b.bin (There is no article in it.)\n"


def test_its_progress_has_rate_and_time_left() -> None:
    kinds = {type(column) for column in import_._bar(Progressed()).columns}

    assert kinds >= {TransferSpeedColumn, TimeRemainingColumn}


def test_ctrl_c_at_its_question_is_ctrl_c(monkeypatch: pytest.MonkeyPatch) -> None:
    def aborted(*_: object, **__: object) -> None:
        raise typer.Abort

    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(typer, "confirm", aborted)

    with pytest.raises(KeyboardInterrupt):
        require_consent(300)
