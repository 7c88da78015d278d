"""ZIP archives of files: each file is read by itself, and nothing is unpacked without an end."""

import io
import zipfile
from collections.abc import Mapping

import pytest

from store.ingest.formats.table import Kind
from store.ingest.reading import Draft, Hints, Reading, Refusal
from store.ingest.sample import MAX_BYTES
from store.ingest.sandbox.unpacking import Part, unpacked
from store.ingest.sandbox.worker import Worker
from store.library.imports import archives, import_inputs
from store.notices import Notice, Unreadable

FROGS = b"# Frogs\n\nFrogs leap over the river, the keepers of the park said on Monday."


class Nobody:
    """A parser that reads nothing."""

    def parse(self, kind: Kind, data: bytes, hints: Hints) -> Reading:
        """Refuse."""
        del kind, data, hints
        return Reading(refused=(Refusal(reason=Notice(Unreadable.EMPTY)),))

    def unpack(self, data: bytes, start: int, end: int, left: int) -> Part | Notice:
        """Unpack here what is known to be harmless."""
        return unpacked(data, start, end, left)


def packed(files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def told(data: bytes) -> list[tuple[str, str]]:
    """What an import finds, each with its place: the article's title, or why there is none."""
    found = import_inputs.of_bytes(data, "desk.zip", Hints(title="not theirs"), Nobody())
    return [
        (where, str(item.article.title or item.article.body) if isinstance(item, Draft)
        else str(item.reason.code) if isinstance(item, Refusal) else "record")
        for where, item in found
    ]  # fmt: skip


def test_each_file_is_read_and_named_by_its_place() -> None:
    lines = b'{"title": "A", "text": "Toads walk."}\n{"title": "B", "text": "Newts swim."}\n'
    data = packed(
        {
            "frogs.md": FROGS,
            "animals/": b"",
            "animals/all.jsonl": lines,
            "animals/none.txt": b"",
            "__MACOSX/._frogs.md": b"x",
            ".DS_Store": b"x",
            "mimetype": b"application/x-desk",
            "зоопарк.txt": "Лягушки прыгают через реку.".encode(),
            "inner.zip": packed({"frogs.md": FROGS}),
            "program.exe": b"MZ\x90" + b"\x00" * 50,
        }
    )

    assert told(data) == [
        ("file frogs.md", "Frogs"),
        ("file animals/all.jsonl, 1", "A"),
        ("file animals/all.jsonl, 2", "B"),
        ("file animals/none.txt", Unreadable.EMPTY),
        ("file зоопарк.txt", "Лягушки прыгают через реку."),
        ("file inner.zip", Unreadable.ARCHIVE),
        ("file program.exe", Unreadable.PROGRAM),
    ]


def test_what_a_browser_saved_beside_a_page_is_no_file_of_its_own() -> None:
    data = packed(
        {
            "Жабы.html": FROGS,
            "Жабы_files/ad.html": b"Mattresses, two for one, this week only.",
            "Жабы_files/style.css": b"p{}",
            "frogs/Toads.HTM": FROGS,
            "frogs/Toads-Dateien/frame.htm": b"Mattresses, two for one, this week only.",
            "frogs/Toads_interviews/one.txt": b"Toads walk, the keepers said.",
            "Newts_files/notes.txt": b"Newts swim, the keepers said.",
            "style.css": b"p{}",
        }
    )

    assert [where for where, _ in told(data)] == [
        "file Жабы.html",
        "file frogs/Toads.HTM",
        "file frogs/Toads_interviews/one.txt",
        "file Newts_files/notes.txt",
    ]


def test_a_file_that_unpacks_to_too_much_is_refused_and_the_next_is_read() -> None:
    data = packed({"bomb.txt": b"\x00" * (MAX_BYTES + 1), "frogs.md": FROGS})

    assert told(data) == [("file bomb.txt", Unreadable.TOO_LARGE), ("file frogs.md", "Frogs")]


def test_all_together_unpack_to_so_much_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_TOGETHER", len(FROGS) + 10)

    data = packed({"a.md": FROGS, "b.md": FROGS})

    assert told(data) == [("file a.md", "Frogs"), ("file b.md", Unreadable.TOO_LARGE)]


def test_more_files_than_are_read_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_MEMBERS", 1)

    assert told(packed({"a.md": FROGS, "b.md": FROGS})) == [
        ("file a.md", "Frogs"),
        ("file …", Unreadable.ARCHIVE_MEMBERS),
    ]


def test_a_locked_file_is_told_as_that() -> None:
    data = bytearray(packed({"a.md": FROGS}))
    data[data.index(b"PK\x01\x02") + 8] |= 1

    assert told(bytes(data)) == [("file a.md", Unreadable.DOCUMENT_LOCKED)]


@pytest.mark.parametrize("end", [40, 100, -30])
def test_an_archive_that_is_cut_short_is_damaged(end: int) -> None:
    data = packed({"a.md": FROGS * 20, "b.md": FROGS})

    assert told(data[:end]) == [("desk.zip", Unreadable.ARCHIVE_DAMAGED)]


def test_damage_within_a_file_is_that_files_alone() -> None:
    data = bytearray(packed({"a.md": FROGS * 20, "b.md": FROGS}))
    data[60] ^= 0xFF

    assert told(bytes(data)) == [("file a.md", Unreadable.ARCHIVE_DAMAGED), ("file b.md", "Frogs")]


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_whatever_byte_is_damaged_costs_only_what_it_is_in(method: int) -> None:
    whole = packed({"frogs.md": FROGS}, method)
    for place in range(len(whole)):
        for change in (0x01, 0x80, 0xFF):
            damaged = bytearray(whole)
            damaged[place] ^= change
            for _, member in archives.members(bytes(damaged), Nobody()):
                assert isinstance(member, bytes | Notice)


def test_the_sandbox_unpacks_what_is_unpacked_here() -> None:
    data = bytearray(
        packed(
            {
                "bomb.txt": b"\x00" * (MAX_BYTES + 1),
                "зоопарк.txt": "Лягушки прыгают.".encode(),
                "large.txt": b"Frogs leap.\n" * 1_700_000,
                "locked.md": FROGS,
                "frogs.md": FROGS,
            }
        )
    )
    place = data.rindex(b"locked.md") - 46 + 8
    data[place] |= 1

    with Worker() as worker:
        found = list(archives.members(bytes(data), worker))

    assert found == list(archives.members(bytes(data), Nobody()))
    assert [name for name, _ in found][-1] == "frogs.md"
    assert found[-2][1] == Notice(Unreadable.DOCUMENT_LOCKED)


class Mortal(Nobody):
    """A parser that dies on one of the files."""

    def unpack(self, data: bytes, start: int, end: int, left: int) -> Part | Notice:
        """Unpack, but for the second file."""
        if start <= 1 < end:
            return Notice(Unreadable.HARMFUL)
        return unpacked(data, start, end, left)


def test_a_file_on_which_the_process_dies_costs_itself() -> None:
    data = packed({"a.md": FROGS, "b.md": FROGS, "c.md": FROGS})

    found = list(archives.members(data, Mortal()))

    assert found == [("a.md", FROGS), ("…", Notice(Unreadable.HARMFUL)), ("c.md", FROGS)]


def test_a_process_that_always_dies_is_not_asked_for_ever() -> None:
    class Dead(Nobody):
        def unpack(self, data: bytes, start: int, end: int, left: int) -> Part | Notice:
            del data, start, end, left
            return Notice(Unreadable.HARMFUL)

    found = list(archives.members(packed({"a.md": FROGS}), Dead()))

    assert {member for _, member in found if isinstance(member, Notice)} == {
        Notice(Unreadable.HARMFUL)
    }
