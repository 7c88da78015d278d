"""The commands of the command line, each imported when it is called and not before."""

import re
import shutil
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from bot.cli.shell import interrupts

HELP_NAMES = {"help_option_names": ["-h", "--help"]}
_NARROW = 52  # columns: below these the help would be wrapped for more than there are


@dataclass(frozen=True, slots=True)
class CommandEntry:
    """One command: where it is, and what the list of commands says about it.

    ``module`` is named as ``bot.cli`` sees it; ``target`` is a function, or the ``typer.Typer`` of
    a group. ``help`` is the first sentence of its docstring, kept here so that listing the commands
    imports none of them.
    """

    name: str
    module: str
    target: str
    help: str


COMMANDS = (
    CommandEntry("ask", "quoting.ask", "ask", "Quote what the articles say about something."),
    CommandEntry(
        "check",
        "quoting.check",
        "check",
        "Check quotations word by word.",
    ),
    CommandEntry(
        "footnote",
        "quoting.footnote",
        "footnote",
        "Give your own text footnotes: the quotations that bear on it.",
    ),
    CommandEntry(
        "timeline", "quoting.timeline", "timeline", "Quote a topic in the order of events."
    ),
    CommandEntry("latest", "library.latest", "latest", "List the newest articles."),
    CommandEntry(
        "sources",
        "library.sources",
        "sources",
        "List the publishers, and after whom they report.",
    ),
    CommandEntry("cite", "quoting.cite", "cite", "Cite a passage, or words of it."),
    CommandEntry(
        "card",
        "quoting.card",
        "card",
        "Write an evidence card of a quotation.",
    ),
    CommandEntry("read", "quoting.read", "read", "Show an article with its passages numbered."),
    CommandEntry(
        "open",
        "quoting.open_",
        "open_",
        "Open an article's source in the browser, at the passage.",
    ),
    CommandEntry(
        "import",
        "library.import_",
        "import_",
        "Put articles in: files of many kinds, feeds, folders.",
    ),
    CommandEntry(
        "export",
        "library.export",
        "export",
        "Write a library out, to be imported again without loss.",
    ),
    CommandEntry(
        "fetch",
        "library.fetch",
        "fetch",
        "Fetch an article and put it in; needs ALLOW_FETCH.",
    ),
    CommandEntry(
        "articles",
        "library.articles",
        "app",
        "List, show, edit, revert, remove and restore articles.",
    ),
    CommandEntry(
        "imports",
        "library.imports",
        "app",
        "List imports, show what one brought, take one back.",
    ),
    CommandEntry("aliases", "library.aliases", "app", "Names of one thing: groups as YAML."),
    CommandEntry(
        "libraries",
        "library.libraries",
        "libraries",
        "List the libraries and what they hold.",
    ),
    CommandEntry("grant", "library.grant", "grant", "Let a server read a library, or no longer."),
    CommandEntry("inbox", "library.inbox", "inbox", "Show what waits for curators."),
    CommandEntry(
        "evaluate",
        "operations.evaluate",
        "evaluate_command",
        "Measure quotations and silence on your own questions.",
    ),
    CommandEntry(
        "verify",
        "operations.verify",
        "verify",
        "Check what is stored, or an evidence card.",
    ),
    CommandEntry(
        "health",
        "operations.doctor",
        "health",
        "Say whether questions can be answered.",
    ),
    CommandEntry(
        "doctor",
        "operations.doctor",
        "doctor",
        "Check the whole installation, each point with its mend.",
    ),
    CommandEntry(
        "where",
        "operations.where",
        "where",
        "Say where the data is and which settings are read.",
    ),
    CommandEntry(
        "backup",
        "operations.backup",
        "backup",
        "Copy the whole database into a file, while it is in use.",
    ),
    CommandEntry(
        "restore",
        "operations.backup",
        "restore",
        "Put a backup in the place of the database, and index it.",
    ),
    CommandEntry("db", "operations.db", "app", "Bring the database to this program's schema."),
    CommandEntry(
        "sync", "operations.sync", "sync", "Register the slash commands when they changed."
    ),
    CommandEntry(
        "run",
        "operations.run",
        "run",
        "Run the bot until it is told to stop (SIGTERM or Ctrl-C).",
    ),
    CommandEntry(
        "chat",
        "quoting.chat",
        "chat",
        "Ask and read in one session, with the slash commands.",
    ),
    CommandEntry(
        "serve",
        "operations.serve",
        "serve",
        "Open the reading room: the library as pages in your browser.",
    ),
    CommandEntry("completion", "completion", "completion", "Print the completion of a shell."),
    CommandEntry("help", "help", "help_", "Show what a command does and takes."),
)


