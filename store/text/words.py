"""Words in texts: the one pattern they are found by, and those that say nothing of a subject."""

import re
from collections.abc import Collection, Iterable
from functools import cache

from store.languages import all_languages, kept
from store.text.characters import JOINERS, goes_beyond, marks, script
from store.text.normalise import as_typed, fold_text

SENTENCE_ENDS = re.compile(r"[.!?؟۔।](?=\s)")  # wherever they stand, behind abbreviations, too


def one_word() -> str:
    """What matches one word: letters and digits, with the marks and joiners that belong to them."""
    return rf"[^\W_]+(?:[{marks()}{JOINERS}]+[^\W_]*)*"


@cache
def word_pattern() -> re.Pattern[str]:
    """The same, compiled."""
    return re.compile(one_word())


def sentence_start(text: str, place: int) -> int:
    """Where the sentence begins that a place is in, by ``SENTENCE_ENDS``."""
    return max((match.end() for match in SENTENCE_ENDS.finditer(text, 0, place)), default=0)


def lettered_words(text: str) -> list[str]:
    """Words without their digits: what is counted to tell languages and prose."""
    return _lettered(beyond=goes_beyond(text)).findall(text)


@cache
def _lettered(*, beyond: bool) -> re.Pattern[str]:
    return re.compile(rf"[^\W\d_]+(?:[{marks(beyond=beyond)}]+[^\W\d_]*)*")


def words_of(text: str) -> list[str]:
    """The words of a text as they are written."""
    return word_pattern().findall(text)


def with_stop_words() -> Collection[str]:
    """The languages whose function words are known."""
    return _stop_words().keys()


@cache
def stop_words(code: str) -> frozenset[str]:
    """The stop words of a language, spelt and folded; none for a language without a list."""
    return frozenset(_stop_words().get(code, ()))


@cache
def _stop_words() -> dict[str, list[str]]:
    made: dict[str, list[str]] = kept.table(
        "stop-words",
        lambda: {
            each.code: sorted(listed(each.stop_words) - {*each.not_stop_words})
            for each in all_languages()
            if each.stop_words
        },
    )
    return made


def listed(words: Iterable[str]) -> set[str]:
    """Words of a list as they are looked up there: spelt, folded, and without apostrophes."""
    folded = {word: fold_text(word) for word in words}
    typed = {as_typed(word).replace("'", "") for word in folded.values()}
    return {*folded, *folded.values(), *typed}


def as_listed(word: str) -> str:
    """How a lower-case word is looked up in a list.

    A Latin word with marks is nothing but itself: *oldu*, was, may be left out where *öldü*, died,
    may not. One without marks may have been typed in a hurry: *cok* is *çok*.
    """
    if not word.isascii() and script(word[0]) == "latin":
        return word
    return as_typed(fold_text(word)).replace("'", "")
