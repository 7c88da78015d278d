"""Short forms that hurried people type, written out."""

import pytest

from store.search.question.typed.shortened import written_out
from tests.store.search.library import a_document, a_library, ask, quoted


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("what did the pm say about the vote", "what did the prime minister say about the vote"),
        ("PM on budget", "prime minister on budget"),
        ("how many ppl fled", "how many people fled"),
        ("why did the gov't resign", "why did the government resign"),
        ("why did the gov’t resign", "why did the government resign"),
        ("truce w/o a date", "truce without a date"),
        ("Govt reply to the strike", "government reply to the strike"),
        ("how many hrs did it take, 3 hrs?", "how many hours did it take, 3 hrs?"),
        ("who spoke at 9 pm", "who spoke at 9 pm"),
        ("who spoke at 9pm", "who spoke at 9pm"),
        ("where is Pres Abbot", "where is Pres Abbot"),
        ("what is the e-govt", "what is the e-govt"),
        ("başbakan ne dedi pm için", "başbakan ne dedi pm için"),
        ("who leads the government", "who leads the government"),
    ],
)
def test_an_english_question_is_read_as_it_would_be_written_out(typed: str, written: str) -> None:
    assert written_out(typed, ["en", "tr"]) == written


def test_an_office_typed_short_is_found_where_it_is_written_out() -> None:
    library = a_library(
        a_document("Prime Minister Tarek Nasr called the vote a lesson.\n\nThe hall was full."),
        a_document("The ferry sank at 9 pm.\n\nThe crew said it was fog."),
        a_document("Farmers near Lima harvested apples."),
    )

    assert quoted(ask(library, "what did the pm say about the vote"))[:1] == [
        "Prime Minister Tarek Nasr called the vote a lesson."
    ]
