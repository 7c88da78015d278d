"""Publisher, day and writer in lines above a text: "Frontier Post Review | 14 October 2025"."""

import re
from collections.abc import Iterator, Sequence

from store.ingest.paste.heads.persons import is_person
from store.ingest.paste.heads.persons import is_place as is_place_name
from store.ingest.paste.heads.told import StatedFields
from store.ingest.paste.lines import Line, key_of
from store.ingest.paste.mailed import is_wrote, sender_in
from store.ingest.paste.phrases import phrases
from store.ingest.stamps import NONE, Stamp, language_beside, read_stamp
from store.languages import press
from store.model import Published
from store.notices import Dropped
from store.text.dates.periods import mentioned_dates

REACH = 8  # lines above the text, and below its end
MOST_PARTS = 5
MOST_WIDE_PARTS = 8
NAME_WORDS = 6
PLACE_WORDS = 3
LEAST_WIDE, MOST_WIDE = 3, 12  # letters of a name that is written without blanks
LONGEST = 160

_BAR = re.compile(r"\s*[|·•]\s*|\s+[–—]\s+|\s+-\s+|\s*//\s*")
_UPRIGHT = re.compile(r"\s[|·•]\s?")
_COMMA = re.compile(r"\s*[,،](?!\s*\d{4}(?![\d/.-]))\s*")
_DAY_END = re.compile(r"\d\s?(?:г|р|ж|й)\.$")  # 2 апреля 2026 г.
_WIDE_DAY = re.compile(r"\d{4}[年년]\d{1,2}[月월]\d{1,2}[日일]$")
_TWO_WAYS = re.compile(r"\d[/-]\d{1,2}[/-]\d{4}")
_DIGIT = re.compile(r"\d")
_LABEL = re.compile(r"^[^\d_:：|]{2,40}[:：]\s*")


def read_stated(lines: Sequence[Line]) -> StatedFields:
    """What lines above the first paragraph, or the last lines, tell; often nothing."""
    told = StatedFields()
    for line in _near(lines):
        if is_wrote(line.text):
            _take_quoted(told, line)
            continue
        is_slanted = line.text.startswith("*") and line.text.endswith("*")
        is_ended = line.has_end and not _DAY_END.search(line.text)
        if is_ended or len(line.text) > LONGEST or (line.is_bullet and not is_slanted):
            continue
        if _DIGIT.search(line.text) is None or not phrases().occasion.search(line.text):
            _take(told, line)
    return told


def _take_quoted(told: StatedFields, line: Line) -> None:
    """The day and the sender of a quoted mail: "On 14 March 2026 Ann Lee <...> wrote:"."""
    told.take("published", _day_of(line.text))
    if (sender := sender_in(line.text)) is not None:
        told.candidates.setdefault("publisher", sender)
    told.mark([line], Dropped.QUOTED)


def _day_of(text: str) -> Published | None:
    """The day that a line of several parts names: in words, or in the parts before a name."""
    days = {day for period in mentioned_dates(text) if (day := period.day)}
    if len(days) == 1:
        return Published(day=days.pop())
    words = re.split(r"[,<]", text)[0].split()
    ways = (words[first:last] for first in range(2) for last in range(len(words), 2, -1))
    stamps = (read_stamp(" ".join(way)).published for way in ways)
    return next((one for one in stamps if one is not None and one.precision == "day"), None)


def read_label(line: str | None, text: str = "") -> Stamp:
    """The day in a line that is only a date and its label: "Published: 9 January 2026".

    ``text`` is the article's: its language tells the calendar of a year such as 1404.
    """
    if line is None:
        return NONE
    if _DIGIT.search(line) is not None and phrases().occasion.search(line):
        return NONE
    update = phrases().update.search(line)
    if update is not None and any(map(str.isdigit, line[: update.start()])):
        line = line[: update.start()]
    elif update is not None:
        return NONE
    words = " ".join(word for word in _LABEL.sub("", line).split() if not _is_label(word))
    found = read_stamp(words or line, language_beside(line, text) if text else None)
    if found.published is None and _TWO_WAYS.search(line):
        told = read_stamp(line)  # its label may tell the order of its figures
        return told if told.published is not None else found
    return found


def _near(lines: Sequence[Line]) -> Sequence[Line]:
    first = next((at for at, line in enumerate(lines) if line.is_prose), len(lines))
    return lines[: min(first, REACH)]


