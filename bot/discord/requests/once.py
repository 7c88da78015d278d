"""Work under way at this moment, so that a click that comes twice does it once."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(slots=True)
class Doing:
    """The names of what is under way in this process."""

    _names: set[str] = field(default_factory=set)

    @contextmanager
    def once(self, name: str) -> Iterator[bool]:
        """Whether nobody else does it now; until the block ends nobody else will."""
        if name in self._names:
            yield False
            return
        self._names.add(name)
        try:
            yield True
        finally:
            self._names.discard(name)
