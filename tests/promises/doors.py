"""Every declared door and how it is used, made from its declaration: nobody lists doors here."""

import re
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from discord import AppCommandOptionType, app_commands
from simcord import ChannelHandle, MemberActor
from simcord.results import InteractionResult, ResponseMessage

from bot.commands.registry import handlers
from bot.discord.access.doors import Door, Who, door_of
from bot.render.markup.custom_id import MORE
from tests.fakes import add_control, hand_over, put_control
from tests.promises.newsroom import (
    FILE,
    HERONS,
    KEYWORDS,
    MISREAD,
    OFF_TOPIC,
    PASTE,
    QUESTION,
    Newsroom,
    let_there_be_an_answer,
)

FORM = {"published": "2025-11-06", "url": "https://zarang.example/new"}
TYPED: dict[str, Sequence[Any]] = {  # what people type where the name of the option tells
    "article": ["A21", "A22"],
    "language": ["en"],
    "link": ["https://zarang.example/bridge"],
    "name": ["Council 1"],
    "other": ["Board 1"],
    "publisher": ["River Post"],
    "published": ["2025-11"],
    "since": ["2024"],
    "source": ["River Post"],
    "until": ["2025-12-31"],
    "url": ["https://zarang.example/new"],
    "version": [2],
}
ANYTHING = [KEYWORDS, QUESTION, OFF_TOPIC, HERONS, "A23.2@1"]
MOST_USES = 2  # of one action by one person
FAULT = re.compile(r"Reference: [A-Z0-9]{6}")
MODAL = "modal"
_BUTTON, _TEXT_INPUT, _ROLES, _CHANNELS = 2, 4, 6, 8  # as Discord numbers its components
_PARAGRAPH = 2
_INSIDE = ("component", "accessory")
_SHOWN = ("content", "label", "description", "placeholder", "value", "url", "options")
HANDLERS = handlers()
UNDOABLE = "draft-discard"
BRINGS_BACK = "article-undo"  # the commands of the tour have removed what others have shown
LAST = ("settings", "forget-me", "watch-cancel")  # what changes how everything after it behaves

Slash = app_commands.Command
Menu = app_commands.ContextMenu
Options = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Control:
    """A button, a select or a form of a reply."""

    custom_id: str
    kind: str | int
    part: Mapping[str, Any]
    message: ResponseMessage | None = None

    @property
    def action(self) -> str:
        """The word by which its handler is known."""
        return self.custom_id.split(":")[1]

    @property
    def sort(self) -> str:
        """Controls of one sort do the same to other things: they need not all be tried."""
        return self.custom_id.partition(".")[0] if self.action in LAST else self.action


@dataclass(frozen=True, kw_only=True)
class Visit:
    """One use of a door, and what it showed. ``messages`` are the texts of each message."""

    door: str
    declared: Door | None
    reply: InteractionResult | None
    messages: list[str]
    controls: list[Control]
    public: bool

    @property
    def text(self) -> str:
        """Everything that was shown."""
        return "\n".join(self.messages)


def is_for_everyone(door: Door | None) -> bool:
    """Whether a door declares that any member may use it."""
    return door is not None and Who.CURATORS not in door.who


def is_for_curators(door: Door | None) -> bool:
    """Whether a door declares that only curators may use it."""
    return door is not None and Who.CURATORS in door.who


def slashes(room: Newsroom) -> list[Slash]:
    """Every slash command of the bot; those that take things away come last."""
    found = [one for one in room.client.tree.walk_commands() if isinstance(one, Slash)]
    return sorted(found, key=lambda one: (one.name in ("remove", "delete"), one.qualified_name))


def menus(room: Newsroom) -> list[Menu]:
    """Every menu of a message."""
    return [one for one in room.client.tree.get_commands() if isinstance(one, Menu)]


def uses(room: Newsroom, command: Slash, anything: Sequence[str] = ANYTHING) -> Iterator[Options]:
    """What may be filled in: each required option with each value, then each other option."""
    values = {one: _values(room, one, anything) for one in command.parameters}
    required = {one: found for one, found in values.items() if one.required}
    most = max((len(found) for found in required.values()), default=1)
    filled = [
        {one.display_name: found[turn % len(found)] for one, found in required.items()}
        for turn in range(most)
    ]
    yield from filled
    for one, found in values.items():
        if not one.required:
            yield from ({**filled[0], one.display_name: value} for value in found)


def _values(
    room: Newsroom, parameter: app_commands.transformers.CommandParameter, anything: Sequence[str]
) -> Sequence[Any]:
    kind = AppCommandOptionType
    if parameter.choices:
        return [choice.value for choice in parameter.choices][:2]
    if parameter.display_name in TYPED:
        return TYPED[parameter.display_name]
    match parameter.type:
        case kind.string:
            longest = int(parameter.max_value or 6000)
            return [text[:longest].ljust(int(parameter.min_value or 0), "x") for text in anything]
        case kind.integer:
            return [min(max(1, int(parameter.min_value or 1)), int(parameter.max_value or 1))]
        case kind.boolean:
            return [True, False]
        case kind.attachment:
            return [FILE, room.near_file()] if parameter.required else []
        case kind.channel:
            return [room.elsewhere]
        case kind.role:
            return [room.role]
        case kind.user | kind.mentionable:
            return [room.reader]
    raise AssertionError(f"how is {parameter.type} filled in?")


