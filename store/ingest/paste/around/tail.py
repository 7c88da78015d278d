"""The tail of a page: lists of other stories, calls, advertising, credits."""

import re
from collections.abc import Sequence
from itertools import takewhile

from store.ingest.paste.around.comments import is_comments_heading
from store.ingest.paste.around.credits import credit_of
from store.ingest.paste.around.notes import is_notes_heading
from store.ingest.paste.cohesion import SAME_ARTICLE, SHARED_TERMS, cohesion, shared
from store.ingest.paste.lines import Line, key_of
from store.ingest.paste.marking import Marking, prose_length
from store.ingest.paste.noise import is_app_block
from store.ingest.paste.phrases import phrases
from store.notices import Dropped

ENOUGH_PROSE = 200  # above a heading of other stories
WHOLE_PROSE = 300  # above a footer
LITTLE_PROSE = 120
LONG_PROSE = 120
SOLID = 0.75
MANY_ENDED = 3
MOST_ENDED = 0.5
FOOTER_LINES = 4
FOOTER_WORDS = 3
LAST_WORDS = 10
LABEL_WORDS = 6
FEWEST_LABELS = 2
MOST_NAMED = 4  # words behind the form: "More stories from Central Asia"

_OF_PAGE = frozenset(
    (Dropped.LABEL, Dropped.CALL, Dropped.RIGHTS, Dropped.SHARE_BAR, Dropped.COUNTER, Dropped.BAR)
)
_RULE = re.compile(r"[_\-–—―‗]{5,}")
_RELEASE_END = re.compile(r"#\s?#\s?#|-\s?30\s?-|[-–—* ]*(?:ENDS?|BİTTİ|КОНЕЦ)[-–—* .]*")
_MARK = re.compile(r"(?<=[^\s\[])(?:\[\d{1,3}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?!\d)")
_NOTE = re.compile(r"(\[\d{1,3}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*\S")
_NUMBERED = re.compile(r"[\[(]?\d{1,3}[\])]?[.)]?\s")
_ADDRESS = re.compile(r"\bhttps?://|\bwww\.|\bdoi\b", re.IGNORECASE)
_ROW = re.compile(r"\s\|\s[\W\d]*\d[\W\d]*$")  # of a table: "2030 | 5"
_AFTER_FORM = frozenset(":|>»–—-：›→")


def mark_tail(marking: Marking) -> None:
    """Mark everything after a heading such as "Related articles", or only the box it heads."""
    _mark_headed(marking)
    _mark_below_label(marking)


def _mark_headed(marking: Marking) -> None:
    before: list[Line] = []
    kept = marking.kept()
    for place, line in enumerate(kept):
        if line.number in marking.reasons:
            continue
        if _is_teaser(line):
            marking.drop(line, Dropped.OTHER_LINK)
        elif _is_opener(line) and prose_length(before) >= _enough(line):
            rest = kept[place + 1 :]
            if _goes_on(rest, before) or (_is_of_one(line) and _has_sentence(rest)):
                marking.drop(line, Dropped.OTHER_HEADING)
                marking.drop_all(_box(rest), Dropped.OTHER_STORIES)
            else:
                marking.drop(line, Dropped.OTHER_HEADING)
                marking.drop_all(rest, Dropped.OTHER_STORIES)
                return
        else:
            before.append(line)


def _mark_below_label(marking: Marking) -> None:
    """Mark short lines below a label that heads other stories as well, where nothing follows."""
    kept = marking.kept()
    end = next((at for at in range(len(kept), 0, -1) if kept[at - 1].is_prose), 0)
    if end == len(kept) or prose_length(kept[:end]) < ENOUGH_PROSE:
        return
    labels = (
        line.number
        for line in marking.lines
        if marking.reasons.get(line.number) is Dropped.LABEL
        and (line.key in phrases().headings_after or line.key in phrases().teasers)
    )
    last = kept[end - 1].number if end else 0
    begin = next((number for number in labels if number > last), None)
    if begin is not None:
        below = [line for line in kept[end:] if line.number > begin and not line.has_end]
        marking.drop_all(below, Dropped.OTHER_STORIES)


