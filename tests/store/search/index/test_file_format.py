"""Saved files are either what was saved or refused."""

import shutil
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store.search.index import DamagedSegmentError, IndexedPassage, LibraryIndex, Searcher, Segment
from store.search.index.segments.file_format import PAGE, read_arrays, write_arrays

ENTRIES = [
    IndexedPassage(5, 1, 1, "en", 3, 738_000, ["frog", "pond", "frog"], ["frogs"]),
    IndexedPassage(6, 1, 1, "en", 3, 738_000, ["toad"], ["frogs"]),
    IndexedPassage(9, 2, 4, "fa", 2**40, 0, ["غوک", "\ud800", "a\0b"], []),
]


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("saved") / "one.segment"
    Segment.build(ENTRIES).save(path)
    return path.read_bytes()


def test_a_segment_comes_back_as_it_was(tmp_path: Path) -> None:
    Segment.build(ENTRIES).save(tmp_path / "one")

    opened = Segment.open(tmp_path / "one")

    assert opened.entries([0, 1, 2]) == ENTRIES
    assert opened.languages == ("en", "fa")


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.floats(0, 1, exclude_max=True), change=st.integers(1, 255))
def test_any_changed_byte_is_noticed(
    saved: bytes, tmp_path: Path, place: float, change: int
) -> None:
    content = bytearray(saved)
    content[int(place * len(content))] ^= change
    (tmp_path / "one").write_bytes(content)

    with pytest.raises(DamagedSegmentError):
        Segment.open(tmp_path / "one")


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(left=st.floats(0, 1, exclude_max=True))
def test_a_file_cut_short_is_noticed(saved: bytes, tmp_path: Path, left: float) -> None:
    (tmp_path / "one").write_bytes(saved[: int(left * len(saved))])

    with pytest.raises(DamagedSegmentError):
        Segment.open(tmp_path / "one")


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_swapped_pages_or_words_are_noticed(
    saved: bytes, tmp_path: Path, data: st.DataObject
) -> None:
    unit = data.draw(st.sampled_from([8, PAGE]))
    pieces = [saved[at : at + unit] for at in range(0, len(saved), unit)]
    one, other = (data.draw(st.integers(0, len(pieces) - 1)) for _ in range(2))
    pieces[one], pieces[other] = pieces[other], pieces[one]
    (tmp_path / "one").write_bytes(b"".join(pieces))

    if b"".join(pieces) != saved:
        with pytest.raises(DamagedSegmentError):
            Segment.open(tmp_path / "one")


@pytest.mark.parametrize("content", [b"", b"PK\3\4" * 3000, b"\0" * PAGE, b"{}"])
def test_a_foreign_file_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "one").write_bytes(content)

    with pytest.raises(DamagedSegmentError):
        Segment.open(tmp_path / "one")


def test_a_file_with_something_added_is_refused(saved: bytes, tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(saved + bytes(PAGE))

    with pytest.raises(DamagedSegmentError, match="length"):
        Segment.open(tmp_path / "one")


def test_a_file_of_another_format_is_refused(saved: bytes, tmp_path: Path) -> None:
    content = bytearray(saved)
    content[len(b"quotewire segment\n")] = 99
    (tmp_path / "one").write_bytes(content)

    with pytest.raises(DamagedSegmentError, match="format 99"):
        Segment.open(tmp_path / "one")


def test_a_whole_file_that_is_no_segment_is_refused(tmp_path: Path) -> None:
    write_arrays(tmp_path / "one", {"passage": np.arange(3)}, {"languages": []})

    with pytest.raises(DamagedSegmentError):
        Segment.open(tmp_path / "one")


def test_arrays_of_any_size_come_back(tmp_path: Path) -> None:
    arrays: dict[str, npt.NDArray[np.generic]] = {
        "none": np.zeros(0, np.int32),
        "few": np.arange(7, dtype=np.uint16),
        "many": np.arange(5_000_000, dtype=np.int64),  # more than one piece
    }
    write_arrays(tmp_path / "one", arrays, {"kept": [1, "two"]})

    back, notes = read_arrays(tmp_path / "one")

    assert notes == {"kept": [1, "two"]}
    assert {name: array.tolist() for name, array in back.items()} == {
        name: array.tolist() for name, array in arrays.items()
    }


def test_an_opened_segment_cannot_be_written_to(saved: bytes, tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(saved)
    segment = Segment.open(tmp_path / "one")

    with pytest.raises(ValueError, match="read-only"):
        segment.passage[0] = 7


def library() -> LibraryIndex:
    return LibraryIndex.build(ENTRIES, 7).apply((), [2], 8)


def test_a_library_comes_back_with_its_tombstones_and_version(tmp_path: Path) -> None:
    library().save(tmp_path)

    opened = LibraryIndex.open(tmp_path)

    assert (opened.version, opened.size) == (8, 2)
    assert len(Searcher([opened]).top([[("غوک", 1.0)]], 5)) == 0


def test_an_empty_library_can_be_saved(tmp_path: Path) -> None:
    LibraryIndex(version=3).save(tmp_path / "new" / "folder")

    assert LibraryIndex.open(tmp_path / "new" / "folder").version == 3


def test_a_folder_without_a_library_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DamagedSegmentError):
        LibraryIndex.open(tmp_path)


def test_a_missing_segment_is_noticed(tmp_path: Path) -> None:
    library().save(tmp_path)
    next(tmp_path.glob("*.segment")).unlink()

    with pytest.raises(DamagedSegmentError):
        LibraryIndex.open(tmp_path)


def test_a_segment_of_another_library_under_the_right_name_is_noticed(tmp_path: Path) -> None:
    library().save(tmp_path / "one")
    library().save(tmp_path / "other")
    [mine] = (tmp_path / "one").glob("*.segment")
    [foreign] = (tmp_path / "other").glob("*.segment")
    shutil.copy(foreign, mine)

    with pytest.raises(DamagedSegmentError):
        LibraryIndex.open(tmp_path / "one")


def test_a_reader_keeps_its_state_while_another_saves(tmp_path: Path) -> None:
    library().save(tmp_path)
    reader = LibraryIndex.open(tmp_path)

    reader.apply([IndexedPassage(20, 8, 1, "en", 1, 1, ["newt"])], [1], 9).save(tmp_path)

    assert Searcher([reader]).df("toad") == 1
    assert Searcher([LibraryIndex.open(tmp_path)]).df("toad") == 0


def test_saving_again_writes_only_what_is_new(tmp_path: Path) -> None:
    large = LibraryIndex.build(
        (IndexedPassage(n, n, 1, "en", 1, 1, ["frog"]) for n in range(1, 1_000)), 1
    )
    large.save(tmp_path)
    [segment] = tmp_path.glob("*.segment")
    written = segment.stat().st_mtime_ns

    large.apply([IndexedPassage(5_000, 5_000, 1, "en", 1, 1, ["newt"])], [4], 2).save(tmp_path)

    assert segment.stat().st_mtime_ns == written
    assert len(list(tmp_path.glob("*.segment"))) == 2
