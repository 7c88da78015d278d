"""Speakers without a name: police said, according to residents, said the villagers."""

from collections.abc import Sequence

from store.languages import known_language
from store.search.check.speakers.phrases import (
    COMMAS,
    FEW,
    capitalised,
    content,
    is_cased,
    is_name,
    segments,
    words_behind,
)
from store.search.check.wording.names import ANY_DAY
from store.search.check.wording.tokens import Token
from store.text import reporting
from store.text.dates.periods import relative_periods
from store.text.words import stop_words

# Behind them stands to whom or of whom somebody speaks, never who.
TELLING = frozenset(
    (
        "told",
        "telling",
        "tells",
        "tell",
        "asked",
        "accused",
        "urged",
        "condemned",
        "blamed",
        "criticised",
        "criticized",
        "praised",
        "welcomed",
        "thanked",
        "slammed",
    )
)
_STATED = 3  # words at least of what is said, before a comma
_BEHIND = 4  # words at most of a speaker behind the verb
_QUOTES = frozenset('"“”«»„')
_QUALIFIERS = ("ing", "ed", "ly")  # of an English word that tells how somebody speaks


def unnamed_subject(tokens: Sequence[Token], place: int, language: str) -> Sequence[Token]:
    """The words beside a verb of saying that tell, in small letters, who speaks; none where a name
    may. What is said stands before a comma or a quotation mark: the road is shut, police said.
    """
    known = known_language(language)
    if known is None or known.verb_last:
        return ()
    first = place
    while first > 0 and not (COMMAS | _QUOTES) & set(tokens[first].before):
        first -= 1
    phrase, marks = tokens[first:place], set(tokens[first].before)
    if not _states(tokens[:first], marks, language):
        return ()
    light = stop_words(language) - reporting.pronouns()
    if all(token.key in light for token in phrase):  # ..., said residents; ..., ont dit des voisins
        return _behind(tokens, place, language)
    behind = words_behind(tokens, place + 1, reporting.particles(language))[:1]
    if language != "en" and any(capitalised(behind, language)):  # «...», резко ответил Малик
        return ()
    return phrase if _may_speak(phrase, language) else ()


def subject_of_told(tokens: Sequence[Token], place: int, language: str) -> Sequence[Token]:
    """Who speaks, where what is told is a clause before the verb of saying: Polis, yolun
    kapandığını söyledi.
    """
    told = reporting.told_endings(language)
    if not (told and place and tokens[place - 1].key.endswith(told)):
        return ()
    first = place - 1
    while first > 0 and not _QUOTES & set(tokens[first].before):
        first -= 1
    end = next(at for at in range(first, place) if tokens[at].key.endswith(told))
    parts = segments(tokens[first:end])
    while len(parts) > 1 and _tells_where_or_when(parts[0]):
        parts = parts[1:]
    first = end - len(parts[0]) if len(parts) == 1 else first
    if len(parts) > 1:
        subject = parts[0]
    else:
        owners = [at for at in range(first, end) if _is_owner(tokens[at], language)]
        subject = tokens[first : owners[-1]] if owners else ()
        while subject and "'" in subject[-1].key:  # Vali Ali Kaya Van'daki ...
            subject = subject[:-1]
    return subject if len(subject) <= FEW else ()


def _tells_where_or_when(part: Sequence[Token]) -> bool:
    """Whether words before a comma name nobody: Dün, ...; Ankara'da, ..."""
    text = " ".join(token.text for token in part)
    return "'" in part[-1].key or bool(relative_periods(text, ANY_DAY))


def _is_owner(token: Token, language: str) -> bool:
    named = token.text[:1].isupper() and "'" not in token.key
    return not named and token.key.endswith(reporting.owner_endings(language))


def unnamed_source(phrase: Sequence[Token], language: str) -> Sequence[Token]:
    """The words behind "according to" that tell, in small letters, whose words they are."""
    small = all(map(is_cased, phrase)) and not any(capitalised(phrase, language))
    known = content(phrase, language) - reporting.pronouns()
    return phrase if small and known and len(phrase) <= FEW else ()


def _states(before: Sequence[Token], marks: set[str], language: str) -> bool:
    """Whether the words before a mark can be what is said, and are nobody's name or office."""
    if marks & _QUOTES:
        return True
    if not (marks & COMMAS and before):
        return False
    parts = segments(before)
    last = parts[-1]
    named = (
        is_name(parts[0])
        or is_name(last)
        or (len(last) < _STATED and any(capitalised(last, language)))
    )
    return not named and last[0].key not in reporting.ends() and len(before) >= _STATED


def _may_speak(phrase: Sequence[Token], language: str) -> bool:
    """Whether words between a mark and a verb of saying are its subject, in small letters."""
    keys = [token.key for token in phrase]
    if not phrase or len(phrase) > FEW or not all(map(is_cased, phrase)):
        return False
    if any(capitalised(phrase, language)) or set(keys) & reporting.pronouns():
        return False
    if keys[0] in reporting.ends() or keys[0] in reporting.joining():
        return False
    return bool(content(phrase, language)) and not (
        language == "en" and keys[0] not in reporting.articles() and keys[0].endswith(_QUALIFIERS)
    )


def _behind(tokens: Sequence[Token], place: int, language: str) -> Sequence[Token]:
    """A speaker behind the verb: said residents, сообщили жители."""
    if tokens[place].key in TELLING or tokens[place].key in reporting.converbs(language):
        return ()
    phrase = words_behind(tokens, place + 1, reporting.particles(language))
    if len(phrase) > _BEHIND or not _may_speak(phrase, language):
        return ()
    if language == "en" and phrase[0].key in reporting.articles():  # said the road was shut
        offices = reporting.offices() - reporting.articles()
        return phrase if any(token.key in offices for token in phrase) else ()
    return phrase
