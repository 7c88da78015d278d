"""What holds of every true quotation and of every false one."""

import re
from collections.abc import Sequence
from functools import cache

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from store.search.check.check import check
from store.search.check.library import CheckLibrary
from store.search.check.records import CheckReport
from tests.store.search.check.shelf import SHELF, Piece, a_library

FEWEST = 3
UNSPACED = ("zh",)
NEGATIONS = {
    "en": "not", "tr": "değil", "ru": "не", "uk": "не", "ar": "لا", "fa": "نه", "ur": "نہیں",
    "ps": "نه", "hi": "नहीं", "ka": "არ", "hy": "ոչ", "el": "δεν", "he": "לא", "zh": "不",
    "bn": "না", "kk": "емес",
}  # fmt: skip
STRANGE = ("lamp", "дом", "خانه", "घर", "灯")
KINDS = ("drop", "swap", "insert", "negate", "renumber", "join", "cross")


@cache
def shelf() -> CheckLibrary:
    """The library of all articles."""
    return a_library()


def units(piece: Piece, text: str) -> list[str]:
    """The words of a text, or its letters where words are not separated."""
    return list(text.replace(" ", "")) if piece.language in UNSPACED else text.split()


def joined(piece: Piece, words: Sequence[str]) -> str:
    return ("" if piece.language in UNSPACED else " ").join(words)


def letters(text: str) -> str:
    """Letters and digits alone, without case."""
    return "".join(filter(str.isalnum, text)).casefold()


@st.composite
def cuts(draw: st.DrawFn) -> tuple[Piece, list[str]]:
    """Words that follow each other in a paragraph of an article, cut at the borders of words."""
    piece = draw(st.sampled_from(SHELF))
    words = units(piece, draw(st.sampled_from(piece.body.split("\n\n"))))
    start = draw(st.integers(0, len(words) - FEWEST))
    end = draw(st.integers(start + FEWEST, len(words)))
    cut = words[start:end]
    if piece.language in UNSPACED:  # not within a number
        assume(not (start and cut[0].isdigit() and words[start - 1].isdigit()))
        assume(not (end < len(words) and cut[-1].isdigit() and words[end].isdigit()))
        assume(sum(word.isalpha() for word in cut) >= FEWEST)
    assume(sum(bool(letters(word)) for word in cut) >= FEWEST)
    return piece, cut


@st.composite
def mutations(draw: st.DrawFn) -> tuple[str, str]:
    """A kind of mutation and a true quotation after it: other words than the articles have."""
    piece, cut = draw(cuts())
    kind = draw(st.sampled_from(KINDS))
    words = list(cut)
    place = draw(st.integers(1, len(words) - 1))
    match kind:
        case "drop":
            assume(0 < place < len(words) - 1 and letters(words[place]))
            del words[place]
        case "swap":
            assume(letters(words[place - 1]) != letters(words[place]))
            assume(letters(words[place - 1]) and letters(words[place]))
            words[place - 1 : place + 1] = words[place], words[place - 1]
        case "insert":
            words.insert(place, draw(st.sampled_from(STRANGE)))
        case "negate":
            words.insert(place, NEGATIONS[piece.language])
        case "renumber":
            digits = [at for at, word in enumerate(words) if re.search(r"\d", word)]
            assume(digits)
            at = draw(st.sampled_from(digits))
            words[at] = re.sub(
                r"\d", lambda match: str((int(match[0]) + 1) % 10), words[at], count=1
            )
        case "join":
            _, other = draw(cuts())
            words += other
        case "cross":
            other = units(piece, draw(st.sampled_from(piece.body.split("\n\n"))))
            at = draw(st.integers(0, len(other) - FEWEST))
            words += ["…", *other[at : at + 6]]
    text = joined(piece, words)
    everywhere = letters(
        " ".join(one.body for one in SHELF)
        + " ".join(older for one in SHELF for older in one.older)
    )
    assume(letters(text) not in everywhere)
    return kind, text


def verdicts(report: CheckReport) -> list[str]:
    return [made.verdict.value for made in report.checks]


@settings(deadline=None)
@given(cuts())
def test_words_of_an_article_are_verbatim_whole_or_cut(cut: tuple[Piece, list[str]]) -> None:
    piece, words = cut

    assert verdicts(check(joined(piece, words), shelf())) == ["verbatim"]


@settings(deadline=None)
@given(mutations())
def test_changed_words_are_never_verbatim_nor_the_same(mutation: tuple[str, str]) -> None:
    _, text = mutation

    for made in check(text, shelf()).checks:
        same = made.verdict.value in ("verbatim", "same words")
        assert not (same and letters(made.checked) == letters(text))


@settings(deadline=None)
@given(st.text(max_size=120) | mutations().map(lambda mutation: mutation[1]))
def test_whatever_is_told_stands_in_the_article(text: str) -> None:
    for made in check(text, shelf()).checks:
        for quotation in made.quotations:
            piece = SHELF[quotation.reference.article - 1]
            bodies = (*piece.older, piece.body)
            body = bodies[(quotation.reference.version or 1) - 1]
            assert body[quotation.start : quotation.end] == quotation.text
        if made.quotations:
            first = SHELF[made.quotations[0].reference.article - 1]
            version = made.quotations[0].reference.version or 1
            body = (*first.older, first.body)[version - 1]
            assert all(body[part.start : part.end] == part.text for part in made.parts)
