"""The buttons of a reply, and the short text by which each is known when it comes back."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.render.message import Button
from bot.render.translator import Translator

_CUSTOM_ID = re.compile(r"qw1:([a-z-]{1,20}):([A-Za-z0-9_-]{0,32}):([A-Za-z0-9_.,-]{0,40})")


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomId:
    """What a click asks for: an action on a kept reply, with one short argument.

    It holds nothing that may be trusted: whose reply it is and who clicks is checked each time.
    """

    action: str
    reply: str = ""
    argument: str = ""

    @classmethod
    def parse(cls, custom_id: str) -> "CustomId | None":
        """Read a ``custom_id``; None for what no button of ours ever had."""
        match = _CUSTOM_ID.fullmatch(custom_id)
        if match is None:
            return None
        action, reply, argument = match.groups()
        return cls(action=action, reply=reply, argument=argument)

    def __str__(self) -> str:
        return f"qw1:{self.action}:{self.reply}:{self.argument}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLayout:
    """Which page of which reply is shown, and how. Pages count from 0.

    ``room`` is how many characters its quotations may take; it stays the same for every page.
    ``leads`` are lines that stand above quotations, by their ranks. ``votes`` says whether there is
    somebody who reads what people think of them, ``wish`` whether a person can be told later,
    ``asked`` whether a question stands above.
    """

    reply: str = ""
    page: int = 0
    per_page: int = 3
    private: bool = False
    plain: bool = False
    room: int = 3000
    leads: Mapping[int, str] = field(default_factory=dict)
    votes: bool = True
    wish: bool = True
    asked: bool = True


def answer_buttons(sheet: PageLayout, pages: int, say: Translator) -> list[Button]:
    """What can be done with an answer: the asker's controls first, then everyone's."""
    if not sheet.reply:
        return []
    page = str(sheet.page)
    buttons = [
        *page_buttons("page", sheet.reply, sheet.page, pages, say),
        _button(say("More context"), "context", sheet.reply, page),
        _button(say("Cite"), "cite", sheet.reply, page),
    ]
    if not sheet.plain:
        buttons.append(_button(say("Plain text"), "plain", sheet.reply, page))
    place = "private" if sheet.private else ""
    if sheet.asked:
        buttons.append(_button(say("Ask about this"), "ask-on", sheet.reply, place))
    if sheet.private:
        buttons.append(_button(say("Publish"), "publish", sheet.reply, page))
    return buttons


def vote_buttons(sheet: PageLayout, say: Translator) -> list[Button]:
    """The four ways to judge the quotations of a page."""
    if not sheet.reply or not sheet.votes:
        return []
    labels = vote_labels(say)
    return [
        _button(label, "vote", sheet.reply, f"{sheet.page}.{vote}")
        for vote, label in labels.items()
    ]


def vote_labels(say: Translator) -> dict[str, str]:
    """Each vote with its words."""
    return {
        "useful": say("Useful"),
        "not-useful": say("Not useful"),
        "wrong-attribution": say("Wrong attribution"),
        "out-of-date": say("Out of date"),
    }


def page_buttons(
    action: str, reply: str, page: int, pages: int, say: Translator, *, prefix: str = ""
) -> list[Button]:
    """Previous and Next, each only where there is such a page; the argument ends in its number."""
    buttons = []
    if page > 0:
        buttons.append(_button(say("Previous"), action, reply, f"{prefix}{page - 1}"))
    if page + 1 < pages:
        buttons.append(_button(say("Next"), action, reply, f"{prefix}{page + 1}"))
    return buttons


def _button(label: str, action: str, reply: str, argument: str) -> Button:
    return Button(
        label=label, custom_id=str(CustomId(action=action, reply=reply, argument=argument))
    )
