"""Every command the real bot registers is used, with ordinary and with hostile values."""

from collections.abc import Iterator
from itertools import cycle

import pytest

from tests.discord.loopback.interactions import AUTOCOMPLETE, Interaction
from tests.discord.loopback.messages import Upload
from tests.discord.loopback.options import Value
from tests.discord.loopback.wire import Payload
from tests.discord.loopback.world import User
from tests.discord.running_bot import Newsroom

pytestmark = pytest.mark.asyncio(loop_scope="module")

ORDINARY = "lighthouse keepers"
HOSTILE = (
    "'; DROP TABLE article; -- {0} %s",
    "@everyone [a](https://evil.example) ```",
    "\u202e\u2066\x00\u200b\U0010ffff",
    "A99999999999999999999999.1@1",
    "A1.999999@999999",
    "A0@0",
    "-1",
    "qw1:page:x:1",
    "۱۲۳ ١٢٣ १२३",
    "<@123456789012345678> https://x.example",
    "https://[",
    "x" * 5900,
)


def paths(room: Newsroom) -> Iterator[tuple[str, list[Payload]]]:
    """Every slash command with its options; subcommands by their whole name."""
    for command in room.discord.state.commands[None]:
        if command["type"] == 1:
            yield from _below(command["name"], command.get("options") or [])


def _below(path: str, options: list[Payload]) -> Iterator[tuple[str, list[Payload]]]:
    inner = [option for option in options if option["type"] in (1, 2)]
    for option in inner:
        yield from _below(f"{path} {option['name']}", option.get("options") or [])
    if not inner:
        yield path, options


def value(option: Payload, text: str, person: User) -> Value:
    """Something the option takes: the text as far as it may be text."""
    if option.get("choices"):
        return str(option["choices"][0]["value"])
    if option["type"] == 3:
        text = text[: option.get("max_length") or 6000]
        return text.ljust(option.get("min_length") or 0, "x")
    if option["type"] == 11:
        return Upload(name="\u202etxt.exe.txt", data=text.encode(errors="replace"))
    least = int(option.get("min_value") or 1)
    return {4: least, 5: True, 6: person, 10: 1.0}[option["type"]]


async def use(room: Newsroom, path: str, options: list[Payload], text: str) -> Interaction:
    """Use a command as the curator, every option filled, and wait for what comes of it."""
    values = {option["name"]: value(option, text, room.reader) for option in options}
    place = (room.guild, room.channel, room.curator)
    asked = await room.discord.slash(*place, path, values)
    await asked.first()
    if asked.callback == 5:
        assert (await asked.answer()).text, path
    return asked


def shown(asked: Interaction) -> str:
    """All that was shown for an interaction."""
    return "\n".join(one.text for one in (asked.message, *asked.followups) if one is not None)


async def test_every_command_answers(calm_room: Newsroom) -> None:
    asked = [await use(calm_room, *command, ORDINARY) for command in paths(calm_room)]

    assert len(asked) >= 4
    assert [one.name for one in asked if "Reference:" in shown(one)] == []
    calm_room.require_clean()


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
async def test_every_command_answers_what_is_hostile(calm_room: Newsroom, text: str) -> None:
    asked = [await use(calm_room, *command, text) for command in paths(calm_room)]

    assert [one.name for one in asked if "Reference:" in shown(one)] == []
    calm_room.require_clean()


async def test_every_completion_answers(calm_room: Newsroom) -> None:
    texts = cycle(["", "lig", *HOSTILE])
    for path, options in paths(calm_room):
        for option in options:
            if option.get("autocomplete"):
                typed = await calm_room.discord.autocomplete(
                    calm_room.guild,
                    calm_room.channel,
                    calm_room.curator,
                    path,
                    {option["name"]: next(texts)},
                    focused=option["name"],
                )
                await typed.first()

    done = calm_room.discord.state.interactions.values()
    assert {one.kind for one in done} == {AUTOCOMPLETE}
    calm_room.require_clean()


async def test_every_message_menu_answers(calm_room: Newsroom) -> None:
    post = calm_room.discord.post(calm_room.channel, calm_room.reader, "> keepers @everyone")
    menus = [c["name"] for c in calm_room.discord.state.commands[None] if c["type"] == 3]

    for name in menus:
        asked = await calm_room.discord.menu(calm_room.guild, calm_room.reader, name, post)
        await asked.first()
        if asked.callback == 5:
            assert "Reference:" not in (await asked.answer()).text

    calm_room.require_clean()


async def test_who_may_not_curate_is_refused_behind_the_hint(calm_room: Newsroom) -> None:
    hidden = [
        (path, options)
        for path, options in paths(calm_room)
        if _command(calm_room, path)["default_member_permissions"] is not None
    ]

    for path, options in hidden:
        values = {option["name"]: value(option, "A1", calm_room.reader) for option in options}
        place = (calm_room.guild, calm_room.channel, calm_room.reader)
        asked = await calm_room.discord.slash(*place, path, values, overridden=True)
        answer = await asked.answer()

        assert "Only curators" in answer.text, path
        assert answer.ephemeral, path
    calm_room.require_clean()


def _command(room: Newsroom, path: str) -> Payload:
    name = path.split()[0]
    return next(c for c in room.discord.state.commands[None] if c["name"] == name)