def _enough(line: Line) -> int:
    """How much prose of the article must stand before such a heading."""
    if is_comments_heading(line) or _is_of_one(line):
        return LITTLE_PROSE
    return ENOUGH_PROSE


def mark_teasers(marking: Marking) -> None:
    """Mark the links to other stories that say what they are."""
    for line in marking.kept():
        if _is_teaser(line):
            marking.drop(line, Dropped.OTHER_LINK)


def mark_credits(marking: Marking) -> None:
    """Mark credits; the first agency they name is remembered."""
    kept = marking.kept()
    last = max((place for place, line in enumerate(kept) if line.is_prose), default=-1)
    for place, line in enumerate(kept):
        credit = credit_of(line, at_end=place >= last)
        if credit is not None:
            marking.drop(line, credit.reason)
            marking.agency = marking.agency or credit.agency


def mark_end(marking: Marking) -> None:
    """Mark the mark with which press releases end, and what they tell editors below it."""
    prose = 0
    for place, line in enumerate(marking.lines):
        if _RELEASE_END.fullmatch(line.text) and prose >= WHOLE_PROSE:
            marking.drop_all(marking.lines[place:], Dropped.NOTE)
            return
        prose += len(line.text) if line.is_prose else 0


def mark_footnotes(marking: Marking) -> None:
    """Mark the numbered lines behind a rule of dashes, as at the foot of a page, those below a
    heading of notes or sources, and the last lines that begin with a mark that stands behind a
    word above.
    """
    _mark_headed_notes(marking)
    is_below = False
    for line in marking.lines:
        if _RULE.fullmatch(line.text):
            is_below = True
        elif is_below and (_NUMBERED.match(line.text) or _NOTE.match(line.text)):
            marking.drop(line, Dropped.FOOTNOTE)
        else:
            is_below = False
    kept = marking.kept()
    begin = next((at for at in range(len(kept), 0, -1) if not _NOTE.match(kept[at - 1].text)), 0)
    marks = {match[0] for line in kept[:begin] for match in _MARK.finditer(line.text)}
    for line in kept[begin:]:
        mark = _NOTE.match(line.text)
        if mark is not None and mark[1] in marks:
            marking.drop(line, Dropped.FOOTNOTE)


def _mark_headed_notes(marking: Marking) -> None:
    kept = marking.kept()
    for place, line in enumerate(kept):
        if not is_notes_heading(line.text) or prose_length(kept[:place]) < ENOUGH_PROSE:
            continue
        below = list(takewhile(_is_note, kept[place + 1 :]))
        after = kept[place + 1 + len(below) :]
        if below and (not after or after[0].is_short):
            marking.drop_all([line, *below], Dropped.FOOTNOTE)


def _is_note(line: Line) -> bool:
    """Whether a line is numbered, or names an address, as notes do."""
    starts = _NUMBERED.match(line.text) or _NOTE.match(line.text)
    return starts is not None or _ADDRESS.search(line.text) is not None


def _mark_among_labels(marking: Marking) -> None:
    """Mark short lines at the end among those of the page: what networks put below a post."""
    lines = marking.lines
    last = max((place for place, line in enumerate(lines) if _is_body(line, marking)), default=-1)
    below = [line for line in lines[last + 1 :] if marking.reasons.get(line.number) in _OF_PAGE]
    left = next((at for at, line in enumerate(below) if _is_of_letter(line)), len(below))
    if left < len(below):
        marking.drop_all(lines[lines.index(below[left]) :], Dropped.NEWSLETTER_FOOT)
    if len(below) < FEWEST_LABELS:
        return
    rest = [line for line in marking.kept() if line.number > below[0].number]
    is_short = all(line.words <= LABEL_WORDS and not line.has_end for line in rest)
    if is_short and len(rest) <= len(below):
        marking.drop_all(rest, Dropped.SITE)


def _is_of_letter(line: Line) -> bool:
    """Whether a line speaks of a letter to readers: "You can unsubscribe"."""
    return phrases().newsletter.search(line.key) is not None


