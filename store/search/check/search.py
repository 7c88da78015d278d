"""The search for a quotation's best place in the library."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from store.languages import known_language
from store.model import SourceMatch
from store.search.check.alignment import Alignment, Checked, contiguous, in_parts
from store.search.check.comparison import Comparison
from store.search.check.library import CheckLibrary, Version
from store.search.check.nearness import nearest
from store.search.check.records import Verdict
from store.search.check.speakers.surroundings import Span, Surroundings
from store.search.check.wording.tokens import Tokens, legible, tokenise
from store.search.index import Searcher
from store.text.analyser.terms import QuestionTerm, question_terms
from store.text.characters import script

CANDIDATES = 12  # passages that are looked at
MOST_TERMS = 24  # the rarest words by which they are found
_FEW_TERMS = 3  # with fewer, the index alone cannot tell the place
_ALIGNED = 3  # articles whose words are laid beside those that are checked
_REACH = 300  # code points looked at around a passage, beside the length of the quotation
_BESIDE = 120  # and around the very words
_WORSE = 0.25  # of the words, by which a place may have fewer than the best and still be aligned
_STOPS = str.maketrans(dict.fromkeys('.,;:!?"“”«»()[]…؟،۔।', " "))
_RARE = 4
_OF_PUBLISHER = 3  # articles of the named publisher that are looked at first
_ORDER = list(Verdict)


@dataclass(frozen=True)
class Place:
    """Where words stand in an article version, and how true they are there."""

    version: Version
    comparison: Comparison

    @property
    def alignment(self) -> Alignment:
        """Both texts beside each other."""
        return self.comparison.alignment

    @cached_property
    def verdict(self) -> Verdict:
        """The verdict on the words at this place."""
        return self.comparison.verdict or Verdict.ABSENT

    @property
    def rank(self) -> tuple[int, float, int]:
        """Smaller is truer."""
        apart = self.verdict is Verdict.NEAR and self.comparison.left_out
        return _ORDER.index(self.verdict), -self.alignment.share, len(apart or ())


@dataclass(frozen=True)
class Search:
    """The search for one quotation.

    ``forms`` are readings of the same words, the plainest first: with an ellipsis as a mark like
    another, or as a gap. ``publishers`` are looked through first.
    """

    library: CheckLibrary
    forms: Sequence[Checked]
    publishers: Sequence[int] = ()

    def places(self) -> list[Place]:
        """The places where the words stand, the truest first, one of each article version."""
        found = _truest(self.forms, self._versions)
        if not _is_found(found) and self._is_beyond_the_index:
            found += _truest(self.forms, self.library.holding(self.forms[0].literal))
        if not _is_found(found):
            articles = [version.article for version in self._versions]
            older = self.library.older(articles, self._rare)
            found += _truest(self.forms, older)
        return sorted(found, key=lambda place: place.rank)

    @cached_property
    def terms(self) -> list[QuestionTerm]:
        """The words as the index knows them, the rarest first."""
        return rarest_terms(self.forms[-1].text, self.library.searcher)

    @property
    def _is_beyond_the_index(self) -> bool:
        """Whether the index may not know these words: too few terms, or words without blanks."""
        unspaced = any(script(letter) == "unspaced" for letter in self.forms[0].text)
        return unspaced or len(self.terms) < _FEW_TERMS

    @cached_property
    def _rare(self) -> list[str]:
        """The rarest words as they are written, by which a lost version is found."""
        return list(dict.fromkeys(term.surface for term in self.terms))[:_RARE]

    @cached_property
    def _versions(self) -> list[Version]:
        found = self._candidates(())
        if not self.publishers:
            return found
        own = self._candidates(self.publishers)
        known = {version.article for version in own}
        return [*own[:_OF_PUBLISHER], *(one for one in found if one.article not in known)]

    def _candidates(self, publishers: Sequence[int]) -> list[Version]:
        searcher = self.library.searcher
        groups = [[(variant, 1.0) for variant in term.variants] for term in self.terms[:MOST_TERMS]]
        theirs = SourceMatch(publishers=frozenset(publishers))
        mask = searcher.mask(source=theirs) if publishers else None
        found = searcher.top(groups, CANDIDATES, mask).passages
        return list(self.library.versions([int(number) for number in found]))


def rarest_terms(text: str, searcher: Searcher) -> list[QuestionTerm]:
    """The words of a text as an index knows them, the rarest first."""
    text, languages = legible(text), list(searcher.languages)
    found = question_terms(text, languages, _only_language(text, languages))
    found.sort(key=lambda term: -max(searcher.idf(variant) for variant in term.variants))
    return found


def _only_language(text: str, languages: Sequence[str]) -> str | None:
    """The one language of the library in the text's script; None when several or none are."""
    writing = script(next(filter(str.isalpha, text), " "))
    here = [
        code for code in languages if (known := known_language(code)) and writing in known.scripts
    ]
    return here[0] if len(here) == 1 else None


