"""Small inputs and pastes that show a kind of fault each come in as what was written.

``python -m tests.store.ingest.grade_cases`` prints what is wrong with which.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.db import schema
from store.db.database import Database
from store.ingest.sandbox.worker import Worker
from tests.store.ingest.grade_cases import CASES, PASTES, Grader, cases

RIGHT_CASES = 75
RIGHT_PASTES = 16

pytestmark = pytest.mark.skipif(not CASES.exists(), reason="the inputs are not at hand")


@pytest.fixture(scope="module")
def grader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Grader]:
    """A grader with a database and a worker of its own."""
    path: Path = tmp_path_factory.mktemp("cases") / "cases.db"
    database = Database(f"sqlite:///{path}")
    schema.upgrade(database)
    with Worker() as worker:
        yield Grader(database, worker)
    database.close()


def test_small_inputs_come_in_as_what_was_written(grader: Grader) -> None:
    faults = {str(case["id"]): grader.case(case) for case in cases()}

    wrong = {name: found for name, found in faults.items() if found}
    assert len(faults) - len(wrong) >= RIGHT_CASES, wrong


def test_pastes_give_their_title_and_nothing_foreign_is_quotable(grader: Grader) -> None:
    faults = {path.stem: grader.paste(path) for path in sorted(PASTES.glob("*.txt"))}

    wrong = {name: found for name, found in faults.items() if found}
    assert len(faults) - len(wrong) >= RIGHT_PASTES, wrong
