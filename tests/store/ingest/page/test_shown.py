"""Who wrote a page's article and when, by what it shows beside the title and by nothing else's."""

from datetime import date

import pytest

from store.ingest.reading import Hints
from tests.store.ingest.texts import PARAGRAPHS, TITLE, draft, page

WHOLE = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)


def shown(*above: str, below: str = "", head: str = "") -> str:
    """A page that states nothing for machines but what ``head`` says."""
    return (
        f"<!DOCTYPE html><html><head><title>{TITLE}</title>{head}</head><body><div class='page'>"
        f"{''.join(above)}<h1>{TITLE}</h1>{below}<div class='text'>{WHOLE}</div></div></body>"
        "</html>"
    )


def day_of(page: str) -> date | None:
    """The day stored for it."""
    published = draft(page).article.published
    return published.day if published is not None else None


TEASER = (
    "<div class='topic'><a href='/x'><span>On this subject:</span><h3>How the hospitals of Kabul"
    " were left without money</h3><time>2 March 2026</time></a></div>"
)


def test_the_day_in_a_link_to_another_story_is_none_of_the_articles() -> None:
    assert day_of(shown(below=TEASER)) is None


def test_a_line_above_the_title_that_begins_with_its_day_is_the_articles() -> None:
    line = "<div class='head'><time>06:40, 15 March 2026</time> <a href='/w'>World</a></div>"

    assert day_of(shown(line, below=TEASER)) == date(2026, 3, 15)


def test_a_day_without_a_blank_before_it_is_read_beside_the_number() -> None:
    line = "<div class='nav'><span>کد خبر: 6123457</span><span>۲۴ اسفند ۱۴۰۴ - ۰۶:۴۰</span></div>"

    assert day_of(shown(line)) == date(2026, 3, 15)


def test_the_lines_of_a_paragraph_are_read_one_by_one() -> None:
    found = shown(below="<p class='meta'>By Leila Ortega<br>15 March 2026, 06:40</p>")

    assert day_of(found) == date(2026, 3, 15)
    assert draft(found).article.author == "Leila Ortega"


def test_a_bare_day_beside_the_writer_is_the_articles() -> None:
    day = "<div>March 8, 2026Updated 5:12 p.m. ET</div>"

    assert day_of(shown(below=f"<div>By Ann Barlow</div>{day}")) == date(2026, 3, 8)
    assert day_of(shown(below=f"<div>Hearing of the court</div>{day}")) is None


@pytest.mark.parametrize(
    "shows",
    [
        "<span class='meta-author'><a href='/author/m'>مینا صدیقی</a></span>",
        "<a href='/u/m'><b class='topic-authors__name'>مینا صدیقی</b><i>(خبرنگار)</i></a>",
        "<span class='field field--name-uid'><a href='/user/12'>مینا صدیقی</a></span>",
        "<div class='wp-block-post-author-name'>مینا صدیقی</div>",
    ],
)
def test_a_writer_is_found_by_the_name_of_what_holds_the_link(shows: str) -> None:
    assert draft(shown(below=f"<div>{shows}</div>")).article.author == "مینا صدیقی"


def test_a_person_that_is_shown_comes_before_a_house_that_is_stated() -> None:
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"@type": '
        '"NewsMediaOrganization", "name": "Ghag News"}}</script>'
    )
    line = (
        "<ul><li>لیکوال: <span>زرغونه ستانکزۍ</span></li><li><span>دنده: غږ نیوز</span></li></ul>"
    )

    assert draft(shown(below=line, head=head)).article.author == "زرغونه ستانکزۍ"
    assert draft(shown(head=head)).article.author == "Ghag News"


ELSEWHERE = "Ann Lee lives by a lake in the far north and keeps eleven goats there with her sister."


@pytest.mark.parametrize(("lead", "is_kept"), [(PARAGRAPHS[0], True), (ELSEWHERE, False)])
def test_the_head_of_an_article_gives_its_day_its_writer_and_its_lead(
    lead: str, is_kept: bool
) -> None:
    rest = "".join(f"<div class='w'><p>{text}</p></div>" for text in PARAGRAPHS[1:])
    found = draft(
        f"<!DOCTYPE html><html><head><title>{TITLE} - Khyber Gazette</title></head><body><main>"
        f"<article><header><h2><span>Torkham</span> <span>{TITLE}</span></h2><div>{lead}</div>"
        "<div>By <a href='/a'>Ann Lee</a></div><time datetime='2026-03-15'>15.03.2026</time>"
        f"</header><section>{rest}</section></article></main></body></html>"
    ).article

    assert str(found.published) == "2026-03-15"
    assert found.author == "Ann Lee"
    assert found.body == "\n\n".join((*([lead] if is_kept else []), *PARAGRAPHS[1:]))


