"""Notices: codes with values that become sentences."""

import json
from collections import Counter
from datetime import date
from enum import Enum

import pytest
from hypothesis import given
from hypothesis import strategies as st

import store.notices as notices
from store.notices import (
    CODES,
    Code,
    Dropped,
    ImportReason,
    Notice,
    Problem,
    Reason,
    Remark,
    Unreadable,
    Value,
)
from store.notices.errors import (
    AmbiguousDateError,
    ArticleChangedError,
    ArticleExistsError,
    ArticleNotFoundError,
    ImportNotFoundError,
    InvalidDateError,
    InvalidInputError,
    InvalidReferenceError,
    LibraryNotFoundError,
    NotVerbatimError,
    OperatorError,
    StoreError,
    UnevenDateError,
)


def test_a_notice_says_its_values_as_people_write_them() -> None:
    long = Notice.of(Problem.TEXT_TOO_LONG, most=2_000_000)
    one_of = Notice.of(Problem.LANGUAGE, languages=("en", "tr"))

    assert str(long) == "The text is longer than 2,000,000 characters."
    assert str(one_of) == "The language is one of: en, tr."


def test_a_notice_is_translated_first_and_then_takes_its_values_as_they_are_shown() -> None:
    notice = Notice.of(Reason.NO_PUBLISHER, name="{name} *Dawn*")

    said = notice.said(lambda sentence: sentence.replace("No publisher", "Niemand"), str.upper)

    assert said == "Niemand here is called {NAME} *DAWN*."


def test_an_error_is_its_code_its_values_and_a_sentence() -> None:
    error = InvalidInputError(Problem.GROUP_WITHOUT_NAME, at=3)

    assert error.notice == Notice.of(Problem.GROUP_WITHOUT_NAME, at=3)
    assert str(error) == "Group 3 of the alias file has no name."
    assert ArticleExistsError().notice.code is Problem.SAME_TEXT_SOMEWHERE


FIRST, LAST = date(2025, 5, 11), date(2025, 6, 10)


@pytest.mark.parametrize(
    ("error", "code", "values"),
    [
        (OperatorError("No disk."), Problem.SAID, {"sentence": "No disk."}),
        (InvalidReferenceError("B" * 99), Problem.NOT_A_REFERENCE, {"text": "B" * 40}),
        (ArticleNotFoundError("A12"), Problem.NO_ARTICLE, {"reference": "A12"}),
        (ArticleExistsError("A12"), Problem.SAME_TEXT, {"reference": "A12"}),
        (
            ArticleExistsError("A12", is_removed=True),
            ImportReason.SAME_TEXT_REMOVED,
            {"reference": "A12"},
        ),
        (
            ArticleChangedError("A12", 3),
            Problem.CHANGED_MEANWHILE,
            {"reference": "A12", "current": "3"},
        ),
        (LibraryNotFoundError("x" * 99), Problem.NO_LIBRARY, {"name": "x" * 80}),
        (ImportNotFoundError(1234), Problem.NO_IMPORT, {"number": "1234"}),
        (InvalidDateError("soon"), Problem.NOT_A_DATE, {"text": "soon"}),
        (
            InvalidDateError("31.02.2025", no_such_day=True),
            Problem.NO_SUCH_DAY,
            {"text": "31.02.2025"},
        ),
        (
            AmbiguousDateError("5/11", [(FIRST, FIRST), (FIRST, LAST)]),
            Problem.AMBIGUOUS_DATE,
            {"text": "5/11", "readings": ("2025-05-11", "2025-05-11 – 2025-06-10")},
        ),
        (
            UnevenDateError("1447", FIRST, LAST),
            Problem.UNEVEN_DATE,
            {"text": "1447", "first": "2025-05-11", "last": "2025-06-10"},
        ),
    ],
)
def test_every_error_names_what_was_typed_no_longer_than_it_is_repeated(
    error: StoreError, code: Code, values: dict[str, Value]
) -> None:
    assert error.notice == Notice(code, values)
    assert str(error) == str(error.notice)


def test_a_quotation_that_is_not_verbatim_is_a_fault_and_no_notice() -> None:
    error = NotVerbatimError(("A1.2@1", "A3.1@2"))

    assert error.references == ["A1.2@1", "A3.1@2"]
    assert str(error) == "not verbatim: A1.2@1, A3.1@2"
    assert not isinstance(error, StoreError)


def test_every_code_there_is_is_among_those_the_catalogues_hold() -> None:
    there = {
        each
        for each in vars(notices).values()
        if isinstance(each, type) and issubclass(each, Enum) and list(each)
    }

    assert there == set(CODES)


def test_fields_are_named_in_the_readers_language_too() -> None:
    notice = Notice.of_fields(Remark.FROM_TEXT, ("title", "published"))

    said = notice.said(lambda text: text.replace("title", "başlık"), str.upper)

    assert said == "Read from the text itself: başlık, date of publication."
    assert str(notice) == "Read from the text itself: title, date of publication."


@given(values=st.dictionaries(st.sampled_from(["count", "names"]), st.integers() | st.text()))
def test_a_notice_is_the_same_after_it_was_kept(values: dict[str, int | str]) -> None:
    notice = Notice(Remark.ATTACHED, {**values, "names": ("a", "b")})

    assert Notice.from_json(json.loads(json.dumps(notice.to_json()))) == notice


def test_a_sentence_of_an_earlier_version_says_itself() -> None:
    assert str(Notice.from_json("It was read by candle light.")) == "It was read by candle light."
    assert Notice.from_json("This is a picture.").code is Unreadable.PICTURE


def test_no_two_codes_say_the_same_but_the_title_as_a_field_and_as_a_line() -> None:
    said = Counter(code.value for each in CODES for code in each)

    assert [sentence for sentence, count in said.items() if count > 1] == [Dropped.TITLE]
