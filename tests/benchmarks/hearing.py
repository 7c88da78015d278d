"""How soon a change is found in another process: `python -m tests.benchmarks.hearing POSTGRESQL`.

One process adds articles to a library of a new database there; another has the library loaded and
listens, as the bot does. Counted is from the commit to the moment at which the other's index holds
the article.
"""

import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Set
from pathlib import Path

import psycopg
from sqlalchemy.engine import make_url

from store.db import schema
from store.db.database import Database
from store.db.notifications import listen
from store.library import articles, libraries
from store.model import Scope
from store.search.retriever import Retriever
from tests.builders import a_prepared

NAME = "quotewire_hearing"
TIMES, PAUSE = 200, 0.05
ROOT = Path(__file__).parents[2]
WRITE = "import sys; from tests.benchmarks.hearing import write; write(sys.argv[1])"


def write(address: str) -> None:
    """Add articles; for each a line with the time of its commit."""
    database = Database(address)
    for number in range(1, TIMES + 1):
        add(database, number)
        sys.stdout.write(f"{time.time()}\n")
        sys.stdout.flush()
        time.sleep(PAUSE)
    database.close()


def add(database: Database, number: int) -> int:
    """Add one article; the number of the library."""
    body = f"The commander of post {number} told reporters that {number + 2} trucks had passed."
    new = a_prepared(body=body, url=f"https://news.example/{number}", title=f"Post {number}")
    with database.writing() as session:
        library = libraries.create(session, "desk")
        articles.add(session, library, new, by="bench")
    return library


def measured(address: str, folder: Path, direct: str | None = None) -> list[float]:
    """Milliseconds from each commit until its article is in the other's index.

    ``direct`` is the address to listen at, where a pooler stands at the other.
    """
    database = Database(address, direct=direct)
    schema.ready(database)
    scope = Scope(libraries=(add(database, 0),))
    retriever = Retriever(database, folder, starter_file=folder / "none.yaml")
    found: dict[int, float] = {}
    ended = threading.Event()

    def heard(among: Set[int] | None) -> None:
        retriever.catch_up(among)
        at = time.time()
        with database.session() as session:
            held = retriever.searcher(session, scope).holdings.articles
        for number in range(len(found) + 1, held):
            found[number] = at

    retriever.answer(scope, "trucks")
    thread = threading.Thread(target=listen, args=(database, heard, ended))
    thread.start()
    time.sleep(1)
    ran = subprocess.run(
        [sys.executable, "-c", WRITE, address], cwd=ROOT, capture_output=True, text=True, check=True
    )
    time.sleep(1)
    ended.set()
    thread.join()
    retriever.close()
    database.close()
    committed = [float(line) for line in ran.stdout.splitlines()]
    return [1000 * (found[number] - at) for number, at in enumerate(committed, 1)]


def main() -> int:
    """Make a database, measure, drop it."""
    url = make_url(sys.argv[1])
    plain = url.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as server:
        server.execute(f"DROP DATABASE IF EXISTS {NAME} WITH (FORCE)")
        server.execute(f"CREATE DATABASE {NAME}")
        try:
            address = url.set(database=NAME).render_as_string(hide_password=False)
            with tempfile.TemporaryDirectory() as folder:
                lags = sorted(measured(address, Path(folder)))
        finally:
            server.execute(f"DROP DATABASE {NAME} WITH (FORCE)")
    sys.stdout.write(
        f"{len(lags)} of {TIMES} changes found; ms from commit: p50 {lags[len(lags) // 2]:.1f}, "
        f"p95 {lags[len(lags) * 95 // 100]:.1f}, max {lags[-1]:.1f}\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
