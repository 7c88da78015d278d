"""Foreign text cut into pieces that a template marks, so that nothing in it is ever markup."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from babel import Locale, UnknownLocaleError

from store.model import UNKNOWN_LANGUAGE

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class MarkedPiece:
    """A run of a text that looks alike: ``mark`` names how, or is empty."""

    text: str
    mark: str = ""


def pieces(
    text: str, spans: Iterable[Span], mark: str = "match", start: int = 0
) -> list[MarkedPiece]:
    """The text in pieces, those inside a span marked. Spans count from ``start``, its place."""
    borders = {0, len(text)}
    inside = [(max(0, a - start), min(len(text), b - start)) for a, b in spans]
    inside = [(a, b) for a, b in inside if a < b]
    for span in inside:
        borders.update(span)
    found = []
    for first, last in pairwise(sorted(borders)):
        marked = any(a <= first and last <= b for a, b in inside)
        found.append(MarkedPiece(text[first:last], mark if marked else ""))
    return [piece for piece in found if piece.text]


def paragraphs(text: str, start: int = 0) -> Iterator[tuple[int, str]]:
    """The lines of a text that have something in them, each with its place in the body."""
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield start, line.rstrip("\n")
        start += len(line)


def language_tag(language: str) -> str:
    """The language of foreign text as HTML names it; empty when it is not known."""
    return "" if language == UNKNOWN_LANGUAGE or not _locale(language) else language


def direction(language: str) -> str:
    """Which way a language is written; ``auto``, by the first letter, when it is not known."""
    locale = None if language == UNKNOWN_LANGUAGE else _locale(language)
    return locale.text_direction if locale else "auto"


@cache
def _locale(language: str) -> Locale | None:
    try:
        return Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return None
