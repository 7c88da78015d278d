"""What chats, networks and agencies put around a text is none of it."""

import pytest

from store.ingest.paste.lines import lines_of
from store.ingest.paste.noise import reason_of
from tests.store.ingest.texts import PARAGRAPHS, draft, pasted

BODY = "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "line",
    [
        "👉 Subscribe: t.me/pamirwire",
        "Kanalga obuna boʻling 👉 @janubxabar",
        "Подписаться ➡️ https://t.me/pamir",
        "به ما بپیوندید 👇 @kavir",
        "Bizi takip edin: https://www.instagram.com/firat",
        "✅ انضم إلينا https://chat.whatsapp.com/abc",
        "👁 14,2K  18:05",
        "❤️ 12 👍 3",
        "EMBARGOED UNTIL 00:01 GMT, THURSDAY 4 JUNE 2026",
        "Strictly embargoed until 6 pm Kabul time",
        "Эмбарго до 10:00 4 июня",
        "Sperrfrist: 4. Juni 2026, 10 Uhr",
        "Eds: UPDATES with quote, adds byline.",
    ],
)
def test_what_a_channel_or_an_agency_puts_beside_a_text_goes(line: str) -> None:
    assert reason_of(lines_of(line)[0]) is not None
    assert draft(pasted(BODY, line)).article.body == BODY


def test_the_end_of_a_message_goes_with_the_number_of_who_sent_it() -> None:
    above = pasted(PARAGRAPHS[0], "انتهای پیام/ ۱۱۲", "نظر شما", "نام")

    assert draft(above).article.body == PARAGRAPHS[0]


@pytest.mark.parametrize(
    "line",
    [
        "The embargo on arms was lifted in June, three officials at the gate told reporters.",
        "The governor wrote on t.me/governor that the gate of Torkham would open on Monday.",
        "She asks readers of @pamirwire to send her pictures of the gate every morning.",
    ],
)
def test_a_sentence_that_names_a_channel_or_an_embargo_stays(line: str) -> None:
    assert line in draft(pasted(BODY, line, PARAGRAPHS[0])).article.body


def test_short_lines_among_the_pages_own_below_a_text_go() -> None:
    below = (
        "Subscribe\nLike us\nComment\nRestack this\n© 2026 Ann Lee\n548 Market Street\nUnsubscribe"
    )

    assert draft(pasted(BODY, below)).article.body == BODY


def test_rows_below_a_text_stay_before_the_pages_own_lines() -> None:
    rows = "Kabul | 41\nHerat | 17\nBalkh | 9"

    assert draft(pasted(BODY, rows, "Subscribe\nComment\nShare")).article.body.endswith(rows)


def test_a_dateline_with_its_agency_between_strokes_tells_the_day() -> None:
    line = f"ИСФАРА, 04.06.2026 /«Помир-Пресс»/. {PARAGRAPHS[0]}"

    assert str(draft(pasted(line, *PARAGRAPHS[1:])).article.published) == "2026-06-04"


def test_the_day_and_the_hour_below_a_wire_are_read() -> None:
    article = draft(pasted(BODY, "2026-06-03 1422GMT")).article

    assert (str(article.published), article.body) == ("2026-06-03", BODY)


@pytest.mark.parametrize("line", ["责任编辑：李华", "(编辑: 王小明)", "【责编：张三】"])
def test_who_edited_a_short_chinese_text_is_none_of_it(line: str) -> None:
    first = "喀什老城一家有一百二十年历史的茶馆在停业三年后于星期三重新开业。"
    second, third = (
        "茶馆老板艾力·买买提说，屋顶的木梁全部按原样修复。",
        "茶馆每天下午四点有音乐表演，不收门票。",
    )
    body = f"{first}\n\n{second}\n\n{third}"
    text = f"喀什老城百年茶馆重新开业\n\n{body}\n\n一位老茶客说，他爷爷在这里听过说书。\n\n{line}"

    assert line not in draft(text).article.body
    page = text.replace("\n\n", "</p><p>")
    assert line not in draft(f"<html lang=zh><p>{page}</p>".encode(), "a.html").article.body


@pytest.mark.parametrize("text", ["Kabul (AP)", "👍 for the gate of Torkham, says the chamber"])
def test_other_short_lines_are_not_told_by_themselves(text: str) -> None:
    assert reason_of(lines_of(text)[0]) is None


@pytest.mark.parametrize(
    "line",
    [
        "این مطلب را به اشتراک بگذارید",
        "阅读原文",
        "Daha çox göstər",
        "Пікір жазу",
        "Leave your feedback",
        "Notice: Transcripts are machine and human generated and lightly edited for accuracy.",
    ],
)
def test_what_networks_and_stations_put_below_a_text_goes(line: str) -> None:
    assert reason_of(lines_of(line)[0]) is not None


def test_the_head_of_an_article_of_a_chat_tells_day_and_house() -> None:
    article = draft(pasted("原创 李雷 西域日报 2026年6月4日 08:15 新疆", BODY)).article

    assert (article.publisher, str(article.published)) == ("西域日报", "2026-06-04")


def test_what_stands_below_the_line_of_a_letter_is_its_foot() -> None:
    foot = "You can update your preferences or unsubscribe.\nThe Somoni, 12 Rudaki Avenue, Dushanbe"
    article = draft(pasted("View online | Share", BODY, foot)).article

    assert (article.body, article.publisher) == (BODY, None)


@pytest.mark.parametrize("label", ["مزید پڑھیں:", "Читайте также:", "یہ بھی پڑھیں"])
def test_a_short_line_below_a_label_of_other_stories_goes(label: str) -> None:
    article = draft(pasted(*PARAGRAPHS[:2], label, "لواری ٹنل بند", "تبصرے (3)")).article

    assert article.body == "\n\n".join(PARAGRAPHS[:2])


@pytest.mark.parametrize("foot", ["See translation", "Comment\nShare", "👉 t.me/pamirwire"])
def test_what_networks_put_below_a_short_post_goes(foot: str) -> None:
    post = "The gate of Torkham opens again on Monday.\nLorries with fruit go first."

    assert draft(f"{post}\n{foot}").article.body == post


def test_the_lines_of_a_list_stay_though_they_are_words_of_pages() -> None:
    text = "What the readers of the gate asked for:\nShare\nSearch\nwater for the drivers"

    assert "Share\nSearch\nwater for the drivers" in draft(text).article.body
