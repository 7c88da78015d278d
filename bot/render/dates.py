"""Days and moments as they are shown: in the reader's own zone, and as an ISO date."""

from datetime import UTC, date, datetime, time

from bot.render.translator import Translator
from store.model import Published

# A day of publication has no hour. At half past ten in UTC it is the same day from Hawaii to
# New Zealand in summer; noon would already show the next day there.
_EVERYWHERE = time(10, 30, tzinfo=UTC)
_FIRST_YEAR = 1900


def day(when: date) -> str:
    """A day as a Discord timestamp, where Discord can show it as one."""
    if when.year < _FIRST_YEAR:
        return when.isoformat()
    return _timestamp(datetime.combine(when, _EVERYWHERE))


def published(known: Published | None, say: Translator) -> str:
    """The date of publication as precisely as it is known, for Discord."""
    if known is None:
        return say("date unknown")
    return day(known.day) if known.precision == "day" else str(known)


def published_to_check(known: Published | None, say: Translator) -> str:
    """The same for somebody who is to see whether it was read rightly: with the ISO date."""
    if known is None:
        return say("date unknown")
    shown = published(known, say)
    return say("published {date}", date=f"{shown} ({known})" if shown != str(known) else shown)


def published_plain(known: Published | None, say: Translator) -> str:
    """The date of publication without timestamps."""
    return say("date unknown") if known is None else say("published {date}", date=known)


def span_line(first: date, last: date, say: Translator) -> str:
    """From which day to which something was published; the one day where it is one."""
    if first == last:
        return say("published {date}", date=first)
    return say("published {first} to {last}", first=first, last=last)


def published_or_added(known: Published | None, collected: datetime, say: Translator) -> str:
    """The date of publication, or the day on which an article without one came in."""
    if known is None:
        return say("added {date}", date=_timestamp(collected))
    return published(known, say)


def added_plain(when: datetime, say: Translator) -> str:
    """The day in UTC on which an article without a date came in, without timestamps."""
    return say("added {date}", date=when.astimezone(UTC).date())


def collected(when: datetime, say: Translator) -> str:
    """The moment of collection, for Discord."""
    return say("collected {date}", date=_timestamp(when))


def collected_plain(when: datetime, say: Translator) -> str:
    """The day of collection in UTC, without timestamps."""
    return say("collected {date}", date=when.astimezone(UTC).date())


def _timestamp(moment: datetime) -> str:
    """A moment that each reader sees as a day, in their own zone and language."""
    return f"<t:{int(moment.timestamp())}:D>"


def age(known: Published | None, today: date, say: Translator) -> str:
    """How old an article is once that is over a year, else nothing. Never more than is known."""
    if known is None:
        return ""
    last = known.last_day
    is_before = (today.month, today.day) <= (last.month, last.day)
    years = today.year - last.year - is_before
    return say.plural("over {n} year old", "over {n} years old", years) if years > 0 else ""
