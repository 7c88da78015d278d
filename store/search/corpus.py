"""The corpus: passages of libraries, their texts, publishers and names of things."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from store.aliases.book import AliasBook
from store.model import Filters, PassageText, SourceMatch
from store.search.index import Mask, Searcher
from store.search.publisher_names import PublisherNames

Fetch = Callable[[Sequence[int]], Sequence[PassageText]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """One state of the articles in view: of a stored library, or of one held in memory.

    ``fetch`` loads passages by their row ids and leaves out those that are gone meanwhile;
    ``meant`` says which publishers a typed source means.
    """

    searcher: Searcher
    fetch: Fetch
    publishers: PublisherNames
    meant: Callable[[str], SourceMatch]
    aliases: AliasBook

    def allowed(self, filters: Filters) -> Mask | None:
        """The passages the filters leave; None when there is no filter."""
        if not filters:
            return None
        return self.searcher.mask(
            languages=[filters.language] if filters.language else None,
            source=self.meant(filters.source) if filters.source else None,
            since=filters.since.toordinal() if filters.since else None,
            until=filters.until.toordinal() if filters.until else None,
        )
