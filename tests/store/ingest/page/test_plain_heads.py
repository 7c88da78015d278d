"""A writer and a day in plain elements below a title are the article's, whom it does not name."""

import pytest

from tests.store.ingest.texts import PARAGRAPHS, TITLE, draft

PEOPLE = (
    ("Ann Lee", "Kabul", "4 June 2026"),
    ("Ali Kaya", "Van", "4 Haziran 2026"),
    ("Иван Петров", "Душанбе", "4 июня 2026"),
    ("Aygün Məmmədova", "Torkham", "4 iyun 2026"),
    ("Парвина Саидова", "Душанбе", "4 июни 2026"),
    ("مینا راد", "تهران", "۱۴ خرداد ۱۴۰۵"),
    ("سيف الركابي", "بغداد", "4 يونيو 2026"),
    ("سلمان قریشی", "لاہور", "4 جون 2026"),
    ("अमित शर्मा", "दिल्ली", "4 जून 2026"),
    ("Petra Lang", "Kabul", "4. Juni 2026"),
)
FORMS = (
    "<div>{name}</div><div>{day}</div>",
    "<p><span>{name}</span> · <span>{day}</span></p>",
    "<div>{name}, {place}</div><div>{day}</div>",
    "<div><div>{name} / {place}</div><div>{day}</div></div>",
    "<div>{name} | {day}</div>",
    "<div><span>{day}</span> <span>{name}</span></div>",
)


def _page(head: str, more: str = "") -> bytes:
    body = "".join(f"<p>{text}</p>" for text in (*PARAGRAPHS, more) if text)
    html = f"<title>{TITLE}</title><main><h1>{TITLE}</h1>{head}{body}</main>"
    return f'<html lang="en"><meta charset="utf-8">{html}</html>'.encode()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("name", "place", "day"), PEOPLE)
def test_a_name_and_a_day_without_labels_are_read(
    name: str, place: str, day: str, form: str
) -> None:
    article = draft(_page(form.format(name=name, place=place, day=day)), "a.html").article

    assert (article.author, str(article.published)) == (name, "2026-06-04")
    assert name not in article.body


@pytest.mark.parametrize(
    "head",
    [
        "<div>Imran Khan</div><div>Pakistan</div>",
        "<div class='tags'><a>Imran Khan</a></div>",
        "<div>Wali Jan</div><div>4 June 2026</div>",
        "<div>Wali Jan / Torkham</div>",
        "<figure><img><figcaption>Ali Khan, Kabul</figcaption></figure>",
    ],
)
def test_a_name_that_may_be_that_of_a_subject_is_no_writer(head: str) -> None:
    said = "“We waited for eleven days in the heat at the gate,” said Wali Jan, a driver there."

    assert draft(_page(head, said), "a.html").article.author is None


def test_a_writer_below_a_lead_is_read() -> None:
    lead = (
        f"<p class='chapo'>{'Traders waited for eleven days until the gate was opened. ' * 2}</p>"
    )
    head = f"{lead}<div><span>Par Claire Morel, envoyée spéciale à Kaboul</span></div>"

    assert draft(_page(head), "a.html").article.author == "Claire Morel"


def test_a_writer_below_a_blogs_text_is_read_by_the_mark_of_the_name() -> None:
    foot = "<span class='post-author vcard'>Gönderen <span class='fn'>Mehmet Can</span></span>"
    page = _page("").replace(b"</main>", f"</main>{foot}".encode())

    assert draft(page, "a.html").article.author == "Mehmet Can"


def test_a_site_that_calls_its_name_so_is_the_publisher() -> None:
    page = _page("").replace(TITLE.encode(), f"{TITLE} – Pond Notes".encode(), 1)
    named = page.replace(b"<main>", b"<p class='site-title'><a>Pond Notes</a></p><main>")

    assert draft(named, "a.html").article.publisher == "Pond Notes"
    assert draft(page, "a.html").article.publisher is None


@pytest.mark.parametrize(
    "line",
    [
        "Reported by: अनीता नेगी, Edited by: रोहित",
        "Written by: अनीता नेगी Edited by: रोहित",
        "Author: अनीता नेगी, Photo: AP",
    ],
)
def test_who_edited_an_article_is_not_its_writer(line: str) -> None:
    assert draft(_page(f"<div>{line}</div>"), "a.html").article.author == "अनीता नेगी"
    assert draft(_page("<div>Edited by: रोहित</div>"), "a.html").article.author is None
