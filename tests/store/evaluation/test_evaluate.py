"""Measuring on a folder of one's own questions."""

import json
from pathlib import Path

import pytest

from store.evaluation.collection import read_collection
from store.evaluation.evaluate import evaluate
from store.evaluation.measures import compare
from store.evaluation.runs import quote_lines, read_run, run_lines
from store.notices.errors import InvalidInputError
from store.search.ranking.weights import STANDARD

DOCUMENTS = [
    {"_id": "d1", "title": "Roadmap", "text": "The NDS said a roadmap had been drawn in Kabul."},
    {"_id": "d2", "title": "", "text": "The team won the cricket series in Lahore."},
    {"_id": "d3", "text": "Traders crossed the bridge at Termez."},
]
QUESTIONS = [
    {
        "_id": "q1",
        "text": "Which roadmap did the NDS say had been drawn?",
        "metadata": {"evidence": ["The NDS said a roadmap had been drawn in Kabul."]},
    },
    {"_id": "q2", "text": "recipe for lentil soup", "metadata": {"unanswerable": True}},
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, lines in (("corpus", DOCUMENTS), ("queries", QUESTIONS)):
        text = "\n".join(map(json.dumps, lines))
        (tmp_path / f"{name}.jsonl").write_text(f"{text}\nnot json\n", encoding="utf-8")
    qrels = "query-id\tcorpus-id\tscore\nq1\td1\t1\n"
    (tmp_path / "qrels.tsv").write_text(qrels, encoding="utf-8")
    return tmp_path


def test_a_folder_is_measured(folder: Path) -> None:
    measures = evaluate(folder).measures

    assert measures["nDCG@10"] == 1.0
    assert measures["evidence@1"] == 1.0
    assert measures["silent on unanswerable"] == 1.0
    assert measures["silent on answerable"] == 0.0


def test_without_judgements_only_quotations_and_silence_are_measured(folder: Path) -> None:
    (folder / "qrels.tsv").unlink()

    assert set(evaluate(folder).measures) == {
        "evidence@1",
        "evidence@3",
        "silent on unanswerable",
        "silent on answerable",
    }


def test_a_run_is_written_as_trec_lines_and_read_back(folder: Path) -> None:
    report = evaluate(folder)
    (folder / "mine.run").write_text("\n".join(run_lines(report)), encoding="utf-8")

    run = read_run(folder / "mine.run")

    assert next(run_lines(report)).startswith("q1 Q0 d1 1 ")
    assert max(run["q1"], key=lambda document: run["q1"][document]) == "d1"


def test_quotations_are_written_as_json_lines(folder: Path) -> None:
    first, second = map(json.loads, quote_lines(evaluate(folder)))

    assert first == {
        "query_id": "q1",
        "quotations": [{"doc_id": "d1", "text": DOCUMENTS[0]["text"]}],
        "silent": False,
    }
    assert second == {"query_id": "q2", "quotations": [], "silent": True}


def test_two_runs_are_compared_question_by_question(folder: Path) -> None:
    found = compare(read_collection(folder), {"q1": {"d2": 2.0, "d1": 1.0}}, {"q1": {"d1": 1.0}})

    assert found["left"] == pytest.approx(0.6309, abs=1e-4)
    assert found["right"] == 1.0
    assert found["better"] == 1.0


def test_an_unknown_part_of_the_ranking_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="'magic' is not a part of the ranking"):
        STANDARD.without(["magic"])


def test_a_folder_that_is_no_collection_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match=r"There is no queries\.jsonl"):
        evaluate(tmp_path)


def test_a_file_that_is_no_run_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bad.run").write_text("q1 Q0 d1\n", encoding="utf-8")

    with pytest.raises(InvalidInputError, match=r"bad\.run is not a run: see line 1\."):
        read_run(tmp_path / "bad.run")
