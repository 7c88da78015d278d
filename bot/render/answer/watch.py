"""What a person sees who waits for an answer."""

from bot.render.custom_id import CustomId
from bot.render.message import Button, Message, Row, Text, rows
from bot.render.translator import Translator


def wish_row(reply: str, say: Translator) -> Row:
    """The button below a question without an answer."""
    label = say("Tell me when there is an answer")
    button = Button(label=label, custom_id=str(CustomId(action="tell-me", reply=reply)))
    return Row(items=(button,))


def noted_message(say: Translator) -> Message:
    """Say what will happen, and what is kept for it."""
    sentence = say(
        "I will mention you in this channel, once, when a new article answers this question. "
        "Until then I keep your question; “/privacy delete” forgets it."
    )
    return Message(parts=(Text(content=sentence),))


def answered_message(person: int, reply: str, say: Translator) -> Message:
    """Tell the person, without repeating before others what they asked."""
    sentence = say(
        "{person}, a new article answers a question that you asked here.", person=f"<@{person}>"
    )
    button = Button(
        label=say("Show it to me"), custom_id=str(CustomId(action="show-me", reply=reply))
    )
    return Message(parts=(Text(content=sentence), *rows([button])))
