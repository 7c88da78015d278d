"""The worker process: its limits, its death and its return."""

import os
import signal
import threading
from collections.abc import Iterator

import pytest

from store.ingest.reading import Hints
from store.ingest.sandbox.worker import Worker
from store.model import Published
from tests.store.ingest.page.grade_html import PAGES
from tests.store.ingest.paste.pastes import PASTES, Pasted

PAGE = (
    b"<html><head><title>On Frogs</title></head><body><article><h1>On Frogs</h1>"
    b"<p>Frogs leap over the old wall of the city, officials said on Monday night.</p>"
    b"</article></body></html>"
)


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as found:
        yield found


def test_a_page_comes_back_with_hints_in_it(worker: Worker) -> None:
    hints = Hints(publisher="The Pond", published=Published.parse("2024-11"))

    [draft] = worker.parse("html", PAGE, hints).articles

    assert draft.article.body.startswith("Frogs leap")
    assert draft.article.publisher == "The Pond"
    assert draft.article.published == Published.parse("2024-11")


@pytest.mark.parametrize("pasted", PASTES, ids=lambda pasted: pasted.name)
def test_pages_in_every_language_are_read_under_the_limits(worker: Worker, pasted: Pasted) -> None:
    lines = "".join(f"<p>{line}</p>" for line in (*pasted.article, *pasted.below))
    data = f"<html><body><article><h1>{pasted.title}</h1>{lines}</article></body></html>"

    [draft] = worker.parse("html", data.encode(), Hints()).articles

    assert draft.article.body == "\n\n".join(pasted.article)


@pytest.mark.skipif(not PAGES.is_dir(), reason="the example pages are not on this machine")
def test_every_example_page_is_read_under_the_limits(worker: Worker) -> None:
    pages = sorted(PAGES.glob("*.html"))

    refused = [
        page.stem for page in pages if worker.parse("html", page.read_bytes(), Hints()).refused
    ]

    assert refused == []


def test_a_killed_process_costs_one_file_and_a_new_one_is_started(worker: Worker) -> None:
    worker.parse("html", PAGE, Hints())
    assert worker._process is not None
    os.kill(worker._process.pid, signal.SIGKILL)
    worker._process.wait()

    found = worker.parse("html", PAGE, Hints())

    assert found.articles


def test_a_file_that_takes_too_long_is_given_up() -> None:
    endless = b"<html><body>" + b"<p>Frogs leap over the wall today.</p>" * 100_000

    with Worker(seconds=0.3) as hasty:
        found = hasty.parse("html", endless, Hints())
        after = hasty.parse("feed", b"<rss version='2.0'><channel/></rss>", Hints())

    assert "longer than" in str(found.refused[0].reason)
    assert "no entries" in str(after.refused[0].reason)


def test_a_reader_that_dies_is_told_in_words(worker: Worker) -> None:
    found = worker.parse("plain", b"x", Hints())

    assert "its reader stopped" in str(found.refused[0].reason)


def test_it_may_be_called_from_many_threads(worker: Worker) -> None:
    bodies: list[str] = []

    def parse() -> None:
        bodies.append(worker.parse("html", PAGE, Hints()).articles[0].article.body)

    threads = [threading.Thread(target=parse) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(bodies) == 4
    assert len(set(bodies)) == 1


def test_the_process_knows_no_secret_of_the_parent(
    worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "secret")
    worker.close()
    worker.parse("html", PAGE, Hints())
    assert worker._process is not None

    with open(f"/proc/{worker._process.pid}/environ", "rb") as environment:
        assert b"secret" not in environment.read()


def test_nothing_is_left_after_closing() -> None:
    with Worker() as found:
        found.parse("html", PAGE, Hints())
        assert found._process is not None
        process = found._process

    assert process.returncode is not None
