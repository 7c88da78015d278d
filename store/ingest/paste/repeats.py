"""Lines that say again what another line says."""

from collections.abc import Iterator, Sequence

from store.ingest.paste.around.credits import credits_photo, is_caption, may_be_text
from store.ingest.paste.heads.stated import is_house
from store.ingest.paste.lines import Line
from store.ingest.paste.marking import Marking
from store.notices import Dropped

REPEAT_WORDS = 4
CONTAINED_WORDS = 5
LEAD_WORDS = 8
LEAD_REACH = 5
LEAD_SHARE = 0.8
MOST_CHECKS = 600
TOP = 3  # lines, among which a paper's name with volume and issue may be
HEAD_WORDS = 9
LEAST_HEAD = 2


def mark_captions(marking: Marking) -> None:
    """Mark captions that say whose picture it is, and the bare caption above one."""
    before: Line | None = None
    last = next((line for line in reversed(marking.kept()) if not line.is_short), None)
    for line in marking.kept():
        if before is not None and _begins(before, line):
            marking.drop(before, Dropped.CAPTION)
            marking.drop(line, Dropped.CAPTION)
        elif is_caption(line) and not (line is last and may_be_text(line)):
            marking.drop(line, Dropped.CAPTION)
        before = line


def mark_page_heads(marking: Marking) -> None:
    """Mark what stands on every page of a paper: its name with the number of the page.

    Numbered headings look alike; a paper's name is a house's, stands above the text, or has its
    number on the left and on the right in turn.
    """
    heads: dict[str, set[tuple[str, bool]]] = {}
    for line in marking.kept():
        for head in _numbered(line):
            heads.setdefault(head[0], set()).add(head[1:])
    top = [f"{line.key} " for line in marking.kept()[:TOP] if line.is_short]
    running = {
        name
        for name, pages in heads.items()
        if len({number for number, _ in pages}) > 1
        and (
            len({is_before for _, is_before in pages}) > 1
            or is_house(name)
            or any(line.startswith(f"{name} ") for line in top if _name_of(line) != name)
        )
    }
    for line in marking.kept():
        is_first = line.is_short and any(f"{line.key} ".startswith(f"{name} ") for name in running)
        names = {_name_of(line.key), *(head[0] for head in _numbered(line))}
        if is_first or not names.isdisjoint(running):
            marking.drop(line, Dropped.REPEATED)


def _numbered(line: Line) -> Iterator[tuple[str, str, bool]]:
    """A short line's words, the number of a page beside them, and whether it stands before them.

    Where both ends are numbers, one may be that of the issue.
    """
    words = line.key.split()
    if not line.is_short or line.is_bullet or not HEAD_WORDS >= len(words) > LEAST_HEAD:
        return
    for number, name, is_before in ((words[0], words[1:], True), (words[-1], words[:-1], False)):
        is_page = number.isdigit() and len(number) < 4
        if is_page and not all(map(str.isdigit, name)) and sum(map(str.isdigit, name)) <= 1:
            yield " ".join(name), number, is_before


def _name_of(key: str) -> str:
    """The words of a line without the numbers at its ends."""
    words = key.split()
    begin = 1 if words and words[0].isdigit() else 0
    end = len(words) - (1 if words and words[-1].isdigit() else 0)
    return " ".join(words[begin:end])


def mark_repeats(marking: Marking) -> None:
    """Mark equal lines after the first, and short lines whose words stand in a longer one."""
    seen: set[str] = set()
    for line in marking.kept():
        if line.key in seen and (line.words >= REPEAT_WORDS or line.is_bullet):
            marking.drop(line, Dropped.REPEATED)
        seen.add(line.key)
    kept = marking.kept()
    whole = "\n".join(f" {line.key} " for line in kept)
    checks = 0
    for line in kept:
        if (line.is_prose and not line.is_bullet) or line.words < CONTAINED_WORDS:
            continue
        checks += 1
        if checks > MOST_CHECKS:
            break
        if whole.count(f" {line.key} ") > 1:
            marking.drop(line, Dropped.CONTAINED)


def mark_lead(marking: Marking) -> None:
    """Mark a line at the top that the next paragraphs say again and longer."""
    prose = [line for line in marking.kept() if line.words >= LEAD_WORDS][: LEAD_REACH + 1]
    for place, line in enumerate(prose[:3]):
        if line.is_bullet:
            continue  # of a list of what the article says
        for later in prose[place + 1 : place + 1 + LEAD_REACH]:
            if len(later.key) > len(line.key) and _share(line, later) >= LEAD_SHARE:
                marking.drop(line, Dropped.OPENING)
                break


def _begins(line: Line, later: Line) -> bool:
    rest = later.text[len(line.text) :]
    return line.words >= REPEAT_WORDS and later.text.startswith(line.text) and credits_photo(rest)


def _share(line: Line, later: Line) -> float:
    shingles = _shingles(line.key.split())
    return len(shingles & _shingles(later.key.split())) / len(shingles) if shingles else 0.0


def _shingles(words: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + 4]) for at in range(len(words) - 3)}
