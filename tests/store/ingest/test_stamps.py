"""Stated dates are read in one way, or offered; none is made up."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.ingest import stamps
from store.ingest.stamps import OLDEST_YEAR, read_stamp


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-03-14", "2026-03-14"),
        ("2026-03-14T23:59:00-05:00", "2026-03-14"),
        ("2026-03-14 09:20:00", "2026-03-14"),
        ("2026-3-4", "2026-03-04"),
        ("2026-03", "2026-03"),
        ("2026", "2026"),
        (2026, "2026"),
        (date(2026, 3, 14), "2026-03-14"),
        ("2026/03/14", "2026-03-14"),
        ("2026/3/14 15:07:41", "2026-03-14"),
        ("2026.03.14", "2026-03-14"),
        ("20260314", "2026-03-14"),
        ("20260314T092000Z", "2026-03-14"),
        ("20260314092000", "2026-03-14"),
        (1773480000, "2026-03-14"),
        ("1773480000", "2026-03-14"),
        (1773480000000, "2026-03-14"),
        ("Sat, 14 Mar 2026 09:20:00 +0430", "2026-03-14"),
        ("Sat, 14 Mar 26 09:20:00 GMT", "2026-03-14"),
        ("14 March 2026", "2026-03-14"),
        ("March 14, 2026", "2026-03-14"),
        ("Mar. 14, 2026, 9:20 a.m. ET", "2026-03-14"),
        ("Saturday, March 14th, 2026", "2026-03-14"),
        ("14-Mar-2026", "2026-03-14"),
        ("14.03.2026", "2026-03-14"),
        ("14.3.26", "2026-03-14"),
        ("23/03/2026", "2026-03-23"),
        ("03/23/2026 10:00", "2026-03-23"),
        ("04/04/2026", "2026-04-04"),
        ("November 2025", "2025-11"),
        ("16 Sept 2025 10:00:00 GMT", "2025-09-16"),
        ("Mo, 16 Mrz 2026 11:41:36 +0100", "2026-03-16"),
        ("Seg, 24 Set 2024 10:00:00 -0300", "2024-09-24"),
        ("14 мар 2026", "2026-03-14"),
        ("14 марта 2026, 09:20", "2026-03-14"),
        ("14 Mart 2026 Cumartesi", "2026-03-14"),
        ("14 مارس/آذار 2026", "2026-03-14"),
        ("١٤ مارس ٢٠٢٦", "2026-03-14"),
        ("14 مارچ 2026", "2026-03-14"),
        ("14 मार्च 2026", "2026-03-14"),
        ("14 de marzo de 2026", "2026-03-14"),
        ("le 14 août 2025", "2025-08-14"),
        ("2026年3月14日", "2026-03-14"),
        ("۲۳ اسفند ۱۴۰۴", "2026-03-14"),
        ("12 قوس 1404", "2025-12-03"),
        ("14 марти 2026", "2026-03-14"),
        ("2026-yil 14-mart", "2026-03-14"),
        ("2026-njy ýylyň 14-nji marty", "2026-03-14"),
        ("2026 йил 14 март", "2026-03-14"),
        ("2026-жылдын 14-марты", "2026-03-14"),
        ("2026 жылғы 14 наурыз", "2026-03-14"),
        ("14 aprel 2026", "2026-04-14"),
        ("2026-03-14T09:20:00.123456Z[UTC]", "2026-03-14"),
        ("الأحد 19 رمضان 1447 هـ - 8 مارس 2026 م", "2026-03-08"),
        ("۱۷ حوت ۱۴۰۴ | 8 March 2026", "2026-03-08"),
        ("8 Mar 20268 Mar 2026", "2026-03-08"),
        ("اتوار 8 مارچ 2026ء", "2026-03-08"),
        ("اتوار 19 رمضان 1447ھ 8 مارچ 2026ء", "2026-03-08"),
        ("2 تير 1399 - 12:09:08 ب.ظ", "2020-06-22"),
        ("14 майи соли 2025", "2025-05-14"),
        ("14-уми марти соли 2026", "2026-03-14"),
        ("2026 ж. 14 мамыр", "2026-05-14"),
        ("2026-cı il martın 14-ü", "2026-03-14"),
        ("2025-ci il avqustun 3-də", "2025-08-03"),
        ("14 Gulana 2026", "2026-05-14"),
        ("١٤ی ئازاری ٢٠٢٦", "2026-03-14"),
        ("Sat Mar 14 2026 10:20 GMT+0500 (Iran Standard Time)", "2026-03-14"),
    ],
)
def test_a_clear_date_is_read(written: object, day: str) -> None:
    stamp = read_stamp(written)

    assert str(stamp.published) == day
    assert stamp.candidate is None


@pytest.mark.parametrize(
    "written",
    [
        "03/04/2026",
        "3-4-2026",
        "31.02.2024",
        "2024-13-45",
        "yesterday",
        "Updated: 14 March 2026",
        "Güncelleme: 14 Mart 2026",
        "2026-03-14 - 2026-03-18",
        "2026-03-14 bis 2026-03-18",
        "last Tuesday",
        "Tue, 14 Mar 2999 09:00:00 GMT",
        "2930",
        "1404-11-07",
        "۱۴۰۴-۱۱-۰۷T09:00:00Z",
        "1404",
        "8 March - 10 March 2026",
        "14 March 2026 or 15 March 2026",
        "Ke, 30 Lok 2024 11:34:37 +0000",
        "30 of 2024",
        "12345678901234567890",
        "x" * 500,
    ],
)
def test_a_date_that_is_none_or_two_is_only_offered(written: str) -> None:
    stamp = read_stamp(written)

    assert stamp.published is None
    assert stamp.candidate


@pytest.mark.parametrize("nothing", [None, "", "  ", True, [], {}, 1.5e300, float("nan")])
def test_nothing_gives_nothing(nothing: object) -> None:
    assert read_stamp(nothing).published is None


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("12-05-2026", "2026-05-12"),
        ("Dated: 12-05-2026", "2026-05-12"),
        ("05/12/2026, 10:20 AM", "2026-05-12"),
        ("04/05/2026", "None"),
        ("12/11/2026", "None"),
        ("12-05-2026 / 13", "None"),
    ],
)
def test_of_two_readings_the_one_to_come_is_none(
    written: str, day: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stamps, "is_plausible", lambda found: found <= date(2026, 6, 1))

    assert str(read_stamp(written).published) == day


def test_figures_of_the_solar_year_are_read_where_the_language_uses_them() -> None:
    assert str(read_stamp("1404/12/23", "fa").published) == "2026-03-14"
    assert read_stamp("1404/12/23").published is None


@given(st.text(max_size=60) | st.integers() | st.floats())
def test_no_stamp_fails_and_no_year_is_made_up(written: object) -> None:
    stamp = read_stamp(written)

    assert stamp.published is None or stamp.published.day.year >= OLDEST_YEAR


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("the second of April 2026", "2026-04-02"),
        ("April the second, 2026", "2026-04-02"),
        ("March twenty-first, 2026", "2026-03-21"),
        ("Thursday, the 2nd day of April 2026", "2026-04-02"),
        ("May the fourth 2026", "2026-05-04"),
        ("الثاني من نيسان 2026", "2026-04-02"),
        ("الحادي والعشرين من آذار 2026", "2026-03-21"),
        ("12 كانون الثاني (يناير) 2026", "2026-01-12"),
        ("دوم آوریل ۲۰۲۶", "2026-04-02"),
        ("سیزدهم فروردین ۱۴۰۵", "2026-04-02"),
        ("بیست\u200cویکم اسفند ۱۴۰۴", "2026-03-12"),
        ("سی\u200cام حمل ۱۴۰۵", "2026-04-19"),
        ("د ۲۰۲۶ د اپرېل دویمه", "2026-04-02"),
        ("د وري دیارلسمه ۱۴۰۵", "2026-04-02"),
        ("on iki Nisan 2026", "2026-04-12"),
        ("اکیس مارچ 2026", "2026-03-21"),
        ("दूसरी अप्रैल 2026", "2026-04-02"),
        ("двадцать первого марта 2026 г.", "2026-03-21"),
        ("друге квітня 2026 року", "2026-04-02"),
        ("einunddreißigster März 2026", "2026-03-31"),
        ("vingt et un mars 2026", "2026-03-21"),
        ("1er avril 2026", "2026-04-01"),
        ("primero de abril de 2026", "2026-04-01"),
        ("1º de abril de 2026", "2026-04-01"),
        ("2.IV.2026", "2026-04-02"),
    ],
)
def test_a_day_in_words_is_read(written: str, day: str) -> None:
    assert str(read_stamp(written).published) == day


@pytest.mark.parametrize(
    ("written", "day", "offered"),
    [
        ("Monday, 29 Dhu al-Hijjah 1447", "2026-06-15", None),
        ("الاثنين 29 ذو الحجة 1447", "2026-06-15", None),
        ("دوشنبه ۲۹ ذی‌الحجه ۱۴۴۷", "2026-06-15", None),
        ("29 Dhu al-Hijjah 1447", "None", "29 Dhu al-Hijjah 1447 (2026-06-14 – 2026-06-16)"),
        ("Friday, 29 Dhu al-Hijjah 1447", "None",
         "Friday, 29 Dhu al-Hijjah 1447 (2026-06-14 – 2026-06-16)"),
    ],
)  # fmt: skip
def test_a_day_of_the_moon_is_told_by_the_day_of_the_week_or_offered_with_its_days(
    written: str, day: str, offered: str | None
) -> None:
    found = read_stamp(written, "en")

    assert (str(found.published), found.candidate) == (day, offered)


@pytest.mark.parametrize(
    "written",
    [
        "3rd day of Ramadan",
        "the third day of Ramadan 1447",
        "the second week of April 2026",
        "the second half of April 2026",
        "the first Monday of April 2026",
        "one hundred and second of April 2026",
        "the thirty-first of April 2026",
        "on April 2026",
        "once April 2026",
        "الأسبوع الثاني من نيسان 2026",
        "الاثنين الأول من نيسان 2026",
        "كانون الثاني يناير 2026",
        "هفته دوم فروردین ۱۴۰۵",
        "نیمه اول حمل ۱۴۰۵",
        "अप्रैल के दूसरे सप्ताह 2026",
        "Nisan ayının ikinci haftası 2026",
    ],
)
def test_words_that_name_no_one_day_make_none(written: str) -> None:
    published = read_stamp(written).published

    assert published is None or published.precision != "day"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Tue, 03/10/2026 - 09:30", "2026-03-10"),
        ("Sal, 10/03/2026 - 09:30", "2026-03-10"),
        ("вт, 03/10/2026 - 09:30", "2026-03-10"),
        ("منگل, 03/10/2026 - 09:30", "2026-03-10"),
        ("سه شنبه ۱۴۰۴/۱۲/۱۹ - ۹:۳۰", "2026-03-10"),
        ("20 رمضان 1447 هـ / 10 مارس 2026", "2026-03-10"),
        ("10 March 2026 (19 حوت 1404)", "2026-03-10"),
        ("10 Mar 2026 09:30 AM (UTC+5)", "2026-03-10"),
        ("10 марти соли 2026", "2026-03-10"),
        ("20 رمضان 1447هـ الموافق 10 مارس 2026م", "2026-03-10"),
    ],
)
def test_a_day_of_the_week_or_another_calendar_decides(written: str, day: str) -> None:
    assert str(read_stamp(written).published) == day


@pytest.mark.parametrize(
    "written",
    [
        "Tue, 07/11/2023",  # both are Tuesdays
        "Wed, 03/10/2026",  # neither is a Wednesday
        "چهارشنبه ۱۴۰۴/۱۲/۱۹",
        "Mon 03/10/2026, Tue 03/11/2026",
        "25 رمضان 1447 هـ / 10 مارس 2026",
    ],
)
def test_a_day_of_the_week_or_calendar_that_does_not_fit_decides_nothing(written: str) -> None:
    assert read_stamp(written).published is None
