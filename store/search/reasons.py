"""Reasons of quotations in words: for readers, where explain has the figures."""

from collections.abc import Sequence
from datetime import date

from store.model import Quotation, Reasons
from store.search.corpus import Corpus
from store.search.question.build import build_query
from store.search.question.syntax import parse
from store.search.quoting.said import sayings, wanted
from store.search.surface import written
from store.text.dates.periods import question_dates


def reasons(
    corpus: Corpus, question: str, quotations: Sequence[Quotation], *, today: date
) -> Reasons:
    """How the question is read, and what of it each of the quotations says."""
    syntax = parse(question)
    dates = question_dates(syntax.plain, today)
    query = build_query(syntax, corpus, dates, expand=True)
    said = {one.rank: sayings(query, one.text, one.source.language) for one in quotations}
    told = {saying.asked for each in said.values() for saying in each}
    return Reasons(
        sayings=said,
        unsaid=tuple(dict.fromkeys(asked for asked in wanted(query) if asked not in told)),
        expanded=query.expanded,
        corrected=tuple(
            (one.typed, written(corpus, one.term) or one.term) for one in query.corrected
        ),
        periods=tuple((syntax.plain[one.start : one.end], one.written) for one in dates.periods),
    )
