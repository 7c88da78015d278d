"""Hostile files through `quotewire import`: `python -m tests.faults.hostile [WORD ...]`.

Each in a process of its own, whose time and memory are watched: it must end by itself, say of every
input what became of it in a sentence, and show no traceback. The memory shown is never less than
that of this process, which makes the files.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from tests.faults.hostile_files import every

ROOT = Path(__file__).parents[2]
SECONDS = 240
MEGABYTES = 1_500


class Seen(NamedTuple):
    """What became of one file."""

    fault: str
    outcome: str
    seconds: float
    megabytes: int


def imported(path: Path, data: Path) -> Seen:
    """Import one file, and look at what was said and used."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "DATA_DIR": str(data)}
    began = time.monotonic()
    with (data / "out").open("wb+") as out, (data / "err").open("wb+") as err:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", "import", "--json", "--yes", "--", str(path)],
            cwd=data, env=environment, stdin=subprocess.DEVNULL, stdout=out, stderr=err,
        )  # fmt: skip
        timer = f"no end after {SECONDS} seconds" if not _ends(process) else ""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        said, complained = (file.read().decode("utf-8", "replace") for file in (out, err))
    seconds, megabytes = time.monotonic() - began, usage.ru_maxrss // 1024
    fault, outcome = _judged(process.returncode, said, complained)
    if megabytes > MEGABYTES:
        fault = fault or f"{megabytes} MB"
    return Seen(timer or fault, outcome, seconds, megabytes)


def _ends(process: subprocess.Popen[bytes]) -> bool:
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        if os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None:
            return True
        time.sleep(0.05)
    process.kill()
    return False


def _judged(code: int, said: str, complained: str) -> tuple[str, str]:
    """What was not as it must be, and the outcome in short."""
    if code not in (0, 1, 2) or "Traceback" in said + complained or "not your fault" in complained:
        return f"exit code {code}: {complained[-300:]}", ""
    lines = said.splitlines()
    try:
        outcomes = [json.loads(line) for line in lines]
    except ValueError:
        return "a line that is no JSON", lines[0][:200]
    if not outcomes:
        told = complained.strip().splitlines()
        return ("" if told else "nothing was said"), " ".join(told)[:200]
    kinds = [one["outcome"] for one in outcomes]
    reasons = {str(one.get("reason") or "") for one in outcomes if one["outcome"] == "refused"}
    counted = ", ".join(f"{kinds.count(kind)} {kind}" for kind in dict.fromkeys(kinds))
    fault = "refused without a reason" if "" in reasons else ""
    return fault, f"{counted} {'; '.join(sorted(reasons))[:160]}".strip()


def main() -> int:
    """Try all files, or those with one of the words in their names; how many went wrong."""
    words, wrong = sys.argv[1:], 0
    with tempfile.TemporaryDirectory(prefix="hostile-") as name:
        data = Path(name) / "data"
        data.mkdir()
        for number, (called, make) in enumerate(every()):
            if words and not any(word in called for word in words):
                continue
            folder = Path(name) / str(number)
            folder.mkdir()
            make(folder / called)
            seen = imported(folder / called, data)
            wrong += bool(seen.fault)
            sys.stdout.write(
                f"{'WRONG' if seen.fault else 'ok'} {called!r}: {seen.seconds:.1f} s, "
                f"{seen.megabytes} MB: {seen.fault or seen.outcome}\n"
            )
            sys.stdout.flush()
            if (folder / called).is_file():
                (folder / called).unlink()
    sys.stdout.write(f"{wrong} went wrong\n")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
