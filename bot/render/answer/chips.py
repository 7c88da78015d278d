"""Filters of a question, in words, and as chips that can be taken off."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from bot.render.foreign_text import label
from bot.render.language_names import language_name
from bot.render.markup.arguments import WayArgument
from bot.render.markup.custom_id import MOST_BUTTONS, CustomId, PageLayout
from bot.render.markup.escape import clean
from bot.render.markup.message import Button, Option
from bot.render.translator import Translator
from store.model import Filters

OFF = "✕"
_MAX_NAME = 40


def narrowed(
    filters: Filters, say: Translator, encode: Callable[[str], str] = clean
) -> Mapping[str, str]:
    """Each filter in force by its name, as it is said; what people typed is encoded."""
    told = {}
    if filters.source:
        told["source"] = say("source {source}", source=encode(filters.source))
    if filters.since:
        told["since"] = say("since {date}", date=filters.since)
    if filters.until:
        told["until"] = say("until {date}", date=filters.until)
    if filters.language:
        name = language_name(filters.language, say.language)
        told["language"] = say("language {language}", language=encode(name))
    return told


def chips(layout: PageLayout, say: Translator, beside: int) -> tuple[list[Button], list[Option]]:
    """A chip for each filter: as buttons where there is room for them ``beside`` others.

    Else as choices, for the list of what else can be done.
    """
    if not (layout.reply and layout.asked and layout.whole):
        return [], []
    short = narrowed(layout.filters, say, encode=lambda text: label(text, _MAX_NAME))
    told = {**short, **_past(layout.as_of, say)}
    if beside + len(told) <= MOST_BUTTONS:
        return [_chip(way, name, layout.reply) for way, name in told.items()], []
    hint = say("Ask again without it")
    return [], [
        Option(
            label=f"{OFF} {name}",
            value=str(_off(layout.reply, way)),
            description=hint,
        )
        for way, name in told.items()
    ]


def past_chip(as_of: date | None, reply: str, say: Translator) -> Sequence[Button]:
    """The chip of the day at whose end the library was asked."""
    return [_chip(way, name, reply) for way, name in _past(as_of, say).items()]


def _past(as_of: date | None, say: Translator) -> Mapping[str, str]:
    return {} if as_of is None else {"as_of": say("as of {date}", date=as_of)}


def _chip(way: str, name: str, reply: str) -> Button:
    return _off(reply, way).button(f"{OFF} {name}")


def _off(reply: str, way: str) -> CustomId:
    return CustomId(action="again", reply=reply, argument=WayArgument("without", way))
