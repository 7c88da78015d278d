"""The greeting of a server that has invited the bot."""

from collections.abc import Sequence

from bot.render.introduction.help import EXAMPLE, beginning, first_steps
from bot.render.markup.message import Message, Text
from bot.render.mentions import Mentions
from bot.render.translator import Translator


def welcome_message(
    mentions: Mentions, articles: int, lacking: Sequence[str], say: Translator
) -> Message:
    """The first words: language, curators, first article, and what is not allowed yet.

    ``articles`` is how many can be asked already, ``lacking`` are names of permissions.
    """
    lines = [f"### {say('Thank you for inviting me')}", beginning(say), *_steps(mentions, say)]
    if articles:
        lines.append(
            say.plural(
                "Try it on the {n} article that is here already: {example}",
                "Try it on the {n} articles that are here already: {example}",
                articles,
                example=f"{mentions('ask')} `{EXAMPLE}`",
            )
        )
    if lacking:
        names = say.listed(permission_names(say)[name] for name in lacking)
        missing = say("Not allowed to me here: {permissions}.", permissions=names)
        lines.append(f"⚠️ **{missing}** {say('Please give my role these permissions.')}")
    return Message(parts=(Text(content="\n".join(lines)), first_steps(say)))


def _steps(mentions: Mentions, say: Translator) -> list[str]:
    settings = mentions("library settings")
    return [
        "1. "
        + say(
            "Language: everybody is answered in that of their Discord; {settings} sets one for "
            "the server.",
            settings=settings,
        ),
        "2. "
        + say(
            "Curators: so far those who manage the server; {settings} lets a role put articles "
            "in too.",
            settings=settings,
        ),
        "3. "
        + say(
            "First article: {add} takes a text, {upload} takes files.",
            add=mentions("articles add"),
            upload=mentions("articles upload"),
        ),
    ]


def permission_names(say: Translator) -> dict[str, str]:
    """The permissions that the bot needs, as Discord shows them."""
    return {
        "view_channel": say("View Channels"),
        "send_messages": say("Send Messages"),
        "send_messages_in_threads": say("Send Messages in Threads"),
        "embed_links": say("Embed Links"),
        "attach_files": say("Attach Files"),
    }
