"""The answer to a question: quotations, or the reason for silence."""

from datetime import date
from functools import partial
from time import perf_counter

from store.model import Answer, Filters
from store.search.corpus import Corpus
from store.search.explain import explanation
from store.search.question.syntax import parse
from store.search.quoting import remarks
from store.search.quoting.quotations import quotation
from store.search.ranking.weights import STANDARD
from store.search.search import SearchResult, search
from store.search.silence import COUNTED, silence
from store.search.surface import written


def answer(
    corpus: Corpus,
    question: str,
    filters: Filters = Filters(),  # noqa: B008 - frozen
    *,
    today: date,
    limit: int = 5,
    expand: bool = True,
    explain: bool = False,
) -> Answer:
    """Quote the passages that answer the question, best first, or say why none does."""
    started = perf_counter()
    ask = partial(search, corpus, parse(question), today=today, expand=expand)

    def again(other: Filters) -> SearchResult:
        return ask(allowed=corpus.allowed(other), limit=COUNTED)

    result = ask(allowed=corpus.allowed(filters), limit=limit)
    shown, query = result.chosen, result.query
    return Answer(
        question=question,
        terms=tuple(each.surface for each in query.clauses),
        expanded=query.expanded,
        filters=filters,
        quotations=tuple(quotation(rank, one, query) for rank, one in enumerate(shown, start=1)),
        silence=None if shown else silence(corpus, result, filters, again),
        elapsed_ms=(perf_counter() - started) * 1000,
        single_source=remarks.single_source(shown),
        newer=remarks.newer(shown, result.good),
        differing=remarks.differing(shown),
        corrected=tuple(
            (one.typed, written(corpus, one.term) or one.term) for one in query.corrected
        ),
        explanation=explanation(corpus.searcher, result, filters, STANDARD) if explain else (),
    )
