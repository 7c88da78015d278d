"""Somebody else was quicker: both changes side by side, and what can be done with them."""

from bot.render.articles.changes import changes, changes_to
from bot.render.foreign_text import person
from bot.render.markup.arguments import SaveArgument
from bot.render.markup.custom_id import CustomId
from bot.render.markup.message import Button, Message, Text, rows
from bot.render.translator import Translator
from store.model import Article, NewArticle, Reference

_ROOM = 1300


def conflict_message(
    number: str,
    base: Article,
    current: Article,
    editor: str,
    mine: NewArticle,
    say: Translator,
    *,
    can_be_both: bool,
    has_rest: bool = False,
) -> Message:
    """What they changed and what this edit changes of the version that both were made from.

    Where the changes do not meet, both can be saved, and that is the first button; where they do,
    but not all of theirs, with the rest of theirs.
    """
    head = say(
        "### {reference} was changed meanwhile\n{person} has stored {current}. Your text is kept; "
        "nothing of it is stored yet.",
        reference=f"A{current.id}",
        person=person(editor),
        current=current.reference,
    )
    theirs = [say("**Their change:**"), changes(base, current, say, _ROOM)]
    yours = [say("**Your change:**"), changes_to(base, mine, say, _ROOM)]
    if can_be_both:
        told = say("The two do not meet: “Save both” keeps theirs and adds yours.")
    elif has_rest:
        told = say(
            "**Both changed the same place.** “Save mine and the rest” has yours there and theirs "
            "elsewhere; “Save only mine” undoes all that they changed."
        )
    else:
        told = say("**Both changed the same place.** “Save only mine” undoes their change.")
    texts = (head, "\n".join(theirs), "\n".join(yours), told)
    buttons = _buttons(number, current, say, can_be_both=can_be_both)
    if has_rest and not can_be_both:
        place = SaveArgument("rest", current.reference)
        rest = CustomId(action="draft-save", reply=number, argument=place)
        buttons.insert(1, rest.button(say("Save mine and the rest")))
    return Message(parts=(*(Text(content=text) for text in texts), *rows(buttons)))


def same_message(current: Reference, editor: str, say: Translator) -> Message:
    """Somebody else was quicker with the very same change."""
    text = say(
        "{person} has stored the same change as {current}; there is nothing left to save.",
        person=person(editor),
        current=current,
    )
    return Message(parts=(Text(content=text),))


def _buttons(number: str, current: Article, say: Translator, *, can_be_both: bool) -> list[Button]:
    def save(how: str) -> CustomId:
        place = SaveArgument(how, current.reference)
        return CustomId(action="draft-save", reply=number, argument=place)

    edit = CustomId(action="draft-edit", reply=number)
    buttons = [
        edit.button(say("Edit mine"), style="secondary" if can_be_both else "primary"),
        save("over").button(say("Save only mine")),
        CustomId(action="draft-discard", reply=number).button(say("Discard mine")),
    ]
    if can_be_both:
        buttons.insert(0, save("both").button(say("Save both"), style="success"))
    return buttons
