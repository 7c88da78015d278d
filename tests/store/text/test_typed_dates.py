"""Dates as people type them: read in one way only, or refused with every way named."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.notices.errors import AmbiguousDateError, InvalidDateError, UnevenDateError
from store.text.dates.typed import read_date, typed_days, typed_published

TODAY = date(2026, 11, 23)


def readings(text: str, language: str | None = None) -> list[tuple[str, str]]:
    found = read_date(text, today=TODAY, language=language)
    return [(str(one.first), str(one.last)) for one in found]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025-11-05", "2025-11-05", "2025-11-05"),
        ("2025/11/5", "2025-11-05", "2025-11-05"),
        ("2025‑11‑05", "2025-11-05", "2025-11-05"),
        ("2025\u2060-\u206011", "2025-11-01", "2025-11-30"),
        ("2025 11 05", "2025-11-05", "2025-11-05"),
        ("۲۰۲۵/۱۱/۵", "2025-11-05", "2025-11-05"),
        ("२०२५-११-०५", "2025-11-05", "2025-11-05"),
        ("2025-11", "2025-11-01", "2025-11-30"),
        ("11/2025", "2025-11-01", "2025-11-30"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("05.11.2025", "2025-11-05", "2025-11-05"),
        ("25/11/2025", "2025-11-25", "2025-11-25"),
        ("11/25/2025", "2025-11-25", "2025-11-25"),
        ("11-11-2025", "2025-11-11", "2025-11-11"),
        ("5 November 2025", "2025-11-05", "2025-11-05"),
        ("Wednesday, November 5th, 2025", "2025-11-05", "2025-11-05"),
        ("5 Kasım 2025", "2025-11-05", "2025-11-05"),
        ("the fifth of November 2025", "2025-11-05", "2025-11-05"),
        ("پنجم نوامبر ۲۰۲۵", "2025-11-05", "2025-11-05"),
        ("Kasım 2025", "2025-11-01", "2025-11-30"),
        ("5 ноября 2025 г.", "2025-11-05", "2025-11-05"),
        ("5 نوفمبر 2025", "2025-11-05", "2025-11-05"),
        ("۵ نوامبر ۲۰۲۵", "2025-11-05", "2025-11-05"),
        ("5 نومبر 2025", "2025-11-05", "2025-11-05"),
        ("د نومبر ۵ ۲۰۲۵", "2025-11-05", "2025-11-05"),
        ("5 नवंबर 2025", "2025-11-05", "2025-11-05"),
        ("12 قوس 1404", "2025-12-03", "2025-12-03"),
        ("۱۲ آذر ۱۴۰۴", "2025-12-03", "2025-12-03"),
        ("۱۲ لیندۍ ۱۴۰۴", "2025-12-03", "2025-12-03"),
        ("12 Qaws 1404", "2025-12-03", "2025-12-03"),
        ("۱۴۰۴/۰۹/۱۲", "2025-12-03", "2025-12-03"),
        ("1404-09-12 SH", "2025-12-03", "2025-12-03"),
        ("1403 هجری شمسی", "2024-03-20", "2025-03-20"),
        ("3-5 November 2025", "2025-11-03", "2025-11-05"),
        ("yesterday", "2026-11-22", "2026-11-22"),
        ("last week", "2026-11-16", "2026-11-22"),
        ("geçen ay", "2026-10-01", "2026-10-31"),
        ("5 November", "2026-11-05", "2026-11-05"),
    ],
)
def test_what_can_be_read_in_one_way_is_read(text: str, first: str, last: str) -> None:
    assert readings(text) == [(first, last)]
    assert tuple(map(str, typed_days(text, today=TODAY))) == (first, last)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("5/11/2025", ["2025-11-05", "2025-05-11"]),
        ("05-11-2025", ["2025-11-05", "2025-05-11"]),
        ("٥/١١/٢٠٢٥", ["2025-11-05", "2025-05-11"]),
        ("1404-11-07", ["2026-01-27", "1984-08-03", "1984-08-04", "1984-08-05"]),
        ("12 رمضان 1446", ["2025-03-11", "2025-03-12", "2025-03-13"]),
    ],
)
def test_what_can_be_read_in_more_ways_is_refused_with_all_of_them(
    text: str, days: list[str]
) -> None:
    assert [first for first, _ in readings(text)] == days

    with pytest.raises(AmbiguousDateError) as refused:
        typed_days(text, today=TODAY)

    assert refused.value.readings == days
    assert all(day in str(refused.value) for day in days)


def test_a_hijri_year_is_never_one_of_the_middle_ages() -> None:
    for text in ("1404", "1404-11", "1404-11-07", "1404/11/7", "7.11.1404"):
        assert readings(text)
        assert all(int(first[:4]) > 1900 for first, _ in readings(text))


def test_a_hijri_year_far_ahead_is_of_the_other_calendar() -> None:
    [(first, _)] = readings("1446")

    assert first == "2024-07-07"


def test_the_language_of_the_writer_tells_the_calendar() -> None:
    assert readings("1404-11-07", "fa") == [("2026-01-27", "2026-01-27")]
    assert readings("1404-11-07", "ps") == [("2026-01-27", "2026-01-27")]


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "soon", "may", "march", "on fri", "5", "05", "99999-99-99", "0000-01-01"),
        *("2025-13", "2025-02-30", "31/31/2025", "1404-13-01", "30 February 2025", "5 November 25"),
        *("since 2021", "the article of 5 November 2025", "1100", "9999-12-31", "2025-11-05x"),
        "2025-11-05 and 2025-11-06",
        "5 November 2025 " * 10,
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    assert readings(text) == []

    with pytest.raises(InvalidDateError):
        typed_days(text, today=TODAY)


def test_a_day_the_calendar_does_not_have_is_called_that() -> None:
    with pytest.raises(InvalidDateError, match="is not a day of the calendar"):
        typed_days("2025-02-30", today=TODAY)


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("2025", "2025"),
        ("2025-11", "2025-11"),
        ("2025-11-05", "2025-11-05"),
        ("12 قوس 1404", "2025-12-03"),
        ("March-May 2024", "2024"),
        ("قوس 1404", "2025"),  # from 22 November to 21 December
    ],
)
def test_a_date_of_publication_is_stored_as_precisely_as_it_is_known(
    text: str, stored: str
) -> None:
    assert str(typed_published(text, today=TODAY)) == stored


@pytest.mark.parametrize("text", ["1403 SH", "جدی 1404", "3-5 November 2025"])
def test_days_in_no_one_month_or_year_are_no_date_of_publication(text: str) -> None:
    with pytest.raises(UnevenDateError):
        typed_published(text, today=TODAY)


@pytest.mark.parametrize("text", ["yesterday", "last week", "5 November", "Monday"])
def test_a_date_of_publication_takes_nothing_from_the_day_of_typing(text: str) -> None:
    with pytest.raises(InvalidDateError):
        typed_published(text, today=TODAY)


@given(day=st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_day_is_read_as_it_is_written(day: date) -> None:
    assert readings(day.isoformat()) == [(str(day), str(day))]
    assert readings(f"{day.day} {day:%B} {day.year}") == [(str(day), str(day))]


@given(text=st.text() | st.text("0123456789./- NovMaySHقوس۱۴۰"))
def test_whatever_is_typed_is_read_or_refused(text: str) -> None:
    for one in read_date(text, today=TODAY):
        assert one.first <= one.last
        assert one.calendar != "common" or one.first.year >= 1500


@pytest.mark.parametrize(
    ("text", "language", "first"),
    [
        ("since Monday", None, "2026-11-23"),
        ("since 2025", None, "2025-01-01"),
        ("с 5 ноября 2025", "ru", "2025-11-05"),
        ("منذ 5 نوفمبر 2025", "ar", "2025-11-05"),
    ],
)
def test_a_first_day_may_be_typed_with_its_word(
    text: str, language: str | None, first: str
) -> None:
    found = typed_days(text, today=TODAY, language=language, is_since=True)

    assert str(found[0]) == first
    with pytest.raises(InvalidDateError):
        typed_days(text, today=TODAY, language=language)
