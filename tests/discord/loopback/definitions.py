"""The documented limits of command definitions."""

from collections import Counter
from collections.abc import Iterator, Sequence

from tests.discord.loopback.wire import Payload

SLASH, USER_MENU, MESSAGE_MENU = 1, 2, 3
MOST = {SLASH: 100, USER_MENU: 15, MESSAGE_MENU: 15}
SUBCOMMAND, GROUP = 1, 2
DEVANAGARI, THAI = range(0x900, 0x980), range(0xE00, 0xE80)


def definition_problems(commands: Sequence[Payload]) -> list[str]:
    """What is wrong with the commands an application registers together."""
    problems = []
    kinds = Counter(command.get("type") or SLASH for command in commands)
    problems += [f"{n} commands of type {k}" for k, n in kinds.items() if n > MOST[k]]
    names = Counter((command.get("type") or SLASH, command["name"]) for command in commands)
    problems += [f"{name[1]}: defined {n} times" for name, n in names.items() if n > 1]
    for command in commands:
        problems += (f"/{command['name']}: {problem}" for problem in _command_problems(command))
    return problems


def _command_problems(command: Payload) -> Iterator[str]:
    if (command.get("type") or SLASH) != SLASH:
        if not 1 <= len(command["name"]) <= 32:
            yield "name: 1-32 characters"
        if command.get("description") or command.get("options"):
            yield "a context menu has no description and no options"
        return
    yield from _text_problems(command)
    yield from _option_problems(command.get("options") or [], depth=0)
    if (size := _size(command)) > 8000:
        yield f"{size} characters in all, at most 8000"


def _text_problems(part: Payload) -> Iterator[str]:
    names = [part["name"], *(part.get("name_localizations") or {}).values()]
    yield from (f"name {name!r} is not allowed" for name in names if not _good_name(name))
    texts = [part.get("description"), *(part.get("description_localizations") or {}).values()]
    for text in texts:
        if not text or not 1 <= len(text.strip()) <= len(text) <= 100:
            yield f"description: 1-100 characters: {text!r}"


def _good_name(name: str) -> bool:
    allowed = all(c in "-_'" or c.isalnum() or ord(c) in DEVANAGARI or ord(c) in THAI for c in name)
    return 1 <= len(name) <= 32 and allowed and name == name.lower()


def _option_problems(options: Sequence[Payload], *, depth: int) -> Iterator[str]:
    if len(options) > 25:
        yield f"{len(options)} options, at most 25"
    if len({option["name"] for option in options}) < len(options):
        yield "two options with one name"
    kinds = {option["type"] for option in options}
    if kinds & {SUBCOMMAND, GROUP} and kinds - {SUBCOMMAND, GROUP}:
        yield "subcommands beside options"
    wanted = [bool(option.get("required")) for option in options]
    if wanted != sorted(wanted, reverse=True):
        yield "a required option after an optional one"
    for option in options:
        yield from (f"{option['name']}: {p}" for p in _one_option_problems(option, depth))


def _one_option_problems(option: Payload, depth: int) -> Iterator[str]:
    yield from _text_problems(option)
    if (option["type"] == GROUP and depth > 0) or (option["type"] == SUBCOMMAND and depth > 1):
        yield "nested too deep"
    if option["type"] in (SUBCOMMAND, GROUP):
        yield from _option_problems(option.get("options") or [], depth=depth + 1)
    choices = option.get("choices") or []
    if choices and option.get("autocomplete"):
        yield "choices beside autocomplete"
    if len(choices) > 25:
        yield f"{len(choices)} choices, at most 25"
    for choice in choices:
        values = [choice["name"], *(choice.get("name_localizations") or {}).values()]
        values += [choice["value"]] if isinstance(choice["value"], str) else []
        if not all(1 <= len(value) <= 100 for value in values):
            yield f"choice {choice['name']!r}: 1-100 characters"
    low, high = option.get("min_length") or 0, option.get("max_length") or 6000
    if not 0 <= low <= high <= 6000:
        yield "string length: 0-6000"


def _size(part: Payload) -> int:
    """Names, descriptions and values; of localised ones the longest."""
    size = sum(
        max(map(len, [part.get(key) or "", *(part.get(f"{key}_localizations") or {}).values()]))
        for key in ("name", "description")
    )
    if isinstance(part.get("value"), str):
        size += len(part["value"])
    return size + sum(_size(p) for key in ("options", "choices") for p in part.get(key) or [])
