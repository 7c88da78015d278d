"""The last reading of each server, for questions that come while the database is away."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

from store.notices.errors import DatabaseAwayError

MOST = 10_000

T = TypeVar("T")


class Remembered(Generic[T]):
    """The last value by server, the least recently used let go first."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._values: OrderedDict[int, T] = OrderedDict()

    def of(self, guild: int) -> T | None:
        """What was read last."""
        with self._lock:
            return self._values.get(guild)

    def keep(self, guild: int, value: T) -> T:
        """Remember a value and return it."""
        with self._lock:
            self._values[guild] = value
            self._values.move_to_end(guild)
            while len(self._values) > self._most:
                self._values.popitem(last=False)
        return value

    def read(self, guild: int, work: Callable[[], T]) -> T:
        """What ``work`` reads, or what it read last while the database is away."""
        try:
            return self.keep(guild, work())
        except DatabaseAwayError:
            known = self.of(guild)
            if known is None:
                raise
            return known
