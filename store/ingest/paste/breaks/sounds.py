"""Sounds and turns of speakers as transcripts mark them: [applause], ♪, >> before a new voice."""

import re
from collections.abc import Sequence
from functools import cache

from store.languages import merged
from store.text.normalise import fold

MOST_WORDS = 4
_LONGEST = 60
_IN_BRACKETS = re.compile(
    rf"[ \t]*(?:[\[［【]\s*(?P<square>[^\[\]［］【】\n]{{1,{_LONGEST}}}?)\s*[.。!]?\s*[\]］】]"
    rf"|[(（]\s*(?P<round>[^()（）\n]{{1,{_LONGEST}}}?)\s*[.。!]?\s*[)）])"
)
_NOTES = re.compile(r"[ \t]*[♪♫♬](?:[♪♫♬\s]|[^♪♫♬\n]{1,200}[♪♫♬])*")
_TURN = re.compile(r"[ \t]*(?:>>|&gt;&gt;)(?!>)[ \t]*(?=\S)")
_TURN_WITHIN = re.compile(r"(?<=\S)[ \t]+(?:>>|&gt;&gt;)[ \t]+(?=\S)")
_QUOTED = re.compile(r"[ \t]*(?:>(?!>)|>>>)")
_ENDED = re.compile(r"[.!?…۔؟।。！？:\])}\"'”’»]\s*\Z")
_JOINED = re.compile(r"[\s,;/&+–—-]+")


def without_sounds(text: str, *, is_transcript: bool = False) -> tuple[str, tuple[str, ...]]:
    """The text without what is heard in it and not said, and that; each turn is a paragraph.

    A text is known for a transcript by what is heard in it, or by the caller (``is_transcript``).
    """
    if not any(mark in text for mark in "[［【(（♪♫♬>") and "&gt;&gt;" not in text:
        return text, ()
    heard: list[str] = []
    lines = [_said(line, heard) for line in text.split("\n")]
    kept = [line for line in lines if line is not None]
    if _has_turns(kept, is_transcript=is_transcript or bool(heard)):
        kept = [part for line in kept for part in _turns(line)]
    return "\n".join(kept), tuple(heard)


def _said(line: str, heard: list[str]) -> str | None:
    """What is said in a line; None where nothing is. What is heard is added to ``heard``."""

    def take(match: re.Match[str]) -> str:
        within, before = match.groupdict(), line[: match.start()]
        named = within.get("square") or within.get("round")
        stands_apart = not before.strip() or _ENDED.search(before) is not None
        if named and not _is_sound(named, stands_apart=stands_apart):
            return match[0]
        heard.append(match[0].strip())
        return ""

    count = len(heard)
    rest = _NOTES.sub(take, _IN_BRACKETS.sub(take, line))
    if len(heard) == count:
        return line
    return rest.strip() if any(map(str.isalnum, rest)) else None


def _is_sound(text: str, *, stands_apart: bool) -> bool:
    """Whether the words between brackets name what is heard.

    Within a sentence writers put asides into brackets: there each word must name a sound.
    """
    words = [word for word in _JOINED.split(fold(text).text.strip()) if word]
    if not 0 < len(words) <= MOST_WORDS:
        return False
    named = [any(_names(word, sound) for sound in _sounds()) for word in words]
    return " ".join(words) in _sounds() or (any(named) if stands_apart else all(named))


def _names(word: str, sound: str) -> bool:
    return word.startswith(sound[:-1]) if sound.endswith("-") else word == sound


def _has_turns(lines: Sequence[str], *, is_transcript: bool) -> bool:
    """Whether >> begins what another speaker says, and no mail that is quoted twice."""
    marked = [at for at, line in enumerate(lines) if _TURN.match(line)]
    if not marked or any(map(_QUOTED.match, lines)):
        return False
    follows = (at - 1 for at in marked if at and _TURN.match(lines[at - 1]))
    return is_transcript or all(_ENDED.search(lines[before]) for before in follows)


def _turns(line: str) -> list[str]:
    """The line, or each turn in it behind a blank line."""
    begins = _TURN.match(line)
    parts = _TURN_WITHIN.split(line[begins.end() :] if begins else line)
    spaced = [part for one in parts for part in ("", one)]
    return spaced if begins else spaced[1:]


@cache
def _sounds() -> tuple[str, ...]:
    return tuple(fold(sound).text for sound in merged(lambda language: language.page.sounds))
