"""Lines that belong to the page and not to the article, told by themselves alone."""

import re
from functools import lru_cache

from store.ingest.paste.lines import Line, begins_with, ends_with, key_of
from store.ingest.paste.mailed import is_wrote
from store.ingest.paste.phrases import phrases
from store.ingest.stamps import ERA, in_common_words
from store.languages import press
from store.notices import Dropped
from store.text.characters import western_digits
from store.text.dates.day_names import in_figures
from store.text.dates.tokens import tokens
from store.text.normalise import fold_text

MAX_CALL_WORDS = 28
MAX_SENTENCE_WORDS = 18
LONGEST_CALL = 6
LONGEST_SUFFIX = 2  # letters behind the number of a day
MAX_LABEL = 90
LABEL_WORDS = 8
MOST_BYLINE = 18  # words
LEAST_CAPITALS = 6
MOST_NAME = 4  # words
LONGEST_NOTICE = 600
LONGEST_BAR = 6000
LONGEST_REACTIONS = 60
RIGHTS_WORDS = 40
SHORT_TEXT = 2_500  # characters: a text that a paywall cuts has no more

_WORD = r"[^\W\d_](?:[^\W\d_]|[\u0900-\u0903\u093a-\u094f])*"  # Hindi's vowels are no letters
_ALT = re.compile(
    r"(?:\S+ ){0,5}(?:Logo|LOGO|logo|Image|Icon|Badge|Thumbnail|Avatar|Banner|Placeholder)$"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|@\w{2,30}")
_LABELLED_ADDRESS = re.compile(
    r"(?:[^\W\d_]{2,15}(?: [^\W\d_]{1,15}){0,3}"
    r"|(?:read|see) (?:more|the (?:full|original)(?: \w+)?)(?: (?:at|on|here))?)"
    r"\s*[:：]\s*https?://\S+|[^\W\d_]{2,12} <https?://\S+>",
    re.IGNORECASE,
)
_PAGE_OF = re.compile(
    r"(?:page|seite|sayfa|página|pagina|стр\.?|страница|صفحة|صفحه|صفحہ|पृष्ठ|مخ)\s*\d{1,4}"
    r"\s*(?:of|von|de|sur|di|из|من|از|کا|का|له|/)\s*\d{1,4}",
    re.IGNORECASE,
)
_CRUMBS = re.compile(r"\s[>›»→/]\s")
_BETWEEN = re.compile(r"[\s|,،;()\[\]–—]+|[:-](?!\d)")
_CLOCK = re.compile(
    r"(?<![\d.])\d{1,2}[:.]\d{2}(?::\d{2})?(?![\d.])(?:\s?[ap]\.?m\b\.?)?"
    r"|\b\d{4}\s?(?:gmt|utc|z)\b|\+\d{1,2}(?::?\d{2})?|(?<!\d{4})(?<!\d{4}-\d{2})(?<!\d{4}-\d)-\d{1,2}(?::?\d{2})?|\b[ap]\.m\.?"
)
_WIRE = re.compile(  # notes of an agency to its customers
    r"\(\(.{3,200}\)\)|\(\$1 = .{3,60}\)|(?:keywords|slug)\s*:.{3,200}"
    r"|(?:eds|editors|attention editors)\s*:\s*.{3,200}"
    r"|\((?:adds|updates|recasts|rewrites|corrects|refiles|removes|changes)\b.{3,300}\)",
    re.IGNORECASE,
)
_KEYS = re.compile(r"\bCtrl\s?\+\s?Enter\b", re.IGNORECASE)  # to tell of a slip of the pen
_HASHTAGS = re.compile(r"(?:#[\w\u200c-]{2,60}[\s,،]*)+")
_LINK = re.compile(r"\bhttps?://\S+")
_LABELLED = re.compile(rf"{_WORD}(?: {_WORD})?\s*[:：,،]")
_DOTS = re.compile(r"\s?[·•∙]\s?")
_REACTIONS = re.compile(
    r"(?:[^\w\s.,:;!?|/+*#%$€£¥°()\[\]{}\"'«»“”„-]{1,4}\s*[\d.,]+\s?[KkMmКкМм]?\s*)+(?:\d{1,2}:\d{2})?"
)
_CHANNEL = re.compile(  # where a house is followed
    r"(?:https?://)?(?:(?:www\.|m\.)?(?:t|telegram|wa)\.me|chat\.whatsapp\.com|whatsapp\.com/channel"
    r"|(?:www\.|m\.)?(?:instagram|facebook|youtube|tiktok|twitter|x|vk)\.com|ok\.ru)/\S+$",
    re.IGNORECASE,
)
_LEADS = frozenset("@/")
_HANDLE = re.compile(r"(?<!\S)@\w{3,32}$")
_EMBARGO = re.compile(
    r"\W*(?:strictly |under |sous |под |bajo |con )?"
    r"(?:embargo(?:ed)?|эмбарго|sperrfrist|ambargo\w*)\s*"
    r"(?:[:：]|until|till|to \d|for \d|до|bis|jusqu|hasta|\d).{0,90}"
    r"|not for (?:release|publication|broadcast) (?:before|until).{0,80}"
    r"|محظور النشر (?:حتى|قبل).{0,80}",
    re.IGNORECASE,
)
_SIGN = re.compile("[\u2600-\u27bf\U0001f000-\U0001faff]")
_LISTED = re.compile(r"list \d{1,2} of \d{1,2}")  # as screen readers count links
_BEFORE_ADDRESS = re.compile(r"^[^\w@<]+")
_SPOKEN = re.compile(r"[«“„\"][^«»“”„\"]{25,}[»”“\"]")


def reason_of(line: Line) -> Dropped | None:
    """Why the line is not part of any article; None when it may be."""
    if not line.key or (len(line.text) <= LONGEST_REACTIONS and _is_reactions(line.text)):
        return Dropped.MARKS
    if len(line.text) <= LONGEST_BAR and _is_bar(line.text):
        return Dropped.BAR
    return _reason(line) if len(line.text) <= LONGEST_NOTICE else None


@lru_cache(maxsize=500)  # several rules ask the same of a line
def _reason(line: Line) -> Dropped | None:
    text = line.text
    if _is_tags(line):
        return Dropped.LABEL
    if text[-1:] in ":：" and is_wrote(text):
        return Dropped.QUOTED
    if _WIRE.fullmatch(text) or (line.words <= MAX_CALL_WORDS and _EMBARGO.fullmatch(text)):
        return Dropped.AGENCY_NOTE
    if _KEYS.search(text) and line.words <= MAX_CALL_WORDS:
        return Dropped.CALL
    if phrases().syndicated.search(text):
        return Dropped.NOTE
    if _is_short_of(line) and phrases().cut_off.search(text):
        return Dropped.PAYWALL
    if "©" in text or not phrases().notice_words.isdisjoint(line.key.split()):
        if line.words <= RIGHTS_WORDS and phrases().rights.search(text):
            return Dropped.RIGHTS
        if text[:1] not in _QUOTES and (reason := _notice(line)) is not None:
            return reason
    return _label(line) if len(text) <= MAX_LABEL else _call(line)


def _is_tags(line: Line) -> bool:
    """Whether the line lists key words: "Tags: water, Iran", "#water #Iran"."""
    if line.text[0] == "#" and _HASHTAGS.fullmatch(line.text):
        return True
    label, colon, rest = line.text[:LONGEST_NOTICE].replace("：", ":").partition(":")
    return bool(colon and rest.strip()) and not line.has_end and key_of(label) in phrases().tags


def _is_short_of(line: Line) -> bool:
    """Whether a line is short enough for a notice; sentences of the article are longer."""
    most = MAX_SENTENCE_WORDS if line.has_end else MAX_CALL_WORDS
    return line.words <= most and line.text[:1] not in _QUOTES


def _notice(line: Line) -> Dropped | None:
    text = line.text
    if len(text) <= 300 and phrases().ad_block.search(text):
        return Dropped.AD_BLOCK
    if line.words <= MAX_SENTENCE_WORDS and phrases().wait.search(text):
        return Dropped.LABEL
    if line.words <= 60 and not line.is_bullet and phrases().editors_note.search(text):
        return Dropped.NOTE
    if line.words <= 60 and phrases().appeal.search(text) and phrases().addressed.search(text):
        return Dropped.CALL
    if len(text) <= 400 and phrases().cookies.search(text):
        is_label = line.words <= LABEL_WORDS and not line.has_end
        return Dropped.COOKIES if is_label or phrases().addressed.search(text) else None
    return None


def is_date_line(line: Line) -> bool:
    """Whether the line is nothing but a date or a time, with its label."""
    if len(line.text) > MAX_LABEL or not 1 <= line.words <= 16:
        return False
    if not any(map(str.isdigit, line.text)):
        return False
    return _names_day(line.text) or _names_day(in_common_words(western_digits(line.text)))


@lru_cache(maxsize=2_000)  # several rules ask the same of a line
def _names_day(text: str) -> bool:
    found = tokens(_without_labels(fold_text(in_figures(ERA.sub(r" \1", text)))))
    if not found or any(not token.roles.keys() & _DATE_ROLES for token in found):
        return False
    return len(found) == 1 or any(token.roles.keys() & _DAY_ROLES for token in found)


def has_date_label(line: Line) -> bool:
    """Whether words beside a date say what it is the date of: "Published 14 March"."""
    weekdays = phrases().weekdays
    return any(
        word in phrases().date_labels and word not in weekdays and len(word) > LONGEST_SUFFIX
        for word in line.key.split()
    )


def is_byline(line: Line) -> bool:
    """Whether the line names who wrote it: "By Ann Lee"."""
    if line.has_end or not 2 <= line.words <= MOST_BYLINE:
        return False
    if (len(line.text) > MAX_LABEL or line.words > LABEL_WORDS + 1) and not _names_many(line.text):
        return False
    if not begins_with(line.key, phrases().bylines, 3):
        return False
    names = re.split(r"[:：,،]", line.text, maxsplit=1)[-1].split()
    cased = [name for name in names[1:] if name[:1].lower() != name[:1].upper()]
    is_by = _LABELLED.match(line.text) or line.text.split()[0].lower() in phrases().by
    return bool(is_by or _is_plain(line.text)) and all(
        name[:1].isupper() or len(name) <= 3 or name in press.IN_NAMES for name in cased
    )


def _is_plain(text: str) -> bool:
    """Whether a form of several words stands before a name, with no mark: "Written by Ann Lee"."""
    match = phrases().byline.match(text)
    form = match[0].split() if match else []
    name = text[match.end() :].split() if match else []
    is_cased = all(word[0].isupper() for word in name)
    is_uncased = all(word[0].lower() == word[0].upper() for word in name) and len(form) > 1
    return 1 < len(name) <= MOST_NAME and (is_cased or is_uncased)


def _names_many(text: str) -> bool:
    """Whether a long line names writers one after the other, as capitals tell."""
    return sum(word[:1].isupper() for word in text.split()) >= LEAST_CAPITALS


def _is_reactions(text: str) -> bool:
    """Whether a line only counts how often readers chose each sign."""
    if text.isascii():
        return False
    return bool(_REACTIONS.fullmatch(text) and _SIGN.search(text))


def is_listed(line: Line) -> bool:
    """Whether the line only counts the links of a box, each of which follows on its own line."""
    return line.text.startswith("list ") and _LISTED.fullmatch(line.text) is not None


def is_page_number(line: Line) -> bool:
    """Whether the line only counts the pages: "Page 1 of 2"."""
    return len(line.text) <= MAX_LABEL and bool(_PAGE_OF.fullmatch(western_digits(line.text)))


def is_app_block(line: Line) -> bool:
    """Whether the line heads a block of the site's own advertising."""
    if line.words > 14 or (line.is_prose and line.words > 10):
        return False
    padded = f" {line.key} "
    return any(f" {form} " in padded for form in phrases().app_block)


def _label(line: Line) -> Dropped | None:
    if line.key in phrases().furniture or _is_furniture(line.text):
        return Dropped.LABEL
    if phrases().newsletter.search(line.key):
        return Dropped.CALL
    if _is_channel(line):
        return Dropped.CALL
    if _ALT.fullmatch(line.text):
        return Dropped.PICTURE
    if phrases().counter.match(line.text):
        return Dropped.COUNTER
    words = line.key.split()
    if len(words) <= 16 and _is_share_bar(set(words)):
        return Dropped.SHARE_BAR
    if is_listed(line):
        return Dropped.LABEL
    if _ADDRESS.fullmatch(
        _BEFORE_ADDRESS.sub("", line.text).strip("<>()[] ")
    ) or _LABELLED_ADDRESS.fullmatch(line.text):
        return Dropped.ADDRESS
    if is_page_number(line):
        return Dropped.LABEL
    return _call(line)


def _is_channel(line: Line) -> bool:
    """Whether a few words lead to where a house is followed: "👉 t.me/pamirwire"."""
    if line.words > LABEL_WORDS or line.has_end or _LEADS.isdisjoint(line.text):
        return False
    is_shown = _SIGN.search(line.text) is not None and _HANDLE.search(line.text) is not None
    return is_shown or _CHANNEL.search(line.text) is not None


def _is_furniture(text: str) -> bool:
    """Whether it is several labels of pages in one line: "Advertisement · Scroll to continue"."""
    if not _DOTS.search(text):
        return False
    parts = [key for part in _DOTS.split(text) if (key := key_of(part))]
    return len(parts) > 1 and all(part in phrases().furniture for part in parts)


def _is_share_bar(words: set[str]) -> bool:
    return words <= phrases().share_words and not words.isdisjoint(phrases().share_marks)


def _call(line: Line) -> Dropped | None:
    if line.words > MAX_CALL_WORDS or line.text[:1] in _QUOTES:
        return None
    key = key_of(_LINK.sub("", line.text)) if "://" in line.text else line.key
    if _is_invitation(line.text, key):
        return Dropped.CALL
    words = key.split()
    is_shared = not phrases().share_marks.isdisjoint(words)
    telling = is_shared or not phrases().site_words.isdisjoint(words)
    if begins_with(key, phrases().calls, LONGEST_CALL):
        short = line.words <= 12 and not line.has_end
        return Dropped.CALL if short or telling else None
    if is_shared and ends_with(key, phrases().calls, LONGEST_CALL):
        return Dropped.CALL  # where verbs come last
    return None


def _is_invitation(text: str, key: str) -> bool:
    """Whether a house asks its readers to follow it elsewhere: "Join our channel on Telegram".

    Where somebody is quoted with it, it is the article's.
    """
    padded = f" {key}"
    found = phrases().channels.search(padded) and phrases().ours.search(padded)
    return bool(found) and not _SPOKEN.search(text) and bool(phrases().asks.search(padded))


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
    words = [word for word in _BETWEEN.split(folded) if word]
    kept: list[str] = []
    while words:
        label = next(
            (n for n in (3, 2, 1) if key_of(" ".join(words[:n])) in phrases().date_labels), 0
        )
        kept += words[:1] if not label else []
        words = words[max(1, label) :]
    return _CLOCK.sub(" ", " ".join(kept))


_BAR_MARKS = frozenset("|>›»→/·•∙")
_QUOTES = frozenset("“\"«‘'„")
_DAY_ROLES = frozenset(
    ("iso", "yearmonth", "dotted", "month", "solar month", "lunar month", "weekday")
)
_DATE_ROLES = _DAY_ROLES | {"number", "ambiguous", "solar", "lunar", "common"}
