"""Runs of text as a PDF draws them, where they are seen on the page."""

from collections.abc import Sequence
from dataclasses import dataclass

SAME_ROW = 2.5  # points
LETTER = 0.5  # of the size: the width of a letter, about


@dataclass(frozen=True, slots=True)
class TextRun:
    """A run of text with its left edge, its base line and its size."""

    x: float
    y: float
    size: float
    text: str
    width: float | None = None

    @property
    def end(self) -> float:
        """Its right edge, about where its width is not known."""
        if self.width is not None:
            return self.x + self.width
        return self.x + len(self.text) * self.size * LETTER


def placed(text: str, size: float, matrix: Sequence[float], page: Sequence[float]) -> TextRun:
    """A run where it is seen: browsers print on pages that are turned upside down and shrunk."""
    a, b, c, d, e, f = page
    x = matrix[4] * a + matrix[5] * c + e
    y = matrix[4] * b + matrix[5] * d + f
    width = abs(matrix[0] * a + matrix[1] * c)
    scale = abs(matrix[2] * b + matrix[3] * d) or width or 1.0
    return TextRun(x, y, size * scale, text)
