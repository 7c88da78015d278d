"""What of a pasted text is the quotation, and where it stands."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.model import Passage, PassageText, Source
from store.search.check import Match, check, quoted_words
from store.search.index import IndexedPassage, LibraryIndex, Searcher
from store.text.terms import terms

PARTS = (
    "Five men were wounded near the Spin Boldak gate on Friday.",
    "پنج تن در نزدیکی دروازهٔ سپین بولدک زخمی شدند.",
    "В пятницу у ворот Спин-Булдак были ранены пять человек.",
    "शुक्रवार को स्पिन बोल्डक के पास पाँच लोग घायल हुए।",
    "Traders’ lorries waited; “nobody,” one said, “knows why.”",
)
BODY = "\n\n".join(PARTS)


def found(quoted: str) -> list[Match]:
    """Check against an article with the body above."""
    entry = IndexedPassage(
        passage=1,
        article=1,
        version=1,
        language="en",
        publisher=0,
        published=0,
        terms=[term.term for part in PARTS for term in terms(part, "en")],
        title_terms=[],
    )
    passage = Passage(id=1, article=1, version=1, ordinal=1, start=0, end=len(BODY), sentences=())
    source = Source(publisher=None, title=None, collected=datetime(2026, 1, 1, tzinfo=UTC))
    text = PassageText(passage=passage, body=BODY, source=source)
    view = Searcher([LibraryIndex().apply([entry], [], 1)])
    return check(view, quoted, lambda _: [text])


@pytest.mark.parametrize(
    ("pasted", "quotation"),
    [
        ("“We left at dawn,” said the driver.", "We left at dawn,"),
        ("> **We left at dawn**", "We left at dawn"),
        ('He said: "We left at dawn and came home."', "We left at dawn and came home."),
        ("«Мы ушли на рассвете», сказал он.", "Мы ушли на рассвете"),
        ("“We left,” he said, “at dawn with bread.”", "We left, … at dawn with bread."),
        ("We left at dawn.", "We left at dawn."),
        ('The "army" left at dawn with us.', 'The "army" left at dawn with us.'),
        ("", ""),
    ],
)
def test_the_quotation_is_taken_out_of_what_is_around_it(pasted: str, quotation: str) -> None:
    assert quoted_words(pasted) == quotation


@pytest.mark.parametrize("part", PARTS)
def test_sentences_of_every_script_are_found_to_the_letter(part: str) -> None:
    [match] = found(part)

    assert match.verdict == "verbatim"
    assert match.found.body[match.start : match.end] in part
    assert match.end - match.start >= len(part) - 2


@given(start=st.integers(0, 9), size=st.integers(3, 10))
def test_any_run_of_words_is_found(start: int, size: int) -> None:
    words = PARTS[0].split()[start : start + size]

    matches = found(" ".join(words))

    assert [match.verdict for match in matches] == (["verbatim"] if len(words) >= 3 else [])


@given(text=st.text(max_size=80))
def test_anything_may_be_checked(text: str) -> None:
    for match in found(quoted_words(text)):
        assert 0 <= match.start < match.end <= len(BODY)


def test_near_words_come_with_both_texts() -> None:
    [match] = found("Six men were wounded close to the Spin Boldak gate on Friday")

    assert match.verdict == "near"
    assert [(piece.kind, piece.text) for piece in match.pieces] == [
        ("quoted", "Six"),
        ("article", "Five"),
        ("both", "men were wounded"),
        ("quoted", "close to"),
        ("article", "near"),
        ("both", "the Spin Boldak gate on Friday"),
    ]
