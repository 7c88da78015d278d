"""Records of a check: a verdict on each quotation, its warnings, and where the words stand."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal

from store.model import Quotation, Reference, Searched


class Verdict(StrEnum):
    """How true a quotation is to the articles, the truest first."""

    VERBATIM = "verbatim"
    SAME_WORDS = "same words"
    SHORTENED = "shortened"
    NEAR = "near"
    TOO_SHORT = "too short"
    ABSENT = "absent"


class Caution(StrEnum):
    """What a reader of a quotation must be warned of."""

    NEGATION_LEFT_OUT = "negation left out"
    NEGATION_DIFFERS = "negation differs"
    NUMBER_DIFFERS = "number differs"
    SPEAKER_DIFFERS = "speaker differs"
    PUBLISHER_DIFFERS = "publisher differs"
    OLDER_VERSION = "older version"
    UNLIKE_CHARACTERS = "unlike characters"
    WORDS_LEFT_OUT = "words left out"
    PARTS_APART = "parts apart"
    ORDER_DIFFERS = "order differs"
    QUOTE_MARKS_DIFFER = "quote marks differ"
    SENTENCE_CUT = "sentence cut"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckWarning:
    """A caution with its place: the words it is about, on either side, and where they stand.

    ``start`` and ``end`` are a span of the article's body, None where it is about no place of it.
    """

    caution: Caution
    checked: str = ""
    article: str = ""
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedPart:
    """A stretch of the article that the quotation has: ``text`` is ``body[start:end]``."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Words of the quotation and those of the article in their place; either may be nothing."""

    checked: str
    article: str
    start: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of words: in both texts, only in what was checked, only in the article, or left out
    of the article at an ellipsis.
    """

    kind: Literal["both", "checked", "article", "left out"]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """What the current version of an article has in place of words of an older one."""

    reference: Reference
    text: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """The verdict on one quotation.

    ``quotations`` are the whole sentences in which the words stand, best first, the checked words
    as their highlights. ``pieces`` are both texts as one, word by word. ``speaker`` is whom the
    best article gives the words to, ``names`` are those of the message that the article names for
    them, too, ``unchecked`` is what of the message nothing is said about.
    """

    checked: str
    verdict: Verdict
    warnings: tuple[CheckWarning, ...] = ()
    unchecked: tuple[str, ...] = ()
    parts: tuple[CheckedPart, ...] = ()
    left_out: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    pieces: tuple[Piece, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    share: float = 0.0
    speaker: str = ""
    names: tuple[str, ...] = ()
    later: Later | None = None

    @property
    def cautions(self) -> tuple[Caution, ...]:
        """The kinds of its warnings, each once, in their order."""
        return tuple(dict.fromkeys(warning.caution for warning in self.warnings))

    @property
    def clean(self) -> bool:
        """Whether the words stand there to the letter and nothing is to be warned of."""
        return self.verdict is Verdict.VERBATIM and not self.warnings


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """A checked text: one check for each quotation in it.

    ``searched`` is told where something was not found, ``as_of`` the day whose library was asked.
    ``is_cut`` where there are more quotations than are checked: the last check names the others.
    """

    text: str
    checks: Sequence[Check] = field(default=())
    searched: Searched | None = None
    as_of: date | None = None
    is_cut: bool = False

    @property
    def clean(self) -> bool:
        """Whether every quotation stands in the library to the letter, without a warning."""
        return bool(self.checks) and not self.is_cut and all(check.clean for check in self.checks)


def joined(reports: Sequence[CheckReport]) -> CheckReport:
    """The reports of several texts as one."""
    first = reports[0]
    return CheckReport(
        text="\n\n".join(report.text for report in reports),
        checks=[check for report in reports for check in report.checks],
        searched=next((report.searched for report in reports if report.searched), None),
        as_of=first.as_of,
        is_cut=any(report.is_cut for report in reports),
    )
