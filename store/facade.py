"""A library opened for asking, adding and exporting, for notebooks and other front ends."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from store.db import schema
from store.db.backups.copies import before_migration
from store.db.database import Database
from store.ingest.reading import Hints
from store.library import articles, libraries, versions
from store.library.holdings import export
from store.library.imports.import_files import find
from store.library.imports.import_inputs import Progressed, of_files
from store.library.imports.importing import ImportOutcome, import_items
from store.model import Answer, Article, Filters, NewArticle, Reference
from store.search.retriever import Retriever
from store.text.dates.typed import typed_published


class Library:
    """One library of a database, which is made where it is not there yet.

    ``address`` is a path to an SQLite file or the address of a database. ``aliases`` is a file of
    names such as ``seeds/aliases.yaml``. Whatever a person can put right is a StoreError.
    """

    def __init__(
        self, address: str | Path, name: str = libraries.SHARED, *, aliases: Path | None = None
    ) -> None:
        self._name = name
        self._database = Database(address if "://" in str(address) else Path(address))
        file = self._database.path or Path("quotewire.db")
        schema.ready(self._database, partial(before_migration, self._database, file.parent))
        with self._database.writing() as session:
            libraries.create(session, name)
        folder = file.with_suffix(".index")
        self._retriever = Retriever(
            self._database, folder, starter_file=aliases or folder / "aliases.yaml"
        )

    def add(
        self,
        text: str,
        *,
        title: str | None = None,
        publisher: str | None = None,
        author: str | None = None,
        published: str | None = None,
        url: str | None = None,
        by: str = "library",
    ) -> Reference:
        """Put an article in; what is not known stays unknown. ``published`` as people write days.

        Raises ArticleExistsError for a text that is already there.
        """
        day = typed_published(published, today=datetime.now(UTC).date()) if published else None
        prepared = versions.prepare(
            NewArticle(
                body=text, title=title, publisher=publisher, author=author, published=day, url=url
            )
        )
        with self._database.writing() as session:
            library = libraries.named(session, self._name)
            libraries.lock(session, library)
            articles.refuse_repeat(session, library, prepared)
            return articles.add(session, library, prepared, by=by)

    def add_files(self, *paths: str | Path, by: str = "library") -> Iterator[ImportOutcome]:
        """Import files and folders of any type that is read; an outcome for each article."""
        from store.ingest.sandbox.worker import Worker  # only here: it starts a process

        with Worker() as worker:
            files = find([str(path) for path in paths]).files
            yield from import_items(
                self._database,
                lambda session: libraries.named(session, self._name),
                of_files(files, Hints(), worker, Progressed()),
                by=by,
            )

    def ask(
        self,
        question: str,
        *,
        source: str | None = None,
        since: date | None = None,
        until: date | None = None,
        language: str | None = None,
        limit: int = 3,
    ) -> Answer:
        """Quotations that answer the question, verified to the letter, or why there are none."""
        filters = Filters(source=source, since=since, until=until, language=language)
        with self._database.session() as session:
            scope = libraries.scope_of_name(session, self._name)
        return self._retriever.answer(scope, question, filters, limit=limit)

    def article(self, reference: str) -> Article:
        """The article that is called so, such as ``A12`` or ``A12@1``."""
        with self._database.session() as session:
            scope = libraries.scope_of_name(session, self._name)
            return articles.get(session, scope, Reference.parse(reference))

    def export(self) -> Iterator[str]:
        """The whole library as JSON lines, which ``add_files`` takes again."""
        with self._database.session() as session:
            yield from export.export_lines(session, libraries.named(session, self._name))

    def close(self) -> None:
        """Save the index and let go of the database."""
        self._retriever.close()
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
