"""Two columns copied side by side, and posts copied from a page of X."""

from textwrap import wrap

import pytest

from store.ingest.paste import clean
from store.ingest.paste.breaks.side_by_side import in_order
from store.ingest.paste.restore_lines import places
from store.ingest.reading import Hints
from store.model import Published
from tests.store.ingest.texts import PARAGRAPHS, draft, quotable

TURKISH = (
    "Jandarma ekipleri salı günü düzenlenen operasyonda kırk tüfek ele geçirdi. Silahlar soğan "
    "çuvallarının altına gizlenmişti, valilik bunu doğruladı. Sürücünün ifadesi alınıyor.",
    "Esnaf kapının yeniden kapatılmasından endişe ediyor. Her kapanış bir haftalık işe mal oluyor, "
    "dedi meyve satıcısı Gülten Demir. Meclis konuyu perşembe günü görüşecek, denildi.",
)
PERSIAN = (
    "نیروهای سرحدی روز سه‌شنبه چهل میل تفنگ را در نزدیکی گذرگاه کشف کردند. سلاح‌ها زیر بوجی‌های "
    "پیاز در یک موتر باربری پنهان شده بود. راننده از بار خبر نداشته است.",
    "تاجران نگران بسته شدن دوباره گذرگاه هستند. هر بار بسته شدن یک هفته کار ما را از بین می‌برد، "
    "ناهید عمر گفت. شورای ولایتی این موضوع را روز پنجشنبه بررسی می‌کند.",
)


def beside(left: str, right: str, gap: str = "", width: int = 36) -> str:
    """Two texts in columns: with blanks up to an edge, or with ``gap`` between them."""
    one, other = wrap(left, width), wrap(right, width)
    length = max(len(one), len(other))
    rows = zip(one + [""] * (length - len(one)), other + [""] * (length - len(other)), strict=True)
    return "\n".join((f"{a}{gap}{b}" if gap else f"{a:<{width + 4}}{b}").rstrip() for a, b in rows)


@pytest.mark.parametrize("gap", ["", "\t"])
@pytest.mark.parametrize("texts", [TURKISH, PERSIAN, (" ".join(PARAGRAPHS[:2]), PARAGRAPHS[3])])
def test_columns_are_read_one_after_the_other(texts: tuple[str, str], gap: str) -> None:
    if gap and len(wrap(texts[0], 36)) < len(wrap(texts[1], 36)):
        texts = texts[::-1]  # a row without a left column begins with the tab
    pasted = beside(*texts, gap)

    [found] = clean.read(pasted, Hints())

    assert found.article.body == "\n\n".join(texts)
    assert places(pasted, found) == ()  # nothing was dropped


@pytest.mark.parametrize(
    "table",
    [
        "\n".join(f"{name:<30}{part}" for name, part in (
            ("Hayat Gul", "commander of the guards"), ("Naheed Omar", "trader from Kandahar"),
            ("Gul Agha", "head of the chamber"), ("Mina Sharif", "reporter in Herat"),
            ("Zar Khan", "driver of the lorry"), ("Wali Jan", "elder of the valley"),
            ("Rahim Sadat", "secretary of the council"),
        )),
        "\n".join(f"Crossing {one}{'':<20}{one * 37} lorries" for one in range(1, 9)),
        "\n".join(("One   two", "A line of its own", "and one that goes on below.")),
    ],
)  # fmt: skip
def test_tables_stay_as_they_are(table: str) -> None:
    assert in_order(table) == table


POSTS = """Post
Naheed Rahimi
@naheed_r
1/2 Border guards seized forty rifles near the crossing on Tuesday, officials tell me.
9:30 AM · Mar 10, 2026
·
12.4K
 Views
12
Naheed Rahimi
@naheed_r
·
Mar 10
2/2 Traders fear that the crossing will be closed again, as in January.
3
34
Zar Khan
@zark99
·
Mar 11
Replying to @naheed_r
The colonel himself takes his share of every lorry.
Relevant people
Naheed Rahimi
@naheed_r
Follow
Reporter in Kandahar who writes about all that crosses borders.
"""


def test_of_posts_only_their_writers_words_are_kept() -> None:
    [found] = clean.read(POSTS, Hints())

    assert found.article.body.split("\n") == [
        "1/2 Border guards seized forty rifles near the crossing on Tuesday, officials tell me.",
        "2/2 Traders fear that the crossing will be closed again, as in January.",
    ]
    assert found.article.author == "Naheed Rahimi"
    assert found.article.published == Published.parse("2026-03-10")
    assert not any("colonel" in sentence for sentence in quotable(found))
    assert len(found.dropped) == POSTS.strip().count("\n") + 1 - 2


def test_an_article_that_shows_a_post_is_no_post() -> None:
    text = "\n\n".join((*PARAGRAPHS[:2], POSTS.partition("\n")[2].strip(), *PARAGRAPHS[2:]))

    body = draft(text).article.body

    assert all(paragraph in body for paragraph in PARAGRAPHS)
