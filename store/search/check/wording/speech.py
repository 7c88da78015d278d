"""Who says what in an article: the speaker to whom a place is given."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from store.languages import lists
from store.search.check.wording.surroundings import Span, Surroundings
from store.search.check.wording.tokens import Token, tokenise
from store.text import reporting
from store.text.characters import script
from store.text.words import stop_words

_BACK = 3
_FEW = 8
_SHORT = 5
_CASED = frozenset({"latin", "cyrillic", "greek", "armenian"})
_CLAUSE_ENDS = frozenset(';.!?؟۔।…"“”«»„')
_QUOTES = frozenset('"“”«»„')
_COLON = re.compile(r'[:：]\s*["“„«‹「『]')
_COMMAS = frozenset(",،、")
_PLACES = frozenset(
    lists.words(
        "in at on from of to near into outside inside within across за в во на из у из-за с со к "
        "ко da de den dan في من الى فی از در"
    )
)


class Speaker(NamedTuple):
    """Who is said to speak: as the article names him, and the folded words of that naming.

    ``sure`` is False where the name was found in a sentence before and may be another's.
    """

    name: str
    words: frozenset[str]
    sure: bool = True


class Voice(NamedTuple):
    """Whose words stand at a place: a speaker's or, without one, the article's own.

    ``direct`` is the direct speech the place is in.
    """

    speaker: Speaker | None
    direct: Span | None

    def differs(self, other: "Voice") -> bool:
        """Whether both are certainly not one voice."""
        if (self.direct is None) != (other.direct is None):
            return True
        mine, theirs = self.speaker, other.speaker
        if mine is None or theirs is None:
            return self.direct != other.direct and (mine or theirs) is not None
        apart = self.direct is None or self.direct != other.direct
        return apart and not mine.words & theirs.words


def voice(around: Surroundings, start: int, end: int) -> Voice:
    """Whose words stand at ``start:end``."""
    direct = around.direct(start, end)
    span = around.sentence(start)
    return Voice(_speaker(around, span, direct=direct is not None), direct)


def speaker_in(text: str, language: str) -> Speaker | None:
    """Who is named as the speaker in words around a quotation, pronouns left out."""
    for name, words in _named(text, language):
        if not words <= reporting.pronouns():
            return Speaker(name, words)
    return None


def content(tokens: Sequence[Token], language: str) -> frozenset[str]:
    """The folded words of a naming, without articles and the like."""
    stop = stop_words(language)
    words = (_stem(token) for token in tokens)
    return frozenset(word for word in words if word not in stop and len(word) > 1)


def _speaker(around: Surroundings, span: Span, *, direct: bool) -> Speaker | None:
    language = around.language
    pronoun = False
    for name, words in _named(around.outside(span), language):
        if not words <= reporting.pronouns():
            return Speaker(name, words)
        pronoun = True
    if not (pronoun or direct):
        return None
    for step, before in enumerate(around.before(span[0], _BACK)):
        outside = around.outside(before)
        found = list(_named(outside, language))
        named = [one for one in found if not one[1] <= reporting.pronouns()]
        if named:
            return Speaker(*named[0], sure=step == 0 or pronoun)
        if not found and pronoun and (subject := _subject(outside, language)):
            return Speaker(*subject, sure=False)
        if not found and not pronoun:
            return None
    return None


def _named(text: str, language: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Each naming of a speaker in a text without its direct speech: the name, its folded words."""
    tokens = tokenise(text).items
    told = list(_told(text, tokens, language))
    yield from told or _introduced(text, language)


def _told(
    text: str, tokens: Sequence[Token], language: str
) -> Iterator[tuple[str, frozenset[str]]]:
    """The namings beside verbs of saying and the like."""
    verbs, according, by = (
        reporting.verbs(language),
        reporting.according(language),
        reporting.by(language),
    )
    for place, token in enumerate(tokens):
        if token.key in verbs:
            yield from _beside(text, tokens, place, language)
        elif token.key in according:
            phrase = _right(tokens, place + 2 if _is_to(tokens, place) else place + 1)
            yield from _phrase(text, phrase, language)
        elif token.key in by:
            yield from _phrase(text, _left(tokens, place), language)


def _beside(
    text: str, tokens: Sequence[Token], place: int, language: str
) -> Iterator[tuple[str, frozenset[str]]]:
    left = _left(tokens, place)
    found = list(_phrase(text, left, language))
    if not found:
        found = list(_phrase(text, _right(tokens, place + 1), language))
    first = place - len(left)
    if not found and first and _QUOTES & set(tokens[first].before):  # Ayşe "..." diye konuştu
        found = list(_phrase(text, _left(tokens[:first], first), language))
    yield from found


