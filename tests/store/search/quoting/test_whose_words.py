"""Who is asked for is quoted, or nobody: never another's words on the same, though they say more.

``whose_words.jsonl`` has small articles in which several speak of one thing, each with questions;
an answer is right that has one of the pieces of ``has``, and where ``silent``, none at all, too.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from store.evaluation.memory import MemoryLibrary
from tests.store.search.library import OTHERS, a_document, a_library, ask

ARTICLES = [
    json.loads(line)
    for line in Path(__file__).with_name("whose_words.jsonl").read_text("utf-8").splitlines()
]
CASES = [asked for article in ARTICLES for asked in article["asked"]]


@pytest.fixture(scope="module")
def library() -> MemoryLibrary:
    return a_library(
        *OTHERS,
        *(
            a_document(one["text"], title=one["title"], language=one["language"])
            for one in ARTICLES
        ),
    )


@pytest.mark.parametrize("asked", CASES, ids=[one["question"] for one in CASES])
def test_the_first_quotation_has_the_words_of_who_is_asked_for(
    library: MemoryLibrary, asked: dict[str, Any]
) -> None:
    found = [one.text for one in ask(library, asked["question"]).quotations[:1]]

    told = any(piece in text for text in found for piece in asked["has"])
    assert told or (not found and asked.get("silent", False))
