"""Whom a message gives a quotation to, and whether the article gives it to the same."""

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from store.languages import press
from store.languages.lists import words
from store.model import Source
from store.search.check.records import Caution
from store.search.check.wording.speech import Speaker, Voice, content, speaker_in
from store.search.check.wording.tokens import Token, tokenise
from store.text import reporting
from store.text.characters import script
from store.text.dates.periods import relative_periods
from store.text.normalise import fold_text
from store.text.words import stop_words

_KNOWN = 20_000  # characters of an article in which its people are named
_MOST_WORDS = 8
_DASHED = re.compile(
    r"^[\s\"”»’'.,]*(?:—|–|--?|―|~|\()\s*(?P<name>[^\n\"“”«»()]{2,80}?)\s*[.)]?\s*(?:\n|$|\()"
)
_DASHED_END = re.compile(
    r"(?:(?:^|\s)(?:—|–|--|―)|(?:^|\n)\s*-)\s*(?P<name>[^\n\"“”«»—–]{2,60})\s*$"
)
_DASHED_LINE = re.compile(
    r"(?<=\S)\s+(?:—|–|--|―)\s*(?P<name>[^\n\"“”«»()—–]{2,60}?)\s*[.)]?\s*(?=\n|$)"
)
_SAID_END = re.compile(r",\s*(?P<name>[^,\n]{3,60}?)[.]?\s*$")
_LEADING = re.compile(r"^\s*(?P<name>[^\n:\"“”«»]{2,60})\s*[:：]\s*(?=\S)")
_TOLD_TO = re.compile(
    r"\b(?:told|telling|to|with|by)\s+(?:the\s+)?(?P<name>[A-Z][\w.&'-]*(?:\s+[A-Z][\w.&'-]*)*)"
)
_REPORTS = frozenset(
    words("reported reports writes wrote published quoted according сообщает пишет передает")
)
_TITLES = frozenset(
    words(
        "mr mrs ms dr sir lord president prime minister general colonel major captain admiral "
        "ambassador senator king prince emir sheikh mullah mawlawi imam ayatollah foreign defence "
        "defense interior spokesman spokesperson spokeswoman chief secretary governor mayor the "
        "bakan bakanı cumhurbaşkanı başbakan sayın sözcü президент министр генерал премьер-министр "
        "полковник посол г-н"
    )
)


_NO_NAMES = frozenset(
    words(
        "the a an on in at as look see read note listen watch here this that these quote quotation "
        "breaking update fact today yesterday смотрите вот это в на bakın şu bu"
    )
)
_ANY_DAY = date(2000, 1, 1)


class NameKind(StrEnum):
    """What a name in a message stands for, as far as its surroundings tell."""

    SPEAKER = "speaker"
    PUBLISHER = "publisher"
    EITHER = "either"


class NamedSpeaker(NamedTuple):
    """A name that a message gives a quotation to."""

    name: str
    kind: NameKind


class Finding(NamedTuple):
    """What became of a claim: whether the article agrees, and whom the article names.

    ``agrees`` is None when that cannot be told; ``caution`` is what to warn of when it does not.
    """

    claim: NamedSpeaker
    agrees: bool | None
    article: str = ""
    caution: Caution = Caution.SPEAKER_DIFFERS


def claims(
    before: str, after: str, languages: Sequence[str], publishers: Collection[str]
) -> list[NamedSpeaker]:
    """Whom the words before and after a quotation give it to; the surest first."""
    found: list[NamedSpeaker] = []
    for name, kind in _read(before, after, languages):
        name = name.strip(' \t\n,;:—–-."“”«»()')
        if name and fold_text(name) not in {fold_text(claim.name) for claim in found}:
            known = _is_publisher(name, publishers)
            found.append(NamedSpeaker(name, NameKind.PUBLISHER if known else kind))
    return found


