"""A quotation as HTML with a robust link: one that says of itself what it was made to show."""

from collections.abc import Sequence
from datetime import UTC
from html import escape

from bot.render.citations.sentences import ended
from bot.render.direction import runs_right_to_left
from bot.render.markup.escape import clean
from bot.render.markup.links import safe_url
from bot.render.quotations.quotation import source_url
from store.model import Quotation


def html(quotations: Sequence[Quotation]) -> str:
    """A block for each quotation, its link with the original address and the day it was seen."""
    return "\n".join(map(block, quotations))


def block(quotation: Quotation) -> str:
    """One quotation; nothing in it but its own words and its source."""
    source = quotation.source
    url = safe_url(source.url)
    cite = f' cite="{escape(url)}"' if url else ""
    direction = "rtl" if runs_right_to_left(quotation.text) else "ltr"
    parts = [
        escape(clean(source.publisher_line)),
        robust_link(quotation, source.title or "untitled"),
        escape(clean(source.author or "")),
        str(source.published) if source.published else "date unknown",
        f"p. {quotation.page}" if quotation.page else "",
        escape(str(quotation.reference)),
    ]
    line = " ".join(ended(part) for part in parts if part)
    return (
        f'<blockquote{cite} lang="{escape(source.language)}" dir="{direction}">\n'
        f"<p>{escape(quotation.text)}</p>\n<footer>{line}</footer>\n</blockquote>"
    )


def robust_link(quotation: Quotation, label: str) -> str:
    """The label as a link to the words, with what is needed to find them when it breaks."""
    url = safe_url(quotation.source.url)
    if url is None:
        return escape(clean(label))
    seen = quotation.source.collected.astimezone(UTC).date()
    return (
        f'<a href="{escape(source_url(quotation) or url)}" data-originalurl="{escape(url)}" '
        f'data-versiondate="{seen}">{escape(clean(label))}</a>'
    )
