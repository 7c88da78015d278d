"""Addresses where words or references are asked for, those of messages in Discord among them."""

import re

from bot.render.translator import Translator

_MESSAGE = re.compile(
    r"(?:https?://)?(?:\w+\.)?discord(?:app)?\.com/channels/\d+|discord://\S*channels/\d+", re.I
)


def is_message_link(text: str) -> bool:
    """Whether what was typed leads to a message or channel of Discord."""
    return _MESSAGE.match(text.strip(" \t\n<>[]()“”\"'")) is not None


def address_sentence(text: str, say: Translator) -> str:
    """What an address is good for where words are asked for."""
    if is_message_link(text):
        return message_link_sentence(say, is_curator=False)
    return f"{say('This is only an address.')} {opening_sentence(say)}"


def opening_sentence(say: Translator) -> str:
    """How an address is opened."""
    return say("/read opens the article at it, if it is here.")


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
