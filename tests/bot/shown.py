"""What a person sees of a reply: its text, its buttons and its links."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, cast

from simcord import Env, MemberActor, UserHandle
from simcord.results import InteractionResult, ResponseMessage

_MENTION = re.compile(r"<(/[a-z ]+):\d+>")


def text(reply: InteractionResult | ResponseMessage | None) -> str:
    """Everything there is to read in the reply, its blocks one below the other.

    Commands that can be clicked are named as Discord shows them.
    """
    return _MENTION.sub(r"\1", sent(reply))


def sent(reply: InteractionResult | ResponseMessage | None) -> str:
    """The text of a reply as it is sent, commands that can be clicked with their numbers.

    Where the reply was withdrawn it is the message that took its place.
    """
    message = reply
    if isinstance(reply, InteractionResult):
        message = reply.response or next(iter(reply.followups), None)
    assert message is not None
    blocks = [part["content"] for part in _parts(message.components) if part.get("type") == 10]
    return "\n\n".join([message.content, *blocks] if message.content else blocks)


def buttons(reply: InteractionResult) -> dict[str, str]:
    """The labels of the buttons that call the bot, each with its custom_id."""
    message = reply.response or next(iter(reply.followups), None)
    assert message is not None
    return {
        part["label"]: part["custom_id"]
        for part in _parts(message.components)
        if part.get("type") == 2 and "custom_id" in part
    }


def options(reply: InteractionResult) -> dict[str, str]:
    """The labels of what can be chosen in the reply's selects, each with its value."""
    assert reply.response is not None
    return {
        option["label"]: option["value"]
        for part in _parts(reply.response.components)
        for option in part.get("options", [])
    }


async def choose(
    actor: MemberActor | UserHandle, message: ResponseMessage | None, label: str
) -> InteractionResult:
    """Choose what has this label in a select of the message."""
    assert message is not None
    for part in _parts(message.components):
        for option in part.get("options", []):
            if option["label"] == label:
                chosen = [option["value"]]
                return await actor.select(message, chosen, custom_id=part["custom_id"])
    raise LookupError(f"nothing to choose is called {label!r}")


def links(reply: InteractionResult) -> list[str]:
    """Where the link buttons lead."""
    assert reply.response is not None
    return [part["url"] for part in _parts(reply.response.components) if "url" in part]


def _parts(components: list[dict[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for component in components:
        yield component
        yield from _parts(component.get("components", []))
        if accessory := component.get("accessory"):
            yield accessory


def forge(env: Env, message: ResponseMessage, old: str, new: str) -> None:
    """Give a button of the message another custom_id, as only a forger could."""
    stored = env.backend.get_message(message.channel_id, message.id)
    for part in _parts(stored.components):
        if part.get("custom_id") == old:
            cast(dict[str, Any], part)["custom_id"] = new
