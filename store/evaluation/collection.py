"""Test collections in the BEIR form: documents, questions and which documents answer them."""

import gzip
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TextIO, cast

from store.model import Published
from store.notices.errors import OperatorError


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document of a collection, with as much of its source as the collection tells."""

    id: str
    title: str | None
    text: str
    publisher: str | None = None
    published: Published | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question of a collection; ``evidence`` are sentences that answer it."""

    id: str
    text: str
    language: str | None = None
    asked: date | None = None
    evidence: tuple[str, ...] = ()
    unanswerable: bool = False
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """Documents are read anew on each pass, so that a large collection needs no memory."""

    name: str
    folder: Path
    questions: tuple[Question, ...]
    judged: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def documents(self) -> Iterator[Document]:
        """The documents in the order of the file; lines that are none are passed over."""
        for line in _objects(self.folder, "corpus"):
            known = _known(line)
            yield Document(
                id=str(line["_id"]),
                title=_text(line, "title"),
                text=str(line.get("text") or ""),
                publisher=_text(known, "publisher"),
                published=_published(known),
                author=_text(known, "author"),
                url=_text(known, "url"),
                language=_text(known, "lang"),
            )


def read_collection(folder: Path) -> Collection:
    """Read questions and judgements; raise OperatorError when the folder is no collection."""
    questions = tuple(_question(line) for line in _objects(folder, "queries"))
    if not questions:
        raise OperatorError(f"There are no questions in {folder.name}/queries.jsonl.")
    _open(folder, "corpus").close()
    judged = _judgements(folder)
    return Collection(name=folder.name, folder=folder, questions=questions, judged=judged)


def _question(line: Mapping[str, object]) -> Question:
    known = _known(line)
    evidence = known.get("evidence")
    asked = _published({"published_at": known.get("asked_at")})
    return Question(
        id=str(line["_id"]),
        text=str(line.get("text") or ""),
        language=_text(known, "lang"),
        asked=asked.day if asked else None,
        evidence=tuple(filter(None, map(str, evidence))) if isinstance(evidence, list) else (),
        unanswerable=bool(known.get("unanswerable")),
        kind=_text(known, "kind") or "",
    )


def _judgements(folder: Path) -> dict[str, dict[str, int]]:
    path = next(
        (p for p in (folder / "qrels.tsv", folder / "qrels" / "test.tsv") if p.exists()), None
    )
    judged: dict[str, dict[str, int]] = {}
    for line in path.read_text(encoding="utf-8").splitlines() if path else ():
        parts = line.split("\t")
        if len(parts) == 3 and parts[2].strip().lstrip("-").isdigit():
            judged.setdefault(parts[0], {})[parts[1]] = int(parts[2])
    return judged


def _objects(folder: Path, name: str) -> Iterator[Mapping[str, object]]:
    with _open(folder, name) as lines:
        for line in lines:
            try:
                found = json.loads(line)
            except ValueError:
                continue
            if isinstance(found, dict) and found.get("_id") is not None:
                yield found


def _open(folder: Path, name: str) -> TextIO:
    plain, packed = folder / f"{name}.jsonl", folder / f"{name}.jsonl.gz"
    if plain.exists():
        return plain.open(encoding="utf-8", errors="replace")
    if packed.exists():
        packed_lines = gzip.open(packed, "rt", encoding="utf-8", errors="replace")  # noqa: SIM115
        return cast(TextIO, packed_lines)
    raise OperatorError(f"There is no {name}.jsonl or {name}.jsonl.gz in {folder}.")


def _known(line: Mapping[str, object]) -> Mapping[str, object]:
    metadata = line.get("metadata")
    return metadata if isinstance(metadata, dict) else {}


def _text(known: Mapping[str, object], key: str) -> str | None:
    value = known.get(key)
    return str(value).strip() or None if isinstance(value, (str, int, float)) else None


def _published(known: Mapping[str, object]) -> Published | None:
    value = _text(known, "published_at") or _text(known, "published")
    try:
        return Published.parse(value[:10]) if value else None
    except OperatorError:
        return None