class HelpedCommand(TyperCommand):
    """A command whose help is for people: no types of a program behind what it takes."""

    def get_short_help_str(self, limit: int = 0) -> str:  # noqa: ARG002 - it is wrapped, not cut
        """What the list of commands says: the first sentence, whole."""
        return super().get_short_help_str(limit=1_000)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write what the command takes: arguments first, options after them."""
        found: dict[str, list[tuple[str, str]]] = {"argument": [], "option": []}
        for parameter in self.get_params(ctx):
            if (record := parameter.get_help_record(ctx)) is not None:
                kind = parameter.param_type_name
                found[kind].append((_named(record[0], kind), record[1]))
        for kind, rows in found.items():
            if rows:
                with formatter.section(f"{kind.capitalize()}s"):
                    formatter.write_dl(rows)


def _named(name: str, kind: str) -> str:
    """An argument by its name alone, an option with a word for what stands behind it."""
    label = _TYPE.search(name)
    if label is None:
        return name
    value = "" if kind == "argument" else f" {_VALUES.get(label[1], label[1])}"
    return name[: label.start()] + value


_TYPE = re.compile(r" <([^<>]+)>(?:\.\.\.)?$")
_VALUES = {
    "FileText": "FILE",
    "int": "NUMBER",
    "int range": "NUMBER",
    "path": "FILE",
    "str": "TEXT",
}


class Worded(HelpedCommand):
    """A command whose text may begin with a hyphen: ``check "- We will not attack"``."""

    def parse_args(self, ctx: Any, args: list[str]) -> Any:
        """Read the arguments; what can be no option is text."""
        return super().parse_args(ctx, [f" {one}" if _is_text(one) else one for one in args])


class Asking(Worded):
    """One whose words may be left out besides: ``ask Taliban -Pakistan``."""

    def parse_args(self, ctx: Any, args: list[str]) -> Any:
        """Read the arguments, the words to leave out among them."""
        from bot.cli.quoting.ask import words_left_out

        return super().parse_args(ctx, words_left_out(args))


def _is_text(argument: str) -> bool:
    hyphen = argument.startswith("-") and argument not in ("-", "--")
    return hyphen and _OPTION.fullmatch(argument) is None


_OPTION = re.compile(r"--?[A-Za-z][\w-]*(?:=.*)?", re.DOTALL)
KINDS: dict[str, type[HelpedCommand]] = {"ask": Asking, "check": Worded, "timeline": Worded}


class LazyCommand(HelpedCommand):
    """A command that is known by name, and loaded when it is called."""

    def __init__(self, entry: CommandEntry) -> None:
        super().__init__(entry.name, help=entry.help)
        self.entry = entry

    def load(self) -> TyperCommand | TyperGroup:
        """The command itself."""
        target = getattr(import_module(f"bot.cli.{self.entry.module}"), self.entry.target)
        holder = typer.Typer(add_completion=False, rich_markup_mode=None)
        holder.callback()(_nothing)  # with a callback it is a group, whatever it holds
        if isinstance(target, typer.Typer):
            for each in target.registered_commands:
                each.cls = HelpedCommand
            holder.add_typer(target, name=self.entry.name)
        else:
            holder.command(self.entry.name, cls=KINDS.get(self.entry.name, HelpedCommand))(target)
        group = typer.main.get_command(holder)
        assert isinstance(group, TyperGroup)
        command = group.commands[self.entry.name]
        assert isinstance(command, TyperCommand | TyperGroup)
        return command


class Commands(TyperGroup):
    """The group of all commands; loads the one that is called."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands = {entry.name: LazyCommand(entry) for entry in COMMANDS}

    def make_context(
        self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any
    ) -> Any:
        """The context that all commands share: help fits a terminal that is narrow, too."""
        columns = shutil.get_terminal_size().columns
        if 0 < columns < _NARROW:
            extra.setdefault("terminal_width", columns - 1)
        return super().make_context(info_name, args, parent, **extra)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that is called, loaded; click's contexts have no public type here."""
        name, command, rest = super().resolve_command(ctx, args)
        if isinstance(command, LazyCommand):
            command = command.load()
        interrupts.raise_again()
        return name, command, rest


def _nothing() -> None:
    """The callback that makes a Typer a group."""
