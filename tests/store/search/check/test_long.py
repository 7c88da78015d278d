"""A message of one long word or of tags alone keeps nobody waiting."""

from collections.abc import Callable
from time import process_time

import pytest

from store.search.check.speakers import claims
from store.search.check.wording.message import Quote, without_edges

LONG = 20_000  # letters, of which a message is read at the most


def edges(text: str) -> str:
    return without_edges(Quote(text=text)).text


def told(text: str) -> str:
    return str([*claims._told(text, ["en"])])


@pytest.mark.parametrize(("read", "unit"), [(edges, "#a"), (edges, "a@"), (told, "X")])
def test_the_time_grows_with_the_length_alone(read: Callable[[str], str], unit: str) -> None:
    text = unit * (LONG // len(unit)) + "!"
    begun = process_time()
    read(text)

    assert process_time() - begun < 0.5


def test_tags_behind_a_message_are_none_of_it() -> None:
    words = "The crossing opened. " * 100

    assert edges(f"{words}#Torkham @desk 🚨") == words.strip()


def test_whose_words_they_are_is_told_of_a_whole_name() -> None:
    assert "Ann Lee" in told("(Ann Lee’s exact words)")
