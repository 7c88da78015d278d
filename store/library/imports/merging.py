"""The decision on an incoming article: new, a repeat, a newer or an older state."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

from sqlmodel import Session

from store.library import repeats
from store.library.imports import states
from store.library.imports.states import Known
from store.library.versions import Prepared
from store.model import NewArticle, Published
from store.notices import ImportReason, Notice, Problem
from store.text.dates.periods import mentioned_dates
from store.text.normalise import fold_text, folded_letters
from store.text.shingles import WORD

MOST_SENTENCES = 400
COUNTERPART = 0.6  # of a sentence's words
MOST_OF_TEXT = 0.5
NEARLY_ALL = 0.8
SAME_TITLE = 0.6
ANY_DAY = date(2000, 12, 31)  # what a title such as "Bulletin of 2 March" is read from

_END = re.compile(r"(?<=[.!?…۔؟।。！？])[\"'”’»)\]]*\s+")

_NUMBER = re.compile(
    r"(?:\b(?:no|nr|num|issue|number|sayi|bulletin|bulten|vypusk)\b\.?|№|#|выпуск|شماره|نمبر|رقم|العدد|अंक)"
    r"\s*(\d{1,5})\b"
)

MergeStep = Literal["nothing", "version", "late", "source"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What to do with an incoming text; ``new`` is what the version to be stored is made of.

    ``nothing``: the article has all of it. ``version``: a new version, in force. ``late``: a
    version that is not in force. ``source``: another publisher's copy, an article of its own.
    ``is_partial`` is True when the version does not say all that came in, which is then kept too.
    """

    step: MergeStep
    known: Known
    reason: Notice
    new: NewArticle | None = None
    is_partial: bool = False


def with_same_text(text: Prepared, have: Sequence[Known]) -> Decision:
    """Decide about a text that some articles have in one of their versions."""
    for one in have:
        if not one.brought(text.new):
            return Decision(step="nothing", known=one, reason=_same(one))
    here = [one for one in have if not one.is_removed]
    if not here:
        return Decision(step="nothing", known=have[0], reason=_same(have[0]))
    same = _of_same_source(text, here)
    if same is None:
        return Decision(
            step="source",
            known=here[0],
            reason=Notice.of(ImportReason.FURTHER_SOURCE, reference=here[0].name),
        )
    return _of_another_copy(text, same)


def _of_another_copy(text: Prepared, one: Known) -> Decision:
    """Decide about a copy of an article's text that brings fields the article has not had."""
    brought = one.brought(text.new)
    if text.folded_hash != one.current.folded_hash:
        reason = Notice.of(ImportReason.SAME_TEXT_NEWER, reference=one.name)
        return Decision(step="late", known=one, new=text.new, reason=reason)
    changed = {name: value for name, value in brought.items() if _may_change(one, name, text)}
    if not changed:
        reason = Notice.of_fields(ImportReason.SAYS_OTHERWISE, brought, reference=one.name)
        return Decision(step="late", known=one, new=text.new, reason=reason)
    changes = tuple(f"{name}: {_shown(value)}" for name, value in changed.items())
    merged = replace(one.current.new, **changed)
    return Decision(
        step="version",
        known=one,
        new=merged,
        reason=Notice.of(ImportReason.COMPLETED, changes=changes),
        is_partial=len(changed) < len(brought),
    )


def completed(session: Session, library: int, text: Prepared) -> Decision | None:
    """The version that a text makes which an article has, but without all its fields; None where it
    makes none.
    """
    numbers = repeats.holding(session, library, [text.folded_hash]).get(text.folded_hash)
    if not numbers:
        return None
    decision = with_same_text(text, [states.known(session, number) for number in numbers])
    return decision if decision.step == "version" else None


def with_same_address(text: Prepared, one: Known) -> Decision | None:
    """Decide about a text at the address of another; None when it is another article."""
    new, old = text.new, one.current.new
    same_title = _titles_agree(new.title, old.title)
    same_day = _days_agree(new.published, old.published)
    if not same_day and _are_issues(new.title, old.title):
        return None
    if not (same_title or same_day or (same_title is None and same_day is None)):
        return None
    shared, kept = _shared(new.body, old.body)
    least = MOST_OF_TEXT if same_title and same_day else NEARLY_ALL
    if shared < least or (same_day is False and kept < 1):
        return None
    if _is_older(text, one):
        reason = Notice.of(ImportReason.OLDER, reference=one.name)
        return Decision(step="late", known=one, new=new, reason=reason)
    merged = _with_own_changes(text, one)
    return Decision(
        step="version",
        known=one,
        new=merged,
        reason=Notice.of(ImportReason.NEW_VERSION, reference=f"{one.name}@{one.current.version}"),
        is_partial=any(getattr(merged, name) != getattr(new, name) for name in one.by_person),
    )


