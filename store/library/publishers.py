"""Publishers as a library names them: one row a name, with its domain, kind and grade."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import sqlalchemy
from sqlalchemy import func
from sqlmodel import Session, col, select

from store.db.tables import ArticleRow, ArticleVersionRow, PublisherRow
from store.library import audit
from store.model import Publisher, Scope, SourceCount, SourceMatch
from store.notices import Action, Problem
from store.notices.errors import InvalidInputError
from store.text.normalise import fold

KINDS = ("news agency", "newspaper", "broadcaster", "government", "party", "research", "other")
GRADES = ("A", "B", "C", "D", "E", "F")
MAX_NAME = 200


def folded(name: str) -> str:
    """The form under which two spellings of a publisher's name are one."""
    return " ".join(fold(name).text.split())


def has(session: Session, library: int, name: str) -> bool:
    """Whether a library names a publisher of that name."""
    found = select(PublisherRow.id).where(
        PublisherRow.library_id == library, PublisherRow.folded_name == folded(name)
    )
    return session.exec(found).first() is not None


def publisher_id(session: Session, library: int, name: str) -> int:
    """The id of a publisher in a library, made now when it is new."""
    return publisher_ids(session, library, {name: None})[name]


def publisher_ids(
    session: Session, library: int, domains: Mapping[str, str | None]
) -> dict[str, int]:
    """The ids of publishers by the names given, made now when they are new."""
    keys = {name: folded(name) for name in domains}
    if not all(keys.values()):
        raise InvalidInputError(Problem.PUBLISHER_NAME)
    rows = session.exec(
        select(PublisherRow).where(
            PublisherRow.library_id == library, col(PublisherRow.folded_name).in_(keys.values())
        )
    ).all()
    known = {row.folded_name: row for row in rows}
    for name, key in keys.items():
        if key not in known:
            shown = " ".join(name.split())[:MAX_NAME]
            known[key] = PublisherRow(
                library_id=library, name=shown, folded_name=key, domain=domains[name]
            )
            session.add(known[key])
            session.flush()
    return {name: known[key].id or 0 for name, key in keys.items()}


def described(session: Session, scope: Scope) -> list[Publisher]:
    """Every publisher that the libraries in scope name, in the order of their names."""
    rows = session.exec(
        select(PublisherRow)
        .where(col(PublisherRow.library_id).in_(scope.libraries))
        .order_by(col(PublisherRow.folded_name))
    ).all()
    return [
        Publisher(name=row.name, domain=row.domain, kind=row.kind, grade=row.grade) for row in rows
    ]


def listed(session: Session, scope: Scope) -> list[Publisher]:
    """The publishers with their counts of articles; without those of which none is left, unless
    somebody has described them.
    """
    held = {count.publisher: count.articles for count in counts(session, scope)}
    every = [replace(one, articles=held.get(one.name, 0)) for one in described(session, scope)]
    return [one for one in every if one.articles or one.kind or one.grade]


def matching(session: Session, scope: Scope, name: str) -> set[int]:
    """The publishers that a person means by ``name``: that very name or domain, else part of it."""
    exact, near = _publishers(session, scope, folded(name))
    return exact or near


def meant(session: Session, scope: Scope, name: str) -> SourceMatch:
    """What a person means by a source: publishers, and articles that others wrote after them.

    What has that very name comes before what has it as a part of its name.
    """
    key = folded(name)
    exact, near = _publishers(session, scope, key)
    after = _reporters(session, scope)
    exactly = {number for number, reporter in after if key == folded(reporter)}
    nearly = {number for number, reporter in after if key and key in folded(reporter)}
    if exact or exactly:
        return SourceMatch(publishers=frozenset(exact), articles=frozenset(exactly))
    return SourceMatch(publishers=frozenset(near), articles=frozenset(nearly))


def _publishers(session: Session, scope: Scope, key: str) -> tuple[set[int], set[int]]:
    """The publishers of that very name or domain, and those that have it in their names."""
    name, domain = col(PublisherRow.folded_name), col(PublisherRow.domain)
    rows = session.exec(
        select(PublisherRow.id, PublisherRow.folded_name, PublisherRow.domain).where(
            col(PublisherRow.library_id).in_(scope.libraries),
            name.contains(key, autoescape=True) | (domain == key),
        )
    ).all()
    exact = {number or 0 for number, *called in rows if key in called}
    near = {number or 0 for number, called, _ in rows if key and key in called}
    return exact, near


def _reporters(session: Session, scope: Scope) -> list[tuple[int, str]]:
    """The articles in scope that say after whom they report, each with that name."""
    rows = session.exec(
        select(ArticleRow.id, ArticleVersionRow.reported_by)
        .join(ArticleVersionRow, col(ArticleVersionRow.article_id) == ArticleRow.id)
        .where(
            col(ArticleRow.library_id).in_(scope.libraries),
            col(ArticleRow.deleted_at).is_(None),
            col(ArticleRow.current_version) == ArticleVersionRow.version,
            col(ArticleVersionRow.reported_by).is_not(None),
        )
    ).all()
    return [(number or 0, reporter or "") for number, reporter in rows]


