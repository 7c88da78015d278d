"""The list of faults stays true to the code it would break."""

from pathlib import Path

import pytest

from tests.mutants.contracts import BREACHES, LONELY, contracts
from tests.mutants.listed import MUTANTS, Mutant

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda one: one.name)
def test_what_a_fault_changes_is_there_once(mutant: Mutant) -> None:
    text = (ROOT / mutant.file).read_text(encoding="utf-8")

    assert text.count(mutant.old) == 1
    assert mutant.new != mutant.old
    assert all((ROOT / test.partition("::")[0]).exists() for test in mutant.tests)
    assert all(_is_there(*test.split("::")) for test in mutant.tests)


def _is_there(path: str, name: str = "") -> bool:
    return name in (ROOT / path).read_text(encoding="utf-8")


def test_there_are_enough_of_them_with_names_of_their_own() -> None:
    assert len({mutant.name for mutant in MUTANTS}) == len(MUTANTS) >= 40


def test_every_import_contract_is_broken_on_purpose() -> None:
    assert {contract for contract, _, _ in BREACHES} == set(contracts())
    assert all((ROOT / file).exists() for _, file, line in BREACHES if line != LONELY)
