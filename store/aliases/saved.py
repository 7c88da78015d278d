"""A file of names as it was read and folded last: only a cache, made anew when anything changed."""

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import astuple, fields
from pathlib import Path
from typing import Any

from store.aliases.book import AliasBook, AliasRow

_FIELDS = [field.name for field in fields(AliasRow)]
_STORE = Path(__file__).parent.parent
_MAKERS = ("aliases", "languages", "text")  # the rooms whose code decides how names are folded


def load(path: Path, text: bytes) -> AliasBook | None:
    """The book of that text as it was saved; None when there is none, or it was made otherwise."""
    try:
        saved = json.loads(path.read_bytes())
        if saved["made"] != _made(text):
            return None
        rows = [_row(values) for values in saved["rows"]]
        keys = [(key, [tuple(one) for one in spellings]) for key, spellings in saved["keys"]]
        return AliasBook(rows, keys)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def save(path: Path, text: bytes, book: AliasBook) -> None:
    """Keep the book beside the saved index; where that cannot be written, it is not kept."""
    written = json.dumps(
        {"made": _made(text), "rows": [astuple(row) for row in book.rows], "keys": book.keys}
    )
    temporary = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.touch(mode=0o600)
        temporary.write_text(written, encoding="ascii")
        temporary.replace(path)
    except OSError:
        with suppress(OSError):
            temporary.unlink()


def _made(text: bytes) -> str:
    """What the book was made of: the text, and the code as its files' sizes and times."""
    digest = hashlib.sha256(text)
    for entry in _code():
        stat = entry.stat()
        digest.update(f"{entry.name} {stat.st_size} {stat.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _code() -> Iterator[Path]:
    for room in _MAKERS:
        yield from sorted((_STORE / room).glob("*.py"))


def _row(values: list[Any]) -> AliasRow:
    given = dict(zip(_FIELDS, values, strict=True))
    lists = {name: tuple(given[name]) for name in ("context", "unless")}  # JSON has no tuples
    return AliasRow(**{**given, **lists})
