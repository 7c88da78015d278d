"""What the head of a text tells of it is read into the fields, whoever wrote the head."""

import pytest

from tests.store.ingest.texts import PARAGRAPHS, TITLE, draft, page, pasted, reading

BODY = "\n\n".join(PARAGRAPHS)
FACTIVA = f"""HD {TITLE}
BY Nur Baig
WC 412 words
PD 14 March 2026
SN Pamir Times
SC PAMIRT
LA English
CY Copyright 2026. Pamir Times.

LP
{BODY}

AN Document PAMIRT0020260314em3e00001"""
COLUMNS = f"""{TITLE}
Nur Baig
412 words
14 March 2026
09:20 GMT
Pamir Times
PAMIRT
English
Copyright 2026. Pamir Times. All rights reserved.

{BODY}

Document PAMIRT0020260314em3e00001"""
LEXIS = f"""Page 1 of 2
{TITLE}

Pamir Times
March 14, 2026 Saturday

Copyright 2026 Pamir Times All Rights Reserved

Section: NEWS; Pg. 4
Length: 412 words
Byline: Nur Baig
Dateline: KABUL
Body

{BODY}

Load-Date: March 15, 2026

End of Document"""
NAMED = f"""Headline: {TITLE}
Source: Pamir Times
Date: 14 March 2026
Byline: Nur Baig

{BODY}"""
TURKISH = f"""Başlık: {TITLE}
Kaynak: Pamir Times
Tarih: 14 Mart 2026
Yazar: Nur Baig

{BODY}"""
RUSSIAN = f"""Заголовок: {TITLE}
Источник: Pamir Times
Дата: 14 марта 2026
Автор: Nur Baig

{BODY}"""
PERSIAN = f"""عنوان: {TITLE}
منبع: Pamir Times
تاریخ: ۲۳ اسفند ۱۴۰۴
نویسنده: Nur Baig

{BODY}"""


@pytest.mark.parametrize("text", [FACTIVA, COLUMNS, LEXIS, NAMED, TURKISH, RUSSIAN, PERSIAN])
def test_the_fields_of_a_head_are_read(text: str) -> None:
    found = draft(text)
    article = found.article

    assert (article.title, article.publisher, article.author) == (TITLE, "Pamir Times", "Nur Baig")
    assert str(article.published) == "2026-03-14"
    assert article.body == BODY
    assert {"publisher", "author", "published"} <= set(article.read_from_text)


def test_a_monitoring_report_names_its_station_at_the_end() -> None:
    source = "Source: Pamir TV, Kabul, in Dari 1730 gmt 14 Mar 26"

    article = draft(pasted("Text of report by Afghan Pamir TV on 14 March", BODY, source)).article

    assert (article.publisher, str(article.published)) == ("Pamir TV", "2026-03-14")
    assert article.body == BODY


@pytest.mark.parametrize(
    ("above", "day"),
    [
        ("Pamir Post Review | 14 October 2025 | By Nur Baig", "2025-10-14"),
        ("Published: 9 January 2026", "2026-01-09"),
        ("*By Nur Baig, Pamir Times — 14 March 2026*", "2026-03-14"),
        ("Опубликовано 9 января 2026, 12:05", "2026-01-09"),
        ("Yayınlanma: 14.03.2026 10:22 Güncelleme: 16.03.2026 11:00", "2026-03-14"),
    ],
)
def test_a_line_above_the_text_tells_its_day(above: str, day: str) -> None:
    found = draft(pasted(above, BODY)).article

    assert (found.title, str(found.published)) == (TITLE, day)
    assert found.body == BODY


def test_a_solar_date_in_figures_is_read_where_the_text_is_persian() -> None:
    body = (
        "بازرگانان در دو سوی گذرگاه تورخم روز دوشنبه دکان‌های خود را باز کردند و اتاق تجارت گفت که "
        "بسته بودن گذرگاه یازده روز طول کشیده بود.\n\nرئیس اتاق به خبرنگاران گفت که سه صد موتر پشت "
        "دروازه منتظر بودند و میوه در گرما گندیده است."
    )

    found = draft(f"گذرگاه تورخم باز شد\n\nتاریخ انتشار: ۱۴۰۴/۱۲/۲۳\n\n{body}").article

    assert (str(found.published), found.body) == ("2026-03-14", body)


