"""A kept book of names is the book that was read, or it is not used."""

from pathlib import Path

from store.aliases import saved
from store.aliases.book import AliasBook
from store.aliases.yaml_file import read_aliases
from store.library.alias_groups import starter

SEEDS = Path(__file__).parents[3] / "seeds" / "aliases.yaml"


def test_a_kept_book_has_the_same_names_and_finds_them(tmp_path: Path) -> None:
    fresh = starter(SEEDS, tmp_path / "names.json")
    kept = saved.load(tmp_path / "names.json", SEEDS.read_bytes())

    assert kept is not None
    assert kept.rows == fresh.rows
    assert list(kept.keys) == list(fresh.keys)
    for question in ("What did the NDS say?", "TTP and IS-K", "кто такие ИГИЛ", "طالبان"):
        assert kept.find(question) == fresh.find(question)


def test_a_book_of_another_text_or_a_damaged_one_is_not_used(tmp_path: Path) -> None:
    path = tmp_path / "names.json"
    saved.save(path, b"- name: TTP", AliasBook(read_aliases("- name: TTP")))

    assert saved.load(path, b"- name: TTP") is not None
    assert saved.load(path, b"- name: BLA") is None
    path.write_text(path.read_text()[:-10])
    assert saved.load(path, b"- name: TTP") is None
    assert saved.load(tmp_path / "nowhere", b"") is None


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    saved.save(tmp_path / "file" / "names.json", b"", AliasBook())

    assert [path.name for path in tmp_path.iterdir()] == ["file"]
