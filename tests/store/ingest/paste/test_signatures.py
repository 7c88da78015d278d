"""Who wrote a text is told by a line without a label: a name with a place, a post or a day."""

import pytest

from tests.store.ingest.texts import PARAGRAPHS, TITLE, draft, pasted

BODY = "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Ann Lee, Kabul", "Ann Lee"),
        ("Ann Lee, Torkham", "Ann Lee"),
        ("Ali Kaya / Van", "Ali Kaya"),
        ("Ann Lee, Water Correspondent, Kabul", "Ann Lee"),
        ("Иван Петров, корреспондент", "Иван Петров"),
        ("Парвина Саидова, хабарнигор", "Парвина Саидова"),
        ("Айгүл Серікқызы, тілші", "Айгүл Серікқызы"),
        ("Нигора Каримова, мухбир", "Нигора Каримова"),
        ("Aygün Məmmədova, müxbir", "Aygün Məmmədova"),
        ("Мавзуна Шоева, Душанбе", "Мавзуна Шоева"),
        ("مینا راد، خبرنگار", "مینا راد"),
        ("نادر صبوری، کابل", "نادر صبوری"),
        ("سمیع جلال، خبریال", "سمیع جلال"),
        ("سلمان قریشی، نامہ نگار", "سلمان قریشی"),
        ("كابل - سيف الركابي", "سيف الركابي"),
        ("अमित शर्मा, संवाददाता", "अमित शर्मा"),
        ("Claire Morel, correspondante", "Claire Morel"),
        ("Petra Lang, Reporterin", "Petra Lang"),
        ("Садриддин Мирзоев, Душанбе", "Садриддин Мирзоев"),
        ("Нурлан Асан уулу, Бишкек", "Нурлан Асан уулу"),
        ("Айгерім Нұрланқызы, Алматы", "Айгерім Нұрланқызы"),
        ("Rəvan Quliyev, müxbir", "Rəvan Quliyev"),
        ("حکیم الله ستانکزی، کابل", "حکیم الله ستانکزی"),
    ],
)
def test_a_name_with_a_place_or_a_post_is_the_writer_above_and_below_the_text(
    line: str, author: str
) -> None:
    above = draft(pasted(line, BODY)).article
    below = draft(pasted(BODY, line)).article

    assert (above.title, above.author, above.body) == (TITLE, author, BODY)
    assert (below.title, below.author, below.body) == (TITLE, author, BODY)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Karim Shah", "12 May 2026"),
        ("Ann Lee", "Jun 4"),
        ("Иван Петров", "4 июня 2026"),
        ("Aygün Məmmədova", "4 iyun 2026"),
        ("مینا راد", "۱۴ خرداد ۱۴۰۵"),
        ("سيف الركابي", "4 يونيو 2026"),
        ("अमित शर्मा", "4 जून 2026"),
    ],
)
def test_a_name_alone_beside_the_day_is_the_writer(name: str, day: str) -> None:
    assert draft(pasted(f"{name}\n{day}", BODY)).article.author == name
    assert draft(pasted(f"{day}\n{name}", BODY)).article.author == name


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("كتب أحمد سمير", "أحمد سمير"),
        ("نووسین: ڕێبین عومەر", "ڕێبین عومەر"),
        ("Nivîsandin: Berfîn Aras", "Berfîn Aras"),
        ("Gönderen: Mehmet Can", "Mehmet Can"),
        ("Даярдаган: Нурлан Асан уулу", "Нурлан Асан уулу"),
        ("Par Claire Morel, envoyée spéciale à Kaboul", "Claire Morel"),
        ("Von Petra Lang, Korrespondentin", "Petra Lang"),
        ("By Ann Lee, Kabul", "Ann Lee"),
    ],
)
def test_a_byline_gives_the_name_without_post_and_place(line: str, author: str) -> None:
    assert draft(pasted(line, BODY)).article.author == author


@pytest.mark.parametrize(
    "line",
    [
        "Imran Khan",
        "Imran Khan, Prime Minister",
        "Paris, Texas",
        "Kabul, Afghanistan",
        "Photo: Ann Lee, Kabul",
        "Wali Jan, Torkham",
    ],
)
def test_whom_a_text_is_about_is_not_its_writer(line: str) -> None:
    text = pasted(line, BODY, "“We waited too long,” said Wali Jan, a driver from the valley.")

    assert draft(text).article.author is None


def test_a_name_and_a_place_on_two_last_lines_are_the_writers() -> None:
    article = draft(pasted(BODY, "Айгерім Нұрланқызы,\nАлматы")).article

    assert (article.author, article.body) == ("Айгерім Нұрланқызы", BODY)


@pytest.mark.parametrize("word", ["By —", "Автор:", "Yazar:"])
def test_a_name_below_the_word_of_a_byline_is_the_writer(word: str) -> None:
    assert draft(pasted(f"{word}\n\nAnn Lee", BODY)).article.author == "Ann Lee"


@pytest.mark.parametrize("line", ["Новости Саратов", "Вести Мурманск", "Город Иваново"])
def test_the_name_of_a_section_or_a_town_is_no_writer(line: str) -> None:
    assert draft(pasted(f"{line}\n4 июня 2026", BODY)).article.author is None
