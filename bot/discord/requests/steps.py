"""The steps of an answer and how long each took, for whoever counts them."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal

Step = Literal["first_response", "turn", "search", "whole"]


@dataclass(frozen=True, slots=True)
class Steps:
    """Tells its ``listeners`` of each step how many seconds it took.

    ``first_response`` and ``whole`` count from when an interaction came; ``turn`` is the wait
    behind other questions, ``search`` what follows it.
    """

    listeners: list[Callable[[Step, float], None]] = field(default_factory=list)

    def took(self, step: Step, seconds: float) -> None:
        """Tell of a step that is over."""
        for listener in self.listeners:
            listener(step, seconds)

    @contextmanager
    def timed(self, step: Step) -> Iterator[None]:
        """Tell of the block when it is over, if it is not left by an error."""
        began = time.perf_counter()
        yield
        self.took(step, time.perf_counter() - began)