def split_claim(text: str, languages: Sequence[str]) -> tuple[str, str, str] | None:
    """A text without quotation marks as the words before, the words quoted, the words after:
    `NAME: words`, `words — NAME`. None when it names nobody so.
    """
    if match := _DASHED_END.search(text):
        rest = text[: match.start() + 1].rstrip()
        if _is_name(match["name"]) and len(tokenise(rest)) > len(tokenise(match["name"])):
            return "", rest, text[match.start() :].strip()
    match = _SAID_END.search(text)
    if match and any(speaker_in(match["name"], language) for language in languages):
        return "", text[: match.start()].rstrip(), match["name"]
    match = _LEADING.match(text)
    if match and (
        _is_name(match["name"]) or any(speaker_in(match["name"], code) for code in languages)
    ):
        return text[: match.end()].strip(), text[match.end() :].strip(), ""
    return None


def held_against_source(claim: NamedSpeaker, source: Source) -> Finding:
    """Whether a publisher that is claimed is that of the article."""
    own = [source.publisher, source.reported_by, source.author, _site(source.url)]
    agrees = any(_same_name(claim.name, name) for name in own if name)
    return Finding(claim, agrees, source.publisher_line, Caution.PUBLISHER_DIFFERS)


def held_against_voice(claim: NamedSpeaker, spoken: Voice, body: str, language: str) -> Finding:
    """Whether a speaker that is claimed is the one the article names."""
    speaker = spoken.speaker
    named = content(tokenise(claim.name).items, language) - _TITLES
    if not named:
        named = content(tokenise(claim.name).items, language)
    if not named:
        return Finding(claim, None)
    if speaker is None:
        known = bool(reporting.verbs(language)) and spoken.direct is None
        return Finding(claim, False if known and _script(claim.name) == _script(body) else None)
    if _shares(named, speaker.words):
        return Finding(claim, _fits(named, speaker, body, language), speaker.name)
    if _script(claim.name) != _script(speaker.name):
        return Finding(claim, None, speaker.name)
    if (full := _apposition(speaker, body)) and _shares(named, full):
        return Finding(claim, agrees=True, article=speaker.name)
    if not speaker.sure or not _has_capital(claim.name, speaker.name):
        return Finding(claim, False if speaker.sure else None, speaker.name)
    return Finding(claim, agrees=False, article=speaker.name)


def is_named(name: str, body: str) -> bool:
    """Whether an article has all the words of a name side by side: somebody in it, no publisher."""
    return bool(tokenise(body[:_KNOWN]).runs(tokenise(name).keys))


def _read(before: str, after: str, languages: Sequence[str]) -> Iterator[tuple[str, NameKind]]:
    if (match := _DASHED.match(after)) and _is_name(match["name"]):
        for name in match["name"].split(","):
            yield name, NameKind.EITHER
    for match in _DASHED_LINE.finditer(after):
        if _is_name(match["name"]):
            yield match["name"], NameKind.EITHER
    first_after = re.split(r"(?<=[.!?؟۔।])\s|\n", after.strip(), maxsplit=1)[0]
    last_before = re.split(r"(?<=[.!?؟۔।])\s+(?=\S)|\n", before.strip())[-1]
    for text in (first_after, last_before):
        for language in languages:
            speaker = speaker_in(text, language)
            if speaker is not None:
                folded = {token.key for token in tokenise(text).items}
                yield speaker.name, NameKind.EITHER if folded & _REPORTS else NameKind.SPEAKER
                break
        if (match := _TOLD_TO.search(text)) and _looks_published(match["name"]):
            yield match["name"], NameKind.PUBLISHER
    if (match := re.search(r"(?P<name>[^\n:\"“”«»]{2,60})[:：]\s*$", last_before)) is not None:
        name = match["name"]
        if _is_name(name) and not any(speaker_in(name, language) for language in languages):
            yield _name_in(name), NameKind.EITHER
    elif first_after and last_before:  # Ann, "...", said: the verb behind, the name before
        both = f"{last_before} {first_after}"
        for speaker in (speaker_in(both, language) for language in languages):
            if speaker is not None:
                yield speaker.name, NameKind.SPEAKER
                break


def _name_in(text: str) -> str:
    """The name in the words before a colon, whatever else they say; empty when there is none."""
    tokens = tokenise(text).items
    if not any(_is_cased(token) for token in tokens):
        return text
    days = [(period.start, period.end) for period, _ in relative_periods(text, _ANY_DAY)]
    named: list[Token] = []
    for token in tokens:
        is_day = any(start <= token.start < end for start, end in days)
        if token.text[0].isupper() and not is_day and token.key not in _NO_NAMES:
            if named and token.before.strip("-"):
                break
            named.append(token)
        elif named:
            break
    titles = named or [token for token in tokens if token.key in _TITLES - _NO_NAMES]
    return text[titles[0].start : titles[-1].end] if titles else ""


