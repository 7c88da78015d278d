"""An answer fits its message whatever it holds, and says all there is to say."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.render.answer.answer import answer_pages, arranged, room_below, silence_message
from bot.render.answer.header import header_text
from bot.render.markup.custom_id import PageLayout, more_select
from bot.render.markup.escape import clean, size, unescape
from bot.render.markup.message import MAX_CONTENT, MAX_TEXT, Message, Select, Text
from bot.render.translator import ENGLISH
from store.model import Answer, Expansion, Filters, Published, Quotation, Reference, Silence
from store.notices import Notice, Reason
from tests.bot.render.answers import TODAY, a_message, a_page, a_quotation, a_source, an_answer
from tests.bot.render.hostile import hostile_text

REPLY = "abcdefgh12345678"


def sheet_for(
    answer: Answer, *, plain: bool = False, page: int = 0, per_page: int = 3
) -> PageLayout:
    """How the bot would show that page."""
    room = room_below(header_text(answer, ENGLISH, plain=plain), plain=plain)
    return PageLayout(reply=REPLY, page=page, per_page=per_page, plain=plain, room=room)


def shown(answer: Answer, *, plain: bool = False, page: int = 0, per_page: int = 3) -> Message:
    """That page as a message."""
    layout = sheet_for(answer, plain=plain, page=page, per_page=per_page)
    return a_message(answer, layout)


def labels(message: Message) -> list[str]:
    """The labels of what can be clicked, and of what can be chosen."""
    items = [item for row in message.rows for item in row.items]
    return [
        one.label
        for item in items
        for one in (item.options if isinstance(item, Select) else (item,))
    ]


def quotations(count: int, text: str = "Words of number {n}.") -> list[Quotation]:
    """So many quotations, each of its own article."""
    return [
        a_quotation(text.format(n=n), rank=n, reference=Reference(article=n, passage=1, version=1))
        for n in range(1, count + 1)
    ]


def test_a_quotation_stands_above_its_attribution() -> None:
    quotation = a_quotation(highlights=((0, 4), (9, 13)))

    message = shown(an_answer(quotation))

    assert message.text.split("\n") == [
        "### Who attacked Bannu?",
        "",
        "> **Five** sold**iers** were killed when militants stormed a checkpoint in Bannu.",
        "-# Arab News · [Attack in Bannu](<https://news.example/bannu#:~:text=Five%20soldiers%20were"
        "%20killed%20when,stormed%20a%20checkpoint%20in%20Bannu.>) · by A. Reporter · "
        "<t:1762425000:D>",
        "-# A12.3@1",
    ]
    assert labels(message) == [
        "More context",
        "Cite",
        "Read A12.3",
        "Ask about this",
        "Plain text",
        "Useful",
        "Not useful",
        "Wrong attribution",
        "Out of date",
    ]


def test_nothing_to_choose_makes_no_list() -> None:
    bare = PageLayout(reply=REPLY, plain=True, votes=False, asked=False)

    assert more_select(bare, ENGLISH) is None


def test_the_link_jumps_to_the_words() -> None:
    message = shown(an_answer(a_quotation("Five men were killed.")))

    link = "https://news.example/bannu#:~:text=Five%20men%20were%20killed."
    assert f"[Attack in Bannu](<{link}>)" in message.text


def test_the_page_of_a_pdf_stands_by_the_words_and_is_where_the_link_goes() -> None:
    source = a_source(url="https://x.example/report.pdf")
    message = shown(an_answer(a_quotation(source=source, page=3)))

    assert "p. 3" in message.text
    assert "(<https://x.example/report.pdf#page=3>)" in message.text


def test_a_link_too_long_for_its_words_leads_to_the_page() -> None:
    url = f"https://news.example/{'x' * 600}"
    message = shown(an_answer(a_quotation(source=a_source(url=url))))

    assert f"](<{url}>)" in message.text


def test_plain_text_has_no_mark_of_ours() -> None:
    message = shown(an_answer(a_quotation(highlights=((0, 4),))), plain=True)

    assert message.plain
    assert message.text == (
        "Question: Who attacked Bannu?\n\n"
        "Five soldiers were killed when militants stormed a checkpoint in Bannu.\n"
        "Source: Arab News · Attack in Bannu · by A. Reporter · published 2025-11-06"
        " · collected 2025-11-22 · A12.3@1\n"
        "<https://news.example/bannu#:~:text=Five%20soldiers%20were"
        "%20killed%20when,stormed%20a%20checkpoint%20in%20Bannu.>"
    )


def test_pages_hold_as_many_as_asked_and_turn() -> None:
    answer = an_answer(*quotations(7))

    first, last = shown(answer), shown(answer, page=2)

    assert "3/7 · A3.1@1" in first.text
    assert "4/7" not in first.text
    assert "Page 1 of 3" in first.text
    assert "Next" in labels(first)
    assert "Previous" not in labels(first)
    assert "7/7 · A7.1@1" in last.text
    assert "Next" not in labels(last)
    assert "Previous" in labels(last)


def test_a_page_that_does_not_exist_is_the_last() -> None:
    assert "7/7 · A7.1@1" in shown(an_answer(*quotations(7)), page=999).text


def test_one_very_long_quotation_fits() -> None:
    text = "word " * 239 + "end."

    assert f"> {text}" in shown(an_answer(a_quotation(text))).text
    assert text in shown(an_answer(a_quotation(text)), plain=True).text


def test_a_quotation_no_message_can_hold_is_named_instead() -> None:
    message = shown(an_answer(a_quotation("[*] " * 1500 + "x")))

    assert "too long for a message. Read it with /read A12.3@1." in message.text


def test_quotations_that_differ_stand_side_by_side() -> None:
    answer = an_answer(*quotations(4), differing=((1, 3),))

    message = a_page(arranged(answer.selection), sheet_for(answer), "Differing")

    texts = [part.quote for part in message.parts if isinstance(part, Text) and part.quote]
    assert texts == ["Words of number 1.", "Words of number 3.", "Words of number 2."]
    assert "**Sources differ: quotations 1, 2 give different numbers.**" in message.text


def test_what_holds_for_the_whole_answer_is_said_below() -> None:
    answer = an_answer(a_quotation(), single_source=True, newer=Reference(article=50))

    text = shown(answer).text
    assert "-# Single source: only one independent publisher supports this answer." in text
    assert "-# A newer article on this topic exists: A50." in text


def test_filters_stand_below_the_question_and_names_at_the_foot_as_a_count() -> None:
    answer = an_answer(
        a_quotation(),
        filters=Filters(source="Arab News", since=TODAY, language="en"),
        expanded=(Expansion(name="ISKP", to=("Daesh", "داعش")),),
    )

    message = a_message(answer, PageLayout(reply=REPLY, whole=True, names=2))

    assert message.text.startswith(
        "### Who attacked Bannu?\n-# Only: source Arab News, since 2026-01-15, language English\n"
    )
    assert "-# Also searched: 2 other names" in message.text
    assert "Daesh" not in message.text
    assert "Names searched besides" in labels(message)


def test_silence_names_what_was_searched_below_its_reason() -> None:
    answer = an_answer(
        silence=Silence(reason=Notice(Reason.NOTHING_ANSWERS)),
        expanded=(Expansion(name="ISKP", to=("Daesh", "داعش")),),
    )

    told = a_message(answer, PageLayout()).text

    assert told.index("No quotation answers this.") < told.index("-# Also searched: ISKP as Daesh")


def test_an_answer_leads_to_its_articles_and_to_a_newer_one() -> None:
    newer = Reference(article=40, version=2)
    answer = an_answer(a_quotation(), a_quotation(rank=2), newer=newer)

    message = a_message(answer, PageLayout(reply=REPLY))

    [select] = (item for row in message.rows for item in row.items if isinstance(item, Select))
    ways = {one.label: one.value for one in select.options if one.label.startswith("Read ")}
    assert ways == {"Read A12.3": "qw1:read-at::12-1-3", "Read A40": "qw1:read-at::40-2-1"}


@pytest.mark.parametrize(("page", "private"), [(0, False), (1, False), (1, True)])
def test_an_answer_has_at_most_four_controls(page: int, private: bool) -> None:
    answer = an_answer(*(a_quotation(rank=n) for n in range(1, 10)))
    filters = Filters(source="Arab News", since=TODAY)

    message = a_message(
        answer,
        PageLayout(reply=REPLY, page=page, private=private, whole=True, filters=filters),
    )

    assert sum(len(row.items) for row in message.rows) == 4
    assert {"More context", "Cite"} <= set(labels(message))


def test_silence_says_why_and_what_helps() -> None:
    silence = Silence(
        reason=Notice(Reason.NOTHING_ANSWERS),
        missing_terms=("quokka", "@everyone"),
        hidden_by_filters=3,
        without_filter={"source": 1, "since": 2},
        spellings={"bannnu": ("bannu",)},
        nearest_dates=(Published.parse("2025-11"),),
    )

    answer = an_answer(silence=silence)
    unkept = a_message(answer, PageLayout())
    kept = shown(answer)

    assert unkept.text == (
        "### Who attacked Bannu?\n\n"
        "No quotation answers this.\n"
        "Not found in the library: quokka, \\@everyone.\n"
        "Near bannnu: bannu.\n"
        "Without the filters there are 3 quotations.\n"
        "Without “source” there is 1 quotation.\n"
        "Without “since” there are 2 quotations.\n"
        "Nearest dates in the library: 2025-11."
    )
    assert labels(unkept) == []
    assert kept.text == (
        "### Who attacked Bannu?\n\n"
        "No quotation answers this.\n"
        "Not found in the library: quokka, \\@everyone.\n"
        "Nearest dates in the library: 2025-11."
    )
    assert labels(kept) == [
        "Without “source”: 1",
        "Without “since”: 2",
        "Search for “bannu” instead",
        "Tell me when there is an answer",
    ]


def test_only_curators_are_told_that_they_can_add_an_article() -> None:
    silent = an_answer(silence=Silence(reason=Notice(Reason.NOTHING_ANSWERS)))

    told = [
        silence_message(silent, PageLayout(), ENGLISH, "?", curator=curator)
        for curator in (False, True)
    ]

    assert ["/articles add" in message.text for message in told] == [False, True]


def test_silence_does_not_say_the_same_twice() -> None:
    few, hidden = Notice(Reason.NOTHING_ANSWERS), Notice(Reason.FILTERED)

    unknown = shown(an_answer(silence=Silence(reason=few, missing_terms=("quokka",)))).text
    narrowed = an_answer(silence=Silence(reason=hidden, hidden_by_filters=2))
    filtered = a_message(narrowed, PageLayout()).text
    neither = shown(an_answer(silence=Silence(reason=few))).text

    assert str(few) not in unknown
    assert str(hidden) not in filtered
    assert str(few) in neither


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    question=hostile_text,
    texts=st.lists(hostile_text.filter(lambda text: bool(clean(text))), min_size=1, max_size=10),
    field=hostile_text.map(lambda text: text * 25),
    plain=st.booleans(),
    per_page=st.integers(1, 10),
)
def test_every_page_of_every_answer_fits_and_is_verbatim(
    question: str, texts: list[str], field: str, plain: bool, per_page: int
) -> None:
    source = a_source(publisher=field, title=field, author=field, url=f"https://e.example/{field}")
    answer = an_answer(
        *(
            replace(a_quotation(text, source=source, highlights=((0, 1),)), rank=rank)
            for rank, text in enumerate(texts, start=1)
        ),
        question=question,
        single_source=True,
        newer=Reference(article=9),
        differing=((1, len(texts)),) if len(texts) > 1 else (),
    )
    layout = sheet_for(answer, plain=plain, per_page=per_page)
    head = header_text(answer, ENGLISH, plain=plain)
    selection = replace(arranged(answer.selection), missing=1)

    pages = answer_pages(selection, layout, ENGLISH, TODAY)

    assert [q.rank for page in pages for q, _ in page] == list(range(1, len(texts) + 1))
    for number, page in enumerate(pages):
        message = a_page(selection, replace(layout, page=number), head)
        assert size(message.text) <= (MAX_CONTENT if plain else MAX_TEXT)
        for quotation, block in page:
            assert not block.quote or unescape(block.quote) == clean(quotation.text)


def of_one_article(count: int) -> list[Quotation]:
    """So many quotations of one article, and one of another in their midst."""
    made = [
        a_quotation(
            f"Words of number {n}.", rank=n, reference=Reference(article=7, passage=n, version=1)
        )
        for n in range(1, count + 1)
    ]
    return [made[0], replace(quotations(2)[1], rank=2), *made[2:]]


def test_the_source_of_an_article_stands_once_on_a_page() -> None:
    message = shown(an_answer(*of_one_article(4)), per_page=6)

    assert message.text.count("Arab News · [Attack in Bannu]") == 2
    assert message.text.count("same article as 1") == 2
    assert "-# 3/4 · [A7.3@1](<https://news.example/bannu#" in message.text
    assert "-# 4/4 · [A7.4@1](<" in message.text


def test_the_next_page_names_the_source_anew() -> None:
    second = shown(an_answer(*of_one_article(4)), page=1, per_page=2)

    assert "same article as 3" in second.text
    assert second.text.count("Arab News · [Attack in Bannu]") == 1


def test_plain_text_has_the_source_once_and_each_reference() -> None:
    message = shown(an_answer(*of_one_article(4)), plain=True, per_page=6)

    assert "Source: same article as 1 · A7.3@1" in message.text
    assert message.text.count("Source: Arab News") == 2


def test_another_version_of_an_article_is_another_source() -> None:
    first, second = (
        a_quotation(rank=n, reference=Reference(article=7, passage=1, version=n)) for n in (1, 2)
    )

    assert "same article" not in shown(an_answer(first, second)).text


def test_a_corrected_word_is_told_once() -> None:
    silence = Silence(
        reason=Notice(Reason.NOTHING_ANSWERS),
        missing_terms=("Istambul", "quokka"),
        spellings={"Istambul": ("Istanbul",)},
    )
    answer = an_answer(silence=silence, corrected=(("Istambul", "Istanbul"),))

    text = a_message(answer, PageLayout()).text

    assert "Not found in the library: quokka." in text
    assert "Near Istambul" not in text
