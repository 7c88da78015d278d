"""The explanation of an answer: the words, names and filters, every candidate's figures."""

from collections.abc import Mapping

from store.model import Filters
from store.search.index import Searcher
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
    ranking = finding.ranking
    rows = ranking.order[:LISTED].tolist()
    shown = {rows[one.snippet.row] for one in finding.chosen if one.snippet.row < len(rows)}
    good = {rows[one.snippet.row] for one in finding.good if one.snippet.row < len(rows)}
    possible = {
        rows[one.snippet.row]: one.text.passage.reference
        for one in reversed(finding.possible)
        if one.snippet.row < len(rows)
    }
    repeated = {text.passage.reference for one in finding.chosen for text in one.also}
    listed: list[Mapping[str, object]] = []
    for place, row in enumerate(rows, start=1):
        reference = possible.get(row)
        why = "shown"
        if row not in shown:
            why = "fewer were asked for"
            if row not in good:
                why = "has too little of the question"
            if reference is None:
                why = "has no sentence that may be quoted"
            elif reference in repeated:
                why = "the same sentence as another, named with it"
        listed.append(
            {
                "kind": "candidate",
                "place": place,
                "passage": int(searcher.passage(ranking.found.docs[row : row + 1])[0]),
                "reference": str(reference) if reference else None,
                "score": round(float(ranking.score[row]), 4),
                "coverage": round(float(ranking.coverage.all[row]), 3),
                "missing": [
                    each.surface
                    for each, score in zip(
                        finding.query.clauses, ranking.found.score[row], strict=True
                    )
                    if not score > 0
                ],
                "parts": {
                    name: round(weight * float(ranking.parts[name][row]), 4)
                    for name, weight in weights.weights.items()
                    if weight
                },
                "outcome": why,
            }
        )
    return listed
