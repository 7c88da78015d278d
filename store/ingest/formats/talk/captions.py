"""Captions of films (.vtt, .srt) as running text."""

import re
from collections.abc import Iterator

from store.ingest.errors import UnreadableError
from store.ingest.markup import without_entities
from store.ingest.reading import Draft, Hints, Reading, apply
from store.ingest.sample import Sample
from store.model import NewArticle
from store.notices import Notice, Remark, Unreadable
from store.text.normalise import normalise

MAX_CUES = 20_000
PAUSE = 4.0  # seconds without words, after a sentence: a new paragraph

_TIMES = re.compile(
    r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})\s+-->\s+(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})"
)
_VOICE = re.compile(r"<v(?:\.[\w.]+)?\s+([^<>]{1,80})>")
_TAG = re.compile(r"</?[a-zA-Z0-9][^<>]{0,200}>|\{\\[^{}]{0,40}\}")
_END = re.compile(r"[.!?…۔؟।。][\"'”’»)\]]*$")
_TURN = re.compile(r"(?:[-–—]|>>)\s*(?=\S)")  # somebody else speaks
_SOUND = re.compile(r"\[[^\[\]]{1,60}\]|[♪♫]+(?:[^♪♫]{1,200}[♪♫]+)?")  # [applause], ♪ a song ♪
_ASIDE = re.compile(r"\([^()]{1,60}\)")
_CREDIT = re.compile(  # of who wrote or translated the captions
    r"(?:(?:sub)?titles?|captions?|captioning|transcript(?:ion)?|translat(?:ed|ion)|synced|altyaz[ıi]"
    r"|çeviri|çeviren|субтитры|редактор субтитров|перевод|перевёл|زیرنویس|ترجمه|مترجم|ترجمة"
    r"|अनुवाद)(?: (?:by|and sync|from|от|از))?\s*(?::|(?<=by)|(?<=from))\s*\S.{1,60}",
    re.IGNORECASE,
)
_NOTE = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")

_Cue = tuple[float, float, str | None, str]


def read(sample: Sample, hints: Hints) -> Reading:
    """The words of the captions; raises UnreadableError when there are none."""
    cues: list[_Cue] = []
    warnings: tuple[Notice, ...] = ()
    for cue in _cues(sample.text):
        if len(cues) == MAX_CUES:
            warnings = (Notice.of(Remark.FIRST_CAPTIONS, most=MAX_CUES),)
            break
        cues.append(cue)
    text = normalise("".join(_running(cues)))
    if not any(map(str.isalnum, text)):
        raise UnreadableError(Unreadable.CAPTIONS_EMPTY)
    draft = Draft(
        article=NewArticle(body=text),
        unsure=("title", "publisher", "published", "url"),
        notes=(Notice(Remark.CAPTIONS),),
    )
    return Reading(articles=(apply(draft, hints),), warnings=warnings)


def _cues(text: str) -> Iterator[_Cue]:
    """Beginning, end, speaker and words of each caption."""
    for block in re.split(r"\n\s*\n", text.replace("\r\n", "\n").replace("\r", "\n")):
        lines = block.strip().split("\n")
        if _NOTE.match(lines[0]):
            continue
        at = next((place for place, line in enumerate(lines[:3]) if "-->" in line), None)
        match = _TIMES.match(lines[at].strip()) if at is not None else None
        if at is None or match is None:
            continue
        words = "\n".join(lines[at + 1 :])
        voice = _VOICE.search(words)
        yield (
            _seconds(match.groups()[:4]),
            _seconds(match.groups()[4:]),
            voice[1].strip() if voice else None,
            without_entities(_TAG.sub("", _VOICE.sub("", words))),
        )


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, rest = (int(part or 0) for part in parts)
    return hours * 3600 + minutes * 60 + seconds + rest / 1000


def _running(cues: list[_Cue]) -> Iterator[str]:
    """The words in order, without lines that roll on from one caption to the next."""
    last, ended, speaker = "", 0.0, None
    for begin, end, voice, words in cues:
        for line in words.split("\n"):
            line = " ".join(_SOUND.sub(" ", line).split())
            if not line or line == last or _ASIDE.fullmatch(line) or _is_credit(line):
                continue
            turn = _TURN.match(line)
            line = line[turn.end() :] if turn else line
            is_new = voice is not None and voice != speaker
            if last and (is_new or turn or (begin - ended > PAUSE and _END.search(last))):
                yield "\n\n"
            elif last:
                yield " "
            if is_new and voice is not None:
                yield f"{voice}: "
                speaker = voice
            yield line
            last = line
        ended = end


def _is_credit(line: str) -> bool:
    return _CREDIT.fullmatch(line) is not None and _END.search(line) is None
