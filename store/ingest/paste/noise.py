"""Lines that belong to the page and not to the article, told by themselves alone."""

import re
from functools import cache

from store.ingest.paste import phrases
from store.ingest.paste.lines import Line, begins_with, forms, key_of
from store.text.dates.tokens import tokens
from store.text.normalise import fold_text

MAX_CALL_WORDS = 28
LONGEST_CALL = 6
MAX_LABEL = 90
LONGEST_NOTICE = 600
LONGEST_BAR = 6000
RIGHTS_WORDS = 40
AD_BLOCK = "ad-block notice"

_AD_BLOCK = re.compile(
    r"ad[\s-]?block(?:er|ers|ing)?\b.{0,60}(?:detected|disable|enabled|turn|whitelist|using)"
    r"|(?:disable|turn off|whitelist|using|pause).{0,50}\bad[\s-]?block"
    r"|reklam engelleyici|блокировщик\w* рекламы|(?:مانع|حاجب) ال[اإ]علانات|مسدودکننده تبلیغات"
    r"|एड ब्लॉकर|ایڈ بلاکر|werbeblocker|bloqueur de publicit",
    re.IGNORECASE,
)
_COOKIES = re.compile(
    r"(?:we|site|website|partners?).{0,40}\bcookies?\b|\bcookies?\b.{0,40}(?:accept|consent|policy"
    r"|settings)"
    r"|accept.{0,20}cookies|çerez(?:ler)?(?:i|in)? (?:kullan|polit)|файл\w* cookie"
    r"|ملفات تعريف الارتباط",
    re.IGNORECASE,
)
_REWRITTEN = re.compile(
    r"\bthis (?:article|story|content|post|text|report|page) (?:is|was|has been) (?:automatically "
    r"|auto[- ]?|first |originally )?"
    r"(?:re-?written|generated|summari[sz]ed|translated|published|produced|created|adapted"
    r"|syndicated|written by ai)"
    r"|\b(?:has not been|not been) edited by\b.{0,80}\bstaff|auto-generated from a syndicated feed"
    r"|^(?:disclaimer|editor[’']s note|note)\s*:.{0,200}(?:views|opinions|translat|syndicat"
    r"|publish|updated|corrected|version)",
    re.IGNORECASE,
)
_PAYWALL = re.compile(
    r"\b(?:subscribe|log ?in|sign in|register|sign up|join) (?:now )?to (?:continue|keep|read"
    r"|unlock|access|view)"
    r"|\bto (?:continue|keep) reading\b|\b(?:for|available to|reserved for"
    r"|exclusive to) (?:our )?(?:subscribers|members)\b"
    r"|\byou have (?:reached|read|used|\d+).{0,40}\b(?:free|limit|articles)\b"
    r"|réservée? aux abonnés|il vous reste [\d.,]+"
    r"|weiterlesen mit|para suscriptores|для подписчиков|abonelere özel|للمشتركين",
    re.IGNORECASE,
)
_ALT = re.compile(
    r"(?:\S+ ){0,5}(?:Logo|LOGO|logo|Image|Icon|Badge|Thumbnail|Avatar|Banner|Placeholder)$"
)
_RIGHTS = re.compile(
    r"^(?:©|\(c\)|copyright\b)|\ball rights reserved\b|tüm hakları saklıdır|все права защищены"
    r"|(?:جميع|کافة) الحقوق محفوظة|(?:کلیه|تمامی|تمام) حقوق|جملہ حقوق|सर्वाधिकार सुरक्षित",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"^[\d.,]+\s?[km]?\s*(?:shares?|comments?|views?|likes?|reactions?|followers"
    r"|min(?:ute)?s? read|replies"
    r"|yorum|görüntülenme|комментари\w+|просмотр\w*|تعليق(?:ات)?|مشاهدة|نظر|بازدید|تبصرے"
    r"|टिप्पणियां)\b.{0,20}$"
    r"|^(?:comments?|shares?|views?|likes|yorumlar|комментарии|التعليقات"
    r"|نظرات)\s*[:(]?\s*[\d.,]+\s?[km]?\)?$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|@\w{2,30}")
_MARKS_ONLY = re.compile(r"[^\w]+")
_CRUMBS = re.compile(r"\s[>›»→/]\s")
_DOTS = re.compile(r"\s?[·•∙]\s?")
_BYLINE_NAMES = re.compile(r"(?:[^\W\d_]\S*[ ,&]*){1,8}")


def reason_of(line: Line) -> str | None:
    """Why the line is not part of any article; None when it may be."""
    text = line.text
    if not line.key:
        return "only marks"
    if len(text) <= LONGEST_BAR and _is_bar(text):
        return "bar of links"
    if len(text) > LONGEST_NOTICE:
        return None
    if "©" in text or not _forms("notice").isdisjoint(line.key.split()):
        if line.words <= RIGHTS_WORDS and _RIGHTS.search(text):
            return "copyright line"
        if text[:1] not in _QUOTES and (reason := _notice(line)) is not None:
            return reason
    return _label(line) if len(text) <= MAX_LABEL else _call(line)


