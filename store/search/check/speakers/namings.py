"""The names that words give to a speaker: beside a verb of saying, behind "according to"."""

import re
from collections.abc import Iterator, Sequence

from store.search.check.speakers import unspaced
from store.search.check.speakers.phrases import (
    FEW,
    capitalised,
    content,
    is_apposed,
    is_cased,
    name_runs,
    naming,
    words_before,
    words_behind,
)
from store.search.check.speakers.subjects import (
    TELLING,
    subject_of_told,
    unnamed_source,
    unnamed_subject,
)
from store.search.check.wording.names import ANY_DAY
from store.search.check.wording.tokens import Token, tokenise
from store.text import reporting
from store.text.dates.periods import relative_periods

Naming = tuple[str, frozenset[str]]  # a name as it stands there, and its folded words
_CLAUSE = 14  # words before a colon in which the speaker may be named
_COMMA = re.compile(r',\s*["“„«‹]')  # Ann snapped, "..."
_VERB_SECOND = frozenset(("en", "fr", "es", "it", "pt", "nl"))
_BRACKETED = re.compile(r"\([^()\n]*\)")
_AS = frozenset(("as",))
_NOUNS_CAPITAL = frozenset(("de",))
_QUOTES = frozenset('"“”«»„')
_COLON = re.compile(r'[:：]\s*["“„«‹「『]')


def namings(text: str, language: str) -> Iterator[Naming]:
    """Each naming of a speaker in a text without its direct speech: the name, its folded words."""
    if language in unspaced.LANGUAGES:
        yield from ((name, frozenset((name,))) for name in unspaced.named_unspaced(text, language))
        return
    text = _BRACKETED.sub(lambda inside: " " * len(inside[0]), text)
    tokens = tokenise(text).items
    told = list(_told(text, tokens, language))
    yield from told or _introduced(text, language)


def _to_first_name(phrase: Sequence[Token], language: str) -> Sequence[Token]:
    """A phrase up to its first capitalised words, where every noun has a capital."""
    runs = name_runs(list(capitalised(phrase, language)), phrase)
    return phrase[: phrase.index(runs[0][-1]) + 1] if runs else phrase


def quoted_namings(text: str, language: str) -> Iterator[Naming]:
    """The names of those whom somebody else quotes: quoting Ann, quoted Ann as saying."""
    tokens = tokenise(text).items
    for place, token in enumerate(tokens):
        if token.key in reporting.quoting(language):
            yield from naming(text, words_behind(tokens, place + 1, _AS), language)


def _told(text: str, tokens: Sequence[Token], language: str) -> Iterator[Naming]:
    """The namings beside verbs of saying and the like."""
    verbs, according, by = (
        reporting.verbs(language),
        reporting.according(language),
        reporting.by(language),
    )
    for place, token in enumerate(tokens):
        if token.key in verbs or _is_joined(token.key, verbs, language):
            yield from _beside(text, tokens, place, language)
        elif token.key in according:
            phrase = words_behind(tokens, place + 2 if _is_to(tokens, place) else place + 1)
            if language in _NOUNS_CAPITAL:  # laut Augenzeugen stürzte die Brücke ein
                phrase = _to_first_name(phrase, language)
            found = list(naming(text, phrase, language))
            yield from found or _small(text, unnamed_source(phrase, language), language)
        elif token.key in by:
            yield from naming(text, words_before(tokens, place), language)


def _is_joined(key: str, verbs: frozenset[str], language: str) -> bool:
    """Whether "and" is written as a part of a verb of saying, as in Arabic."""
    return language == "ar" and key[:1] in ("و", "ف") and key[1:] in verbs


