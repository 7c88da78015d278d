"""Sentences that point back to what the one before names: he, she, it, they."""

import pytest

from store.text.analyser.kinds import OPENS_BACK
from store.text.analyser.passages import passage_terms
from tests.store.search.library import a_document, a_library, ask, quoted

KEEPER = """Anton Weber kept the lighthouse of Vik for thirty years and painted it each spring.

In 1985 he was arrested because he had hidden two deserters. He spent a year in prison.

Olga Lund, who kept the light meanwhile, was paid in herring. She sold them in Aas.
"""


@pytest.mark.parametrize(
    ("sentence", "language", "points"),
    [
        ("He was arrested in 1985.", "en", True),
        ("In 1985 he was arrested.", "en", True),
        ("In 1985 Weber said that he was ill.", "en", False),
        ("The keepers said they were ill.", "en", False),
        ("В 1985 году он был арестован.", "ru", True),
        ("Вебер сказал, что он болен.", "ru", False),
    ],
)
def test_a_person_points_back_where_nobody_was_named_before(
    sentence: str, language: str, points: bool
) -> None:
    _, [(_, held)] = passage_terms(sentence, language, [(0, len(sentence), True)])

    assert bool(held & OPENS_BACK) is points


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("why was Anton Weber put in prison?", "because he had hidden two deserters"),
        ("where did Olga Lund sell the herring", "She sold them in Aas."),
    ],
)
def test_he_and_she_are_who_was_named_last(question: str, answer: str) -> None:
    found = quoted(ask(a_library(a_document(KEEPER, title="The light of Vik")), question))

    assert answer in found[0]
