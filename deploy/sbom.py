"""The list of what is installed, with versions and licences, as CycloneDX 1.5 JSON."""

import json
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path

from bot import VERSION

PROJECT = Path(__file__).parents[1] / "pyproject.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """Words or tables inside a package that have an author and a licence of their own."""

    name: str
    address: str
    licence: str


# As each package says itself of what it brings; its own licence covers only its code.
BROUGHT: Mapping[str, tuple[Lists, ...]] = {
    "simplemma": (
        Lists(
            name="lemmatization lists by Michal Mechura",
            address="https://github.com/michmech/lemmatization-lists",
            licence="ODbL-1.0",
        ),
        Lists(
            name="Wiktionary entries packaged by Kaikki",
            address="https://kaikki.org",
            licence="that of Wiktionary: CC BY-SA and GFDL",
        ),
        Lists(
            name="FreeLing's dictionaries",
            address="https://github.com/TALP-UPC/FreeLing",
            licence="see DATA COMPONENTS in its COPYING",
        ),
        Lists(
            name="spaCy lookups data",
            address="https://github.com/explosion/spacy-lookups-data",
            licence="MIT",
        ),
        Lists(
            name="UniMorph",
            address="https://unimorph.github.io",
            licence="see each language's repository",
        ),
        Lists(
            name="Wikinflection corpus by Eleni Metheniti",
            address="https://github.com/lenakmeth/Wikinflection-Corpus",
            licence="CC-BY-4.0",
        ),
        Lists(
            name="Zargan's linguistic resources for Turkish by Orhan Bilgin",
            address="http://st2.zargan.com/duyuru/Zargan_Linguistic_Resources_for_Turkish.html",
            licence="not said; named as a source",
        ),
    ),
    "babel": (
        Lists(
            name="Unicode CLDR",
            address="https://cldr.unicode.org",
            licence="Unicode-3.0",
        ),
    ),
    "tld": (
        Lists(
            name="Public Suffix List",
            address="https://publicsuffix.org",
            licence="MPL-2.0",
        ),
    ),
}
SEEDS = Lists(name="the seed articles and names", address="seeds/LICENSE", licence="CC0-1.0")
_NAMED = re.compile(r"(?P<name>[\w.-]+)\s*(?:\[(?P<extras>[^\]]*)\])?")
_FOR_EXTRA = re.compile(r"\bextra\s*==\s*['\"]([\w.-]+)['\"]")
_SPDX = re.compile(r"[A-Za-z]+[\w.+-]*-[\w.+-]+|MIT|ISC")


def main() -> None:
    """Print it for quotewire and all it depends on, with the extra for PostgreSQL."""
    json.dump(document(), sys.stdout, indent=1, ensure_ascii=False)
    sys.stdout.write("\n")


def document() -> dict[str, object]:
    """The whole list."""
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "name": "quotewire",
                "version": VERSION,
                "licenses": [_licence("MIT")],
                "components": [_lists(SEEDS)],
            }
        },
        "components": [
            _component(one) for one in sorted(_needed(), key=lambda one: one.name.lower())
        ],
    }


def direct() -> list[str]:
    """What quotewire itself asks for, with the extra for PostgreSQL."""
    declared = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    return [*declared["dependencies"], *declared["optional-dependencies"]["postgres"]]


def _needed() -> Iterator[Distribution]:
    """Each package once that is installed and asked for, directly or by another."""
    waiting = list(_wanted(direct(), frozenset()))
    seen, given = set[tuple[str, frozenset[str]]](), set[str]()
    while waiting:
        name, extras = waiting.pop()
        key = re.sub(r"[-_.]+", "-", name).lower()
        if (key, extras) in seen:
            continue
        seen.add((key, extras))
        try:
            found = distribution(name)
        except ModuleNotFoundError:  # of another platform or Python
            continue
        waiting += _wanted(found.requires or [], extras)
        if key not in given:
            given.add(key)
            yield found


def _wanted(lines: Iterable[str], extras: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """What a package asks for, with the extras of that, for these extras of its own."""
    for line in lines:
        for_extra = _FOR_EXTRA.search(line)
        if for_extra is None or for_extra[1] in extras:
            name, inside = _NAMED.match(line).group("name", "extras")  # type: ignore[union-attr]
            yield name, frozenset(re.findall(r"[\w.-]+", inside or ""))


def _component(found: Distribution) -> dict[str, object]:
    component: dict[str, object] = {
        "type": "library",
        "name": found.name,
        "version": found.version,
        "purl": f"pkg:pypi/{found.name.lower()}@{found.version}",
        "licenses": [_licence(one) for one in _licences(found)],
    }
    if summary := found.metadata["Summary"]:
        component["description"] = summary
    if lists := BROUGHT.get(found.name.lower()):
        component["components"] = [_lists(one) for one in lists]
    return component


def _lists(lists: Lists) -> dict[str, object]:
    return {
        "type": "data",
        "name": lists.name,
        "licenses": [_licence(lists.licence)],
        "externalReferences": [{"type": "website", "url": lists.address}],
    }


def _licence(said: str) -> dict[str, object]:
    """By its identifier where it is one of SPDX's, else by what is said."""
    if " OR " in said or " AND " in said or " WITH " in said:
        return {"expression": said}
    return {"license": {"id" if _SPDX.fullmatch(said) else "name": said}}


def _licences(found: Distribution) -> list[str]:
    said = found.metadata
    if expression := said["License-Expression"]:
        return [expression]
    kinds = [one for one in said.get_all("Classifier") or [] if one.startswith("License ::")]
    names = [one.rsplit(" :: ", 1)[-1] for one in kinds]
    return names or [(said["License"] or _head_of_licence(found)).splitlines()[0][:80]]


def _head_of_licence(found: Distribution) -> str:
    """The first line of the licence that a package brings, where its metadata say nothing."""
    for path in found.files or []:
        if path.name.upper().startswith(("LICENSE", "LICENCE", "COPYING")):
            return path.read_text(encoding="utf-8").strip() or "not said"
    return "not said"


if __name__ == "__main__":
    main()
