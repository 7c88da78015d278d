"""Commands named so that a click on the name types them, where Discord has told their numbers."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

_NAMED = re.compile(r"(?<![\w`/<])/([a-z]+(?: [a-z]+){0,2})")


@dataclass(slots=True)
class Mentions:
    """The names of commands as people see them.

    ``numbers`` are Discord's, by the first word; ``names`` are all whole names there are.
    """

    numbers: Mapping[str, int] = field(default_factory=dict)
    names: Collection[str] = ()

    def __call__(self, command: str) -> str:
        """A command by its whole name, such as ``articles add``."""
        number = self.numbers.get(command.partition(" ")[0])
        return f"</{command}:{number}>" if number else f"`/{command}`"

    def linked(self, sentence: str) -> str:
        """A sentence of ours, each command named in it so that a click types it."""
        return _NAMED.sub(self._linked, sentence) if self.numbers else sentence

    def _linked(self, named: re.Match[str]) -> str:
        words = named[1].split(" ")
        for count in range(len(words), 0, -1):
            name = " ".join(words[:count])
            if name in self.names and words[0] in self.numbers:
                return f"{self(name)}{named[1][len(name) :]}"
        return named[0]