@pytest.mark.parametrize(
    "above",
    [
        "Pamir Times, 2026-03-14",
        "Pamir Times, 14 March 2026",
        "Pamir Times\nPublished: 14 March 2026",
        "*Pamir Times, 14 March 2026*",
    ],
)
@pytest.mark.parametrize("name", ["text.txt", "text.md"])
def test_a_line_above_the_text_tells_its_house(above: str, name: str) -> None:
    if name == "text.md" and "Published" in above:
        return
    mark = "# " if name == "text.md" else ""

    found = draft(f"{mark}{TITLE}\n\n{above}\n\n{BODY}", name).article

    assert (found.publisher, str(found.published)) == ("Pamir Times", "2026-03-14")
    assert (found.title, found.body) == (TITLE, BODY)


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("KABUL, March 14 (Xinhua) -- ", "March 14"),
        ("КАБУЛ, 14 мар — РИА Новости. ", "14 мар"),
        ("ANKARA, 14 Mart (HKA) - ", "14 Mart"),
        ("كابول 14 مارس (وكالة) - ", "14 مارس"),
        ("کابل (باختر، ۲۴ حوت): ", "۲۴ حوت"),
        ("KABUL (AP) — ", None),
        ("KABUL, 14 (AP) — ", None),
    ],
)
def test_a_day_without_its_year_in_a_dateline_is_offered(dateline: str, day: str | None) -> None:
    found = draft(pasted(f"{dateline}{PARAGRAPHS[0]}", *PARAGRAPHS[1:]))
    of_page = draft(page(f"<p>{dateline}{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>"), "page.html")

    assert found.article.published is None
    assert found.candidates.get("published") == day
    assert of_page.candidates.get("published") == day


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("KABUL, 14 March 2026 (Pamir News) — ", "2026-03-14"),
        ("Peshawar, 14 March 2026 - ", "2026-03-14"),
        ("KABUL, March 14 (Xinhua) -- ", "None"),
        ("KABUL — ", "None"),
    ],
)
def test_a_dateline_tells_a_day_only_with_its_year(dateline: str, day: str) -> None:
    found = draft(pasted(f"{dateline}{PARAGRAPHS[0]}", *PARAGRAPHS[1:])).article

    assert str(found.published) == day
    assert found.body.startswith(dateline.split()[0])


@pytest.mark.parametrize(
    "above",
    [
        "BREAKING: Quake of 4.8 felt in Badakhshan\nHome | World | Region | Sport",
        "HOME  WORLD  POLITICS  SPORT",
        "ГЛАВНАЯ ПОЛИТИКА ЭКОНОМИКА МИР",
        "MINISTRY OF COMMERCE\nOffice of the Spokesman\nKabul\nPress release No. 12/2026",
        "United Nations S/2026/417\nSecurity Council\nDistr.: General",
        "View this email in your browser",
        "THE VALLEY UNION\n14 Chamber Road, Torkham\nPRESS RELEASE",
        "Shops open in Torkham today • Wheat reaches the chamber • Court frees three fishermen",
    ],
)
def test_what_stands_above_the_title_is_not_the_title(above: str) -> None:
    found = draft(f"{above}\n\n{TITLE}\n\n{BODY}").article

    assert (found.title, found.body) == (TITLE, BODY)


def test_each_item_of_a_newsletter_is_an_article_of_its_day() -> None:
    items = "\n\n".join(
        f"{number}. {title}\n{text}\nRead more"
        for number, (title, text) in enumerate(
            [
                (TITLE, PARAGRAPHS[0]),
                ("Floods in the south kill ten people", PARAGRAPHS[2]),
                ("Quake felt in the north of the country", PARAGRAPHS[3]),
            ],
            start=1,
        )
    )

    found = reading(f"PAMIR WEEKLY BRIEF\n14 March 2026\n\n{items}\n\nUnsubscribe").articles

    assert [one.article.body for one in found] == [PARAGRAPHS[0], PARAGRAPHS[2], PARAGRAPHS[3]]
    assert {str(one.article.published) for one in found} == {"2026-03-14"}
    assert found[0].article.title == TITLE


