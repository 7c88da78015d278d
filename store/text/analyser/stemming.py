"""From a word to the form that is indexed: stemmed by language, then folded."""

import re
import threading
from functools import cache
from typing import NamedTuple

import Stemmer

from store.languages import all_languages, known_language
from store.languages.language import Language
from store.languages.lexicon import words_of
from store.text.analyser import lemmas
from store.text.characters import APOSTROPHES, script
from store.text.normalise import as_typed, fold_text

# Where words carry long tails of suffixes six letters keep most stems whole, and measured better
# than the stemmer alone.
_CUT_AT = 6
_CUT_LEMMA_AT = 8
_MIN_CUT = 4
MIN_STEM = 3
_MIN_SHORT = 2
_ENDING = 4  # letters behind the name of a place
_MIN_AGAIN = 4
_LETTER_APOSTROPHES = re.compile(f"[{APOSTROPHES}]")
_IZED = re.compile(r"(?<=\w{4})iz(?=(?:e|ed|es|ing|ation|ations|er|ers)\Z)")  # an organ organizes
_SEVERAL = re.compile(r"[\s'’.-]")


@cache
def _analysed(writing: str) -> frozenset[str]:
    """The languages in which words of this script are analysed."""
    return frozenset(
        each.code
        for each in all_languages()
        if each.analysed and writing in each.scripts + each.rare_scripts
    )


@cache
def _spokesman(writing: str) -> str:
    """The language in which foreign words of this script are analysed."""
    speaking = (each for each in all_languages() if each.speaks_for_script)
    return next((each.code for each in speaking if writing in each.scripts), "und")


def language_of(word: str, language: str) -> str:
    """The language a word is analysed in: that of the text, if the word is in its script."""
    writing = script(word[0])
    return language if language in _analysed(writing) else _spokesman(writing)


def stem(word: str, language: str) -> str:
    """The indexed form of a lower-case word; ``language`` comes from ``language_of``."""
    known = known_language(language)
    if known is None:
        return fold_text(word)
    if known.typed_plain:
        word = as_typed(word)
    if known.apostrophe_is_letter:
        word = _LETTER_APOSTROPHES.sub("", word)
    stemmed = _stemmed(word, known)
    return _place(word, stemmed, known) or stemmed


def _stemmed(word: str, known: Language) -> str:
    language = known.code
    if known.joined_before:
        word = _joined(language).sub("", word)
    if word in (stems := _own_stems(language)):
        return stems[word]
    if language in lemmas.LANGUAGES:
        found = lemmas.lemma(word, language).lower()
        found = found if len(found) > 1 else word  # Muş is a town, and no y
        if known.endings:
            return _short(word, found, known)
        word = _verb(found, known)
        if word in stems:
            return stems[word]
    if known.snowball:
        stemmed = fold_text(_cut(word, known)) or fold_text(word)
    else:
        stemmed = _without_suffixes(word, known)
    return stemmed[:_CUT_AT] if known.long_tails else stemmed


def _verb(lemma: str, language: Language) -> str:
    """The verb of a participle, which dictionaries have apart: длившийся is длиться."""
    for pattern, end in language.participles:
        verb = re.sub(pattern, end, lemma)
        if verb != lemma:
            return lemmas.lemma(verb, language.code).lower() or verb
    return lemma


def _cut(word: str, language: Language) -> str:
    if language.code == "en":
        if len(word) <= 4 and word.endswith("is"):
            return word  # Isis is no plural
        word = _IZED.sub("is", word)
    cut = _stemmer(language.snowball or "").stemWord
    stemmed: str = cut(word)
    while language.stems_again and _MIN_AGAIN <= len(again := cut(stemmed)) < len(stemmed):
        stemmed = again  # Пакистану is cut to Пакистан, and that to what Пакистан is
    return stemmed


@cache
def _own_stems(language: str) -> dict[str, str]:
    """The stems of words that the stemmer takes for forms of another word."""
    return {word: own for own, words in words_of("stems", language).items() for word in words}


def _short(word: str, lemma: str, language: Language) -> str:
    """A word by its dictionary form, unless that is a guess or the word is a place: Batken."""
    if word in _places(language.code):
        lemma = word
    if lemma in (stems := _own_stems(language.code)):
        return stems[lemma]
    if lemmas.has(word, language.code) or re.match(language.endings, word[len(lemma) :]):
        return _cut_little(lemma, language)[:_CUT_LEMMA_AT]
    return _cut_little(word, language)[:_CUT_AT]


@cache
def _places(language: str) -> frozenset[str]:
    known = known_language(language)
    assert known is not None  # asked for only then
    names = (name for some in words_of("places", language).values() for name in some)
    return frozenset(_lower(name, known) for name in names)


