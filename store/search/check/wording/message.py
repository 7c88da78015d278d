"""A pasted message taken apart: the quotations in it, and the words around each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from store.search.check.wording.between import shared_out
from store.search.check.wording.markup import bare
from store.search.check.wording.names import only_names
from store.search.check.wording.quotes import Quoted, quotations, without_outer
from store.search.check.wording.tokens import PICTURES, count, tokenise
from store.text.characters import END_MARKS

FEWEST = 3
_FEWEST_LINES = 2  # of a transcript
_LABEL_ENDS = (":", "：")
_SPOKEN = re.compile(r"\s*(?P<name>[^\W\d_][^\n:：]{0,50}[:：])\s+(?P<words>\S.*)")
_POINT = re.compile(r"[ \t>]*(?:[-*•▪◦–]|\d{1,2}[.)])[ \t]+(?P<words>\S.*)")
_SENTENCE_MARKS = frozenset(".!?…؟۔।;؛\n")
_BREAK_INSIDE = re.compile(r"[.!?؟۔।]\s|\n")
_JOINT = 2  # words between quotations of one speaker: "and", "and that"
_HEADING = 8  # words
_HEADING_MARK = re.compile(
    r"(?:^|\s)@\w|\s[|·•]\s|^\W*(?:page|p\.|с\.|стр\.|s\.|ص)?\s*\d+\W*$", re.I
)
_SIGN = rf"(?:[{PICTURES}\u2600-\u27bf\ufe0f\u200d]|[#@]\w+(?!\w))"
_FIRST = re.compile(rf"\s*(?:{_SIGN}\s*)+(?=\S)")
_LAST = re.compile(rf"(?:(?<=\S)\s*{_SIGN})+\s*$")
_EDGE = 1_000  # letters in which what stands behind a message is looked for
_INTERRUPTED = 12  # words of a speaker's naming that interrupts a quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words to be checked, and what stands before and after them in the message.

    ``whole`` says that it is all of the message, ``quoted`` that it stood in quotation marks.
    ``resumed`` are the pieces of a quotation that the naming of its speaker interrupts.
    ``joined`` is what introduces the quotation before, where this one goes on from that: who said
    "..." and "...".
    """

    text: str
    before: str = ""
    after: str = ""
    whole: bool = False
    quoted: bool = False
    resumed: tuple[str, ...] = ()
    joined: str = ""


def quotes_of(message: str) -> list[Quote]:
    """The quotations of a message in order; all of it when nothing in it stands in quotation
    marks, or only a word or two.
    """
    text = bare(message)
    inner = without_outer(text)
    if inner != text:
        return [Quote(text=inner, whole=True, quoted=True)]
    found = quotations(text)
    if spoken := _quoting_lines(text, found):
        return spoken
    groups = [group for group in _groups(text, found) if _held(text, group) >= FEWEST]
    if not groups and found and _is_introduced(text, found[0]):
        groups = [found[:1]]
    if not groups:
        return (
            _spoken_lines(text)
            or _listed_lines(message)
            or ([Quote(text=text, whole=True)] if text else [])
        )
    shared = [
        shared_out(text[left[-1].outer[1] : right[0].outer[0]]) for left, right in pairwise(groups)
    ]
    before = [text[: groups[0][0].outer[0]], *(behind for _, behind in shared)]
    after = [*(ahead for ahead, _ in shared), text[groups[-1][-1].outer[1] :]]
    quotes = [
        _quote(text, group, *around) for group, *around in zip(groups, before, after, strict=True)
    ]
    return [*quotes[:1], *_joined(text, groups, quotes)]


def _joined(
    text: str, groups: Sequence[Sequence[Quoted]], quotes: Sequence[Quote]
) -> Iterator[Quote]:
    """The quotations after the first, with what introduces those that an "and" joins to one."""
    introduced = quotes[0].before
    for (left, right), quote in zip(pairwise(groups), quotes[1:], strict=True):
        between = text[left[-1].outer[1] : right[0].outer[0]]
        ended = text[left[-1].start : left[-1].end].rstrip()[-1:] in END_MARKS
        if between.rstrip()[-1:] in END_MARKS and _BREAK_INSIDE.search(between.strip()) is None:
            introduced = between.strip()  # "...," Ann said. "..."
        elif ended or any(mark in between for mark in _SENTENCE_MARKS):
            introduced = quote.before
        elif _words(between) > _JOINT:
            introduced = between
        yield replace(quote, joined=introduced if introduced != quote.before else "")


