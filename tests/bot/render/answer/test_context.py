"""More context: the neighbours of a quotation, as far as there is room."""

from hypothesis import given
from hypothesis import strategies as st

from bot.render.answer.cite import FORMS, citation_message, cited
from bot.render.markup.escape import clean, unescape
from bot.render.markup.message import Row, Text
from bot.render.quotations.context import context_message
from bot.render.translator import ENGLISH
from store.model import Quotation
from tests.bot.render.answers import a_quotation, a_source
from tests.bot.render.discord_markdown import read_line
from tests.bot.render.hostile import hostile_text

words = hostile_text.filter(lambda text: bool(clean(text)))


def test_the_quotation_stands_between_its_neighbours() -> None:
    message = context_message([a_quotation("Two.", before="One.", after="Three.\nFour.")], ENGLISH)

    assert message.text == (
        "-# Quotation 1 in its place · A12.3@1\nOne.\n> **Two.**\nThree.\nFour.\n"
        "-# Arab News · Attack in Bannu · by A. Reporter · published 2025-11-06"
    )


def test_what_is_cut_is_marked_by_an_ellipsis() -> None:
    text = context_message([a_quotation("Two.", before="word " * 300)], ENGLISH).text

    assert "\\[...\\] word" in text


def test_a_long_quotation_keeps_less_around_it() -> None:
    long = a_quotation("* " * 700 + "end", before="_ " * 600, after="_ " * 600)

    [part, ways] = context_message([long], ENGLISH).parts

    assert isinstance(part, Text)
    assert unescape(part.quote) == clean(long.text)
    assert isinstance(ways, Row)


def test_a_quotation_alone_in_its_passage_is_said_to_be() -> None:
    assert "It stands alone in its passage." in context_message([a_quotation()], ENGLISH).text


@given(
    quotations=st.lists(
        st.builds(
            lambda text, before, after: a_quotation(text, before=before * 9, after=after * 9),
            words,
            hostile_text,
            hostile_text,
        ),
        min_size=1,
        max_size=6,
    )
)
def test_context_always_fits_and_nothing_in_it_is_obeyed(quotations: list[Quotation]) -> None:
    message = context_message(quotations, ENGLISH)

    for line in message.text.split("\n"):
        assert not set(read_line(line.removeprefix("-# ").removeprefix("> ")).alive)


@given(text=words, field=hostile_text, form=st.sampled_from(sorted(FORMS)))
def test_citations_of_anything_fit_and_hold_the_words(text: str, field: str, form: str) -> None:
    source = a_source(publisher=field or None, title=field, author=field, url=f"https://e/{field}")
    quotation = a_quotation(text, source=source)

    message = citation_message([quotation] * 3, form, "reply", 0, ENGLISH)

    assert message.text.count("```") in (0, 2)
    assert bool(message.files) == (message.text.count("```") == 0)
    if form == "plain":
        assert clean(text) in cited([quotation], form)
