"""Two changes of one text put together, where no sentence has something of both."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from store.model import NewArticle
from store.text.characters import END_MARKS
from store.text.difference import difference
from store.text.pages import with_body

FIELDS = ("title", "publisher", "author", "published", "url", "reported_by", "agency")

_BETWEEN = re.compile(rf"[{re.escape(END_MARKS)}\n]")


class Replacement(NamedTuple):
    """What stands in place of a span of a text."""

    start: int
    end: int
    text: str


def both(base: NewArticle, mine: NewArticle, theirs: NewArticle) -> NewArticle | None:
    """Their article with my changes; None where a field or a sentence was changed by both."""
    for name in FIELDS:
        was, here, there = (getattr(one, name) for one in (base, mine, theirs))
        if here != was and there not in (was, here):
            return None
    body = merged(base.body, mine.body, theirs.body)
    return None if body is None else _together(base, mine, theirs, body)


def mine_first(base: NewArticle, mine: NewArticle, theirs: NewArticle) -> NewArticle:
    """Their article with my changes, which stand alone in each field and sentence both changed."""
    here = [*_replacements(base.body, mine.body)]
    there = [
        other
        for other in _replacements(base.body, theirs.body)
        if not any(_meet(base.body, *sorted((one, other))) for one in here)
    ]
    return _together(base, mine, theirs, _with(base.body, [*here, *there]))


def _together(base: NewArticle, mine: NewArticle, theirs: NewArticle, body: str) -> NewArticle:
    """Their article with that body and the fields that I changed."""
    fields = {
        name: getattr(theirs if getattr(mine, name) == getattr(base, name) else mine, name)
        for name in FIELDS
    }
    return with_body(replace(theirs, language=mine.language, **fields), body)


def merged(base: str, mine: str, theirs: str) -> str | None:
    """``base`` with both changes; None where they meet within a sentence.

    Words of two people in one sentence would be a sentence that neither of them wrote.
    """
    here, there = set(_replacements(base, mine)), set(_replacements(base, theirs))
    every = sorted(here | there)
    for one, other in pairwise(every):
        if {one, other} <= here or {one, other} <= there:
            continue
        if _meet(base, one, other):
            return None
    return _with(base, every)


def _meet(base: str, one: Replacement, other: Replacement) -> bool:
    """Whether a replacement and a later one are in one sentence."""
    return one.end > other.start or not _BETWEEN.search(base, one.end, other.start)


def _with(base: str, replacements: Iterable[Replacement]) -> str:
    """A text with all of these replacements in it."""
    pieces, place = [], 0
    for start, end, text in sorted(set(replacements)):
        pieces += [base[place:start], text]
        place = end
    return "".join([*pieces, base[place:]])


def _replacements(base: str, changed: str) -> Iterator[Replacement]:
    """What of ``base`` is replaced by what, in order, to become ``changed``."""
    place = 0
    start, text = None, ""
    for change in difference(base, changed):
        if change.kind == "same":
            if start is not None:
                yield Replacement(start, place, text)
            start, text = None, ""
            place += len(change.text)
            continue
        start = place if start is None else start
        if change.kind == "removed":
            place += len(change.text)
        else:
            text += change.text
    if start is not None:
        yield Replacement(start, place, text)
