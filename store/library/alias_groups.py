"""Names of one thing: the starter file's, a library's own over them, and those to be reviewed."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import sqlalchemy
from sqlalchemy import bindparam
from sqlmodel import Session, col, desc, select

from store.aliases import public_lists, saved
from store.aliases.book import AliasBook, group_key
from store.aliases.yaml_file import read_aliases, read_yaml, write_yaml
from store.db.tables import AliasCandidateRow, AliasGroupRow
from store.library import audit
from store.model import NamePair, Reference, Scope
from store.notices import Action, Problem
from store.notices.errors import InvalidInputError, OperatorError

MAX_GROUPS = 5_000


def starter(path: Path, cache: Path | None = None) -> AliasBook:
    """The names that a new installation starts with; ``cache`` is a file to keep them read in."""
    try:
        data = path.read_bytes()
        if cache is not None and (known := saved.load(cache, data)) is not None:
            return known
        book = AliasBook(read_aliases(data.decode("utf-8"), added_by="starter"))
    except FileNotFoundError:
        return AliasBook()
    except (OSError, UnicodeDecodeError) as error:
        raise OperatorError(f"{path.name} cannot be read: {error}.") from error
    if cache is not None:
        saved.save(cache, data, book)
    return book


def definitions(session: Session, scope: Scope) -> tuple[str, ...]:
    """The groups that the libraries in scope added, as JSON texts, oldest first."""
    rows = session.connection().execute(_definitions(), {"libraries": [*scope.libraries]})
    return tuple(rows.scalars())


@cache
def _definitions() -> sqlalchemy.Select[str]:
    """The groups of some libraries; made once, because every answer asks for them."""
    return (
        sqlalchemy.select(col(AliasGroupRow.definition))
        .where(col(AliasGroupRow.library_id).in_(bindparam("libraries", expanding=True)))
        .order_by(col(AliasGroupRow.id))
    )


def book(starter_names: AliasBook, groups: tuple[str, ...]) -> AliasBook:
    """The starter's names with a scope's own over them."""
    if not groups:
        return starter_names
    own = AliasBook(read_aliases(f"[{', '.join(groups)}]"))
    return starter_names.overridden_by(own)


def groups(session: Session, library: int) -> list[Mapping[str, object]]:
    """A library's own groups, by name, in the form of seeds/aliases.yaml."""
    rows = session.exec(
        select(AliasGroupRow.definition)
        .where(AliasGroupRow.library_id == library)
        .order_by(col(AliasGroupRow.folded_name))
    ).all()
    return [json.loads(row) for row in rows]


def put(session: Session, library: int, group: Mapping[str, object], *, by: str) -> bool:
    """Set a group of names, in place of the one of the same name; False when nothing changed.

    Raises InvalidInputError for a group that is not of the form of seeds/aliases.yaml.
    """
    definition = json.dumps(group, ensure_ascii=False, sort_keys=True, default=str)
    [*_] = read_aliases(f"[{definition}]")
    name = str(group["name"]).strip()
    row = _find(session, library, name)
    if row is not None and row.definition == definition:
        return False
    if row is None and len(definitions(session, Scope(libraries=(library,)))) >= MAX_GROUPS:
        raise InvalidInputError(Problem.TOO_MANY_GROUPS, most=MAX_GROUPS)
    row = row or AliasGroupRow(
        library_id=library, name=name, folded_name=group_key(name), definition="", added_by=by
    )
    row.name, row.definition = name, definition
    session.add(row)
    session.flush()
    _record(session, library, Action.SET_NAMES, name, by)
    return True


def remove(session: Session, library: int, name: str, *, by: str) -> None:
    """Take a library's own group away; InvalidInputError when it has none of that name."""
    row = _find(session, library, name)
    if row is None:
        raise InvalidInputError(Problem.NO_GROUP, name=name[:80])
    session.delete(row)
    session.flush()
    _record(session, library, Action.REMOVE_NAMES, row.name, by)


def read_file(text: str) -> list[Mapping[str, object]]:
    """The groups of a file: our YAML, a MISP galaxy cluster or GeoNames' alternate names.

    Raises InvalidInputError with the place of the first fault.
    """
    if public_lists.is_geonames(text):
        return list(public_lists.read_geonames(text.splitlines()))
    if public_lists.is_misp(text):
        return list(public_lists.read_misp(text))
    read_aliases(text)
    loaded: list[Mapping[str, object]] = read_yaml(text) or []
    return loaded


def write_file(listed: Sequence[Mapping[str, object]]) -> str:
    """The groups as a YAML file that ``read_file`` reads back."""
    return write_yaml(list(listed))


def candidates(session: Session, library: int, limit: int = 25) -> list[NamePair]:
    """The pairs that wait for a curator, those seen most often first."""
    rows = session.exec(
        select(AliasCandidateRow)
        .where(AliasCandidateRow.library_id == library, AliasCandidateRow.state == "open")
        .order_by(desc(col(AliasCandidateRow.seen)), col(AliasCandidateRow.id))
        .limit(limit)
    ).all()
    return [
        NamePair(
            id=row.id or 0,
            short=row.short,
            long=row.long,
            article=Reference(article=row.article_id),
            seen=row.seen,
        )
        for row in rows
    ]


def review(session: Session, library: int, candidate: int, *, accept: bool, by: str) -> NamePair:
    """Accept a pair as names of one thing, or reject it for good.

    Raises InvalidInputError when it is not open any more or another library's.
    """
    row = session.exec(
        select(AliasCandidateRow).where(
            AliasCandidateRow.id == candidate, AliasCandidateRow.library_id == library
        )
    ).first()
    if row is None or row.state != "open":
        raise InvalidInputError(Problem.PAIR_DECIDED)
    row.state = "accepted" if accept else "rejected"
    session.add(row)
    session.flush()
    if accept:
        known = _find(session, library, row.long)
        group = json.loads(known.definition) if known else {"name": row.long, "strong": []}
        group["strong"] = [*dict.fromkeys([*group.get("strong", []), row.short])]
        group.setdefault("source", f"A{row.article_id}")
        put(session, library, group, by=by)
    else:
        _record(session, library, Action.REJECT_NAMES, f"{row.short} = {row.long}", by)
    return NamePair(
        id=candidate,
        short=row.short,
        long=row.long,
        article=Reference(article=row.article_id),
        seen=row.seen,
    )


def _find(session: Session, library: int, name: str) -> AliasGroupRow | None:
    return session.exec(
        select(AliasGroupRow).where(
            AliasGroupRow.library_id == library, AliasGroupRow.folded_name == group_key(name)
        )
    ).first()


def _record(session: Session, library: int, action: Action, name: str, by: str) -> None:
    event = audit.Event(action=action, detail={"name": name})
    audit.record(session, library, [event], actor=by)
