"""Whose words: a fixed order, nothing guessed, nothing obeyed."""

from datetime import date, datetime, timedelta, timezone

import pytest

from bot.render import dates
from bot.render.markup.escape import escape
from bot.render.quotations.attribution import attribution, attribution_plain, remarks
from bot.render.translator import ENGLISH
from store.model import Published, Reference
from tests.bot.render.answers import TODAY, a_quotation, a_source


def test_the_order_is_publisher_title_author_date_and_then_the_place() -> None:
    line = attribution(
        a_quotation(page=3), ENGLISH, ["over 1 year old"], "1/2", "https://x.example/"
    )

    assert line == (
        "-# Arab News · [Attack in Bannu](<https://x.example/>) · by A. Reporter · "
        "<t:1762425000:D>\n-# 1/2 · A12.3@1 · p. 3 · over 1 year old"
    )


@pytest.mark.parametrize("title", ["Who [really] did it", "Read https://x.example now", "]("])
def test_a_title_that_is_no_text_of_a_link_stands_beside_it(title: str) -> None:
    source = a_source(title=title)

    line = attribution(a_quotation(source=source), ENGLISH, url="https://y.example/")

    assert f" · {escape(title)} · [Open at source](<https://y.example/>) · by" in line


def test_remarks_from_right_to_left_stand_each_by_itself() -> None:
    line = attribution(a_quotation(), ENGLISH, ["۱ سال پرانا", "also in A4.1@1"])

    assert "-# A12.3@1 · \u2068۱ سال پرانا\u2069 · also in A4.1@1" in line


def test_what_is_unknown_stays_unknown() -> None:
    source = a_source(publisher=None, title=None, author=None, published=None)

    assert attribution(a_quotation(source=source), ENGLISH) == (
        "-# unknown publisher · untitled · date unknown · collected <t:1763805600:D>\n-# A12.3@1"
    )


def test_a_month_has_no_day() -> None:
    source = a_source(published=Published.parse("2025-11"))

    assert " · 2025-11\n" in attribution(a_quotation(source=source), ENGLISH)


def test_plain_attribution_has_no_timestamps() -> None:
    assert "<t:" not in attribution_plain(a_quotation(), ENGLISH, escape)


def test_a_brief_is_attributed_to_its_desk_after_the_publisher() -> None:
    source = a_source(publisher="Quotewire desk", reported_by="Arab News")

    line = attribution(a_quotation(source=source), ENGLISH)
    assert line.startswith("-# Quotewire desk, after Arab News · ")


def test_kind_and_grade_stand_with_the_publisher() -> None:
    source = a_source(publisher_kind="state agency", grade="B")

    line = attribution(a_quotation(source=source), ENGLISH)
    assert line.startswith("-# Arab News (state agency, grade B) · ")


def test_a_huge_publisher_is_cut() -> None:
    source = a_source(publisher="[x](https://evil.example) " * 400)

    assert len(attribution(a_quotation(source=source), ENGLISH)) < 600


def test_a_right_to_left_title_is_isolated() -> None:
    source = a_source(title="حمله در کابل")

    assert "· \u2068حمله در کابل\u2069 ·" in attribution(a_quotation(source=source), ENGLISH)


@pytest.mark.parametrize("hours", range(-10, 14))
def test_a_day_is_the_same_day_in_almost_every_zone(hours: int) -> None:
    shown = dates.day(date(2025, 11, 6))

    seconds = int(shown.split(":")[1])
    zone = timezone(timedelta(hours=hours))
    assert datetime.fromtimestamp(seconds, zone).date() == date(2025, 11, 6)


@pytest.mark.parametrize(
    ("published", "age"),
    [
        ("2025-02-01", ""),
        ("2025-01-15", ""),
        ("2025-01-14", "over 1 year old"),
        ("2025-01", ""),
        ("2024-12", "over 1 year old"),
        ("2024-01-15", "over 1 year old"),
        ("2024-01-14", "over 2 years old"),
        ("2021-08-15", "over 4 years old"),
        ("2025", ""),
        ("2024", "over 1 year old"),
    ],
)
def test_age_is_told_over_a_year_and_never_more_than_known(published: str, age: str) -> None:
    assert dates.age(Published.parse(published), TODAY, ENGLISH) == age


def test_a_month_is_over_on_its_last_day() -> None:
    october = Published.parse("2024-10")

    assert dates.age(october, date(2025, 10, 31), ENGLISH) == ""
    assert dates.age(october, date(2025, 11, 1), ENGLISH) == "over 1 year old"


def test_a_leap_day_is_a_year_old_on_the_first_of_march() -> None:
    leap_day = Published.parse("2024-02-29")

    assert dates.age(leap_day, date(2025, 2, 28), ENGLISH) == ""
    assert dates.age(leap_day, date(2025, 3, 1), ENGLISH) == "over 1 year old"


def test_an_unknown_date_has_no_age() -> None:
    assert dates.age(None, TODAY, ENGLISH) == ""


def test_a_collection_is_told_in_utc() -> None:
    east = datetime(2025, 11, 23, 1, tzinfo=timezone(timedelta(hours=5)))

    assert dates.collected_plain(east, ENGLISH) == "collected 2025-11-22"
    assert dates.collected(east, ENGLISH) == f"collected <t:{int(east.timestamp())}:D>"


def test_remarks_name_other_places_and_later_changes() -> None:
    others = tuple(Reference(article=n, passage=1, version=1) for n in range(31, 37))
    quotation = a_quotation(also_in=others, changed_since=True)

    assert remarks(quotation, ENGLISH, TODAY) == [
        "also in A31.1@1, A32.1@1, A33.1@1, A34.1@1 and 2 more",
        "the article was changed later; these are the words of this version",
    ]
