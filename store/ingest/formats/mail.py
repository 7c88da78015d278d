"""Mails and mailboxes: the article a mail carries or forwards; attachments are only named."""

import re
from collections.abc import Iterator
from dataclasses import replace
from email.errors import MessageError
from email.message import EmailMessage, Message
from email.parser import BytesParser
from email.policy import default
from email.utils import parseaddr

from store.ingest.errors import UnreadableError
from store.ingest.page.addresses import label
from store.ingest.page.fragments import words_of
from store.ingest.page.houses import agrees
from store.ingest.paste import clean
from store.ingest.paste.heads.stated import is_house
from store.ingest.paste.mailed import (
    QUOTED_MORE,
    passed_on,
    without_answers,
    without_armour,
    without_courtesies,
    without_disclaimer,
    without_quoted,
    without_signature,
)
from store.ingest.reading import Draft, DroppedLine, Hints, Reading, Refusal, gathered
from store.ingest.sample import Sample
from store.ingest.stamps import read_stamp
from store.languages import press
from store.notices import Dropped, Notice, PlaceInFile, Remark, Unreadable
from store.text.normalise import normalise

MAX_PARTS = 300
MAX_DEPTH = 20
MAX_MAILS = 200
MAX_TEXT = 2_000_000
COVER_WORDS = 12  # of a mail that only brings what is attached
SHOWN_NAMES = 5

_BEGIN = re.compile(rb"^From \S.{0,200}\d{4}\r?\n(?=[\w-]+:)", re.MULTILINE)
_ESCAPED = re.compile(rb"(?<=\n\n)>(?=>*From )|(?<=\n)>(?=>*From )|(?<=\r\n)>(?=>*From )")
_TAG = re.compile(r"\[([\w.-]{2,40})\]\s*(?=\S)")
_STRAY = re.compile(rb"^>?From .*\r?\n", re.MULTILINE)  # between headers, left by other programs
_FORWARDED = re.compile(
    r"^[ \t>]*(?:-{2,}|_{2,})?\s*(?:forwarded message|original message|begin forwarded message"
    r"|yönlendirilen (?:ileti|mesaj)|özgün ileti|пересылаемое сообщение|исходное сообщение"
    r"|weitergeleitete nachricht|ursprüngliche nachricht|message transféré|message d'origine"
    r"|mensaje reenviado|mensaje original|messaggio inoltrato|رسالة معاد توجيهها|پیام ارسال شده"
    r")\s*:?\s*-*[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)


def read(sample: Sample, hints: Hints) -> Reading:
    """The articles in a mail, or in each mail of a mailbox; raises UnreadableError for none."""
    starts = [match.start() for match in _BEGIN.finditer(sample.data)]
    if not starts or starts[0] > 0:
        return gathered(_of_mail(_parsed(sample.data), hints, 0), hints)
    ends = [*starts[1:], len(sample.data)]
    items: list[Draft | Refusal] = []
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), start=1):
        if number > MAX_MAILS:
            break
        mail = _ESCAPED.sub(b"", sample.data[start:end].partition(b"\n")[2])
        items.extend(_of_one(mail, number, hints))
    found = gathered(items, hints)
    if len(starts) > MAX_MAILS:
        left = Notice.of(Remark.FIRST_READ, most=MAX_MAILS, count=len(starts))
        found = replace(found, warnings=(*found.warnings, left))
    return found


def _of_one(data: bytes, number: int, hints: Hints) -> Iterator[Draft | Refusal]:
    where = Notice.of(PlaceInFile.MAIL, number=number)
    try:
        for draft in _of_mail(_parsed(data), hints.for_each, 0):
            yield replace(draft, where=where)
    except UnreadableError as error:
        yield Refusal(where=where, reason=error.notice)