@pytest.mark.parametrize(
    "end",
    ["End of Document", "AN Document HINDUK0020260314em3f0001a", "Document HK0020260314em3e1"],
)
def test_documents_below_each_other_are_articles_of_their_own(end: str) -> None:
    def document(title: str, text: str, day: str) -> str:
        head = f"HD {title}\nWC 312 words\nPD {day}\nSN Hindukush Courier\nLA English\nLP\n"
        return f"{head}{text}\nTD\n{PARAGRAPHS[3]}\n{end}\n\n"

    first = document(TITLE, PARAGRAPHS[0], "14 March 2026")
    second = document("Floods in the south kill ten people", PARAGRAPHS[2], "13 March 2026")

    found = [one.article for one in reading(first + second).articles]

    assert [one.body for one in found] == [
        f"{text}\n{PARAGRAPHS[3]}" for text in (PARAGRAPHS[0], PARAGRAPHS[2])
    ]
    assert [str(one.published) for one in found] == ["2026-03-14", "2026-03-13"]


@pytest.mark.parametrize(
    "notice",
    [
        "This article is for subscribers only. Subscribe to continue reading.",
        "Dieser Artikel ist nur für Abonnenten.",
        "Il vous reste 80% de cet article à lire. La suite est réservée aux abonnés.",
        "Abonnez-vous à partir de 2 € le premier mois.",
        "Pozostało 80% artykułu. Dostęp tylko dla prenumeratorów.",
        "Полная версия доступна только подписчикам.",
        "Bu içerik sadece abonelere özeldir.",
        "این مطلب ویژه مشترکان است.",
        "هذا المحتوى متاح للمشتركين فقط.",
        "यह लेख केवल सदस्यों के लिए है।",
    ],
)
def test_a_text_that_a_paywall_cuts_is_stored_as_cut(notice: str) -> None:
    found = draft(pasted(*PARAGRAPHS[:2], notice))

    assert found.article.cut == "paywall"
    assert found.article.body == "\n\n".join(PARAGRAPHS[:2])
    assert any("cut by a paywall" in str(note) for note in found.notes)


@pytest.mark.parametrize(
    "dateline",
    [
        "دمشق (وكالة الفرات) - 14 مارس 2026 - ",
        "کابل، ۲۳ حوت ۱۴۰۴ (خبرگزاری هندوکش) - ",
        "EDİRNE (HKA) - 14 Mart 2026 - ",
        "کوئٹہ (نمائندہ بولان) 14 مارچ 2026: ",
        "جلال\u200cاباد، د ۱۴۰۴ د کب ۲۳مه (هندوکش خبري اژانس) - ",
        "अमृतसर, 14 मार्च 2026 (पंजाब वार्ता) - ",
        "KABUL (HW) — 14 March 2026 — ",
    ],
)
def test_the_day_of_a_dateline_is_read_in_every_script(dateline: str) -> None:
    found = draft(pasted(f"{dateline}{PARAGRAPHS[0]}", *PARAGRAPHS[1:]))

    assert str(found.article.published) == "2026-03-14"
    assert dateline.strip() in found.article.body


@pytest.mark.parametrize(
    "opening",
    [
        "در ۲۳ حوت ۱۴۰۴ - ",
        "في 14 مارس 2026: ",
        "KABUL (HW) - 14 lorries of 2026 - ",
        "KABUL (HW) - 14 March - ",
    ],
)
def test_a_day_that_only_opens_a_sentence_is_no_dateline(opening: str) -> None:
    found = draft(pasted(f"{opening}{PARAGRAPHS[0]}", *PARAGRAPHS[1:]))

    assert found.article.published is None


@pytest.mark.parametrize(
    "label", ["Published: the fourteenth of March 2026", "تاریخ نشر: بیست و سوم حوت ۱۴۰۴"]
)
def test_a_labelled_day_in_words_is_read(label: str) -> None:
    found = draft(pasted(label, BODY))

    assert str(found.article.published) == "2026-03-14"
    assert "2026" not in found.article.body


