"""The extent of a search that found nothing."""

from collections.abc import Sequence
from datetime import date

from sqlmodel import Session

from store.library.holdings import state
from store.model import Scope, Searched
from store.search.index import Searcher


def searched(
    session: Session, scope: Scope, searcher: Searcher, words: Sequence[str], as_of: date | None
) -> Searched:
    """What a search looks through, at which state of the libraries."""
    held = searcher.holdings
    return Searched(
        articles=held.articles,
        publishers=held.publishers,
        first=date.fromordinal(held.first) if held.first else None,
        last=date.fromordinal(held.last) if held.last else None,
        days=held.days,
        undated=held.undated,
        words=tuple(words),
        state=state.state(session, scope),
        as_of=as_of,
    )
