"""Citations as the Chicago Manual of Style and the APA write them, in plain words.

Names stand as the article prints them: which part of a name is the family's is not guessed.
"""

from collections.abc import Sequence
from datetime import UTC, date

from bot.render.citations.sentences import ended, is_ended, joined
from bot.render.markup.escape import clean
from bot.render.markup.links import safe_url
from store.model import Published, Quotation, Source

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_SINGLE = str.maketrans("“”", "‘’")
UNDATED = "n.d."


def chicago(quotations: Sequence[Quotation]) -> str:
    """Each quotation with an entry of a Chicago bibliography below it."""
    return "\n\n".join(f"“{clean(one.text)}”\n{_chicago(one)}" for one in quotations)


def apa(quotations: Sequence[Quotation]) -> str:
    """Each quotation with an entry of an APA reference list below it."""
    return "\n\n".join(f"“{clean(one.text)}”\n{_apa(one)}" for one in quotations)


def _chicago(quotation: Quotation) -> str:
    source = quotation.source
    title = clean(source.title or "")
    when = _long(source.published) if source.published else UNDATED
    named = (clean(source.publisher_line), when, _pages(quotation))
    house = ", ".join(part for part in named if part)
    accessed = "" if source.published else f"Accessed {_day(_collected(source))}"
    quoted = f"“{_nested(title)}”" if title else ""
    return joined([clean(source.author or ""), quoted, house, accessed, _address(source)])


def _apa(quotation: Quotation) -> str:
    source = quotation.source
    title = clean(source.title or "") or "[Untitled article]"
    author = clean(source.author or "")
    when = f"({_year_first(source.published) if source.published else UNDATED})."
    url = safe_url(source.url)
    if url and not source.published:
        url = f"Retrieved {_day(_collected(source))}, from {url}"
    pages = f"({_pages(quotation)})" if quotation.page else ""
    publisher = clean(source.publisher_line)
    house = " ".join(part for part in (publisher if publisher != author else "", pages) if part)
    head = [ended(author), when, ended(title)] if author else [ended(title), when]
    return " ".join(part for part in (*head, ended(house) if house else "", url) if part)


def _nested(title: str) -> str:
    """A title to stand in quotation marks: single ones within, its full stop inside of them."""
    if not is_ended(title):
        words = title.rstrip("”»")
        title = f"{words}.{title[len(words) :]}"
    return title.translate(_SINGLE)


def _pages(quotation: Quotation) -> str:
    return f"p. {quotation.page}" if quotation.page else ""


def _address(source: Source) -> str:
    return safe_url(source.url) or ""


def _collected(source: Source) -> date:
    return source.collected.astimezone(UTC).date()


def _day(day: date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"


def _long(published: Published) -> str:
    """November 6, 2025; November 2025; 2025: as precisely as it is known."""
    day = published.day
    if published.precision == "day":
        return _day(day)
    month = f"{_MONTHS[day.month - 1]} " if published.precision == "month" else ""
    return f"{month}{day.year}"


def _year_first(published: Published) -> str:
    """2025, November 6; 2025, November; 2025."""
    day = published.day
    month = {"year": "", "month": f", {_MONTHS[day.month - 1]}"}.get(
        published.precision, f", {_MONTHS[day.month - 1]} {day.day}"
    )
    return f"{day.year}{month}"
