"""The list of packages names every one with its licence, and the word lists inside them."""

import json
from typing import Any

import pytest

from bot import VERSION
from deploy import sbom


@pytest.fixture(scope="module")
def document() -> Any:
    return json.loads(json.dumps(sbom.document()))


def named(document: Any) -> dict[str, Any]:
    return {one["name"].lower(): one for one in document["components"]}


def test_every_direct_dependency_is_listed_once_with_a_licence(document: Any) -> None:
    wanted = {
        name.lower().replace("_", "-") for name, _ in sbom._wanted(sbom.direct(), frozenset())
    }
    names = [one["name"].lower().replace("_", "-") for one in document["components"]]

    assert len(names) == len(set(names))
    assert wanted - set(names) == set()
    assert "not said" not in [
        one["licenses"][0].get("license", {}).get("name") for one in document["components"]
    ]


def test_no_tool_of_the_tests_is_in_it(document: Any) -> None:
    assert named(document).keys() & {"pytest", "ruff", "mypy", "simcord", "hypothesis"} == set()


def test_an_extra_that_is_asked_for_is_followed_and_others_are_not() -> None:
    lines = ["marisa_trie==1.4; extra == 'marisa-trie'", "pytest; extra == 'test'", "tld[x, y]>=1"]

    wanted = list(sbom._wanted(lines, frozenset(("marisa-trie",))))

    assert wanted == [("marisa_trie", frozenset()), ("tld", frozenset(("x", "y")))]


def test_the_word_lists_have_licences_of_their_own(document: Any) -> None:
    lists = named(document)["simplemma"]["components"]

    assert {"license": {"id": "ODbL-1.0"}} in [one["licenses"][0] for one in lists]
    assert all(one["licenses"] and one["externalReferences"] for one in lists)


def test_whatever_is_said_to_bring_lists_is_a_dependency(document: Any) -> None:
    assert set(sbom.BROUGHT) - named(document).keys() == set()


def test_the_version_is_that_of_the_program(document: Any) -> None:
    assert document["metadata"]["component"]["version"] == VERSION
