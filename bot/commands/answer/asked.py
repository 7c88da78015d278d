"""The question behind a reply of ours, read from its first line and what was kept of it."""

import json
from datetime import date

from bot.commands.answer.asking import AskOptions
from bot.discord.replies.errors import RefusedError
from bot.discord.replies.sending import Interaction, header_of
from bot.discord.requests.context import Request
from bot.render.markup.escape import unescape
from bot.render.translator import Translator
from store.guilds.replies import Reply
from store.model import Filters

_RICH = "### "


def question_of(header: str | None, say: Translator) -> str:
    """The question as it stands in the first line of a reply, as it was typed."""
    line = (header or "").partition("\n")[0]
    if line.startswith(_RICH):
        return unescape(line.removeprefix(_RICH))
    before, _, after = say("Question: {question}", question="\0").partition("\0")
    return unescape(line.removeprefix(before).removesuffix(after))


def asked_before(
    interaction: Interaction, request: Request, reply: Reply | None, *, curator: bool
) -> AskOptions:
    """What was asked in the clicked message; all of its question must stand in it."""
    message = interaction.message
    question = question_of(header_of(message), request.say)
    kept = json.loads(reply.body) if reply is not None else {}
    whole = kept.get("asked", True) and kept.get("whole", "places" not in kept)
    if reply is None or not whole or message is None or not question:
        raise RefusedError(
            request.say("I no longer know this answer, or it is not from here. Please ask again.")
        )
    as_of = kept.get("as_of")
    return AskOptions(
        question=question,
        filters=Filters.from_json(reply.body),
        results=kept.get("results") or kept.get("per_page") or request.settings.results,
        private=bool(kept.get("private", True)),
        plain=not message.flags.components_v2,
        timeline=bool(kept.get("timeline")),
        as_of=date.fromisoformat(as_of) if as_of else None,
        curator=curator,
    )
