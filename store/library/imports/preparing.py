"""Articles made ready to be stored, a little ahead, by a second process where they are many.

``python -m store.library.imports.preparing`` is that process. It ends when nobody gives it any
more work, however the one that did has ended.
"""

import os
import pickle  # between this program and its own helper  # nosec B403
import subprocess  # for that helper  # nosec B404
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import IO, Self

from store.languages import kept
from store.library import prepared as made_ready
from store.library.prepared import Prepared
from store.model import NewArticle
from store.notices import Notice
from store.notices.errors import StoreError

CHUNK = 25  # articles
AHEAD = 8  # chunks
WORTH_A_HELPER = 2_000_000  # bytes of files: fewer are read before a helper has started

Ready = Prepared | Notice | None
Articles = Sequence[NewArticle | None]


class Helper:
    """A process that prepares articles while this one stores; started with the first of them."""

    def __init__(self) -> None:
        self._waiting = ThreadPoolExecutor(1)
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int | None:
        """The number of the process; None before it has been given anything."""
        return self._process.pid if self._process else None

    def submit(self, articles: Articles) -> Future[list[Ready]]:
        """Have articles prepared; the future raises OSError or EOFError if the process ended."""
        return self._waiting.submit(self._asked, articles)

    def close(self) -> None:
        """End the process, whatever it does."""
        if self._process is not None:
            self._process.kill()
        self._waiting.shutdown(cancel_futures=True)
        if self._process is not None:
            with suppress(BrokenPipeError), self._process:  # it waits, and closes both streams
                pass

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _asked(self, articles: Articles) -> list[Ready]:
        if self._process is None:
            self._process = subprocess.Popen(  # this Python, a module of ours  # nosec B603
                [sys.executable, "-P", "-m", "store.library.imports.preparing", *kept.folder()],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                start_new_session=True,  # Ctrl-C is for the process that stores
            )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        _send(self._process.stdin, articles)
        answer: list[Ready] = pickle.load(self._process.stdout)  # our own helper's  # nosec B301
        return answer


def _environment() -> dict[str, str]:
    """What the process may know: where the code and its caches are, and no secret."""
    kept = ("PATH", "HOME", "XDG_CACHE_HOME", "SYSTEMROOT", "OPENBLAS_")
    known = {name: value for name, value in os.environ.items() if name.startswith(kept)}
    return {**known, "PYTHONPATH": str(Path(__file__).resolve().parents[3])}


def prepared(articles: Iterable[NewArticle | None], helper: Helper | None) -> Iterator[Ready]:
    """For each article what is stored of it, or why it cannot be; None stays None."""
    if helper is None:
        yield from map(prepare, articles)
        return
    waiting: deque[tuple[Articles, Future[list[Ready]]]] = deque()
    source = iter(articles)
    while chunk := list(islice(source, CHUNK)):
        waiting.append((chunk, helper.submit(chunk)))
        if len(waiting) > AHEAD:
            _share(waiting)
            yield from _taken(*waiting.popleft())
    while waiting:
        _share(waiting)
        yield from _taken(*waiting.popleft())


def prepare(article: NewArticle | None) -> Ready:
    """What is stored of one article, or why it cannot be."""
    if article is None:
        return None
    try:
        return made_ready.prepare(article)
    except StoreError as error:
        return error.notice


def _share(waiting: deque[tuple[Articles, Future[list[Ready]]]]) -> None:
    """Prepare the last of what waits here until the helper has done the first."""
    for at in range(len(waiting) - 1, 0, -1):
        if waiting[0][1].done():
            return
        articles, future = waiting[at]
        if future.cancel():
            done: Future[list[Ready]] = Future()
            done.set_result(list(map(prepare, articles)))
            waiting[at] = articles, done


def _taken(articles: Articles, future: Future[list[Ready]]) -> list[Ready]:
    """What the helper made of the articles; those that it has not begun with are made here."""
    if not future.cancel():
        try:
            return future.result()
        except (OSError, EOFError, pickle.UnpicklingError):
            pass  # it was ended from outside
    return list(map(prepare, articles))


def _send(stream: IO[bytes], what: object) -> None:
    pickle.dump(what, stream, pickle.HIGHEST_PROTOCOL)
    stream.flush()


def _main() -> None:
    """Prepare what is given until nothing more comes."""
    for folder in sys.argv[1:]:
        kept.keep_in(Path(folder))
    given, out = sys.stdin.buffer, sys.stdout.buffer
    while True:
        try:
            articles: Articles = pickle.load(given)  # from the program itself  # nosec B301
        except EOFError:
            return
        _send(out, list(map(prepare, articles)))


if __name__ == "__main__":
    _main()
