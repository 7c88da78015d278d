"""The other names by which was searched: counted, on a line, and all of them."""

from collections.abc import Sequence

from bot.render.foreign_text import fitting, foreign
from bot.render.markup.escape import cut, escape
from bot.render.markup.message import Message, Text
from bot.render.translator import Translator
from store.model import Expansion

_NAME = 60
_ROOM = 3500  # characters of the list of names


def how_many(expanded: Sequence[Expansion]) -> int:
    """How many names were searched besides those of the question."""
    return sum(len(one.to) for one in expanded)


def names_counted(number: int, say: Translator) -> str:
    """That they were, in a line that is short in every script."""
    return say.plural("Also searched: {n} other name", "Also searched: {n} other names", number)


def names_line(expanded: Sequence[Expansion], say: Translator) -> str:
    """The first of them by name, on one line; nothing where there are none."""
    named = say.listed(
        [
            say(
                "{name} as {names}",
                name=escape(cut(one.name, 40)),
                names=escape(cut(", ".join(one.to), 120)),
            )
            for one in expanded[:3]
        ],
        ";",
    )
    return say("Also searched: {names}", names=named) if named else ""


def names_message(expanded: Sequence[Expansion], say: Translator) -> Message:
    """Each name of the question with all others; those that the articles have are bold."""
    blocks = [f"**{foreign(one.name, _NAME)}**\n{_others(one, say)}" for one in expanded]
    head = f"### {say('Names searched besides')}"
    told = say("Bold: the articles have it.")
    shown, _ = fitting(blocks, _ROOM)
    return Message(parts=(Text(content=head), Text(content="\n".join([*shown, f"-# {told}"]))))


def _others(expansion: Expansion, say: Translator) -> str:
    found = set(expansion.found)
    named = (foreign(name, _NAME) for name in expansion.to)
    return say.listed(
        f"**{name}**" if plain in found else name
        for plain, name in zip(expansion.to, named, strict=True)
    )
