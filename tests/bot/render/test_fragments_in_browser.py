"""Links with text fragments, opened in a browser: they jump to the quoted words."""

import shutil
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from bot.render.markup.links import quoted_place
from store.text.anchors import anchor

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
playwright = pytest.importorskip("playwright.sync_api", reason="no browser to drive")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here")
HEIGHT = 600
SHUT = "The border stayed shut on Monday."


class Pages(BaseHTTPRequestHandler):
    """A server of one page."""

    page = b""

    def do_GET(self) -> None:
        """Answer with the page."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(self.page)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[ThreadingHTTPServer]:
    """A server on this machine."""
    made = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield made
    made.shutdown()
    made.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium without a window."""
    with playwright.sync_playwright() as driver:
        launched = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield launched
        launched.close()


def soft_hyphens(text: str) -> str:
    return text.replace("pipeline", "pipe&shy;line").replace("ministry", "min&shy;istry")


def no_break_spaces(text: str) -> str:
    return text.replace("1 200", "1&nbsp;200").replace("of flour", "of&nbsp;flour")


def straight(text: str) -> str:
    return text.replace("’", "'")


@pytest.mark.parametrize(
    ("paragraphs", "target", "words", "written", "direction"),
    [
        (
            [f"{SHUT} Trucks waited.", "Rain fell on the pass.", f"Again: {SHUT} Then it opened."],
            2,
            SHUT,
            str,
            "ltr",
        ),
        (
            ["Nothing.", "The energy ministry said that the pipeline from Galkynysh was closed."],
            1,
            "the pipeline from Galkynysh was closed",
            soft_hyphens,
            "ltr",
        ),
        (
            [
                "Nothing.",
                "Some 1 200 tonnes of flour reached Khorog by boat on Monday evening late.",
            ],
            1,
            "1 200 tonnes of flour reached Khorog by boat on Monday evening late.",
            no_break_spaces,
            "ltr",
        ),
        (
            [
                "سلام",
                "پاکستان حملہ نہیں کرے گا۔ انہوں نے کہا۔",
                "خبریں پاکستان حملہ نہیں کرے گا۔ پھر وہ گئے۔",
            ],
            2,
            "پاکستان حملہ نہیں کرے گا۔",
            str,
            "rtl",
        ),
        (
            [
                "سلام",
                "مهندسان هنوز پایه‌ها را بررسی نکرده‌اند و ۳۵۰ تن آرد با قایق برده شد.",
                "پایان",
            ],
            1,
            "مهندسان هنوز پایه‌ها را بررسی نکرده‌اند و ۳۵۰ تن آرد با قایق برده شد.",
            str,
            "rtl",
        ),
        (
            ["Nothing.", "He said: “We won’t go,” and left the room at once."],
            1,
            "“We won’t go,” and left",
            straight,
            "ltr",
        ),
        (
            [
                "Intro.",
                "He closed the gate on Monday.",
                "She opened the road to all of them.",
                "End.",
            ],
            1,
            "He closed the gate on Monday.\n\nShe opened the road to all of them.",
            str,
            "ltr",
        ),
        (
            ["Intro.", "The F-16 deal, worth 3-5 million & more, is off."],
            1,
            "The F-16 deal, worth 3-5 million & more, is off.",
            str,
            "ltr",
        ),
    ],
    ids=["twice", "soft-hyphens", "no-break-spaces", "urdu", "persian", "quotes", "two", "hyphens"],
)
def test_a_link_jumps_to_the_quoted_words(
    server: ThreadingHTTPServer,
    browser: Any,
    paragraphs: list[str],
    target: int,
    words: str,
    written: Callable[[str], str],
    direction: str,
) -> None:
    body = "\n\n".join(paragraphs)
    start = body.rindex(words)
    fragments = anchor(body, start, start + len(words)).fragments
    tall = "".join(f"<p style='margin:0 0 1500px'>{written(one)}</p>" for one in paragraphs)
    Pages.page = f"<html dir={direction}><body>{tall}<div style='height:3000px'></div>".encode()
    url = f"http://127.0.0.1:{server.server_port}/"

    shown = []
    for fragment in fragments[:2]:
        page = browser.new_page(viewport={"width": HEIGHT, "height": HEIGHT})
        page.goto(quoted_place(url, [fragment], limit=4000))
        page.wait_for_timeout(200)
        tops = page.evaluate(
            "[...document.querySelectorAll('p')].map(p => p.getBoundingClientRect().top)"
        )
        shown.append([at for at, top in enumerate(tops) if -10 <= top < HEIGHT])
        page.close()

    assert shown
    assert all(one == [target] for one in shown)
