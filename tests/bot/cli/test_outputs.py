"""What a command writes takes the place of nothing that the bot lives on."""

import inspect
import os
import stat
from pathlib import Path

import pytest

from bot.cli.registry import COMMANDS, LazyCommand
from bot.cli.shell.outputs import require_free, written
from store.notices.errors import OperatorError

MADE = (  # what an installation has, and what may only come to be there
    "quotewire.db",
    "quotewire.db-wal",
    "quotewire.db-shm",
    "quotewire.db-journal",
    "quotewire.db.jobs",
    "quotewire.db.index/library-1/current",
    "quotewire.db.index/new.jsonl",
)
KEPT = ("quotewire.log", "bot.lock", "reading-room.key", "waiting/1", "chat-history")
READ = {
    "evaluate compare_with",
    "evaluate folder",
    "footnote file",
    "restore file",
    "verify card",
}
WRITE = {
    "backup file",
    "card output",
    "evaluate quotes",
    "evaluate run",
    "export output",
    "footnote output",
}
COPIES = ("elsewhere.db", "monday.jsonl", "monday.dump")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, migrated_file: Path) -> Path:
    """The folder of an installation, the working folder beside it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    folder = tmp_path / "data"
    for name in (*KEPT, "quotewire.db.index/library-1/current"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"kept")
    (folder / "quotewire.db").write_bytes(migrated_file.read_bytes())
    Path(".env").write_text("")
    Path("link").symlink_to("data/quotewire.db")
    os.link("data/quotewire.db", "same.jsonl")
    for name, head in zip(
        COPIES, (b"SQLite format 3\0", b"SQLite format 3\0", b"PGDMP"), strict=True
    ):
        Path(name).write_bytes(head + b"rest")
    return folder


@pytest.mark.usefixtures("data")
@pytest.mark.parametrize(
    "name", [*(f"data/{one}" for one in (*MADE, *KEPT)), ".env", "link", "same.jsonl", *COPIES]
)
def test_what_the_bot_lives_on_is_not_written_over(name: str) -> None:
    before = Path(name).read_bytes() if Path(name).exists() else None
    with pytest.raises(OperatorError, match="give it another name"), written(Path(name)) as file:
        file.write(b"lost")

    assert (Path(name).read_bytes() if Path(name).exists() else None) == before


@pytest.mark.parametrize(
    "name", ["run.txt", "data/new.run", "data/library.jsonl", "data/elsewhere.bin", "library.bin"]
)
def test_results_are_written_and_written_again(data: Path, name: str) -> None:
    if name != "data/elsewhere.bin":  # an ending that no result has is written once
        Path(name).write_bytes(b"older")
    with written(Path(name), 0o600) as file:
        file.write(b"new")

    assert Path(name).read_bytes() == b"new"
    assert stat.S_IMODE(Path(name).stat().st_mode) == 0o600
    assert not list(data.glob(".*.part"))


def test_a_backup_may_replace_a_backup_but_no_file_of_the_database(data: Path) -> None:
    require_free(Path("elsewhere.db"), is_backup=True)
    require_free(data / "monday.backup", is_backup=True)
    with pytest.raises(OperatorError):
        require_free(data / "quotewire.db-wal", is_backup=True)


def test_the_file_of_the_token_is_not_written_over(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = data.parent / "token.txt"
    token.write_text("secret")
    monkeypatch.setenv("DISCORD_TOKEN_FILE", str(token))

    with pytest.raises(OperatorError, match="give it another name"), written(token):
        pass

    assert token.read_text() == "secret"


@pytest.mark.usefixtures("data")
def test_what_is_not_written_to_its_end_leaves_what_was_there() -> None:
    Path("run.txt").write_bytes(b"older")
    with pytest.raises(TypeError), written(Path("run.txt")) as file:
        file.writelines([b"half", None])  # type: ignore[list-item]

    assert Path("run.txt").read_bytes() == b"older"
    assert not list(Path().glob(".*.part"))


def test_no_folder_is_made_for_a_result(data: Path) -> None:
    with pytest.raises(OperatorError, match=r"There is no folder .*nowhere: make it"):
        require_free(data / "nowhere" / "run.txt")

    assert not (data / "nowhere").exists()


def test_every_option_that_names_a_file_to_write_goes_through_it() -> None:
    modules = {}
    for entry in COMMANDS:
        command = LazyCommand(entry).load()
        for one in getattr(command, "commands", {entry.name: command}).values():
            function = inspect.unwrap(one.callback)
            for name, parameter in inspect.signature(function).parameters.items():
                if "Path" in str(parameter.annotation) and f"{entry.name} {name}" not in READ:
                    modules[f"{entry.name} {name}"] = inspect.getsourcefile(function)

    assert set(modules) == WRITE
    assert [
        name for name, file in modules.items() if "outputs." not in Path(file).read_text()
    ] == []


@pytest.mark.usefixtures("data")
def test_what_cannot_be_written_is_named_as_it_was_typed() -> None:
    name = "n" * 248 + ".txt"  # the name of what stands beside it is too long
    with pytest.raises(OSError, match="too long") as refused, written(Path(name)):
        pass

    assert refused.value.filename == name
