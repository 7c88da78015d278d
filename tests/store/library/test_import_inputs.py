"""Files and folders become items of an import, each with the place to report it by."""

import gzip
import os
from pathlib import Path

from store.ingest.reading import Draft, Hints, Reading, Refusal
from store.library.imports import import_files, import_inputs
from store.library.imports.import_batch import Record
from store.library.imports.import_inputs import Progressed
from store.notices import Notice, Problem, Unreadable

LINES = b'{"text": "Frogs leap."}\r\n\r\n{"text": "Toads walk."}'


class Nobody:
    """A parser that reads nothing."""

    def parse(self, kind: str, data: bytes, hints: Hints) -> Reading:
        """Refuse."""
        said = Notice.of(Problem.SAID, sentence=f"{kind} {len(data)} {hints}")
        return Reading(refused=(Refusal(reason=said),))


def of_bytes(data: bytes, name: str, **hints: str) -> list[tuple[str, object]]:
    return [
        (where, item.article.body if isinstance(item, Draft) else item)
        for where, item in import_inputs.of_bytes(data, name, Hints(**hints), Nobody())  # type: ignore[arg-type]
    ]


def of_files(*paths: Path) -> list[tuple[str, object]]:
    found = import_files.find([str(path) for path in paths])
    return [
        (name, item.article.body if isinstance(item, Draft) else item)
        for name, item in import_inputs.of_files(found.files, Hints(), Nobody(), Progressed())
    ]


def test_lines_are_streamed_packed_or_not_and_named_by_their_number() -> None:
    for data in (LINES, gzip.compress(LINES, mtime=0)):
        assert of_bytes(data, "a.jsonl") == [("line 1", "Frogs leap."), ("line 3", "Toads walk.")]


def test_a_line_without_end_is_refused_and_the_next_is_read() -> None:
    data = b'{"x": "' + b"x" * 13_000_000 + b'\n{"text": "Frogs leap."}'

    (_, first), (_, second) = of_bytes(data, "a.jsonl")

    assert isinstance(first, Refusal)
    assert second == "Frogs leap."


def test_an_archive_cut_short_is_told_after_what_could_be_read() -> None:
    data = gzip.compress(b'{"text": "Frogs leap."}\n' * 10_000, mtime=0)[:-20]

    *read, (_, last) = of_bytes(data, "a.jsonl.gz")

    assert 8_000 < len(read) < 10_000
    assert last == Refusal(reason=Notice(Unreadable.GZIP_DAMAGED))


def test_records_of_an_export_are_told_by_their_beginning_whatever_the_name() -> None:
    (where, record), (_, refused) = import_inputs.of_bytes(
        b'{"quotewire": 1, "kind": "publisher"}\nnonsense\n', "a.txt", Hints(), Nobody()
    )

    assert (where, type(record)) == ("line 1", Record)
    assert isinstance(refused, Refusal)


def test_every_item_is_named_by_its_file_and_its_place(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"title,text\nOne,Frogs leap.\n,\nThree,\n")
    (tmp_path / "b.jsonl").write_bytes(LINES)
    (tmp_path / "c.txt").write_bytes(b"Newts swim.")
    (tmp_path / "d.jsonl").write_bytes(b'{"text": 5}')

    found = of_files(tmp_path)

    assert [name.removeprefix(f"{tmp_path}/") for name, _ in found] == [
        "a.csv:2",
        "a.csv:4",
        "b.jsonl:1",
        "b.jsonl:3",
        "c.txt",
        "d.jsonl:1",
    ]


def test_of_a_folder_only_files_of_known_kinds_are_taken(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    (folder / "deep" / ".git").mkdir(parents=True)
    for name in ("a.txt", "b.MD", "c.py", "tapi.md~", "passwd", ".hidden.txt", "d.jsonl.gz"):
        (folder / name).write_text("Frogs leap.")
    (folder / "deep" / "e.html").write_text("<p>Frogs</p>")
    (folder / "deep" / ".git" / "f.txt").write_text("Frogs leap.")
    (folder / "deep" / "e_files").mkdir()
    (folder / "deep" / "e_files" / "ad.html").write_text("<p>Mattresses</p>")

    found = import_files.find([str(folder)])

    assert [file.name.removeprefix(f"{folder}/") for file in found.files] == [
        "a.txt",
        "b.MD",
        "d.jsonl.gz",
        "deep/e.html",
    ]
    assert [name.removeprefix(f"{folder}/") for name in found.left_out] == [
        "c.py",
        "passwd",
        "tapi.md~",
        "deep/e_files/",
    ]


def test_no_link_leads_out_of_a_folder_and_no_pipe_is_opened(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    (tmp_path / "secret.txt").write_text("Toads walk.")
    (folder / "a.txt").write_text("Frogs leap.")
    (folder / "inside.txt").symlink_to(folder / "a.txt")
    (folder / "out.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "broken.txt").symlink_to(tmp_path / "nothing.txt")
    (folder / "round.txt").symlink_to(folder / "round.txt")
    (folder / "folders").symlink_to(tmp_path)
    os.mkfifo(folder / "pipe.txt")

    found = import_files.find([str(folder)])

    assert [Path(file.name).name for file in found.files] == ["a.txt", "inside.txt"]
    assert {Path(name).name for name in found.left_out} == {
        "broken.txt",
        "out.txt",
        "pipe.txt",
        "round.txt",
    }


def test_what_is_named_itself_is_taken_whatever_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("Frogs leap.")

    assert of_files(tmp_path / "notes") == [(str(tmp_path / "notes"), "Frogs leap.")]


def test_a_named_pipe_and_a_missing_file_are_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    (_, pipe), (_, missing) = of_files(tmp_path / "pipe.txt", tmp_path / "nothing.txt")

    assert isinstance(pipe, Refusal)
    assert isinstance(missing, Refusal)
    assert "pipe" in str(pipe.reason)
    assert str(missing.reason) == "It cannot be read: No such file or directory."
