"""Alias groups as a YAML file: read with clear errors, and written in any script."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from store.aliases.book import AliasRow, Relation, group_key
from store.notices import Problem
from store.notices.errors import InvalidInputError

MAX_ALIASES = 20_000
_RELATIONS: tuple[Relation, ...] = ("part_of", "broader", "succeeded_by")


def read_aliases(text: str, *, added_by: str = "") -> tuple[AliasRow, ...]:
    """Read alias groups; raise InvalidInputError with the place of the first fault."""
    import yaml  # only here: names are read once and then kept

    try:
        loaded = read_yaml(text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", None)
        last = text.count("\n")
        if line is None:
            raise InvalidInputError(Problem.NOT_YAML) from error
        raise InvalidInputError(Problem.NOT_YAML_AT, line=min(line, last) + 1) from error
    if loaded is None:
        return ()
    if not isinstance(loaded, list):
        raise InvalidInputError(Problem.NOT_GROUPS)
    rows = [row for at, group in enumerate(loaded, 1) for row in _group(group, at, added_by)]
    if len(rows) > MAX_ALIASES:
        raise InvalidInputError(Problem.TOO_MANY_NAMES, most=MAX_ALIASES)
    return tuple(rows)


def read_yaml(text: str) -> Any:
    """What a YAML text says; raises yaml.YAMLError."""
    import yaml

    safe = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(text, Loader=safe)  # makes plain values only  # nosec B506


def write_yaml(value: Sequence[object]) -> str:
    """A list as YAML, in any script, lines of at most 100 characters."""
    import yaml

    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=100)


def _group(group: object, at: int, added_by: str) -> Iterator[AliasRow]:
    if not isinstance(group, Mapping) or not _text(group.get("name")):
        raise InvalidInputError(Problem.GROUP_WITHOUT_NAME, at=at)
    name = _text(group["name"])
    base = AliasRow(
        canonical=name,
        form=name,
        language=_text(group.get("language")),
        kind=_text(group.get("kind")),
        source=_text(group.get("source")),
        licence=_text(group.get("licence")),
        added_by=added_by,
    )
    yield base
    for entry in _entries(group, "strong", "form", name):
        if group_key(_text(entry["form"])) != group_key(name):
            yield _named(base, entry)
    for entry in _entries(group, "weak", "form", name):
        yield _named(base, entry)._replace(
            strength="weak",
            context=tuple(_list(entry.get("context"))),
            unless=tuple(_list(entry.get("unless"))),
        )
    for relation in _RELATIONS:
        for entry in _entries(group, relation, "name", name):
            yield _named(base, {**entry, "form": entry["name"]})._replace(relation=relation)
    for entry in _entries(group, "label_by", "form", name):
        yield _named(base, entry)._replace(relation="label_by", by=_text(entry.get("by")))


def _named(base: AliasRow, entry: Mapping[str, object]) -> AliasRow:
    """A row of the group with what may stand beside its form."""
    return base._replace(
        form=_text(entry["form"]),
        language=_text(entry.get("language")),
        script=_text(entry.get("script")),
        valid_from=_text(entry.get("from")),
        valid_to=_text(entry.get("to")),
        source=_text(entry.get("source")) or base.source,
        licence=_text(entry.get("licence")) or base.licence,
    )


def _entries(
    group: Mapping[str, object], field: str, key: str, name: str
) -> Iterator[Mapping[str, object]]:
    """The entries of a list, each a mapping or a bare name."""
    found = group.get(field)
    if found is None:
        return
    for entry in found if isinstance(found, list) else [found]:
        whole = entry if isinstance(entry, Mapping) else {key: entry}
        if not group_key(_text(whole.get(key))):
            raise InvalidInputError(
                Problem.ENTRY_WITHOUT_NAME, field=field, name=name[:60], key=key
            )
        yield whole


def _text(value: object) -> str:
    return "" if value is None or isinstance(value, (list, Mapping)) else str(value).strip()


def _list(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [text for text in map(_text, values) if text]
