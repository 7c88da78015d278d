"""The explanation of an answer: the words, names and filters, every candidate's figures."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from store.model import Filters, Reference
from store.search.index import Searcher
from store.search.quoting.quotations import QuotationCandidate
from store.search.ranking.weights import Weights
from store.search.search import SearchResult

LISTED = 12


def explanation(
    searcher: Searcher, finding: SearchResult, filters: Filters, weights: Weights
) -> tuple[Mapping[str, object], ...]:
    """First the question as it was read, then the candidates in their order."""
    return (_question(searcher, finding, filters), *_candidates(searcher, finding, weights))


def _question(searcher: Searcher, finding: SearchResult, filters: Filters) -> Mapping[str, object]:
    query = finding.query
    return {
        "kind": "question",
        "passages searched": searcher.size,
        "candidates": int(finding.ranking.order.size),
        "words": [
            {
                "word": each.surface,
                "terms": [term for word in each.words for term in word],
                "passages": max(
                    (searcher.df(term) for word in each.words for term in word), default=0
                ),
                "worth": round(each.worth, 3),
                "also": [form.text for form in each.forms],
            }
            for each in query.clauses
        ],
        "offered": [
            {"name": match.name, "relation": row.relation, "form": row.form, "by": row.by}
            for match in query.matches
            for row in match.offered
        ],
        "dates": [f"{one.first} to {one.last} ({one.kind})" for one in finding.dates.periods],
        "dates not read": [finding.syntax.text[a:b] for a, b in finding.dates.unread],
        "must have": [
            [finding.syntax.text[a:b] for a, b in chain] for chain in finding.syntax.phrases
        ],
        "must not have": list(finding.syntax.excluded),
        "filters": {
            name: str(value)
            for name in ("source", "since", "until", "language")
            if (value := getattr(filters, name)) is not None
        },
    }


def _candidates(
    searcher: Searcher, finding: SearchResult, weights: Weights
) -> list[Mapping[str, object]]:
    rows = finding.ranking.order[:LISTED].tolist()
    outcomes = _outcomes(finding, rows)
    return [
        {
            "kind": "candidate",
            "place": place,
            "passage": int(searcher.passage(finding.ranking.found.docs[row : row + 1])[0]),
            "reference": str(reference) if reference else None,
            **_figures(finding, row, weights),
            "outcome": outcome,
        }
        for place, (row, (reference, outcome)) in enumerate(
            zip(rows, outcomes, strict=True), start=1
        )
    ]


def _outcomes(finding: SearchResult, rows: Sequence[int]) -> Iterator[tuple[Reference | None, str]]:
    """What may be quoted of each of the rows of the ranking, and what became of it."""

    def of(quoted: Iterable[QuotationCandidate]) -> Iterator[tuple[int, Reference]]:
        for one in quoted:
            if one.snippet.row < len(rows):
                yield rows[one.snippet.row], one.text.passage.reference

    shown, good = dict(of(finding.chosen)), dict(of(finding.good))
    possible = dict(of(reversed(finding.possible)))
    repeated = {text.passage.reference for one in finding.chosen for text in one.also}
    for row in rows:
        reference = possible.get(row)
        if row in shown:
            yield reference, "shown"
        elif reference is None:
            yield reference, "has no sentence that may be quoted"
        elif reference in repeated:
            yield reference, "the same sentence as another, named with it"
        elif row in good:
            yield reference, "fewer were asked for"
        else:
            yield reference, "has too little of the question"


def _figures(finding: SearchResult, row: int, weights: Weights) -> Mapping[str, object]:
    """The score of a row of the ranking, what it lacks and what its score is made of."""
    ranking = finding.ranking
    scores = zip(finding.query.clauses, ranking.found.score[row], strict=True)
    return {
        "score": round(float(ranking.score[row]), 4),
        "coverage": round(float(ranking.coverage.all[row]), 3),
        "missing": [each.surface for each, score in scores if not score > 0],
        "parts": {
            name: round(weight * float(ranking.parts[name][row]), 4)
            for name, weight in weights.weights.items()
            if weight
        },
    }