def _take(told: StatedFields, line: Line) -> None:
    """Take the line apart when it has a day or a writer beside other parts."""
    if (
        _take_wide(told, line)
        or _take_submitted(told, line)
        or (not _BAR.search(line.text) and _take_signed(told, line))
    ):
        return
    for pattern in (_BAR, _COMMA):
        parts = [bare for part in pattern.split(line.text) if (bare := part.strip("*_ "))]
        if 2 <= len(parts) <= MOST_PARTS:
            break
    else:
        return
    stamps = {part: read_label(part) for part in parts}
    days = [part for part, stamp in stamps.items() if stamp.published is not None]
    parts = [part for part in parts if phrases().update.match(part) is None]
    writers = [part for part in parts if phrases().byline.match(part)]
    is_barred = _UPRIGHT.search(line.text) is not None
    writers = writers or [part for part in parts if is_barred and is_person(part)]
    rest = [part for part in parts if part not in days and part not in writers]
    is_place = len(rest) == 1 and not writers and len(rest[0].split()) <= PLACE_WORDS
    is_changed = len(days) == 1 and not rest and len(parts) < len(stamps)
    is_signed = bool(writers) or is_place or any(map(is_house, rest))
    if not days or len(rest) > 2 or not (is_signed or is_changed or is_barred):
        return
    told.take("published", stamps[days[0]].published)
    told.mark([line], Dropped.ABOUT)
    if not writers and rest and not any(map(is_house, rest)):
        if _may_be_name(rest[0]):
            told.candidates.setdefault("publisher", rest[0])  # or where or by whom it was written
        if len(rest) > 1 and _may_be_name(rest[1]):
            told.candidates.setdefault("author", rest[1])
        return
    if writers:
        told.take("author", phrases().byline.sub("", writers[0]).strip() or None)
    named = [part for part in rest if not is_place_name(part)]
    houses = [part for part in rest if is_house(part)] or named[:1]
    if houses and _may_be_name(houses[0]):
        told.take("publisher", houses[0])


def _take_wide(told: StatedFields, line: Line) -> bool:
    """Take the day and the house of a line between blanks: "李雷 西域日报 2026年6月4日"."""
    words = line.text.split()
    days = [
        stamp for word in words if _WIDE_DAY.match(word) and (stamp := read_stamp(word).published)
    ]
    if not 2 <= len(words) <= MOST_WIDE_PARTS or len(days) != 1 or line.has_end:
        return False
    told.take("published", days[0])
    houses = [word for word in words if is_house(word)]
    told.take("publisher", houses[0] if len(houses) == 1 else None)
    told.mark([line], Dropped.ABOUT)
    return True


def _take_signed(told: StatedFields, line: Line) -> bool:
    """Take a day and who wrote on it, as blogs write both: "March 10, 2026 by Nur Baig"."""
    words = line.text.split() if any(map(str.isdigit, line.text)) else []
    for at in range(1, len(words) - 1):
        before, after = " ".join(words[:at]), " ".join(words[at + 1 :])
        if key_of(words[at]) in phrases().published:  # Nur Baig Published March 10, 2026
            stamp, name = read_label(f"{words[at]} {after}"), before
        elif key_of(words[at]) in phrases().between:
            stamp, name = read_label(before), after
        else:
            continue
        if stamp.published is None or not _may_be_name(name) or all(map(_is_label, name.split())):
            continue
        told.take("published", stamp.published)
        if key_of(name) not in phrases().nobody and not any(map(str.isdigit, name)):
            told.take("author", name)
        told.mark([line], Dropped.ABOUT)
        return True
    return False


def _take_submitted(told: StatedFields, line: Line) -> bool:
    """Take who sent an article in and when: "Submitted by Nur Baig on Tue, 10 March 2026"."""
    words = line.text.split() if any(map(str.isdigit, line.text)) else []
    keys = [key_of(word) for word in words[:3]]
    by = next((at for at in (1, 2) if at < len(keys) and keys[at] in phrases().between), None)
    if by is None or not any(key in _SENT_IN or _is_label(key) for key in keys[:by]):
        return False
    name = list(_name_in(words[by + 1 :]))
    rest = " ".join(words[by + 1 + len(name) :])
    if not name or (day := read_label(rest).published) is None or day.precision != "day":
        return False
    told.take("published", day)
    written = " ".join(name).rstrip(",")
    if not name[0][0].islower() and key_of(written) not in phrases().nobody:
        told.take("author", written)  # and no name to log in with
    told.mark([line], Dropped.ABOUT)
    return True


def _name_in(words: Sequence[str]) -> Iterator[str]:
    """The words of a name up to the first that is small, a figure, or of a date."""
    for at, word in enumerate(words[:NAME_WORDS]):
        is_dated = key_of(word) in phrases().weekdays or any(map(str.isdigit, word))
        if at and (is_dated or word[0].lower() == word[0]):
            return
        yield word
        if word.endswith(","):
            return


def is_house(text: str) -> bool:
    """Whether a few words name a publisher: one of them is a word for a paper or an agency."""
    key = key_of(text)
    words = key.split()
    if key in phrases().furniture or "|" in text or phrases().newsletter.search(key):
        return False
    if 1 < len(words) <= NAME_WORDS and any(word in _HOUSES for word in words):
        return True
    return LEAST_WIDE <= len(text) <= MOST_WIDE and text.endswith(press.WIDE_PAPERS)


def _may_be_name(text: str) -> bool:
    words = key_of(text).split()
    if not words or len(words) > NAME_WORDS or not any(map(str.isalpha, text)):
        return False
    return not all(word in phrases().sections for word in words)


def _is_label(word: str) -> bool:
    key = key_of(word)
    return key in phrases().date_labels and key not in phrases().weekdays and not key.isdigit()


_SENT_IN = frozenset(map(key_of, press.SENT_IN))
_HOUSES = frozenset(key_of(word) for word in (*press.HOUSES, *press.PAPERS))
