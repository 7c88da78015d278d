"""Input made to hurt: the work stays in proportion to the length, counted and not timed."""

import pytest
import sentencex

from store.text.analyser.terms import MAX_PIECES, MAX_RUN, terms
from store.text.cutting.joins import MAX_SENTENCE
from store.text.cutting.passages import passages
from store.text.cutting.sentences import sentences
from store.text.normalise import normalise

SIZE = 1_000_000
HOSTILE = [
    ".",
    "a",
    '"',
    "«",
    "a.",
    "a-",
    "a'",
    "1,",
    "e.g. ",
    "\u0301\u0327",
    "ﷺ",
    "\ud800a",
    "漢",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_the_splitter_sees_every_character_once_and_never_many_at_a_time(
    unit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []
    split = sentencex.get_sentence_boundaries

    def counted(language: str, text: str) -> object:
        sizes.append(len(text))
        return split(language, text)

    monkeypatch.setattr(sentencex, "get_sentence_boundaries", counted)
    text = (unit * SIZE)[:SIZE]

    found = sentences(text, "en")

    assert max(sizes, default=0) <= 2_000  # what is mostly marks never gets there
    assert sum(sizes) <= SIZE
    assert all(end - start <= MAX_SENTENCE for start, end in found)


@pytest.mark.parametrize("unit", HOSTILE)
def test_tokens_stay_short_and_none_is_read_twice(unit: str) -> None:
    text = (unit * SIZE)[: SIZE // 5]

    found = terms(text, "en")

    assert all(term.end - term.start <= (MAX_RUN + 1) * (MAX_PIECES + 1) for term in found)
    assert len(found) <= 2 * len(text)


def test_marks_in_wrong_order_are_cut_short_before_they_are_put_in_order() -> None:
    assert len(normalise("\u0301\u0327" * SIZE)) <= 32


def test_ten_million_characters_on_one_line_make_passages() -> None:
    body = normalise("The talks failed on Tuesday, he said. " * 250_000)[:10_000_000].strip()

    found = passages(body, "en")

    assert found[0].start == 0
    assert found[-1].end == len(body)
    assert all(each.end - each.start <= 2_000 for each in found)
