"""The records of the library."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import store.model
from store.model import ArticleFilters, Filters, Reference
from store.notices.errors import InvalidReferenceError

TEXTS = st.none() | st.text(min_size=1)
DAYS = st.none() | st.dates()


@given(source=TEXTS, since=DAYS, until=DAYS, language=TEXTS)
def test_filters_are_the_same_after_they_were_kept(
    source: str | None, since: date | None, until: date | None, language: str | None
) -> None:
    filters = Filters(source=source, since=since, until=until, language=language)

    assert Filters.from_json(filters.to_json()) == filters
    assert Filters.from_json(filters.to_json(private=False)) == filters


@given(text=TEXTS, removed=st.booleans(), since=DAYS)
def test_filters_of_lists_are_the_same_after_they_were_kept(
    text: str | None, removed: bool, since: date | None
) -> None:
    filters = ArticleFilters(text=text, removed=removed, since=since)

    assert ArticleFilters.from_json(filters.to_json()) == filters


def test_what_is_kept_besides_filters_is_kept_even_when_it_is_false() -> None:
    assert json.loads(Filters(language="tr").to_json(private=False)) == {
        "private": False,
        "language": "tr",
    }


@pytest.mark.parametrize("name", store.model.__all__)
def test_every_record_can_be_had_from_the_room_itself(name: str) -> None:
    assert getattr(store.model, name)


@pytest.mark.parametrize(
    "typed",
    [
        *("A12.3@1", "a12.3@1", "[A12.3@1]", "A12.3@1.", "“A12.3@1”,", "12.3@1", "\u041012.3@1"),
        *("A١٢.٣@١", "A۱۲.۳@۱", "A12 .3 @1", "\u2068A12.3@1\u2069"),
    ],
)
def test_a_reference_is_read_as_people_type_it(typed: str) -> None:
    assert str(Reference.typed(typed)) == "A12.3@1"


@pytest.mark.parametrize("typed", ["", "A", "A0", "B12", "A12.3.4", "A12@", "12 killed", "A-12"])
def test_what_is_no_reference_is_not_read_as_one(typed: str) -> None:
    with pytest.raises(InvalidReferenceError):
        Reference.typed(typed)
