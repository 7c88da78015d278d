"""Exports of chats as text: each message with who wrote it, without what the app says itself."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from store.ingest.errors import UnreadableError
from store.ingest.reading import Draft, DroppedLine, Hints, Reading, apply
from store.ingest.sample import Sample
from store.ingest.stamps import is_plausible
from store.model import NewArticle, Published
from store.notices import Dropped, Notice, Remark, Unreadable
from store.text.characters import western_digits
from store.text.cutting.joins import ends
from store.text.normalise import normalise

MAX_MESSAGES = 20_000
LEAST_MESSAGES = 2
SHORT_YEARS = 100

_SPACES = "[ \u00a0\u202f]"
_STAMP = re.compile(
    rf"^[\u200e\u200f\ufeff]*\[?(?P<first>\d{{1,4}})[./-](?P<second>\d{{1,2}})[./-](?P<third>\d{{2,4}})"
    rf",?،?{_SPACES}+\d{{1,2}}[:.]\d{{2}}(?:[:.]\d{{2}})?"
    rf"(?:{_SPACES}?[^\W\d]\.?(?:{_SPACES}?[^\W\d]\.?)?)?"
    rf"(?:\]{_SPACES}*|{_SPACES}+[-–]{_SPACES}+|:{_SPACES}+(?=[^:\n]{{1,60}}:{_SPACES}))"
    r"(?P<rest>.*)$"
)
_EASTERN = re.compile(  # "2026. 3. 14. 오전 9:12 - ", "2026년 3월 14일 오전 9:12, "
    rf"^[\u200e\u200f\ufeff]*\[?(?P<first>\d{{4}})(?:[./年-]|년){_SPACES}?(?P<second>\d{{1,2}})"
    rf"(?:[./月-]|월){_SPACES}?(?P<third>\d{{1,2}})(?:[.日]|일)?,?{_SPACES}+"
    rf"(?:(?:오전|오후|[上下]午|午[前後]){_SPACES}?)?\d{{1,2}}:\d{{2}}(?::\d{{2}})?"
    rf"(?:\]{_SPACES}*|{_SPACES}+[-–]{_SPACES}+|,{_SPACES}+(?=[^:\n]{{1,60}}:{_SPACES}))(?P<rest>.*)$"
)
_DAY_LINE = re.compile(  # between messages, as KakaoTalk exports it
    r"[-\s]*\d{4}년 ?\d{1,2}월 ?\d{1,2}일(?: [월화수목금토일]요일| 오[전후] \d{1,2}:\d{2})?[-\s]*"
)
_COPIED = re.compile(  # as Telegram copies messages: a head of its own above each
    rf"^(?P<name>[^\[\]\n]{{1,60}}),{_SPACES}\[(?P<first>\d{{1,4}})[./-](?P<second>\d{{1,2}})[./-]"
    rf"(?P<third>\d{{2,4}}){_SPACES}+(?:в{_SPACES}+|at{_SPACES}+)?\d{{1,2}}[:.]\d{{2}}"
    rf"(?:[:.]\d{{2}})?(?:{_SPACES}?[^\W\d]\.?[^\W\d]\.?)?\]$"
)
_FORWARDED = re.compile(
    r"^\[(?:forwarded from|переслано от|yönlendirildi) [^\[\]]{1,80}\]\s*", re.I
)
_NAME = re.compile(r"(?P<name>[^:\n]{1,60}): ?(?P<text>.*)", re.DOTALL)
_ORDERS = ("dmy", "mdy", "ymd")
_DIRECTIONS = re.compile("[\u200f\u202a-\u202e\u2066-\u2069]")  # inside figures of stamps
_APP_MARK = "\u200e"
_APP = re.compile(
    r"<[^<>]{1,80}>|.{0,40}\b(?:image|video|audio|sticker|document|gif|contact card) omitted"
    r"|.{1,80} \((?:file attached|dosya ekli|файл добавлен|archivo adjunto|datei angehängt)\)"
    r"|(?:this message was deleted|you deleted this message|bu mesaj silindi"
    r"|данное сообщение удалено"
    r"|تم حذف هذه الرسالة|این پیام حذف شد|یہ پیغام حذف کر دیا گیا|diese nachricht wurde gelöscht"
    r"|ce message a été supprimé|se eliminó este mensaje|mensagem apagada"
    r"|삭제된 메시지입니다|사진|동영상|이모티콘)\.?"
    r"|(?:missed (?:voice|video) call|null|waiting for this message).{0,60}"
    r"|.{0,40}end-to-end encrypted.{0,200}",
    re.IGNORECASE | re.DOTALL,
)
_REACTIONS = re.compile(
    r"\s*\(- [^()\n]{1,200} -\)[ ]*$"
)  # of others, as Signal's exports add them
_CHANGED = re.compile(
    r"\s*\u200e<[^<>\n]{3,80}>$|\s+<(?:this message was edited|bu mesaj düzenlendi"
    r"|(?:данное )?сообщение изменено|تم تعديل هذه الرسالة|این پیام ویرایش شد|diese nachricht wurde"
    r" bearbeitet|ce message a été modifié|se editó este mensaje|mensagem editada)\.?>$",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"^[ ]{0,3}>.*\n?", re.MULTILINE)  # what a message answers
_STRONG = re.compile(r"(?<![\w*])\*(?=\S)([^*\n]{1,400})(?<=\S)\*(?![\w*])")
_SLANTED = re.compile(r"(?<![\w_])_(?=\S)([^_\n]{1,400})(?<=\S)_(?![\w_])")


@dataclass(frozen=True, slots=True)
class _ChatMessage:
    day: tuple[int, int, int]
    written: str
    name: str | None
    text: str


def is_chat(text: str) -> bool:
    """Whether most lines that could begin a message carry a time and a name."""
    lines = [line for line in text[:5_000].split("\n") if line.strip()][:20]
    stamped = [line for line in lines if _head_of(_DIRECTIONS.sub("", line))]
    return len(stamped) >= LEAST_MESSAGES and len(stamped) * 3 >= len(lines)


def read(sample: Sample, hints: Hints) -> Reading:
    """The chat as one article; raises UnreadableError when nobody wrote anything."""
    dropped: list[DroppedLine] = []
    kept: list[_ChatMessage] = []
    warnings: tuple[Notice, ...] = ()
    for number, message in enumerate(_messages(sample.text), start=1):
        if number > MAX_MESSAGES:
            warnings = (Notice.of(Remark.FIRST_MESSAGES, most=MAX_MESSAGES),)
            break
        if _is_app(message):
            line = " ".join(message.text.replace(_APP_MARK, "").split())[:500]
            dropped.append(DroppedLine(text=line, reason=Dropped.APP, line=number))
        else:
            kept.append(message)
    if not kept:
        raise UnreadableError(Unreadable.CHAT_EMPTY)
    published, offered = _published(kept)
    article = NewArticle(
        body=normalise("\n\n".join(_shown(kept))),
        published=published,
        read_from_text=("published",) if published else (),
    )
    unsure = ("title", "publisher", *(() if published else ("published",)), "url")
    draft = Draft(
        article=article,
        dropped=tuple(dropped),
        unsure=unsure,
        candidates={"published": offered} if offered and not published else {},
        notes=(Notice(Remark.CHAT),),
    )
    return Reading(articles=(apply(draft, hints),), warnings=warnings)


def _messages(text: str) -> Iterator[_ChatMessage]:
    day: tuple[int, int, int] | None = None
    name: str | None = None
    written = ""
    parts: list[str] = []
    for written_line in text.replace("\r\n", "\n").split("\n"):
        line = _DIRECTIONS.sub("", written_line)
        match = _head_of(line)
        if match is None:
            if not _DAY_LINE.fullmatch(line):
                parts.append(line)
            continue
        if day is not None:
            yield _ChatMessage(day, written, name, "\n".join(parts).strip())
        written = line[match.start("first") : match.end("third")]
        day = int(match["first"]), int(match["second"]), int(match["third"])
        if "name" in match.re.groupindex:
            name, parts = line[match.start("name") : match.end("name")], []
            continue
        rest = line[match.start("rest") :]
        named = _NAME.fullmatch(rest)
        name, parts = (named["name"], [named["text"]]) if named else (None, [rest])
    if day is not None:
        yield _ChatMessage(day, written, name, "\n".join(parts).strip())


def _head_of(line: str) -> re.Match[str] | None:
    """What a message begins with: its time, and perhaps its writer."""
    western = western_digits(line)
    stamped = _STAMP.match(western) or _EASTERN.match(western)
    return stamped or _COPIED.match(western.strip())


def _is_app(message: _ChatMessage) -> bool:
    text = message.text
    if message.name is None or not any(map(str.isalnum, _said(message))):
        return True
    return text.startswith(_APP_MARK) or _APP.fullmatch(text.strip(_APP_MARK)) is not None


def _shown(messages: list[_ChatMessage]) -> Iterator[str]:
    several = len({message.day for message in messages}) > 1
    day: tuple[int, int, int] | None = None
    for message in messages:
        if several and message.day != day:
            day = message.day
            yield message.written
        name = (message.name or "").strip("\u200e\u200f~* ")
        yield "\n".join(f"{name}: {line}" for line in _lines(_said(message)))


def _lines(text: str) -> list[str]:
    """The lines of a message; one that goes on in small letters is none of its own."""
    lines: list[str] = []
    for line in filter(None, map(str.strip, text.split("\n"))):
        if lines and line[0].islower() and not ends(lines[-1]):
            lines[-1] = f"{lines[-1]} {line}"
        else:
            lines.append(line)
    return lines


def _said(message: _ChatMessage) -> str:
    """What a message says itself, without marks, what it answers and how others like it."""
    text = _CHANGED.sub("", _FORWARDED.sub("", message.text).rstrip())
    text = text.replace(_APP_MARK, "")
    text = _REACTIONS.sub("", _QUOTED.sub("", text).strip()).removeprefix("**").strip()
    return _SLANTED.sub(r"\1", _STRONG.sub(r"\1", text))


def _orders(written: str, first: int) -> Sequence[str]:
    """The orders in which apps write such a day: with dots the day comes first, and no app writes
    a year of two figures first where strokes stand.
    """
    if first >= SHORT_YEARS:
        return ("ymd",)
    if "." in written:
        return ("dmy",)
    return ("dmy", "mdy") if "/" in written else _ORDERS


def _published(messages: list[_ChatMessage]) -> tuple[Published | None, str | None]:
    """The one day of all messages, where its figures can be read in one way only."""
    days = {message.day for message in messages}
    readings = {
        order: found
        for order in _orders(messages[0].written, messages[0].day[0])
        if len(found := {_day(day, order) for day in days}) == len(days) and None not in found
    }
    if len(days) != 1:
        return None, None
    found = {next(iter(one)) for one in readings.values()}
    only = next(iter(found)) if len(found) == 1 else None
    return (Published(day=only) if only else None), "/".join(map(str, next(iter(days))))


def _day(parts: tuple[int, int, int], order: str) -> date | None:
    by = dict(zip(order, parts, strict=True))
    year = by["y"] + (2000 if by["y"] < 100 else 0)
    try:
        found = date(year, by["m"], by["d"])
    except ValueError:
        return None
    return found if is_plausible(found) and found.year >= 2009 else None
