"""Whom a message gives a quotation to: the names that its words around the quotation hold."""

import re
from collections.abc import Collection, Iterator, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from store.languages import all_languages, known_language, merged, press
from store.search.check.speakers.phrases import content
from store.search.check.speakers.speech import said_by, speaker_in
from store.search.check.wording.names import (
    ANY_DAY,
    AROUND,
    cleaned,
    is_day,
    is_nobody,
    only_names,
)
from store.search.check.wording.tokens import Token, tokenise
from store.text import reporting
from store.text.characters import script
from store.text.dates.periods import relative_periods
from store.text.normalise import fold_text

_MOST_WORDS = 8
_MOST_BARE = 4
_MOST_LINES = 3  # behind a quotation that may be names
_CAPITALISED = r"[A-Z][\w.&'’-]*(?:\s+[A-Z][\w.&'’-]*)*"
_DASHED = re.compile(
    r"^[\s\"”»’'.,]*(?:—|–|--?|―|~|\(|\[)\s*(?P<name>[^\n\"“”«»()\[\]]{2,80}?)"
    r"\s*[.)\]]?\s*(?:\n|$|\()"
)
_DASHED_LINE = re.compile(
    r"(?<=\S)\s+(?:—|–|--|―)\s*(?P<name>[^\n\"“”«»()—–]{2,60}?)\s*[.)]?\s*(?=\n|$)"
)
_NOTE = re.compile(  # what an editor says of the quotation himself
    r"[(\[](?:emphasis|italics|bold|highlight\w*|translat\w+|(?:my|our|own) translation|abridged|"
    r"перевод|курсив|выделено|çeviri|vurgu|ترجم|التشديد|تأکید|تاکید|زور|अनुवाद|ज़ोर)[^()\[\]\n]{0,60}[)\]]",
    re.I,
)
_DESCRIPTION = re.compile(r"\s*(?:an?|the|his|her|their)\s+[a-z]")  # behind a name: a cook
_CREDIT_ENDS = (
    re.compile(r"(?:(?:^|\s)(?:—|–|--|―)|(?:^|\n)\s*[-~])\s*(?P<name>[^\n\"“”«»—–]{2,60})\s*$"),
    re.compile(r"(?<=\S)\s+[(\[](?P<name>[^\n\"“”«»()\[\]]{2,60})[)\]]\s*$"),
)
_SAID_END = re.compile(r",\s*(?P<name>[^,\n]{3,60}?)[.]?\s*$")
_LEADING = re.compile(r"^\s*(?P<name>[^\n:\"“”«»]{2,60})\s*[:：]\s*(?=\S)")
_SOURCE_FIRST = re.compile(r"^\s*(?P<name>[^,،:\n\"“”«»]{3,80}[,،])\s+(?=\S)")
_BEFORE_COLON = re.compile(r"(?P<name>[^\n:\"“”«»]{2,60})[:：]\s*$")
_TOLD_TO = re.compile(
    r"\b(?:told|tells|telling|to|with|by|via|on|in|from|per)\s+(?:the\s+)?"
    rf"(?P<name>(?:The\s+)?{_CAPITALISED})"
)
_PUT_SO = re.compile(
    rf"\b[Aa]s\s+(?:[a-z]+\s+){{0,3}}(?P<name>{_CAPITALISED})\s+(?:has\s+|had\s+)?puts?\s+it\b"
    rf"|\b(?:[Ii]n\s+the\s+words\s+of|[Qq]uoting|[Aa]ttributed\s+to)\s+(?:[a-z]+\s+){{0,3}}"
    rf"(?P<other>{_CAPITALISED})"
    rf"|(?<![\w.&-])(?P<owner>{_CAPITALISED})['’]s\s+(?:exact\s+|actual\s+|own\s+)?"
    r"(?:words?|statement|quote|claim|answer|reply|tweet|post)\b"
)
_IN_BRACKETS = re.compile(r"\([^()\n]*\)")  # no sentence ends in Ann (Oct. 3):
_SENTENCE = re.compile(r"(?<=[.!?؟۔।;؛])\s+(?=\S)|\n")


class NameKind(StrEnum):
    """What a name in a message stands for, as far as its surroundings tell."""

    SPEAKER = "speaker"
    PUBLISHER = "publisher"
    EITHER = "either"
    BARE = "bare"  # it only stands beside the quotation and may be anything


class NamedSpeaker(NamedTuple):
    """A name that a message gives a quotation to."""

    name: str
    kind: NameKind


def claims(
    before: str, after: str, languages: Sequence[str], publishers: Collection[str]
) -> list[NamedSpeaker]:
    """Whom the words before and after a quotation give it to; the surest first."""
    found: list[NamedSpeaker] = []
    languages = _written_like(f"{before} {after}", languages)
    read = list(_read(before, after, languages))
    bare = list(_bare(before, after))
    if read:  # (Reuters) - "...," Ann said
        bare = [
            (name, kind)
            for name, kind in bare
            if _is_publisher(cleaned(name), publishers)
            and not any(other in name for other, _ in read)
        ]
    for name, kind in (*read, *bare):
        name = cleaned(name)
        if not name or _is_said(name) or is_day(name) or is_nobody(name):
            continue
        if fold_text(name) not in {fold_text(claim.name) for claim in found}:
            known = _is_publisher(name, publishers)
            found.append(NamedSpeaker(name, NameKind.PUBLISHER if known else kind))
    return found


