"""The one error handler: every failure is a sentence to the person and a line in the log."""

import secrets
import traceback
from dataclasses import replace

import discord
import structlog
from discord import app_commands

from bot.discord.replies.delivery import LOST
from bot.discord.replies.errors import NotAdmittedError, RefusedError
from bot.discord.replies.forms import typed_file, way_back
from bot.discord.replies.locale import said_to
from bot.discord.replies.sending import Interaction, tell_privately
from bot.render.errors import mistake_text
from bot.render.markup.message import Message, Text, rows
from bot.render.translator import Translator
from store.notices.errors import DatabaseError, NotVerbatimError, StoreError

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_MOST_LINES = 60
_ARCHIVED = 50083  # Discord's codes: the thread is archived; access, or a permission, is missing
_FORBIDDEN = (50001, 50013)

log = structlog.stdlib.get_logger()


async def answer_failure(interaction: Interaction, error: BaseException) -> None:
    """Log what went wrong and say so once, to the person alone, without losing an answer."""
    cause = _cause(error)
    reference = "".join(secrets.choice(_LETTERS) for _ in range(6))
    sentence = _logged(cause, interaction, reference)
    if interaction.type is discord.InteractionType.autocomplete:
        await _no_choices(interaction)
        return
    try:
        await _say(interaction, await _message(interaction, cause, sentence))
    except LOST as fault:
        log.warning("failure_not_told", reference=reference, error=type(fault).__name__)
    except discord.HTTPException as fault:
        log.warning("failure_not_told", reference=reference, status=fault.status, code=fault.code)


async def _message(interaction: Interaction, cause: BaseException, sentence: str) -> Message:
    """The sentence with what helps on, and with what was typed into a form."""
    say = said_to(interaction)
    more = list(cause.more) if isinstance(cause, RefusedError) else []
    typed = typed_file(interaction)
    lines = [sentence]
    if typed is not None:
        lines.append(f"-# {say('What you typed is in the attached file.')}")
    if (button := await way_back(interaction)) is not None:
        if typed is not None:
            kept = say("It is kept as a draft: press the button, or /articles drafts.")
            lines.append(f"-# {kept}")
        more += rows([button])
    text = Text(content="\n".join(lines))
    return Message(parts=(text, *more), files=(typed,) if typed else ())


def _logged(cause: BaseException, interaction: Interaction, reference: str) -> str:
    """The sentence for the person; what is a fault and not a mistake is in the log with it."""
    say = said_to(interaction)
    if (sentence := _mistake(cause, say)) is not None:
        log.info("refused", error=type(cause).__name__, **_ids(interaction))
        return sentence
    fields = {"reference": reference, "error": type(cause).__name__, **_ids(interaction)}
    if isinstance(cause, (discord.HTTPException, *LOST)):
        code = cause.code if isinstance(cause, discord.HTTPException) else None
        log.warning("discord_refused", code=code, **fields)
        return _not_taken(code, reference, say)
    if isinstance(cause, NotVerbatimError):
        log.error("not_verbatim", references=cause.references, **fields)
        return say(
            "A quotation differs from the stored text, so I show nothing. Reference: {reference}.",
            reference=reference,
        )
    if isinstance(cause, DatabaseError):
        log.error("database_fault", said=str(cause), trace=trace(cause), **fields)
        return say(
            "The library cannot be reached. Please try again in a minute. Reference: {reference}.",
            reference=reference,
        )
    log.error("fault", trace=trace(cause), **fields)
    return say("Something went wrong on my side. Reference: {reference}.", reference=reference)


def _not_taken(code: int | None, reference: str, say: Translator) -> str:
    """Why Discord took no answer, where its code tells what somebody can do about it."""
    if code == _ARCHIVED:
        return say("This thread is archived. Please open it again, then ask once more.")
    if code in _FORBIDDEN:
        return say(
            "I lack a permission to write here. The server's managers see which in /library "
            "settings, used in this channel."
        )
    return say(
        "Discord did not take my answer. Please try again. Reference: {reference}.",
        reference=reference,
    )


def trace(error: BaseException) -> list[str]:
    """Where an error and its causes came from, without any value: those may hold a question."""
    lines: list[str] = []
    cause: BaseException | None = error
    while cause is not None and len(lines) < _MOST_LINES:
        lines.append(type(cause).__name__)
        frames = traceback.extract_tb(cause.__traceback__)
        lines += [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
        cause = cause.__cause__ or cause.__context__
    return lines[:_MOST_LINES]


def _mistake(cause: BaseException, say: Translator) -> str | None:
    """The sentence for what a person can put right; None for a fault."""
    if isinstance(cause, RefusedError):
        return str(cause)
    if isinstance(cause, StoreError) and not isinstance(cause, DatabaseError):
        return mistake_text(cause, say)
    if isinstance(cause, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch):
        return say("This command has changed. Please reload Discord and try again.")
    if isinstance(cause, app_commands.CheckFailure):
        return say("You have no right to do this here. The server's managers can give it.")
    if isinstance(cause, app_commands.TransformerError):
        return say("One of the options is not what the command expects.")
    return None


def _cause(error: BaseException) -> BaseException:
    if isinstance(error, app_commands.CommandInvokeError | NotAdmittedError):
        return error.original
    return error


def _ids(interaction: Interaction) -> dict[str, int | str | None]:
    command = interaction.command
    return {
        "command": command.qualified_name if command else None,
        "guild": interaction.guild_id,
        "interaction": interaction.id,
    }


async def _no_choices(interaction: Interaction) -> None:
    if interaction.response.is_done():
        return
    try:
        await interaction.response.autocomplete([])
    except (discord.HTTPException, *LOST) as fault:
        log.warning("failure_not_told", error=type(fault).__name__)


async def _say(interaction: Interaction, message: Message) -> None:
    """Tell it; as a bare sentence where Discord refuses the message."""
    try:
        await tell_privately(interaction, message)
    except discord.HTTPException:
        plain = replace(message, parts=message.parts[:1], files=(), plain=True)
        await tell_privately(interaction, plain)