def _beside(text: str, tokens: Sequence[Token], place: int, language: str) -> Iterator[Naming]:
    if pronoun := _pronoun_before(tokens, place):
        yield pronoun.text, frozenset((pronoun.key,))
        return
    if small := unnamed_subject(tokens, place, language):
        yield from _small(text, small, language)
        return
    if told := subject_of_told(tokens, place, language):
        yield from _small(text, told, language)
        return
    left = _trimmed(words_before(tokens, place), language)
    if not left and tokens[place].key in TELLING:  # asked about the road, Ann Lee ...
        return
    found = list(_inverted(text, tokens, place, language)) or list(naming(text, left, language))
    if not found and tokens[place].key not in reporting.converbs(language):
        behind = words_behind(tokens, place + 1, reporting.particles(language))
        found = list(naming(text, behind, language))
    first = place - len(left)
    if not found and first and _QUOTES & set(tokens[first].before):  # Ayşe "..." diye konuştu
        found = list(naming(text, words_before(tokens[:first], first), language))
    yield from found


def _pronoun_before(tokens: Sequence[Token], place: int) -> Token | None:
    """The pronoun right before a verb of saying: Ann Lee, he said, was late."""
    last = tokens[place - 1] if place and not tokens[place].before else None
    others = reporting.joining() | reporting.owners() | reporting.objects()
    return last if last and last.key in reporting.pronouns() - others else None


def _small(text: str, phrase: Sequence[Token], language: str) -> Iterator[Naming]:
    """The naming that words in small letters are."""
    if phrase:
        yield text[phrase[0].start : phrase[-1].end], content(phrase, language)


def _trimmed(phrase: Sequence[Token], language: str) -> Sequence[Token]:
    """A phrase without verbs of saying and joining words before it: called it "..." and added."""
    verbs, first = reporting.verbs(language), 0
    while first < len(phrase) and (
        phrase[first].key in verbs or phrase[first].key in reporting.joining()
    ):
        first += 1
    return phrase[first:]


def _inverted(text: str, tokens: Sequence[Token], place: int, language: str) -> Iterator[Naming]:
    """The name behind a verb of saying that follows what is said: the road was open, said Ann."""
    if tokens[place].key in TELLING or "," not in tokens[place].before:
        return
    phrase = words_before(tokens, place)
    begins = tokens[place - len(phrase)].key if phrase else ""
    behind = words_behind(tokens, place + 1, reporting.particles(language))
    named = list(capitalised(behind, language))
    if not named or behind[0].key in reporting.places():  # threatened to sue Ann
        return
    if begins in reporting.pronouns() or is_apposed(phrase, language):
        return
    if not relative_periods(text[behind[0].start : behind[-1].end], ANY_DAY):
        yield from naming(text, behind, language)


def _introduced(text: str, language: str) -> Iterator[Naming]:
    """The name before a colon and direct speech, whatever the verb: Ann shot back: "..."."""
    match = _COLON.search(text) or (_COMMA.search(text) if language in _VERB_SECOND else None)
    if match is None:
        return
    tokens = tokenise(text, 0, match.start()).items
    phrase = words_before(tokens, len(tokens))[-FEW:] if tokens else ()
    named = [] if language in _NOUNS_CAPITAL else list(capitalised(phrase, language))
    cased = any(map(is_cased, phrase))
    if not named and cased and phrase[0].key not in reporting.pronouns():  # one, Ann Lee, laughed
        clause = tokens[-_CLAUSE:]
        runs = name_runs(list(capitalised(clause, language)), clause)
        named = (runs[0] if language in _NOUNS_CAPITAL else runs[-1]) if runs else []
    if named:
        yield text[named[0].start : named[-1].end], content(named, language)
    elif not cased or frozenset(token.key for token in phrase) & reporting.pronouns():
        yield from naming(text, phrase, language)


def first_naming(text: str, language: str, *, cased: bool = False) -> Naming | None:
    """The first names of a sentence that has no verb of saying; where it is asked for, only such
    as have capitals.
    """
    tokens = tokenise(text).items[:FEW]
    if cased and not any(capitalised(tokens, language)):
        return None
    return next(naming(text, tokens, language), None)


def _is_to(tokens: Sequence[Token], place: int) -> bool:
    return place + 1 < len(tokens) and tokens[place + 1].key in ("to", "ل", "a")
