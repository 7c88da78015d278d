"""The answer to a question: quotations, or the reason for silence."""

from datetime import date
from functools import partial
from time import perf_counter

from store.aliases.book import AliasBook
from store.model import Answer, Filters, SourceMatch
from store.search.explain import explanation
from store.search.index import Searcher
from store.search.question.publishers import PublisherNames
from store.search.question.syntax import parse
from store.search.quoting import remarks
from store.search.quoting.quotations import Fetch, quotation
from store.search.ranking.weights import STANDARD
from store.search.search import SearchResult, filtered, search
from store.search.silence import COUNTED, silence
from store.search.surface import written


def answer(
    searcher: Searcher,
    question: str,
    *,
    fetch: Fetch,
    filters: Filters,
    source: SourceMatch | None,
    aliases: AliasBook,
    limit: int = 5,
    expand: bool = True,
    today: date,
    explain: bool = False,
    sources: PublisherNames | None = None,
) -> Answer:
    """Quote the passages that answer the question, best first, or say why none does.

    ``source`` is what ``filters.source`` names; None when it names nothing. ``sources``
    are all publishers in view, so that a question that names one can be understood.
    """
    started = perf_counter()
    ask = partial(
        search,
        searcher,
        parse(question),
        fetch=fetch,
        aliases=aliases,
        expand=expand,
        today=today,
        weights=STANDARD,
        sources=sources,
    )

    def again(other: Filters, keep_source: bool) -> SearchResult:
        kept = source if keep_source else None
        return ask(allowed=filtered(searcher, other, kept), limit=COUNTED)

    finding = ask(allowed=filtered(searcher, filters, source), limit=limit)
    shown = finding.chosen
    return Answer(
        question=question,
        terms=tuple(each.surface for each in finding.query.clauses),
        expanded=finding.query.expanded,
        filters=filters,
        quotations=tuple(
            quotation(rank, one, finding.query) for rank, one in enumerate(shown, start=1)
        ),
        silence=None if shown else silence(searcher, finding, filters, source, again, fetch),
        elapsed_ms=(perf_counter() - started) * 1000,
        single_source=remarks.single_source(shown),
        newer=remarks.newer(shown, finding.good),
        differing=remarks.differing(shown),
        corrected=tuple(
            (one.typed, written(searcher, fetch, one.term) or one.term)
            for one in finding.query.corrected
        ),
        explanation=explanation(searcher, finding, filters, STANDARD) if explain else (),
    )
