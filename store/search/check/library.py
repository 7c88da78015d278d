"""The library as a check sees it: where words may stand, and the texts around them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from store.model import Source
from store.search.index import Searcher


class PassagePlace(NamedTuple):
    """A passage of a version: its span of the body, its number."""

    start: int
    end: int
    ordinal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """The text of an article version in which words may stand, near ``places`` or anywhere.

    ``current`` is the number of the article's current version.
    """

    article: int
    version: int
    current: int
    body: str
    source: Source
    places: tuple[PassagePlace, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckLibrary:
    """The articles that a quotation is held against.

    ``versions`` gives the versions of passages by the passages' row ids, in the order of the
    first passage of each; ``holding`` those that have these very characters, for words that no
    index knows; ``older`` the superseded versions of articles, and of any that hold some words;
    ``current`` an article as it is now; ``passage_at`` the number of the passage at a place of a
    version. ``publishers`` names all publishers in view, ``publisher_ids`` those that a name means.
    """

    searcher: Searcher
    versions: Callable[[Sequence[int]], Sequence[Version]]
    holding: Callable[[str], Sequence[Version]]
    older: Callable[[Sequence[int], Sequence[str]], Sequence[Version]]
    current: Callable[[int], Version | None]
    passage_at: Callable[[int, int, int], int | None]
    publishers: Callable[[], Sequence[str]]
    publisher_ids: Callable[[str], Sequence[int]]
