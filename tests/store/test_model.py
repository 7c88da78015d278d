"""The records of the library."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import store.model
from store.model import ArticleFilters, Filters

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
