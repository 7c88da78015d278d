"""Lines broken at a width, inside words and by mail programs become whole sentences again."""

import textwrap
from itertools import count
from time import process_time

import pytest

from store.ingest.paste.breaks.line_numbers import without_line_numbers
from store.ingest.paste.breaks.unwrap import unwrap
from tests.store.ingest.texts import PARAGRAPHS, TITLE, draft, pasted, quotable

WIDTHS = (28, 32, 38, 45, 60, 72, 100)


def _wrapped(width: int, mark: str = "") -> str:
    blocks = [textwrap.wrap(text, width, break_on_hyphens=False) for text in PARAGRAPHS]
    return f"\n{mark}\n".join("\n".join(mark + line for line in block) for block in blocks)


@pytest.mark.parametrize("width", WIDTHS)
def test_paragraphs_wrapped_at_any_width_are_whole(width: int) -> None:
    found = draft(pasted(_wrapped(width)))

    assert found.article.title == TITLE
    assert found.article.body == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize("mark", ["> ", ">> ", ">"])
def test_the_marks_of_a_quoted_mail_go(mark: str) -> None:
    assert draft(_wrapped(64, mark)).article.body == "\n\n".join(PARAGRAPHS)


def test_a_line_that_goes_on_with_a_name_is_joined() -> None:
    found = draft(
        pasted(
            "Traders on both sides of the crossing and the mayor of\nPeshawar said on Monday that "
            "the barrier would\nstay open for all trucks, the ministry in the capital\nof the "
            "province said.",
            PARAGRAPHS[1],
        )
    )

    assert "the mayor of Peshawar said on Monday" in found.article.body
    assert all(not sentence[0].islower() for sentence in quotable(found))


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("The clo-\nsure of the cros-\nsing hurt the crossing for days.",
         "The closure of the crossing hurt the crossing for days."),
        ("People in the north-\neastern valley waited for the long closure to end.",
         "People in the north-eastern valley waited for the long closure to end."),
        ("The com- merce of the valley stopped. All commerce stood still that day.",
         "The commerce of the valley stopped. All commerce stood still that day."),
        ("Short- and long-term visas were given out at the crossing again on Monday.",
         "Short- and long-term visas were given out at the crossing again on Monday."),
        ("The clo\u00adsure of the cros\u00ad\nsing was over on Monday, officials said.",
         "The closure of the crossing was over on Monday, officials said."),
        ("Händler öffneten am Grenz-\nübergang ihre Lä-\nden, der Nord- und Südteil ist frei.",
         "Händler öffneten am Grenzübergang ihre Läden, der Nord- und Südteil ist frei."),
        ("Торговцы вновь от-\nкрыли лавки после того, как влас-\nти сняли закрытие.",
         "Торговцы вновь открыли лавки после того, как власти сняли закрытие."),
    ],
)  # fmt: skip
def test_divided_words_are_joined_and_compounds_stay(broken: str, whole: str) -> None:
    assert draft(broken).article.body == whole


@pytest.mark.parametrize(
    "teaser",
    [
        "Read more: Floods in the south kill ten",
        "ALSO READ | Floods in the south kill ten",
        "Don’t miss: Floods in the south kill ten",
        "(Also read: Floods in the south kill ten)",
        "Read more\nFloods in the south kill ten people",
        "Related stories\nFloods in the south kill ten\nQuake in the north",
        "Читайте также: Наводнение на юге",
        "بیشتر بخوانید: سیل در جنوب",
        "اقرأ أيضا: فيضانات في الجنوب",
        "یہ بھی پڑھیں: جنوب میں سیلاب",
    ],
)
def test_a_teaser_in_the_middle_drops_only_itself(teaser: str) -> None:
    found = draft(pasted(*PARAGRAPHS[:2], teaser, *PARAGRAPHS[2:]))

    assert found.article.body == "\n\n".join(PARAGRAPHS)


def test_lines_without_blank_ones_between_paragraphs_are_whole_in_scripts_without_capitals() -> (
    None
):
    texts = (
        "أنهى وفدا كابل وطهران يوم الخميس محادثات استمرت يومين بشأن نهر هريرود دون التوصل إلى "
        "اتفاق، بحسب بيان لوزارة الطاقة.",
        "وقال المتحدث باسم الوزارة للصحفيين إن إيران طلبت بيانات التدفق للسنوات الخمس الماضية وإن "
        "الطلب قيد الدراسة.",
        "وقال مزارعون في مديرية أوبه إن الآبار جفت للعام الثاني على التوالي وإن كثيرا من الأسر "
        "غادرت إلى هرات.",
    )
    lines = "\n".join("\n".join(textwrap.wrap(text, 60)) for text in texts)

    assert quotable(draft(f"محادثات هريرود تنتهي بلا اتفاق\n{lines}\n")) == list(texts)


def test_short_lines_that_end_are_a_list() -> None:
    lines = ("الطريق مغلق.", "الجسر مفتوح.", "السوق مغلقة اليوم.", "المدارس مفتوحة.")

    assert draft("\n".join(lines)).article.body == "\n".join(lines)


def test_the_heads_of_a_papers_pages_are_none_of_its_text() -> None:
    found = draft(
        "HINDUKUSH SECURITY REVIEW Vol. 12 No. 4\n\n"
        f"{TITLE}\n\n{PARAGRAPHS[0]}\n\nHindukush Security Review 17\n\n{PARAGRAPHS[1]}\n\n"
        f"18 Hindukush Security Review\n\n{PARAGRAPHS[2]}\n"
    )

    assert found.article.title == TITLE
    assert found.article.body == "\n\n".join(PARAGRAPHS[:3])