async def command_visits(
    room: Newsroom,
    actor: MemberActor,
    *,
    channel: ChannelHandle | None = None,
    anything: Sequence[str] = ANYTHING,
    wanted: Callable[[Door | None], bool] = lambda _door: True,
    once: bool = False,
) -> AsyncIterator[Visit]:
    """Every command and menu whose declaration is wanted, in every way it can be filled in."""
    place = channel or room.channel
    for command in slashes(room):
        if wanted(door_of(command)):
            for options in islice(uses(room, command, anything), 1 if once else None):
                reply = await actor.slash(place, command.qualified_name, **options)
                yield await visit(f"/{command.qualified_name} {options}", door_of(command), reply)
    for menu in menus(room):
        if wanted(door_of(menu)):
            for text in anything[: 1 if once or is_for_curators(door_of(menu)) else 2]:
                message = await room.curator.send(place, text)
                reply = await actor.context_menu(place, menu.name, message)
                yield await visit(f"{menu.name}: {text}", door_of(menu), reply)


async def all_visits(
    room: Newsroom,
    actor: MemberActor,
    *,
    anything: Sequence[str] = ANYTHING,
    but: Sequence[str] = (),
) -> AsyncIterator[Visit]:
    """Every command, every menu, and every control of whatever they show, and so on.

    Without the actions in ``but``.
    """
    controls = Controls(room, actor)
    async for seen in command_visits(room, actor, anything=anything):
        yield controls.of(seen)
    async for seen in controls.visits(but=(*LAST, *but)):
        yield seen
    async for seen in command_visits(room, actor, anything=anything[:1], once=True):
        yield controls.of(seen)  # lists show what was done meanwhile
    async for seen in controls.visits(but=(*LAST, *but)):
        yield seen
    if announced := await let_there_be_an_answer(room):
        yield controls.of(shown_in("announcement", announced))
    async for seen in controls.visits(but=but):
        yield seen


class Controls:
    """The controls that somebody was shown and may still use, each sort a few times."""

    def __init__(self, room: Newsroom, actor: MemberActor) -> None:
        self._room = room
        self._actor = actor
        self._waiting: list[tuple[Visit, Control]] = []
        self._used: Counter[str] = Counter()

    def of(self, seen: Visit) -> Visit:
        """Remember the controls of a visit, and give it back.

        What can be undone is tried first where nobody has: it is gone when the rest was done.
        """
        controls = sorted(seen.controls, key=lambda one: one.action not in self._undoable())
        self._waiting += [(seen, control) for control in controls]
        return seen

    def _undoable(self) -> set[str]:
        return {UNDOABLE} - {action for action, uses in self._used.items() if uses}

    async def visits(self, *, but: Sequence[str] = ()) -> AsyncIterator[Visit]:
        """Use what waits, and what is shown then, and so on; except these actions."""
        while (at := self._first(but)) is not None:
            seen, control = self._waiting.pop(at)
            self._used[control.sort] += 1
            if self._used[control.sort] <= (1 if control.action in LAST else MOST_USES):
                yield self.of(await use(self._room, self._actor, seen, control))

    def _first(self, but: Sequence[str]) -> int | None:
        """The next one; what brings an article back before what needs one that is there."""
        waiting = [
            (control.action != BRINGS_BACK, at)
            for at, (_, control) in enumerate(self._waiting)
            if control.action not in but
        ]
        return min(waiting)[1] if waiting else None


async def use(room: Newsroom, actor: MemberActor, seen: Visit, control: Control) -> Visit:
    """Press, choose or send in a control of what was just shown."""
    name = f"{control.action} ({seen.door})"
    if control.message is None:
        assert seen.reply is not None
        reply = await actor.submit_modal(seen.reply, typed_into(room, control))
    else:
        if control.custom_id not in [one.custom_id for one in _controls(control.message)]:
            add_control(room.env, control.message, dict(control.part))  # an old client shows it
        reply = await press(room, actor, control, control.message)
    return await visit(name, HANDLERS[control.action].door, reply)


async def copy(
    room: Newsroom, actor: MemberActor, mine: ResponseMessage, seen: Visit, control: Control
) -> Visit:
    """Use somebody else's control: its ``custom_id`` in a message or form of one's own."""
    if control.message is None:
        assert seen.reply is not None
        form = hand_over(seen.reply, actor, mine)
        reply = await actor.submit_modal(form, typed_into(room, control))
    else:
        put_control(room.env, mine, dict(control.part))
        reply = await press(room, actor, control, mine)
    return await visit(f"copied {control.custom_id}", HANDLERS[control.action].door, reply)