def _is_body(line: Line, marking: Marking) -> bool:
    return line.is_prose and line.number not in marking.reasons


def mark_footer(marking: Marking) -> None:
    """Mark a block of the site's own words at the end, and headings with nothing below them."""
    _mark_among_labels(marking)
    kept = marking.kept()
    body, foot = _parted(kept)
    if prose_length(body) < WHOLE_PROSE:
        return
    if len(foot) >= FOOTER_LINES and _is_site_talk(foot, body):
        marking.drop_all(foot, Dropped.SITE)
        return
    for line in reversed(foot):
        if line.has_end or line.is_bullet or body[-1].text[-1:] in ":：" or _ROW.search(line.text):
            return
        if line.words > LAST_WORDS and shared([line], body) >= SHARED_TERMS:
            return
        marking.drop(line, Dropped.EMPTY_HEADING)


def _is_opener(line: Line) -> bool:
    if line.is_prose or line.words > 14:
        return False
    if is_comments_heading(line):
        return True
    if line.key in phrases().headings_after or is_app_block(line):
        return True
    words = line.key.split()
    return not line.has_end and any(
        " ".join(words[:count]) in phrases().headings_after
        for count in range(max(2, len(words) - MOST_NAMED), len(words))
    )


def _is_teaser(line: Line) -> bool:
    """Whether the line is a link to another story with its label: "Read more: ..."."""
    if line.words > 30 or len(line.text) > 300:
        return False
    head = line.text.lstrip("([").lstrip()[:40]
    cut = next((at for at, character in enumerate(head) if character in _AFTER_FORM), None)
    if cut is None or not head[cut + 1 :].strip():
        return False
    return key_of(head[:cut]) in phrases().teasers


def _is_of_one(line: Line) -> bool:
    """Whether the line is the label of a link to one story, as stands between paragraphs."""
    return line.key in phrases().teasers


def _has_sentence(rest: Sequence[Line]) -> bool:
    """Whether a sentence follows before the next heading of other stories."""
    for line in rest:
        if line.is_prose:
            return True
        if _is_opener(line):
            return False
    return False


def _goes_on(rest: Sequence[Line], before: Sequence[Line]) -> bool:
    """Whether the article goes on below a box of links."""
    until = next((at for at, line in enumerate(rest) if _is_opener(line)), len(rest))
    ended = [line for line in rest[:until] if line.has_end]
    if len(ended) >= MANY_ENDED and len(ended) >= MOST_ENDED * until:
        return True
    prose = [line for line in rest if line.is_prose and len(line.text) >= LONG_PROSE]
    if not prose:
        return False
    first = rest.index(prose[0])
    below = rest[first:]
    length = sum(len(line.text) for line in below)
    own = next((at for at, line in enumerate(below) if _is_opener(line)), len(below))
    solid = prose_length(below[:own]) / max(1, sum(len(line.text) for line in below[:own]))
    return length > 0 and solid >= SOLID and cohesion(prose, before) >= SAME_ARTICLE


def _box(rest: Sequence[Line]) -> list[Line]:
    """The short lines behind the heading, up to the first sentence."""
    box: list[Line] = []
    for line in rest:
        if line.is_prose:
            break
        box.append(line)
    return box


def _parted(kept: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines up to the last real paragraph, and the rest."""
    for place in range(len(kept) - 1, -1, -1):
        line = kept[place]
        if line.is_prose and (len(line.text) >= LONG_PROSE or line.words >= 20):
            return list(kept[: place + 1]), list(kept[place + 1 :])
    return [], []


def _is_site_talk(foot: Sequence[Line], body: Sequence[Line]) -> bool:
    words = [word for line in foot for word in line.key.split()]
    hits = sum(word in phrases().site_words for word in words)
    open_lines = sum(not line.has_end for line in foot)
    return (
        hits >= FOOTER_WORDS and open_lines >= 0.4 * len(foot) and shared(foot, body) < SHARED_TERMS
    )