def _is_cased(token: Token) -> bool:
    return token.text[0].isalpha() and token.text[0].swapcase() != token.text[0]


def _is_name(text: str) -> bool:
    """Whether a few words can be a name: short, and with capitals where there are any."""
    tokens = tokenise(text).items
    if not 0 < len(tokens) <= _MOST_WORDS:
        return False
    cased = [
        token
        for token in tokens
        if token.text[0].isalpha() and token.text[0].swapcase() != token.text[0]
    ]
    capitals = [token for token in cased if token.text[0].isupper()]
    return not cased or (bool(capitals) and len(tokens) <= 2 * len(capitals) + 3)


def _is_publisher(name: str, publishers: Collection[str]) -> bool:
    return _looks_published(name) or any(_same_name(name, other) for other in publishers)


def _looks_published(name: str) -> bool:
    found = {token.key.split("'")[0] for token in tokenise(name).items}
    found |= {part for word in found for part in word.split(".")}
    return bool(found & _publishing())


@cache
def _publishing() -> frozenset[str]:
    """Folded words that tell a publisher's name: agencies, and what papers are called."""
    agencies = (name for name in press.AGENCIES if " " not in name and len(name) > 1)
    return frozenset(map(fold_text, (*agencies, *press.HOUSES)))


def _same_name(left: str, right: str) -> bool:
    """Whether all words of one name are in the other, articles aside."""
    mine, theirs = _name_words(left), _name_words(right)
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)


def _name_words(name: str) -> frozenset[str]:
    words = {token.key.split("'")[0] for token in tokenise(name).items}
    return frozenset(words - {"the", "a", "of", "and"}) or frozenset(words)


def _site(url: str | None) -> str:
    match = re.match(r"https?://(?:www\.)?([^/:]+)", url or "")
    return match[1].rsplit(".", 1)[0].replace(".", " ") if match else ""


def _shares(named: frozenset[str], words: frozenset[str]) -> bool:
    return any(_same_word(one, other) for one in named for other in words)


def _same_word(left: str, right: str) -> bool:
    """Whether two words are one name, an ending of its case aside."""
    if left == right:
        return True
    short, long = sorted((left, right), key=len)
    return (
        len(short) >= 4
        and long.startswith(short[: max(4, len(short) - 2)])
        and (len(long) - len(short) <= 3)
    )


def _fits(named: frozenset[str], speaker: Speaker, body: str, language: str) -> bool:
    """Whether a name that shares a word with the speaker's is no namesake's."""
    rest = {word for word in named if not any(_same_word(word, one) for one in speaker.words)}
    if not rest:
        return True
    known = {token.key.split("'")[0] for token in tokenise(body[:_KNOWN]).items}
    stop = stop_words(language)
    return all(any(_same_word(word, one) for one in known) or word in stop for word in rest)


def _apposition(speaker: Speaker, body: str) -> frozenset[str]:
    """What stands beside the speaker's name where it is given with an office."""
    found: set[str] = set()
    name = speaker.name.split()[-1].split("'")[0].split("’")[0]
    for match in re.finditer(re.escape(name), body[:_KNOWN]):
        start = max(body.rfind(".", 0, match.start()), body.rfind("\n", 0, match.start())) + 1
        phrase = tokenise(body, max(start, match.start() - 60), match.start()).items
        found |= {token.key for token in _back_to_verb(phrase)}
    return frozenset(found)


def _back_to_verb(phrase: Sequence[Token]) -> Sequence[Token]:
    for at in range(len(phrase) - 1, -1, -1):
        if phrase[at].before.strip(",-") or phrase[at].key in reporting.verbs("en"):
            return phrase[at:]
    return phrase


def _script(text: str) -> str:
    return script(next(filter(str.isalpha, text), " "))


def _has_capital(*names: str) -> bool:
    return all(any(map(str.isupper, name)) for name in names)
