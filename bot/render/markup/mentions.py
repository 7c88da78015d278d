"""Commands named so that a click on the name types them, where Discord has told their numbers."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(slots=True)
class Mentions:
    """The names of commands as people see them. ``numbers`` are Discord's, by the first word."""

    numbers: Mapping[str, int] = field(default_factory=dict)

    def __call__(self, command: str) -> str:
        """A command by its whole name, such as ``articles add``."""
        number = self.numbers.get(command.partition(" ")[0])
        return f"</{command}:{number}>" if number else f"`/{command}`"
