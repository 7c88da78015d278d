"""Groups of names out of public lists: MISP galaxy clusters and GeoNames alternate names.

Facts about the forms: a MISP galaxy cluster is a JSON object whose ``values`` have a ``value`` and,
in ``meta``, ``synonyms``; a line of GeoNames' alternateNamesV2 has ten columns divided by tabs, of
which the second is the place's id, the third the language, the fourth the name and the fifth to
the eighth are marks (preferred, short, colloquial, historic).
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from store.aliases.book import group_key
from store.languages import codes
from store.notices import Problem
from store.notices.errors import InvalidInputError

Group = dict[str, object]

MOST_GROUPS = 5_000
_SHORTEST_STRONG = 5
_COLUMNS = 4


def is_misp(text: str) -> bool:
    """Whether a text looks like a MISP galaxy cluster."""
    return text.lstrip().startswith("{") and '"values"' in text


def is_geonames(text: str) -> bool:
    """Whether a text looks like GeoNames alternate names."""
    cells = text.lstrip("\ufeff").partition("\n")[0].split("\t")
    return len(cells) >= _COLUMNS and cells[0].isdecimal() and cells[1].isdecimal()


def read_misp(text: str) -> list[Group]:
    """The groups of a MISP galaxy cluster; InvalidInputError when it is none."""
    try:
        cluster = json.loads(text)
        values = cluster["values"]
        title = str(cluster.get("name") or "cluster")
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError) as error:
        raise InvalidInputError(Problem.NOT_MISP) from error
    if not isinstance(values, list):
        raise InvalidInputError(Problem.NOT_MISP)
    found = []
    for value in values:
        meta = value.get("meta") if isinstance(value, Mapping) else None
        synonyms = meta.get("synonyms") if isinstance(meta, Mapping) else None
        if isinstance(synonyms, list) and isinstance(name := value.get("value"), str):
            found.append((name, [("", form) for form in synonyms if isinstance(form, str)]))
    return _groups(found, kind="group", source=f"MISP galaxy, {title}", licence="CC0 or BSD")


def read_geonames(lines: Iterable[str]) -> list[Group]:
    """The groups of GeoNames' alternate names, those of the most names first.

    Names in languages of other regions, codes and links are left out, and historic names, too.
    """
    wanted = {"", *codes(lambda language: language.regional)}
    places: dict[str, list[tuple[int, str, str]]] = {}
    for line in lines:
        cells = line.rstrip("\r\n").split("\t")
        if len(cells) < _COLUMNS or cells[2] not in wanted or cells[7:8] == ["1"]:
            continue
        rank = (cells[2] != "en") * 2 + (cells[4:5] != ["1"])
        places.setdefault(cells[1], []).append((rank, cells[2], cells[3].strip()))
    found = []
    for names in places.values():
        names.sort(key=lambda name: name[0])
        found.append((names[0][2], [(language, form) for _, language, form in names[1:]]))
    found.sort(key=lambda place: -len(place[1]))
    return _groups(found, kind="place", source="GeoNames alternate names", licence="CC BY 4.0")


def _groups(
    found: Sequence[tuple[str, list[tuple[str, str]]]], *, kind: str, source: str, licence: str
) -> list[Group]:
    """Groups in the form of seeds/aliases.yaml; a form that two things share names neither."""
    holders = Counter(
        key
        for name, forms in found
        for key in {group_key(name), *(group_key(form) for _, form in forms)}
    )
    groups: list[Group] = []
    taken: set[str] = set()
    for name, forms in found:
        own = group_key(name)
        if not own or own in taken:
            continue
        kept = {
            key: (language, form)
            for language, form in forms
            if (key := group_key(form)) and key != own and holders[key] == 1
        }
        if not kept:
            continue
        taken.add(own)
        strong: list[object] = []
        weak: list[object] = []
        for key, (language, form) in kept.items():
            entry: object = {"form": form, "language": language} if language else form
            (strong if len(key) >= _SHORTEST_STRONG else weak).append(entry)
        group: Group = {"name": name, "kind": kind, "source": source, "licence": licence}
        groups.append(group | {"strong": strong} | ({"weak": weak} if weak else {}))
        if len(groups) == MOST_GROUPS:
            break
    return groups
