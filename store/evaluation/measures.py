"""The measures of a report, and whether one run is better than another."""

from collections.abc import Collection as Container
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import ir_measures
import numpy as np
from ir_measures import RR, R, Success, nDCG

from store.evaluation.collection import Collection, Question
from store.text.normalise import fold_text

_MEASURES = {
    "nDCG@10": nDCG @ 10,
    "Recall@5": R @ 5,
    "Recall@100": R @ 100,
    "MRR@10": RR @ 10,
    "Success@1": Success @ 1,
    "Success@5": Success @ 5,
}
_SAMPLES = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryOutcome:
    """What one question brought: documents with scores, and quotations as (document, text).

    ``evidence`` is the rank of the first quotation that holds a known evidence, if there is one.
    """

    question: Question
    run: Mapping[str, float]
    quotations: tuple[tuple[str, str], ...]
    evidence: int | None

    @property
    def silent(self) -> bool:
        return not self.quotations


def measured(collection: Collection, outcomes: Sequence[QueryOutcome]) -> dict[str, float]:
    """The mean of every measure that the collection has the judgements for."""
    judged = _judged(collection)
    found: dict[str, float] = {}
    runs = {one.question.id: dict(one.run) for one in outcomes if one.question.id in judged}
    if runs:
        kept = {question: judged[question] for question in runs}
        means = ir_measures.calc_aggregate(list(_MEASURES.values()), kept, runs)
        found.update({name: float(means[measure]) for name, measure in _MEASURES.items()})
    evident = [one for one in outcomes if one.question.evidence]
    if evident:
        ranks = [one.evidence or 0 for one in evident]
        found["evidence@1"] = _share([rank == 1 for rank in ranks])
        found["evidence@3"] = _share([0 < rank <= 3 for rank in ranks])
    without = [one.silent for one in outcomes if one.question.unanswerable]
    if without:
        found["silent on unanswerable"] = _share(without)
    answerable = [one.silent for one in outcomes if not one.question.unanswerable]
    if answerable:
        found["silent on answerable"] = _share(answerable)
    return found


def mean(reports: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """Each measure's mean over the collections that have it."""
    names = dict.fromkeys(name for measures in reports for name in measures)
    return {
        name: float(np.mean([measures[name] for measures in reports if name in measures]))
        for name in names
    }


def compare(
    collection: Collection,
    left: Mapping[str, Mapping[str, float]],
    right: Mapping[str, Mapping[str, float]],
) -> dict[str, float]:
    """Compare two runs by nDCG@10 with a paired bootstrap over the questions both answer.

    ``better`` is the share of samples in which the right run wins; ``low`` and ``high`` hold the
    middle 95 % of the differences.
    """
    judged = _judged(collection)
    common = [question for question in judged if question in left and question in right]
    if not common:
        return {"questions": 0.0}
    kept = {question: judged[question] for question in common}
    first = _each(kept, {question: dict(left[question]) for question in common})
    second = _each(kept, {question: dict(right[question]) for question in common})
    gains = np.array([second[question] - first[question] for question in common])
    picks = np.random.default_rng(0).integers(0, gains.size, (_SAMPLES, gains.size))
    samples = gains[picks].mean(axis=1)
    return {
        "questions": float(gains.size),
        "left": float(np.mean(list(first.values()))),
        "right": float(np.mean(list(second.values()))),
        "difference": float(gains.mean()),
        "low": float(np.quantile(samples, 0.025)),
        "high": float(np.quantile(samples, 0.975)),
        "better": float((samples > 0).mean()),
    }


def folded(text: str) -> str:
    """The letters and digits of a text, so that spaces, quotes and case do not matter."""
    return "".join(filter(str.isalnum, fold_text(text)))


def contains(text: str, evidence: Container[str]) -> bool:
    """Whether the text holds one of the folded pieces of evidence."""
    if not evidence:
        return False
    inside = folded(text)
    return any(piece and piece in inside for piece in evidence)


def _judged(collection: Collection) -> dict[str, dict[str, int]]:
    return {
        question: dict(documents)
        for question, documents in collection.judged.items()
        if any(grade > 0 for grade in documents.values())
    }


def _each(
    judged: Mapping[str, Mapping[str, int]], run: Mapping[str, Mapping[str, float]]
) -> dict[str, float]:
    found = dict.fromkeys(judged, 0.0)
    for metric in ir_measures.iter_calc([nDCG @ 10], judged, run):
        found[metric.query_id] = float(metric.value)
    return found


def _share(marks: Sequence[bool]) -> float:
    return sum(marks) / len(marks)