def pronoun_claimed(before: str, after: str, languages: Sequence[str]) -> tuple[str, str]:
    """Who is said to have spoken where only a pronoun or the form of a verb tells: the word, and
    whether that is a man or a woman.
    """
    beside = (
        _SENTENCE.split(after.strip(), maxsplit=1)[0],
        _SENTENCE.split(before.strip())[-1],
    )
    for language in _written_like(f"{before} {after}", languages):
        for text in beside:
            gender, word = said_by(text, language)
            if gender and (_is_pronoun(word) or not _says_more(text, language)):
                return word, gender
    return "", ""


def _is_said(name: str) -> bool:
    """Whether what stands in the place of a name only says that somebody spoke: she said."""
    return {
        token.key for token in tokenise(name).items
    } <= reporting.pronouns() | reporting.saying()


def _is_pronoun(name: str) -> bool:
    """Whether a word stands for a speaker named elsewhere."""
    return {token.key for token in tokenise(name).items} <= reporting.pronouns()


def _says_more(text: str, language: str) -> bool:
    """Whether words say more than that somebody spoke."""
    return bool(content(tokenise(text).items, language) - reporting.saying())


def split_claim(text: str, languages: Sequence[str]) -> tuple[str, str, str] | None:
    """A text without quotation marks as the words before, the words quoted, the words after:
    `NAME: words`, `words — NAME`, `words (NAME)`. None when it names nobody so.
    """
    languages = _written_like(text, languages)
    for pattern in _CREDIT_ENDS:
        if match := pattern.search(text):
            rest = text[: match.start() + 1].rstrip()
            name = cleaned(match["name"].partition(",")[0])  # and perhaps a day
            if (_is_naming(match["name"]) or _is_naming(cleaned(match["name"]))) and len(
                tokenise(rest)
            ) > len(tokenise(name)):
                return "", rest, text[match.start() :].strip()
    match = _SAID_END.search(text)
    if match and only_names(match["name"]) and _speaker(match["name"], languages):
        return "", text[: match.start()].rstrip(), match["name"]
    match = _SOURCE_FIRST.match(text)
    if match and _is_according(match["name"], languages):
        return match["name"], text[match.end() :].strip(), ""
    match = _LEADING.match(text)
    if match and (
        _is_naming(match["name"])
        or (only_names(match["name"]) and _speaker(match["name"], languages))
    ):
        return text[: match.end()].strip(), text[match.end() :].strip(), ""
    return None


def _written_like(text: str, languages: Sequence[str]) -> Sequence[str]:
    """Those of some languages that are written in a script of a text; all where none is."""
    scripts = {script(letter) for letter in set(text) if letter.isalpha()}
    found = [
        code
        for code in languages
        if (known := known_language(code)) and not scripts.isdisjoint(known.scripts)
    ]
    return found or languages


def _is_according(text: str, languages: Sequence[str]) -> bool:
    """Whether words do nothing but name a source: according to Ann Lee."""
    keys = {token.key for token in tokenise(text).items}
    beside = reporting.accordings() | reporting.bys()
    return bool(keys & beside) and only_names(text) and _speaker(text, languages) is not None


def is_same_name(left: str, right: str) -> bool:
    """Whether all words of one name are in the other, articles aside."""
    mine, theirs = _name_words(left), _name_words(right)
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)


def _read(before: str, after: str, languages: Sequence[str]) -> Iterator[tuple[str, NameKind]]:
    after = _NOTE.sub("", after)
    for name in _credited(after):
        yield from list(_told(name, languages)) or [(name, NameKind.EITHER)]
    first_after = _SENTENCE.split(after.strip(), maxsplit=1)[0]
    unstopped = _IN_BRACKETS.sub(lambda inside: inside[0].replace(". ", " "), before)
    last_before = _SENTENCE.split(unstopped.strip())[-1]
    told = False
    for text in (first_after, last_before):
        for name, kind in _told(text, languages):
            told = told or kind is not NameKind.PUBLISHER
            yield name, kind
    if (match := _BEFORE_COLON.search(last_before)) is not None:
        name = match["name"]
        if _is_name(name) and not any(speaker_in(name, language) for language in languages):
            yield from [(_name_in(name), NameKind.EITHER), (_office_in(name), NameKind.BARE)]
    elif first_after and last_before and not told:
        # Ann, "...", said: the verb behind, the name before
        both = f"{last_before} {first_after}"
        if (speaker := _speaker(both, languages)) is not None:
            yield speaker, NameKind.SPEAKER


def _bare(before: str, after: str) -> Iterator[tuple[str, NameKind]]:
    """Names that stand alone before or behind the quotation: Ann: "...", "..." Source: Reuters."""
    lines = [line for line in after.split("\n") if line.strip()][:_MOST_LINES]
    for text in (_SENTENCE.split(before.strip())[-1], *lines):
        name = _label().sub("", _without_joint(text.strip(AROUND))).strip(AROUND)
        if 0 < len(tokenise(name)) <= _MOST_BARE and name[0].upper() == name[0] and _is_name(name):
            yield name, NameKind.BARE