def _introduced(text: str, language: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The name before a colon and direct speech, whatever the verb: Ann shot back: "..."."""
    match = _COLON.search(text)
    if match is None:
        return
    tokens = tokenise(text, 0, match.start()).items
    phrase = _left(tokens, len(tokens))[-_FEW:] if tokens else ()
    named = list(_capitalised(phrase, language))
    cased = any(script(token.text[0]) in _CASED for token in phrase)
    if named:
        yield text[named[0].start : named[-1].end], content(named, language)
    elif not cased or frozenset(token.key for token in phrase) & reporting.pronouns():
        yield from _phrase(text, phrase, language)


def _left(tokens: Sequence[Token], place: int) -> Sequence[Token]:
    """The words before a verb of saying, back to the beginning of its clause."""
    first = place
    while first > 0 and (first == len(tokens) or not _CLAUSE_ENDS & set(tokens[first].before)):
        first -= 1
    phrase = tokens[first:place]
    if place < len(tokens) and not _COMMAS & set(tokens[place].before):
        last = _behind_comma(phrase)
        if last is not phrase and _is_cased_name(last):  # "the sum that was due, Ann Lee said"
            return last
    for at, token in enumerate(phrase):
        if token.key in reporting.ends() and at:
            return phrase[:at]
    if place == len(tokens) or not _COMMAS & set(tokens[place].before):
        return _behind_comma(phrase)
    return phrase


def _behind_comma(phrase: Sequence[Token]) -> Sequence[Token]:
    """What stands behind the last comma of a phrase, or all of it."""
    for at in range(len(phrase) - 1, 0, -1):
        if _COMMAS & set(phrase[at].before):
            return phrase[at:]
    return phrase


def _is_cased_name(phrase: Sequence[Token]) -> bool:
    """Whether the words are short and hold a capital, and introduce nothing."""
    capital = any(script(token.text[0]) in _CASED and token.text[0].isupper() for token in phrase)
    return capital and len(phrase) <= _FEW and not any(t.key in reporting.ends() for t in phrase)


def _right(tokens: Sequence[Token], place: int) -> Sequence[Token]:
    """The words behind a verb of saying, up to the next mark or what is said."""
    last = place
    while last < len(tokens) and last - place < _FEW:
        token = tokens[last]
        if (token.before and last > place) or token.key in reporting.ends():
            break
        last += 1
    return tokens[place:last]


def _phrase(
    text: str, phrase: Sequence[Token], language: str
) -> Iterator[tuple[str, frozenset[str]]]:
    """The name in a phrase: its capitalised words where its script has capitals, else all."""
    if not phrase:
        return
    names = list(_capitalised(phrase, language))
    folded = frozenset(token.key for token in phrase)
    if names:
        runs = _runs(names, phrase)
        best = runs[0] if language in ("tr", "az") else runs[-1]
        words = content(phrase, language) or folded
        named = phrase if len(phrase) <= _SHORT and not any(t.before for t in phrase[1:]) else best
        yield text[named[0].start : named[-1].end], words
        return
    pronouns, words = folded & reporting.pronouns(), content(phrase, language)
    apposed = any(_COMMAS & set(token.before) for token in phrase[1:])
    if pronouns and len(phrase) <= _FEW and not (apposed and words - pronouns):
        yield text[phrase[0].start : phrase[-1].end], frozenset(pronouns)
        return
    words -= pronouns
    if words:
        commas = (at for at, token in enumerate(phrase) if at and _COMMAS & set(token.before))
        comma = next(commas, len(phrase))
        yield text[phrase[0].start : phrase[comma - 1].end], words


def _capitalised(phrase: Sequence[Token], language: str) -> Iterator[Token]:
    """The words of a phrase that are names by their capitals, places aside."""
    stop = stop_words(language)
    for at, token in enumerate(phrase):
        if script(token.text[0]) not in _CASED or not token.text[0].isupper():
            continue
        if at and phrase[at - 1].key in _PLACES and not token.before:
            continue
        if token.key in stop or token.key in reporting.pronouns():
            continue
        yield token


def _runs(names: Sequence[Token], phrase: Sequence[Token]) -> list[list[Token]]:
    """Names that stand side by side as one."""
    places = {id(token): at for at, token in enumerate(phrase)}
    runs: list[list[Token]] = []
    for token in names:
        at = places[id(token)]
        if runs and places[id(runs[-1][-1])] == at - 1 and not token.before.strip("-"):
            runs[-1].append(token)
        else:
            runs.append([token])
    return runs


def _subject(text: str, language: str) -> tuple[str, frozenset[str]] | None:
    """The first names of a sentence that has no verb of saying."""
    tokens = tokenise(text).items[:_FEW]
    return next(_phrase(text, tokens, language), None)


def _is_to(tokens: Sequence[Token], place: int) -> bool:
    return place + 1 < len(tokens) and tokens[place + 1].key in ("to", "ل", "a")


def _stem(token: Token) -> str:
    """The word without a possessive tail: Karimov's, Yılmaz'ın."""
    return token.key.split("'")[0]
