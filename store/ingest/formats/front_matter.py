"""The fields above a Markdown text: YAML, TOML or JSON, and what can be told of damaged ones."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from itertools import takewhile

import yaml

from store.ingest.field_names import field_of

LEAST_FIELDS = 2  # that tell lines without an end, or without blanks, from prose between rules

_FRONT = re.compile(
    r"\s*-{3,}(?:yaml|json)?[ \t]*\r?\n(.{0,20000}?)\r?\n(?:-{3,}|\.\.\.)[ \t]*(?:\r?\n|$)(.*)",
    re.DOTALL,
)
_TOML = re.compile(r"\s*\+\+\+[ \t]*\r?\n(.{0,20000}?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)(.*)", re.DOTALL)
_OPEN = re.compile(
    r"\s*-{3,}[ \t]*\r?\n((?:[^\s:][^\n:]{0,40}:[^\n]{0,1000}\n){1,40})\s*\n(.*)", re.DOTALL
)
_FIELD = re.compile(
    r"(?P<indent> *)(?:- )?[\"']?(?P<name>[^:=\"']{1,40}?)[\"']?\s*[:=]\s*(?P<value>.*)"
)
_BLOCK = re.compile(r"[|>][+-]?\d?")


class _Loader(yaml.loader.BaseLoader):
    """Reads every value as a string and refuses aliases, with which small files become huge."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("aliases are not allowed")
        return super().compose_node(parent, index)


def parted(text: str) -> tuple[Mapping[str, object], str, bool]:
    """The fields, the text below them, and whether something of the fields cannot be read."""
    if (match := _TOML.match(text)) is not None:
        try:
            return tomllib.loads(match[1].replace("\r\n", "\n")), match[2], False
        except (tomllib.TOMLDecodeError, RecursionError):
            return _line_by_line(match[1]), match[2], True
    if (match := _FRONT.match(text)) is None:
        return _without_end(text)
    try:
        values: object = yaml.load(match[1], _Loader)  # makes strings only  # nosec B506
    except (yaml.YAMLError, RecursionError, ValueError):
        return _line_by_line(match[1]), match[2], True
    if isinstance(values, Mapping):
        return {str(name): value for name, value in values.items()}, match[2], False
    if isinstance(values, list):
        return _line_by_line(match[1]), match[2], True
    found = _line_by_line(match[1])  # as one value: what stands between rules, or has no blanks
    return (found, match[2], True) if len(found) >= LEAST_FIELDS else ({}, text, False)


def _without_end(text: str) -> tuple[Mapping[str, object], str, bool]:
    """Fields from the first line on that end with a blank line instead of a rule."""
    match = _OPEN.match(text)
    found = _line_by_line(match[1]) if match else {}
    if match is None or len(found) < max(LEAST_FIELDS, match[1].count("\n") // 2):
        return {}, text, False
    return found, match[2], True


def _line_by_line(front: str) -> Mapping[str, object]:
    """The fields that are told by the lines they begin on, where the whole cannot be read."""
    found: dict[str, object] = {}
    lines = front.expandtabs(2).splitlines()
    is_flush = any(line[:1].strip() for line in lines)
    for at, line in enumerate(lines):
        match = _FIELD.match(line)
        if match is None or field_of(match["name"]) is None or (is_flush and match["indent"]):
            continue
        if value := _value(match["value"], lines[at + 1 :], len(match["indent"])):
            found.setdefault(match["name"].strip(), value)
    return found


def _value(first: str, below: Sequence[str], indent: int) -> str:
    """A value that may go on in the lines below: in a block, in quotation marks, or as a list."""
    first = first.strip()
    more = [
        line.strip()
        for line in takewhile(lambda one: not one.strip() or _indent(one) > indent, below)
    ]
    if not first or _BLOCK.fullmatch(first):
        items = [line[2:].strip("\"' ") for line in more if line.startswith("- ")]
        return ", ".join(items) or " ".join(more).strip()
    mark = first[0]
    if mark in "\"'" and mark not in first[1:]:
        rest = next((at for at, line in enumerate(more) if mark in line), None)
        first = " ".join([first, *more[: rest + 1]]) if rest is not None else first
    return first.strip("\"'").strip()


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
