"""Looks the locked packages up among known advisories: `python -m deploy.audit`.

Ends with 1 where one is named that `IGNORED` does not answer. Where no source of advisories can be
reached it says so aloud and ends with 0: nothing was found because nothing was asked.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

LOCK = Path(__file__).parent / "locks" / "runtime.lock"
WITHIN = 120  # seconds for all packages together
EACH = "10"  # seconds for one request

# An advisory that does not concern us, and why: {"PYSEC-2026-1": "its parser is never called"}
IGNORED: Mapping[str, str] = {}

Report = Mapping[str, list[dict[str, Any]]]


def main() -> int:
    """Ask, say what was found, and return the exit code."""
    try:
        asked = subprocess.run(
            [sys.executable, "-m", "pip_audit", "--requirement", str(LOCK), "--disable-pip",
             "--no-deps", "--require-hashes", "--format=json", "--progress-spinner=off",
             f"--timeout={EACH}"],
            capture_output=True, text=True, timeout=WITHIN, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return _tell(f"pip-audit: SKIPPED, no source of advisories answered within {WITHIN} s.")
    try:
        report = json.loads(asked.stdout)
    except ValueError:
        last = (asked.stderr.strip().splitlines() or ["no reason given"])[-1]
        return _tell(f"pip-audit: SKIPPED, no source of advisories can be reached ({last[:120]}).")
    found, skipped = list(open_advisories(report)), unasked(report)
    if skipped:  # pip-audit itself calls this "no known vulnerabilities"
        _tell(
            f"pip-audit: SKIPPED {len(skipped)} of {len(report['dependencies'])} packages, which "
            "the source of advisories that answers here does not know."
        )
    for line in found:
        _tell(f"pip-audit: {line}")
    return 1 if found else 0


def open_advisories(report: Report) -> Iterator[str]:
    """A line for each advisory of a report that is not answered: package, its name, the mend."""
    for package in report["dependencies"]:
        for advisory in package.get("vulns", ()):
            names = {advisory["id"], *advisory.get("aliases", ())}
            if not names & IGNORED.keys():
                mended = ", ".join(advisory.get("fix_versions") or ["no version yet"])
                place = f"{package['name']} {package['version']}"
                yield f"{place} has {advisory['id']}; mended in {mended}."


def unasked(report: Report) -> list[str]:
    """The packages of a report of which nothing is known, good or bad."""
    return [str(one["name"]) for one in report["dependencies"] if "skip_reason" in one]


def _tell(line: str) -> int:
    sys.stderr.write(f"{line}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
