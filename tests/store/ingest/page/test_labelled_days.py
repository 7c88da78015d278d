"""Days behind a label in a plain element or a row of facts, and figures whose label orders them."""

import pytest

from store.ingest.stamps import read_stamp
from tests.store.ingest.texts import PARAGRAPHS, TITLE, draft


def _page(head: str) -> bytes:
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    html = f"<title>{TITLE}</title><main><h1>{TITLE}</h1>{head}{body}</main>"
    return f'<html lang="en"><meta charset="utf-8">{html}</html>'.encode()


@pytest.mark.parametrize(
    "line",
    [
        "Date: 4 June 2026",
        "Tarih: 4 Haziran 2026",
        "Дата: 04.06.2026",
        "تاریخ: ۱۴ خرداد ۱۴۰۵",
        "التاريخ: 4 يونيو 2026",
        "نېټه: ۴ جون ۲۰۲۶",
        "दिनांक: 4 जून 2026",
        "Sana: 04.06.2026",
        "Күні: 04.06.2026",
        "Сана: 04.06.2026",
        "Datum: 4. Juni 2026",
        "日期：2026年6月4日",
    ],
)
def test_a_plain_label_calls_a_day_the_articles(line: str) -> None:
    assert str(draft(_page(f"<div>{line}</div>"), "a.html").article.published) == "2026-06-04"


@pytest.mark.parametrize(
    ("label", "day", "writer"),
    [
        ("Tarix", "04.06.2026, 15:10", ("Müəllif", "Aygün Məmmədova")),
        ("Дата", "4 июня 2026", ("Автор", "Иван Петров")),
        ("Date:", "June 4, 2026", ("Author:", "Ann Lee")),
        ("تاریخ", "۱۴ خرداد ۱۴۰۵", ("نویسنده", "مینا راد")),
        ("Tarih", "04/06/2026", ("Yazar", "Ali Kaya")),
        ("التاريخ", "4 يونيو 2026", ("الكاتب", "أحمد سمير")),
        ("दिनांक", "4 जून 2026", ("लेखक", "अमित शर्मा")),
    ],
)
def test_rows_of_facts_tell_the_day_and_the_writer(
    label: str, day: str, writer: tuple[str, str]
) -> None:
    rows = ((label, day), writer, ("Views", "12"))
    table = "".join(f"<tr><td>{name}</td><td>{value}</td></tr>" for name, value in rows)
    terms = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in rows)

    for head in (f"<table>{table}</table>", f"<dl>{terms}</dl>"):
        article = draft(_page(head), "a.html").article
        assert (str(article.published), article.author) == ("2026-06-04", writer[1])


@pytest.mark.parametrize(
    "head",
    [
        "<div>Date: 5 June 2026</div><div>Venue: City hall</div>",
        "<div>Hearing date: 5 June 2026</div>",
        "<div>Date: 04/06/2026</div>",
        "<div>Published: 04/06/2026</div>",
        "<table class='infobox'><tr><th>Date</th><td>6 May 2026</td></tr>"
        "<tr><th>Author</th><td>Ann Lee</td></tr></table>",
        "<table><tr><th>Date</th><td>6 May 2026</td></tr><tr><th>Place</th><td>Wakhan</td></tr>"
        "<tr><th>Occupants</th><td>2</td></tr></table>",
    ],
)
def test_the_day_of_what_an_article_is_about_is_not_its_own(head: str) -> None:
    assert draft(_page(head), "a.html").article.published is None


@pytest.mark.parametrize(
    "written",
    [
        "Publié le 04/06/2026 à 18h12",
        "Yayın tarihi: 04/06/2026 14:20",
        "Опубликовано: 04/06/2026",
        "Veröffentlicht am 04/06/2026",
        "Data di pubblicazione: 04/06/2026",
        "Publicado em 04-06-2026",
        "Tarix: 04/06/2026",
        "Нашр шуд: 04-06-2026",
    ],
)
def test_a_label_of_a_language_that_begins_with_the_day_orders_its_figures(written: str) -> None:
    assert str(read_stamp(written).published) == "2026-06-04"
    shown = f"<div>{written} | mis à jour le 05/06/2026 à 09h40</div>"
    assert str(draft(_page(shown), "a.html").article.published) == "2026-06-04"


@pytest.mark.parametrize("written", ["Published: 04/06/2026", "Date: 04/06/2026", "04/06/2026"])
def test_figures_in_two_ways_behind_other_labels_stay_unread(written: str) -> None:
    assert read_stamp(written).published is None


@pytest.mark.parametrize(
    "written",
    [
        "4 juin 2026 à 18h12",
        "4 juin 2026 - 18 h 12",
        "4 haziran 2026 saat 14.20",
        "پنجشنبه، ۱۴ جوزای ۱۴۰۵",
    ],
)
def test_hours_and_years_as_languages_write_them_are_read_past(written: str) -> None:
    assert str(read_stamp(written).published) == "2026-06-04"


@pytest.mark.parametrize(
    "line",
    [
        "04.06.2026 г. | Просмотров: 512",
        "4 June 2026 | 512 views",
        "04.06.2026 14:20 | Baxış: 512",
        "۱۴ خرداد ۱۴۰۵ | بازدید: ۵۱۲",
        "04.06.2026 | Шумораи хониш: 512",
        "04.06.2026 | Қаралым: 512",
        "04.06.2026 | Көрүлдү: 512",
        "4 جون 2026 | ملاحظات: 512",
        "4. Juni 2026 | Aufrufe: 512",
    ],
)
def test_a_day_beside_how_often_it_was_read_is_the_articles(line: str) -> None:
    assert str(draft(_page(f"<small>{line}</small>"), "a.html").article.published) == "2026-06-04"


@pytest.mark.parametrize("label", ["Updated", "Обновлено", "Güncelleme:", "آخر تحديث:"])
def test_the_day_of_a_change_beside_the_first_is_not_counted(label: str) -> None:
    first, second = ("<time datetime='2026-06-04'>4</time>", "<time datetime='2026-06-05'>5</time>")
    head = f"<ul><li>{first}</li><li>{label} {second}</li></ul>"

    assert str(draft(_page(head), "a.html").article.published) == "2026-06-04"
