"""Who is asked for is quoted, or nobody: never another's words on the same, though they say more.

``whose_words.jsonl`` has small articles in which several speak of one thing, each with questions;
an answer is right that has one of the pieces of ``has``, and where ``silent``, none at all, too.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from store.evaluation.memory import MemoryLibrary
from store.search.check.speakers import surroundings
from store.search.quoting.speakers import voices
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


@pytest.mark.parametrize("between", ["\n\n", " "], ids=["in paragraphs", "on one line"])
def test_of_a_long_article_only_a_part_is_read_for_its_speakers(
    monkeypatch: pytest.MonkeyPatch, between: str
) -> None:
    said = (
        "Murat Kaya said that grain would be dearer.",
        "Ole Vik told reporters about grain, too.",
        "Farmers harvested apples.",
    )
    library = a_library(a_document(between.join(said * 4_000)), *OTHERS)
    read: list[int] = []

    def counted(work: Callable[[str, str], Any]) -> Callable[[str, str], Any]:
        def counting(text: str, language: str) -> Any:
            read.append(len(text))
            return work(text, language)

        return counting

    monkeypatch.setattr(voices, "words_of", counted(voices.words_of))
    monkeypatch.setattr(surroundings, "sentences", counted(surroundings.sentences))

    found = ask(library, "What did Murat Kaya say about grain?").quotations

    assert found[0].text.startswith("Murat Kaya said")
    assert 0 < sum(read) < 100_000
