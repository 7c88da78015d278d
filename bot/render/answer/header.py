"""The first lines of an answer: the question, and what was done to it before searching."""

from collections.abc import Sequence

from bot.render.answer.chips import narrowed
from bot.render.direction import isolated
from bot.render.foreign_text import foreign
from bot.render.markup.escape import cut, escape, size
from bot.render.translator import Translator
from store.model import Answer, Filters

MAX_QUESTION = 300
_ROOM = 1200
_ROOM_PLAIN = 500
_MAX_FILTER = 80


def header_text(answer: Answer, say: Translator, *, plain: bool, note: str = "") -> str:
    """The question and the filters, as far as there is room.

    ``note`` is said first of what stands below the question.
    """
    small = "" if plain else "-# "
    lines = [
        f"{small}{line}"
        for line in (
            note,
            _as_of(answer, say),
            *corrected_lines(answer.corrected, say),
            _only(answer.filters, say),
        )
        if line
    ]
    for length in (MAX_QUESTION, MAX_QUESTION // 2, MAX_QUESTION // 4):
        head = "\n".join([question_line(answer.question, length, say, plain=plain), *lines])
        if size(head) <= (_ROOM_PLAIN if plain else _ROOM):
            return head
        lines = lines[:-1]
    return head


def _as_of(answer: Answer, say: Translator) -> str:
    if answer.as_of is None:
        return ""
    return say("As of {date}: as the library was on that day.", date=answer.as_of)


def corrected_lines(corrected: Sequence[tuple[str, str]], say: Translator) -> list[str]:
    """The words that no article has, each with the one that was looked for in its place."""
    return [
        say(
            "No article has “{typed}”; this is for “{meant}”.",
            typed=escape(cut(typed, 40)),
            meant=escape(cut(meant, 40)),
        )
        for typed, meant in corrected[:2]
    ]


def question_line(question: str, length: int, say: Translator, *, plain: bool) -> str:
    """The question as the first line of a reply."""
    shown = cut(question, length)
    marked = isolated(shown, escape(shown))
    return say("Question: {question}", question=marked) if plain else f"### {marked}"


def _only(filters: Filters, say: Translator) -> str:
    told = narrowed(filters, say, encode=lambda text: foreign(text, _MAX_FILTER))
    named = say.listed(told.values())
    return say("Only: {filters}", filters=named) if named else ""
