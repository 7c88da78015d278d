"""Attribution in a check: whether an article gives the words to whom a message gives them."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from store.model import Source
from store.search.check.records import Caution
from store.search.check.speakers.claims import NamedSpeaker, NameKind, is_same_name
from store.search.check.speakers.phrases import (
    COMMAS,
    FEW,
    capitalised,
    content,
    name_runs,
    segments,
)
from store.search.check.speakers.speech import Speaker, Voice
from store.search.check.wording.names import (
    has_capital,
    is_bare_name,
    is_initials,
    is_same_word,
    script_of,
    shares_word,
)
from store.search.check.wording.tokens import Token, Tokens, tokenise
from store.text import reporting
from store.text.characters import script
from store.text.words import stop_words

_NAME = 3  # words side by side of a first, a middle and a last name
_TOGETHER = re.compile(r",? (?:and|&|и|ve|und|et|y|e|en|va|және) ")
_ALSO_CALLED = re.compile(r"[(（][\"“”„«‘']?(?P<other>[^()（）\n]{2,40}?)[\"“”»’']?[)）]")
_CLAUSE = re.compile(r"[\n.;:()（）]")
_BEHIND = re.compile(r"[,،]\s+(?P<office>[^,،.\n۔।:;\"“«]{3,80})[,،]")  # Ann, the mayor, said
_FIRST_NAMES = 2
_VERB_AND_OFFICE = 3  # words, of a naming that is no more
_OFFICE = 5  # words, where no article begins it
_NEAR = 60  # code points before a name or a bracket
_KNOWN = 20_000  # characters of an article in which its people are named


class Finding(NamedTuple):
    """What became of a claim: whether the article agrees, and whom the article names.

    ``agrees`` is None when that cannot be told; ``caution`` is what to warn of when it does not.
    """

    claim: NamedSpeaker
    agrees: bool | None
    article: str = ""
    caution: Caution = Caution.SPEAKER_DIFFERS


def held_against_source(claim: NamedSpeaker, source: Source) -> Finding:
    """Whether a publisher that is claimed is that of the article."""
    own = [source.publisher, source.reported_by, source.author, _site(source.url)]
    agrees = any(is_same_name(claim.name, name) for name in own if name)
    return Finding(claim, agrees, source.publisher_line, Caution.PUBLISHER_DIFFERS)


def held_against_voice(
    claim: NamedSpeaker, spoken: Voice, body: str, language: str, near: str
) -> Finding:
    """Whether a speaker that is claimed is the one the article names. Where that is not sure, it is
    at least nobody whom nothing ``near`` names.
    """
    found = _held_against_voice(claim, spoken, body, language)
    if found.agrees is None and _is_elsewhere(claim.name, spoken, near, body, language):
        return found._replace(agrees=False)
    return found


def _is_elsewhere(name: str, spoken: Voice, near: str, body: str, language: str) -> bool:
    """Whether somebody whom an article names is not named near its direct speech."""
    if spoken.direct is None or not reporting.verbs(language) or not is_named(name, body):
        return False
    words = content(tokenise(name).items, language) - reporting.titles()
    known = {token.key.split("'")[0] for token in tokenise(near).items}
    return bool(words) and not any(is_same_word(one, key) for one in words for key in known)


def _held_against_voice(claim: NamedSpeaker, spoken: Voice, body: str, language: str) -> Finding:
    speaker = spoken.speaker
    named = content(tokenise(claim.name).items, language) - reporting.titles()
    if not named:
        named = content(tokenise(claim.name).items, language)
    if not named:
        return Finding(claim, None)
    if speaker is None:
        known = bool(reporting.verbs(language)) and spoken.direct is None
        return Finding(claim, False if known and script_of(claim.name) == script_of(body) else None)
    if shares_word(named, speaker.words):
        if _is_namesake(claim.name, speaker) or not _is_whole_name(claim.name, body):
            return Finding(claim, agrees=False, article=speaker.name)
        agrees = _fits(claim.name, named, speaker, body, language)
        if agrees:
            agrees = _has_office(claim.name, speaker, body, language)
        return Finding(claim, agrees, speaker.name)
    if script_of(claim.name) != script_of(speaker.name):
        return Finding(claim, None, speaker.name)
    if any(shares_word(named, words) for words in _other_names(speaker, body, language)):
        return Finding(claim, agrees=True, article=speaker.name)
    full = _apposition(speaker, body, language, apart=not is_bare_name(claim.name))
    if full and shares_word(named, full):
        return Finding(claim, _is_office(claim.name, named, full, body), speaker.name)
    given = _apposition(Speaker(claim.name, named), body, language)
    if shares_word(speaker.words, given):  # "the minister" says what Ann Lee, the minister, says
        whole = all(shares_word(frozenset((word,)), given) for word in speaker.words)
        if whole or (len(speaker.words) <= _VERB_AND_OFFICE and not has_capital(speaker.name)):
            return Finding(claim, True if whole else None, speaker.name)
    if not speaker.sure or not has_capital(claim.name, speaker.name):
        return Finding(claim, False if speaker.sure else None, speaker.name)
    return Finding(claim, agrees=False, article=speaker.name)


def held_against_gender(word: str, gender: str, spoken: Voice, told: str, language: str) -> Finding:
    """Whether a man or a woman speaks, as a pronoun claims that names nobody; ``told`` is what the
    article says of that.
    """
    claim = NamedSpeaker(word, NameKind.SPEAKER)
    name = spoken.speaker.name if spoken.speaker else ""
    if spoken.speaker is None and spoken.direct is None and reporting.verbs(language):
        return Finding(claim, agrees=False)
    return Finding(claim, told == gender if told else None, name or told)


def shares_name(name: str, speaker: Speaker, language: str) -> bool:
    """Whether a name has a word of the speaker's, titles aside."""
    return shares_word(content(tokenise(name).items, language) - reporting.titles(), speaker.words)