class _PlaceNames(NamedTuple):
    """The places a language has names for: by the names, folded, and by the stems of those."""

    by_name: dict[str, str]
    by_stem: dict[str, tuple[tuple[str, str], ...]]


def _place(word: str, stemmed: str, language: Language) -> str | None:
    """The name of the place that a word is a form of: Bamyan is not what is left of it, a mother.

    A form is the name, also behind what is written in one with it, or it has the name's stem and
    begins as the name does, which may change its last letter. Forms that a dictionary has as those
    of another word are longer than the name by little: *заболевание*, disease, is none of Zabul.
    """
    if language.code == "en":  # whose stems leave names whole
        return None
    known = _known_places(language.code)
    whole, base = fold_text(word), lemmas.lemma(word, language.code).lower()
    listed = lemmas.has(word, language.code)
    forms = [whole]
    for one in language.before_names:
        if whole.startswith(one) and not (listed and base == word and len(one) == 1):
            forms.append(whole[len(one) :])  # but ورقة, paper, is no "and Raqqa"
    for form in forms:
        if form in known.by_name:
            return known.by_name[form]
    other = listed and fold_text(base) not in known.by_name
    for name, place in known.by_stem.get(stemmed, ()):
        begin = name[:-1] if name[-1] in language.changing_ends else name
        longest = len(begin) + (1 if begin != name else _ENDING) if other else len(whole)
        for form in forms:
            if longest >= len(form) >= len(name) > MIN_STEM and form.startswith(begin):
                return place
    return None


@cache
def _known_places(code: str) -> _PlaceNames:
    """Of names that begin alike, the first in the list is the term of the place."""
    by_name: dict[str, str] = {}
    by_stem: dict[str, dict[str, str]] = {}
    language = known_language(code)
    assert language is not None  # asked for only then
    for names in words_of("places", code).values():
        own: dict[str, str] = {}
        for name in names:
            lower = _lower(name, language)
            if _SEVERAL.search(lower) or lower in language.places_like_words:
                continue
            bare = re.sub(rf"\A{language.article}", "", lower) if language.article else lower
            folded, stemmed = fold_text(bare), _stemmed(lower, language)
            place = own.get(stemmed) or own.get(folded[:-1]) or folded
            own[stemmed] = own[folded[:-1]] = place
            by_name.setdefault(folded, place)
            by_stem.setdefault(stemmed, {}).setdefault(folded, place)
    longest = {
        stemmed: tuple(sorted(names.items(), key=lambda one: -len(one[0])))
        for stemmed, names in by_stem.items()
    }
    return _PlaceNames(by_name, longest)


def _lower(name: str, language: Language) -> str:
    name = (name.replace("I", "ı").replace("İ", "i") if language.dotless_i else name).lower()
    return as_typed(name) if language.typed_plain else name


def _cut_little(word: str, language: Language) -> str:
    """A word, cut where most of it stays: deniz, the sea, is not de-, to say."""
    whole, cut = fold_text(word), fold_text(_cut(word, language))
    return cut if len(cut) >= _MIN_CUT or len(whole) - len(cut) <= 1 else whole


@cache
def _joined(language: str) -> re.Pattern[str]:
    known = known_language(language)
    return re.compile(known.joined_before if known else "")


def _without_suffixes(word: str, language: Language) -> str:
    endings = language.short_suffixes
    short = re.compile(as_typed(endings) if language.typed_plain else endings) if endings else None
    while short and (found := short.search(word, _MIN_SHORT)):
        word = word[: found.start()]
    stemmed, suffixes = fold_text(word), _suffixes(language.code)
    while suffixes and (found := suffixes.search(stemmed, MIN_STEM)):
        stemmed = stemmed[: found.start()]
        if not language.stems_again:
            break
    if language.ends_hardened:
        return stemmed[:-1] + language.ends_hardened.get(stemmed[-1], stemmed[-1])
    return stemmed


@cache
def _suffixes(language: str) -> re.Pattern[str] | None:
    known = known_language(language)
    if known is None or not known.suffixes:
        return None
    folded = map(as_typed if known.typed_plain else str, map(fold_text, known.suffixes))
    words = sorted(set(folded), key=lambda word: (-len(word), word))
    return re.compile(rf"(?:{'|'.join(words)})\Z")


class _Stemmers(threading.local):
    """Stemmers of this thread: they must not be shared."""

    def __init__(self) -> None:
        self.by_name: dict[str, Stemmer.Stemmer] = {}


@cache
def _stemmers() -> _Stemmers:
    return _Stemmers()


def _stemmer(name: str) -> Stemmer.Stemmer:
    own = _stemmers().by_name
    if name not in own:
        own[name] = Stemmer.Stemmer(name, 0)
    return own[name]
