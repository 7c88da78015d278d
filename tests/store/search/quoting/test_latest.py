"""The latest of what answers: entries of a timeline, articles of several days."""

from collections.abc import Sequence

import pytest

from store.text.analyser.kinds import CLOCK, NUMBER, names
from store.text.analyser.passages import passage_terms
from tests.store.search.library import a_document, a_library, ask, quoted

ENTRIES = (
    "09:05 The number of injured in the fire of the mill rises to 41.",
    "10:20 Two of the mill's doors were locked, the fire brigade says.",
    "12:40 The toll of the fire stands at 58 injured now.",
)


@pytest.mark.parametrize("entries", [ENTRIES, ENTRIES[::-1]])
@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("latest number of injured in the mill fire", "58"),
        ("injured when the mill fire rose", "41"),
    ],
)
def test_the_latest_entry_of_a_timeline_comes_first(
    entries: Sequence[str], question: str, number: str
) -> None:
    timeline = a_document("\n\n".join(entries), title="Mill fire", published="2026-03-02")

    assert number in quoted(ask(a_library(timeline), question))[0]


def test_the_latest_of_two_articles_comes_first() -> None:
    early, late = (
        a_document(
            f"The strike of the ferrymen of Vik has cost the harbour {cost} million crowns.",
            published=day,
        )
        for cost, day in ((3, "2026-03-02"), (9, "2026-03-20"))
    )
    library = a_library(late, early, "The ferrymen of Aas sold 40 boats for two million crowns.")

    found = quoted(ask(library, "latest cost of the strike of the ferrymen of Vik"))

    assert "9 million" in found[0]


def test_the_hour_of_an_entry_counts_nothing_and_the_word_behind_it_opens() -> None:
    text = "10:20 First death confirmed."

    _, [(_, held)] = passage_terms(text, "en", [(0, len(text), True)])

    assert held & CLOCK
    assert not held & NUMBER
    assert names(held) == 0
