"""The writer that a dropped line names."""

from store.ingest.paste.phrases import phrases


def byline(line: str | None) -> str | None:
    """The name in a byline."""
    return (phrases().byline.sub("", line, count=1).strip() or None) if line else None
