"""From a question to ranked passages and the quotations chosen from them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from store.aliases.book import AliasBook
from store.model import Filters
from store.search.index import Mask, View
from store.search.question.answer_types import read_cues
from store.search.question.publishers import Sources
from store.search.question.query import Asked, understand
from store.search.question.syntax import Query
from store.search.quoting.select import Chosen, Fetch, answering, choose, pool
from store.search.ranking.candidates import examine, index_groups
from store.search.ranking.rank import Ranking, rank
from store.search.ranking.weights import Tuning
from store.text.dates.periods import Dates, question_dates


@dataclass(frozen=True, slots=True, eq=False)
class Finding:
    """What was found for a question.

    ``possible`` are quotations, ``good`` those of them that answer, ``chosen`` those to be shown.
    """

    query: Query
    asked: Asked
    dates: Dates
    ranking: Ranking
    groups: Sequence[Sequence[tuple[str, float]]]
    possible: Sequence[Chosen]
    good: Sequence[Chosen]
    chosen: Sequence[Chosen]


def find(
    view: View,
    query: Query,
    *,
    fetch: Fetch,
    aliases: AliasBook,
    expand: bool,
    today: date | None,
    limit: int,
    tuning: Tuning,
    allowed: Mask | None = None,
    sources: Sources | None = None,
) -> Finding:
    """Search the passages that filters allow; None allows all."""
    dates = question_dates(query.plain, today or date.today())  # noqa: DTZ011
    asked = understand(query, view, aliases, dates, sources, expand=expand)
    mask = typed(view, asked, allowed)
    groups = index_groups(view, asked)
    found = examine(view, asked, view.top(groups, tuning.candidates, mask).docs)
    ranking = rank(view, asked, found, dates, today, tuning)
    possible = pool(view, asked, read_cues(query.plain), ranking, fetch)
    good = answering(asked, possible)
    return Finding(query, asked, dates, ranking, groups, possible, good, choose(good, limit))


def filtered(view: View, filters: Filters, publishers: Collection[int] | None) -> Mask | None:
    """The passages the filters leave; None when there is no filter."""
    if not filters and publishers is None:
        return None
    return view.mask(
        languages=[filters.language] if filters.language else None,
        publishers=publishers,
        since=filters.since.toordinal() if filters.since else None,
        until=filters.until.toordinal() if filters.until else None,
    )


def typed(view: View, asked: Asked, allowed: Mask | None) -> Mask | None:
    """Of the passages allowed those with every phrase asked for and nothing excluded."""
    for chain in asked.phrases:
        either = [view.phrase(words) for words in chain]
        if either:
            allowed = _both(allowed, _any(either))
    for words in asked.excluded:
        allowed = _both(allowed, ~view.phrase(words))
    return allowed


def _both(left: Mask | None, right: Mask) -> Mask:
    return right if left is None else left & right


def _any(masks: Sequence[Mask]) -> Mask:
    found = masks[0]
    for mask in masks[1:]:
        found = found | mask
    return found
