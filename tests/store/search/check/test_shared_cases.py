"""The collection of wordings with their verdicts, where it is present."""

import json
from pathlib import Path
from typing import Any

import pytest

from store.search.check.check import check
from store.text.normalise import normalise
from tests.store.search.check.shelf import Piece, a_library

CASES = Path(__file__).resolve().parents[4].parent / "shared" / "data" / "check"
pytestmark = pytest.mark.skipif(not CASES.is_dir(), reason="the collection is not here")


def lines(name: str) -> list[dict[str, Any]]:
    """A file of the collection."""
    path = CASES / name
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("case", lines("cases.jsonl"), ids=lambda case: case["id"])
def test_a_case_gets_one_of_its_verdicts_and_all_of_its_warnings(case: dict[str, Any]) -> None:
    shelf = a_library(
        [
            Piece(
                language=article["language"],
                publisher=article["publisher"],
                body=normalise(article["text"]),
            )
            for article in lines("articles.jsonl")
        ]
    )

    [made] = check(case["text"], shelf).checks

    assert made.verdict.value in case["verdicts"]
    assert set(case["warnings"]) <= {caution.value for caution in made.cautions}
