"""What dropped lines tell about the article: its day and its writer."""

from store.ingest.paste.phrases import phrases
from store.text.dates.periods import mentioned_dates


def day_in(line: str | None) -> str | None:
    """The one day a line names, as ISO; None when it names none, several, or a part of one."""
    if line is None:
        return None
    days = {day for period in mentioned_dates(line) if (day := period.day)}
    return days.pop().isoformat() if len(days) == 1 else None


def byline(line: str | None) -> str | None:
    """The name in a byline."""
    return (phrases().byline.sub("", line, count=1).strip() or None) if line else None