def reporters(session: Session, scope: Scope) -> list[tuple[str, int]]:
    """After whom articles in scope report, and how many do, the most first."""
    counted = Counter(reporter for _, reporter in _reporters(session, scope))
    return sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))


def sources(session: Session, scope: Scope) -> list[SourceCount]:
    """All that can be asked for as a source: each publisher, and after whom they report."""
    return counts(session, scope) + [
        SourceCount(publisher=name, articles=articles, is_reporter=True)
        for name, articles in reporters(session, scope)
    ]


def names(session: Session, scope: Scope) -> list[tuple[str, int]]:
    """The name and id of every publisher in scope."""
    rows = session.exec(
        select(PublisherRow.name, PublisherRow.id).where(
            col(PublisherRow.library_id).in_(scope.libraries)
        )
    ).all()
    return [(name, number) for name, number in rows if number is not None]


def suggest(session: Session, scope: Scope, text: str, limit: int = 25) -> list[str]:
    """Names of sources with articles in scope that contain ``text``, those it begins first.

    A source is a publisher, or somebody after whom one reports.
    """
    key = folded(text)
    rows = session.exec(
        select(PublisherRow.name, PublisherRow.folded_name)
        .join(ArticleVersionRow, col(ArticleVersionRow.publisher_id) == PublisherRow.id)
        .join(ArticleRow, col(ArticleRow.id) == ArticleVersionRow.article_id)
        .where(
            col(ArticleRow.library_id).in_(scope.libraries),
            col(ArticleRow.deleted_at).is_(None),
            col(ArticleRow.current_version) == ArticleVersionRow.version,
            col(PublisherRow.folded_name).contains(key, autoescape=True),
        )
        .distinct()
    ).all()
    after = [(name, folded(name)) for name, _ in reporters(session, scope)]
    found = [*rows, *(pair for pair in after if key in pair[1])]
    ordered = sorted(found, key=lambda row: (not row[1].startswith(key), row[1]))
    return list(dict.fromkeys(name for name, _ in ordered))[:limit]


def counts(session: Session, scope: Scope) -> list[SourceCount]:
    """What each publisher has in scope, the largest first; removed articles do not count."""
    rows = session.connection().execute(_held(scope)).all()
    merged: dict[str | None, SourceCount] = {}
    for name, kind, grade, language, number, first, last in rows:
        before = merged.get(name)
        dates = [
            day for day in (first, last, before and before.first, before and before.last) if day
        ]
        merged[name] = SourceCount(
            publisher=name,
            kind=kind or (before.kind if before else None),
            grade=grade or (before.grade if before else None),
            articles=number + (before.articles if before else 0),
            first=min(dates, default=None),
            last=max(dates, default=None),
            languages=tuple(sorted({language, *(before.languages if before else ())})),
        )
    return sorted(merged.values(), key=lambda count: (-count.articles, count.publisher or ""))


def _held(
    scope: Scope,
) -> sqlalchemy.Select[str, str | None, str | None, str, int, date | None, date | None]:
    """How many articles each publisher has in each language, with the first and the last day."""
    version, publisher = col(ArticleVersionRow.article_id), col(PublisherRow.id)
    return (
        sqlalchemy.select(
            col(PublisherRow.name),
            col(PublisherRow.kind),
            col(PublisherRow.grade),
            col(ArticleVersionRow.language),
            func.count(),
            func.min(col(ArticleVersionRow.published)),
            func.max(col(ArticleVersionRow.published)),
        )
        .select_from(ArticleRow)
        .join(
            ArticleVersionRow,
            (version == ArticleRow.id)
            & (col(ArticleVersionRow.version) == ArticleRow.current_version),
        )
        .join(PublisherRow, publisher == ArticleVersionRow.publisher_id, isouter=True)
        .where(
            col(ArticleRow.library_id).in_(scope.libraries), col(ArticleRow.deleted_at).is_(None)
        )
        .group_by(
            col(PublisherRow.name),
            col(PublisherRow.kind),
            col(PublisherRow.grade),
            col(ArticleVersionRow.language),
        )
    )


def describe(
    session: Session, library: int, name: str, *, by: str, kind: str | None, grade: str | None
) -> None:
    """Set what kind of publisher it is and how people grade it."""
    if kind is not None and kind not in KINDS:
        raise InvalidInputError(Problem.PUBLISHER_KIND, kinds=tuple(KINDS))
    if grade is not None and grade not in GRADES:
        raise InvalidInputError(Problem.GRADE)
    row = session.get(PublisherRow, publisher_id(session, library, name))
    assert row is not None  # just found or made
    row.kind, row.grade = kind, grade
    session.add(row)
    detail = {"publisher": row.name, "kind": kind, "grade": grade}
    event = audit.Event(action=Action.DESCRIBE_PUBLISHER, detail=detail)
    audit.record(session, library, [event], actor=by)
