"""Finds the sentences for people in the sources of the bot, as they are marked there."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from store.languages import regional_languages
from store.notices import CODES

SOURCES = Path(__file__).parent.parent
DESCRIPTION = 100  # the longest description of a command or of an option that Discord takes
NAME = 32  # the longest name of a command in the menu of a message
CHOICE = 100
LABEL = 80
PLACEHOLDER = 26  # more a phone cuts off; Discord takes 150
_SAYING = frozenset({"say", "ENGLISH", "marked"})
_COMMANDS = frozenset({"command", "Group"})
_LIMITS = {
    ("Button", "label"): LABEL,
    ("Option", "label"): CHOICE,
    ("Option", "description"): CHOICE,
    ("Select", "placeholder"): PLACEHOLDER,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueSentence:
    """One sentence, or its two English forms, where it stands and how long it may be there."""

    forms: tuple[str, ...]
    place: str
    most: int | None = None


class UnmarkedError(Exception):
    """A sentence that is put together in the program, so that nobody can translate it."""


def sentences(folder: Path = SOURCES) -> list[CatalogueSentence]:
    """All sentences of the bot and of the store, but not of the command line, which is English."""
    found: list[CatalogueSentence] = []
    for path in sorted(folder.rglob("*.py")):
        if path.relative_to(folder).parts[0] not in ("cli", "languages"):
            place = path.relative_to(folder.parent).as_posix()
            found += _in(ast.parse(path.read_text(encoding="utf-8")), place)
    notices = [
        CatalogueSentence(forms=(code.value,), place="store/notices")
        for each in CODES
        for code in each
    ]
    names = [
        CatalogueSentence(
            forms=(language.name,), place=f"store/languages/{language.code}.py", most=CHOICE
        )
        for language in regional_languages()
    ]
    return found + notices + names


def _in(module: ast.Module, place: str) -> Iterator[CatalogueSentence]:
    limits = dict(_limits(module))
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            most = limits.get(node)
            for forms, own in _of_call(node, place):
                yield CatalogueSentence(forms=forms, place=place, most=own or most)


def _of_call(call: ast.Call, place: str) -> Iterator[tuple[tuple[str, ...], int | None]]:
    name = _name(call.func)
    if name in _SAYING:
        yield (_text(call.args[0], place),), None
    elif name == "plural":
        yield (_text(call.args[0], place), _text(call.args[1], place)), None
    elif name in _COMMANDS:
        yield from (((text,), DESCRIPTION) for text in _given(call, "description", place))
    elif name == "describe" and _owner(call.func) == "app_commands":
        yield from (((_text(_each(word), place),), DESCRIPTION) for word in call.keywords)
    elif name == "context_menu":
        yield from (((text,), NAME) for text in _given(call, "name", place))
    elif name == "Choice":
        yield from (((text,), CHOICE) for text in _given(call, "name", place, any_=True))


def _given(call: ast.Call, keyword: str, place: str, *, any_: bool = False) -> Iterator[str]:
    """The keyword's text; with ``any_`` it may be a value, whose sentence is marked elsewhere."""
    for word in call.keywords:
        if word.arg == keyword and not (any_ and not isinstance(word.value, ast.Constant)):
            yield _text(word.value, place)


def _each(word: ast.keyword) -> ast.expr:
    """What a keyword says, or what each keyword of ``**{...}`` says."""
    return word.value.value if isinstance(word.value, ast.DictComp) else word.value


def _limits(module: ast.Module) -> Iterator[tuple[ast.expr, int]]:
    """The calls whose sentence is a label, with how long that may be."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            for word in node.keywords:
                most = _LIMITS.get((_name(node.func), word.arg or ""))
                if most is not None:
                    value = word.value
                    both = (value.body, value.orelse) if isinstance(value, ast.IfExp) else (value,)
                    yield from ((branch, most) for branch in both)


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _owner(function: ast.expr) -> str:
    return _name(function.value) if isinstance(function, ast.Attribute) else ""


def _text(node: ast.expr, place: str) -> str:
    """The text of a literal: anything else could not be found in a catalogue."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise UnmarkedError(f"{place}:{node.lineno}: {ast.unparse(node)} is not a literal")
