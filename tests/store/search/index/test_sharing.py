"""One view for several threads, one folder for several processes."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from store.search.index import LibraryIndex, Searcher
from tests.store.search.index.reference import pairs
from tests.store.search.index.test_topk import entries, questions

_ASK = """
import json, sys
from pathlib import Path
from store.search.index import LibraryIndex, Searcher
view = Searcher([LibraryIndex.open(Path(sys.argv[1]))])
for groups in json.loads(sys.argv[2]):
    print(json.dumps(view.top(groups, 5).passages.tolist()))
"""


@pytest.mark.parametrize("plain", [0, 10**9])
def test_threads_that_share_a_view_get_what_one_thread_gets(
    plain: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.search.index.topk._PLAIN", plain)
    view = Searcher([LibraryIndex.build(entries(3_000, 1), 1)])
    asked = questions(60, 2) * 4
    alone = [pairs(view.top(groups, 10)) for groups in asked]

    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(lambda groups: pairs(view.top(groups, 10)), asked))

    assert together == alone


def test_processes_that_open_one_folder_get_the_same(tmp_path: Path) -> None:
    LibraryIndex.build(entries(500, 3), 1).save(tmp_path)
    asked = questions(10, 4)
    view = Searcher([LibraryIndex.open(tmp_path)])
    mine = [view.top(groups, 5).passages.tolist() for groups in asked]

    command = [sys.executable, "-c", _ASK, str(tmp_path), json.dumps(asked)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]

    for process in running:
        told, _ = process.communicate(timeout=60)
        assert [json.loads(line) for line in told.splitlines()] == mine
