"""The bytes of one file as the formats look at them: raw, decoded, and by its name."""

from dataclasses import dataclass
from functools import cached_property

from store.ingest.decode import Decoded, decode

MAX_BYTES = 32_000_000  # of one file
LONGEST_HEAD = 30_000
MOST_CONTROLS = 0.03
MOST_NULS = 0.5

_CONTROLS = dict.fromkeys({*range(32), 0xFFFD} - {9, 10, 11, 12, 13, 27})


@dataclass(frozen=True, kw_only=True)
class Sample:
    """What was given, unpacked; ``name`` is empty when it has none."""

    data: bytes
    name: str = ""

    @cached_property
    def decoded(self) -> Decoded:
        """The bytes as text."""
        return decode(self.data)

    @property
    def text(self) -> str:
        """The whole text."""
        return self.decoded.text

    @property
    def is_text(self) -> bool:
        """Whether nearly all of the beginning is letters, marks and blanks."""
        if self.decoded.encoding == "utf-8" and self.data.count(0) > len(self.data) * MOST_NULS:
            return False
        start = self.text[:LONGEST_HEAD]
        return len(start) - len(start.translate(_CONTROLS)) <= MOST_CONTROLS * len(start)

    @cached_property
    def head(self) -> str:
        """The beginning of the text, without a mark or blank lines before it."""
        return self.text[:LONGEST_HEAD].lstrip("\ufeff\r\n\t ")

    @property
    def ending(self) -> str:
        """What the name ends in, in lower case, without the dot and without ``.gz``."""
        stem, dot, ending = self.name.lower().removesuffix(".gz").rpartition(".")
        return ending if dot and stem else ""
