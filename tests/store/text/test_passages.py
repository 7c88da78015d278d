"""Passages: their size, their borders, and what of them may be quoted."""

import pytest

from store.text.analyser.kinds import YEAR
from store.text.analyser.passages import passage_terms
from store.text.cutting.passages import passages

SENTENCE = "The two sides met in Kabul on Monday and agreed to meet again within a month."


def quotable(body: str, language: str = "en", title: str | None = None) -> list[str]:
    return [
        body[each.start : each.end]
        for passage in passages(body, language, title)
        for each in passage.sentences
        if each.quotable
    ]


def test_short_paragraphs_are_joined_to_passages_of_sixty_words_and_more() -> None:
    body = "\n\n".join([SENTENCE] * 20)

    sizes = [len(body[each.start : each.end].split()) for each in passages(body, "en")]

    assert all(60 <= size <= 200 for size in sizes)
    assert len(sizes) >= 3


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    body = " ".join([SENTENCE] * 40)

    found = passages(body, "en")

    assert all(60 <= len(body[each.start : each.end].split()) <= 200 for each in found)
    assert all(body[each.start : each.end].endswith(".") for each in found)


def test_a_quotation_stays_with_the_sentence_that_introduces_it() -> None:
    lead = " ".join([SENTENCE] * 8)
    body = f"{lead} The minister spoke of the border.\n\n“We will close it until they stop.”"

    found = passages(body, "en")

    assert "spoke of the border.\n\n“We will" in body[found[-1].start : found[-1].end]


def test_a_heading_opens_the_passage_it_stands_above() -> None:
    body = "\n\n".join([*[SENTENCE] * 5, "What comes next", *[SENTENCE] * 5])

    found = passages(body, "en")

    assert body[found[1].start :].startswith("What comes next")


@pytest.mark.parametrize(
    "sentence",
    [
        "The talks failed on Tuesday.",
        "Reuters was told so.",
        "“We won.”",
        "It was, officials told AFP.",
        "Müzakereler salı günü başarısız oldu.",
        "Переговоры провалились во вторник.",
        "فشلت المحادثات يوم الثلاثاء.",
        "مذاکرات منگل کو ناکام ہو گئے۔",
        "“Who else could have done it?” the minister asked.",
    ],
)
def test_a_short_whole_sentence_may_be_quoted(sentence: str) -> None:
    wanted = [] if sentence == "“We won.”" else [sentence]

    assert quotable(f"{SENTENCE}\n\n{sentence}") == [SENTENCE, *wanted]


@pytest.mark.parametrize(
    "line",
    [
        "Photo: AFP",
        "(Reporting by John Smith in Kabul; Editing by Jane Doe)",
        "By Abdul Qadir and Jane Doe",
        "Reuters contributed to this report.",
        "Read more: Taliban reject talks on the border",
        "Soldiers stand guard near the gate in Kabul in 2013. AFP / Getty Images",
        "In this file photo, soldiers stand guard near the gate in Kabul.",
        "TALKS AIMED AT PREVENTING A REPEAT OF VIOLENCE",
        "What Comes Next",
        "Casualties and Violence.",
        "Have you seen anything like this before?",
        "Follow us on Twitter for more news.",
        "Haberin devamı için tıklayın: Kaynak",
        "Читайте также: Талибы отказались от переговоров.",
        "اقرأ أيضا: طالبان ترفض الحوار.",
        "مزید پڑھیں: طالبان کا مذاکرات سے انکار۔",
        "* * *",
    ],
)
def test_what_stands_around_an_article_is_never_quoted(line: str) -> None:
    assert quotable(f"{SENTENCE}\n\n{line}") == [SENTENCE]


def test_the_headline_repeated_is_never_quoted() -> None:
    title = "Pakistan and Afghanistan agree to share what their agencies know of the attacks"

    assert quotable(f"{title}\n\n{SENTENCE}", title=title) == [SENTENCE]


def test_a_single_claim_without_an_end_mark_may_be_quoted() -> None:
    claim = "122 prisoners released from the camp returned to the battlefield"

    assert quotable(claim) == [claim]


def test_a_list_point_of_prose_without_an_end_mark_may_be_quoted() -> None:
    point = (
        "Both sides signed a ceasefire in Doha on October 19, but a second round of negotiations "
        "in Istanbul last week ended without a long-term deal"
    )

    assert quotable(f"{SENTENCE}\n{point}") == [SENTENCE, point]


def test_pieces_of_an_endless_line_are_searched_but_never_quoted() -> None:
    body = "word " * 2_000

    found = passages(body.strip(), "en")

    assert sum(len(each.sentences) for each in found) > 5
    assert quotable(body.strip()) == []


def test_telegraph_style_in_capitals_may_be_quoted() -> None:
    body = (
        "BOGOTA, 9 JUL 89 -- [TEXT] THE ARMY HAS PROMISED TO RELEASE THE ENGINEER.\n\nHE IS WELL."
    )

    assert quotable(body) == body.split("\n\n")


def test_an_empty_body_has_no_passages() -> None:
    assert passages("", "en") == []
    assert passages("\n\n", "en") == []


def test_the_first_word_of_a_sentence_without_a_blank_before_it_is_its_own() -> None:
    text = "O burada yaşadı.Tesla 1943 yılında öldü."

    found, sentences = passage_terms(text, "tr", [(0, 16, True), (16, len(text), True)])

    assert found[sentences[1][0]] == "tesla"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Forests spread about 13,000 BP.", True),
        ("The city fell in AD 476.", True),
        ("بدأ الاحترار حوالي 13000 BP.", True),
        ("BP sold 13,000 barrels.", False),
    ],
)
def test_a_year_of_another_era_is_a_year(text: str, told: bool) -> None:
    _, [(_, held)] = passage_terms(text, "en", [(0, len(text), True)])

    assert bool(held & YEAR) is told


def test_a_sentence_that_ends_with_the_mark_that_closes_in_urdu_is_whole() -> None:
    first = "گلگت کے حکام نے پیر کے روز جھیل کا پانی نکالنے کا کام شروع کر دیا ہے۔"
    said = "انھوں نے بتایا کہ ’جھیل کا بند کسی بھی وقت ٹوٹ سکتا ہے، اس لیے ہم نہیں رکے۔‘"

    assert quotable(f"{first}\n\n{said}", "ur") == [first, said]
