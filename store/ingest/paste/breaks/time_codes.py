"""Times of a recording before what is said in it, as transcripts have them."""

import re
from collections.abc import Sequence

from store.text.characters import western_digits

LEAST = 3
LEAST_ALONE = 4  # lines that are nothing but a time
LEAST_OF_LINES = 0.4
SOON = 120  # seconds, up to which a recording that is told of from its beginning has a first time

_CODE = r"(?:(\d{1,2}):)?(\d{1,2}):([0-5]\d)(?:[.,]\d{1,3})?"
_BRACKETED = re.compile(rf"[ \t]*[\[(]\s*{_CODE}\s*[\])]\s*[-–—:]?\s*(?=\S)")
_ALONE = re.compile(rf"[ \t]*[\[(]?\s*{_CODE}\s*[\])]?[ \t]*")


def without_time_codes(text: str) -> str:
    """The text without times in brackets before its lines, or in lines between them.

    The hours of a chronicle stand in no brackets and begin with no recording: they stay.
    """
    own = text.split("\n")
    if sum(line.lstrip("[( \t")[:1].isdigit() for line in own) < LEAST:
        return text
    lines = western_digits(text).split("\n")
    filled = sum(1 for line in lines if line.strip())
    codes = {at: match for at, line in enumerate(lines) if (match := _BRACKETED.match(line))}
    if len(codes) >= max(LEAST, LEAST_OF_LINES * filled) and _is_rising(list(codes.values())):
        return "\n".join(
            line[codes[at].end() :] if at in codes else line for at, line in enumerate(own)
        )
    alone = {at: match for at, line in enumerate(lines) if (match := _ALONE.fullmatch(line))}
    found = list(alone.values())
    told = sum(1 for line in lines[min(alone, default=0) :] if line.strip())  # below a head
    if len(found) < max(LEAST_ALONE, LEAST_OF_LINES * told) or _seconds(found[0]) > SOON:
        return text
    return (
        "\n".join(own[at] for at in range(len(own)) if at not in alone)
        if _is_rising(found)
        else text
    )


def _is_rising(codes: Sequence[re.Match[str]]) -> bool:
    times = [_seconds(code) for code in codes]
    return times == sorted(times) and times[0] < times[-1]


def _seconds(code: re.Match[str]) -> int:
    hours, minutes, seconds = (int(part or 0) for part in code.groups())
    return hours * 3600 + minutes * 60 + seconds