def without_edges(quote: Quote) -> Quote:
    """A message without what feeds and chats put before and behind words: emoji, tags, handles."""
    first = _FIRST.match(quote.text)
    start = first.end() if first else 0
    last = _LAST.search(quote.text, max(0, len(quote.text) - _EDGE))
    end = max(start, last.start()) if last else len(quote.text)
    before, after = quote.text[:start].strip(), quote.text[end:].strip()
    return replace(quote, text=quote.text[start:end].strip(), before=before, after=after)


def without_headings(quote: Quote) -> Iterator[Quote]:
    """Lines of a message without those above and below that are no sentences: who posted them,
    where and when, the number of a page.
    """
    lines = [line for line in quote.text.splitlines() if line.strip()]
    for above, below in ((1, 0), (0, 1), (1, 1), (2, 0)):
        rest = lines[above : len(lines) - below]
        cut = [*lines[:above], *lines[len(lines) - below :]]
        if rest and all(map(_is_heading, cut)):
            yield Quote(
                text="\n".join(rest),
                before="\n".join(lines[:above]),
                after="\n".join(lines[len(lines) - below :]),
            )


def _is_heading(line: str) -> bool:
    keys = tokenise(line).keys
    return (
        len(keys) <= _HEADING
        and line.rstrip()[-1:] not in END_MARKS
        and (_HEADING_MARK.search(line) is not None or only_names(line))
    )


def whole_of(message: str) -> Quote:
    """The message as one quotation, marks and all."""
    return Quote(text=bare(message), whole=True)


def too_short(message: str) -> list[str]:
    """Words of a message in quotation marks that are too few to be checked."""
    text = bare(message)
    return [
        text[slice(*one.outer)]
        for one in quotations(text)
        if 0 < _words(text[one.start : one.end]) < FEWEST
    ]


def _spoken_lines(text: str) -> list[Quote]:
    """The lines of a transcript, each with the name that stands before its colon."""
    lines = [line for line in text.splitlines() if line.strip()]
    named = [_SPOKEN.match(line) for line in lines]
    if len(lines) < _FEWEST_LINES or not all(named):
        return []
    found = [Quote(text=one["words"], before=one["name"], quoted=True) for one in named if one]
    spoken = [one for one in found if _words(one.text) >= FEWEST]
    return spoken if len(spoken) >= _FEWEST_LINES else []


def _quoting_lines(text: str, found: Sequence[Quoted]) -> list[Quote]:
    """The lines of a transcript whose speakers quote somebody: that is a part of what they say."""
    labelled = (text[: one.outer[0]].rstrip().endswith(_LABEL_ENDS) for one in found)
    return _spoken_lines(text) if found and not any(labelled) else []


def _listed_lines(message: str) -> list[Quote]:
    """The points of a list that a message is, each by itself."""
    lines = [_POINT.match(line) for line in message.splitlines() if line.strip()]
    if len(lines) < _FEWEST_LINES or not all(lines):
        return []
    points = [bare(one["words"]) for one in lines if one]
    return [Quote(text=text, quoted=True) for text in points if _words(text) >= FEWEST]


def _groups(text: str, found: Sequence[Quoted]) -> Iterator[list[Quoted]]:
    """Quotations that only the naming of a speaker interrupts, together."""
    group: list[Quoted] = []
    for one in found:
        if group and not _interrupts(text, group[-1], one):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _interrupts(text: str, first: Quoted, second: Quoted) -> bool:
    """Whether what stands between two quotations only names who speaks: `," he said, "`."""
    between = text[first.outer[1] : second.outer[0]].strip()
    inside = text[first.start : first.end].rstrip()
    return (
        between.endswith((",", "،", ", —", "—"))
        and not any(mark in between for mark in ".!?…;؟۔।؛\n:")
        and 0 < _words(between) <= _INTERRUPTED
        and (inside[-1:] not in ".!?…؟۔।。")
    )


def _is_introduced(text: str, one: Quoted) -> bool:
    """Whether a word or two in quotation marks are what somebody said, not words set apart."""
    before, after = text[: one.outer[0]].rstrip(), text[one.outer[1] :].lstrip()
    return before.endswith((":", "：")) or (not before and after.startswith((",", "—", "–", "-")))


def _quote(text: str, group: Sequence[Quoted], before: str, after: str) -> Quote:
    pieces = [text[one.start : one.end].strip() for one in group]
    if len(group) == 1:
        return Quote(text=pieces[0], before=before.strip(), after=after.strip(), quoted=True)
    naming = text[group[0].outer[1] : group[1].outer[0]]
    return Quote(
        text=" ".join(pieces),
        before=before.strip(),
        after=f"{naming.strip()} {after.strip()}".strip(),
        quoted=True,
        resumed=tuple(pieces),
    )


def _held(text: str, group: Sequence[Quoted]) -> int:
    return sum(_words(text[one.start : one.end]) for one in group)


def _words(text: str) -> int:
    return count(tokenise(text).items)
