"""The health of a server's library and of the bot in the server: each point with its mend."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.render.markup.message import Message, Text
from bot.render.translator import Translator

_MARKS = {True: "✅", False: "⚠️"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing that was looked at: how it is, and what to do where it is not well."""

    is_well: bool
    said: str
    mend: str = ""


def health_message(points: Sequence[Point], say: Translator) -> Message:
    """All points, those that are not well first."""
    lines = [f"### {say('How this library is')}"]
    for point in sorted(points, key=lambda one: one.is_well):
        word = say("In order") if point.is_well else say("Look at this")
        line = f"{_MARKS[point.is_well]} **{word}:** {point.said}"
        lines.append(f"{line}\n-# {point.mend}" if point.mend else line)
    return Message(parts=(Text(content="\n".join(lines)),))
