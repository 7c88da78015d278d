"""A text with footnotes as one HTML page."""

from html import escape

from bot.render.citations.robust_link import block
from bot.render.footnotes.notes import bearing_words, checked_words, noted_sentences
from bot.render.translator import Translator
from store.search.footnotes import Footnoted

_STYLE = (
    "body{font:17px/1.6 Georgia,serif;max-width:42em;margin:2em auto;padding:0 1em}"
    "sup{font:12px system-ui,sans-serif}blockquote{margin:.6em 0;padding-inline-start:.8em;"
    "border-inline-start:3px solid #3b6ea5}.text{white-space:pre-wrap}"
)


def html(footnoted: Footnoted, say: Translator) -> str:
    """The text as it was, a number behind each sentence, and the quotations below."""
    text: list[str] = []
    for piece, noted in noted_sentences(footnoted):
        text.append(escape(piece))
        if noted is not None:
            words = ". ".join([bearing_words(noted, say), *checked_words(noted, say)])
            number = f'<a href="#note-{noted.number}">{noted.number}</a> ' if noted.number else ""
            text.append(f"<sup>{number}{escape(words)}</sup>")
    notes = "".join(
        f'<li id="note-{one.rank}" value="{one.rank}">{block(one)}</li>'
        for one in footnoted.quotations
    )
    return (
        f'<!doctype html>\n<html lang="{escape(say.language)}"><head><meta charset="utf-8">'
        f"<title>{escape(say('Footnotes'))}</title><style>{_STYLE}</style></head>\n<body>\n"
        f'<div class="text" dir="auto">{"".join(text)}</div>\n<ol>{notes}</ol>\n</body></html>\n'
    )
