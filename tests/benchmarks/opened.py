"""A process that opens one saved index, answers, and tells when and how much memory it holds."""

import json
import sys
import time
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.ours import Quotewire

if TYPE_CHECKING:
    from tests.benchmarks.engines import Saving


def main(name: str, home: str, questions: str) -> None:
    """Open, answer one question and note the time, answer 1,000 and note the memory."""
    asked = json.loads(Path(questions).read_text())
    engine: Saving
    if name == Quotewire.name:  # without importing its peers
        engine = Quotewire()
    else:
        from tests.benchmarks.engines import saving

        [engine] = [one for one in saving() if one.name == name]
    engine.open(Path(home))
    engine.ask(asked[0])
    answered = time.time()
    for question in islice(cycle(asked), 1_000 if name in ("quotewire", "tantivy") else 100):
        engine.ask(question)
    resident = _resident()
    sys.stdout.write(f"{answered} {resident}\n")


def _resident() -> int:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    return 0


if __name__ == "__main__":
    main(*sys.argv[1:])
