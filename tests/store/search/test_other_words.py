"""Questions in other words than their answers, or in another language."""

from functools import cache
from pathlib import Path

import pytest

from store.evaluation.memory import MemoryLibrary
from tests.store.search.library import a_document, a_library, ask, quoted


def read(name: str) -> list[tuple[str, ...]]:
    """Of each pair the answer's language, the question and the answer."""
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines]


PAIRS = read("other_words.tsv")
FOREIGN = read("other_languages.tsv")


@cache
def library(language: str) -> MemoryLibrary:
    """The answers in a language, each as an article."""
    return a_library(
        *(a_document(answer, language=code) for code, _, answer in PAIRS if code == language)
    )


@pytest.mark.parametrize(("language", "question", "answer"), PAIRS)
def test_a_question_in_other_words_is_answered(language: str, question: str, answer: str) -> None:
    assert quoted(ask(library(language), question))[:1] == [answer]


@cache
def foreign() -> MemoryLibrary:
    """Answers in eight languages, each as an article."""
    return a_library(*(a_document(answer, language=code) for code, _, answer in FOREIGN))


@pytest.mark.parametrize(("language", "question", "answer"), FOREIGN)
def test_a_question_is_answered_in_another_language(
    language: str, question: str, answer: str
) -> None:
    assert quoted(ask(foreign(), question))[:1] == [answer], language
