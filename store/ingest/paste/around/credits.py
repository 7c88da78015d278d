"""Lines that credit agencies, writers and photographers."""

import re
from dataclasses import dataclass
from functools import cache

from store.ingest.paste.lines import Line, key_of
from store.ingest.paste.phrases import phrases
from store.languages import merged, press
from store.notices import Dropped

_BRACKETED = re.compile(
    r"[\[(](?:[^\[\]()/]{2,50}[/:]\s?[^\[\]()]{2,50}|(?:File|Photo|Image)[^\[\]()]{0,60})[\])]\.?$"
)
_ENDED = re.compile(  # a sentence, and behind it whose picture it is
    r"[.!?…][\"”’)]*\s(?:file )?(?:photo|image|picture|credit|courtesy|photograph)s?\s?"
    r"(?:credit|courtesy|by|:|/)[^.()\[\]]{2,80}\.$",
    re.IGNORECASE,
)
_TELLER = re.compile(r"[.!?…۔؟।]['\"”’»]*\s?[(\[](?P<name>[^()\[\]/:]{2,25})[)\]]$")
_LONGEST = 400
LEAST_CAPTION = 5  # words
LONGEST_CAPTION = 45


@dataclass(frozen=True, slots=True)
class Credit:
    """Why the line leaves the body, and the agency it names."""

    reason: Dropped
    agency: str | None = None


def credit_of(line: Line, *, at_end: bool) -> Credit | None:
    """What the line credits; None when it credits nothing. ``at_end``: no prose follows it."""
    text = line.text
    if len(text) > _LONGEST:
        return None
    if match := phrases().source.match(text):
        return Credit(Dropped.CREDIT, match["name"].strip())
    if line.words <= 45 and phrases().credit_line.match(text):
        return Credit(Dropped.CREDIT, _agency_in(line))
    bare = line.key
    if at_end and bare in phrases().agencies:
        return Credit(Dropped.CREDIT, text.strip("()[] .–—-*/"))
    if phrases().photo.match(text) and not (line.has_end and line.words > 15):
        return Credit(Dropped.PHOTO_CREDIT)
    return None


def is_caption(line: Line) -> bool:
    """Whether the line is the caption of a picture: it ends with whose picture it is."""
    text = line.text
    if len(text) > _LONGEST:
        return False
    tail = text[-110:]
    if (match := _BRACKETED.search(tail)) is not None:
        inner = key_of(match[0])
        return any(
            word in phrases().agencies or word in press.PHOTO_WORDS for word in inner.split()
        )
    if line.words < LEAST_CAPTION:
        return False
    if line.words <= LONGEST_CAPTION and _labelled_end().search(tail) is not None:
        return True
    is_ended = line.has_end and _TELLER.search(tail) is None
    return (_ENDED if is_ended else _photo_end()).search(tail) is not None


def may_be_text(line: Line) -> bool:
    """Whether what ends as captions do may be an article's last paragraph: the agency that tells
    it stands behind it, or whose the pictures of the article are.
    """
    match = _TELLER.search(line.text[-60:])
    is_told = match is not None and key_of(match["name"]) in phrases().agencies
    return is_told or _labelled_end().search(line.text[-110:]) is not None


def credits_photo(rest: str) -> bool:
    """Whether what follows a caption on its line says whose picture it is."""
    words = set(key_of(rest).split())
    return 0 < len(words) <= 12 and bool(words & (press.PHOTO_WORDS | phrases().agencies))


def _agency_in(line: Line) -> str | None:
    words = line.key.split()
    for width in (3, 2, 1):
        for start in range(len(words) - width + 1):
            name = " ".join(words[start : start + width])
            if name in phrases().agencies and name not in press.EVERYDAY_AGENCIES:
                return _as_written(line.text, name)
    return None


def _as_written(text: str, key: str) -> str:
    """The words of the text that have this key."""
    words = text.split()
    width = key.count(" ") + 1
    for start in range(len(words) - width + 1):
        written = " ".join(words[start : start + width])
        if key_of(written) == key:
            return written.strip("()[].,;:–—-/")
    return key


@cache
def _labelled_end() -> re.Pattern[str]:
    """Whose picture it is, in any language, behind the sentences of a caption: "Фото: ТАСС"."""
    labels = "|".join(map(re.escape, merged(lambda language: language.page.photo_labels)))
    return re.compile(
        rf"[.!?…۔؟।]['\"”’»]*\s?[|(\[/–—-]?\s?(?:{labels})\s?[:：]\s?[^.!?۔؟।:]{{2,40}}[)\]]?$",
        re.IGNORECASE,
    )


@cache
def _photo_end() -> re.Pattern[str]:
    ends = "|".join(press.PHOTO_ENDS)
    return re.compile(
        rf"(?:[.!?\"”’)\]]|\s)\s*[|(\[/]?\s*(?:{ends})\s*[)\]]?\s*(?:file)?$", re.IGNORECASE
    )