def _parsed(data: bytes) -> EmailMessage:
    head, blank, body = data.lstrip(b"\r\n").partition(b"\n\n" if b"\n\n" in data else b"\r\n\r\n")
    try:
        message = BytesParser(policy=default).parsebytes(_STRAY.sub(b"", head) + blank + body)
    except (MessageError, ValueError, LookupError) as error:
        raise UnreadableError(Unreadable.MAIL_DAMAGED) from error
    assert isinstance(message, EmailMessage)  # the policy makes no others
    return message


def _of_mail(message: EmailMessage, hints: Hints, depth: int) -> Iterator[Draft]:
    """The articles of a mail and of the mails attached to it."""
    if depth > MAX_DEPTH:
        raise UnreadableError(Unreadable.TOO_DEEP)
    plain, marked, attached, inner = _parts(message)
    text = plain if len(plain.strip()) >= len(marked) / 4 else marked
    is_cover = bool(attached or inner) and len(text.split()) < COVER_WORDS
    if any(map(str.isalnum, text)) and not is_cover:
        for draft in _drafts(message, text, hints):
            yield _with_note(draft, attached)
    elif not inner:
        if not attached:
            raise UnreadableError(Unreadable.MAIL_EMPTY)
        raise UnreadableError(Unreadable.MAIL_ATTACHED, names=tuple(attached[:SHOWN_NAMES]))
    for one in inner:
        yield from _of_mail(one, hints.for_each, depth + 1)


def _parts(message: EmailMessage) -> tuple[str, str, list[str], list[EmailMessage]]:
    """The plain text, the text of the markup, the names of attachments, and attached mails."""
    plain, marked = "", ""
    attached: list[str] = []
    inner: list[EmailMessage] = []
    for part in _leaves(message):
        kind = part.get_content_type()
        name = _header(part, "filename") or part.get_filename()
        if kind == "message/rfc822":
            content = part.get_payload()
            first = content[0] if isinstance(content, list) and content else None
            if isinstance(first, EmailMessage):
                inner.append(first)
        elif name or part.get_content_disposition() == "attachment":
            attached.append(str(name or kind)[:80])
        elif kind == "text/plain" and len(plain) < MAX_TEXT:
            plain += _text(part)
        elif kind == "text/html" and len(marked) < MAX_TEXT:
            marked += words_of(_text(part), more=True)
    return plain, marked, attached, inner


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    """Every part that has no parts of its own; mails attached whole count as one."""
    waiting: list[tuple[Message, int]] = [(message, 0)]
    seen = 0
    while waiting:
        part, depth = waiting.pop(0)
        seen += 1
        if seen > MAX_PARTS or depth > MAX_DEPTH:
            raise UnreadableError(Unreadable.MAIL_PARTS, most=MAX_PARTS)
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            content = part.get_payload()
            waiting.extend((one, depth + 1) for one in content if isinstance(one, Message))
        elif isinstance(part, EmailMessage):
            yield part


def _text(part: EmailMessage) -> str:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    charset = part.get_content_charset()
    try:
        return data.decode(charset or "", "strict") + "\n"
    except (LookupError, ValueError):
        return Sample(data=data).text + "\n"


def _drafts(message: EmailMessage, text: str, hints: Hints) -> Iterator[Draft]:
    """The articles in a mail's text; what it forwards rather than what was written above."""
    text = text.replace("\r\n", "\n")
    forwarded = _FORWARDED.search(text)
    begin = forwarded.end() if forwarded else passed_on(text)
    body, answered = text[begin:], ""
    if begin and not forwarded and begin > QUOTED_MORE * len(body):
        body, answered, begin = text[:begin], body, 0
    body, quoted = without_quoted(body)
    answered += quoted
    body = without_disclaimer(without_signature(without_armour(body)))
    body = body if begin else without_courtesies(body)
    title = _subject(message, text)
    hints = hints if begin else _hints(hints, title)  # what is passed on has a subject of its own
    for place, draft in enumerate(clean.read(body, hints)):
        if answered:
            draft = replace(draft, dropped=(*draft.dropped, *_left_out(answered)))
        if begin:
            above = text[: forwarded.start() if forwarded else begin]
            notes = (*draft.notes, Notice(Remark.FORWARDED)) if above.strip() else draft.notes
            draft = replace(draft, notes=notes)
            yield draft if place else _titled(draft, title)
        else:
            yield draft if place else _with_head(draft, message)


