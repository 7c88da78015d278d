"""Where the time of a question goes, by function."""

import cProfile
import pstats
from collections.abc import Sequence

from tests.benchmarks.ours import Quotewire

_SHOWN = 10


def profile(engine: Quotewire, questions: Sequence[list[str]]) -> list[tuple[str, float]]:
    """Return the functions that take longest and their share of the time, themselves only."""
    watch = cProfile.Profile()
    watch.enable()
    for question in questions:
        engine.ask(question)
    watch.disable()
    found = pstats.Stats(watch).get_stats_profile()
    order = sorted(found.func_profiles.items(), key=lambda one: -one[1].tottime)
    return [(name, one.tottime / found.total_tt) for name, one in order[:_SHOWN]]
