"""Quotations that count one thing differently: the numbers are named, with their days."""

from dataclasses import replace

import pytest

from bot.i18n.catalogues import Catalogues
from bot.render.quotations.differing import differ_lines
from store.model import Published, Quotation
from tests.bot.render.answer.test_answer import a_quotation, an_answer

SAY = Catalogues().words("en")


def told(text: str, rank: int, day: str | None, language: str = "en") -> Quotation:
    quotation = a_quotation(text)
    published = Published.parse(day) if day else None
    source = replace(quotation.source, published=published, language=language)
    return replace(quotation, rank=rank, source=source)


@pytest.mark.parametrize(
    ("days", "line"),
    [
        (("2025-05-03", "2025-05-01", "2025-05-02"),
         "Sources differ: 12 (2025-05-01) · 1,900 (2025-05-02) · 23 (2025-05-03), newest 23 "
         "(quotations 1, 2, 3)."),
        (("2025-05-03", "2025-05-01", "2025-05-03"),
         "Sources differ: 12 (2025-05-01) · 23 (2025-05-03) · 1,900 (2025-05-03) "
         "(quotations 1, 2, 3)."),
        ((None, None, None), "Sources differ: 23 · 12 · 1,900 (quotations 1, 2, 3)."),
    ],
)  # fmt: skip
def test_the_numbers_are_named_the_oldest_first(days: tuple[str | None, ...], line: str) -> None:
    texts = [
        "The blast in Quetta killed 23 people at the main bus station.",
        "The blast in Quetta killed twelve people at the bus station.",
        "The blast in Quetta killed 1,900 people at the old bus station.",
    ]
    quotations = [
        told(text, rank, day) for rank, (text, day) in enumerate(zip(texts, days, strict=True), 1)
    ]

    assert differ_lines(an_answer(*quotations, differing=((1, 2, 3),)), SAY) == {1: line}


def test_numbers_in_other_scripts_are_named_in_figures() -> None:
    texts = [
        "در انفجار کویته ۲۳ نفر در ایستگاه بس کشته شدند",
        "در انفجار کویته ۱۹ نفر در ایستگاه بس کشته شدند",
    ]
    pair = [told(text, rank, None, "fa") for rank, text in enumerate(texts, 1)]

    assert differ_lines(an_answer(*pair, differing=((1, 2),)), SAY) == {
        1: "Sources differ: 23 · 19 (quotations 1, 2)."
    }


def test_where_the_numbers_cannot_be_told_the_quotations_are() -> None:
    pair = [told(f"Words of number {rank}.", rank, None) for rank in (1, 2)]

    assert differ_lines(an_answer(*pair, differing=((1, 2),)), SAY) == {
        1: "Sources differ: quotations 1, 2 give different numbers."
    }
