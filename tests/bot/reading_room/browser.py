"""A real browser at a real reading room: Chromium, and axe-core from npm, where they are."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from bot.app import open_app
from bot.settings import Settings
from store.model import NewArticle
from tests.bot.reading_room.conftest import shelve

ROOT = Path(__file__).parents[3]
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")
AXE = Path(os.environ.get("AXE") or ROOT / ".venv" / "node_modules" / "axe-core" / "axe.min.js")
REQUIRED = os.environ.get("TEST_BROWSER_REQUIRED") == "1"
_STATUS = "Failed to load resource: the server responded with a status of 4"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

needs_chromium = pytest.mark.skipif(
    not REQUIRED and (CHROMIUM is None or find_spec("playwright") is None),
    reason="needs Chromium and playwright: make browser",
)
needs_axe = pytest.mark.skipif(
    not REQUIRED and not AXE.exists(), reason="needs axe-core: make browser"
)


@dataclass(frozen=True, slots=True)
class Site:
    """A reading room that runs, and a browser that has been started."""

    address: str
    browser: Any

    @contextmanager
    def tab(self, **settings: Any) -> Iterator[Any]:
        """A tab; what the browser complains about, or asks of another host, fails the test."""
        context = self.browser.new_context(base_url=self.address, **settings)
        page = context.new_page()
        problems: list[str] = []
        page.on(
            "console",
            lambda said: None if said.text.startswith(_STATUS) else problems.append(said.text),
        )
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on(
            "request",
            lambda asked: (
                None if asked.url.startswith(self.address) else problems.append(asked.url)
            ),
        )
        try:
            yield page
        finally:
            context.close()
        assert problems == []


@contextmanager
def open_site(folder: Path, articles: list[NewArticle]) -> Iterator[Site]:
    """A reading room with the seeds and these articles, as a process of its own."""
    from playwright.sync_api import sync_playwright

    url = f"sqlite:///{folder / 'quotewire.db'}"
    app = open_app(Settings(database_url=SecretStr(url), data_dir=folder))
    shelve(app, *articles)
    app.close()
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "serve", "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "DATA_DIR": str(folder)},
        text=True,
    )
    assert process.stdout is not None
    try:
        address = process.stdout.readline().rpartition(" ")[2].strip().rstrip("/")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
            yield Site(address, browser)
            browser.close()
    finally:
        process.kill()
        process.communicate()


def violations(page: Any) -> list[str]:
    """What axe-core finds wrong on a page, each with the first element it means."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{one['id']}: {one['help']} at {one['nodes'][0]['target']}" for one in found["violations"]
    ]
