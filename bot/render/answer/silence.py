"""Silence explained: why there is no answer, and what the asker can do about it."""

from collections.abc import Mapping, Sequence

from bot.render.answer.chips import past_chip
from bot.render.answer.other_names import names_line
from bot.render.answer.plain import filter_names, undated
from bot.render.answer.search_extent import searched_line
from bot.render.errors import notice_text
from bot.render.foreign_text import label
from bot.render.markup.arguments import WayArgument
from bot.render.markup.custom_id import CustomId
from bot.render.markup.escape import cut, escape, size
from bot.render.markup.message import MAX_IN_ROW, Button
from bot.render.translator import Translator
from store.model import Answer, Silence
from store.notices import Reason

_MOST = 8
ASKS_NOTHING = (Reason.NO_WORD, Reason.NAMES_NOTHING)  # what no article will ever answer
_TOLD_BY_TERMS = (Reason.NO_WORD_FOUND, Reason.NOTHING_ANSWERS, Reason.NOTHING_QUOTABLE)


def silence_text(
    answer: Answer,
    say: Translator,
    *,
    room: int,
    curator: bool = False,
    buttons: bool = False,
    small: str = "",
) -> str:
    """The reason, then what would help, the least helpful lines dropped where room is short.

    A ``curator`` is told what only curators can do. With ``buttons`` below it, see ``ways_on``,
    what they say is not said twice. ``small`` stands before what only few want to know.
    """
    silence = answer.silence
    assert silence is not None  # the caller has an answer that is silent
    lines = [say("No quotation answers this.")]
    corrected = {typed for typed, _ in answer.corrected}  # as the header says
    missing = tuple(term for term in silence.missing_terms if term not in corrected)
    if not _told_below(silence, missing, buttons=buttons):
        lines.append(notice_text(silence.reason, say))
    if missing:
        lines.append(say("Not found in the library: {terms}.", terms=_listed(missing, say)))
    if not buttons:
        near = {term: near for term, near in silence.spellings.items() if term not in corrected}
        lines += _near(near, say)
        lines += _hidden(silence, say)
    if told := undated(silence, say):
        lines.append(told)
    if silence.nearest_dates:
        dates = ", ".join(str(known) for known in silence.nearest_dates[:_MOST])
        lines.append(say("Nearest dates in the library: {dates}.", dates=dates))
    asks_something = silence.reason.code not in ASKS_NOTHING
    if silence.searched is not None and asks_something:
        lines.append(f"{small}{searched_line(silence.searched, say)}")
    if names := names_line(answer.expanded, say):
        lines.append(f"{small}{names}")
    if curator and asks_something:
        lines.append(say("You can add an article that answers it with /articles add."))
    while len(lines) > 1 and size("\n".join(lines)) > room:
        lines.pop()
    return "\n".join(lines)


def ways_on(answer: Answer, reply: str, say: Translator) -> list[Button]:
    """Buttons that ask again: without a filter that hides something, with a word that is there."""
    silence = answer.silence
    if silence is None or not reply:
        return []
    names = filter_names(say)
    ways = {
        WayArgument("without", name): say("Without “{name}”: {n}", name=names[name], n=number)
        for name, number in silence.without_filter.items()
        if number and name in names
    }
    if silence.hidden_by_filters and not ways:
        ways[WayArgument("without", "all")] = say(
            "Without the filters: {n}", n=silence.hidden_by_filters
        )
    searched = {typed for typed, _ in answer.corrected}  # by itself, as the header says
    for number, (term, other) in enumerate(suggestions(silence)):
        if term in searched:
            continue
        ways[WayArgument("instead", str(number))] = label(
            say("Search for “{word}” instead", word=other), 80
        )
    found = [
        CustomId(action="again", reply=reply, argument=way).button(told)
        for way, told in ways.items()
    ]
    return [*past_chip(answer.as_of, reply, say), *found][:MAX_IN_ROW]


def suggestions(silence: Silence) -> list[tuple[str, str]]:
    """Words that no article has, each with the nearest one that there is."""
    return [(term, near[0]) for term, near in silence.spellings.items() if near]


def with_word(question: str, term: str, other: str) -> str:
    """The question with another word in place of one; that word alone where it does not stand."""
    place = question.casefold().find(term.casefold())
    if place < 0:
        return other
    return f"{question[:place]}{other}{question[place + len(term) :]}"


def _told_below(silence: Silence, missing: Sequence[str], *, buttons: bool) -> bool:
    """Whether the lines below the reason say the same more exactly."""
    if silence.hidden_by_filters and silence.reason.code is Reason.FILTERED:
        return not buttons
    return bool(missing) and silence.reason.code in _TOLD_BY_TERMS


def _near(spellings: Mapping[str, tuple[str, ...]], say: Translator) -> list[str]:
    return [
        say("Near {term}: {spellings}.", term=escape(cut(term, 60)), spellings=_listed(near, say))
        for term, near in list(spellings.items())[:_MOST]
        if near
    ]


def _hidden(silence: Silence, say: Translator) -> list[str]:
    """What the filters hide, all together and each by itself."""
    if not silence.hidden_by_filters:
        return _without(silence.without_filter, say)
    together = say.plural(
        "Without the filters there is {n} quotation.",
        "Without the filters there are {n} quotations.",
        silence.hidden_by_filters,
    )
    return [together, *_without(silence.without_filter, say)]


def _without(counts: Mapping[str, int], say: Translator) -> list[str]:
    names = filter_names(say)
    return [
        say.plural(
            "Without “{name}” there is {n} quotation.",
            "Without “{name}” there are {n} quotations.",
            number,
            name=names.get(name, name),
        )
        for name, number in counts.items()
        if number and len(counts) > 1
    ]


def _listed(words: tuple[str, ...], say: Translator) -> str:
    return say.listed(escape(cut(word, 60)) for word in words[:_MOST])
