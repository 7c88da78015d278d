"""Typed lines of the session: a command, its options and the words besides."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

_COMMAND = re.compile(r"/(\w[\w-]*)(?:\s+|$)")
_SHAPED = re.compile(r"(?<!\S)(?:(--[a-z][\w-]*)(?![^\s=])|([a-z]\w*:)(?=\S))", re.I)
_ELSEWHERE = {"limit": "results", "lang": "language", "publisher": "source"}
_NEAR = 0.75
_QUOTES = '"“”„«»'


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A line as it was understood; ``text`` is what is left of it without the options."""

    command: str
    text: str
    options: Mapping[str, str] = field(default_factory=dict)


def named(line: str) -> tuple[str | None, str]:
    """The command that a line begins with, in small letters, and the rest of the line."""
    match = _COMMAND.match(line.strip())
    if match is None:
        return None, line.strip()
    return match[1].lower(), line.strip()[match.end() :].strip()


def understood(command: str, rest: str, options: Collection[str], label: str = "") -> Typed:
    """The rest of a line with its options taken out: ``source:"Arab News" since:2025-11``.

    Only the command's own options count; quotation marks and colons of a question stay in it, but
    for the ``label`` before it.
    """
    found: dict[str, str] = {}

    def take(match: re.Match[str]) -> str:
        found[match[1].lower()] = match[2].strip().strip(_QUOTES).strip()
        return " "

    text = rest
    if options:
        text = option_pattern(options).sub(take, rest)
    text = " ".join(text.split())
    if label:
        text = re.sub(rf"^{re.escape(label)}: ?(?=\S)", "", text, flags=re.IGNORECASE)
    return Typed(command=command, text=text, options=found)


def mistyped(text: str, options: Collection[str]) -> tuple[str, str] | None:
    """What looks like an option and is none, with the one that it was meant to be.

    ``--since 2025`` is written so elsewhere, ``langauge:en`` begins as the option does.
    """
    for match in _SHAPED.finditer(text):
        name = match[0].strip("-:").lower().replace("-", "_")
        near = [_ELSEWHERE.get(name, name), *get_close_matches(name, options, 1, _NEAR)]
        for one in near:
            if one in options and (match[1] or name in _ELSEWHERE or one[0] == name[0]):
                return match[0], one
    return None


def option_pattern(options: Collection[str]) -> re.Pattern[str]:
    """How an option looks: its name, a colon, and one word or several in quotation marks."""
    names = "|".join(re.escape(name) for name in options)
    value = rf"[{_QUOTES}][^{_QUOTES}]*[{_QUOTES}]|[^\s{_QUOTES}]\S*"
    return re.compile(rf"(?<!\S)({names}):\s?({value})(?!\S)", re.I)
