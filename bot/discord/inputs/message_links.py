"""Addresses of messages in Discord, which name nothing of the library."""

import re

from bot.render.translator import Translator

_MESSAGE = re.compile(
    r"(?:https?://)?(?:\w+\.)?discord(?:app)?\.com/channels/\d+|discord://\S*channels/\d+", re.I
)


def is_message_link(text: str) -> bool:
    """Whether what was typed leads to a message or channel of Discord."""
    return _MESSAGE.match(text.strip(" \t\n<>[]()“”\"'")) is not None


def message_link_sentence(say: Translator, *, is_curator: bool) -> str:
    """That messages are not read, and what to give in place of one's address."""
    told = [
        say(
            "This is the address of a message in Discord, and I read no messages. Below each "
            "quotation stands its reference, such as A12.3: /read opens the article by it."
        )
    ]
    if is_curator:
        told.append(say("An article in a message is taken by “Add to library” in its menu."))
    return " ".join(told)
