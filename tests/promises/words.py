"""The words of articles, found again in whatever a door shows."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import dropwhile, groupby

from bot.render.markup.escape import clean, unescape
from store.model import NewArticle

_WORD = re.compile(r"[^\W_]+")
_APART = re.compile(r'[.:;!?…"“”\[\]{}()·>|+]')
_LONG = 6  # so many words in a row are no accident


def runs(text: str, articles: Sequence[NewArticle]) -> Iterator[str]:
    """Each longest piece of a sentence that consists of words of the articles, as it is shown."""
    known = {word for one in articles for word in _WORD.findall(one.body.casefold())}
    for piece in (piece for line in text.splitlines() for piece in _APART.split(unescape(line))):
        for is_known, matches in groupby(
            _WORD.finditer(piece), lambda match: match[0].casefold() in known
        ):
            words = list(dropwhile(lambda match: match[0].isdecimal(), matches))
            if is_known and len(words) >= _LONG:
                yield piece[words[0].start() : words[-1].end()]


def quoted(
    text: str, articles: Sequence[NewArticle], typed: Sequence[str] = ()
) -> list[NewArticle]:
    """The articles whose words stand in the text, unless somebody typed those very words."""
    found = [run for run in runs(text, articles) if not any(run in asked for asked in typed)]
    return [one for one in articles if any(run in spaced(one.body) for run in found)]


@cache
def spaced(body: str) -> str:
    """A body as one line."""
    return " ".join(line for each in body.splitlines() if (line := clean(each)))
