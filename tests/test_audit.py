"""What the look-up of advisories makes of the answers it gets."""

import json
import subprocess
from typing import Any

import pytest

from deploy import audit

REPORT = {
    "dependencies": [
        {"name": "good", "version": "1.0", "vulns": []},
        {"name": "skipped", "skip_reason": "not on the index"},
        {
            "name": "bad",
            "version": "2.0",
            "vulns": [
                {"id": "PYSEC-1", "aliases": ["CVE-1"], "fix_versions": ["2.1"]},
                {"id": "PYSEC-2", "aliases": [], "fix_versions": []},
            ],
        },
    ],
    "fixes": [],
}


def answering(monkeypatch: pytest.MonkeyPatch, code: int, out: str, error: str = "") -> None:
    def run(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(command, code, out, error)

    monkeypatch.setattr(audit.subprocess, "run", run)


def test_an_advisory_is_named_with_its_mend_and_ends_the_check(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answering(monkeypatch, 1, json.dumps(REPORT))

    assert audit.main() == 1
    assert capsys.readouterr().err.splitlines() == [
        "pip-audit: SKIPPED 1 of 3 packages, which the source of advisories that answers here "
        "does not know.",
        "pip-audit: bad 2.0 has PYSEC-1; mended in 2.1.",
        "pip-audit: bad 2.0 has PYSEC-2; mended in no version yet.",
    ]


def test_an_advisory_that_is_answered_by_any_of_its_names_ends_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answering(monkeypatch, 1, json.dumps(REPORT))
    monkeypatch.setattr(audit, "IGNORED", {"CVE-1": "never called", "PYSEC-2": "not on Linux"})

    assert audit.main() == 0


@pytest.mark.parametrize("error", ["", "Traceback\nConnectionError: no route to the feed"])
def test_a_source_that_cannot_be_reached_is_said_and_is_no_failure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: str
) -> None:
    answering(monkeypatch, 1, "", error)

    assert audit.main() == 0
    assert "SKIPPED" in capsys.readouterr().err


def test_a_source_that_never_answers_is_given_up(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(command: list[str], timeout: float, **_: Any) -> None:
        raise subprocess.TimeoutExpired(command, timeout)

    monkeypatch.setattr(audit.subprocess, "run", run)

    assert audit.main() == 0
    assert "SKIPPED" in capsys.readouterr().err


def test_every_advisory_that_is_ignored_has_its_reason() -> None:
    assert all(len(reason) > 10 for reason in audit.IGNORED.values())


def test_the_lock_it_reads_is_there() -> None:
    assert audit.LOCK.is_file()
