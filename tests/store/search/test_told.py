"""Times, reasons, counts and dismissals that a question asks for are told, or nothing is shown."""

import pytest

from store.aliases.book import AliasBook
from store.search.answerable.probability import Answerability
from store.search.question.syntax import parse
from store.search.search import search
from store.text.analyser.kinds import YEAR
from store.text.analyser.passages import passage_terms
from tests.store.search.library import a_document, a_library, ask, quoted

OTHERS = (
    "Farmers near Lima harvested apples.",
    "Snow closed the pass for nine hours.",
    "The museum shows carpets from Shiraz.",
)


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        (
            "When will the tunnel of Lund be ready?",
            "The tunnel of Lund will be ready by mid-2026, the guard said.",
            "The tunnel of Lund will be ready soon, the guard said.",
        ),
        (
            "When did Vik leave the harbour of Lund?",
            "Vik left the harbour of Lund at noon.",
            "Vik left the harbour of Lund, the guard said.",
        ),
        (
            "Why did Ole Vik close the harbour of Lund abruptly?",
            "Ole Vik abruptly closed the harbour of Lund because it leaked.",
            "Ole Vik closed the harbour of Lund.",
        ),
        (
            "How many policemen work in Lund?",
            "In Lund 19 policemen work in a hut.",
            "In Lund a policeman sells apples, bread, beer and fish, and has 19 boats.",
        ),
        (
            "Who painted the tower of Lund in 2009?",
            "Ole Vik painted the tower of Lund in 2009.",
            "Ole Vik painted the tower of Lund in 1998.",
        ),
        (
            "Why did Ole Vik leave Oslo in 2010?",
            "Ole Vik left Oslo in 2010 because of the rain.",
            "Ole Vik left Oslo because of the rain.",
        ),
        (
            "Why was minister Ole Vik dismissed?",
            "Minister Ole Vik was dismissed because he had sold the boats.",
            "Nobody knows. Last week it was the turn of minister Ole Vik.",
        ),
        (
            "Why did Anton fire Ole Vik?",
            "Anton dismissed Ole Vik because he had sold the boats.",
            "Because it was late, Anton refused to let Ole Vik step down.",
        ),
    ],
)
def test_what_is_asked_for_must_be_told(question: str, told: str, untold: str) -> None:
    near = "A boat, a tower, two policemen in 2009 and a tunnel were dismissed by the paper."

    assert quoted(ask(a_library(told, near, *OTHERS), question)) == [told]
    assert quoted(ask(a_library(untold, *OTHERS), question)) == []


def test_a_sum_or_a_time_may_be_what_is_counted() -> None:
    answer = "The families stay in the camp of Lund for three months."

    assert quoted(ask(a_library(answer, *OTHERS), "how many weeks do families stay in Lund"))


def test_a_sum_tells_the_price_of_what_only_the_title_names() -> None:
    text = "Villagers dig there and sell the coal in Vik for 2,800 afghanis a tonne."
    library = a_library(a_document(text, title="Shaft of Aas"), *OTHERS)

    found = search(library.corpus(AliasBook()), parse("price of coal, Aas"), today=None, limit=1)
    judged = Answerability(found.query, library.searcher, found.evidence, found.answer_type)
    unsaid = judged.parts(found.possible[0].snippet)

    assert unsaid["unsaid"] == unsaid["acts unsaid"] == 0.0


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [("Every second mill of Aas lies idle.", 0.0), ("In Aas 12 mills lie idle.", 1.0)],
)
def test_every_second_mill_is_no_number_of_mills(sentence: str, counts: float) -> None:
    corpus = a_library(sentence, *OTHERS).corpus(AliasBook())

    found = search(corpus, parse("how many mills lie idle in Aas"), today=None, limit=1)

    assert found.evidence.parts["counted"].max() == counts


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("has the captain been convicted", "The captain was pardoned by the king."),
        ("is the pilot still under arrest", "The pilot was released on Sunday."),
        ("which villages did the flood reach", "The flood came up to Lund and Vik."),
    ],
)
def test_the_opposite_tells_whether_and_a_name_which_place(question: str, answer: str) -> None:
    assert quoted(ask(a_library(answer, *OTHERS), question)) == [answer]


@pytest.mark.parametrize(
    ("told", "is_year"),
    [
        ("by mid-2026", True),
        ("by boat-19", False),
        ("in the 1950s", True),
        ("in the mid-1980s", True),
        ("by 1950 boats", True),
        ("in 3950s", False),
    ],
)
def test_a_year_may_have_its_part_before_it(told: str, is_year: bool) -> None:
    text = f"It will be ready {told}."

    _, found = passage_terms(text, "en", [(0, len(text), True)])

    assert bool(found[0][1] & YEAR) is is_year


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How much bail did the mayor Vik pay?", "The mayor Vik was let go on bail of 900 soms."),
        ("how much did shares of Lund bank fall", "Shares of Lund bank lost 31 per cent."),
        (
            "How long did the second round of talks in Lund last?",
            "In Lund the second round of talks was over in two days.",
        ),
    ],
)
def test_a_sum_tells_a_payment_and_days_how_long_it_was(question: str, answer: str) -> None:
    assert quoted(ask(a_library(answer, *OTHERS), question)) == [answer]


def test_what_somebody_is_called_is_told_by_a_name() -> None:
    told, untold = (
        a_document(
            "Следователи не исключают и поджога: накануне с предприятия уволили "
            f"кладовщика{name}, который угрожал начальству.",
            language="ru",
        )
        for name in (" Петра Лосева", "")
    )

    assert quoted(ask(a_library(told), "как зовут уволенного кладовщика"))
    assert not quoted(ask(a_library(untold), "как зовут уволенного кладовщика"))
