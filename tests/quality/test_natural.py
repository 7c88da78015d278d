"""The gate of natural questions: no figure may fall below its floor in baseline.json."""

import json

import pytest

from tests.quality.asking import LIBRARIES, SETS, ask_all, measured
from tests.quality.material import HERE, natural

FLOORS = json.loads((HERE / "baseline.json").read_text(encoding="utf-8"))["natural"]


EVERY = {"six": 3, "rounds": 4, "aside": 3}  # one question in so many, so that the tests stay short


@pytest.mark.parametrize("name", sorted(SETS))
def test_natural_questions_keep_their_floors(name: str) -> None:
    measures = measured(list(ask_all(name, EVERY.get(name, 1))))

    floors = FLOORS[name]
    assert {key: measures[key] for key in floors if measures[key] < floors[key]} == {}


def test_every_piece_of_evidence_stands_in_the_library_that_is_asked() -> None:
    for name, files in SETS.items():
        bodies = [one.text for one in LIBRARIES[name]()]
        for question, _ in natural(*files):
            for piece in question.evidence:
                assert any(piece in body for body in bodies), question.id
