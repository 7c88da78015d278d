"""Short replies to curators: what was done, and how it is undone."""

from bot.render.foreign_text import source_line
from bot.render.labels import DONE
from bot.render.markup.arguments import NumberArgument
from bot.render.markup.custom_id import CustomId
from bot.render.markup.message import Message, Text, rows
from bot.render.translator import Translator
from store.model import Reference, Source

KEPT_DAYS = 30


def saved_message(reference: Reference, say: Translator, *, again: bool = False) -> Message:
    """An article is stored, with what can be done where it should not have been."""
    if again:
        text = say("This is saved already, as {reference}.", reference=reference)
    else:
        saved = say("Saved as {reference}.", reference=reference)
        text = f"{DONE} {saved} {say('Questions find it from now on.')}"
    number = NumberArgument(reference.article)
    buttons = [
        CustomId(action="inbox-edit", argument=number).button(say("Edit")),
        CustomId(action="article-remove", argument=number).button(say("Remove")),
    ]
    return Message(parts=(Text(content=text), *rows(buttons)))


def discarded_message(draft: str, say: Translator) -> Message:
    """A draft is put aside, with the way back as long as it is kept."""
    text = Text(content=f"{DONE} {say('Discarded; nothing was stored.')}")
    undo = CustomId(action="draft-undo", reply=draft).button(say("Undo"))
    return Message(parts=(text, *(rows([undo]) if draft else ())))


def removed_message(reference: Reference, source: Source, say: Translator) -> Message:
    """An article is removed, with the way back."""
    gone = say(
        "{reference} is removed: {source}.", reference=reference, source=source_line(source, say)
    )
    lines = [
        f"{DONE} {gone}",
        say(
            "It is out of every search. Undo or /articles restore brings it back for {n} days; "
            "then it is deleted for good.",
            n=KEPT_DAYS,
        ),
    ]
    undo = CustomId(action="article-undo", argument=NumberArgument(reference.article))
    return Message(parts=(Text(content="\n".join(lines)), *rows([undo.button(say("Undo"))])))


def restored_message(reference: Reference, source: Source, say: Translator) -> Message:
    """A removed article is back."""
    text = say(
        "{reference} is back: {source}.", reference=reference, source=source_line(source, say)
    )
    return Message(parts=(Text(content=f"{DONE} {text}"),))


def present_message(reference: Reference, source: Source, say: Translator) -> Message:
    """An article that was to be brought back is there."""
    text = say(
        "{reference} is in the library: {source}.",
        reference=reference,
        source=source_line(source, say),
    )
    return Message(parts=(Text(content=text),))


def sentence_message(text: str) -> Message:
    """A sentence of ours, as it stands."""
    return Message(parts=(Text(content=text),))
