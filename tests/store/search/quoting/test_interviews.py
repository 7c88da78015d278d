"""Interviews: what is asked in one paragraph is answered in the next."""

import pytest

from store.text.analyser.kinds import ANSWERS
from store.text.analyser.passages import passage_terms
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
