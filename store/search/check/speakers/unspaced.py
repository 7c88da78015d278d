"""Who is named as the speaker in languages that write no blanks between words."""

import re
from collections.abc import Iterator
from functools import cache

from store.text import reporting

LANGUAGES = frozenset(("zh", "ja"))
_NAME = r"(?P<name>[^\s\W\d_]{2,20}?)"
_OPENING = '["“「『《]'
_TOPIC = re.compile(  # ... は「...」と述べた
    rf"{_NAME}(?:は|が|も)、?(?=[^{_OPENING[1:-1]}。]{{0,12}}{_OPENING}|\s*$|\s+と)"
)
_ADVERBS = "再次|随后|隨後|还|還|也|则|則|补充|補充|强调|強調"


def named_unspaced(text: str, language: str) -> Iterator[str]:
    """The names that stand before a verb of saying, or as what a sentence is about."""
    pattern = _TOPIC if language == "ja" else _said(language)
    for match in pattern.finditer(text):
        yield match["name"]


@cache
def _said(language: str) -> re.Pattern[str]:
    verbs = "|".join(sorted(reporting.verbs(language), key=len, reverse=True))
    return re.compile(rf"{_NAME}(?:{_ADVERBS})*(?:{verbs})(?=[^\w]|$|{_OPENING})")
