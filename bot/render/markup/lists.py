"""Lists as replies: one page with its number and the buttons that turn it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from bot.render.markup.arguments import NOTHING, EndsArgument, PageArgument
from bot.render.markup.custom_id import CustomId, page_buttons
from bot.render.markup.message import Button, Message, Part, Text, rows
from bot.render.translator import Translator

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Turning:
    """What the buttons of a list say when they come back: its action, and what it is a list of."""

    action: str
    reply: str = ""
    place: tuple[int, ...] = ()


def pages_of(total: int, on_page: int) -> int:
    """How many pages so many lines take: one, even for none."""
    return max(1, -(-total // on_page))


def part_of(lines: Sequence[T], page: int, on_page: int) -> tuple[Sequence[T], int]:
    """The lines of a page, and its number: the nearest there is to the one asked for."""
    page = min(max(page, 0), pages_of(len(lines), on_page) - 1)
    return lines[page * on_page : (page + 1) * on_page], page


def choosing(action: str, choices: Sequence[str]) -> str:
    """The id of a select, another one for other choices: an old list is not taken for a new one."""
    ends = EndsArgument(choices[0], choices[-1]) if choices else NOTHING
    return str(CustomId(action=action, argument=ends))


def list_page(
    head: str, lines: Sequence[str], page: int, pages: int, turning: Turning, say: Translator
) -> Message:
    """One page of a list."""
    shown = "\n".join(lines) or say("This page is empty now.")
    parts: list[Part] = [Text(content=head), Text(content=shown)]
    if pages > 1:
        number = say("Page {page} of {pages}", page=page + 1, pages=pages)
        parts.append(Text(content=f"-# {number}"))
    buttons = page_buttons(turning.action, turning.reply, page, pages, say, turning.place)
    first, last = _ends(turning, page, pages, say)
    return Message(parts=(*parts, *rows([*first, *buttons, *last])))


def _ends(
    turning: Turning, page: int, pages: int, say: Translator
) -> tuple[list[Button], list[Button]]:
    """The ways to the first and to the last page, where the next one is not that already."""

    def way(label: str, to: int) -> Button:
        argument = PageArgument(to, turning.place)
        return CustomId(action=turning.action, reply=turning.reply, argument=argument).button(label)

    first = [way(say("First page"), 0)] if page > 1 else []
    return first, [way(say("Last page"), pages - 1)] if page + 2 < pages else []
