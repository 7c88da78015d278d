"""Words that are not the same but nearly: other forms of one word, one number written otherwise."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple
from unicodedata import decimal

from store.languages import known_language
from store.languages.lists import words
from store.search.check.wording.tokens import Token, has_digit
from store.text.analyser.analysis import lower_word
from store.text.analyser.kinds import MEASURED, token_kinds
from store.text.analyser.stemming import language_of, stem
from store.text.characters import APOSTROPHES, HYPHENS
from store.text.normalise import fold_text
from store.text.numerals import numerals

ANOTHER_FORM = 0.75  # of the weight of a word, in the share that stands in an article
_AND = frozenset(("and", "и", "و", "ve", "او"))
_PLAIN = str.maketrans(dict.fromkeys(APOSTROPHES + HYPHENS))
_SYMBOLS = frozenset(
    words("mg g kg t km m cm mm ml l cl w kw mw gw kwh mwh gwh ha lb lbs oz ft mi mph hz gb mb tb")
)
_HUNDRED, _THOUSAND = 100, 1_000
_FEWEST_LETTERS = 3  # of a stem that tells a word


class SpokenNumber(NamedTuple):
    """A number of a text: what it is worth, as far as that can be told, and its first word."""

    worth: str
    token: Token

    def is_same(self, other: "SpokenNumber") -> bool:
        """Whether both are one number: written alike, or one of them in words."""
        if has_digit(self.token.text) and has_digit(other.token.text):
            return self.worth == other.worth
        return _in_figures(self.worth) == _in_figures(other.worth)


def kinship(theirs: Sequence[Token], ours: Sequence[Token], language: str) -> list[float]:
    """How near each of their words is to ours in its place, from 0 to 1."""
    if not theirs or not ours:
        return [0.0] * len(theirs)
    if is_respelt(theirs, ours) or _is_same_number(theirs, ours, language):
        return [ANOTHER_FORM] * len(theirs)
    if len(theirs) != len(ours):
        return [0.0] * len(theirs)
    pairs = zip(theirs, ours, strict=True)
    return [ANOTHER_FORM * _is_form(mine, other, language) for mine, other in pairs]


def numbers_in(tokens: Sequence[Token], language: str) -> list[SpokenNumber]:
    """The numbers among some words; number words that follow each other are one."""
    worth = numerals(language)
    found: list[SpokenNumber] = []
    run: list[Token] = []
    for token in tokens:
        values = _values(token, language)
        if run and (token.before or not (values or token.key in _AND)):
            found.append(_spelt(run, language))
            run = []
        if values:
            run.append(token)
        elif has_digit(token.text):
            found.append(SpokenNumber(token.text, token))
        elif token.key in worth:
            found.append(SpokenNumber(worth[token.key], token))
    return [*found, _spelt(run, language)] if run else found


def other_measure(mine: Token, other: Token, language: str) -> bool:
    """Whether two words are units of measure, and not the same one."""
    measured = _is_measure(mine, language) and _is_measure(other, language)
    return measured and not _is_form(mine, other, language) and not _is_spelt_so(mine, other)


def _is_spelt_so(mine: Token, other: Token) -> bool:
    """Whether two words are spellings of one: litre and liter, gram and gramme."""
    short, long = sorted((mine.key, other.key), key=len)
    begins = len(short) > _FEWEST_LETTERS and long.startswith(short.rstrip("s"))
    return begins or sorted(short) == sorted(long)


def _is_measure(token: Token, language: str) -> bool:
    if token.key in _SYMBOLS or token.key in _measures(language):
        return True
    return bool(token_kinds(token.text, language, opens=True) & MEASURED)


@cache
def _measures(language: str) -> frozenset[str]:
    known = known_language(language)
    return frozenset(map(fold_text, known.measures)) if known else frozenset()


def stem_of(word: str, language: str) -> str:
    """A word without its endings, as the index knows it."""
    return stem(lower_word(word, language), language_of(word, language))


def _spelt(run: Sequence[Token], language: str) -> SpokenNumber:
    """Number words as one number: two hundred, twenty-seven."""
    whole = part = 0
    for value in (value for token in run for value in _values(token, language)):
        if value >= _THOUSAND:
            whole, part = whole + max(part, 1) * value, 0
        elif value == _HUNDRED:
            part = max(part, 1) * value
        else:
            part += value
    return SpokenNumber(str(whole + part), run[0])


def _values(token: Token, language: str) -> list[int]:
    """What the parts of a number word are worth; nothing when it is none."""
    worth = _whole_numerals(language)
    parts = token.key.split("-")
    return [worth[part] for part in parts] if all(part in worth for part in parts) else []


@cache
def _whole_numerals(language: str) -> Mapping[str, int]:
    return {word: int(value) for word, value in numerals(language).items() if value.isdigit()}


def _is_same_number(theirs: Sequence[Token], ours: Sequence[Token], language: str) -> bool:
    """Whether both sides are nothing but one number."""
    mine, other = numbers_in(theirs, language), numbers_in(ours, language)
    return len(mine) == len(other) == 1 and mine[0].is_same(other[0])


def _in_figures(worth: str) -> str:
    """A number in the figures of English, whatever its own are."""
    figures = (str(decimal(letter)) if letter.isdecimal() else letter for letter in worth)
    return "".join(figures)


def is_respelt(theirs: Sequence[Token], ours: Sequence[Token]) -> bool:
    """Whether only apostrophes and hyphens tell them apart."""
    mine, other = ("".join(token.key for token in side) for side in (theirs, ours))
    return not has_digit(mine) and mine.translate(_PLAIN) == other.translate(_PLAIN)


def _is_form(mine: Token, other: Token, language: str) -> bool:
    """Whether two words have one stem, or only another apostrophe."""
    if is_respelt((mine,), (other,)):
        return True
    if not (mine.text[0].isalpha() and other.text[0].isalpha()):
        return False
    own = stem_of(mine.text, language)
    return len(own) >= _FEWEST_LETTERS and own == stem_of(other.text, language)
