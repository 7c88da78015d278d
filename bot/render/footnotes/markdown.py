"""A text with footnotes in Markdown."""

from bot.render.footnotes.notes import (
    bearing_words,
    checked_words,
    noted_sentences,
    quotation_line,
)
from bot.render.translator import Translator
from store.search.footnotes import Bearing, Footnoted


def markdown(footnoted: Footnoted, say: Translator) -> str:
    """The text as it was, a mark behind each sentence, and the notes below."""
    text: list[str] = []
    notes: list[str] = []
    for piece, noted in noted_sentences(footnoted):
        text.append(piece)
        if noted is None:
            continue
        place = len(notes) + 1
        text.append(f"[^{place}]")
        parts = [bearing_words(noted, say), *checked_words(noted, say)]
        if noted.bearing is not Bearing.NOTHING and noted.number is not None:
            parts.append(
                f"({noted.number}) {quotation_line(footnoted.quotations[noted.number - 1])}"
            )
        notes.append(f"[^{place}]: {'. '.join(parts)}")
    return "".join(text) + "\n\n" + "\n".join(notes) + "\n"
