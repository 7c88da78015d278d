"""The small set that ships: briefs, seeds and questions as a test collection."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from store.aliases.book import AliasBook
from store.aliases.yaml_file import read_aliases
from store.evaluation.collection import Collection, Document, Question
from store.model import Published

HERE = Path(__file__).parent
SEEDS = HERE.parent.parent / "seeds"
SHARED = HERE.parents[2] / "shared" / "data" / "ir"


def documents() -> Iterator[Document]:
    """The briefs made for the test and the seeds, each under its file's name."""
    for path in sorted((*(HERE / "briefs").glob("*.md"), *SEEDS.glob("*.md"))):
        _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
        yield _document(path.stem, yaml.load(front, yaml.BaseLoader), body)


def questions() -> Collection:
    """The questions with the briefs that answer them."""
    lines = (HERE / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    found = [json.loads(line) for line in lines if line.strip()]
    return Collection(
        name="quality",
        folder=HERE,
        questions=tuple(
            Question(
                id=one["id"],
                text=one["question"],
                language=one["language"],
                asked=date.fromisoformat(one["asked_at"]) if one.get("asked_at") else None,
                evidence=tuple(one["evidence"]),
                unanswerable=one["unanswerable"],
            )
            for one in found
        ),
        judged={one["id"]: dict.fromkeys(one["expect"], 1) for one in found if one["expect"]},
    )


def newsroom() -> Iterator[Document]:
    """The newsroom's articles in eight languages, made for the test, and the seeds."""
    yield from _articles("newsroom")
    yield from seeds()


def wires() -> Iterator[Document]:
    """Twelve articles in eight languages that nothing was learned from, and the newsroom."""
    yield from _articles("wires")
    yield from newsroom()


def rounds() -> Iterator[Document]:
    """Articles in fourteen languages of the rounds of asking, and the newsroom."""
    yield from _articles("rounds")
    yield from newsroom()


def aside() -> Iterator[Document]:
    """Articles of the rounds whose questions are kept aside, beside all others."""
    yield from _articles("aside")
    yield from rounds()


def _articles(folder: str) -> Iterator[Document]:
    for line in _lines(HERE / folder / "articles.jsonl"):
        published = str(line.get("published") or "")
        yield Document(
            id=str(line["id"]),
            title=str(line["title"]),
            text=str(line["text"]),
            publisher=str(line["publisher"]),
            published=Published.parse(published) if published else None,
            author=None,
            url=str(line["url"]),
            language=str(line["language"]),
        )


def seeds() -> Iterator[Document]:
    """The articles that ship."""
    for path in sorted(SEEDS.glob("*.md")):
        _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
        yield _document(path.stem, yaml.load(front, yaml.BaseLoader), body)


def natural(*names: str) -> list[tuple[Question, str]]:
    """Questions as people ask them, each with its kind: of the files named here."""
    found = []
    for name in names:
        for line in _lines(HERE / f"{name}.jsonl"):
            evidence = [line["evidence"], *line.get("also", ())] if line.get("evidence") else []
            question = Question(
                id=line["id"],
                text=line["question"],
                language=line.get("language", "en"),
                asked=None,
                evidence=tuple(evidence),
                unanswerable=not evidence,
            )
            found.append((question, line["kind"]))
    return found


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


@cache
def names() -> AliasBook:
    """The names a new installation starts with."""
    return AliasBook(read_aliases((SEEDS / "aliases.yaml").read_text(encoding="utf-8")))


def _document(name: str, front: Mapping[str, str], body: str) -> Document:
    published = front.get("published") or front.get("date")
    return Document(
        id=name,
        title=front.get("title"),
        text=body,
        publisher=front.get("publisher"),
        published=Published.parse(published) if published and published[:1].isdigit() else None,
        author=front.get("author"),
        url=front.get("url"),
        language=front.get("language"),
    )
