"""Every command and every button there is: one line each."""

from collections.abc import Mapping, Sequence

from bot.commands.answer import buttons, votes, watch
from bot.commands.articles import articles_group
from bot.commands.articles.add import take_article
from bot.commands.articles.draft import (
    bring_lines_back,
    discard_draft,
    edit_draft,
    open_draft,
    save_draft,
    take_draft_form,
)
from bot.commands.articles.edit import take_edit
from bot.commands.articles.history import turn_history
from bot.commands.articles.list import turn_list
from bot.commands.articles.remove import undo_removal
from bot.commands.ask import ask_command
from bot.commands.check import check_command, check_menu
from bot.commands.find_sources import find_menu
from bot.commands.help import help_command
from bot.commands.latest import latest_command
from bot.commands.library import library_group
from bot.commands.library.aliases import turn_names
from bot.commands.library.audit import turn_audit
from bot.commands.library.publishers import turn_publishers
from bot.commands.library.review import accept_name, reject_name
from bot.commands.library.settings import change_settings
from bot.commands.privacy import forget_me, privacy_group
from bot.commands.read import read_command, turn_article
from bot.commands.sources import sources_command, turn_sources
from bot.commands.timeline import timeline_command
from bot.discord.context import Context
from bot.discord.router import Handler
from bot.discord.types import Listed


def commands(context: Context) -> Sequence[Listed]:
    """The commands, in the order in which /help names them."""
    return (
        ask_command(context),
        read_command(context),
        timeline_command(context),
        check_command(context),
        latest_command(context),
        sources_command(context),
        articles_group(context),
        help_command(context),
        privacy_group(context),
        library_group(context),
        check_menu(context),
        find_menu(context),
    )


def handlers() -> Mapping[str, Handler]:
    """What each button and form does, by the action in its ``custom_id``."""
    return {
        "page": buttons.turn_answer,
        "tell-me": watch.tell_me,
        "show-me": watch.show_me,
        "context": buttons.more_context,
        "cite": buttons.cite,
        "cite-as": buttons.cite_as,
        "plain": buttons.plain_text,
        "publish": buttons.publish,
        "vote": votes.vote,
        "vote-on": votes.vote_on,
        "reason": votes.ask_reason,
        "reasoned": votes.take_reason,
        "read": turn_article,
        "sources": turn_sources,
        "article-add": take_article,
        "article-form": take_edit,
        "article-history": turn_history,
        "article-list": turn_list,
        "article-undo": undo_removal,
        "draft-back": bring_lines_back,
        "draft-discard": discard_draft,
        "draft-edit": edit_draft,
        "draft-form": take_draft_form,
        "draft-open": open_draft,
        "draft-save": save_draft,
        "settings": change_settings,
        "forget-me": forget_me,
        "library-audit": turn_audit,
        "library-names": turn_names,
        "library-publishers": turn_publishers,
        "name-accept": accept_name,
        "name-reject": reject_name,
    }