async def own_message(room: Newsroom, actor: MemberActor) -> ResponseMessage:
    """A message of the bot that this person caused."""
    helped = await actor.slash(room.channel, "help")
    assert helped.response is not None
    return helped.response


def few(visits: Iterable[Visit]) -> Iterator[tuple[Visit, Control]]:
    """The controls of these visits, of each sort only some: the others do the same."""
    found: Counter[tuple[str, bool]] = Counter()
    for seen in visits:
        for control in seen.controls:
            found[control.sort, seen.public] += 1
            if found[control.sort, seen.public] <= MOST_USES:
                yield seen, control


async def press(
    room: Newsroom, actor: MemberActor, control: Control, message: ResponseMessage
) -> InteractionResult:
    """Click a button, or choose the first things of a select."""
    if (more := _more(message, control.custom_id)) is not None:
        return await actor.select(message, [control.custom_id], custom_id=more)
    if control.kind == _BUTTON:
        return await actor.click(message, custom_id=control.custom_id)
    least = max(1, control.part.get("min_values", 1))
    chosen: list[Any] = {_ROLES: [room.role], _CHANNELS: [room.channel]}.get(
        control.kind, [option["value"] for option in control.part.get("options", [])]
    )
    return await actor.select(message, chosen[:least], custom_id=control.custom_id)


def typed_into(room: Newsroom, control: Control) -> dict[str, Any]:
    """What a person types into a form: what its fields ask for, a text now and then cut off or of
    wrongly decoded letters, a date now and then with two readings.
    """
    number = next(room.lines)
    text = PASTE[:-25] if number % 2 else PASTE
    text = MISREAD + text if number % 2 == 1 else text
    text = PASTE[-25:] if control.action == "draft-rest-form" else text
    typed = FORM | ({"published": "6/11/2025"} if number % 4 == 2 else {})
    fields = [
        part
        for part in _parts(control.part.get("components", []))
        if part.get("type") == _TEXT_INPUT
    ]
    return {
        field["custom_id"]: text
        if field.get("max_length", 4000) >= len(PASTE) and field.get("style") == _PARAGRAPH
        else typed.get(field["custom_id"], "Khyber Desk")
        for field in fields
    }


async def visit(name: str, declared: Door | None, reply: InteractionResult) -> Visit:
    """What a reply shows, message by message: texts, labels, forms, files."""
    shown, controls, public = [], [], False
    for message in (reply.response, *reply.followups):
        if message is not None:
            seen = shown_in(name, message)
            files = [str(await one.read(), "utf-8", "replace") for one in message.attachments]
            shown.append("\n".join([*seen.messages, *files]))
            controls += seen.controls
            public |= not message.ephemeral
    if (modal := reply.modal) is not None:
        shown.append("\n".join([modal.get("title", ""), *_strings(modal["components"])]))
        controls.append(Control(custom_id=modal["custom_id"], kind=MODAL, part=modal))
    return Visit(
        door=name, declared=declared, reply=reply, messages=shown, controls=controls, public=public
    )


def shown_in(name: str, message: ResponseMessage) -> Visit:
    """What one message shows."""
    texts = [message.content, *_strings(message.components)]
    return Visit(
        door=name,
        declared=None,
        reply=None,
        messages=[FAULT.sub("Reference: ?", "\n".join(text for text in texts if text))],
        controls=_controls(message),
        public=not message.ephemeral,
    )


def _controls(message: ResponseMessage) -> list[Control]:
    """The controls of a message; each choice of "More" is one, as the button that it stands for."""
    found = []
    for part in _parts(message.components):
        if part.get("custom_id", "").split(":")[:2] == ["qw1", MORE]:
            found += [
                Control(custom_id=one["value"], kind=_BUTTON, part=_as_button(one), message=message)
                for one in part["options"]
            ]
        elif str(part.get("custom_id", "")).startswith("qw1:"):
            found.append(
                Control(custom_id=part["custom_id"], kind=part["type"], part=part, message=message)
            )
    return found


def _as_button(option: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": _BUTTON, "style": 2, "label": option["label"], "custom_id": option["value"],
    }  # fmt: skip


def _more(message: ResponseMessage, custom_id: str) -> str | None:
    """The select of a message that has this choice."""
    for part in _parts(message.components):
        if any(one["value"] == custom_id for one in part.get("options", ())):
            return str(part["custom_id"])
    return None


def _parts(components: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for component in components:
        yield component
        yield from _parts(component.get("components", []))
        yield from _parts([component[key] for key in _INSIDE if component.get(key)])


def _strings(components: Sequence[Mapping[str, Any]]) -> list[str]:
    return [str(part[key]) for part in _parts(components) for key in _SHOWN if part.get(key)]
