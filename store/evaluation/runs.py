"""Runs and quotations as files: TREC lines for rankings, JSON lines for quotations."""

import json
from collections.abc import Iterator
from pathlib import Path

from store.evaluation.evaluate import EvaluationReport
from store.notices.errors import OperatorError

RankedRun = dict[str, dict[str, float]]
TAG = "quotewire"


def run_lines(report: EvaluationReport) -> Iterator[str]:
    """``qid Q0 docid rank score tag``, the scores falling with the rank as tools expect."""
    for outcome in report.outcomes:
        ranked = sorted(outcome.run.items(), key=lambda item: -item[1])
        for rank, (document, score) in enumerate(ranked, start=1):
            yield f"{outcome.question.id} Q0 {document} {rank} {score:.6f} {TAG}"


def quote_lines(report: EvaluationReport) -> Iterator[str]:
    """One JSON object a question with its quotations, none when it was met with silence."""
    for outcome in report.outcomes:
        yield json.dumps(
            {
                "query_id": outcome.question.id,
                "quotations": [
                    {"doc_id": document, "text": text} for document, text in outcome.quotations
                ],
                "silent": outcome.silent,
            },
            ensure_ascii=False,
        )


def read_run(path: Path) -> RankedRun:
    """Read a TREC run; raise InvalidInputError for a line that is none."""
    run: RankedRun = {}
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise OperatorError(f"{path.name} cannot be read as a run.") from error
    for number, line in enumerate(lines, start=1):
        parts = line.split()
        try:
            question, _, document, _, score, *_ = parts
            run.setdefault(question, {})[document] = float(score)
        except ValueError as error:
            raise OperatorError(f"{path.name} is not a run: see line {number}.") from error
    return run
