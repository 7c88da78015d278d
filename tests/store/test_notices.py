"""Notices: codes with values that become sentences."""

from enum import Enum

import store.notices as notices
from store.errors import ArticleExistsError, InvalidInputError
from store.notices import CODES, Notice, Problem, Reason


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


def test_every_code_there_is_is_among_those_the_catalogues_hold() -> None:
    there = {
        each
        for each in vars(notices).values()
        if isinstance(each, type) and issubclass(each, Enum) and list(each)
    }

    assert there == set(CODES)


def test_no_two_codes_say_the_same() -> None:
    sentences = [code.value for each in CODES for code in each]

    assert len(sentences) == len(set(sentences))