def test_a_forwarded_mail_is_told_by_its_last_head_and_ends_before_the_offices_words() -> None:
    head = (
        "From: Karimi, Laila <laila@desk.example>\nSent: Saturday, March 14, 2026 5:41 PM\n"
        f"To: Desk <desk@desk.example>\nSubject: FW: {TITLE}\n\n-----Original Message-----\n"
        "From: Khyber Herald <news@herald.example>\nSent: Saturday, March 14, 2026 9:12 AM\n"
        f"To: Karimi, Laila\nSubject: {TITLE}\n\n"
    )
    tail = (
        "\n\nThis e-mail is confidential and intended solely for the addressee.\n"
        "If you are not the intended recipient please delete it.\n"
    )

    found = draft(f"{head}{BODY}{tail}")

    assert found.article.title == TITLE
    assert found.article.publisher == "Khyber Herald"
    assert found.article.body == BODY


def test_lines_below_a_text_that_tell_of_it_are_none_of_its_words() -> None:
    below = "URL: https://pamirtimes.example/2026/1\nPage 1 of 1"

    found = draft(pasted(BODY, below))

    assert found.article.url == "https://pamirtimes.example/2026/1"
    assert found.article.body == BODY


def test_the_end_of_an_archives_document_is_none_of_the_text() -> None:
    found = draft(f"{LEXIS}\n\nLoad-Date: March 15, 2026\n\nEnd of Document\n")

    assert "Load-Date" not in found.article.body
    assert "End of Document" not in found.article.body


def test_a_second_short_article_begins_where_its_house_and_day_are_stated() -> None:
    second = "Mine blast kills four near Duki\nPamir Times, 15 March 2026"
    news = (
        "A blast in a coal mine near Duki killed four miners on Sunday, the inspector of mines "
        "said. Rescue teams dug for nine hours before they found them."
    )

    found = reading(pasted("Pamir Times, 14 March 2026", PARAGRAPHS[0], second, news))

    assert [one.article.title for one in found.articles] == [
        TITLE,
        "Mine blast kills four near Duki",
    ]
    assert [str(one.article.published) for one in found.articles] == ["2026-03-14", "2026-03-15"]
    assert found.articles[1].article.body == news


@pytest.mark.parametrize(
    "foot",
    [
        'You received this message because you are subscribed to the Google Groups "news" group.\n'
        "To unsubscribe from this group, send an email to news+unsubscribe@groups.example.",
        "Вы получили это письмо, потому что подписаны на рассылку. Чтобы отписаться, ответьте.",
    ],
)
def test_what_a_mailing_list_adds_to_a_mail_is_none_of_the_text(foot: str) -> None:
    head = (
        f"From: Pamir Post <news@post.example>\nDate: Sat, Mar 14, 2026\nSubject: {TITLE}\nTo: d\n"
    )

    assert draft(f"{head}\n{BODY}\n\n{foot}\n").article.body == BODY


def test_who_wrote_a_quoted_mail_is_no_part_of_it() -> None:
    lines = (
        "Мост через реку Пяндж у Ишкашима открыт после ремонта, сообщили",
        "в министерстве транспорта Таджикистана в четверг утром.",
        "",
        "Водители ждали с понедельника, очередь растянулась на шесть",
        "километров, рассказал один из них.",
    )
    quoted = "\n".join(f"> {line}" for line in lines)

    found = draft(f"14 марта 2026 г., 09:12, Памир-Информ <news@pamir.example> пишет:\n{quoted}\n")

    assert str(found.article.published) == "2026-03-14"
    assert found.article.body.startswith("Мост через реку")


def test_page_numbers_of_a_short_paste_are_neither_title_nor_text() -> None:
    text = "پاکستان نے جمعرات کو چمن سرحد دو روز بعد کھول دی، حکام نے بتایا۔"

    found = draft(f"صفحہ 1 از 2\nچمن بارڈر دو روز بعد کھول دیا گیا\n\n{text}\nصفحہ 2 از 2\n")

    assert found.article.title == "چمن بارڈر دو روز بعد کھول دیا گیا"
    assert found.article.body == text


