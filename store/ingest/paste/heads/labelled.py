"""Heads of named fields above a text: "Headline: ...", the forms of press archives, mail."""

import re
from collections.abc import Sequence

from store.ingest.field_names import field_of, language
from store.ingest.paste.heads.stated import is_house
from store.ingest.paste.heads.told import StatedFields
from store.ingest.paste.lines import Line
from store.ingest.paste.mailed import (
    MOST_DISCLAIMERS,
    closing_of,
    is_disclaimer,
    is_greeting,
    role_of,
    without_answers,
)
from store.ingest.paste.phrases import phrases
from store.ingest.stamps import language_beside, read_stamp
from store.languages.lists import words
from store.notices import Dropped
from store.text import urls
from store.text.normalise import folded_letters

REACH = 25
LAST = 3  # lines
LEAST_FIELDS = 2
LONGEST_NAME = 30
LONGEST_VALUE = 300
LEAST_OWN = 4  # letters of an address that a name agrees with

_FIELD = re.compile(rf"([^\W\d_][^:：|]{{0,{LONGEST_NAME - 1}}}?)\s*[:：]\s*(.*)")
_CODE = re.compile(r"([A-Z]{2,3})\s{1,}(\S.*)")
# What archives name besides, in their own words: Lexis, Factiva, and the heads of mail.
_OTHERS = frozenset(
    words(
        "body copyright section length dateline highlight graphic loaddate publicationtype "
        "journalcode subject company country geographic category documenttype classification "
        "industry wordcount words edition page pages volume issue issn copyrightnotice rights "
        "tags keywords to cc bcc sent replyto messageid mimeversion contenttype "
        "contenttransferencoding received returnpath xmailer importance attachments accessed "
        "retrieved captured collected database accessionnumber documentid doi location place "
        "city type format notes"
    )
)
_CODES = {
    "HD": "title", "BY": "author", "PD": "published", "SN": "publisher", "LA": "language",
    "WC": "", "SC": "", "CY": "", "PG": "", "ED": "", "ET": "", "CR": "", "CO": "", "IN": "",
    "NS": "", "RE": "", "IPD": "", "IPC": "", "PUB": "", "AN": "", "VOL": "", "CT": "", "SE": "",
}  # fmt: skip
_TEXT_CODES = frozenset(("LP", "TD"))
_OPENS_TEXT = frozenset(("body", "text", "fulltext", "leadparagraph"))
_MAILBOX = re.compile(r"\s*<[^<>@\s]+@[^<>\s]+>|\s*\[mailto:[^\]]*\]|\S+@\S+\.\w+")
_DOMAIN = re.compile(r"@([\w-]+(?:\.[\w-]+)+)")
_MAILERS = frozenset(words("mail email gmail yahoo outlook hotmail news newsletter info google"))
_IMPRINT = re.compile(
    r"(?:originally |first )?published (?:in|by) (?:the )?(?P<name>[^\d.]{2,60}?),?(?: on)? "
    r"(?P<day>[A-Z]\w+ \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2} [A-Z]\w+,? \d{4})\.?",
    re.IGNORECASE,
)
_END = re.compile(
    r"(?:end of document|load-?date\s*:.*|document [A-Z0-9]{10,}|-{2,}\s*end\s*-{2,}|###|-30-"
    r"|classification|publication-type\s*:.*|language\s*:\s*\w+|.{0,40}\bdocument type\s*:.*)",
    re.IGNORECASE,
)


def read_labelled(lines: Sequence[Line]) -> StatedFields:
    """The fields that a block of names and values above the text tells; often none."""
    told = StatedFields()
    found = [(line, name, value) for line in lines[:REACH] if (pair := _pair(line)) is not None
             for name, value in [pair]]  # fmt: skip
    known = {name for _, name, value in found if field_of(name) is not None and value}
    known |= {_CODES[name] for _, name, _ in found if _CODES.get(name)}
    known |= {role for _, name, value in found if value and (role := role_of(name)) is not None}
    if len(known) < LEAST_FIELDS or not _is_block(lines, [line for line, _, _ in found]):
        return told
    is_mail = {role_of(name) for _, name, _ in found} >= {"from", "subject"}
    for line, name, value in found:
        _take(told, line, name, value, is_mail=is_mail)
    _read_again(told, lines)
    _mark_between(told, lines, found[-1][0])
    if is_mail:
        _mark_disclaimers(told, lines)
        _mark_courtesies(told, lines)
    mark_end(told, lines)
    return told


def take_imprint(told: StatedFields, lines: Sequence[Line]) -> None:
    """Take the paper and the day that a line below a text names: "Published in Dawn, May 8th"."""
    for line in lines[-LAST:]:
        match = _IMPRINT.fullmatch(line.text.strip("*_ "))
        if match is None or len(lines) < LAST:
            continue
        stamp = read_stamp(match["day"])
        if stamp.published is not None:
            told.take("published", stamp.published)
            told.take("publisher", match["name"].strip())
            told.mark([line], Dropped.ABOUT)


def take_below(told: StatedFields, lines: Sequence[Line]) -> None:
    """Take the fields that stand below a text instead: its title or its address among them."""
    below: list[tuple[Line, str, str]] = []
    for line in reversed(lines[-REACH:]):
        if (pair := _pair(line)) is None:
            break
        below.insert(0, (line, *pair))
    known = {name for _, label, value in below if value and (name := field_of(label)) is not None}
    if len(known) < LEAST_FIELDS or known.isdisjoint(("title", "url")) or len(below) == len(lines):
        return
    for line, name, value in below:
        _take(told, line, name, value, is_mail=False)


