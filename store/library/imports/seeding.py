"""Loads the articles that a new installation starts with into the shared library."""

from dataclasses import replace
from pathlib import Path

from store.db.database import Database
from store.ingest.read import read
from store.ingest.reading import Hints
from store.library import articles, audit, libraries, versions
from store.library.audit import Event
from store.notices import Action
from store.notices.errors import OperatorError


def load(database: Database, folder: Path) -> int:
    """Make the shared library and put the folder's Markdown briefs in; return how many.

    All in one transaction: whoever sees the library sees it whole. A folder that is empty or
    missing makes a library without articles.
    """
    prepared = []
    for path in sorted(folder.glob("*.md")):
        reading = read(path.read_bytes(), path.name, Hints())
        if reading.refused or len(reading.articles) != 1:
            raise OperatorError(f"The brief {path.name} cannot be read.")
        one = versions.prepare(reading.articles[0].article)
        prepared.append(replace(one, stored=one.collected))  # the same in every installation
    with database.writing() as session:
        if libraries.SHARED in libraries.names(session):
            return 0  # another process was quicker
        library = libraries.create(session, libraries.SHARED)
        audit.record(session, library, [Event(action=Action.CREATE_LIBRARY)], actor="quotewire")
        if prepared:
            articles.add_all(session, library, prepared, by="quotewire")
    return len(prepared)
