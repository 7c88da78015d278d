"""Lines that credit agencies, writers and photographers."""

import re
from dataclasses import dataclass
from functools import cache

from store.ingest.paste import phrases
from store.ingest.paste.lines import Line, forms, key_of

_REPORTING = re.compile(
    r"^[(\[–—-]*\s*(?:with )?(?:additional |further )?(?:reporting|writing|editing|compiled|edited"
    r"|reported|written|translated)"
    r"(?: and (?:reporting|writing|editing))? (?:by|in)\b.{2,300}$"
    r"|^.{2,120}\bcontributed (?:to|reporting|to this)\b.{0,60}$"
    r"|^[(–—\[-]*\s*(?:with|from) (?:additional )?(?:inputs?|files?|reports?|information"
    r"|agenc)\w*\b.{0,80}$"
    r"|^(?:this (?:story|article|report) (?:was|is|has been|also)|the story).{0,60}(?:published"
    r"|contributed|appeared).{0,120}$"
    r"|^\(?(?:репортаж|подготовил|редактор|перевод)\w*\s*:?\s.{2,80}\)?$"
    r"|^\(?(?:إعداد|تحرير|تغطية|ساهم|شارك في التغطية).{2,100}\)?$",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"^[(\[]?(?:source|sources|via|courtesy|agency|kaynak|ajans|источник|по материалам|المصدر|مصدر"
    r"|منبع|به نقل از|ذریعہ|ماخذ|سرچینه|स्रोत|सोर्स|quelle|fuente)"
    r"\s*[:：–-]\s*(?P<name>.{2,60}?)[)\]]?\.?$",
    re.IGNORECASE,
)
_PHOTO_LABEL = re.compile(
    r"^[(\[]?(?:file )?(?:photo|photograph|image|picture|pic|photos|photo credit|image credit"
    r"|credit|credits|foto|fotoğraf|фото|снимок|صورة|صوره|تصویر|عکس|فوٹو|فائل فوٹو|انځور|फोटो"
    r"|तस्वीर)"
    r"s?(?: credit| courtesy| source| by)?\s*[:：/|©-]\s*.{2,120}$"
    r"|^[(\[](?:file|photo|image|reuters|ap|afp|getty)\b[^()\[\]]{0,60}[)\]]$",
    re.IGNORECASE,
)
_PHOTO_END = re.compile(
    r"(?:[.!?\"”’)\]]|\s)\s*[|(\[/]?\s*(?:(?:file )?(?:photo|image|picture|credit|courtesy"
    r"|photograph)s?\s*(?:credit|courtesy|by|:|/)[^.()\[\]]{2,80}"
    r"|[^.()\[\]]{0,60}(?:getty images?|shutterstock|reuters|/\s?afp|afp/|afp\b|/\s?ap|ap photo"
    r"|epa(?:-efe)?|anadolu(?: images)?|via ap|istock|xinhua|sputnik|file photo|picture alliance"
    r"|wikimedia commons)"
    r"(?:\s(?:images?|file|photo|file photo|via [^.()\[\]]{2,40}))*)\s*[)\]]?\s*(?:file)?$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(
    r"[\[(](?:[^\[\]()/]{2,50}[/:]\s?[^\[\]()]{2,50}|(?:File|Photo|Image)[^\[\]()]{0,60})[\])]\.?$"
)
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Credit:
    """Why the line leaves the body, and the agency it names."""

    reason: str
    agency: str | None = None


def credit_of(line: Line, *, at_end: bool) -> Credit | None:
    """What the line credits; None when it credits nothing. ``at_end``: no prose follows it."""
    text = line.text
    if len(text) > _LONGEST:
        return None
    if match := _SOURCE.match(text):
        return Credit("credit", match["name"].strip())
    if line.words <= 45 and _REPORTING.match(text):
        return Credit("credit", _agency_in(line))
    bare = line.key
    if at_end and bare in _agencies():
        return Credit("credit", text.strip("()[] .–—-*/"))
    if _PHOTO_LABEL.match(text) and not (line.has_end and line.words > 15):
        return Credit("photo credit")
    return None


def is_caption(line: Line) -> bool:
    """Whether the line is the caption of a picture: it ends with whose picture it is."""
    text = line.text
    if len(text) > _LONGEST:
        return False
    tail = text[-110:]
    if (match := _BRACKETED.search(tail)) is not None:
        inner = key_of(match[0])
        return any(word in _agencies() or word in _PHOTO_WORDS for word in inner.split())
    return not line.has_end and line.words >= 5 and _PHOTO_END.search(tail) is not None


def credits_photo(rest: str) -> bool:
    """Whether what follows a caption on its line says whose picture it is."""
    words = set(key_of(rest).split())
    return 0 < len(words) <= 12 and bool(words & (_PHOTO_WORDS | _agencies()))


_PHOTO_WORDS = frozenset(
    [
        "photo",
        "image",
        "images",
        "getty",
        "file",
        "picture",
        "reuters",
        "afp",
        "ap",
        "epa",
        "efe",
        "anadolu",
        "shutterstock",
        "istock",
        "credit",
        "courtesy",
        "handout",
        "xinhua",
        "sputnik",
    ]
)


def _agency_in(line: Line) -> str | None:
    words = line.key.split()
    for width in (3, 2, 1):
        for start in range(len(words) - width + 1):
            name = " ".join(words[start : start + width])
            if name in _agencies() and name not in (
                "online",
                "trend",
                "app",
                "uni",
                "mehr",
                "fars",
            ):
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
def _agencies() -> frozenset[str]:
    return forms(phrases.AGENCIES)
