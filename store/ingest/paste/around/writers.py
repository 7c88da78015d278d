"""Lines that only name the writer beside an article, and notes on the writer below it."""

import re
from collections.abc import Iterator, Sequence

from store.ingest.paste.heads.persons import is_person, is_subject, signed
from store.ingest.paste.lines import Line, key_of
from store.ingest.paste.marking import Marking, prose_length
from store.ingest.paste.phrases import phrases
from store.notices import Dropped

REACH = 4  # lines from the end
MOST_WORDS = 80
ENOUGH_PROSE = 300

_BETWEEN = re.compile(r"\s*[,،;&]\s*|\s+(?:and|ve|und|et|y|и|و|اور|और|او)\s+")


def mark_writers(marking: Marking, author: str | None) -> None:
    """Mark lines at the end that begin with the writer's name, of whom the text says nothing."""
    names = [key for name in _BETWEEN.split(author or "") if (key := key_of(name)).count(" ") > 0]
    kept = marking.kept()
    for place in range(max(1, len(kept) - REACH), len(kept)):
        line = kept[place]
        about = next((name for name in names if f"{line.key} ".startswith(f"{name} ")), None)
        if about is None or line.words > MOST_WORDS or prose_length(kept[:place]) < ENOUGH_PROSE:
            continue
        if any(f" {about} " in f" {other.key} " for other in kept[:place]):
            continue
        marking.drop_all(kept[place:], Dropped.CREDIT)
        return


def mark_signature(marking: Marking) -> None:
    """Mark the last line where it only names the writer, perhaps with a place or a post."""
    kept = marking.kept()
    if marking.author is not None or len(kept) < 2 or not kept[-1].is_short:
        return
    before, last, prose = kept[-2], kept[-1], _prose(marking)
    both = signed(f"{before.text.rstrip(' ,،')}, {last.text}", prose) if before.is_short else None
    is_alone = is_person(last.text) and before.is_prose and not is_subject(last.text, prose)
    name = signed(last.text, prose) or (last.text if is_alone else both)
    if name is not None and not last.is_bullet:
        marking.author = name
        marking.drop_all([before, last] if name == both else [last], Dropped.BYLINE)


def writer_above(marking: Marking) -> str | None:
    """The one writer whom a label above the text names with a place or a post, or beside a day."""
    names = set(_named_above(marking.lines, marking))
    return names.pop() if len(names) == 1 else None


def _named_above(lines: Sequence[Line], marking: Marking) -> Iterator[str]:
    labels = [
        (place, line)
        for place, line in enumerate(lines)
        if marking.reasons.get(line.number) is Dropped.LABEL_ABOVE
    ]
    prose = _prose(marking) if labels else ""
    for place, line in labels:
        beside = (lines[at] for at in (place - 1, place + 1) if 0 <= at < len(lines))
        is_dated = any(marking.reasons.get(one.number) is Dropped.DATE_LINE for one in beside)
        if (name := signed(line.text, prose)) is not None:
            yield name
        elif is_person(line.text) and not is_subject(line.text, prose):
            is_by = place > 0 and lines[place - 1].key in phrases().bylines  # on its own line
            if is_dated or is_by:
                yield line.text


def _prose(marking: Marking) -> str:
    """The key of the paragraphs that are kept."""
    return " ".join(line.key for line in marking.kept() if line.is_prose)
