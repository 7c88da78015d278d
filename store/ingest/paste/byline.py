"""The writer that a dropped line names."""

import re

from store.ingest.paste.phrases import phrases

_PLACE = re.compile(r"(?<=\w\w),? (?:in|reporting from) (?:[A-Z][\w’'-]+(?: |$)){1,3}$")


def byline(line: str | None) -> str | None:
    """The name in a byline, without the place it was written in."""
    if not line:
        return None
    name = phrases().byline.sub("", line, count=1).strip()
    return _PLACE.sub("", name) or None
