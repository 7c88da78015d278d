"""The buttons of a reply, and the short text by which each is known when it comes back."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from bot.render.markup.arguments import (
    NOTHING,
    Argument,
    Kind,
    PageArgument,
    PrivateArgument,
    VoteArgument,
    WrittenArgument,
)
from bot.render.markup.message import Button, Option, Select, Style
from bot.render.translator import Translator
from store.model import Filters

MORE = "more"  # a select whose choices are what buttons would be
MOST_BUTTONS = 3  # below an answer, beside that select; more would hide the words on a phone
_CUSTOM_ID = re.compile(r"qw1:([a-z-]{1,20}):([A-Za-z0-9_-]{0,32}):([A-Za-z0-9_.,-]{0,40})")


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomId:
    """What a click asks for: an action on a kept reply, with one short argument.

    It holds nothing that may be trusted: whose reply it is and who clicks is checked each time.
    """

    action: str
    reply: str = ""
    argument: Argument = NOTHING

    @classmethod
    def parse(cls, custom_id: str) -> "CustomId | None":
        """Read a ``custom_id``; None for what no button of ours ever had."""
        match = _CUSTOM_ID.fullmatch(custom_id)
        if match is None:
            return None
        action, reply, argument = match.groups()
        return cls(action=action, reply=reply, argument=WrittenArgument(argument))

    def read(self, kind: type[Kind]) -> Kind | None:
        """The argument as one of that kind; None for what none of ours ever held."""
        return kind.parse(str(self.argument))

    def button(self, label: str, *, style: Style = "secondary") -> Button:
        """The button that asks for this."""
        return Button(label=label, custom_id=str(self), style=style)

    def __str__(self) -> str:
        return f"qw1:{self.action}:{self.reply}:{self.argument}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLayout:
    """Which page of which reply is shown, and how. Pages count from 0.

    ``room`` is how many characters its quotations may take; it stays the same for every page.
    ``leads`` are lines that stand above quotations, by their ranks. ``votes`` says whether there is
    somebody who reads what people think of them, ``can_be_told`` whether a person can be told
    later, ``asked`` whether a question stands above, ``whole`` whether all of it does, so that it
    can be asked again, ``web`` whether there are pages that it can be opened in. ``filters`` and
    ``as_of`` are what it was narrowed to, ``names`` how many others were searched besides.
    """

    reply: str = ""
    page: int = 0
    per_page: int = 3
    private: bool = False
    plain: bool = False
    room: int = 3000
    leads: Mapping[int, str] = field(default_factory=dict)
    votes: bool = True
    can_be_told: bool = True
    asked: bool = True
    whole: bool = False
    web: bool = False
    filters: Filters = field(default_factory=Filters)
    as_of: date | None = None
    names: int = 0


def answer_buttons(layout: PageLayout, pages: int, say: Translator) -> list[Button]:
    """What is done with an answer most, in this order; see ``MOST_BUTTONS``."""
    if not layout.reply:
        return []
    page = PageArgument(layout.page)
    buttons = [
        *page_buttons("page", layout.reply, layout.page, pages, say),
        _button(say("More context"), "context", layout.reply, page),
        _button(say("Cite"), "cite", layout.reply, page),
    ]
    if layout.private:
        publish = _button(say("Publish"), "publish", layout.reply, page)
        buttons.insert(0, replace(publish, style="primary"))
    return buttons


def fewest(buttons: Sequence[Button]) -> tuple[list[Button], list[Option]]:
    """The first of the buttons as they are, and the others as choices of *More*."""
    others = [Option(label=one.label, value=one.custom_id) for one in buttons[MOST_BUTTONS:]]
    return list(buttons[:MOST_BUTTONS]), others


def more_select(
    layout: PageLayout, say: Translator, before: Sequence[Option] = ()
) -> Select | None:
    """What else can be done with a page: the value of each choice is what a button would be.

    ``before`` stands above the others.
    """
    if not layout.reply:
        return None
    made = (
        Option(label=label, value=str(CustomId(action=action, reply=layout.reply, argument=of)))
        for label, action, of in _choices(layout, say)
    )
    options = (*before, *made)
    if not options:
        return None
    more = CustomId(action=MORE, reply=layout.reply)
    return Select(custom_id=str(more), placeholder=say("More"), options=options)


def _choices(layout: PageLayout, say: Translator) -> Iterator[tuple[str, str, Argument]]:
    """The words, the action and the argument of each."""
    page = PageArgument(layout.page)
    if layout.asked:
        yield say("Ask about this"), "ask-on", PrivateArgument(layout.private)
    if layout.asked and layout.whole:
        yield say("Why this answer"), "why", page
    if layout.asked and layout.whole and layout.names:
        yield say("Names searched besides"), "names", NOTHING
    if not layout.plain:
        yield say("Plain text"), "plain", page
    if layout.web:
        yield say("Open in the reading room"), "open-room", page
    if layout.votes:
        for vote, label in vote_labels(say).items():
            yield label, "vote", VoteArgument((layout.page,), vote)


def vote_labels(say: Translator) -> dict[str, str]:
    """Each vote with its words."""
    return {
        "useful": say("Useful"),
        "not-useful": say("Not useful"),
        "wrong-attribution": say("Wrong attribution"),
        "out-of-date": say("Out of date"),
    }


def page_buttons(
    action: str, reply: str, page: int, pages: int, say: Translator, place: tuple[int, ...] = ()
) -> list[Button]:
    """Previous and Next, each only where there is such a page of the place."""
    buttons = []
    if page > 0:
        before = PageArgument(page - 1, place)
        buttons.append(_button(say("Previous"), action, reply, before))
    if page + 1 < pages:
        after = PageArgument(page + 1, place)
        buttons.append(_button(say("Next"), action, reply, after))
    return buttons


def _button(label: str, action: str, reply: str, argument: Argument) -> Button:
    return CustomId(action=action, reply=reply, argument=argument).button(label)
