"""A long text in portions that fit into a form, each to be put back where it was."""

from collections.abc import Iterator

from bot.commands.articles.forms.typed import LONGEST_TEXT

_MOST = LONGEST_TEXT - 100


def portions(body: str) -> list[tuple[int, int]]:
    """Spans of the body that fit into a form, ordered, with nothing but white space between them.

    They end at the ends of lines where they can.
    """
    return list(_spans(body)) or [(0, 0)]


def _spans(body: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(body):
        end = _end(body, start)
        text = body[start:end]
        first = start + len(text) - len(text.lstrip())
        last = end - (len(text) - len(text.rstrip()))
        if first < last:
            yield first, last
        start = end


def _end(body: str, start: int) -> int:
    if len(body) - start <= _MOST:
        return len(body)
    for mark in ("\n", " "):
        found = body.rfind(mark, start + _MOST // 2, start + _MOST)
        if found > start:
            return found + 1
    return start + _MOST