def _notice(line: Line) -> str | None:
    text = line.text
    if len(text) <= 300 and _AD_BLOCK.search(text):
        return AD_BLOCK
    if line.words <= 60 and not line.is_bullet and _REWRITTEN.search(text):
        return "note about the article"
    if line.words <= MAX_CALL_WORDS and _PAYWALL.search(text):
        return "notice of a paywall"
    if len(text) <= 400 and _COOKIES.search(text):
        return "cookie notice"
    return None


def is_date_line(line: Line) -> bool:
    """Whether the line is nothing but a date or a time, with its label."""
    if len(line.text) > MAX_LABEL or not 1 <= line.words <= 16:
        return False
    numbers = 0
    for token in tokens(_without_labels(fold_text(line.text))):
        if not token.roles or not token.roles.keys() & _DATE_ROLES:
            return False
        numbers += 1
    return numbers > 0 and any(character.isdigit() for character in line.text)


def is_byline(line: Line) -> bool:
    """Whether the line names who wrote it: "By Ann Lee"."""
    if line.has_end or len(line.text) > MAX_LABEL or not 2 <= line.words <= 9:
        return False
    if not begins_with(line.key, _forms("bylines"), 3):
        return False
    names = line.text.split(":", 1)[-1].split()
    cased = [name for name in names[1:] if name[:1].lower() != name[:1].upper()]
    if ":" not in line.text and line.text.split()[0].lower() not in ("by", "von", "par", "por"):
        return False
    return all(name[:1].isupper() or len(name) <= 3 for name in cased)


def is_app_block(line: Line) -> bool:
    """Whether the line heads a block of the site's own advertising."""
    if line.words > 14 or (line.is_prose and line.words > 10):
        return False
    padded = f" {line.key} "
    return any(f" {form} " in padded for form in _forms("app_block"))


def _label(line: Line) -> str | None:
    if line.key in _forms("furniture"):
        return "label of the page"
    if _ALT.fullmatch(line.text):
        return "name of a picture"
    if _COUNT.match(line.text):
        return "counter"
    words = line.key.split()
    if (
        len(words) <= 16
        and set(words) <= _forms("share_words")
        and set(words) & _forms("share_core")
    ):
        return "share bar"
    if _ADDRESS.fullmatch(line.text.strip("<>()[] ")):
        return "address"
    return _call(line)


def _call(line: Line) -> str | None:
    if line.words > MAX_CALL_WORDS or line.text[:1] in _QUOTES:
        return None
    if begins_with(line.key, _forms("calls"), LONGEST_CALL):
        if line.words <= 12 and not line.has_end:
            return "call to the reader"
        if set(line.key.split()) & _forms("site_words") | set(line.key.split()) & _forms(
            "share_core"
        ):
            return "call to the reader"
    return None


def _is_bar(text: str) -> bool:
    if _BAR_MARKS.isdisjoint(text):
        return False
    parts = [part.strip() for part in text.split("|")]
    if len(parts) >= 3 and not any(part.replace(",", "").isdigit() for part in parts):
        longest = max(part.count(" ") for part in parts)
        return longest <= (12 if len(parts) >= 4 else 4)
    for pattern in (_CRUMBS, _DOTS):
        parts = pattern.split(text)
        if len(parts) >= 3 and all(0 < len(part) <= 40 and part.count(" ") <= 3 for part in parts):
            return not any(part[-1:] in ".!?" for part in parts)
    return False


def _without_labels(folded: str) -> str:
    kept = " ".join(
        word
        for word in re.split(r"[\s|,;:()\[\]–—-]+(?!\d)", folded)
        if key_of(word) not in _forms("dates")
    )
    return re.sub(r"\b\d{1,2}[:.]\d{2}(?::\d{2})?\b|[+]\d{1,2}(?::?\d{2})?", " ", kept)


_BAR_MARKS = frozenset("|>›»→/·•∙")
_QUOTES = frozenset("“\"«‘'„")
_DATE_ROLES = frozenset(("number", "iso", "dotted", "month", "jalali", "ambiguous"))


@cache
def _forms(name: str) -> frozenset[str]:
    return forms(getattr(phrases, _LISTS[name]))


_LISTS = {
    "notice": "NOTICE",
    "furniture": "FURNITURE",
    "calls": "CALLS",
    "app_block": "APP_BLOCK",
    "site_words": "SITE_WORDS",
    "share_words": "SHARE_WORDS",
    "share_core": "SHARE_CORE",
    "dates": "DATE_LABELS",
    "bylines": "BYLINES",
}
