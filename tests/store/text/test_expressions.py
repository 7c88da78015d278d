"""Expressions are one term, in texts and in questions, and no form of the word in them."""

import pytest

from store import Library
from store.languages.lexicon import words_of
from store.text.analyser.expressions import expressions
from store.text.analyser.terms import index_terms, question_terms, terms

ALL = sorted(expressions())


@pytest.mark.parametrize("text", ALL)
def test_an_expression_is_one_term_wherever_it_stands(text: str) -> None:
    term = expressions()[text]

    assert index_terms(f"They {text} nothing", "en")[0] == term
    assert index_terms(text.capitalize(), "en") == [term]
    assert [one.variants for one in question_terms(text, ["en", "tr"], "en")] == [(term,)]


@pytest.mark.parametrize(
    "text", ["recalled off the coast", "called\noff", "called offers", "called, off"]
)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert not any("_" in term for term in index_terms(text, "en"))


def test_an_expression_keeps_its_place_in_a_text_with_other_letters() -> None:
    text = "«Матч» was called off — in Herat"

    assert [(one.term, text[one.start : one.end]) for one in terms(text, "en")][1:] == [
        ("call_off", "called off"),
        ("herat", "Herat"),
    ]


def test_each_is_said_of_a_concept() -> None:
    told = [text for texts in words_of("concepts", "en").values() for text in texts]
    unsaid = set(expressions().values())
    unsaid -= {term for text, term in expressions().items() if any(text in one for one in told)}

    assert unsaid == set()


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    library = Library(tmp_path_factory.mktemp("said") / "said.db")
    for text in (
        "The coach called his brother after the match in Herat. Rain fell on the city all day.",
        "They made a plan for the new stadium in Kabul. The order came from the governor.",
        "The federation called off the final in Kandahar. The crowd went home in silence.",
        "Thieves made off with two lorries in Zaranj. The owner wept.",
    ):
        library.add(text, publisher="Post", published="2025-05-05")
    return library


@pytest.mark.parametrize(
    "question", ["Who cancelled the match in Herat?", "What was stolen in Kabul?"]
)
def test_a_word_of_an_expression_alone_answers_nothing(library: Library, question: str) -> None:
    assert library.ask(question).quotations == ()


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who cancelled the final in Kandahar?", "called off the final"),
        ("Who called off the final?", "called off the final"),
        ("What was stolen in Zaranj?", "made off with two lorries"),
    ],
)
def test_the_whole_expression_answers(library: Library, question: str, told: str) -> None:
    assert told in library.ask(question).quotations[0].text
