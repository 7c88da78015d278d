"""A file of names as it was read and folded last: only a cache, made anew when anything changed."""

from pathlib import Path
from typing import Any

from store.aliases.book import AliasBook, AliasRow
from store.languages import kept

_LISTS = [AliasRow._fields.index(name) for name in ("context", "unless")]


def load(path: Path, text: bytes) -> AliasBook | None:
    """The book of that text as it was saved; None when there is none, or it was made otherwise."""
    made = kept.load(path, text)
    if made is None:
        return None
    keys = [(key, [tuple(one) for one in spellings]) for key, spellings in made["keys"]]
    return AliasBook([_row(values) for values in made["rows"]], keys)


def save(path: Path, text: bytes, book: AliasBook) -> None:
    """Keep the book beside the saved index; where that cannot be written, it is not kept."""
    kept.save(path, text, {"rows": book.rows, "keys": book.keys})


def _row(values: list[Any]) -> AliasRow:
    for each in _LISTS:
        values[each] = tuple(values[each])  # JSON has no tuples
    return AliasRow._make(values)
