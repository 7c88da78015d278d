"""Tables kept in files are those that would be made, or they are made anew."""

from collections.abc import Callable
from pathlib import Path

import pytest

from store.languages import kept


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that this process keeps its tables in for one test."""
    monkeypatch.setattr(kept, "_folders", [])
    kept.keep_in(tmp_path / "tables")
    return tmp_path / "tables"


def test_a_kept_table_is_not_made_again(folder: Path) -> None:
    made = [kept.table("words", lambda: {"и": ["and", 1]})]
    made += [kept.table("words", lambda: pytest.fail("made again"))]

    assert made == [{"и": ["and", 1]}] * 2
    assert (folder / "words.json").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "damage",
    [
        lambda _content: b"",
        lambda content: content[:-1],
        lambda content: content.replace(b"and", b"not"),
        lambda content: b"0" * 64 + content[64:],
        lambda _content: b"\xff\n" * 9,
    ],
)
def test_a_damaged_one_is_made_again(folder: Path, damage: Callable[[bytes], bytes]) -> None:
    kept.table("words", lambda: ["and"])
    path = folder / "words.json"
    path.write_bytes(damage(path.read_bytes()))

    assert kept.table("words", lambda: ["anew"]) == ["anew"]
    assert kept.table("words", lambda: pytest.fail("not kept")) == ["anew"]


def test_a_block_of_bytes_is_kept_the_same_way(folder: Path) -> None:
    made = [kept.block("model", b"latin", lambda: b"\x00\nabc\xff")]
    made += [kept.block("model", b"latin", lambda: pytest.fail("made again"))]

    assert made == [b"\x00\nabc\xff"] * 2
    assert kept.block("model", b"arabic", lambda: b"another") == b"another"
    assert kept.folder() == [str(folder)]


def test_one_of_another_source_is_not_taken(tmp_path: Path) -> None:
    kept.save(tmp_path / "names.json", b"one file", ["one"])

    assert kept.load(tmp_path / "names.json", b"one file") == ["one"]
    assert kept.load(tmp_path / "names.json", b"another file") is None
    assert kept.load(tmp_path / "nowhere.json", b"one file") is None


def test_where_nothing_can_be_written_tables_are_made(folder: Path) -> None:
    folder.write_text("a file where the folder should be")

    assert [kept.table("words", lambda: ["and"]) for _ in range(2)] == [["and"]] * 2
    assert [path.name for path in folder.parent.iterdir()] == ["tables"]


def test_that_all_is_made_is_known_of_this_program_alone(folder: Path) -> None:
    known = [kept.is_complete(folder)]
    kept.complete()
    known.append(kept.is_complete(folder))
    (folder / "complete.json").write_bytes(b"0" * 128 + b"another program's")
    known.append(kept.is_complete(folder))

    assert known == [False, True, False]


def test_where_nothing_can_be_kept_nothing_is_to_be_made(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda _path, _mode: False)

    assert kept.is_complete(folder)


def test_without_a_folder_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_folders", [])
    made = iter(([1], [2]))

    assert [kept.table("words", lambda: next(made)) for _ in range(2)] == [[1], [2]]


def test_the_folder_stays_where_it_was_when_the_process_goes_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "_folders", [])
    monkeypatch.chdir(tmp_path)
    kept.keep_in(Path("tables"))
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")

    kept.table("words", lambda: ["and"])

    assert (tmp_path / "tables" / "words.json").exists()


def test_the_hash_of_the_program_is_kept_until_a_file_of_it_is_written(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = tmp_path / "store" / "languages" / "words.txt"
    words.parent.mkdir(parents=True)
    monkeypatch.setattr(kept, "_STORE", tmp_path / "store")
    monkeypatch.setattr(kept, "_MADE_OF", ("languages",))
    read: list[Path] = []
    read_bytes = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: read.append(path) or read_bytes(path))
    found = []
    for text in ("one", "one", "two", "one"):
        if not found or text != found[-1][0]:
            words.write_text(text)
        read.clear()
        kept._program.cache_clear()
        found.append((text, kept._program(), words in read))
    kept._program.cache_clear()

    assert [was_read for _, _, was_read in found] == [True, False, True, True]
    assert found[0][1] == found[1][1] == found[3][1] != found[2][1]
    assert (folder / "program.hash").stat().st_mode & 0o777 == 0o600


def test_a_damaged_hash_of_the_program_is_made_again(folder: Path) -> None:
    kept._program.cache_clear()
    right = kept._program()
    (folder / "program.hash").write_bytes(b"\x00" * 63)
    kept._program.cache_clear()

    assert kept._program() == right
