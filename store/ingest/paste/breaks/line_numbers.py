"""Numbers that a document counts its lines with, inside a text that was copied out of it."""

import re
from collections.abc import Callable, Iterator, Sequence

from store.text.characters import western_digits

LEAST_EACH = 4  # lines in a row that are counted one by one
LEAST_STEPS = 2  # lines that carry a number where every fifth or tenth does
LEAST_RUNNING = 0.4  # of the lines counted one by one: their sentence goes on below
LONG = 40  # letters of a line where no letter is small
STEPS = (5, 10, 2, 3, 4)

_BEFORE = re.compile(  # 10: but not 10:20, a time of the day
    r"[ \t]*(\d{1,3})(?:[ \t]*(?:\||:(?!\d\d(?!\d)))[ \t]*|[ \t]+)(?=\S)"
)
_BEHIND = re.compile(r"(?<=\S)[ \t]+(\d{1,3})[ \t]*$")
_ALONE = re.compile(r"^[ \t]*(\d{1,3})[ \t]*\n(?=[^\n]*[^\W\d_])", re.MULTILINE)
_END = re.compile(r"[.!?…۔؟।。:;؛]['\"”’»)\]]*$")

_Found = dict[int, re.Match[str]]


def without_line_numbers(text: str) -> str:
    """The text without them: every line, or every fifth, is counted at its begin or its end, or
    has its number in a line above it.
    """
    lines = text.split("\n")
    before = sum(line.lstrip()[:1].isdigit() for line in lines)
    if before >= LEAST_STEPS:
        text = _without(text, _BEFORE.match)
    if sum(line.rstrip()[-1:].isdigit() for line in lines) >= LEAST_STEPS:
        text = _without(text, _BEHIND.search)
    if before < LEAST_EACH or len(_ALONE.findall(text)) < LEAST_EACH:
        return text
    beside = _ALONE.sub(r"\1 ", text)
    counted = _without(beside, _BEFORE.match)
    return text if counted == beside else counted


def _without(text: str, form: Callable[[str], re.Match[str] | None]) -> str:
    lines = [western_digits(line) for line in text.split("\n")]
    filled = [at for at, line in enumerate(lines) if line.strip()]
    found = {place: match for place, at in enumerate(filled) if (match := form(lines[at]))}
    counted = set(_counted_each([lines[at] for at in filled], found)) or set(_counted_some(found))
    if not counted:
        return text
    kept = text.split("\n")
    for place in counted:
        match, at = found[place], filled[place]
        kept[at] = kept[at][: match.start()] + kept[at][match.end() :]
    return "\n".join(kept)


def _counted_each(lines: Sequence[str], found: _Found) -> Iterator[int]:
    """The lines of runs in which each has the next number, when sentences run through them."""
    for run in _runs(found, 1):
        if len(run) < LEAST_EACH:
            continue
        ends = [_END.search(_BEHIND.sub("", lines[place])) is not None for place in run]
        goes_on = [
            _goes_on(found[after])
            for after, is_end in zip(run[1:], ends, strict=False)
            if not is_end
        ]
        if any(ends) and len(goes_on) >= LEAST_RUNNING * len(run) and any(goes_on):
            yield from run


def _counted_some(found: _Found) -> Iterator[int]:
    """The lines with a number that stand as far from each other as their numbers do."""
    for step in STEPS:
        multiples = {place: one for place, one in found.items() if int(one[1]) % step == 0}
        runs = [run for run in _runs(multiples, step) if len(run) >= _least(step)]
        if runs:
            for run in runs:
                yield from run
            return


def _least(step: int) -> int:
    return LEAST_STEPS if step >= STEPS[0] else LEAST_EACH


def _runs(found: _Found, step: int) -> Iterator[list[int]]:
    """The places, each as far behind the one before as its number is greater: by the step."""
    done: set[int] = set()
    for place in sorted(found):
        run = [place]
        while place not in done:
            done.add(place)
            after = found.get(place + step)
            if after is None or int(after[1]) != int(found[place][1]) + step:
                break
            place += step
            run.append(place)
        if len(run) > 1:
            yield run


def _goes_on(match: re.Match[str]) -> bool:
    """Whether a line can only go on with what the one before it began."""
    words = match.string[match.end() :] if match.start() == 0 else match.string
    first = next((one for one in words if one.isalpha()), "")
    return first.islower() or (first == first.upper() == first.lower() and len(words) >= LONG)
