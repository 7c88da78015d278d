"""The documented limits of modals and of completions."""

from collections.abc import Iterator, Sequence

from tests.discord.loopback.limits import (
    LABEL,
    SELECTS,
    TEXT_INPUT,
    custom_id_problems,
    select_problems,
    walk,
)
from tests.discord.loopback.wire import Payload


def modal_problems(data: Payload) -> list[str]:
    """What is wrong with a modal."""
    components = data.get("components") or []
    problems = list(custom_id_problems(data))
    if not 1 <= len(data.get("title") or "") <= 45:
        problems.append("modal title: 1-45 characters")
    if not 1 <= len(components) <= 5:
        problems.append(f"modal: {len(components)} components, 1-5")
    for component in walk(components):
        problems += _modal_part_problems(component)
    names = [c["custom_id"] for c in walk(components) if c.get("custom_id")]
    if len(set(names)) < len(names):
        problems.append("modal: custom_ids must differ")
    return problems


def _modal_part_problems(component: Payload) -> Iterator[str]:
    kind = component["type"]
    if kind == LABEL and not 1 <= len(component.get("label") or "") <= 45:
        yield "modal label: 1-45 characters"
    if kind == LABEL and len(component.get("description") or "") > 100:
        yield "modal label description: at most 100 characters"
    if kind == TEXT_INPUT:
        yield from custom_id_problems(component)
        for key, most in (("label", 45), ("placeholder", 100), ("value", 4000)):
            if len(component.get(key) or "") > most:
                yield f"text input {key}: at most {most} characters"
        if len(component.get("value") or "") > (component.get("max_length") or 4000):
            yield "text input value: longer than its max_length"
    if kind in SELECTS:
        yield from select_problems(component)


def choice_problems(choices: Sequence[Payload]) -> list[str]:
    """What is wrong with the choices of an autocompletion."""
    problems = [] if len(choices) <= 25 else [f"choices: {len(choices)}, at most 25"]
    for choice in choices:
        if not 1 <= len(choice.get("name") or "") <= 100:
            problems.append(f"choice name: 1-100 characters: {choice.get('name')!r}")
        if isinstance(choice.get("value"), str) and not 1 <= len(choice["value"]) <= 100:
            problems.append(f"choice value: 1-100 characters: {choice['value']!r}")
    return problems