def _is_found(places: Sequence[Place]) -> bool:
    return any(place.verdict is Verdict.VERBATIM for place in places)


def _truest(forms: Sequence[Checked], versions: Sequence[Version]) -> list[Place]:
    """The best place in each version that has one; where some hold the very words, in those."""
    exact = [version for version in versions if _holds(version, forms[0])]
    found = _in_each(forms, exact)
    if not _is_found(found):
        others = [version for version in versions if version not in exact]
        found += _in_each(forms, _likeliest(forms[0], others))
    return found


def _likeliest(checked: Checked, versions: Sequence[Version]) -> list[Version]:
    """The versions that have most of the words near their passages: worth being aligned."""
    wanted = set(checked.text.casefold().translate(_STOPS).split())
    shares = [_share(wanted, version, checked) for version in versions]
    least = max(shares, default=0.0) - _WORSE
    order = sorted(range(len(versions)), key=lambda at: -shares[at])
    return [versions[at] for at in order if shares[at] >= least][:_ALIGNED]


def _share(wanted: set[str], version: Version, checked: Checked) -> float:
    words: set[str] = set()
    for start, end in _spans(version, checked):
        words.update(version.body[max(0, start) : end].casefold().translate(_STOPS).split())
    return len(wanted & words) / max(1, len(wanted))


def _in_each(forms: Sequence[Checked], versions: Sequence[Version]) -> list[Place]:
    found = (best_place(forms, version) for version in versions)
    return [place for place in found if place is not None]


def best_place(forms: Sequence[Checked], version: Version) -> Place | None:
    """Where in a version the words stand best."""
    around = Surroundings(version.body, version.source.language)
    best: Place | None = None
    for window in _windows(version, forms[0]):
        for alignment in _alignments(forms, window, around.language):
            place = Place(version, Comparison(alignment, around))
            if place.verdict is not Verdict.ABSENT and (best is None or place.rank < best.rank):
                best = place
            if place.verdict is Verdict.VERBATIM:
                return place
    return best


def _alignments(forms: Sequence[Checked], window: Tokens, language: str) -> Iterator[Alignment]:
    """The ways to lay the words beside those of a window, the truest first."""
    for checked in forms:
        yield from contiguous(checked, window)
    parted = in_parts(forms[-1], window)
    if parted is not None:
        yield parted
    if parted is None:
        near = nearest(forms[-1], window, language)
        if near is not None:
            yield near


def _windows(version: Version, checked: Checked) -> list[Tokens]:
    """The stretches of a body worth looking at, as words."""
    body = version.body
    if (at := body.find(checked.literal)) >= 0:
        return [_window(body, at - _BESIDE, at + len(checked.literal) + _BESIDE)]
    return [_window(body, start, end) for start, end in _spans(version, checked)]


def _spans(version: Version, checked: Checked) -> list[Span]:
    """The stretches around the passages of a version in which the words may stand."""
    reach = _REACH + len(checked.text)
    places = [(place.start, place.end) for place in version.places] or [(0, len(version.body))]
    spans: list[Span] = []
    for start, end in places:
        if spans and start - reach <= spans[-1][1]:
            spans[-1] = spans[-1][0], max(spans[-1][1], end + reach)
        else:
            spans.append((start - reach, end + reach))
    return spans


def _window(body: str, start: int, end: int) -> Tokens:
    """The words of a stretch, from a word's beginning to a word's end."""
    start, end = max(0, start), min(len(body), end)
    if start:
        blank = re.compile(r"\s").search(body, start, end)
        start = blank.end() if blank else start
    if end < len(body):
        cut = max(body.rfind(" ", start, end), body.rfind("\n", start, end))
        end = cut if cut > start else end
    return tokenise(body, start, end)


def _holds(version: Version, checked: Checked) -> bool:
    body = version.body
    if checked.literal in body:
        return True
    return "\n" in body and checked.longest in body and checked.literal in " ".join(body.split())


def sentences_at(place: Place) -> Span:
    """The whole sentences around the first run of the words."""
    spans = place.alignment.spans
    return place.comparison.around.whole(spans[0][0], spans[-1][1])
