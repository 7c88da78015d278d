"""One command of the session: its name, its options, and what it does with what was typed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from bot.chat.session import ChatReply, Session
from bot.chat.typed import Typed
from bot.render.translator import Translator

Completes = Literal["reference", "quotation", "library", "command", "form"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandOption:
    """An option of a command, typed as ``name:value``. ``choices`` are all its values, if few."""

    name: str
    choices: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A slash command. ``about`` says in one sentence what it does, ``takes`` what it is given.

    ``completes`` names what its words are completed with. ``label`` is what stands before them
    when they are typed like an option, as in Discord: ``quotation:``.
    """

    name: str
    about: Callable[[Translator], str]
    run: Callable[[Session, Typed], ChatReply]
    takes: Callable[[Translator], str] | None = None
    options: Sequence[CommandOption] = field(default=())
    completes: Completes | None = None
    key: str = ""
    label: str = ""