@pytest.mark.parametrize(
    ("divided", "whole"),
    [
        ("an ex-\nchange of fire", "an exchange of fire"),
        ("before mid-\nnight on Monday", "before midnight on Monday"),
        ("an ex-\nminister of trade", "an ex-minister of trade"),
    ],
)
def test_a_divided_word_is_joined_where_it_is_one(divided: str, whole: str) -> None:
    lines = (
        "Traders on both sides of the Torkham crossing reopened their shops\n"
        f"after {divided} that nobody on the two sides had\n"
        "seen coming, said the chamber of commerce in a long statement on\n"
        "the events of that week.\n"
    )

    assert whole in draft(f"{TITLE}\n\n{lines}").article.body


def test_numbered_headings_are_no_heads_of_pages() -> None:
    headings = [f"Condition of the deal {number}" for number in (1, 2)]
    text = (
        f"{PARAGRAPHS[0]}\n\n{headings[0]}\n\n{PARAGRAPHS[1]}\n\n{headings[1]}\n\n{PARAGRAPHS[2]}"
    )

    body = draft(f"{TITLE}\n\n{text}\n").article.body

    assert all(heading in body for heading in headings)


def test_the_first_hour_of_a_timeline_stays_like_the_others() -> None:
    entries = "\n\n".join(
        f"{hour}\n{paragraph}"
        for hour, paragraph in zip(("18:40", "17:15", "16:02"), PARAGRAPHS, strict=False)
    )

    body = draft(f"{TITLE}\n\nLast updated 18:40\n\n{entries}\n").article.body

    assert body == entries


@pytest.mark.parametrize("width", [60, 1_000])
@pytest.mark.parametrize("head", ["BORDER MONITOR          Issue 14\n", ""])
def test_a_sentence_runs_on_over_the_number_and_the_head_of_a_page(head: str, width: int) -> None:
    before, after = PARAGRAPHS[0].split("lasted")
    pages = (before.strip(), f"lasted{after}", PARAGRAPHS[1])
    one, two, three = ("\n".join(textwrap.wrap(part, width)) for part in pages)
    text = f"{head}\n{TITLE}\n\n{one}\n12\n{head}{two}\n\n{three}\n13\n"

    found = draft(text)

    assert found.article.body == f"{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}"
    assert "12" in [line.text for line in found.dropped]


def test_numbers_that_head_paragraphs_stay() -> None:
    text = "\n".join(f"{at}\n{one}\n" for at, one in enumerate(PARAGRAPHS, start=1))

    assert all(one in draft(f"{TITLE}\n\n{text}").article.body for one in PARAGRAPHS)


def test_a_word_of_any_length_is_looked_at_once() -> None:
    text = "x" * 600 + "\nand the rest of the line.\n"

    begun = process_time()
    unwrap(text)

    assert process_time() - begun < 0.3


def _counted(form: str, step: int = 1, width: int = 60) -> str:
    """The paragraphs in lines, of which each, or every fifth, has its number in it."""
    blocks = [textwrap.wrap(text, width, break_on_hyphens=False) for text in PARAGRAPHS]
    numbers = count(1)
    counted = [
        [line if (at := next(numbers)) % step else form.format(at, line) for line in block]
        for block in blocks
    ]
    return "\n\n".join("\n".join(block) for block in counted)


@pytest.mark.parametrize(
    ("form", "step"),
    [("{0} {1}", 1), ("{0:>3}\t{1}", 1), ("{0}\n{1}", 1), ("{1} {0}", 5), ("{0} {1}", 5)],
)
def test_the_numbers_of_a_documents_lines_stand_in_no_sentence(form: str, step: int) -> None:
    found = draft(pasted(_counted(form, step)))

    assert found.article.title == TITLE
    assert found.article.body == "\n\n".join(PARAGRAPHS)


def test_numbers_in_another_script_count_lines_too() -> None:
    text = "\n".join(
        f"{number} {line}"
        for number, line in zip(
            "۱۲۳۴",
            (
                "آب روز یکشنبه برای نخستین بار در سه سال گذشته به بخش پایینی",
                "کانال کمال‌خان رسید، کشاورزان در ولایت نیمروز گفتند. اداره",
                "منطقه‌ای آب اعلام کرد که دریچه‌ها پس از بارش سنگین برف در",
                "کوه‌های مرکزی باز شد.",
            ),
            strict=True,
        )
    )

    assert not any(mark in without_line_numbers(text) for mark in "۱۲۳۴")


@pytest.mark.parametrize(
    "text",
    [
        "1 Kabul is the capital.\n2 Herat lies in the west.\n3 Zaranj lies at the border.\n"
        "4 Mazar lies in the north.",
        "1 Water returns to Nimroz\n2 Why is bread so dear?\n3 Bridge opens in Kandahar\n"
        "4 Snow closes the Salang",
        "2019 The canal is dug.\n2020 The dam is finished\n2021 Farmers leave.\n2022 it dries",
        "Kabul 5\nHerat 10\nZaranj 15\nMazar 20",
        "1\nKabul is the capital.\n2\nHerat lies in the west.\n3\nZaranj waits.\n4\nMazar waits.",
        "09:30 Buses run.\n\n10:20 One has died.\n\n11:00 It is out.\n\n12:45 Nobody speaks.\n\n"
        "13:10 He speaks.\n\n14:30 A name is known.\n\n15:15 He goes.\n\n20:05 It ends.",
    ],
)
def test_numbers_of_lists_and_tables_stay(text: str) -> None:
    assert without_line_numbers(text) == text
