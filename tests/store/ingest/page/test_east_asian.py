"""Pages in Chinese, Japanese and Korean: their day and their house."""

from datetime import date

import pytest

from store.ingest.page.houses import of_page_title
from store.ingest.paste.lines import lines_of
from store.ingest.paste.noise import is_date_line
from store.ingest.stamps import read_stamp
from store.text.dates.east_asian import in_common_figures
from tests.store.ingest.texts import draft

TITLES = {
    "zh": "托尔汗口岸重新开放",
    "ja": "トルハム国境検問所が再開",
    "ko": "토르캄 국경 검문소 다시 열려",
}
TEXTS = {
    "zh": "托尔汗口岸在关闭{}天后于周一重新开放，约有三百辆卡车通过了口岸，双方商会对此表示欢迎。",
    "ja": "トルハム国境検問所は{}日間の閉鎖の後、月曜日に再開し、約三百台のトラックが通過した。",
    "ko": "토르캄 국경 검문소는 {}일 동안 폐쇄된 뒤 월요일에 다시 열렸으며 트럭이 통과했다.",
}
DAY = "2026-03-12"


def _page(language: str, behind: str, shown: str) -> str:
    text = "".join(f"<p>{TEXTS[language].format(10 + at)}</p>" for at in range(9))
    title = TITLES[language]
    return (
        f'<html lang="{language}"><head><title>{title}{behind}</title></head><body>'
        f"<h1>{title}</h1>{shown}<div>{text}</div></body></html>"
    )


@pytest.mark.parametrize(
    ("language", "behind", "shown", "house"),
    [
        ("zh", "-新华网", '<div class="info">2026年03月12日 14:05:33 来源：新华网</div>', "新华网"),
        ("zh", "_中国新闻网", "<div>发布时间：2026-03-12 14:05 | 来源：中新社</div>", "中国新闻网"),
        ("zh", " - 中央社", '<p class="time">2026/3/12 14:05（3/12 16:20 更新）</p>', "中央社"),
        ("zh", "--国际--人民网", "<p>2026年3月12日08:12 | 来源：<a>人民网</a></p>", "人民网"),
        ("ja", "｜NHKニュース", '<p class="date">2026年3月12日 14時05分</p>', "NHKニュース"),
        ("ja", "：朝日新聞デジタル", "<p>公開日時：2026年3月12日 14時05分</p>", "朝日新聞デジタル"),
        ("ja", "【共同通信】", "<p>配信 2026年3月12日(木) 更新 2026年3月13日</p>", "共同通信"),
        ("ko", " | 연합뉴스", "<div>송고시간 2026-03-12 14:05</div>", "연합뉴스"),
        ("ko", " - 조선일보", "<span>입력 2026.03.12 14:05</span>", "조선일보"),
        ("ko", "::동아일보", "<p>등록 2026-03-12 14:05 | 수정 2026-03-13 09:00</p>", "동아일보"),
    ],
)
def test_a_page_has_its_day_and_house(language: str, behind: str, shown: str, house: str) -> None:
    found = draft(_page(language, behind, shown), "page.html").article

    assert (found.title, found.publisher, str(found.published)) == (TITLES[language], house, DAY)
    assert found.body.count("\n\n") == 8


@pytest.mark.parametrize(
    "shown",
    ["<p>2026/03/12 14:05</p>", "<p>令和8年3月12日</p>", "<span>二〇二六年三月十二日</span>"],
)
def test_a_day_that_nothing_calls_the_articles_is_offered(shown: str) -> None:
    found = draft(_page("ja", " - 産経ニュース", shown), "page.html")

    assert found.article.published is None
    assert found.candidates["published"] == DAY


@pytest.mark.parametrize(
    "title",
    [
        "外交部：支持对话",
        "托尔汗口岸重新开放-国际新闻",
        "托尔汗口岸重新开放_国际",
        "检修国家—互联网",
        "検問所が再開｜国際ニュース",
        "검문소 다시 열려::정치",
        "検問所が再開 - 国際",
    ],
)
def test_what_stands_behind_a_title_need_be_no_house(title: str) -> None:
    assert not of_page_title(title, None)[1]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026年3月12日", DAY),
        ("2026 年 03 月 12 日 星期四 08:00", DAY),
        ("2026年3月12日（木）", DAY),
        ("令和8年3月12日", DAY),
        ("平成31年4月30日", "2019-04-30"),
        ("令和元年5月1日", "2019-05-01"),
        ("民國115年3月12日", DAY),
        ("2026년 3월 12일 목요일", DAY),
        ("2026.03.12. 오후 2:05", DAY),
        ("2026. 3. 12.", DAY),
        ("二〇二六年三月十二日", DAY),
        ("二〇二五年十二月三十一日", "2025-12-31"),
        ("２０２６年３月１２日", DAY),
        ("2026年3月", "2026-03"),
    ],
)
def test_days_are_read_as_they_are_written(written: str, day: str) -> None:
    assert str(read_stamp(written).published) == day


@pytest.mark.parametrize(
    "written", ["12.03.2026", "3年3月前", "5.1.2", "192.168.2026.1", "in 2026.", "1404/12/21", "年"]
)
def test_other_figures_stay_as_they_are(written: str) -> None:
    assert in_common_figures(written) == written


def test_a_month_that_is_none_is_no_day() -> None:
    assert read_stamp("2026年13月40日").published is None
    assert read_stamp(date(2026, 3, 12)).published is not None


@pytest.mark.parametrize(
    "line",
    [
        "Published 2026-03-12 14:05 | Updated 2026-03-13 09:00",
        "등록 2026-03-12 | 수정 2026-03-13",
    ],
)
def test_a_line_of_two_days_in_figures_is_no_text(line: str) -> None:
    [found] = lines_of(line)

    assert is_date_line(found)
