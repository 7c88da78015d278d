"""The first lines of an answer: the question, and what was done to it before searching."""

from collections.abc import Iterator

from bot.render.markup.escape import cut, escape, isolated, size
from bot.render.translator import Translator
from store.model import Answer, Expansion, Filters

MAX_QUESTION = 300
_ROOM = 1200
_ROOM_PLAIN = 500


def header_text(answer: Answer, say: Translator, *, plain: bool) -> str:
    """The question, the filters and the names searched besides, as far as there is room."""
    small = "" if plain else "-# "
    lines = [
        f"{small}{line}"
        for line in (
            _as_of(answer, say),
            *_corrected(answer, say),
            _only(answer.filters, say),
            _searched(answer.expanded, say),
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


def _corrected(answer: Answer, say: Translator) -> list[str]:
    return [
        say(
            "No article has “{typed}”; this is for “{meant}”.",
            typed=escape(cut(typed, 40)),
            meant=escape(cut(meant, 40)),
        )
        for typed, meant in answer.corrected[:2]
    ]


def question_line(question: str, length: int, say: Translator, *, plain: bool) -> str:
    """The question as the first line of a reply."""
    shown = cut(question, length)
    marked = isolated(shown, escape(shown))
    return say("Question: {question}", question=marked) if plain else f"### {marked}"


def _only(filters: Filters, say: Translator) -> str:
    named = ", ".join(_named(filters, say))
    return say("Only: {filters}", filters=named) if named else ""


def _named(filters: Filters, say: Translator) -> Iterator[str]:
    if filters.source:
        yield say("source {source}", source=escape(cut(filters.source, 80)))
    if filters.since:
        yield say("since {date}", date=filters.since)
    if filters.until:
        yield say("until {date}", date=filters.until)
    if filters.language:
        yield say("language {language}", language=escape(cut(filters.language, 10)))


def _searched(expanded: tuple[Expansion, ...], say: Translator) -> str:
    named = "; ".join(
        say(
            "{name} as {names}",
            name=escape(cut(expansion.name, 40)),
            names=escape(cut(", ".join(expansion.to), 120)),
        )
        for expansion in expanded[:3]
    )
    return say("Also searched: {names}", names=named) if named else ""
