"""Terms have numbers, and numbers terms."""

from hypothesis import given
from hypothesis import strategies as st

from store.search.index.segments.vocabulary import Vocabulary

terms = st.text(st.characters(), max_size=6)  # lone surrogates and NUL, too


@given(known=st.lists(terms, unique=True, max_size=60), asked=terms)
def test_every_term_is_found_under_its_number_and_no_other(known: list[str], asked: str) -> None:
    vocabulary = Vocabulary.of(known)

    assert list(vocabulary) == known
    assert [vocabulary.number(term) for term in known] == list(range(len(known)))
    assert [vocabulary.term(number) for number in range(len(known))] == known
    assert vocabulary.number(asked) == (known.index(asked) if asked in known else None)


def test_many_terms_are_found() -> None:
    vocabulary = Vocabulary.of([f"term{number}" for number in range(20_000)])

    assert vocabulary.number("term19999") == 19_999
    assert vocabulary.number("term20000") is None
