"""Days offered while somebody types one: as it is read so far, else days often asked for."""

from collections.abc import Iterator
from datetime import date, timedelta

from discord import app_commands

from bot.discord.inputs.choices import MAX_CHOICE, MOST_CHOICES, Autocomplete, OfferedChoices
from bot.discord.replies.sending import Interaction
from bot.discord.requests.context import Context
from bot.render.markup.escape import clean
from bot.render.translator import Translator
from store.notices.errors import InvalidInputError
from store.text.dates.typed import read_date, typed_days
from store.text.normalise import fold_text

_YEARS = 6
_Named = tuple[str, date]


def day_choices(context: Context, *, is_since: bool = False) -> Autocomplete:
    """Offer days; the value of each is a day in figures, the first one meant or the last.

    What can be read in several ways is offered in each; what cannot be read says so, and is
    refused in the same words when it is sent.
    """

    async def choices(interaction: Interaction, current: str) -> OfferedChoices:
        say = (await context.request(interaction)).say
        text, today = clean(current)[:MAX_CHOICE], context.today
        found = list(_meant(text, say, today, is_since=is_since))
        found += [one for one in _usual(say, today, is_since=is_since) if _begins(one[0], text)]
        found += _figures(text, today, is_since=is_since)
        if text and not found:
            return [app_commands.Choice(name=_why_not(text, say, today), value=text)]
        days = {str(day): name for name, day in reversed(found)}
        return [
            app_commands.Choice(name=f"{name} · {day}"[-MAX_CHOICE:], value=day)
            for day, name in reversed(days.items())
        ][:MOST_CHOICES]

    return choices


def _meant(text: str, say: Translator, today: date, *, is_since: bool) -> Iterator[_Named]:
    for one in read_date(text, today=today, language=say.language, is_since=is_since):
        yield text, one.first if is_since else one.last


def _usual(say: Translator, today: date, *, is_since: bool) -> Iterator[_Named]:
    """Days that are asked for often; as a last day the last one of each."""
    monday, first = today - timedelta(today.weekday()), today.replace(day=1)
    before = (first - timedelta(1)).replace(day=1)
    year = today.replace(month=1, day=1)
    yield say("Today"), today
    yield say("Yesterday"), today - timedelta(1)
    if is_since:
        yield say("This week"), monday
        yield say("Last week"), monday - timedelta(7)
        yield say("The last 30 days"), today - timedelta(30)
        yield say("This month"), first
        yield say("Last month"), before
        yield say("This year"), year
        yield say("Last year"), year.replace(year=year.year - 1)
    else:
        yield say("Last week"), monday - timedelta(1)
        yield say("Last month"), first - timedelta(1)
        yield say("Last year"), year - timedelta(1)


def _figures(text: str, today: date, *, is_since: bool) -> Iterator[_Named]:
    """Years and months that go on from the figures typed so far: 20, 2025, 2025-1."""
    if not text[:1].isdecimal():
        return
    years = [str(today.year - back) for back in range(_YEARS)]
    months = [f"{text[:4]}-{month:02}" for month in range(12, 0, -1)]
    for written in (*years, *(months if text[:4].isdecimal() and len(text) >= 4 else ())):
        if written.startswith(text) and written != text:
            for one in read_date(written, today=today):
                if one.first <= today:
                    yield written, one.first if is_since else one.last


def _begins(name: str, text: str) -> bool:
    return fold_text(name).startswith(fold_text(text))


def _why_not(text: str, say: Translator, today: date) -> str:
    try:
        typed_days(text, today=today, language=say.language)
    except InvalidInputError as error:
        return clean(say.notice(error.notice))[:MAX_CHOICE]
    return text
