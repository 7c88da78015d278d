"""Scopes: whose articles a question may see, and whom a filter for a source means."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Whose articles a question may see: ids of libraries, the asker's own first."""

    libraries: tuple[int, ...]
    guild: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceMatch:
    """What a typed source names: publishers, and articles of others that report after it."""

    publishers: frozenset[int] = frozenset()
    articles: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.publishers or self.articles)
