"""Articles are prepared by a second process as by this one, and it never outlives its use."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.library.imports.preparing import AHEAD, CHUNK, Helper, prepared
from store.model import NewArticle

ARTICLES = [
    None,
    NewArticle(body="?!"),
    *(NewArticle(body=f"Patrol {n} saw {n * 7} lorries at gate {n} of Zaranj.") for n in range(90)),
]
ALONE = """
import os
from store.library.imports.preparing import Helper
from store.model import NewArticle
helper = Helper()
helper.submit([NewArticle(body="Frogs leap over the old wall.")]).result()
print(helper.pid, flush=True)
os.kill(os.getpid(), 9)
"""


def known(articles: list[NewArticle | None], helper: Helper | None) -> list[str]:
    """What is comparable of each: the hash, or the words of the refusal."""
    return [getattr(one, "body_sha256", str(one)) for one in prepared(articles, helper)]


def test_a_helper_makes_of_articles_what_this_process_makes_until_it_is_killed() -> None:
    with Helper() as helper:
        assert known(ARTICLES, helper) == known(ARTICLES, None)

        assert helper.pid is not None
        os.kill(helper.pid, signal.SIGKILL)
        assert known(ARTICLES, helper) == known(ARTICLES, None)


def test_the_helper_is_told_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "a-secret-of-the-bot")
    with Helper() as helper:
        helper.submit([None]).result()

        assert b"a-secret-of-the-bot" not in Path(f"/proc/{helper.pid}/environ").read_bytes()


def test_more_is_not_read_ahead_than_is_worked_on() -> None:
    read: list[int] = []

    def articles() -> Iterator[None]:
        for number in range(CHUNK * 100):
            read.append(number)
            yield None

    with Helper() as helper:
        next(prepared(articles(), helper))

    assert len(read) == CHUNK * (AHEAD + 1)


def test_the_helper_ends_when_the_one_it_helps_is_killed(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", ALONE], capture_output=True, text=True, check=False, cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[3])},
    )  # fmt: skip
    helper = int(ended.stdout)

    for _ in range(300):
        if not Path(f"/proc/{helper}").exists():
            return
        time.sleep(0.1)
    pytest.fail("the helper is still there")
