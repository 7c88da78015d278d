"""What a check needs of the library: where words may stand, and the texts around them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from store.model import PassageText, Source
from store.search.index import Searcher

Span = tuple[int, int]


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
    places: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckLibrary:
    """The articles that a quotation is held against.

    ``texts`` gives passages by their row ids; ``holding`` the passages that have these very
    characters, for words that no index knows; ``older`` the superseded versions of articles, of
    those that hold the words if there are many; ``current`` an article as it is now;
    ``passage_at`` the number of the passage at a place of a version. ``publishers`` are the names
    of all publishers in view.
    """

    searcher: Searcher
    texts: Callable[[Sequence[int]], Sequence[PassageText]]
    holding: Callable[[str], Sequence[int]]
    older: Callable[[Sequence[int], Sequence[str]], Sequence[Version]]
    current: Callable[[int], Version | None]
    passage_at: Callable[[int, int, int], int | None]
    publishers: Sequence[str] = ()
    publisher_ids: Callable[[str], Sequence[int]] = lambda _: ()


def versions_of(texts: Sequence[PassageText]) -> list[Version]:
    """The passages by their article versions, in the order of the best passage of each."""
    places: dict[tuple[int, int], list[Span]] = {}
    first: dict[tuple[int, int], PassageText] = {}
    for text in texts:
        key = text.passage.article, text.passage.version
        first.setdefault(key, text)
        places.setdefault(key, []).append((text.passage.start, text.passage.end))
    return [
        Version(
            article=article,
            version=version,
            current=version,
            body=first[article, version].body,
            source=first[article, version].source,
            places=tuple(sorted(places[article, version])),
        )
        for article, version in first
    ]
