"""How much two parts of a text are about the same thing."""

from collections.abc import Iterable

from store.ingest.pasted.lines import Line

SAME_ARTICLE = 0.28
SHORTEST_WORD = 4


def cohesion(part: Iterable[Line], whole: Iterable[Line]) -> float:
    """The share of the distinct longer words of ``part`` that ``whole`` has too."""
    words = _words(part)
    return len(words & _words(whole)) / len(words) if words else 0.0


def _words(lines: Iterable[Line]) -> set[str]:
    return {word for line in lines for word in line.key.split() if len(word) >= SHORTEST_WORD}
