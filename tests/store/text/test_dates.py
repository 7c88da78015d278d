"""Dates and spans of time in questions and articles."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.text.dates.calendars import Calendar, days_of, year_of
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
        ("june 15,1987", "1987-06-15", "1987-06-15"),
        ("2026ء میں حادثہ", "2026-01-01", "2026-12-31"),
        ("حادثہ ۲۰۲۵ء میں", "2025-01-01", "2025-12-31"),
        ("пожар в 2025г. в Омске", "2025-01-01", "2025-12-31"),
        ("حريق عام 2025م", "2025-01-01", "2025-12-31"),
        ("the 5th of November, 2025", "2025-11-05", "2025-11-05"),
        ("Kasım 2011'de saldırı", "2011-11-01", "2011-11-30"),
        ("5 Kasım 2025'te", "2025-11-05", "2025-11-05"),
        ("2025 yılının Kasım ayında", "2025-11-01", "2025-11-30"),
        ("нападения в ноябре 2011 года", "2011-11-01", "2011-11-30"),
        ("5-го ноября 2025 года", "2025-11-05", "2025-11-05"),
        ("هجمات في نوفمبر 2011", "2011-11-01", "2011-11-30"),
        ("هجمات في تشرين الثاني 2011", "2011-11-01", "2011-11-30"),
        ("5 تشرين الثاني/نوفمبر 2025", "2025-11-05", "2025-11-05"),
        ("في 5 من نوفمبر عام 2025", "2025-11-05", "2025-11-05"),
        ("حملات در نوامبر ۲۰۱۱", "2011-11-01", "2011-11-30"),
        ("۵ نوامبر سال ۲۰۲۵", "2025-11-05", "2025-11-05"),
        ("نومبر 2011 کے حملے", "2011-11-01", "2011-11-30"),
        ("5 نومبر 2025 کو", "2025-11-05", "2025-11-05"),
        ("د ۲۰۲۵ کال د نومبر په ۵مه", "2025-11-05", "2025-11-05"),
        ("नवंबर 2011 के हमले", "2011-11-01", "2011-11-30"),
        ("5 नवंबर, 2025 को", "2025-11-05", "2025-11-05"),
        ("2025-11 clashes", "2025-11-01", "2025-11-30"),
        ("what happened today", "2026-11-23", "2026-11-23"),
        ("what happened this week", "2026-11-17", "2026-11-23"),
        ("what happened in the last 3 days", "2026-11-20", "2026-11-23"),
        ("what happened 3 days ago", "2026-11-20", "2026-11-20"),
        ("قبل 3 أيام", "2026-11-20", "2026-11-20"),
        ("در ۳ روز گذشته", "2026-11-20", "2026-11-23"),
        ("attacks in December", "2025-12-01", "2025-12-31"),
    ],
)
def test_a_question_names_days(question: str, first: str, last: str) -> None:
    [period] = question_dates(question, MONDAY).periods

    assert (str(period.first), str(period.last)) == (first, last)


@pytest.mark.parametrize(
    "question",
    [
        "attacks between 2021 and 2023",
        "attacks from 2021 to 2023",
        "attacks 2021-2023",
        "attacks 2021–2023",
        "2021 ile 2023 arasında saldırılar",
        "нападения между 2021 и 2023 годами",
        "нападения с 2021 по 2023 год",
        "الهجمات بين عامي 2021 و2023",
        "الهجمات من 2021 إلى 2023",
        "حملات بین سال‌های ۲۰۲۱ و ۲۰۲۳",
        "حملات از ۲۰۲۱ تا ۲۰۲۳",
        "2021 اور 2023 کے درمیان حملے",
        "2021 سے 2023 تک حملے",
        "د ۲۰۲۱ او ۲۰۲۳ کلونو ترمنځ بریدونه",
        "له ۲۰۲۱ تر ۲۰۲۳ پورې",
        "2021 और 2023 के बीच हमले",
        "2021 से 2023 तक हमले",
    ],
)
def test_two_years_are_the_ends_of_one_span(question: str) -> None:
    [period] = question_dates(question, MONDAY).periods

    assert (str(period.first), str(period.last)) == ("2021-01-01", "2023-12-31")
    assert period.kind == "at"
    assert not period.inferred


@pytest.mark.parametrize(
    "question",
    [
        "clashes 3-5 November 2025",
        "clashes 3–5 November 2025",
        "clashes 3 - 5 November 2025",
        "clashes on November 3-5, 2025",
        "clashes between 3 and 5 November 2025",
        "clashes from 3 to 5 November 2025",
        "from November 3 to November 5, 2025",
        "from 3 November to 5 November 2025",
        "2025-11-03 to 2025-11-05",
        "2025-11-03/2025-11-05",
        "03.11.2025-05.11.2025",
        "3-5 Kasım 2025 çatışmaları",
        "3 ile 5 Kasım 2025 arasında",
        "3 Kasım'dan 5 Kasım 2025'e kadar",
        "столкновения 3-5 ноября 2025 года",
        "с 3 по 5 ноября 2025 года",
        "между 3 и 5 ноября 2025",
        "من 3 إلى 5 نوفمبر 2025",
        "بين 3 و5 نوفمبر 2025",
        "از ۳ تا ۵ نوامبر ۲۰۲۵",
        "۳-۵ نوامبر ۲۰۲۵",
        "3 سے 5 نومبر 2025 تک",
        "3 اور 5 نومبر 2025 کے درمیان",
        "له ۳ تر ۵ نومبر ۲۰۲۵ پورې",
        "3 से 5 नवंबर 2025",
        "3 और 5 नवंबर 2025 के बीच",
    ],
)
def test_two_days_are_the_ends_of_one_span(question: str) -> None:
    [period] = question_dates(question, MONDAY).periods

    assert (str(period.first), str(period.last)) == ("2025-11-03", "2025-11-05")
    assert (period.kind, period.inferred) == ("at", False)


@pytest.mark.parametrize(
    "question",
    [
        "from March to May 2024",
        "March-May 2024",
        "between March and May 2024",
        "from March 2024 to May 2024",
        "2024-03 to 2024-05",
        "Mart-Mayıs 2024",
        "Mart ile Mayıs 2024 arasında",
        "Mart'tan Mayıs 2024'e kadar",
        "с марта по май 2024 года",
        "من مارس إلى مايو 2024",
        "بين مارس ومايو 2024",
        "از مارس تا می ۲۰۲۴",
        "مارچ سے مئی 2024 تک",
        "له مارچ څخه تر مۍ ۲۰۲۴ پورې",
        "मार्च से मई 2024 तक",
        "मार्च और मई 2024 के बीच",
    ],
)
def test_two_months_are_the_ends_of_one_span(question: str) -> None:
    [period] = question_dates(question, MONDAY).periods

    assert (str(period.first), str(period.last)) == ("2024-03-01", "2024-05-31")
    assert (period.kind, period.inferred) == ("at", False)


def test_a_span_may_end_in_the_next_year() -> None:
    [period] = question_dates("from November to February 2024", MONDAY).periods

    assert (str(period.first), str(period.last)) == ("2023-11-01", "2024-02-29")


def test_months_that_are_only_listed_share_the_year_that_is_named() -> None:
    periods = question_dates("clashes in March and May 2024", MONDAY).periods

    assert [str(period.first) for period in periods] == ["2024-03-01", "2024-05-01"]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("clashes since Monday", "2026-11-23"),
        ("clashes since last Monday", "2026-11-16"),
        ("clashes since Friday", "2026-11-20"),
        ("Cuma gününden beri", "2026-11-20"),
        ("Perşembe'den beri çatışmalar", "2026-11-19"),
        ("perşembeden bu yana", "2026-11-19"),
        ("с четверга", "2026-11-19"),
        ("со среды", "2026-11-18"),
        ("منذ الخميس", "2026-11-19"),
        ("منذ يوم الجمعة", "2026-11-20"),
        ("از پنج‌شنبه", "2026-11-19"),
        ("جمعرات سے", "2026-11-19"),
        ("بدھ سے", "2026-11-18"),
        ("له پنجشنبې راهیسې", "2026-11-19"),
        ("गुरुवार से", "2026-11-19"),
        ("since 5 November 2025", "2025-11-05"),
        ("since November 2025", "2025-11-01"),
        ("since 2021", "2021-01-01"),
        ("since yesterday", "2026-11-22"),
        ("2019'dan beri", "2019-01-01"),
        ("2019 yılından beri", "2019-01-01"),
        ("с 2019 года", "2019-01-01"),
        ("منذ عام 2019", "2019-01-01"),
        ("از سال ۲۰۱۹", "2019-01-01"),
        ("2019 سے", "2019-01-01"),
        ("2019 کے بعد", "2019-01-01"),
        ("له ۲۰۱۹ کال راهیسې", "2019-01-01"),
        ("2019 से", "2019-01-01"),
    ],
)
def test_a_time_from_which_on_is_named(question: str, first: str) -> None:
    [period] = question_dates(question, MONDAY).periods

    assert (str(period.first), period.kind) == (first, "since")
    assert period.reach[1] == date.max


@pytest.mark.parametrize(
    ("question", "last"),
    [
        ("until March 2020", "2020-03-31"),
        ("before 2020", "2020-12-31"),
        ("2020'ye kadar", "2020-12-31"),
        ("до марта 2020 года", "2020-03-31"),
        ("حتى مارس 2020", "2020-03-31"),
        ("تا مارس ۲۰۲۰", "2020-03-31"),
        ("مارچ 2020 تک", "2020-03-31"),
        ("تر مارچ ۲۰۲۰ پورې", "2020-03-31"),
        ("मार्च 2020 तक", "2020-03-31"),
    ],
)
def test_a_time_up_to_which_is_named(question: str, last: str) -> None:
    [period] = question_dates(question, MONDAY).periods

    assert (str(period.last), period.kind) == (last, "until")
    assert period.reach[0] == date.min


LAST_WEEK = ("2026-11-16", "2026-11-22")
LAST_MONTH = ("2026-10-01", "2026-10-31")
LAST_YEAR = ("2025-01-01", "2025-12-31")
THIS_YEAR = ("2026-01-01", "2026-12-31")
YESTERDAY = ("2026-11-22", "2026-11-22")


@pytest.mark.parametrize(
    ("question", "days"),
    [
        ("what happened last week", LAST_WEEK),
        ("geçen hafta ne oldu", LAST_WEEK),
        ("что случилось на прошлой неделе", LAST_WEEK),
        ("ماذا حدث الأسبوع الماضي", LAST_WEEK),
        ("هفته گذشته چه شد", LAST_WEEK),
        ("هفتهٔ گذشته چه شد", LAST_WEEK),
        ("گزشتہ ہفتے کیا ہوا", LAST_WEEK),
        ("تېره اونۍ څه وشول", LAST_WEEK),
        ("पिछले हफ्ते क्या हुआ", LAST_WEEK),
        ("what happened last month", LAST_MONTH),
        ("geçen ay ne oldu", LAST_MONTH),
        ("что случилось в прошлом месяце", LAST_MONTH),
        ("ماذا حدث الشهر الماضي", LAST_MONTH),
        ("ماه گذشته چه شد", LAST_MONTH),
        ("پچھلے مہینے کیا ہوا", LAST_MONTH),
        ("تېره میاشت څه وشول", LAST_MONTH),
        ("पिछले महीने क्या हुआ", LAST_MONTH),
        ("what happened last year", LAST_YEAR),
        ("geçen yıl ne oldu", LAST_YEAR),
        ("что случилось в прошлом году", LAST_YEAR),
        ("ماذا حدث العام الماضي", LAST_YEAR),
        ("پارسال چه شد", LAST_YEAR),
        ("پچھلے سال کیا ہوا", LAST_YEAR),
        ("پروسږکال څه وشول", LAST_YEAR),
        ("पिछले साल क्या हुआ", LAST_YEAR),
        ("what happened this year", THIS_YEAR),
        ("bu yıl ne oldu", THIS_YEAR),
        ("что случилось в этом году", THIS_YEAR),
        ("ماذا حدث هذا العام", THIS_YEAR),
        ("امسال چه شد", THIS_YEAR),
        ("اس سال کیا ہوا", THIS_YEAR),
        ("سږکال څه وشول", THIS_YEAR),
        ("इस साल क्या हुआ", THIS_YEAR),
        ("what happened yesterday", YESTERDAY),
        ("dün ne oldu", YESTERDAY),
        ("что случилось вчера", YESTERDAY),
        ("ماذا حدث أمس", YESTERDAY),
        ("دیروز چه شد", YESTERDAY),
        ("کل کیا ہوا", YESTERDAY),
        ("پرون څه وشول", YESTERDAY),
        ("कल क्या हुआ", YESTERDAY),
        ("what happened on Sunday", YESTERDAY),
        ("pazar günü ne oldu", YESTERDAY),
        ("что случилось в воскресенье", YESTERDAY),
        ("ماذا حدث يوم الأحد", YESTERDAY),
        ("یکشنبه چه شد", YESTERDAY),
        ("اتوار کو کیا ہوا", YESTERDAY),
        ("د یکشنبې په ورځ څه وشول", YESTERDAY),
        ("रविवार को क्या हुआ", YESTERDAY),
    ],
)
def test_a_time_seen_from_the_asking_day_is_read_and_inferred(
    question: str, days: tuple[str, str]
) -> None:
    [period] = question_dates(question, MONDAY).periods

    assert (str(period.first), str(period.last)) == days
    assert (period.kind, period.inferred) == ("at", True)


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("حمله در ۱۲ قوس ۱۴۰۴", "2025-12-03", "2025-12-03"),
        ("حمله در ۱۲ آذر ۱۴۰۴", "2025-12-03", "2025-12-03"),
        ("حمله ۱۵ عقرب ۱۴۰۳", "2024-11-05", "2024-11-05"),
        ("آخرین روز سال: ۳۰ اسفند ۱۴۰۳", "2025-03-20", "2025-03-20"),
        ("در حوت ۱۴۰۳", "2025-02-19", "2025-03-20"),
        ("در ماه قوس سال ۱۴۰۴", "2025-11-22", "2025-12-21"),
        ("فروردین ۱۴۰۴", "2025-03-21", "2025-04-20"),
        ("د ۱۴۰۴ کال د لیندۍ په ۱۲مه", "2025-12-03", "2025-12-03"),
        ("د لیندۍ ۱۲ ۱۴۰۴", "2025-12-03", "2025-12-03"),
        ("۱۲ لړم ۱۴۰۴", "2025-11-03", "2025-11-03"),
        ("on 12 Qaws 1404 in Kabul", "2025-12-03", "2025-12-03"),
        ("حملات ۳ تا ۵ جدی ۱۴۰۳", "2024-12-23", "2024-12-25"),
        ("از حمل تا جوزا ۱۴۰۳", "2024-03-20", "2024-06-20"),
        ("حملات ۱۴۰۴/۹/۱۲", "2025-12-03", "2025-12-03"),
        ("حملات ۱۴۰۴-۰۹-۱۲", "2025-12-03", "2025-12-03"),
        ("حملات سال ۱۴۰۳", "2024-03-20", "2025-03-20"),
        ("د ۱۴۰۳ کال بریدونه", "2024-03-20", "2025-03-20"),
        ("حملات ۱۴۰۳ هجری شمسی", "2024-03-20", "2025-03-20"),
        ("attacks in 1403 SH", "2024-03-20", "2025-03-20"),
        ("1404-09-12 SH", "2025-12-03", "2025-12-03"),
    ],
)
def test_solar_hijri_dates_are_converted(question: str, first: str, last: str) -> None:
    dates = question_dates(question, MONDAY)

    [period] = dates.periods
    assert (str(period.first), str(period.last)) == (first, last)
    assert period.calendar == "solar"
    assert not period.inferred
    assert dates.unread == ()


@pytest.mark.parametrize(
    ("question", "first"),
    [("حمله در ۱۲ قوس", "2025-12-03"), ("حمله ۱۵ عقرب", "2026-11-06"), ("ماه میزان", "2026-09-23")],
)
def test_a_solar_month_without_a_year_is_the_last_there_was(question: str, first: str) -> None:
    [period] = question_dates(question, MONDAY).periods

    assert (str(period.first), period.inferred) == (first, True)


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("هجمات رمضان 1446", "2025-02-28", "2025-03-31"),
        ("هجمات 12 رمضان 1446 هـ", "2025-03-11", "2025-03-13"),
        ("attacks in Ramadan 1446", "2025-02-28", "2025-03-31"),
        ("رمضان ۱۴۴۶ میں حملے", "2025-02-28", "2025-03-31"),
    ],
)
def test_lunar_hijri_dates_reach_a_day_farther_on_both_sides(
    question: str, first: str, last: str
) -> None:
    [period] = question_dates(question, MONDAY).periods

    assert (str(period.first), str(period.last)) == (first, last)
    assert (period.calendar, period.day) == ("lunar", None)


@pytest.mark.parametrize("question", ["1404-11-07 attack", "attack 7/11/1404", "قوس 2025"])
def test_a_hijri_date_that_can_be_read_in_two_ways_is_told_but_not_read(question: str) -> None:
    dates = question_dates(question, MONDAY)

    assert [one for one in dates.periods if one.first.year < 1900] == []
    assert len(dates.unread) == 1


def test_the_language_of_a_question_tells_the_calendar_of_its_figures() -> None:
    [solar] = question_dates("1404-11-07", MONDAY, language="fa").periods
    [lunar] = question_dates("1404-11-07", MONDAY, language="ar").periods

    assert (str(solar.first), solar.calendar) == ("2026-01-27", "solar")
    assert (solar.day, lunar.calendar, lunar.first.year) == (date(2026, 1, 27), "lunar", 1984)


@pytest.mark.parametrize(
    ("question", "kind"),
    [("since 2021", "since"), ("2019'dan beri", "since"), ("until March 2020", "until")],
)
def test_a_direction_is_read(question: str, kind: str) -> None:
    [period] = question_dates(question, MONDAY).periods

    assert period.kind == kind


@pytest.mark.parametrize(
    "question",
    [
        "May the force march on",
        "What may the Taliban do about the march on Kabul?",
        "at least 5 may have died",
        "they march 5 km",
        "on fri and sat sun",
        "the Julian calendar, a mar, a dec",
        "31.13.2011",
        "99999-99-99",
        "0000-01-01",
        "1,200 men",
        "room 12",
        "in 1404 the army of Timur",
        "۱۴۰۰ نفر کشته شدند",
        "اسد رئیس جمهور سوریه",
        "جدی ترین بحران",
        "محرم و صفر",
        "Ramazan Bey ve Recep Bey",
        "Muharrem İnce konuştu",
        "Pir Baba, بدھ مت, کل تعداد, ایک ہفتہ",
        "окружающая среда",
        "Salı pazarı halk pazarında",
        "5 asad",
    ],
)
def test_what_is_no_date_is_not_read_as_one(question: str) -> None:
    assert question_dates(question, MONDAY).periods == ()


def test_a_day_of_the_week_beside_its_date_is_not_another_one() -> None:
    [period] = question_dates("on Monday, 3 November 2025", MONDAY).periods

    assert period.day == date(2025, 11, 3)


def test_figures_that_can_be_read_in_two_ways_name_their_year_alone() -> None:
    [period] = question_dates("on 5/11/2025", MONDAY).periods

    assert period.precision == "year"


def test_a_question_can_ask_for_news() -> None:
    assert question_dates("latest attacks in Kunar", MONDAY).news
    assert not question_dates("attacks in Kunar", MONDAY).news


def test_an_article_mentions_yesterday_only_when_its_own_day_is_known() -> None:
    text = "The attack took place yesterday."

    assert mentioned_dates(text) == ()
    assert [p.first for p in mentioned_dates(text, MONDAY)] == [date(2026, 11, 22)]


def test_an_article_mentions_no_day_of_the_week_that_may_be_still_to_come() -> None:
    assert mentioned_dates("Talks will be held on Friday.", MONDAY) == ()


def test_an_article_mentions_solar_dates_and_spans() -> None:
    text = "در ۱۲ قوس ۱۴۰۴ و از ۳ تا ۵ نوامبر ۲۰۲۵"

    found = mentioned_dates(text)

    assert [(str(one.first), str(one.last)) for one in found] == [
        ("2025-12-03", "2025-12-03"),
        ("2025-11-03", "2025-11-05"),
    ]


def test_a_month_has_other_spellings_in_its_own_language() -> None:
    assert month_forms("September") == ("sept", "sep")
    assert month_forms("kabul") == ()


@given(text=st.text() | st.text("0123456789 .-/NovmarخMayقوس۱۴۰to و\n"), today=st.dates())
def test_any_text_is_read_and_spans_lie_inside_it(text: str, today: date) -> None:
    for period in question_dates(text, today).periods:
        assert period.first <= period.last
        assert 0 <= period.start < period.end <= len(text)


@given(day=st.dates(date(1850, 1, 1), date(2070, 12, 31)))
def test_every_day_lies_in_the_year_of_each_calendar(day: date) -> None:
    for calendar in ("common", "solar", "lunar"):
        kind: Calendar = calendar  # type: ignore[assignment]  # the loop widens the literals
        span = days_of(kind, year_of(kind, day), None, None)

        assert span is not None
        assert span[0] <= day <= span[1]


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("attacks a week ago", "2026-11-13", "2026-11-19"),
        ("что было неделю назад", "2026-11-13", "2026-11-19"),
        ("ماذا حدث قبل أسبوع", "2026-11-13", "2026-11-19"),
        ("قبل يومين", "2026-11-21", "2026-11-21"),
        ("قبل شهرين", "2026-09-09", "2026-10-09"),
        ("دو ماه پیش", "2026-09-09", "2026-10-09"),
        ("۲ هفته قبل", "2026-11-06", "2026-11-12"),
        ("سه ماه گذشته", "2026-08-25", "2026-11-23"),
        ("ماه گذشته", "2026-10-01", "2026-10-31"),
        ("قبل عام 2020", "2020-01-01", "2020-12-31"),
        ("د تلې ۱۲مه ۱۴۰۵", "2026-10-04", "2026-10-04"),
        ("د سه‌شنبې په ورځ", "2026-11-17", "2026-11-17"),
        ("تابستان ۱۴۰۳", "2024-03-20", "2025-03-20"),
    ],
)
def test_units_alone_and_several_back_are_counted_from_the_day(
    question: str, first: str, last: str
) -> None:
    [found] = question_dates(question, MONDAY).periods

    assert (str(found.first), str(found.last)) == (first, last)


@pytest.mark.parametrize(
    "question", ["attacks twice a week", "the price of a year", "قبل شهر رمضان"]
)
def test_a_unit_that_is_not_ago_is_no_day(question: str) -> None:
    assert not question_dates(question, MONDAY).periods
