"""Short forms that hurried people type in English, written out: govt, ppl, what did the pm say."""

import re
from collections.abc import Collection, Mapping
from functools import cache

from store.languages.lexicon import words_of
from store.model import UNKNOWN_LANGUAGE
from store.text.detection import detect_question

_FILE, _LANGUAGE = "shortened", "en"
_WORD = re.compile(r"(?<![\w/'’.-])[^\W\d_]+(?:['’][^\W\d_]+)?(?:/[^\W\d_]*)?(?![\w'’-])")
_HOUR = re.compile(r"\d\s*\Z")  # before pm


def written_out(question: str, languages: Collection[str]) -> str:
    """An English question with its short forms written out; any other as it is.

    What stands behind a number is its unit, mostly the hour: 9 pm. ``languages`` are those of the
    articles.
    """
    if not any(map(_full, _WORD.finditer(question))):
        return question
    if detect_question(question, languages) not in (_LANGUAGE, UNKNOWN_LANGUAGE):
        return question
    return _WORD.sub(lambda found: _full(found) or found.group(), question)


def _full(found: re.Match[str]) -> str:
    """What a word stands for, empty where it is none of these."""
    word, before = found.group(), found.string[: found.start()]
    if word.istitle() and before.strip():  # a name
        return ""
    full = _forms().get(word.lower().replace("’", "'"), "")
    return "" if full and _HOUR.search(before) else full


@cache
def _forms() -> Mapping[str, str]:
    return {short: full for full, forms in words_of(_FILE, _LANGUAGE).items() for short in forms}