def test_a_name_to_log_in_with_comes_after_the_name_that_is_shown() -> None:
    head = "<meta name='author' content='leila'>"

    found = draft(shown(below="<div class='author-name'>Leila Ortega</div>", head=head)).article

    assert found.author == "Leila Ortega"
    assert draft(shown(head=head)).article.author == "leila"


def test_a_day_beside_the_number_of_the_article_is_its_own() -> None:
    lines = "<div>دوشنبه ۲۵ جوزا ۱۴۰۵ - ۱۸:۲۰</div><div>کد خبر: ۴۴۱۲۰</div>"

    assert day_of(shown(below=lines)) == date(2026, 6, 15)
    assert day_of(shown(below=lines.replace("کد خبر", "تماس"))) is None


def test_a_page_for_printing_tells_its_house_its_day_and_its_title() -> None:
    page = (
        f"<html><head><title>Версія для друку: {TITLE}</title></head><body><p><b>Річкова хвиля</b>"
        f" - https://khvylia.example</p><h2>{TITLE}</h2><p>15 червня 2026 | Оксана Бойко</p>{WHOLE}"
        "<hr><p>Постійна адреса статті: https://khvylia.example/a/881</p>"
        "<p>© Річкова хвиля, 2026.</p></body></html>"
    )

    found = draft(page).article

    assert (found.title, found.publisher) == (TITLE, "Річкова хвиля")
    assert (str(found.published), found.body) == ("2026-06-15", "\n\n".join(PARAGRAPHS))


@pytest.mark.parametrize(
    ("title", "house"),
    [
        (f"{TITLE} | Речной вестник", "Речной вестник"),
        (f"{TITLE} | El Correo del Oxus", "El Correo del Oxus"),
        (f"{TITLE} - All the news you need", None),
        (f"{TITLE} - behind the times", None),
    ],
)
def test_the_last_part_of_a_pages_title_is_its_house_where_papers_are_called_so(
    title: str, house: str | None
) -> None:
    page = shown().replace(f"<title>{TITLE}", f"<title>{title}")
    strange = shown().replace(f"<title>{TITLE}", f"<title>{TITLE} - The New York Times")

    assert draft(page).article.publisher == house
    assert draft(strange, "", Hints(url="https://x.example/1")).article.publisher == "x.example"


def test_a_lead_below_the_title_is_told_by_what_it_is_called() -> None:
    rest = "".join(f"<p>{text}</p>" for text in PARAGRAPHS[1:])
    page = (
        f"<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1><div "
        f"class='node__submitted'>Publicado por <span>Inés Robledo</span> el lunes, 15 de junio de "
        f"2026 - 18:20</div><div class='field--name-field-entradilla'>{PARAGRAPHS[0]}</div>"
        f"<div class='body'>{rest}</div></article></body></html>"
    )

    found = draft(page).article

    assert found.body == "\n\n".join(PARAGRAPHS)
    assert (found.author, str(found.published)) == ("Inés Robledo", "2026-06-15")


@pytest.mark.parametrize(
    ("shows", "author"),
    [
        ("<span class='post-author vcard'>Diposting oleh <span class='fn'>Rina Wulandari</span>"
         "</span>", "Rina Wulandari"),
        ("<dd class='createdby'>كتب بواسطة: <span>سلمى النجار</span></dd>", "سلمى النجار"),
    ],
)  # fmt: skip
def test_a_writer_is_told_as_blogs_tell_it(shows: str, author: str) -> None:
    assert draft(shown(below=f"<div>{shows}</div>")).article.author == author


def test_a_blog_stands_before_the_title_and_marks_its_day() -> None:
    page = shown(below="<abbr class='published' title='2026-06-15T18:20:00+07:00'>18.20</abbr>")
    page = page.replace(f"<title>{TITLE}", f"<title>Kabar Sungai: {TITLE}")

    found = draft(page, "", Hints(url="https://kabarsungai.example/2026/06/feri.html")).article

    assert (found.publisher, str(found.published)) == ("Kabar Sungai", "2026-06-15")


def test_the_one_heading_over_lines_parted_by_breaks_is_the_title() -> None:
    text = "<br><br>".join(PARAGRAPHS)
    page = (
        "<html><head><title>Khyber Gazette | Printable version</title></head><body><table><tr><td>"
        f"<h1>{TITLE}</h1></td></tr><tr><td>{text}</td></tr></table></body></html>"
    )

    assert draft(page).article.title == TITLE


def test_a_heading_that_leads_home_is_the_site_and_not_the_title() -> None:
    body = "<br><br>".join(PARAGRAPHS)
    found = draft(
        f"<title>Notes from Kalakan: {TITLE}</title><h1><a href='/'>Notes from Kalakan</a></h1>"
        f"<div><h3>{TITLE}</h3><div>{body}</div></div>"
    )

    assert (found.article.title, found.article.publisher) == (TITLE, "Notes from Kalakan")


