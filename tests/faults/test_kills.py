"""A few of the kills that `python -m tests.faults.kills` does by the hundred."""

from pathlib import Path

from tests.faults.kills import Killed, after, complaints, kills
from tests.faults.workload import Workload


def test_whatever_was_acknowledged_before_a_kill_is_there_after_it(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path}/library.db"

    seen = list(kills(address, tmp_path, seeds=(13,), most=12))

    assert [wrong for _, wrong in seen] == [[]]
    assert any(becomes for killed, _ in seen for _, becomes in killed.acknowledged)


def test_a_change_that_is_missing_is_complained_of(tmp_path: Path) -> None:
    workload = Workload(f"sqlite:///{tmp_path}/library.db", tmp_path, seed=1)
    workload.add()
    must = after({}, Killed(acknowledged=[("add", {1: (1, False)}), ("add", {2: (1, False)})]))

    said = list(complaints(workload.database, tmp_path, must, Killed(), seed=1))
    forgiven = Killed(under_way=("add", {2: (1, False)}))
    begun = list(complaints(workload.database, tmp_path, {1: (1, False)}, forgiven, seed=1))

    workload.database.close()
    assert said == ["convoy 2 is None, acknowledged was (1, False)"]
    assert begun == []
