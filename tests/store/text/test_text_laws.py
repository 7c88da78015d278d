"""Laws of text analysis that hold for every input."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.text.analyser.terms import index_terms, question_terms, terms
from store.text.cutting.passages import passages
from store.text.cutting.sentences import sentences
from store.text.detection import detect
from store.text.normalise import fold, fold_text, folded_hash, normalise

ALPHABETS = (
    st.characters(),
    st.sampled_from(" .!?\n\"“”«»'’-,:;()0123456789aAbBiIİısŞ"),
    st.characters(min_codepoint=0x600, max_codepoint=0x6FF),
    st.characters(min_codepoint=0x300, max_codepoint=0x36F),
    st.characters(min_codepoint=0x900, max_codepoint=0x97F),
    st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3),
    st.characters(min_codepoint=0x1100, max_codepoint=0x11FF),
    st.characters(min_codepoint=0x10000, max_codepoint=0x1FFFF),
    st.sampled_from("ﷺ½ﬁ①ﬅﻼ㍿\u200c\u200d\u0640\u06d4\u061f\ud800\x00\u202e\ufeff"),
)
TEXT = st.lists(st.one_of(*ALPHABETS), max_size=200).map("".join)
LANGUAGES = st.sampled_from(
    ["en", "tr", "ru", "ar", "fa", "ur", "ps", "hi", "uz", "kk", "fr", "zh", "und", "xx"]
)


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    """Load the language model before the clock of hypothesis runs."""
    detect("The talks failed on Tuesday.")


@given(text=TEXT)
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    once = normalise(text)

    assert normalise(once) == once


@given(text=TEXT)
def test_a_normal_text_has_no_control_characters_and_no_ragged_lines(text: str) -> None:
    once = normalise(text)

    assert not set(once) & set("\x00\t\r\x0b\x0c\x85\u2028\u202e\u2066\ufeff\ud800")
    assert "\n\n\n" not in once
    assert all(line == line.strip() for line in once.split("\n"))


@given(text=TEXT)
def test_offsets_of_a_folded_text_never_fall_and_end_with_the_original(text: str) -> None:
    folded = fold(text)

    assert len(folded.offsets) == len(folded.text) + 1
    assert list(folded.offsets) == sorted(folded.offsets)
    assert folded.offsets[len(folded.text)] == len(text)
    assert folded.text == fold_text(text)


@given(text=TEXT, data=st.data())
def test_the_slice_behind_a_folded_slice_folds_to_it(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))

    first, last = folded.span(start, end)

    assert folded.text[start:end] in fold_text(text[first:last])


@given(text=TEXT)
def test_white_space_and_case_do_not_matter_to_the_folded_hash(text: str) -> None:
    assert folded_hash(f"  {text}\n") == folded_hash(text)


@given(text=TEXT, language=LANGUAGES)
def test_sentences_are_ordered_disjoint_not_blank_and_within_lines(
    text: str, language: str
) -> None:
    found = sentences(text, language)

    assert all(text[start:end].strip() == text[start:end] != "" for start, end in found)
    assert all(left[1] <= right[0] for left, right in pairwise(found))
    assert not any("\n" in text[start:end] for start, end in found)


@given(text=TEXT, language=LANGUAGES)
def test_passages_hold_every_sentence_once_and_in_order(text: str, language: str) -> None:
    body = normalise(text)

    found = passages(body, language)

    held = [(each.start, each.end) for passage in found for each in passage.sentences]
    assert held == sentences(body, language)
    for passage in found:
        assert passage.start == passage.sentences[0].start
        assert passage.end == passage.sentences[-1].end


@given(text=TEXT, language=LANGUAGES)
def test_terms_stand_inside_the_text_in_order(text: str, language: str) -> None:
    found = terms(text, language)

    assert all(term.term and 0 <= term.start < term.end <= len(text) for term in found)
    starts = [term.start for term in found]
    assert starts == sorted(starts)


@given(text=TEXT, language=LANGUAGES)
def test_the_terms_of_the_index_are_those_with_places(text: str, language: str) -> None:
    assert index_terms(text, language) == [term.term for term in terms(text, language)]


@given(text=TEXT, language=LANGUAGES)
def test_question_terms_are_slices_of_the_question_with_variants(text: str, language: str) -> None:
    found = question_terms(text, [language, "en"])

    assert all(text[term.start : term.end] == term.surface for term in found)
    assert all(term.variants and all(term.variants) for term in found)
    assert all(len(set(term.variants)) == len(term.variants) for term in found)
