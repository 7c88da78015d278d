"""Persian words typed in Latin letters, by their sounds: maash is معاش, rozana روزانه.

Persian writes its consonants and long vowels: a word is looked up by the consonants, but those that
are vowels as well, and the one is taken whose vowels are those typed.
"""

from collections.abc import Iterator
from functools import cache
from itertools import groupby

from store.languages import kept, known_language
from store.languages.lexicon import read, words_of

_LANGUAGE = "fa"
_MOST_APART = 1.0  # vowels
_OTHER = 3.0  # what a long vowel counts for which another is typed
_TYPED = {"a": 0.3, "o": 0.2, "e": 0.1, "h": 0.8}  # what one counts that is only typed
_BEGUN = 1.1  # and what one does that a word begins with
_LEAST = 2  # consonants of a key
_ENDINGS = ("haye", "hay", "ha", "ye", "esh", "ash", "am", "an", "e", "i", "o")
_TWO = (("kh", "خ"), ("gh", "ق"), ("sh", "ش"), ("ch", "چ"), ("zh", "ژ"), ("ph", "ف"), ("ck", "ک"))
_CONSONANTS = {
    letter: letters[0]
    for letters in (  # an ع is no sound, but where a word begins with it
        *("بb", "پp", "تطt", "سثصs", "جj", "چ", "خx", "دd", "زذضظz", "رr", "ژ", "ش", "قغq"),
        *("فf", "کkc", "گg", "لl", "مm", "نn"),
    )
    for letter in letters
}
_VOWELS = {letter: letters[0] for letters in ("aاآ", "eiyیئ", "ouvwو", "hهح") for letter in letters}


def persian(typed: str) -> str:
    """The Persian word that one in small Latin letters stands for; empty where none is known."""
    for spelt in (typed, *_without_endings(typed)):
        key, vowels = _sounds(spelt)
        near = [
            (apart, _ends_open(word) != _ends_open(spelt), len(word), place, word)
            for place, word in enumerate(_known().get(key, ()))
            if (apart := _apart(_sounds(word)[1], vowels)) <= _MOST_APART
        ]
        if near:
            return min(near)[-1]
    return ""


def _without_endings(typed: str) -> Iterator[str]:
    for ending in _ENDINGS:
        if typed.endswith(ending) and len(typed) > len(ending) + _LEAST:
            yield typed.removesuffix(ending)


def _sounds(word: str) -> tuple[str, tuple[str, ...]]:
    """The consonants of a word, and the vowels before each and behind the last."""
    for two, one in _TWO:
        word = word.replace(two, one)
    if word[:1] == "ع":
        word = "ا" + word[1:]
    key, vowels = "", [""]
    for letter, _ in groupby(word.rstrip("hه")):
        if letter in _CONSONANTS:
            key += _CONSONANTS[letter]
            vowels.append("")
        elif letter in _VOWELS and not vowels[-1].endswith(_VOWELS[letter]):
            vowels[-1] += _VOWELS[letter]
    return key, tuple(vowels)


def _apart(written: tuple[str, ...], typed: tuple[str, ...]) -> float:
    """How much the vowels of a word differ from typed ones, where short ones are not written."""
    found = 0.0
    for own, other in zip(written, typed, strict=True):
        long = {*own} - {"h"}
        if long and long.isdisjoint(other):
            found += _OTHER
        else:
            found += len({*own} - {*other}) + sum(_TYPED[one] for one in {*other} - {*own})
    return found + _BEGUN * (bool(written[0]) != bool(typed[0]))


def _ends_open(word: str) -> bool:
    """Whether a word ends with a vowel, as بیمه does."""
    return word[-1] in "aehاه"


@cache
def _known() -> dict[str, list[str]]:
    """The words of the language by their consonants: those that ask first, then the lexicon's."""
    made: dict[str, list[str]] = kept.table("romanised-persian", _made)
    return made


def _made() -> dict[str, list[str]]:
    found: dict[str, dict[str, None]] = {}
    for text in _texts():
        for word in text.split():
            key = _sounds(word)[0]
            if len(key) >= _LEAST:
                found.setdefault(key, {})[word] = None
    return {key: [*words] for key, words in found.items()}


def _texts() -> Iterator[str]:
    """What the language says, the commonest first."""
    known = known_language(_LANGUAGE)
    yield from known.stop_words if known else ()
    for block in (*read("questions").values(), *read("request").values()):
        yield from block.get(_LANGUAGE, ())
    for name in ("concepts", "places", "people", "demonyms", "capitals"):
        for texts in words_of(name, _LANGUAGE).values():
            yield from texts
