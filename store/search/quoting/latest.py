"""The newest of what answers: the latest entry of a timeline, and the latest day of several."""

import re
from collections.abc import Sequence
from datetime import date

from store.search.question.answer_types import AnswerType
from store.search.quoting.evidence import SentenceEvidence
from store.search.quoting.quotations import QuotationCandidate

NEAR = 2.0  # how much lower than the best, in logits, a later entry of its article may be scored
BESIDE = 1.3  # and what another article says
_HOUR = re.compile(r"([0-2]?\d)[:.]([0-5]\d)(?=\s)")
_TELLING = ("typed", "counted")  # what a later one must hold as well as the best one does


def latest_first(
    answer_type: AnswerType, evidence: SentenceEvidence, found: Sequence[QuotationCandidate]
) -> list[QuotationCandidate]:
    """The quotations found, where the latest is asked for the newest of those about as good first.

    Those are entries of the best one's timeline, or of articles of known days.
    """
    if "latest" not in answer_type.kinds or not found or found[0].day is None:
        return [*found]
    best = found[0]
    near = [one for one in found if _is_beside(one, best) and _tells(one, best, evidence)]
    near.sort(key=_when, reverse=True)
    return [*near, *(one for one in found if one not in near)]


def _is_beside(one: QuotationCandidate, best: QuotationCandidate) -> bool:
    """Whether it may come before the best: an entry of its article, or another day's article."""
    same = one.text.passage.article == best.text.passage.article
    if same and _hour(one) < 0 and one is not best:
        return False
    least = best.snippet.score - (NEAR if same else BESIDE)
    return one.day is not None and one.snippet.score >= least


def _tells(one: QuotationCandidate, best: QuotationCandidate, evidence: SentenceEvidence) -> bool:
    """Whether it holds the kind of answer asked for as well as the best one does."""
    core, first = one.snippet.core, best.snippet.core
    return all(evidence.parts[name][core] >= evidence.parts[name][first] for name in _TELLING)


def _when(one: QuotationCandidate) -> tuple[date, int]:
    """The day of publication, and the minute of its entry."""
    return one.day or date.min, _hour(one)


def _hour(one: QuotationCandidate) -> int:
    """The minute of the day that the entry of a timeline begins with, -1 where none does."""
    body = one.text.body
    match = _HOUR.match(body, body.rfind("\n", 0, one.core.start) + 1)
    return int(match[1]) * 60 + int(match[2]) if match else -1