def test_on_a_page_without_headings_what_is_called_one_is_the_title() -> None:
    cells = "".join(f"<tr><td><p>{text}</p></td></tr>" for text in PARAGRAPHS)
    found = draft(
        "<title>:: PDMA :: Press Releases</title><table><tr><td class='heading'>PRESS RELEASE</td>"
        f"</tr><tr><td class='heading2'><b>{TITLE} of closure, chamber said</b></td></tr>{cells}"
        "</table>"
    )

    assert found.article.title == f"{TITLE} of closure, chamber said"


def test_the_one_link_beside_a_day_in_a_byline_is_the_writer() -> None:
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    line = (
        "<div class='contributor'><img alt=''><a href='/c/1'>Shukria Amin</a>"
        "<div class='date'>Wed 13 May 2026 07.00 BST</div></div>"
    )

    found = draft(page(f"{line}{body}"))

    assert (found.article.author, str(found.article.published)) == ("Shukria Amin", "2026-05-13")


def test_a_short_sentence_that_is_called_a_lead_comes_first() -> None:
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    lead = "The crossing opened after eleven days of closure."

    found = draft(
        f"<title>{TITLE}</title><main><h1>{TITLE}</h1><h2 class='spot'>{lead}</h2>"
        f"<div class='info'><span>Gazette</span></div><div class='text'>{body}</div></main>"
    )

    assert found.article.body.startswith(lead)


def test_a_writer_before_a_mark_without_a_blank_behind_it_is_read() -> None:
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    line = "<span class='tarih'>Ahmet Yıldız |12.05.2026 - Güncelleme : 13.05.2026</span>"

    article = draft(page(f"{line}{body}")).article

    assert (article.author, str(article.published)) == ("Ahmet Yıldız", "2026-05-12")


def test_a_house_called_as_agencies_are_in_azerbaijani_is_the_publisher() -> None:
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)

    article = draft(f"<title>{TITLE} - Cənub Agentliyi</title><h1>{TITLE}</h1>{body}").article

    assert article.publisher == "Cənub Agentliyi"


@pytest.mark.parametrize(
    "shown",
    [
        "<span class='date'>۱۴۰۴/۱۲/۲۳</span>",
        "<span class='date'>تاریخ: ۱۴۰۴/۱۲/۲۳ - ۱۰:۲۰</span>",
        "<time>1404/12/23 10:20</time>",
        "<div>تاریخ انتشار: ۱۴۰۴/۱۲/۲۳ ۱۰:۲۰</div>",
        "<div>کد خبر: ۱۲۳۴۵</div><div>۱۴۰۴-۱۲-۲۳</div>",
    ],
)
def test_a_solar_day_in_figures_is_read_on_a_persian_page(shown: str) -> None:
    persian = (
        "سیلاب شامگاه شنبه راه اصلی زاهدان به خاش را بست و دست‌کم سی خودرو در میان راه ماندند.",
        "مدیر راهداری استان گفت که هیچ‌کس آسیب ندیده و نیروهای امدادی همه را جابه‌جا کردند.",
    )
    body = "".join(f"<p>{text}</p>" for text in persian)
    title = "سیلاب راه زاهدان به خاش را بست"

    found = draft(
        f"<html lang='fa'><title>{title}</title><article><h1>{title}</h1>{shown}{body}</article>"
    )

    assert str(found.article.published) == "2026-03-14"


def test_figures_within_a_longer_date_are_not_offered() -> None:
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)

    found = draft(page(f"<span class='date'>1302/05/12</span>{body}"))

    assert found.candidates.get("published") != "02/05/12"


@pytest.mark.parametrize(
    "line",
    [
        "<span class='date'>التاريخ: 14 مارس 2026</span>",
        "<div>اشاعت: 14 مارچ 2026</div>",
        "<div>Eʼlon qilindi: 14 mart 2026</div>",
        "<div>انتشار: ۲۳ اسفند ۱۴۰۴</div>",
    ],
)
def test_more_labels_call_a_day_the_articles(line: str) -> None:
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)

    found = draft(page(f"{line}{body}"))

    assert str(found.article.published) == "2026-03-14"


def test_the_labels_behind_a_writer_are_none_of_the_name() -> None:
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    line = (
        "<div class='author-info'><span>By Amit Sharma</span> <span>Edited By: Rahul Verma</span> "
        "<span>Publish Date: Tue, 12 May 2026 10:20 AM (IST)</span></div>"
    )

    article = draft(page(f"{line}{body}")).article

    assert (article.author, str(article.published)) == ("Amit Sharma", "2026-05-12")
