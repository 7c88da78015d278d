"""States of an article: each of its versions, and what another copy would add."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlmodel import Session, col, select

from store.db.tables import ArticleRow, ArticleVersionRow, PublisherRow
from store.library import publishers, version_rows
from store.model import NewArticle, Published
from store.text import urls
from store.text.normalise import folded_letters

FIELDS = ("title", "publisher", "author", "published", "url", "agency", "reported_by")


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionState:
    """One version; ``edited`` when a person wrote it over an earlier one."""

    version: int
    folded_hash: str
    new: NewArticle
    edited: bool
    import_id: int | None


@dataclass(frozen=True, kw_only=True)
class Known:
    """An article with all its states, in the order they were stored."""

    article: int
    is_removed: bool
    url_key: str | None
    current: VersionState
    states: Sequence[VersionState]

    @property
    def name(self) -> str:
        """What people call it: ``A12``."""
        return f"A{self.article}"

    def brought(self, new: NewArticle) -> dict[str, Any]:
        """The fields of another copy that no version of this article has."""
        return {
            name: value
            for name in FIELDS
            if (value := getattr(new, name)) is not None
            and not any(_says(getattr(state.new, name), value, name) for state in self.states)
        }

    @cached_property
    def by_person(self) -> frozenset[str]:
        """The fields whose present value a person put in place of another, or brought by hand."""
        first = self.states[0]
        by_hand = first.import_id is None
        found = {name for name in FIELDS if by_hand and getattr(first.new, name) is not None}
        for before, after in zip(self.states, self.states[1:], strict=False):
            if after.version > self.current.version:
                break
            for name in FIELDS:
                old, new = getattr(before.new, name), getattr(after.new, name)
                if old == new:
                    continue
                if after.edited:
                    found.add(name)
                else:
                    found.discard(name)
        return frozenset(found)


def known(session: Session, article: int) -> Known:
    """Load an article with its states."""
    row = session.get(ArticleRow, article)
    assert row is not None  # its number was just found
    rows = session.exec(
        select(ArticleVersionRow, PublisherRow)
        .join(PublisherRow, col(PublisherRow.id) == ArticleVersionRow.publisher_id, isouter=True)
        .where(ArticleVersionRow.article_id == article)
        .order_by(col(ArticleVersionRow.version))
    ).all()
    states = [
        VersionState(
            version=version.version,
            folded_hash=version.folded_hash,
            new=version_rows.new_article(version, publisher),
            edited=version.edited,
            import_id=version.import_id,
        )
        for version, publisher in rows
    ]
    current = next(state for state in states if state.version == row.current_version)
    return Known(
        article=article,
        is_removed=row.deleted_at is not None,
        url_key=row.url_key,
        current=current,
        states=states,
    )


def same_publisher(left: str | None, right: str | None) -> bool:
    """Whether both are known and the same."""
    return bool(left and right) and publishers.folded(left or "") == publishers.folded(right or "")


def _says(known: object, value: object, field: str) -> bool:
    """Whether a version says a value already, perhaps more precisely."""
    if known is None:
        return False
    if isinstance(value, Published) or isinstance(known, Published):
        return str(known).startswith(str(value))
    if field == "url":
        return urls.key(str(known)) == urls.key(str(value))
    if field == "publisher":
        return same_publisher(str(known), str(value))
    return folded_letters(str(known)) == folded_letters(str(value))
