"""The list of what is installed, with versions and licences, as CycloneDX 1.5 JSON."""

import json
import re
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution, requires

from bot import VERSION

# Not said by their packages themselves, but part of what they bring.
NOTES = {"simplemma": "word lists: see its README for the licence of each language"}


def main() -> None:
    """Print it for quotewire and all it depends on, with the extra for PostgreSQL."""
    components = [_component(one) for one in sorted(_needed(), key=lambda one: one.name.lower())]
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "quotewire", "version": VERSION}},
        "components": components,
    }
    json.dump(document, sys.stdout, indent=1)
    sys.stdout.write("\n")


def _needed() -> Iterator[Distribution]:
    """Each package once that is installed and asked for, directly or by another."""
    waiting, seen = ["quotewire"], set[str]()
    while waiting:
        name = waiting.pop()
        key = re.sub(r"[-_.]+", "-", name).lower()
        if key in seen:
            continue
        seen.add(key)
        try:
            found = distribution(name)
            wanted = requires(name) or []
        except ModuleNotFoundError:  # of another platform, or an extra that is not installed
            continue
        waiting += [match[0] for line in wanted if (match := re.match(r"[\w.-]+", line))]
        if key != "quotewire":
            yield found


def _component(found: Distribution) -> dict[str, object]:
    said = found.metadata
    component: dict[str, object] = {
        "type": "library",
        "name": found.name,
        "version": found.version,
        "purl": f"pkg:pypi/{found.name.lower()}@{found.version}",
        "licenses": [{"license": {"name": licence}} for licence in _licences(found)],
    }
    if note := NOTES.get(found.name.lower()):
        component["description"] = note
    elif said["Summary"]:
        component["description"] = said["Summary"]
    return component


def _licences(found: Distribution) -> list[str]:
    said = found.metadata
    if expression := said["License-Expression"]:
        return [expression]
    kinds = [one for one in said.get_all("Classifier") or [] if one.startswith("License ::")]
    names = [one.rsplit(" :: ", 1)[-1] for one in kinds]
    return names or [(said["License"] or "not said").splitlines()[0][:80]]


if __name__ == "__main__":
    main()