def each_name(name: str, body: str) -> list[str]:
    """The names of several people who are said to have spoken with one voice: Ann and Bob."""
    parts = [part.strip() for part in _TOGETHER.split(name)]
    if len(parts) < 2 or is_named(name, body):
        return [name]
    apart = all(has_capital(part) and is_named(part, body) for part in parts if part)
    return [part for part in parts if part] if apart else [name]


def is_named(name: str, body: str) -> bool:
    """Whether an article has all the words of a name side by side, in any of their cases: somebody
    in it, no publisher.
    """
    known, wanted = _known(body), tokenise(name).keys
    if known.runs(wanted):
        return True
    keys, size = known.keys, len(wanted)
    return any(
        all(map(is_same_word, wanted, keys[at : at + size])) for at in range(len(keys) - size + 1)
    ) and bool(wanted)


@lru_cache(maxsize=16)
def _known(body: str) -> Tokens:
    """The words of an article in which its people are named."""
    return tokenise(body, 0, min(len(body), _KNOWN))


def _site(url: str | None) -> str:
    match = re.match(r"https?://(?:www\.)?([^/:]+)", url or "")
    return match[1].rsplit(".", 1)[0].replace(".", " ") if match else ""


def _fits(
    name: str, named: frozenset[str], speaker: Speaker, body: str, language: str
) -> bool | None:
    """Whether a name that shares a word with the speaker's is no namesake's. What is told of him
    before a title and nowhere in the article cannot be judged: the Norwegian minister Ann Lee.
    """
    rest = {word for word in named if not any(is_same_word(word, one) for one in speaker.words)}
    known = {token.key.split("'")[0] for token in _known(body).items}
    stop = stop_words(language)
    rest -= {word for word in rest if word in stop or is_initials(word, body[:_KNOWN])}
    unknown = {word for word in rest if not any(is_same_word(word, one) for one in known)}
    if not unknown:
        return True
    keys = [token.key.split("'")[0] for token in tokenise(name).items]
    title = max((at for at, key in enumerate(keys) if key in reporting.titles()), default=0)
    return None if unknown <= set(keys[:title]) else False


def _is_namesake(name: str, speaker: Speaker) -> bool:
    """Whether both names end in a word of their own: Abbas Araghchi and Abbas Aliabadi."""
    mine = [
        token.key.split("'")[0]
        for token in tokenise(name).items
        if token.key not in reporting.titles()
    ]
    theirs = [token.key.split("'")[0] for token in tokenise(speaker.name).items]
    if not (mine and theirs and has_capital(name, speaker.name)):
        return False
    return not any(is_same_word(mine[-1], word) for word in speaker.words) and not any(
        is_same_word(theirs[-1], word) for word in mine
    )


def _is_whole_name(name: str, body: str) -> bool:
    """Whether the article, too, gives a last name its first name, where capitals tell both."""
    tokens = [token for token in tokenise(name).items if token.key not in reporting.titles()]
    if len(tokens) < 2 or tokens[-1].before or not all(has_capital(t.text) for t in tokens[-2:]):
        return True
    pair = {token.key.split("'")[0] for token in tokens[-2:]}
    keys = [token.key.split("'")[0] for token in _known(body).items]
    if not any(is_same_word(tokens[-2].key, key) for key in keys):
        return True
    return any(
        all(any(is_same_word(one, key) for key in keys[at : at + _NAME]) for one in pair)
        for at in range(len(keys))
        if any(is_same_word(one, keys[at]) for one in pair)
    )


