"""Footnotes for somebody's own text: for each sentence the quotation that best bears on it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from store.model import Answer, Quotation
from store.search.check.records import Caution, Check, CheckReport, Verdict
from store.search.check.wording.message import quotes_of
from store.search.check.wording.tokens import Token, count, has_digit, tokenise
from store.text.characters import western_digits
from store.text.cutting.sentences import sentences
from store.text.dates.periods import mentioned_dates
from store.text.detection import detect
from store.text.numerals import numerals

MOST_SENTENCES = 80
FEWEST_WORDS = 3
LIKE = 0.75  # the share of a sentence's words that makes another sentence the same one, changed
LIKE_BUT_FOR_NUMBERS = 0.6
_TRUE = (Verdict.VERBATIM, Verdict.SAME_WORDS, Verdict.SHORTENED)
_GRAVE = frozenset(
    {
        Caution.NEGATION_LEFT_OUT,
        Caution.NEGATION_DIFFERS,
        Caution.NUMBER_DIFFERS,
        Caution.SPEAKER_DIFFERS,
        Caution.OLDER_VERSION,
    }
)


class Bearing(StrEnum):
    """What the library has to a sentence; never whether the sentence is true."""

    HAS = "the library has"
    ELSE = "the library has something else"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A sentence, ``text[start:end]``, with the number of its quotation.

    ``numbers`` are those of the sentence that the quotation does not give; ``checks`` are of the
    words that the sentence itself puts in quotation marks.
    """

    start: int
    end: int
    bearing: Bearing
    number: int | None = None
    numbers: tuple[str, ...] = ()
    checks: tuple[Check, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnoted:
    """A text, unchanged, with its sentences and the quotations that bear on them, numbered."""

    text: str
    sentences: tuple[Noted, ...]
    quotations: tuple[Quotation, ...]


def footnoted(
    text: str, ask: Callable[[str], Answer], check: Callable[[str], CheckReport]
) -> Footnoted:
    """Look for what bears on each sentence; ``ask`` and ``check`` know the library."""
    found: list[Quotation] = []
    noted: list[Noted] = []
    language = detect(text)
    for start, end in sentences(text, language)[:MOST_SENTENCES]:
        sentence = text[start:end]
        if count(tokenise(sentence).items) < FEWEST_WORDS:
            continue
        bearing, quotation, checks = _bearing(sentence, ask, check)
        missing = tuple(_missing(sentence, quotation, language)) if quotation else ()
        if bearing is Bearing.HAS and missing:
            bearing = Bearing.ELSE
        number = _number(found, quotation) if quotation else None
        noted.append(
            Noted(
                start=start,
                end=end,
                bearing=bearing,
                number=number,
                numbers=missing,
                checks=checks,
            )
        )
    ranked = tuple(replace(one, rank=rank) for rank, one in enumerate(found, start=1))
    return Footnoted(text=text, sentences=tuple(noted), quotations=ranked)


def _bearing(
    sentence: str, ask: Callable[[str], Answer], check: Callable[[str], CheckReport]
) -> tuple[Bearing, Quotation | None, tuple[Check, ...]]:
    """What the library has: the words quoted, the same sentence, or else an answer to it."""
    made = tuple(check(sentence).checks)
    quoting = made if any(not quote.whole for quote in quotes_of(sentence)) else ()
    best = min(made, key=lambda one: (list(Verdict).index(one.verdict), -one.share), default=None)
    if best is not None and best.quotations and _is_like(best):
        other = _GRAVE & set(best.cautions)
        return (Bearing.ELSE if other else Bearing.HAS), best.quotations[0], quoting
    answer = ask(sentence)
    if answer.quotations:
        return Bearing.HAS, answer.quotations[0], quoting
    return Bearing.NOTHING, None, quoting


def _is_like(check: Check) -> bool:
    """Whether the words found say the same as the checked ones, or the same changed."""
    least = LIKE_BUT_FOR_NUMBERS if Caution.NUMBER_DIFFERS in check.cautions else LIKE
    return check.verdict in _TRUE or check.share >= least


def _number(found: list[Quotation], quotation: Quotation) -> int:
    """The number of a quotation, the same for the same place."""
    place = quotation.reference, quotation.start, quotation.end
    for number, one in enumerate(found, start=1):
        if (one.reference, one.start, one.end) == place:
            return number
    found.append(quotation)
    return len(found)


def _missing(sentence: str, quotation: Quotation, language: str) -> Iterator[str]:
    """The numbers of a sentence that its quotation does not give; those of dates aside."""
    theirs = {value for value, _ in _values(quotation.text, quotation.source.language)}
    for value, token in _values(sentence, language):
        if value not in theirs:
            yield token.text


def _values(text: str, language: str) -> Sequence[tuple[str, Token]]:
    worth = numerals(language)
    dates = mentioned_dates(text)
    found = []
    for token in tokenise(text).items:
        if any(date.start <= token.start < date.end for date in dates):
            continue
        if has_digit(token.text):
            found.append((western_digits(token.text).replace(",", ""), token))
        elif token.key in worth:
            found.append((worth[token.key], token))
    return found