def test_what_a_monitoring_service_puts_in_brackets_is_none_of_the_report() -> None:
    report = "Text of report by Afghan independent Pamir News website [Subheading as published]"
    source = "Source: Pamir News website, Kabul, in English 1030 gmt 10 Mar 26"
    remark = "[Passage omitted: background on the crossing]"
    inner = f"{PARAGRAPHS[1]} They came from Chaman [town in Pakistan]."

    found = draft(pasted(report, PARAGRAPHS[0], remark, inner, *PARAGRAPHS[2:], source))

    assert found.article.body == "\n\n".join((PARAGRAPHS[0], inner, *PARAGRAPHS[2:]))
    assert found.article.publisher == "Pamir News website"


def test_a_monitoring_report_may_name_its_station_at_the_top() -> None:
    source = "Source: Pamir Radio, Tehran, in Persian 1030 gmt 10 Mar 26"

    found = draft(pasted(source, "Text of report by Pamir Radio on 10 March", BODY)).article

    assert (found.publisher, str(found.published)) == ("Pamir Radio", "2026-03-10")


@pytest.mark.parametrize(
    ("line", "house", "author"),
    [
        ("Frontier Post Review | 14 March 2026 | By Sana Gul", "Frontier Post Review", "Sana Gul"),
        ("14 March 2026 - Frontier Post Review - by Sana Gul", "Frontier Post Review", "Sana Gul"),
        ("Sana Gul, Frontier Post Review\n14 March 2026", "Frontier Post Review", None),
    ],
)
def test_a_house_beside_a_writer_and_a_day_is_read(
    line: str, house: str, author: str | None
) -> None:
    article = draft(f"{TITLE}\n{line}\n\n{BODY}").article

    assert (article.publisher, article.author) == (house, author)
    assert (article.title, str(article.published)) == (TITLE, "2026-03-14")


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Submitted by Nur Baig on Tue, 03/24/2026 - 18:20", "Nur Baig"),
        ("Submitted by admin on Tue, 03/24/2026 - 18:20", None),
        ("Soumis par Claire Vasseur le 24 mars 2026", "Claire Vasseur"),
        ("Eingereicht von Jana Brandt am Di., 24.03.2026 - 18:20", "Jana Brandt"),
        ("Diposting oleh Rina Wulandari pada 24 Maret 2026", "Rina Wulandari"),
        ("Отправлено от Нигина Олимова 24 марта 2026", "Нигина Олимова"),
    ],
)
def test_who_sent_an_article_in_and_when_is_read(line: str, author: str | None) -> None:
    found = draft(f"{TITLE}\n{line}\n\n{BODY}").article

    assert (found.author, str(found.published), found.body) == (author, "2026-03-24", BODY)


def test_a_house_without_a_word_for_one_is_offered_or_told_by_the_person_beside_it() -> None:
    offered = draft(f"صدائے سرحد | 15 جون 2026 | نائلہ خان\n{TITLE}\n\n{BODY}")
    told = draft(f"{TITLE}\nSarhad Sada | 15 June 2026 | Omar Khan\n\n{BODY}").article
    of_a_place = draft(f"{TITLE}\nKabul | 15 June 2026 | Omar Khan\n\n{BODY}").article

    assert str(offered.article.published) == "2026-06-15"
    assert offered.candidates == {"publisher": "صدائے سرحد", "author": "نائلہ خان"}
    assert (told.publisher, told.author) == ("Sarhad Sada", "Omar Khan")
    assert (of_a_place.publisher, of_a_place.author) == (None, "Omar Khan")


@pytest.mark.parametrize(
    ("words", "day", "language", "end"),
    [
        ("412 Wörter", "14 März 2026", "Deutsch", "Dokument"),
        ("412 mots", "14 mars 2026", "Français", "Document"),
        ("1 412 слов", "14 марта 2026", "Русский", "Документ"),
        ("412 palabras", "14 marzo 2026", "Español", "Documento"),
    ],
)
def test_the_columns_of_an_archive_are_read_in_the_language_of_its_pages(
    words: str, day: str, language: str, end: str
) -> None:
    head = f"{TITLE}\n\nNur Baig\n{words}\n{day}\nPamir Times\nPAMIRT\n6\n{language}"
    last = f"{end} PAMIRT0020260314em3e00001"

    [found, second] = reading(f"{head}\n\n{BODY}\n\n{last}\n\n" * 2, "a.txt").articles

    article = found.article
    assert (article.title, article.author, article.body) == (TITLE, "Nur Baig", BODY)
    assert (article.publisher, str(article.published)) == ("Pamir Times", "2026-03-14")
    assert second.article.body == BODY


