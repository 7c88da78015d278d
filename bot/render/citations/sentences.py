"""Parts of a citation as sentences: one full stop between them, never two."""

from collections.abc import Iterable

_MARKS = tuple(".!?…؟。！？۔।")
_CLOSERS = "\"'”’»)]"


def joined(parts: Iterable[str]) -> str:
    """The parts that are there, each ended with a full stop unless it ends in a mark."""
    return " ".join(ended(part) for part in parts if part)


def ended(part: str) -> str:
    """The part with a full stop, unless it ends in a mark of its own."""
    return part if is_ended(part) else f"{part}."


def is_ended(part: str) -> bool:
    """Whether a text ends in a mark, closing quotation marks aside."""
    return part.rstrip(_CLOSERS).endswith(_MARKS)
