"""Whether words that somebody quotes stand in the library: to the letter, nearly, or not at all."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from store.model import Passage, PassageText
from store.search.index import Searcher
from store.text.normalise import Folded, fold
from store.text.terms import question_terms
from store.text.words import word_pattern

Verdict = Literal["verbatim", "same words", "near"]

NEAR = 0.6  # the share of the quoted words that a near place must hold, in their order
FEWEST = 3  # words without which there is nothing to compare
_CANDIDATES = 15
_TERMS = 40
_AROUND = 400  # code points on both sides of a passage in which words may nearly stand
_REACH = 8_000  # the same for the very same words, whose parts an ellipsis may set far apart
_MARKS = re.compile(r"[“”„‟«»‹›\"]")
_QUOTED = re.compile(r"“([^”]+)”|„([^“”]+)[“”]|«([^»]+)»|\"([^\"]+)\"")
_ELLIPSIS = re.compile(r"\s*[\[(]?(?:…|\.{3,}|\. \. \.)[\])]?\s*")
_DRESSING = re.compile(r"^\s*>+\s?|[*~|`]{2,}", re.M)
_ENDED = re.compile(r"[.!?…؟۔।\n]")
_SIGNS = str.maketrans({"’": "'", "‘": "'", "`": "'", "–": "-", "—": "-", "‑": "-", "−": "-"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of words: in both texts, only in what was quoted, or only in the article."""

    kind: Literal["both", "quoted", "article"]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A place that holds the quoted words, or nearly; ``pieces`` tell both texts apart."""

    verdict: Verdict
    share: float
    found: PassageText
    start: int
    end: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    folded: str
    start: int
    end: int


def quoted_words(text: str) -> str:
    """What of a pasted text is the quotation: without its marks and who is said to have said it."""
    bare = _DRESSING.sub("", text).strip()
    inside = [next(filter(None, match.groups())) for match in _QUOTED.finditer(bare)]
    words = sum(len(_words(part)) for part in inside)
    if words >= FEWEST and 2 * words >= len(_words(bare)):
        return " … ".join(part.strip() for part in inside)
    longest = max(inside, key=len, default="")
    return longest.strip() if len(_words(longest)) >= 2 * FEWEST else bare


def check(
    searcher: Searcher,
    quoted: str,
    fetch: Callable[[Sequence[int]], Sequence[PassageText]],
    limit: int = 5,
) -> list[Match]:
    """The places that hold the quoted words, the truest first, one of each article."""
    parts = [part for part in _ELLIPSIS.split(quoted) if _words(part)]
    if sum(len(_words(part)) for part in parts) < FEWEST:
        return []
    best: dict[int, Match] = {}
    for candidate in fetch(_candidates(searcher, " ".join(parts))):
        words = _words(candidate.body, candidate.passage, _REACH)
        match = _exact(parts, candidate, words) or _near(parts, candidate, words)
        known = best.get(candidate.passage.article)
        if match and (known is None or match.share > known.share):
            best[candidate.passage.article] = match
    order = {"verbatim": 0, "same words": 1, "near": 2}
    ranked = sorted(best.values(), key=lambda match: (order[match.verdict], -match.share))
    if ranked and ranked[0].verdict != "near":
        ranked = [match for match in ranked if match.verdict != "near"]
    return ranked[:limit]


def _candidates(searcher: Searcher, quoted: str) -> list[int]:
    found = question_terms(quoted, list(searcher.languages()))
    groups = [[(variant, 1.0) for variant in term.variants] for term in found]
    groups.sort(key=lambda group: -max(searcher.idf(variant) for variant, _ in group))
    return [int(number) for number in searcher.top(groups[:_TERMS], _CANDIDATES).passages]


def _exact(parts: Sequence[str], candidate: PassageText, words: Sequence[_Word]) -> Match | None:
    """A place where every part stands, in order, with the very same words."""
    spans: list[tuple[int, int]] = []
    after = 0
    for part in parts:
        place = _find([word.folded for word in _words(part)], words, after)
        if place is None:
            return None
        after = place[1]
        spans.append((words[place[0]].start, words[place[1] - 1].end))
    spans = [
        _with_signs(part, candidate.body, span) for part, span in zip(parts, spans, strict=True)
    ]
    same = all(
        _plain(part) == _plain(candidate.body[start:end])
        for part, (start, end) in zip(parts, spans, strict=True)
    )
    return Match(
        verdict="verbatim" if same else "same words",
        share=1.0,
        found=candidate,
        start=spans[0][0],
        end=spans[-1][1],
        pieces=(Piece(kind="both", text=" … ".join(parts)),),
    )


def _with_signs(part: str, body: str, span: tuple[int, int]) -> tuple[int, int]:
    """The span with the sign behind its last word, where the quotation has one too."""
    start, end = span
    if (
        end < len(body)
        and not part.rstrip()[-1].isalnum()
        and unicodedata.category(body[end])[0] == "P"
    ):
        end += 1
    return start, end


def _near(parts: Sequence[str], candidate: PassageText, words: Sequence[_Word]) -> Match | None:
    """The stretch around the passage that has most of the words in their order."""
    quoted = " … ".join(parts)
    theirs = _words(quoted)
    first = max(0, candidate.passage.start - _AROUND)
    ours = [
        word
        for word in words
        if first <= word.start and word.end <= candidate.passage.end + _AROUND
    ]
    matcher = SequenceMatcher(
        None, [word.folded for word in ours], [word.folded for word in theirs], autojunk=False
    )
    found = [(block.a, block.b, block.size) for block in matcher.get_matching_blocks()]
    blocks = _dense([block for block in found if block[2]], len(theirs))
    same = sum(block[2] for block in blocks)
    if not blocks or same < FEWEST or same < NEAR * len(theirs):
        return None
    low, high = blocks[0][0], blocks[-1][0] + blocks[-1][2]
    left, right = blocks[0][1], len(theirs) - blocks[-1][1] - blocks[-1][2]
    inner = _widened(ours, low, high, left, right, candidate.body)
    return Match(
        verdict="near",
        share=same / len(theirs),
        found=candidate,
        start=inner[0].start,
        end=inner[-1].end,
        pieces=tuple(_pieces(inner, candidate.body, theirs, quoted)),
    )


def _widened(
    words: Sequence[_Word], low: int, high: int, left: int, right: int, body: str
) -> Sequence[_Word]:
    """The words from ``low`` to ``high`` with what stands in the place of other words around them.

    As many words as the quotation has there, and none of another sentence.
    """
    while left and low and not _ENDED.search(body[words[low - 1].end : words[low].start]):
        low, left = low - 1, left - 1
    while (
        right
        and high < len(words)
        and not _ENDED.search(body[words[high - 1].end : words[high].start])
    ):
        high, right = high + 1, right - 1
    return words[low:high]


def _dense(blocks: Sequence[tuple[int, int, int]], wanted: int) -> list[tuple[int, int, int]]:
    """The blocks without those far away from the largest, which agree by chance."""
    if not blocks:
        return []
    anchor = max(blocks, key=lambda block: block[2])
    return [
        block for block in blocks if abs((block[0] - anchor[0]) - (block[1] - anchor[1])) <= wanted
    ]


def _pieces(
    ours: Sequence[_Word], body: str, theirs: Sequence[_Word], quoted: str
) -> Iterator[Piece]:
    matcher = SequenceMatcher(
        None, [word.folded for word in ours], [word.folded for word in theirs], autojunk=False
    )
    for tag, low, high, first, last in matcher.get_opcodes():
        if tag == "equal":
            yield Piece(kind="both", text=_slice(body, ours[low:high]))
            continue
        if first < last:
            yield Piece(kind="quoted", text=_slice(quoted, theirs[first:last]))
        if low < high:
            yield Piece(kind="article", text=_slice(body, ours[low:high]))


def _slice(text: str, words: Sequence[_Word]) -> str:
    return text[words[0].start : words[-1].end]


def _find(wanted: Sequence[str], words: Sequence[_Word], after: int) -> tuple[int, int] | None:
    """Where the wanted words follow each other, not before word number ``after``."""
    size = len(wanted)
    for place in range(after, len(words) - size + 1):
        if words[place].folded == wanted[0] and all(
            words[place + step].folded == wanted[step] for step in range(1, size)
        ):
            return place, place + size
    return None


def _words(text: str, near: Passage | None = None, reach: int = 0) -> list[_Word]:
    """The words of a text, or of a passage with as many code points around it."""
    start = max(0, near.start - reach) if near else 0
    folded = fold(text[start : near.end + reach] if near else text)
    return [_word(folded, start, *match.span()) for match in word_pattern().finditer(folded.text)]


def _word(folded: Folded, offset: int, first: int, last: int) -> _Word:
    start, end = folded.span(first, last)
    return _Word(folded=folded.text[first:last], start=offset + start, end=offset + end)


def _plain(text: str) -> str:
    """The text without what may differ between two printings of the same words."""
    return " ".join(_MARKS.sub("", unicodedata.normalize("NFC", text)).translate(_SIGNS).split())