def test_a_name_beside_a_day_may_be_a_house_or_a_place() -> None:
    found = draft(f"{TITLE}\nTorkham, 14 March 2026\n\n{BODY}")

    assert found.article.publisher is None
    assert found.candidates["publisher"] == "Torkham"


def test_a_day_in_two_calendars_is_a_line_of_its_own() -> None:
    arabic = "قال مدير الهيئة إن القرار جاء بعد العثور على مواد مهربة في أربع شاحنات يوم الأحد."
    for day in ("21 رمضان 1447هـ الموافق 10 مارس 2026م", "۱۹ حوت ۱۴۰۴ برابر با 10 مارچ 2026"):
        found = draft(f"إغلاق معبر زرنج أمام شاحنات الإسمنت\n{day}\n\n{arabic}\n\n{arabic[3:]}")

        assert str(found.article.published) == "2026-03-10"
        assert day not in found.article.body


def test_a_house_that_posts_is_the_publisher() -> None:
    text = "\n".join(("Kabul Wire", "@kabulwire", PARAGRAPHS[0], "9:15 AM · Mar 10, 2026", "12K"))

    found = draft(text).article

    assert (found.publisher, found.author) == ("Kabul Wire", None)


def test_the_section_above_an_archives_title_is_not_the_title() -> None:
    found = draft(f"World\n{COLUMNS}").article

    assert (found.title, found.author) == (TITLE, "Nur Baig")
    assert "World" not in found.body


def test_a_note_below_a_rule_is_none_of_the_text_whatever_follows_it() -> None:
    text = f"{TITLE}\n\n{BODY}¹\n\n__________________\n¹ See S/2025/400, para. 12.\n26-01234 (E)"

    assert "para. 12" not in draft(text).article.body


SHORT = "The mayor of Kunduz opened a market on Sunday, said the treasurer."


@pytest.mark.parametrize(
    ("head", "title", "published", "author"),
    [
        ("Torkham reopens\nPublished: 9 January 2026\n\n", "Torkham reopens", "2026-01-09", None),
        ("Torkham reopens\n\n9 January 2026\n\n", "Torkham reopens", "2026-01-09", None),
        ("14 октября 2025\n\n", None, "2025-10-14", None),
        ("Yayın tarihi: 5 Kasım 2025\n\n", None, "2025-11-05", None),
        ("تاریخ اشاعت: 5 نومبر 2025\n\n", None, "2025-11-05", None),
        ("تاریخ انتشار ۱۴ آبان ۱۴۰۴\n\n", None, "2025-11-05", None),
        ("By Ahmad Wali\n9 January 2026\n\n", None, "2026-01-09", "Ahmad Wali"),
    ],
)
def test_above_a_short_text_too_a_day_or_byline_is_no_title(
    head: str, title: str | None, published: str, author: str | None
) -> None:
    found = draft(f"{head}{SHORT}").article

    assert (found.title, str(found.published), found.author) == (title, published, author)
    assert found.body == SHORT


def test_days_of_a_short_timeline_stay_in_it() -> None:
    text = f"14 October 2025\n\n{SHORT}\n\n15 October 2025\n\nIt closed again on Monday evening."

    found = draft(text).article

    assert (found.published, found.title) == (None, None)
    assert "15 October 2025" in found.body


def test_the_place_that_an_archive_puts_behind_a_paper_is_no_part_of_its_name() -> None:
    head = f"{TITLE}\n\nHill Gazette (Afghanistan)\nMarch 14, 2026 Saturday\n\n"
    body = "\n\n".join(PARAGRAPHS)

    found = draft(f"{head}Length: 210 words\nByline: Ann Lee\n\nBody\n\n{body}\n")

    assert (found.article.publisher, found.article.author) == ("Hill Gazette", "Ann Lee")


