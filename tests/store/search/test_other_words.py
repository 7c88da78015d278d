"""Questions in other words than their answers', a dozen in each language we speak."""

from functools import cache
from pathlib import Path

import pytest

from store.evaluation.memory import MemoryLibrary
from tests.store.search.library import a_document, a_library, ask, quoted

PAIRS = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("other_words.tsv").read_text(encoding="utf-8").splitlines()
]


@cache
def library(language: str) -> MemoryLibrary:
    """The answers in a language, each as an article."""
    return a_library(
        *(a_document(answer, language=code) for code, _, answer in PAIRS if code == language)
    )


@pytest.mark.parametrize(("language", "question", "answer"), PAIRS)
def test_a_question_in_other_words_is_answered(language: str, question: str, answer: str) -> None:
    assert quoted(ask(library(language), question))[:1] == [answer]
