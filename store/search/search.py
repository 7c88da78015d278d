"""From a question to ranked passages and the quotations chosen from them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from store.aliases.book import AliasBook
from store.model import Filters, SourceMatch
from store.search.answerable import answering, probability
from store.search.index import Mask, Searcher
from store.search.question.answer_types import AnswerType, answer_type
from store.search.question.publishers import PublisherNames
from store.search.question.query import Query, build_query
from store.search.question.syntax import Syntax
from store.search.quoting.evidence import SentenceEvidence, sentence_evidence
from store.search.quoting.quotations import Fetch, QuotationCandidate, distinct, read
from store.search.quoting.remarks import with_rivals
from store.search.quoting.select import LIKELY, snippets
from store.search.ranking.candidates import index_groups, score_candidates
from store.search.ranking.rank import Ranking, rank
from store.search.ranking.weights import Weights
from store.text.dates.periods import Dates, question_dates

LOOKED_AT = 60  # passages whose sentences are looked at


@dataclass(frozen=True, slots=True, eq=False)
class SearchResult:
    """What was found for a question.

    ``possible`` are quotations, best first, ``good`` those of them that answer, ``chosen`` those to
    be shown. ``evidence`` is of the passages looked at, the first of the ranking.
    """

    syntax: Syntax
    query: Query
    dates: Dates
    ranking: Ranking
    groups: Sequence[Sequence[tuple[str, float]]]
    answer_type: AnswerType
    evidence: SentenceEvidence
    possible: Sequence[QuotationCandidate]
    good: Sequence[QuotationCandidate]
    chosen: Sequence[QuotationCandidate]


def search(
    searcher: Searcher,
    syntax: Syntax,
    *,
    fetch: Fetch,
    aliases: AliasBook,
    expand: bool,
    today: date | None,
    limit: int,
    weights: Weights,
    allowed: Mask | None = None,
    sources: PublisherNames | None = None,
) -> SearchResult:
    """Search the passages that filters allow; None allows all."""
    dates = question_dates(syntax.plain, today or date.today())  # noqa: DTZ011
    query = build_query(syntax, searcher, aliases, dates, sources, expand=expand)
    mask = typed(searcher, query, allowed)
    groups = index_groups(searcher, query)
    found = score_candidates(searcher, query, searcher.top(groups, weights.candidates, mask).docs)
    ranking = rank(searcher, query, found, dates, today, weights)
    kind = answer_type(syntax.plain)
    rows = ranking.order[:LOOKED_AT]
    evidence = sentence_evidence(searcher, query, ranking, kind, rows)
    best = snippets(evidence, LIKELY * limit)
    possible = read(searcher, evidence, found.docs[rows], best, fetch)
    for one in possible:
        one.probability = probability(query, searcher, evidence, kind, one.snippet)
    different = distinct(possible)
    good = answering(different, asks=bool(kind.kinds))
    chosen = with_rivals(good[:limit], different)
    return SearchResult(
        syntax=syntax,
        query=query,
        dates=dates,
        ranking=ranking,
        groups=groups,
        answer_type=kind,
        evidence=evidence,
        possible=possible,
        good=good,
        chosen=chosen,
    )


def filtered(searcher: Searcher, filters: Filters, source: SourceMatch | None) -> Mask | None:
    """The passages the filters leave; None when there is no filter."""
    if not filters and source is None:
        return None
    return searcher.mask(
        languages=[filters.language] if filters.language else None,
        source=source,
        since=filters.since.toordinal() if filters.since else None,
        until=filters.until.toordinal() if filters.until else None,
    )


def typed(searcher: Searcher, query: Query, allowed: Mask | None) -> Mask | None:
    """Of the passages allowed those with every phrase asked for and nothing excluded."""
    for chain in query.phrases:
        either = [searcher.phrase(words) for words in chain]
        if either:
            allowed = _both(allowed, _any(either))
    for words in query.excluded:
        allowed = _both(allowed, ~searcher.phrase(words))
    return allowed


def _both(left: Mask | None, right: Mask) -> Mask:
    return right if left is None else left & right


def _any(masks: Sequence[Mask]) -> Mask:
    found = masks[0]
    for mask in masks[1:]:
        found = found | mask
    return found