def mark_end(told: StatedFields, lines: Sequence[Line]) -> None:
    """Mark the lines that archives put below a text: "Load-Date: ...", "End of Document"."""
    told.mark((line for line in lines[-REACH:] if _END.fullmatch(line.text)), Dropped.FIELD)


def _pair(line: Line) -> tuple[str, str] | None:
    """The name and the value of a line that is a field; None for any other line."""
    if len(line.text) > LONGEST_NAME + LONGEST_VALUE:
        return None
    if (match := _CODE.fullmatch(line.text)) and match[1] in _CODES.keys() | _TEXT_CODES:
        return match[1], match[2]
    if line.text in _CODES.keys() | _TEXT_CODES:
        return line.text, ""
    match = _FIELD.fullmatch(line.text)
    if match is None:
        return None
    name = match[1].strip("*_ ")
    is_known = field_of(name) is not None or _key(name) in _OTHERS or role_of(name) is not None
    return (name, match[2].strip("*_ ")) if is_known else None


def _is_block(lines: Sequence[Line], found: Sequence[Line]) -> bool:
    """Whether the fields stand together at the top, most of them line below line."""
    at = {line.number: place for place, line in enumerate(lines[:REACH])}
    first, last = at[found[0].number], at[found[-1].number]
    return first <= 3 and len(found) >= 0.4 * (last - first + 1)


def _take(told: StatedFields, line: Line, name: str, value: str, *, is_mail: bool) -> None:
    field = _CODES.get(name) if name in _CODES else field_of(name)
    key = _key(name)
    if key in _OPENS_TEXT or name in _TEXT_CODES:
        if not value:
            told.mark([line], Dropped.FIELD)
        return
    told.mark([line], Dropped.FIELD)
    role = role_of(name) if is_mail else None
    field = {"subject": "title", "sent": "published"}.get(role or "", field)
    if role == "from":
        _take_sender(told, value)
        return
    if role == "subject":
        told.title = without_answers(value) or told.title
        return
    if not value or field is None:
        return
    if field == "published":
        _take_day(told, value, is_later=role == "sent")
    elif field == "author":
        told.take("author", phrases().byline.sub("", value).strip() or None)
    elif (field == "publisher" and urls.clean(value) is not None) or field == "url":
        told.take("url", urls.clean(value))
    elif field == "language":
        told.take("language", language(value))
    elif field in ("title", "publisher"):
        told.take(field, value)


def _take_sender(told: StatedFields, value: str) -> None:
    """Take a mail's sender where that is a house; of several mails the last brought the text."""
    if not (sender := _MAILBOX.sub("", value).strip(" \"'")):
        return
    told.candidates["publisher"] = sender
    told.publisher = sender if is_house(sender) or _is_at_own(sender, value) else None


def _is_at_own(sender: str, value: str) -> bool:
    """Whether a sender writes from an address called alike: "Pamir Post <news@pamirpost.af>"."""
    match = _DOMAIN.search(value)
    letters = folded_letters(sender)
    parts = match[1].lower().split(".")[:-1] if match else []
    own = (folded_letters(part) for part in parts if part not in _MAILERS)
    return any(len(part) >= LEAST_OWN and part in letters for part in own)


def _take_day(told: StatedFields, value: str, *, is_later: bool) -> None:
    """Take a day; ``is_later`` where the last of several brought the text, as of mails."""
    stamp = read_stamp(value)
    if is_later and stamp.published is not None:
        told.published = stamp.published
    told.take("published", stamp.published)
    if stamp.candidate:
        told.candidates.setdefault("published", stamp.candidate)


def _read_again(told: StatedFields, lines: Sequence[Line]) -> None:
    """Read a day of which the language of the text tells the calendar: "۱۴۰۵/۰۲/۱۲"."""
    written = told.candidates.get("published")
    if told.published is None and written is not None:
        prose = "\n".join(line.text for line in lines if line.is_prose)
        told.take("published", read_stamp(written, language_beside(written, prose)).published)
        if told.published is not None:
            del told.candidates["published"]


def _mark_courtesies(told: StatedFields, lines: Sequence[Line]) -> None:
    """Mark the line that greets below the head of a mail, and what closes the mail."""
    left = [line for line in lines if line.number not in told.lines]
    told.mark(filter(lambda line: is_greeting(line.text), left[:1]), Dropped.FIELD)
    told.mark(left[closing_of([line.text for line in left]) :], Dropped.FIELD)


def _mark_disclaimers(told: StatedFields, lines: Sequence[Line]) -> None:
    """Mark the last paragraphs of a mail in which an office or a mailing list speaks of it."""
    end = len(lines)
    for _ in range(MOST_DISCLAIMERS):
        begin = max(0, end - 1)
        while begin and not lines[begin].after_blank:
            begin -= 1
        last = lines[begin:end]
        is_offices = is_disclaimer(" ".join(line.text for line in last))
        if not begin or not (is_offices or any(map(_is_of_list, last))):
            return
        told.mark(lines[begin:end], Dropped.FIELD)
        end = begin


def _is_of_list(line: Line) -> bool:
    return phrases().newsletter.search(line.key) is not None


def _mark_between(told: StatedFields, lines: Sequence[Line], last: Line) -> None:
    """Lines of rights and the like between the fields are none of the text either."""
    for line in lines[:REACH]:
        if line.number >= last.number + 3:
            return
        if phrases().rights.search(line.text) and line.words <= 20:
            told.mark([line], Dropped.FIELD)


def _key(name: str) -> str:
    return "".join(character for character in name.lower() if character.isalnum())
