"""Measures retrieval, quotation choice and silence on a test collection."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np

from store.aliases.book import AliasBook
from store.evaluation.collection import Collection, Question, read_collection
from store.evaluation.measures import QueryOutcome, contains, folded, measured
from store.evaluation.memory import MemoryLibrary
from store.search.arrays import Floats, Ints
from store.search.corpus import Corpus
from store.search.question.syntax import parse
from store.search.ranking.weights import STANDARD, Weights
from store.search.search import SearchResult, search

RUN_LENGTH = 100
QUOTATIONS = 3
_PASSAGES = 400

Progress = Callable[[Iterable[Question]], Iterable[Question]]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationReport:
    """The outcomes of a collection and the measures over them."""

    name: str
    outcomes: tuple[QueryOutcome, ...]
    measures: Mapping[str, float]


def evaluate(
    folder: Path,
    *,
    weights: Weights = STANDARD,
    aliases: AliasBook | None = None,
    today: date | None = None,
    progress: Progress = iter,
) -> EvaluationReport:
    """Measure a BEIR-form folder: its documents through the same path as a library's articles.

    The questions are plain texts, so quotes and dashes in them are no syntax. Each is asked on its
    own day, or on ``today``; where neither is known, nothing is recent.
    """
    collection = read_collection(folder)
    library = MemoryLibrary(collection.documents())
    return ask_all(collection, library, weights, aliases, today, progress)


def ask_all(
    collection: Collection,
    library: MemoryLibrary,
    weights: Weights = STANDARD,
    aliases: AliasBook | None = None,
    today: date | None = None,
    progress: Progress = iter,
) -> EvaluationReport:
    """Ask a library every question of a collection."""
    corpus = library.corpus(aliases or AliasBook())
    outcomes = tuple(
        _outcome(question, library, corpus, weights, question.asked or today)
        for question in progress(collection.questions)
    )
    return EvaluationReport(
        name=collection.name,
        outcomes=outcomes,
        measures=measured(collection, outcomes),
    )


def _outcome(
    question: Question,
    library: MemoryLibrary,
    corpus: Corpus,
    weights: Weights,
    today: date | None,
) -> QueryOutcome:
    syntax = parse(question.text, syntax=False)
    finding = search(corpus, syntax, today=today, limit=QUOTATIONS, weights=weights)
    quotations = tuple(
        (
            library.names[one.text.passage.article - 1],
            one.text.body[one.start : one.end],
        )
        for one in finding.chosen
    )
    wanted = [folded(evidence) for evidence in question.evidence]
    held = [rank for rank, (_, text) in enumerate(quotations, 1) if contains(text, wanted)]
    return QueryOutcome(
        question=question,
        run=_run(library, finding),
        quotations=quotations,
        evidence=held[0] if held else None,
    )


def _run(library: MemoryLibrary, finding: SearchResult) -> dict[str, float]:
    """Documents by their best passage, those looked at closely first, then the rest by BM25."""
    searcher, ranking = library.searcher, finding.ranking
    docs, scores = ranking.found.docs[ranking.order], ranking.score[ranking.order]
    run: dict[str, float] = {}
    _add(run, library, searcher.article(docs), scores)
    if len(run) < RUN_LENGTH and docs.size:
        more = searcher.top(finding.groups, _PASSAGES)
        least = min(run.values())
        _add(run, library, searcher.article(more.docs), least - 1 - np.arange(len(more)))
    return run


def _add(
    run: dict[str, float],
    library: MemoryLibrary,
    articles: Ints,
    scores: Floats,
) -> None:
    for article, score in zip(articles.tolist(), scores.tolist(), strict=True):
        if len(run) >= RUN_LENGTH:
            return
        run.setdefault(library.names[article - 1], score)
