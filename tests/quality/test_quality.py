"""The quality gate: no measure may fall below its floor in baseline.json."""

import json
from collections.abc import Mapping

import pytest

from store.evaluation.evaluate import EvaluationReport, ask_all, evaluate
from store.evaluation.memory import MemoryLibrary
from tests.quality.material import HERE, SHARED, documents, names, questions

BASELINE = json.loads((HERE / "baseline.json").read_text(encoding="utf-8"))
FAST = ("medline",)


@pytest.fixture(scope="module")
def report() -> EvaluationReport:
    return ask_all(questions(), MemoryLibrary(documents()), aliases=names())


@pytest.mark.parametrize("measure", sorted(BASELINE["quality"]))
def test_a_measure_of_the_small_set_keeps_its_floor(report: EvaluationReport, measure: str) -> None:
    assert kept(report.measures)[measure] >= BASELINE["quality"][measure]


def test_the_small_set_is_large_enough() -> None:
    asked = questions().questions

    assert len(asked) >= 120
    assert sum(one.unanswerable for one in asked) >= 30
    assert {one.language for one in asked} >= {"en", "tr", "ar", "ru", "fa", "ur"}


def test_every_piece_of_evidence_stands_in_a_document_that_is_expected() -> None:
    texts = {document.id: document.text for document in documents()}
    collection = questions()

    for one in collection.questions:
        expected = " ".join(texts[name] for name in collection.judged.get(one.id, ()))
        assert all(evidence in expected for evidence in one.evidence), one.id


@pytest.mark.parametrize("name", FAST)
def test_a_collection_keeps_its_floors(name: str) -> None:
    if not (SHARED / name).is_dir():
        pytest.skip(f"the collection {name} is not on this machine")

    measures = kept(evaluate(SHARED / name, aliases=names()).measures)

    floors = BASELINE["collections"][name]
    assert {key: measures[key] for key in floors if measures[key] < floors[key]} == {}


def kept(measures: Mapping[str, float]) -> dict[str, float]:
    """The measures with silence on answerable questions turned round, so that more is better."""
    found = dict(measures)
    found["answered of answerable"] = 1 - found.pop("silent on answerable")
    return found
