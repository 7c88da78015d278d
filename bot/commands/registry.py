"""Every command and every button there is: one line each."""

from collections.abc import Mapping, Sequence

from bot.commands.about import about_command
from bot.commands.answer import again, buttons, card, votes, watch, why
from bot.commands.articles import articles_group
from bot.commands.articles.add import take_article
from bot.commands.articles.drafts import handlers as drafts
from bot.commands.articles.edit import take_edit
from bot.commands.articles.history import (
    ask_to_put_back,
    open_version,
    put_version_back,
    turn_history,
)
from bot.commands.articles.import_ import undo_import
from bot.commands.articles.list import turn_list
from bot.commands.articles.remove import remove_saved, undo_removal
from bot.commands.articles.take_message import add_menu
from bot.commands.ask import ask_command
from bot.commands.check import check_command, check_menu
from bot.commands.find_sources import find_menu
from bot.commands.footnote import footnote_command, footnote_menu
from bot.commands.help import help_command, show_topic
from bot.commands.latest import latest_command
from bot.commands.library import inbox, library_group
from bot.commands.library.aliases import turn_names, undo_taking
from bot.commands.library.audit import open_import, turn_audit
from bot.commands.library.beginning import begin_with_article, begin_with_settings
from bot.commands.library.publishers import turn_publishers
from bot.commands.library.review import accept_name, reject_name
from bot.commands.library.settings import change_settings
from bot.commands.privacy import forget_me, privacy_group
from bot.commands.read import read_at, read_command, turn_article
from bot.commands.reading_room import open_room
from bot.commands.sources import sources_command, turn_sources
from bot.commands.timeline import timeline_command
from bot.commands.watch import cancel_watch, watch_group
from bot.discord.access.doors import Handler
from bot.discord.inputs.types import Listed
from bot.discord.requests.context import Context


def commands(context: Context) -> Sequence[Listed]:
    """The commands, in the order in which /help names them."""
    return (
        ask_command(context),
        read_command(context),
        timeline_command(context),
        check_command(context),
        footnote_command(context),
        latest_command(context),
        sources_command(context),
        articles_group(context),
        help_command(context),
        watch_group(context),
        about_command(context),
        privacy_group(context),
        library_group(context),
        check_menu(context),
        find_menu(context),
        footnote_menu(context),
        add_menu(context),
    )


HANDLERS = (
    buttons.turn_answer,
    again.ask_again,
    again.ask_on,
    again.take_question,
    watch.tell_me,
    watch.show_me,
    cancel_watch,
    buttons.more_context,
    buttons.cite,
    buttons.cite_as,
    card.evidence,
    why.why,
    why.names,
    open_room,
    buttons.plain_text,
    buttons.publish,
    votes.vote,
    votes.vote_on,
    votes.ask_reason,
    votes.take_reason,
    read_at,
    show_topic,
    turn_article,
    turn_sources,
    take_article,
    take_edit,
    turn_history,
    open_version,
    ask_to_put_back,
    put_version_back,
    turn_list,
    remove_saved,
    undo_removal,
    undo_import,
    *drafts.HANDLERS,
    change_settings,
    begin_with_article,
    begin_with_settings,
    forget_me,
    inbox.show_inbox,
    inbox.show_reports,
    inbox.show_report,
    inbox.finish_report,
    inbox.show_questions,
    inbox.dismiss_question,
    inbox.show_incomplete,
    inbox.edit_from_inbox,
    turn_audit,
    open_import,
    turn_names,
    undo_taking,
    turn_publishers,
    accept_name,
    reject_name,
)


def handlers() -> Mapping[str, Handler]:
    """What each button and form does, by the action in its ``custom_id``."""
    return {handler.action: handler for handler in HANDLERS}
