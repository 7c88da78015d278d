"""Every command and every button there is: one line each."""

from collections.abc import Mapping, Sequence

from bot.commands.ask import ask_command
from bot.commands.help import help_command
from bot.commands.kinds import Listed
from bot.commands.latest import latest_command
from bot.commands.library import library_group
from bot.commands.library.settings import change_settings
from bot.commands.privacy import forget_me, privacy_group
from bot.commands.read import read_command, turn_article
from bot.commands.sources import sources_command, turn_sources
from bot.views import answers, votes
from bot.views.desk import Desk
from bot.views.router import Handler


def commands(desk: Desk) -> Sequence[Listed]:
    """The commands, in the order in which /help names them."""
    return (
        ask_command(desk),
        read_command(desk),
        latest_command(desk),
        sources_command(desk),
        help_command(desk),
        privacy_group(desk),
        library_group(desk),
    )


def handlers() -> Mapping[str, Handler]:
    """What each button and form does, by the action in its ``custom_id``."""
    return {
        "page": answers.turn_answer,
        "context": answers.more_context,
        "cite": answers.cite,
        "cite-as": answers.cite_as,
        "plain": answers.plain_text,
        "publish": answers.publish,
        "vote": votes.vote,
        "vote-on": votes.vote_on,
        "reason": votes.ask_reason,
        "reasoned": votes.take_reason,
        "read": turn_article,
        "sources": turn_sources,
        "settings": change_settings,
        "forget-me": forget_me,
    }
