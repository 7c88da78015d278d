"""Groups of names as a list, and the pairs of names that wait for a curator."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.render.foreign_text import foreign, with_rest
from bot.render.labels import DONE
from bot.render.markup.arguments import NumberArgument
from bot.render.markup.custom_id import CustomId
from bot.render.markup.lists import Turning, list_page, pages_of, part_of
from bot.render.markup.message import Button, Message, Part, Row, Text, rows
from bot.render.translator import Translator
from store.model import NamePair

ON_PAGE = 8
REVIEWED = 5
_MOST_FORMS = 12
_ROOM = 3400


@dataclass(frozen=True, slots=True, kw_only=True)
class NameLine:
    """A group of names; ``weak`` ones count only beside words that fit."""

    name: str
    strong: tuple[str, ...]
    weak: tuple[str, ...]


def names_message(lines: Sequence[NameLine], page: int, say: Translator) -> Message:
    """One page of the server's own groups of names."""
    if not lines:
        text = say(
            "This server has no names of its own yet; those that come with the bot still count. "
            "/library aliases add makes some."
        )
        return Message(parts=(Text(content=text),))
    here, page = part_of(lines, page, ON_PAGE)
    shown = with_rest((_group(line, say) for line in here), _ROOM, say)
    head = say.plural("### {n} group of names", "### {n} groups of names", len(lines))
    pages = pages_of(len(lines), ON_PAGE)
    return list_page(head, shown, page, pages, Turning(action="library-names"), say)


def taken_message(group: NameLine, other: str | None, kept: str, say: Translator) -> Message:
    """The group of which names were taken away, all or the ``other``, with the way back."""
    if other is None:
        text = say("The names of “{name}” are removed.", name=foreign(group.name, 100))
    else:
        text = say(
            "“{name}” is no longer among the names of “{group}”.",
            name=foreign(other, 100),
            group=foreign(group.name, 100),
        )
    lines = [f"{DONE} {text}", say("Until now:"), _group(group, say)]
    undo = CustomId(action="names-undo", reply=kept).button(say("Undo"))
    return Message(parts=(Text(content="\n".join(lines)), *rows([undo])))


def review_message(
    pairs: Sequence[NamePair], waiting: int, say: Translator, note: str = ""
) -> Message:
    """The pairs that were seen most often, each to be accepted or rejected."""
    if not pairs:
        text = say("No pair of names is waiting.")
        return Message(parts=(Text(content=f"{note}\n{text}" if note else text),))
    head = say.plural("### {n} pair of names waits", "### {n} pairs of names wait", waiting)
    question = say("Are these names of one thing? If so, a question with one also finds the other.")
    lines = [f"{number}\\. {_pair(pair, say)}" for number, pair in enumerate(pairs, start=1)]
    top = [head, note, f"-# {question}"]
    parts: list[Part] = [
        Text(content="\n".join(line for line in top if line)),
        Text(content="\n".join(lines)),
    ]
    for number, pair in enumerate(pairs, start=1):
        accept = _button(say("Accept {n}", n=number), "name-accept", pair.id)
        reject = _button(say("Reject {n}", n=number), "name-reject", pair.id)
        parts.append(Row(items=(accept, reject)))
    return Message(parts=tuple(parts))


def _group(line: NameLine, say: Translator) -> str:
    shown = [f"**{foreign(line.name, 60)}**"]
    if line.strong:
        shown.append(f"-# {_forms(line.strong, say)}")
    if line.weak:
        weak = say("only where the words around fit: {forms}", forms=_forms(line.weak, say))
        shown.append(f"-# {weak}")
    return "\n".join(shown)


def _forms(forms: Sequence[str], say: Translator) -> str:
    told = say.listed(foreign(form, 40) for form in forms[:_MOST_FORMS])
    left = len(forms) - _MOST_FORMS
    return f"{told} {say.plural('and {n} more', 'and {n} more', left)}" if left > 0 else told


def _pair(pair: NamePair, say: Translator) -> str:
    return say.plural(
        "**{short}** = **{long}** · {article} · seen in {n} article",
        "**{short}** = **{long}** · {article} · seen in {n} articles",
        pair.seen,
        short=foreign(pair.short, 60),
        long=foreign(pair.long, 150),
        article=pair.article,
    )


def _button(label: str, action: str, number: int) -> Button:
    return CustomId(action=action, argument=NumberArgument(number)).button(label)
