"""Quotations with their sources in plain words, in Markdown, and the words alone."""

from collections.abc import Callable, Sequence
from datetime import UTC

from bot.render.citations.sentences import joined
from bot.render.markup.escape import clean, escape
from bot.render.markup.links import safe_url
from store.model import Quotation


def words(quotations: Sequence[Quotation]) -> str:
    """Exactly the words, as the article has them."""
    return "\n\n".join(quotation.text for quotation in quotations)


def plain(quotations: Sequence[Quotation]) -> str:
    """The words in quotation marks, and below them whose they are."""
    return "\n\n".join(
        f"“{clean(quotation.text)}”\n{source_line(quotation, clean)}" for quotation in quotations
    )


def markdown(quotations: Sequence[Quotation]) -> str:
    """The same as a quote block."""
    return "\n\n".join(
        f"> {escape(quotation.text)}\n>\n> {source_line(quotation, escape)}"
        for quotation in quotations
    )


def source_line(quotation: Quotation, encode: Callable[[str], str]) -> str:
    """Publisher, title, author, day, address, day of collection and reference."""
    source = quotation.source
    url = safe_url(source.url)
    parts = [
        encode(source.publisher_line),
        encode(source.title or "untitled"),
        encode(source.author or ""),
        str(source.published) if source.published else "date unknown",
        f"p. {quotation.page}" if quotation.page else "",
        f"<{url}>" if url else "",
        f"collected {source.collected.astimezone(UTC).date()}",
        str(quotation.reference),
    ]
    return joined(parts)
