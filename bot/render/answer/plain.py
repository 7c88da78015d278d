"""Quotations and silence without any markup, for terminals and pages."""

from datetime import date

from bot.render import dates
from bot.render.answer.search_extent import searched_line
from bot.render.markup.escape import clean
from bot.render.quotations.attribution import described
from bot.render.translator import Translator
from store.model import Answer, Silence, Source
from store.notices.errors import StoreError

_MOST_DATES = 8


def title(source: Source, say: Translator) -> str:
    """The title in one line."""
    return described(source, say, clean)[1]


def name(source: Source, say: Translator) -> str:
    """The title in one line, or the first words of a text without one."""
    return (source.title and title(source, say)) or clean(source.name) or title(source, say)


def facts(source: Source, say: Translator) -> list[str]:
    """Who published it, who wrote it and when, as far as that is known."""
    publisher, _, *author = described(source, say, clean)
    return [publisher, *author, dates.published_plain(source.published, say)]


def age(source: Source, today: date, say: Translator) -> list[str]:
    """When it was collected, and how old it is once that is over a year."""
    told = [dates.age(source.published, today, say), dates.collected_plain(source.collected, say)]
    return [fact for fact in told if fact]


def reason(silence: Silence, say: Translator) -> str:
    """Why an answer is silent."""
    return say.notice(silence.reason, clean)


def mistake(error: StoreError, say: Translator) -> str:
    """What a person can put right."""
    return say.notice(error.notice, clean)


def nearest_dates(silence: Silence, say: Translator) -> str:
    """The dates nearest to those that were asked for; nothing where none are known."""
    told = ", ".join(str(known) for known in silence.nearest_dates[:_MOST_DATES])
    return say("Nearest dates in the library: {dates}.", dates=told) if told else ""


def undated(silence: Silence, say: Translator) -> str:
    """How many quotations a filter by date hides since nothing tells their day; else nothing."""
    if not silence.undated:
        return ""
    return say.plural(
        "{n} quotation is in an article without a date, which a filter by date hides.",
        "{n} quotations are in articles without a date, which a filter by date hides.",
        silence.undated,
    )


def filter_names(say: Translator) -> dict[str, str]:
    """The filters of a question as people call them."""
    return {
        "source": say("source"),
        "since": say("since"),
        "until": say("until"),
        "language": say("language"),
    }


def corrected(answer: Answer, say: Translator) -> list[str]:
    """The words that no article has, each with the one that was looked for in its place."""
    return [
        say(
            "No article has “{typed}”; this is for “{meant}”.",
            typed=clean(typed),
            meant=clean(meant),
        )
        for typed, meant in answer.corrected
    ]


def closing(answer: Answer, say: Translator) -> list[str]:
    """What holds for the whole answer."""
    lines = []
    if answer.as_of is not None:
        lines.append(say("As of {date}: as the library was on that day.", date=answer.as_of))
    if answer.single_source:
        lines.append(say("Single source: only one independent publisher supports this answer."))
    if answer.newer is not None:
        lines.append(
            say("A newer article on this topic exists: {reference}.", reference=answer.newer)
        )
    return lines


def searched(answer: Answer, say: Translator) -> str:
    """What was looked through in vain; nothing where something was found."""
    if answer.silence is None or answer.silence.searched is None:
        return ""
    return searched_line(answer.silence.searched, say, clean)


def person(actor: str, say: Translator) -> str:
    """Who did something: a member of a Discord server by number, anyone else by name."""
    kind, _, number = actor.partition(":")
    if kind == "discord" and number.isdecimal():
        return say("Discord member {number}", number=number)
    return clean(actor)
