"""The extent of a search: how much was looked through, and what for."""

from collections.abc import Callable

from bot.render.dates import span_line
from bot.render.markup.escape import cut, escape
from bot.render.translator import Translator
from store.model import Searched

_WORDS = 200
_SHARED = "shared"


def searched_line(
    searched: Searched, say: Translator, encode: Callable[[str], str] = escape
) -> str:
    """How much was searched, from which days, at which state of the library."""
    parts = [
        say.plural("Searched {n} article", "Searched {n} articles", searched.articles),
        say.plural("{n} publisher", "{n} publishers", searched.publishers),
    ]
    if searched.first and searched.last:
        parts.append(span_line(searched.first, searched.last, say))
    states = (f"{_named(name, say)} {version}" for name, version in searched.state)
    state = say.listed(encode(cut(one, _WORDS)) for one in states)
    parts.append(say("state {state}", state=state))
    if searched.words:  # last, or what follows would look like one of them
        words = encode(cut(" · ".join(searched.words), _WORDS))
        parts.append(say("looked for {words}", words=words))
    return " · ".join(parts)


def _named(library: str, say: Translator) -> str:
    """A library by its name; a server's own has only a number for one, the shared one ours."""
    if library == _SHARED:
        return say("shared library")
    return say("own library") if library.startswith("guild-") else library
