"""Replies to votes on quotations."""

from collections.abc import Sequence

from bot.render.markup.arguments import VoteArgument
from bot.render.markup.custom_id import CustomId, vote_labels
from bot.render.markup.message import Message, Text, rows
from bot.render.translator import Translator


def which_message(ranks: Sequence[int], vote: str, reply: str, say: Translator) -> Message:
    """Ask which of the quotations of a page is meant."""
    label = vote_labels(say)[vote]
    question = say("“{vote}”: which quotation do you mean?", vote=label)
    buttons = [
        _vote("vote-on", reply, [rank], vote).button(say("Quotation {n}", n=rank)) for rank in ranks
    ]
    buttons.append(_vote("vote-on", reply, ranks, vote).button(say("All of them")))
    return Message(parts=(Text(content=question), *rows(buttons)))


def voted_message(
    ranks: Sequence[int], vote: str, reply: str, say: Translator, *, reasoned: bool = False
) -> Message:
    """Confirm a vote, and offer to say why."""
    lines = [
        say.plural(
            "Your vote on quotation {ranks}: {vote}.",
            "Your vote on quotations {ranks}: {vote}.",
            len(ranks),
            ranks=", ".join(map(str, ranks)),
            vote=vote_labels(say)[vote],
        ),
        say("Thank you; your reason is kept with it.")
        if reasoned
        else say("Only curators see it. Vote again to change it."),
    ]
    button = _vote("reason", reply, ranks, vote).button(say("Add a reason"))
    offered = [] if reasoned else rows([button])
    return Message(parts=(Text(content="\n".join(lines)), *offered))


def _vote(action: str, reply: str, ranks: Sequence[int], vote: str) -> CustomId:
    return CustomId(action=action, reply=reply, argument=VoteArgument(tuple(ranks), vote))