def _subject(message: EmailMessage, text: str) -> str | None:
    """The subject without what mail programs and lists put before it: "[water-list] Dam"."""
    subject = without_answers(_header(message, "subject") or "")
    match = _TAG.match(subject)
    if match is not None:
        told = (_header(message, name) or "" for name in ("to", "cc", "list-id", "list-post"))
        if _is_list(match[1], f"{' '.join(told)} {text}".lower()):
            subject = without_answers(subject[match.end() :])
    return subject or None


def _is_list(tag: str, told: str) -> bool:
    """Whether what stands in brackets is the name in a list's address."""
    return re.search(rf"(?<![\w.-]){re.escape(tag.lower())}[@.]", told) is not None


def _left_out(answered: str) -> Iterator[DroppedLine]:
    """The lines of an older mail that this one answers."""
    for line in normalise(answered).split("\n"):
        if line:
            yield DroppedLine(text=line, reason=Dropped.QUOTED)


def _titled(draft: Draft, title: str | None) -> Draft:
    """The draft of what is passed on, under the subject of the two that says more."""
    own = draft.article.title
    if title is None or (own is not None and own.count(" ") >= title.count(" ")):
        return draft
    unsure = tuple(one for one in draft.unsure if one != "title")
    return replace(draft, article=replace(draft.article, title=title), unsure=unsure)


def _hints(hints: Hints, title: str | None) -> Hints:
    return replace(hints, title=hints.title or title)


def _with_head(draft: Draft, message: EmailMessage) -> Draft:
    """The draft with the day the mail was sent, and its sender where that is a house."""
    article = draft.article
    candidates = dict(draft.candidates)
    stamp = read_stamp(_header(message, "date"))
    told = list(article.read_from_text)
    if article.published is None and stamp.published is not None:
        article = replace(article, published=stamp.published)
        told.append("published")
    name, address = parseaddr(_header(message, "from") or "")
    domain = address.rpartition("@")[2]
    is_own = label(f"https://{domain}/") not in press.PASSING_ON
    if article.publisher is None and name and is_own:
        if is_house(name) or agrees(name, f"https://{domain}/"):
            article = replace(article, publisher=name)
            told.append("publisher")
        else:
            candidates.setdefault("publisher", name)
    article = replace(article, read_from_text=tuple(dict.fromkeys(told)))
    unsure = tuple(one for one in draft.unsure if getattr(article, one, None) is None)
    kept = {one: text for one, text in candidates.items() if getattr(article, one) is None}
    return replace(draft, article=article, unsure=unsure, candidates=kept)


def _with_note(draft: Draft, attached: list[str]) -> Draft:
    if not attached:
        return draft
    more = ("...",) if len(attached) > SHOWN_NAMES else ()
    note = Notice.of(Remark.ATTACHED, names=(*attached[:SHOWN_NAMES], *more))
    return replace(draft, notes=(*draft.notes, note))


def _header(message: Message, name: str) -> str | None:
    """A header's decoded text; None where it is missing or damaged."""
    try:
        value = message.get(name)
        text = " ".join(str(value).split()) if value is not None else None
        if text is None or "\ufffd" not in text:
            return text
        raw = next(one for key, one in message.raw_items() if key.lower() == name)
        return " ".join(Sample(data=raw.encode("utf-8", "surrogateescape")).text.split())
    except (
        ValueError,
        LookupError,
        MessageError,
        AttributeError,
        IndexError,
        TypeError,
        StopIteration,
    ):
        return None