def test_labels_between_posts_are_none_of_them() -> None:
    text = (
        "Nur Baig\n@nurbaig\n·\nMay 12\n1/ The bridge is gone, the governor told me this morning.\n"
        "2/ Eleven villages are cut off by the flood.\nShow more\n12\n34\n"
        "9:40 AM · May 12, 2026\n"
    )

    assert draft(text).article.body.endswith("cut off by the flood.")


KURDISH = (
    "Li navçeya Bexçesarayê ya Wanê berfê rêya bîst û heft gundan girt û xwendekar du roj e naçin "
    "dibistanê.",
    "Serokê şaredariyê Ferhat Kaya got ku şeş makîne bi şev û roj dixebitin da ku rêyê vekin.",
    "“Nexweşek me yê dil heye û em nikarin wî bibin nexweşxaneyê”, gundî Hesen Aydin wisa got.",
)


def test_what_stands_around_an_article_in_kurdish_goes() -> None:
    body = "\n\n".join(KURDISH)
    above = "Li Wanê berfê rêya gundan girt\nParve bike\n\n"

    found = draft(f"{above}{body}\n\nNûçeyên têkildar\nLi Mûşê dibistan hatin girtin\n")

    assert found.article.body == body


@pytest.mark.parametrize(
    "line",
    [
        "Written by Ann Lee",
        "Words by Ann Lee",
        "Yazar: Ann Lee",
        "Kaleme alan: Ann Lee",
        "Подготовил Иван Петров",
        "Корреспондент: Иван Петров",
        "تقرير: أحمد سمير",
        "نوشته شده توسط مینا راد",
        "به قلم مینا راد",
        "خبرنگار: مینا راد",
        "لیکنه: احمد وردګ",
        "نامہ نگار: سلمان قریشی",
        "लेखक: अमित शर्मा",
        "संवाददाता: अमित शर्मा",
        "Tayyorladi: Rustam Qodirov",
        "Мәтін: Ерлан Сейтов",
        "Таҳия: Мавзуна Шоева",
        "Hazırladı: Elçin Məmmədov",
        "Nûçegihan: Ferhat Kaya",
        "نووسەر: هەڤاڵ ئەحمەد",
    ],
)
def test_who_wrote_is_told_in_the_languages_of_the_region(line: str) -> None:
    found = draft(f"{TITLE}\n{line}\n14 March 2026\n\n{BODY}")

    assert found.article.body == BODY
    assert found.article.author == " ".join(line.split()[-2:])


@pytest.mark.parametrize(
    "line",
    [
        "Eklenme: 14 Mart 2026",
        "منتشر شده در ۲۳ اسفند ۱۴۰۴",
        "منتشر شد: ۲۳ اسفند ۱۴۰۴",
        "प्रकाशन तिथि: 14 मार्च 2026",
        "तारीख: 14 मार्च 2026",
        "Eʼlon qilindi: 14 mart 2026",
        "Nashr qilingan: 14-mart 2026",
        "Жарияланды: 14 наурыз 2026",
        "Санаи нашр: 14 март 2026",
        "Нашр шуд: 14 марти соли 2026",
        "Dərc edilib: 14 mart 2026",
        "Dîroka weşanê: 14 Adar 2026",
        "بەروار: ١٤ی ئازاری ٢٠٢٦",
    ],
)
def test_when_it_was_published_is_told_in_the_languages_of_the_region(line: str) -> None:
    found = draft(f"{TITLE}\n{line}\n\n{BODY}")

    assert found.article.body == BODY
    assert (found.article.title, str(found.article.published)) == (TITLE, "2026-03-14")


def test_a_labelled_solar_day_in_figures_is_read_in_a_persian_text() -> None:
    text = (
        "سیلاب شامگاه شنبه راه اصلی زاهدان به خاش را بست و دست‌کم سی خودرو در میان راه ماندند.\n\n"
        "مدیر راهداری استان گفت که هیچ‌کس آسیب ندیده و نیروهای امدادی همه را جابه‌جا کردند."
    )

    found = draft(f"سیلاب راه زاهدان را بست\nتاریخ: ۱۴۰۴/۱۲/۲۳\n\n{text}")

    assert str(found.article.published) == "2026-03-14"
