"""PDF as it is printed: furniture, footnotes, columns and divided words stay out of sentences."""

import textwrap
from collections.abc import Callable

import pytest

from store.ingest.formats.documents.pdf_rtl import runs_from_right
from store.ingest.formats.documents.pdf_runs import TextRun
from store.notices import Notice, Remark
from tests.store.ingest.formats.documents import a_pdf_from_left, a_placed_pdf
from tests.store.ingest.texts import PARAGRAPHS, draft, reading

TEXTS = (
    *PARAGRAPHS,
    "Farmers from the lower villages asked the council on Tuesday to dig a second canal before the "
    "snow melts, because the first one had dried up in July.",
    "A teacher in the town said that two hundred girls had come back to her school since the road "
    "was opened, and that she needed more books and chairs.",
    "Police arrested three men near the old fort and showed journalists the guns and the money "
    "that they said were found in the boot of a white car.",
    "Doctors without work met the governor and offered to look after the sick in the camps if the "
    "city gives them medicine and a dry room.",
)
Furniture = Callable[[int], list[tuple[int, int, int, str]]]


def _pages(furniture: Furniture, lines_each: int = 7) -> bytes:
    lines = [line for text in TEXTS for line in (*textwrap.wrap(text, 80), "")]
    pages = []
    for at in range(0, len(lines), lines_each):
        placed = [
            (72, 720 - 14 * row, 11, line)
            for row, line in enumerate(lines[at : at + lines_each])
            if line
        ]
        pages.append([*furniture(at // lines_each + 1), *placed])
    return a_placed_pdf(*pages)


@pytest.mark.parametrize(
    ("furniture", "gone"),
    [
        (lambda n: [(72, 760, 9, f"PAMIR MONITOR - {n} - 2026" if n % 2 else f"{n} Torkham")],
         "MONITOR"),
        (lambda n: [(72, 40, 8, f"Page {n} of 4 | Printed 14/03/2026 10:2{n}")], "Printed"),
        (lambda n: [(72, 760, 9, "3/14/26, 10:22 AM Torkham reopens - Pamir Times"),
                    (72, 40, 8, f"https://pt.example/torkham-reopens {n}/4")], "https"),
        (lambda n: [(72, 40, 8, f"{n} Interview with a customs officer {n}, Torkham, March 2026."),
                    (72, 30, 8, f"{n + 4} See the report of the chamber.")], "Interview"),
    ],
)  # fmt: skip
def test_what_is_printed_round_the_text_is_not_in_its_sentences(
    furniture: Furniture, gone: str
) -> None:
    body = draft(_pages(furniture), "a.pdf").article.body

    assert all(text in body for text in TEXTS)
    assert gone not in body


@pytest.mark.parametrize("is_turned", [True, False])
@pytest.mark.parametrize("is_drawn_across", [True, False])
def test_two_columns_are_read_one_after_the_other(is_drawn_across: bool, is_turned: bool) -> None:
    lines = [line for text in TEXTS for line in textwrap.wrap(text, 38)]
    half = (len(lines) + 1) // 2
    columns = [
        [(x, 720 - 13 * row, 10, line) for row, line in enumerate(part)]
        for x, part in ((72, lines[:half]), (320, lines[half:]))
    ]
    placed = [run for column in columns for run in column]
    if is_drawn_across:
        placed.sort(key=lambda run: (-run[1], run[0]))

    page = [(72, 760, 14, "Torkham reopens"), *placed]
    body = draft(a_placed_pdf(page, is_turned=is_turned), "a.pdf").article.body

    assert all(text in body for text in TEXTS)


def test_three_columns_below_a_title_are_read_one_after_the_other() -> None:
    placed = [
        (x, 700 - 12 * row, 9, line)
        for x, text in zip((40, 225, 410), TEXTS, strict=False)
        for row, line in enumerate(textwrap.wrap(text, 26))
    ]
    placed.sort(key=lambda run: (-run[1], run[0]))

    article = draft(a_placed_pdf([(40, 740, 18, "Torkham reopens"), *placed]), "a.pdf").article

    assert article.title == "Torkham reopens"
    assert " ".join(article.body.split()) == " ".join(TEXTS[:3])


@pytest.mark.parametrize("is_turned", [True, False])
def test_a_title_of_two_lines_below_the_head_of_a_page_is_whole(is_turned: bool) -> None:
    head = [(72, 760, 9, "Frontier Quarterly - Vol. 9, No. 2 - Pages 11 to 14")]
    title = [(72, 735, 22, "Torkham reopens after eleven days"), (72, 710, 22, "of closure")]
    lines = [line for text in TEXTS for line in textwrap.wrap(text, 38)]
    columns = [
        (x, 660 - 13 * row, 10, line)
        for x, part in ((72, lines[:16]), (320, lines[16:32]))
        for row, line in enumerate(part)
    ]

    page = a_placed_pdf([*head, *title, *columns], is_turned=is_turned)
    article = draft(page, "a.pdf").article

    assert article.title == "Torkham reopens after eleven days of closure"
    assert TEXTS[0] in article.body


def test_what_stands_alone_above_the_columns_is_no_part_of_their_first_sentence() -> None:
    placed = [
        (x, 660 - 12 * row, 9, line)
        for x, text in zip((40, 225, 410), TEXTS, strict=False)
        for row, line in enumerate(textwrap.wrap(text, 26))
    ]
    page = [(40, 740, 18, "Torkham reopens"), (40, 690, 9, "By Nur Baig, 4 June 2026"), *placed]

    article = draft(a_placed_pdf(page), "a.pdf").article

    assert " ".join(article.body.split()) == " ".join(TEXTS[:3])
    assert article.author == "Nur Baig"
    assert str(article.published) == "2026-06-04"


def test_divided_words_are_whole_and_compounds_keep_their_hyphen() -> None:
    lines = (
        "Traders on both sides of the Torkham cros-",
        "sing reopened their shops on Monday after offi-",
        "cials ended a closure that had lasted eleven days in the north-",
        "eastern valley, the chamber said. The crossing is old.",
    )
    placed = [(72, 720 - 14 * row, 11, line) for row, line in enumerate(lines)]

    body = draft(a_placed_pdf(placed), "a.pdf").article.body

    assert "Torkham crossing reopened their shops on Monday after officials ended" in body
    assert "north-eastern valley" in body


def test_the_raised_mark_of_a_footnote_stands_in_no_sentence() -> None:
    first, second = "The chamber told reporters", "that the gate was lifted after sunrise."
    placed = [(72, 660 - 14 * row, 11, line) for row, line in enumerate(textwrap.wrap(TEXTS[0]))]
    line = [(72, 700, 11, first), (215, 704, 7, "1"), (222, 700, 11, f" {second}")]
    area = [(72, 680, 11, "It covers 12 km"), (160, 684, 7, "2"), (166, 680, 11, " of land.")]

    body = draft(a_placed_pdf([*line, *area, *placed]), "a.pdf").article.body

    assert f"{first} {second}" in " ".join(body.split())
    assert "km2" in body.replace(" ", "")


PERSIAN = (
    "کوره کارخانه شیشه میبد که دو سال خاموش بود صبح چهارشنبه دوباره روشن شد و صد کارگر بازگشتند.",
    "مدیر کارخانه، پروانه شریفی، گفت که بدهی گاز پرداخت شده و سفارش شش ماه آینده پر است.",
    "او افزود: «هیچ کارگری را جایگزین نکردیم و همه را از خانه صدا زدیم.»",
    "بانک جهانی World Bank در سال ۱۴۰۵ دوازده میلیون برای کارخانه پرداخته است.",
)


def _at(x: int, y: int, width: int, texts: tuple[str, ...]) -> list[tuple[float, float, int, str]]:
    lines = [line for text in texts for line in textwrap.wrap(text, width)]
    right = x + width * 5
    return [(right - len(line) * 4.95, y - 14 * at, 11, line) for at, line in enumerate(lines)]


def test_a_page_of_arabic_letters_that_a_browser_prints_is_read_from_the_right() -> None:
    title = (300.0, 740.0, 20, "کارخانه شیشه در میبد دوباره روشن شد")

    page = a_pdf_from_left(title, *_at(72, 700, 80, PERSIAN))
    article = draft(page, "a.pdf").article

    assert article.title == title[-1]
    assert all(text in " ".join(article.body.split()) for text in PERSIAN)


def test_columns_in_arabic_letters_are_read_from_the_right() -> None:
    first = _at(330, 700, 40, PERSIAN[:2] * 2)
    second = _at(60, 693, 40, PERSIAN[2:] * 2)

    body = draft(a_pdf_from_left(*first, *second), "a.pdf").article.body
    found = " ".join(body.split())

    assert [found.index(text) for text in PERSIAN] == sorted(found.index(text) for text in PERSIAN)


def test_letters_are_stored_themselves_and_not_in_their_shapes() -> None:
    shaped = "ﮐﺎرﺧﺎﻧﻪ ﺷﯿﺸﻪ دوﺑﺎره روﺷﻦ ﺷﺪ و ﺻﺪ ﮐﺎرﮔﺮ ﺑﺎزﮔﺸﺘﻨﺪ"
    lines = [(400.0, 700 - 14 * at, 11, word) for at, word in enumerate(shaped.split())]

    body = draft(a_pdf_from_left(*lines), "a.pdf").article.body

    assert " ".join(body.split()) == "کارخانه شیشه دوباره روشن شد و صد کارگر بازگشتند"


def test_letters_that_the_font_does_not_tell_are_counted() -> None:
    page = a_pdf_from_left(*_at(72, 700, 80, tuple(text.replace("ه", "\0") for text in PERSIAN)))
    found = reading(page, "a.pdf")

    lost = sum(text.count("ه") for text in PERSIAN)
    assert Notice.of(Remark.LOST, count=lost) in found.warnings
    assert "کارخان\ufffd" in found.articles[0].article.body


def test_runs_that_tell_no_new_place_are_read_in_the_order_they_are_drawn_in() -> None:
    drawn = ((195.0, ". «"), (195.0, "ﻣﺨﻄﻮﻃﺎت ﻟﻢ ﻳﻔﻬﺮﺳﻬﺎ أﺣﺪ"), (195.0, "» :"), (195.0, "وأﺿﺎﻓﺖ"))
    day = ((400.0, "2026"), (425.0, " "), (425.0, " ﻳﻮﻧﻴﻮ"), (465.0, "4"))
    runs = [TextRun(x, 700.0, 12.0, text) for x, text in drawn]
    runs += [TextRun(x, 660.0, 12.0, text) for x, text in day]

    found = runs_from_right(runs)

    assert found is not None
    assert [run.text for run in found] == ["وأضافت: «مخطوطات لم يفهرسها أحد».", "4 يونيو 2026"]


def test_a_page_whose_runs_follow_each_other_to_the_left_is_in_its_order() -> None:
    words = ("وأضافت", "الكعبي", "أن", "المكتبة", "ستفتح")
    runs = [TextRun(400.0 - 40 * at, 700.0, 12.0, word) for at, word in enumerate(words)]

    assert runs_from_right(runs) is None