def _of_same_source(text: Prepared, here: Sequence[Known]) -> Known | None:
    """The article that the copy belongs to: same address, same publisher, or none known."""
    publisher, key = text.new.publisher, text.page
    tests: tuple[Callable[[Known], bool], ...] = (
        lambda one: key is not None and one.url_key == key,
        lambda one: (
            publisher is None or states.same_publisher(publisher, one.current.new.publisher)
        ),
        lambda one: one.current.new.publisher is None,
    )
    return next((one for test in tests for one in here if test(one)), None)


def _may_change(one: Known, field: str, text: Prepared) -> bool:
    """Whether an import may give the field this value; what a person wrote stays."""
    if getattr(one.current.new, field) is None:
        return True
    if field == "published" and _days_agree(text.new.published, one.current.new.published):
        return True  # the same day, told more exactly
    if field in one.by_person:
        return False
    return field == "published" or (
        field == "publisher" and text.page is not None and text.page == one.url_key
    )


def _with_own_changes(text: Prepared, one: Known) -> NewArticle:
    """The incoming article, but with what a person has put right where it says the old again."""
    brought = one.brought(text.new)
    kept = {name: getattr(one.current.new, name) for name in one.by_person if name not in brought}
    known = {
        name: getattr(one.current.new, name)
        for name in states.FIELDS
        if getattr(text.new, name) is None
    }
    return replace(text.new, **{**known, **kept})


def _is_older(text: Prepared, one: Known) -> bool:
    """Whether the incoming state is older than what the article has had."""
    new = text.new.published
    days = [state.new.published.day for state in one.states if state.new.published]
    if new is not None and days and new.last_day < max(days):
        return True
    differs = new is not None and days and new.day != max(days)
    collected: datetime | None = text.new.collected
    if collected is None or differs:
        return False
    return collected < max(state.new.collected or collected for state in one.states)


def _titles_agree(left: str | None, right: str | None) -> bool | None:
    if not left or not right:
        return None
    if folded_letters(left) == folded_letters(right):
        return True
    one, two = set(_words(left)), set(_words(right))
    return len(one & two) >= SAME_TITLE * max(len(one), len(two), 1)


def _are_issues(left: str | None, right: str | None) -> bool:
    """Whether titles name different days or numbers, as those of bulletins in a series do."""
    one, two = _issue(left or ""), _issue(right or "")
    return bool(one and two) and one.isdisjoint(two)


def _issue(title: str) -> set[object]:
    """The days of the year that a title names, and its number: "Bulletin No. 14 of 3 March"."""
    days = {(one.first.month, one.first.day) for one in mentioned_dates(title, ANY_DAY) if one.day}
    return {*days, *(int(number) for number in _NUMBER.findall(fold_text(title)))}


def _days_agree(left: Published | None, right: Published | None) -> bool | None:
    if left is None or right is None:
        return None
    return left.day <= right.last_day and right.day <= left.last_day


def _shared(new: str, old: str) -> tuple[float, float]:
    """How much of the larger text has a counterpart in the other, and how much of the old one.

    A sentence has a counterpart when most of its words stand in one sentence of the other text.
    """
    ours, theirs = _sentences(new), _sentences(old)
    mine = sum(len(words) for words in ours if _has_counterpart(words, theirs))
    yours = sum(len(words) for words in theirs if _has_counterpart(words, ours))
    sizes = sum(map(len, ours)), sum(map(len, theirs))
    larger = mine / max(1, sizes[0]) if sizes[0] >= sizes[1] else yours / max(1, sizes[1])
    return larger, yours / max(1, sizes[1])


def _has_counterpart(words: frozenset[str], others: Sequence[frozenset[str]]) -> bool:
    return any(len(words & other) >= COUNTERPART * max(len(words), len(other)) for other in others)


def _sentences(text: str) -> list[frozenset[str]]:
    parts = [part for line in text.split("\n") for part in _END.split(line)]
    found = [frozenset(_words(part)) for part in parts[:MOST_SENTENCES]]
    return [words for words in found if words]


def _words(text: str) -> list[str]:
    return WORD.findall(fold_text(text))


def _same(one: Known) -> Notice:
    code = ImportReason.SAME_TEXT_REMOVED if one.is_removed else Problem.SAME_TEXT
    return Notice.of(code, reference=one.name)


def _shown(value: object) -> str:
    return str(value)[:80]
