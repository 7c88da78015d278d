"""Where the time of a question goes, by function."""

import cProfile
from collections import Counter
from collections.abc import Sequence

from tests.benchmarks.ours import Quotewire

_SHOWN = 12


def profile(engine: Quotewire, questions: Sequence[list[str]]) -> list[tuple[str, float]]:
    """Return the functions that take longest and their share of the time, themselves only."""
    watch = cProfile.Profile()
    watch.enable()
    for question in questions:
        engine.ask(question)
    watch.disable()
    spent: Counter[str] = Counter()
    for entry in watch.getstats():
        code = entry.code
        spent[code if isinstance(code, str) else code.co_name] += round(entry.inlinetime * 1e9)
    return [
        (name.strip("<>").replace("built-in method ", ""), time / spent.total())
        for name, time in spent.most_common(_SHOWN)
    ]
