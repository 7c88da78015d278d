"""The question syntax: phrases, excluded words, OR, and odd input."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.search.question.syntax import MAX_QUESTION, MAX_TYPED, Syntax, parse


def words(query: Syntax, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [query.text[start:end] for start, end in spans]


def test_words_in_quotes_are_one_phrase() -> None:
    query = parse('who "signed the deal" in Kabul')

    assert [words(query, chain) for chain in query.phrases] == [["signed the deal"]]
    assert query.excluded == ()


@pytest.mark.parametrize(
    "question", ["“signed the deal”", "«signed the deal»", "„signed the deal“"]
)
def test_quotation_marks_of_other_languages_make_phrases_too(question: str) -> None:
    query = parse(question)

    assert [words(query, chain) for chain in query.phrases] == [["signed the deal"]]


def test_a_word_after_a_minus_is_excluded_and_not_looked_for() -> None:
    query = parse("talks in Doha -cricket")

    assert query.excluded == ("cricket",)
    assert query.plain == "talks in Doha         "


def test_a_phrase_after_a_minus_is_excluded() -> None:
    query = parse('attacks -"Afghan Taliban"')

    assert query.excluded == ("Afghan Taliban",)
    assert query.phrases == ()


def test_a_dash_between_words_excludes_nothing() -> None:
    query = parse("Istanbul - Kabul IS-K 2019-2021 -5")

    assert query.excluded == ()


def test_or_joins_its_neighbours() -> None:
    query = parse("TTP OR ISKP OR TTA in Kunar")

    assert [words(query, chain) for chain in query.either] == [["TTP", "ISKP", "TTA"]]
    assert query.plain == "TTP    ISKP    TTA in Kunar"


def test_phrases_joined_by_or_need_only_one_of_them() -> None:
    query = parse('"Haqqani network" OR "Pakistani Taliban"')

    assert [words(query, chain) for chain in query.phrases] == [
        ["Haqqani network", "Pakistani Taliban"]
    ]


def test_long_text_is_plain_words() -> None:
    query = parse('He said "no deal" -never ' + "and so on " * MAX_TYPED)

    assert query.phrases == ()
    assert query.excluded == ()


def test_the_syntax_can_be_switched_off() -> None:
    query = parse('"no deal" -never', syntax=False)

    assert query == Syntax('"no deal" -never', '"no deal" -never')


@given(text=st.text() | st.text('"-“” ORab\x00\ud800'))
def test_any_text_is_a_question(text: str) -> None:
    query = parse(text)

    assert len(query.plain) == len(query.text) <= MAX_QUESTION
    for chain in (*query.phrases, *query.either):
        assert all(0 <= start < end <= len(query.text) for start, end in chain)
