"""Dates and spans of time in questions and articles."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.text.dates.periods import mentioned_dates, month_forms, question_dates

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("attacks in November 2011", "2011-11-01", "2011-11-30"),
        ("attacks on Nov. 20, 2011", "2011-11-20", "2011-11-20"),
        ("attacks on 5 November 2011", "2011-11-05", "2011-11-05"),
        ("SAN SALVADOR, 4 JAN 90", "1990-01-04", "1990-01-04"),
        ("on 2011-11-05 in Kabul", "2011-11-05", "2011-11-05"),
        ("on 25.12.2011 in Kabul", "2011-12-25", "2011-12-25"),
        ("Kasım 2011'de saldırı", "2011-11-01", "2011-11-30"),
        ("нападения в ноябре 2011 года", "2011-11-01", "2011-11-30"),
        ("هجمات في نوفمبر 2011", "2011-11-01", "2011-11-30"),
        ("هجمات في تشرين الثاني 2011", "2011-11-01", "2011-11-30"),
        ("حملات در نوامبر ۲۰۱۱", "2011-11-01", "2011-11-30"),
        ("نومبر 2011 کے حملے", "2011-11-01", "2011-11-30"),
        ("नवंबर 2011 के हमले", "2011-11-01", "2011-11-30"),
        ("attacks between 2019 and 2021", "2019-01-01", "2021-12-31"),
        ("attacks 2019-2021", "2019-01-01", "2021-12-31"),
        ("what happened today", "2026-11-23", "2026-11-23"),
        ("what happened this week", "2026-11-17", "2026-11-23"),
        ("what happened last week", "2026-11-16", "2026-11-22"),
        ("geçen ay ne oldu", "2026-10-01", "2026-10-31"),
        ("что случилось в этом году", "2026-01-01", "2026-12-31"),
        ("what happened in the last 3 days", "2026-11-20", "2026-11-23"),
        ("what happened 3 days ago", "2026-11-20", "2026-11-20"),
        ("در ۳ روز گذشته", "2026-11-20", "2026-11-23"),
        ("attacks in December", "2025-12-01", "2025-12-31"),
    ],
)
def test_a_question_names_days(question: str, first: str, last: str) -> None:
    [period] = question_dates(question, MONDAY).periods

    assert (str(period.first), str(period.last)) == (first, last)


@pytest.mark.parametrize(
    ("question", "kind"),
    [("since 2021", "since"), ("2019'dan beri", "since"), ("until March 2020", "until")],
)
def test_a_direction_is_read(question: str, kind: str) -> None:
    [period] = question_dates(question, MONDAY).periods

    assert period.kind == kind


@pytest.mark.parametrize(
    "question",
    ["May the force march on", "31.13.2011", "99999-99-99", "0000-01-01", "1,200 men", "room 12"],
)
def test_what_is_no_date_is_not_read_as_one(question: str) -> None:
    assert question_dates(question, MONDAY).periods == ()


def test_a_month_of_the_solar_hijri_calendar_is_told_but_not_converted() -> None:
    dates = question_dates("حمله ۱۵ عقرب ۱۴۰۳", MONDAY)

    assert dates.periods == ()
    assert dates.unread == ((8, 12),)


def test_a_question_can_ask_for_news() -> None:
    assert question_dates("latest attacks in Kunar", MONDAY).news
    assert not question_dates("attacks in Kunar", MONDAY).news


def test_an_article_mentions_yesterday_only_when_its_own_day_is_known() -> None:
    text = "The attack took place yesterday."

    assert mentioned_dates(text) == ()
    assert [p.first for p in mentioned_dates(text, MONDAY)] == [date(2026, 11, 22)]


def test_a_month_has_other_spellings_in_its_own_language() -> None:
    assert month_forms("September") == ("sept", "sep")
    assert month_forms("kabul") == ()


@given(text=st.text() | st.text("0123456789 .-/NovmarخMay\n"), today=st.dates())
def test_any_text_is_read_and_spans_lie_inside_it(text: str, today: date) -> None:
    for period in question_dates(text, today).periods:
        assert period.first <= period.last
        assert 0 <= period.start < period.end <= len(text)
