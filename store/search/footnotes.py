"""Footnotes for somebody's own text: for each sentence the quotation that best bears on it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from store.model import Answer, Quotation
from store.search.check.kin import numbers_in, stem_of
from store.search.check.records import Caution, Check, CheckReport, CheckWarning, Verdict
from store.search.check.wording.message import quotes_of
from store.search.check.wording.tokens import Token, count, tokenise
from store.text.characters import script, western_digits
from store.text.cutting.sentences import sentences
from store.text.dates.periods import mentioned_dates
from store.text.detection import detect
from store.text.negation import negations
from store.text.words import stop_words

MOST_SENTENCES = 80
FEWEST_WORDS = 3
LIKE = 0.75  # the share of a sentence's words that makes another sentence the same one, changed
LIKE_BUT_FOR_NUMBERS = 0.6
LEAST_SHARED = 0.25  # of the words of a sentence with an answer that bears on it
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

    ``numbers`` are those of the sentence that the quotation does not give, ``warnings`` what else
    tells them apart; ``checks`` are of the words that the sentence itself puts in quotation marks.
    """

    start: int
    end: int
    bearing: Bearing
    number: int | None = None
    numbers: tuple[str, ...] = ()
    warnings: tuple[CheckWarning, ...] = ()
    checks: tuple[Check, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnoted:
    """A text, unchanged, with its sentences and the quotations that bear on them, numbered.

    ``is_cut`` where it has more sentences than are looked up.
    """

    text: str
    sentences: tuple[Noted, ...]
    quotations: tuple[Quotation, ...]
    is_cut: bool = False


def footnoted(
    text: str, ask: Callable[[str], Answer], check: Callable[[str], CheckReport]
) -> Footnoted:
    """Look for what bears on each sentence; ``ask`` and ``check`` know the library."""
    found: list[Quotation] = []
    noted: list[Noted] = []
    language = detect(text)
    every = sentences(text, language)
    for start, end in every[:MOST_SENTENCES]:
        sentence = text[start:end]
        if count(tokenise(sentence).items) < FEWEST_WORDS:
            continue
        held = _held(sentence, language, ask, check)
        quotation = held.quotation
        missing = tuple(_missing(sentence, quotation, language)) if quotation else ()
        noted.append(
            Noted(
                start=start,
                end=end,
                bearing=_bearing(held, missing),
                number=_number(found, quotation) if quotation else None,
                numbers=missing,
                warnings=held.warnings,
                checks=held.checks,
            )
        )
    ranked = tuple(replace(one, rank=rank) for rank, one in enumerate(found, start=1))
    return Footnoted(
        text=text,
        sentences=tuple(noted),
        quotations=ranked,
        is_cut=len(every) > MOST_SENTENCES,
    )


class _Held(NamedTuple):
    """What the library has to a sentence, and what of it differs."""

    quotation: Quotation | None
    warnings: tuple[CheckWarning, ...]
    checks: tuple[Check, ...]


def _bearing(held: _Held, missing: Sequence[str]) -> Bearing:
    if held.quotation is None:
        return Bearing.NOTHING
    grave = any(one.caution in _GRAVE for check in held.checks for one in check.warnings)
    return Bearing.ELSE if missing or held.warnings or grave else Bearing.HAS


def _held(
    sentence: str,
    language: str,
    ask: Callable[[str], Answer],
    check: Callable[[str], CheckReport],
) -> _Held:
    """What the library has: the words quoted, the same sentence, or else an answer to it."""
    made = tuple(check(sentence).checks)
    quoting = made if any(not quote.whole for quote in quotes_of(sentence)) else ()
    best = min(made, key=lambda one: (list(Verdict).index(one.verdict), -one.share), default=None)
    if best is not None and best.quotations and _is_like(best):
        grave = () if quoting else tuple(one for one in best.warnings if one.caution in _GRAVE)
        return _Held(best.quotations[0], grave, quoting)
    quotation = next(iter(ask(sentence).quotations), None)
    if quotation is None or (nearest := _nearest(sentence, quotation)) is None:
        return _Held(None, (), quoting)
    return _Held(quotation, tuple(_denied(sentence, language, nearest, quotation)), quoting)


def _nearest(sentence: str, quotation: Quotation) -> str | None:
    """The sentence of a quotation that shares most with another one; None when none shares enough.

    Between scripts nothing can be told of that: then it is all of the quotation.
    """
    language = quotation.source.language
    wanted = _stems(sentence, language)
    if not wanted or _script(sentence) != _script(quotation.text):
        return quotation.text
    parts = [quotation.text[a:b] for a, b in sentences(quotation.text, language)]
    best = max(parts, key=lambda part: len(wanted & _stems(part, language)))
    all_of_it = len(wanted & _stems(quotation.text, language))
    return best if all_of_it >= LEAST_SHARED * len(wanted) else None


def _denied(
    sentence: str, language: str, nearest: str, quotation: Quotation
) -> Iterator[CheckWarning]:
    """A warning where only one of two sentences denies something."""
    mine = [sentence[a:b] for a, b in negations(sentence, language)]
    theirs = [nearest[a:b] for a, b in negations(nearest, quotation.source.language)]
    if bool(mine) is not bool(theirs):
        yield CheckWarning(
            caution=Caution.NEGATION_DIFFERS, checked=", ".join(mine), article=", ".join(theirs)
        )


def _stems(text: str, language: str) -> frozenset[str]:
    """The words that say something, without their endings."""
    stop = stop_words(language)
    return frozenset(
        stem_of(token.text, language)
        for token in tokenise(text).items
        if token.key not in stop and token.text[0].isalpha()
    )


def _script(text: str) -> str:
    return script(next(filter(str.isalpha, text), " "))


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


def _values(text: str, language: str) -> Iterator[tuple[str, Token]]:
    dates = mentioned_dates(text)
    for number in numbers_in(tokenise(text).items, language):
        start = number.token.start
        if not any(date.start <= start < date.end for date in dates):
            yield western_digits(number.worth).replace(",", ""), number.token
