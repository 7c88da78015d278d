"""All rules over the lines of one article, in the order in which they hold."""

from collections.abc import Sequence

from store.ingest.paste import repeats
from store.ingest.paste.around import comments, head, tail, writers
from store.ingest.paste.around.tail import LONG_PROSE
from store.ingest.paste.byline import byline
from store.ingest.paste.cohesion import shared
from store.ingest.paste.heads.told import StatedFields
from store.ingest.paste.lines import Line
from store.ingest.paste.marking import Marking, prose_length
from store.ingest.paste.noise import is_byline, is_date_line, is_listed, is_page_number, reason_of
from store.ingest.paste.phrases import phrases
from store.notices import Dropped

ENOUGH_PROSE = 150
LEAST_KEPT = 0.1
STRANGE = 0.5
NOTICE_LINES = 3
NOTICE_WORDS = 20
SIGN_UP_LINES = 6
SIGN_UP_WORDS = 6


def mark(
    lines: Sequence[Line], title: str | None = None, told: StatedFields | None = None
) -> Marking:
    """All rules over the lines of one article; ``told`` is what its head says of it."""
    marking = Marking(lines)
    marking.reasons.update(told.lines if told is not None else {})
    mark_noise(marking)
    mark_sign_ups(marking)
    repeats.mark_page_heads(marking)
    head.mark_dates(marking)
    repeats.mark_captions(marking)
    comments.mark_comments(marking)
    tail.mark_tail(marking)
    tail.mark_end(marking)
    writers.mark_writers(marking, byline(marking.author))
    head.mark_head(marking, title)
    tail.mark_footnotes(marking)
    tail.mark_credits(marking)
    writers.mark_signature(marking)
    repeats.mark_repeats(marking)
    repeats.mark_lead(marking)
    tail.mark_footer(marking)
    return marking


def light(lines: Sequence[Line], title: str | None, told: StatedFields) -> Marking:
    """Texts with little prose are lists, verse or telegrams: only what stands over prose is found.

    That is a title, the one day that is told there, and who wrote it.
    """
    marking = Marking(lines)
    marking.reasons.update(told.lines)
    marking.drop_all(filter(is_page_number, lines), Dropped.LABEL)
    comments.mark_comments(marking)
    tail.mark_teasers(marking)
    _mark_labels_below(marking)
    _mark_facts_above(marking)
    kept = marking.kept() or lines
    if title is not None:
        marking.title = title
        head.mark_title(marking, title)
    elif len(kept) > 1 and any(line.is_prose for line in kept[1:]):
        first = kept[0]
        is_day = is_date_line(first)
        if first.is_short and not first.is_bullet and first.words >= 2 and not is_day:
            marking.title = first.text
            marking.drop(first, Dropped.TITLE)
    return marking


def _mark_labels_below(marking: Marking) -> None:
    """Mark the page's own words at the end of a short text: "See translation"."""
    kept = marking.kept()
    for line in reversed(kept[1:]):
        if line.is_prose or (reason := reason_of(line)) is None:
            return
        marking.drop(line, reason)


def _mark_facts_above(marking: Marking) -> None:
    """Mark a date and a byline above the first prose; of several dates none, as in a timeline."""
    kept = marking.kept()
    prose = next((place for place, line in enumerate(kept) if line.is_prose), 0)
    dates = [line for line in kept if is_date_line(line)]
    for line in kept[:prose]:
        if dates == [line]:
            marking.date = line.text
            marking.drop(line, Dropped.DATE_LINE)
        elif marking.author is None and is_byline(line):
            marking.author = line.text
            marking.drop(line, Dropped.BYLINE)


def mark_noise(marking: Marking) -> None:
    """Mark lines that are none of any article, and the pleas below an ad blocker's notice."""
    article = [line for line in marking.lines if line.is_prose and len(line.text) >= LONG_PROSE]
    after_notice = 0
    before: Line | None = None
    for line in marking.lines:
        reason = reason_of(line)
        if before is not None and is_listed(before) and line.is_short:
            reason = reason or Dropped.OTHER_STORIES
        before = line
        if reason is None and after_notice and shared([line], article) < STRANGE:
            is_plea = line.has_end and line.words <= NOTICE_WORDS
            reason = Dropped.AD_BLOCK if is_plea else None
        after_notice = NOTICE_LINES if reason == Dropped.AD_BLOCK else max(0, after_notice - 1)
        if reason is not None:
            marking.drop(line, reason)


def mark_sign_ups(marking: Marking) -> None:
    """Mark what stands between a call to sign up and the field for an address that follows."""
    lines = marking.lines
    for place, line in enumerate(lines):
        if marking.reasons.get(line.number) is not Dropped.CALL or not line.is_short:
            continue
        near = lines[place + 1 : place + 1 + SIGN_UP_LINES]
        ends = [at for at, one in enumerate(near) if _ends_sign_up(one)]
        if ends:
            marking.drop_all(near[: ends[-1] + 1], Dropped.CALL)


def _ends_sign_up(line: Line) -> bool:
    """Whether a form to sign up ends here, with its button or what it says on privacy."""
    is_field = line.words <= SIGN_UP_WORDS and phrases().login.search(line.text) is not None
    return is_field or phrases().privacy.search(line.text) is not None


def is_enough(marking: Marking) -> bool:
    """Whether enough of the text is left to be an article."""
    kept = marking.kept()
    everything = prose_length(marking.lines)
    if everything < ENOUGH_PROSE:
        return bool(kept)
    return prose_length(kept) >= max(1, LEAST_KEPT * everything)
