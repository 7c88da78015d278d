"""Anchors of quotations: unique in the whole body, whole words, the shortest first."""

from hypothesis import given
from hypothesis import strategies as st

from store.model import Fragment
from store.text.anchors import LEAST_CONTEXT, anchor

SENTENCE = "The border stayed shut on Monday."
RAIN = "Rain fell on the pass. " * 50
BODY = f"{SENTENCE} Trucks waited.\n\n{RAIN}\n\nAgain: {SENTENCE} Then it opened."


def located(body: str, fragment: Fragment) -> tuple[int, int]:
    """Where a browser comes to: the first place of the beginning, then of the end behind it."""
    small = body.lower()
    whole = fragment.prefix + fragment.start + ("" if fragment.end else fragment.suffix)
    start = small.find(whole.lower()) + len(fragment.prefix)
    if not fragment.end:
        return start, start + len(fragment.start)
    closing = small.find((fragment.end + fragment.suffix).lower(), start + len(fragment.start))
    return start, closing + len(fragment.end)


def test_words_that_occur_once_need_no_surroundings() -> None:
    start = BODY.index("Then it opened.")

    found = anchor(BODY, start, start + len("Then it opened."))

    assert found.fragments[0] == Fragment(prefix="", start="Then it opened.", end="", suffix="")


def test_a_sentence_that_stands_twice_far_apart_is_told_by_its_neighbours() -> None:
    second = BODY.rindex(SENTENCE)

    found = anchor(BODY, second, second + len(SENTENCE))

    assert found.fragments[0] == Fragment(prefix="Again: ", start=SENTENCE, end="", suffix=" Then")


def test_a_place_that_nothing_tells_apart_has_no_fragment() -> None:
    body = "\n\n".join(["Same words here."] * 40)

    assert anchor(body, 360, 376).fragments == ()


def test_words_of_two_paragraphs_are_named_by_their_ends() -> None:
    body = "He closed the gate.\n\nShe opened the road to all of them."

    found = anchor(body, 0, len(body))

    assert all("\n" not in one.start + one.end for one in found.fragments)
    assert found.fragments[0].start == "He closed the gate."


def test_the_context_of_an_annotation_is_whole_words_on_both_sides() -> None:
    second = BODY.rindex(SENTENCE)

    found = anchor(BODY, second, second + len(SENTENCE))

    assert len(found.prefix) >= LEAST_CONTEXT
    assert found.suffix == " Then it opened."
    assert BODY.count(found.prefix + SENTENCE + found.suffix) == 1
    assert BODY[second - len(found.prefix) - 1].isspace()


def test_the_context_reaches_as_far_as_the_text_repeats_itself() -> None:
    article = " ".join(f"Line {number} of a long report." for number in range(400))
    body = f"{article}\n\n{article}"
    place = body.index("Line 7 of")

    found = anchor(body, place, place + 9)

    words = found.prefix + body[place : place + 9] + found.suffix
    assert body.find(words) == body.rfind(words) >= 0


@given(data=st.data())
def test_every_fragment_leads_to_the_place_and_the_context_is_unique(data: st.DataObject) -> None:
    few = st.sampled_from(["ab", "c", "d.", "Ab", "e,"])
    words = data.draw(st.lists(few, min_size=3, max_size=60))
    body = " ".join(words).replace("d. c", "d.\n\nc")
    start = data.draw(st.integers(0, len(body) - 2))
    end = data.draw(st.integers(start + 1, len(body)))
    text = body[start:end]

    found = anchor(body, start, end)

    first = start + len(text) - len(text.lstrip())
    last = start + len(text.rstrip())
    for fragment in found.fragments:
        assert located(body, fragment) == (first, last)
    assert body.count(found.prefix + text + found.suffix) == 1
