"""Interviews: what is asked in one paragraph is answered in the next."""

import pytest

from store.text.analyser.kinds import ANSWERS, DISTANCE
from store.text.analyser.passages import passage_terms
from store.text.cutting.sentences import sentences
from tests.store.search.library import a_document, a_library, ask, quoted

TALK = """The head of the river guard, Anton Weber, spoke to us on his boat.

Norway offered you two ships. Why did you decline them?

"Because they would have drawn too much water. Our river is shallow."

Which of the harbours freeze in winter?

"Two of them, Lund and Vik. The others have warm springs."
"""


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Why did the river guard turn down the Norwegian ships?", "Because they"),
        ("which harbours are frozen in the winter", "Lund and Vik"),
    ],
)
def test_an_answer_says_what_the_question_before_it_asks(question: str, answer: str) -> None:
    found = quoted(ask(a_library(a_document(TALK, title="A guard and his river")), question))

    assert answer in found[0]


def test_who_answers_is_quoted_before_who_asks() -> None:
    asked = "Vik complains that Lund holds back the water of the river for its mills. Is that so?"
    told = "No. The sluices let out more this winter than they took in."

    found = quoted(
        ask(a_library(f"{asked}\n\n{told}"), "does Lund hold back the water of the river")
    )

    assert found[0] in told


@pytest.mark.parametrize(
    ("before", "answers"),
    [
        ("Norway sent two ships. Why not?", True),
        ("Norway sent two ships.", False),
        ("Why not? Norway sent two.", False),
    ],
)
def test_only_a_paragraph_that_ends_in_a_question_is_answered(before: str, answers: bool) -> None:
    text = f"{before}\n\nThe river is shallow."

    _, told = passage_terms(text, "en", [(0, len(before), True), (len(before) + 2, 99, True)])

    assert [bool(held & ANSWERS) for _, held in told] == [False, answers]


@pytest.mark.parametrize(
    ("turn", "parts"),
    [
        (f"MS AAS: {'The guard has been given nine boats and six huts. ' * 2}Then you. Lund?", 2),
        (f"MS AAS: {'The guard has been given nine boats and six huts. ' * 2}Lund? Vik?", 3),
        ("MS AAS: The boats. Who paid for them?", 1),
    ],
)
def test_the_questions_a_turn_ends_with_are_no_part_of_what_it_tells(turn: str, parts: int) -> None:
    talk = f"MR ULV: Good morning to you.\n{turn}\nMR ULV: Norway paid for all of them."

    found = [talk[start:end] for start, end in sentences(talk, "en")]

    assert len(found) == parts + 2, found


@pytest.mark.parametrize(
    ("told", "is_far"),
    [
        ("The hut is four hours' drive from the harbour.", True),
        ("The hut is a two-hour walk from the harbour.", True),
        ("The hut was shut for four hours, and a car stood before it.", False),
    ],
)
def test_hours_on_the_way_tell_how_far(told: str, is_far: bool) -> None:
    _, found = passage_terms(told, "en", [(0, len(told), True)])

    assert bool(found[0][1] & DISTANCE) is is_far
