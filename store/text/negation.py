"""Words that deny: where a text says that something is not so."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from store.languages import interface_languages, known_language
from store.languages.language import Language, NegationWords
from store.text.analyser.analysis import lower_word
from store.text.characters import APOSTROPHES, HYPHENS, JOINERS, script
from store.text.detection import detect
from store.text.normalise import fold, fold_text
from store.text.words import word_pattern, words_of

LONGEST = 4  # words of the longest form
LONGEST_WORD = 40
_LEAST_LETTERS = 3  # of a word that a prefix turns round
_BETWEEN = re.compile(rf"[\s{re.escape(APOSTROPHES + HYPHENS)}{JOINERS}]*")

Span = tuple[int, int]


def negations(text: str, language: str | None) -> tuple[Span, ...]:
    """The spans of the words that deny, in code points: in their order, none inside another.

    They are read as ``language`` has them; where that is unknown, as the language the text seems
    to be in, or as all that share the script when it seems to be in none.
    """
    spans = [match.span() for match in word_pattern().finditer(text)]
    found: dict[int, int] = {}
    for each in _languages(text, language):
        feigned = list(_feigned(text, each))
        for start, end in _denying(text, spans, each):
            if not any(first < end and start < last for first, last in feigned):
                found[start] = max(end, found.get(start, 0))
    return _disjoint(sorted(found.items()))


def denies_speaker(text: str, language: str) -> bool:
    """Whether a text begins with words that leave nobody who speaks: nobody, not one minister."""
    keys = [fold_text(word) for word in words_of(text)[:LONGEST]]
    return any(keys[: len(form)] == form for form in _folded(_negation(language).nobody))


def calls_untrue(text: str, language: str) -> Iterator[Span]:
    """The spans of the words that call something untrue."""
    forms = {form[0] for form in _folded(_negation(language).untrue)}
    for match in word_pattern().finditer(text):
        if fold_text(match[0]) in forms:
            yield match.span()


def is_opposite(one: str, other: str, language: str) -> bool:
    """Whether two folded words differ by nothing but what turns the one round: un-, in-, نا."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _LEAST_LETTERS and any(
        long == fold_text(prefix) + short for prefix in _negation(language).prefixes
    )


def _languages(text: str, code: str | None) -> Sequence[Language]:
    known = known_language(code or "") or known_language(detect(text))
    if known is not None:
        return (known,)
    scripts = {script(word[0]) for word in words_of(text)}
    return [each for each in interface_languages() if not scripts.isdisjoint(each.scripts)]


def _denying(text: str, spans: Sequence[Span], language: Language) -> Iterator[Span]:
    if "unspaced" in language.scripts:
        yield from _anywhere(text, language.code)
        return
    forms, pattern = _forms(language.code), _pattern(language.code)
    keys = [_key(text[start:end], language.code) for start, end in spans]
    for at, (start, end) in enumerate(spans):
        for width in range(min(LONGEST, len(spans) - at), 0, -1):
            if tuple(keys[at : at + width]) in forms and _together(text, spans[at : at + width]):
                yield start, spans[at + width - 1][1]
                break
        else:
            word = lower_word(text[start:end][: LONGEST_WORD + 1], language.code)
            if pattern and len(word) <= LONGEST_WORD and pattern.fullmatch(word):
                yield start, end


def _anywhere(text: str, code: str) -> Iterator[Span]:
    """The forms within runs of letters, where no blanks divide words."""
    forms = sorted(_negation(code).forms, key=len, reverse=True)
    for match in re.finditer("|".join(map(re.escape, forms)), text) if forms else ():
        yield match.span()


def _key(word: str, language: str) -> str:
    """The form a word is compared in: folded, but Latin letters keep what is above and below them.

    YÖK is not yok; who writes without such signs is understood all the same.
    """
    latin = script(word[0]) == "latin" and not word.isascii()
    return lower_word(word[:LONGEST_WORD], language) if latin else fold_text(word)


def _together(text: str, spans: Sequence[Span]) -> bool:
    """Whether nothing but blanks, apostrophes and hyphens stands between the words."""
    return all(_BETWEEN.fullmatch(text, left[1], right[0]) for left, right in pairwise(spans))


def _feigned(text: str, language: Language) -> Iterator[Span]:
    """What only looks like a negation: no. 5."""
    pattern = _never(language.code)
    if pattern is not None:
        folded = fold(text)
        yield from (folded.span(*match.span()) for match in pattern.finditer(folded.text))


def _disjoint(spans: Sequence[Span]) -> tuple[Span, ...]:
    found: list[Span] = []
    for start, end in spans:
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return tuple(found)


@cache
def _forms(code: str) -> frozenset[tuple[str, ...]]:
    return frozenset(
        tuple(way(word) for word in words_of(form))
        for form in _negation(code).forms
        for way in (fold_text, lambda word: _key(word, code))
    )


@cache
def _pattern(code: str) -> re.Pattern[str] | None:
    patterns = _negation(code).patterns
    return re.compile("|".join(patterns)) if patterns else None


@cache
def _never(code: str) -> re.Pattern[str] | None:
    never = _negation(code).never
    return re.compile("|".join(never)) if never else None


def _folded(forms: Sequence[str]) -> Iterator[list[str]]:
    return ([fold_text(word) for word in words_of(form)] for form in forms)


def _negation(code: str) -> NegationWords:
    language = known_language(code)
    return language.negation if language else NegationWords()
