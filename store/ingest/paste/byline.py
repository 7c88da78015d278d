"""What dropped lines tell about the article: its day and its writer."""

import re

from store.text.dates.periods import mentioned_dates

_BY = re.compile(
    r"^(?:by|written by|reported by|author|story by|автор|текст|yazan|haber|muhabir|بقلم|كتب|كتبت"
    r"|إعداد|نویسنده|نویسندہ|تحریر|لیکوال|लेखक|von|par|por)\s*[:：]?\s+",
    re.IGNORECASE,
)


def day_in(line: str | None) -> str | None:
    """The one day a line names, as ISO; None when it names none, several, or a part of one."""
    if line is None:
        return None
    days = {period.first for period in mentioned_dates(line) if period.precision == "day"}
    return days.pop().isoformat() if len(days) == 1 else None


def byline(line: str | None) -> str | None:
    """The name in a byline."""
    return (_BY.sub("", line, count=1).strip() or None) if line else None
