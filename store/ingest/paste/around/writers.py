"""Notes on the writer below an article."""

import re

from store.ingest.paste.lines import key_of
from store.ingest.paste.marking import Marking, prose_length
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
