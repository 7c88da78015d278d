"""A mixed workload in a process of its own, which says each step before and after it.

    python -m tests.faults.workload ADDRESS FOLDER SEED

A line of JSON each: `{"begins": {...}}` before a step and `{"done": {...}}` once it is
acknowledged. A step names what it does and what becomes of which convoy: its revision, and whether
its article is removed.
"""

import json
import random
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlmodel import Session, select

from store.db import schema
from store.db.backups import copies
from store.db.database import Database
from store.db.tables import ArticleRow, ArticleVersionRow
from store.ingest.reading import Draft
from store.library import articles, libraries, versions
from store.library.imports.importing import import_items
from store.model import NewArticle, Reference, Scope
from store.search.retriever import Retriever
from tests.builders import a_new_article

SYLLABLES = ("ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru")
AT_ONCE = 4  # articles of an import
MOST_BACKUPS = 3
_CONVOY = re.compile(r"^Convoy (\w+) number (\d+) .* revision (\d+)\.")


@dataclass(frozen=True, slots=True)
class Convoy:
    """What is stored of a convoy."""

    article: int
    revision: int
    removed: bool


def name_of(number: int) -> str:
    """A word that stands in one article only."""
    return "".join(SYLLABLES[int(digit)] for digit in f"{number:03}").capitalize()


def report_of(number: int, revision: int) -> NewArticle:
    """The article of a convoy."""
    name = name_of(number)
    return a_new_article(
        body=f"Convoy {name} number {number} came to the bridge of Zarang, revision {revision}. "
        f"Its drivers waited {revision + 1} days for papers.",
        title=f"Convoy {name}",
        url=f"https://news.example/convoys/{number}",
    )


def convoys(session: Session) -> dict[int, Convoy]:
    """All convoys that are stored, by their numbers."""
    found = session.exec(
        select(ArticleRow, ArticleVersionRow.body).where(
            ArticleVersionRow.article_id == ArticleRow.id,
            ArticleVersionRow.version == ArticleRow.current_version,
        )
    )
    read = [(row, match) for row, body in found if (match := _CONVOY.match(body))]
    return {
        int(match[2]): Convoy(row.id or 0, int(match[3]), row.deleted_at is not None)
        for row, match in read
    }


class Workload:
    """Does one thing after the other, by chance."""

    def __init__(self, address: str, folder: Path, seed: int) -> None:
        self.chance = random.Random(seed)
        self.folder = folder
        self.database = Database(address)
        schema.ready(self.database)
        self.retriever = Retriever(
            self.database, folder / "index", starter_file=folder / "none.yaml"
        )
        with self.database.writing() as session:
            self.library = libraries.create(session, libraries.SHARED)
            self.known = convoys(session)
        self.scope = Scope(libraries=(self.library,))
        self.backups = 0

    def go_on(self) -> None:
        """Until killed."""
        steps: tuple[Callable[[], None], ...] = (
            self.add, self.add, self.bring, self.edit, self.edit, self.remove, self.restore,
            self.ask, self.ask, self.save, self.back_up,
        )  # fmt: skip
        while True:
            self.chance.choice(steps)()

    def add(self) -> None:
        number = max(self.known, default=0) + 1
        self._begin("add", {number: (1, False)})
        with self.database.writing() as session:
            prepared = versions.prepare(report_of(number, 1))
            reference = articles.add(session, self.library, prepared, by="workload")
        self.known[number] = Convoy(reference.article, 1, removed=False)
        self._done()

    def bring(self) -> None:
        first = max(self.known, default=0) + 1
        numbers = range(first, first + AT_ONCE)
        self._begin("import", dict.fromkeys(numbers, (1, False)))
        items = [(str(number), Draft(article=report_of(number, 1))) for number in numbers]
        outcomes = import_items(self.database, lambda _: self.library, items, by="workload")
        for number, outcome in zip(numbers, outcomes, strict=True):
            assert outcome.article is not None, outcome
            self.known[number] = Convoy(outcome.article.article, 1, removed=False)
        self._done()

    def edit(self) -> None:
        if (number := self._some(removed=False)) is None:
            return
        convoy = self.known[number]
        revision = convoy.revision + 1
        self._begin("edit", {number: (revision, False)})
        with self.database.writing() as session:
            prepared = versions.prepare(report_of(number, revision))
            reference = Reference(article=convoy.article)
            articles.edit(session, self.scope, reference, prepared, by="workload")
        self.known[number] = Convoy(convoy.article, revision, removed=False)
        self._done()

    def remove(self) -> None:
        self._turn(removed=False)

    def restore(self) -> None:
        self._turn(removed=True)

    def ask(self) -> None:
        if (number := self._some(removed=False)) is None:
            return
        self._begin("ask", {})
        self.retriever.answer(self.scope, f"convoy {name_of(number)}")
        self._done()

    def save(self) -> None:
        self._begin("save the index", {})
        self.retriever.save()
        self._done()

    def back_up(self) -> None:
        self.backups += 1
        target = self.folder / "backups" / f"{self.backups % MOST_BACKUPS}.db"
        self._begin("back up", {})
        copies.backup(self.database, target)
        self._done()

    def _turn(self, *, removed: bool) -> None:
        """Remove an article, or restore one that is removed."""
        if (number := self._some(removed=removed)) is None:
            return
        convoy = self.known[number]
        self._begin("restore" if removed else "remove", {number: (convoy.revision, not removed)})
        act = articles.restore if removed else articles.remove
        with self.database.writing() as session:
            act(session, self.scope, convoy.article, by="workload")
        self.known[number] = Convoy(convoy.article, convoy.revision, removed=not removed)
        self._done()

    def _some(self, *, removed: bool) -> int | None:
        fitting = [number for number, one in self.known.items() if one.removed is removed]
        return self.chance.choice(fitting) if fitting else None

    def _begin(self, what: str, becomes: Mapping[int, tuple[int, bool]]) -> None:
        self.step = {"what": what, "becomes": becomes}
        _say({"begins": self.step})

    def _done(self) -> None:
        _say({"done": self.step})


def _say(line: Mapping[str, object]) -> None:
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    Workload(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])).go_on()