def _has_office(name: str, speaker: Speaker, body: str, language: str) -> bool | None:
    """Whether the article gives the speaker the office that stands before a name. It does not when
    it gives that to somebody else; when it has no such office, that cannot be told.
    """
    known = speaker.words | _apposition(speaker, body, language)
    tokens = [
        token
        for token in tokenise(name).items
        if token.key not in reporting.honorifics()
        and not shares_word(frozenset((token.key,)), speaker.words)
    ]
    missing = {token.key for token in tokens if not shares_word(frozenset((token.key,)), known)}
    titles = [token for token in tokens if token.key in reporting.titles()]
    if not missing or not titles:
        return True
    office = name[: titles[-1].end]
    if is_named(office, body):
        return False
    return None if missing & reporting.titles() else True


def _is_office(name: str, named: frozenset[str], full: frozenset[str], body: str) -> bool | None:
    """Whether an office that is named is what stands beside the speaker's name; if only a part of
    it does, an office that the article names elsewhere is another's.
    """
    if all(shares_word(frozenset((word,)), full) for word in named):
        return True
    tokens = [token for token in tokenise(name).items if token.key not in reporting.articles()]
    known = bool(tokens) and is_named(" ".join(token.text for token in tokens), body)
    return False if known else None


def _other_names(speaker: Speaker, body: str, language: str) -> Iterator[frozenset[str]]:
    """What a speaker is also called: Ngozi Bello ("the deputy"), in either direction."""
    for match in _ALSO_CALLED.finditer(body, 0, _KNOWN):
        other = content(tokenise(match["other"]).items, language)
        phrase = tokenise(_CLAUSE.split(body[max(0, match.start() - _NEAR) : match.start()])[-1])
        names = list(capitalised(phrase.items, language))
        named = name_runs(names, phrase.items)[-1] if names else phrase.items[-2:]
        own = content(named, language)
        for mine, theirs in ((own, other), (other, own)):
            if mine and mine <= speaker.words:
                yield theirs


def _apposition(
    speaker: Speaker, body: str, language: str, *, apart: bool = True
) -> frozenset[str]:
    """What stands beside the speaker's name where it is given with an office; with a comma
    between only where ``apart`` is wanted.
    """
    tokens = tokenise(speaker.name).items
    own = [one.text for one in takewhile(lambda token: token.key not in reporting.places(), tokens)]
    if not own:
        return frozenset()
    name = own[-1].split("'")[0].split("’")[0]
    begins = "" if script(name[0]) == "unspaced" else r"\b"
    if script(name[0]) == "unspaced":
        name = speaker.name
    found: list[Token] = []
    for match in re.finditer(begins + re.escape(name), body[:_KNOWN]):
        found += _beside(body, match.span(), language, apart=apart)
    return frozenset(token.key for token in found) | content(found, language)


def _beside(body: str, span: tuple[int, int], language: str, *, apart: bool) -> list[Token]:
    """The words beside a name, and between commas before or behind it."""
    start = max(body.rfind(mark, 0, span[0]) for mark in ".\n۔।") + 1
    phrase = tokenise(body, max(start, span[0] - _NEAR), span[0])
    before = _back_to_verb(phrase.items, language)
    parts = [list(part) for part in segments(before)] if before else [[]]
    if COMMAS & set(phrase.tail):
        parts.append([])
    found = parts[-1]
    if apart and len(found) <= _FIRST_NAMES and len(parts) > 1 and len(parts[-2]) <= FEW:
        found = [*parts[-2], *found]
    behind = _BEHIND.match(body, span[1])
    if apart and behind and (words := tokenise(behind["office"]).items):
        cased = has_capital(body[slice(*span)])
        office = words[0].key not in reporting.places() and len(words) <= _OFFICE
        if words[0].key in reporting.articles() if cased else office:
            found = [*found, *words]
    return found


def _back_to_verb(phrase: Sequence[Token], language: str) -> Sequence[Token]:
    for at in range(len(phrase) - 1, -1, -1):
        marks = set(phrase[at].before) - COMMAS - {"-"}
        if phrase[at].key in reporting.ends():
            return phrase[at + 1 :]
        if marks or phrase[at].key in reporting.verbs(language):
            return phrase[at:]
    return phrase
