"""Privacy: what is kept about a person, in words, and as a file for them."""

import json
from collections.abc import Mapping, Sequence

from bot.render.markup.custom_id import CustomId
from bot.render.markup.message import AttachedFile, Message, Text, rows
from bot.render.translator import Translator


def about_message(keep_days: int, say: Translator, *, everywhere: bool = False) -> Message:
    """What is kept and what is not; ``everywhere`` where no server is asked from."""
    lines = [
        f"### {say('Privacy')}",
        say("I read no messages. I see commands, clicks, and a message you choose from its menu."),
        say.plural(
            "The text of a question is kept {n} day, for this server's curators.",
            "The text of a question is kept {n} days, for this server's curators.",
            keep_days,
        )
        if keep_days
        else say("The text of a question is not kept."),
        *(
            [say("What was asked before everybody may be suggested to others.")]
            if keep_days
            else ()
        ),
        say("With your user number I keep: that you asked, your votes, your wishes to be told of "
            "an answer with their question, and which quotations your answers' buttons lead to."),
        say("Who changed the library stays in its audit trail, because others rely on it."),
        say("Nothing is in the logs but numbers. Nothing is passed on."),
        say("“/privacy export” gives you all of it; “/privacy delete” deletes it."),
        say("Asked here, both mean all servers.")
        if everywhere
        else say("In direct messages to me both mean all servers, also those you have left."),
        say("When a server removes me, everything of it is deleted after 30 days."),
    ]  # fmt: skip
    return Message(parts=(Text(content="\n".join(lines)),))


def export_message(
    kept: Mapping[str, Sequence[object]], say: Translator, *, everywhere: bool = False
) -> Message:
    """Everything kept about a person, attached."""
    number = sum(len(rows) for rows in kept.values())
    text = json.dumps(kept, ensure_ascii=False, indent=1)
    sentence = (
        say.plural(
            "{n} entry is kept about you in all servers; it is in the attached file.",
            "{n} entries are kept about you in all servers; they are in the attached file.",
            number,
        )
        if everywhere
        else say.plural(
            "{n} entry is kept about you in this server; it is in the attached file.",
            "{n} entries are kept about you in this server; they are in the attached file.",
            number,
        )
    )
    file = AttachedFile(name="privacy.json", content=text.encode("utf-8", "ignore"))
    return Message(parts=(Text(content=sentence),), files=(file,))


def confirm_message(say: Translator, *, everywhere: bool = False) -> Message:
    """Ask before anything is deleted."""
    sentence = (
        say(
            "This deletes your questions, votes, wishes and drafts in all servers for good, and "
            "the buttons of your answers stop working."
        )
        if everywhere
        else say(
            "This deletes your questions, votes, wishes and drafts in this server for good, and "
            "the buttons of your answers stop working."
        )
    )
    button = CustomId(action="forget-me").button(say("Delete all of it"), style="danger")
    return Message(parts=(Text(content=sentence), *rows([button])))


def deleted_message(number: int, say: Translator) -> Message:
    """Say what was deleted."""
    sentence = say.plural("{n} entry was deleted.", "{n} entries were deleted.", number)
    return Message(parts=(Text(content=sentence),))
