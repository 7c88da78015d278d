"""The words of a text as they are checked."""

from hypothesis import given
from hypothesis import strategies as st

from store.search.check.wording.tokens import tokenise

PLAIN = st.text(st.sampled_from("abZ190 .,:;/-+~'&$#%()[]!?\n=<>*"), max_size=24)


@given(PLAIN)
def test_plain_words_are_the_same_beside_words_of_another_script(text: str) -> None:
    beside = tokenise(f"{text} дом")

    assert tokenise(text).items == beside.items[:-1]