def _without_joint(text: str) -> str:
    """The words without what joins them to a quotation before: and Lee: "..."."""
    first, _, rest = text.partition(" ")
    return rest if fold_text(first) in reporting.joining() else text


@cache
def _label() -> re.Pattern[str]:
    """What names a name's part before it: by, from, source."""
    labels = merged(lambda language: (*language.speech.labels, *language.page.source_labels))
    listed = "|".join(map(re.escape, labels))
    return re.compile(rf"^(?:{listed})\b[\s:]*", re.IGNORECASE)


def _credited(after: str) -> Iterator[str]:
    """What stands behind a dash or in brackets and can name somebody."""
    if (match := _DASHED.match(after)) and _is_name(match["name"]):
        for name in match["name"].split(","):
            if not _DESCRIPTION.match(name):
                yield name
    for match in _DASHED_LINE.finditer(after):
        if _is_name(match["name"]):
            yield match["name"]


def _told(text: str, languages: Sequence[str]) -> Iterator[tuple[str, NameKind]]:
    """The speaker whom a sentence names, and whom he told it to."""
    if (name := _speaker(text, languages)) is not None:
        folded = {token.key for token in tokenise(text).items}
        yield name, NameKind.EITHER if folded & reporting.reports() else NameKind.SPEAKER
    elif match := _PUT_SO.search(text):
        yield match["name"] or match["other"] or match["owner"], NameKind.EITHER
    if (match := _TOLD_TO.search(text)) and _looks_published(match["name"]):
        yield match["name"], NameKind.PUBLISHER


def _speaker(text: str, languages: Sequence[str]) -> str | None:
    """The name of the speaker, in the first of the languages that reads one."""
    found = (speaker_in(text, language) for language in languages)
    return next((speaker.name for speaker in found if speaker is not None), None)


def _name_in(text: str) -> str:
    """The name in the words before a colon, whatever else they say; empty when there is none."""
    tokens = tokenise(text).items
    if not any(_is_cased(token) for token in tokens):
        return text
    days = [(period.start, period.end) for period, _ in relative_periods(text, ANY_DAY)]
    named: list[Token] = []
    for token in tokens:
        is_day = any(start <= token.start < end for start, end in days)
        if token.text[0].isupper() and not is_day and token.key not in reporting.no_names():
            if named and token.before.strip("-"):
                break
            named.append(token)
        elif named and token.key in reporting.titles() and not token.before.strip("-"):
            named.append(token)  # Finance minister
        elif named:
            break
    titles = reporting.titles() - reporting.no_names()
    found = named or [token for token in tokens if token.key in titles]
    return text[found[0].start : found[-1].end] if found else ""


def _office_in(text: str) -> str:
    """The few words behind an article, where no capital tells a name: le maire."""
    tokens = tokenise(text).items
    if not 1 < len(tokens) <= _MOST_BARE or tokens[0].key not in reporting.articles():
        return ""
    return "" if _name_in(text) else text[tokens[1].start : tokens[-1].end]


def _is_cased(token: Token) -> bool:
    return token.text[0].isalpha() and token.text[0].swapcase() != token.text[0]


def _is_name(text: str) -> bool:
    """Whether a few words can be a name: short, and with capitals where there are any."""
    tokens = tokenise(text).items
    if not 0 < len(tokens) <= _MOST_WORDS:
        return False
    cased = [token for token in tokens if _is_cased(token)]
    capitals = [token for token in cased if token.text[0].isupper()]
    return not cased or (bool(capitals) and len(tokens) <= 2 * len(capitals) + 3)


def _is_naming(text: str) -> bool:
    return _is_name(text) and only_names(text)


def _is_publisher(name: str, publishers: Collection[str]) -> bool:
    if _looks_published(name) or _name_words(name) in _outlets():
        return True
    return any(is_same_name(name, other) for other in publishers)


def _looks_published(name: str) -> bool:
    found = {token.key.split("'")[0] for token in tokenise(name).items}
    found |= {part for word in found for part in word.split(".")}
    return bool(found & _publishing())


@cache
def _publishing() -> frozenset[str]:
    """Folded words that tell a publisher's name: agencies, and what papers are called."""
    agencies = (name for name in press.AGENCIES if " " not in name and len(name) > 1)
    return frozenset(map(fold_text, (*agencies, *press.HOUSES)))


@cache
def _outlets() -> frozenset[frozenset[str]]:
    """The words of names that are a publisher's when nothing else stands beside them."""
    own = (name for language in all_languages() for name in language.page.agencies)
    return frozenset(_name_words(name) for name in (*own, *press.AGENCIES, *press.OUTLETS))


@lru_cache(maxsize=8_192)  # the names of all publishers are held against each claim
def _name_words(name: str) -> frozenset[str]:
    words = {token.key.split("'")[0] for token in tokenise(name).items}
    return frozenset(words - {"the", "a", "of", "and"}) or frozenset(words)
