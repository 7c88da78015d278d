"""Who says what in an article: the speaker to whom a place is given."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from store.search.check.wording import unspaced
from store.search.check.wording.between import shared_out
from store.search.check.wording.names import ANY_DAY
from store.search.check.wording.phrases import (
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
from store.search.check.wording.subjects import (
    TELLING,
    subject_of_told,
    unnamed_source,
    unnamed_subject,
)
from store.search.check.wording.surroundings import Span, Surroundings
from store.search.check.wording.tokens import Token, count, tokenise
from store.text import reporting
from store.text.dates.periods import relative_periods

Naming = tuple[str, frozenset[str]]  # a name as it stands there, and its folded words
_BACK = 3
_CLAUSE = 14  # words before a colon in which the speaker may be named
_COMMA = re.compile(r',\s*["“„«‹]')  # Ann snapped, "..."
_VERB_SECOND = frozenset(("en", "fr", "es", "it", "pt", "nl"))
_BRACKETED = re.compile(r"\([^()\n]*\)")
_AS = frozenset(("as",))
_DASH = re.compile(r"\s*[—–-]\s+")
_NOUNS_CAPITAL = frozenset(("de",))
_LEADING = tuple(":：,،，")
_INSERTED = re.compile(  # ..., - said Ann, - ...
    r"[,.!?…]\s*[—–-]\s+(?P<naming>[^«»\"“”—–\n]{3,120}?)[,.]?\s*[—–-]\s"
)
_CLOSE = 2  # words between a verb of saying and the pronoun that is its subject
_FEWEST = 3  # words that are direct speech in brackets behind a name, and no other name
_IN_BRACKETS = 3  # words of a name before them, where nothing tells its beginning
_QUOTES = frozenset('"“”«»„')
_COLON = re.compile(r'[:：]\s*["“„«‹「『]')


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
    if direct is None and (label := around.label(start)) is not None:  # a line of a transcript
        name = around.body[slice(*label)]
        return Voice(Speaker(name, content(tokenise(name).items, around.language)), label)
    span = around.sentence(start)
    return Voice(_speaker(around, span, direct), direct)


def speaker_in(text: str, language: str) -> Speaker | None:
    """Who is named as the speaker in words around a quotation, pronouns left out."""
    for name, words in _named(text, language):
        if not words <= reporting.pronouns():
            return Speaker(name, words)
    return None


def gender_at(around: Surroundings, start: int, end: int) -> str:
    """Whether a man or a woman says what stands at ``start:end``; empty where nothing tells."""
    direct, span = around.direct(start, end), around.sentence(start)
    beside = _words_beside(around, span, direct) if direct else (around.outside(span),)
    return said_by(" … ".join(beside), around.language)[0]


def said_by(text: str, language: str) -> tuple[str, str]:
    """Whether words tell that a man or a woman said something, by the words beside the verb, and
    which these are.
    """
    tokens, verbs = tokenise(text).items, reporting.verbs(language)
    beside = {
        other.key: other.text
        for at, token in enumerate(tokens)
        if token.key in verbs
        for other in _joined_to(tokens, at)
    }
    gender = reporting.gender(beside.keys(), language)
    if not gender or any("'" in key for key in beside):  # Mr Lee's wife said
        return "", ""
    told = [key for key in beside if reporting.gender((key,), language)]
    return gender, beside[min(told, key=lambda key: key not in reporting.pronouns())]


def _joined_to(tokens: Sequence[Token], place: int) -> Sequence[Token]:
    """A verb with the words beside it, no mark between them."""
    first, last = place, place + 1
    while first > 0 and place - first < _CLOSE and not tokens[first].before:
        first -= 1
    while last < len(tokens) and last - place <= _CLOSE and not tokens[last].before:
        last += 1
    return tokens[first:last]


def _speaker(around: Surroundings, span: Span, direct: Span | None) -> Speaker | None:
    beside = _words_beside(around, span, direct) if direct else ("", "")
    if direct and (named := _before_bracket(around, direct, beside[0])):
        return Speaker(*named)
    pronoun = False
    for found in _readings(around, span, direct, beside):
        for name, words in found:
            if not words <= reporting.pronouns():
                return Speaker(name, words)
            pronoun = True
        if pronoun:
            break
    if pronoun and (subject := _subject(beside[0], around.language, cased=True)):
        return Speaker(*subject, sure=False)  # her rival, Ann Lee, was blunt: "...," she said
    alone = not any(tokenise(words).items for words in beside)
    if not pronoun and (direct is None or not alone):
        return None
    return _speaker_before(around, span, pronoun=pronoun)


def _readings(
    around: Surroundings, span: Span, direct: Span | None, beside: tuple[str, str]
) -> Iterator[list[Naming]]:
    """The namings of a sentence, those nearest to direct speech first: what leads to it or is
    inserted into it, what follows, what is on both sides, anything.
    """
    language = around.language
    if direct is None:
        yield list(_named(around.outside(span), language))
        return
    before, after = beside
    for match in _INSERTED.finditer(around.body, *direct):
        yield list(_named(match["naming"], language))
    yield list(_quoted(f"{before} {after}", language))
    if _leads(before, language):
        yield list(_named(f'{before} "', language))[::-1]
    for text in (f'" {after}', f'{before} " " {after}', around.outside(span)):
        yield list(_named(text, language))


def _leads(before: str, language: str) -> bool:
    """Whether words introduce the direct speech behind them."""
    if before.rstrip()[-1:] in _LEADING:
        return True
    keys = tokenise(before).keys
    return bool(keys) and (keys[-1] in reporting.ends() or keys[-1] in reporting.verbs(language))


def _speaker_before(around: Surroundings, span: Span, *, pronoun: bool) -> Speaker | None:
    """The speaker whom the sentences before name, nearest first."""
    for step, before in enumerate(around.before(span[0], _BACK)):
        outside = around.outside(before)
        found = list(_named(outside, around.language))
        named = [one for one in found if not one[1] <= reporting.pronouns()]
        if named:
            return Speaker(*named[0], sure=step == 0 or pronoun)
        if not found and pronoun and (subject := _subject(outside, around.language)):
            return Speaker(*subject, sure=False)
        if not found and not pronoun:
            return None
    return None


def _words_beside(around: Surroundings, span: Span, direct: Span) -> tuple[str, str]:
    """What of a sentence belongs to direct speech in it: the words before and behind, none that
    belong to another quotation or to another clause.
    """
    body, speeches = around.body, around.speeches(span)
    last = max((end for _, end in speeches if end < direct[0]), default=None)
    following = min((start for start, _ in speeches if start > direct[1]), default=None)
    before = body[span[0] if last is None else last + 1 : direct[0] - 1]
    after = body[direct[1] + 1 : span[1] if following is None else following - 1]
    if last is not None:
        before = shared_out(before)[1]
    if following is not None:
        after = shared_out(after)[0]
    elif not tokenise(after).items and (dash := _DASH.match(body, direct[1] + 1)):
        after = body[dash.end() : around.sentence(dash.end())[1]]  # "Why?" - asked Ann.
    return before.rpartition("; ")[2], after


def _before_bracket(around: Surroundings, direct: Span, before: str) -> Naming | None:
    """The name before brackets that hold direct speech and nothing else: Ann Lee ("we won")."""
    behind = around.body[direct[1] + 1 : direct[1] + 2]
    text = before.rstrip()
    said = tokenise(around.body, *direct).items
    if text[-1:] not in ("(", "（") or behind not in (")", "）") or count(said) < _FEWEST:
        return None
    phrase = tokenise(text[:-1]).items[-FEW:]
    names = list(capitalised(phrase, around.language))
    named = name_runs(names, phrase)[-1] if names else phrase[-_IN_BRACKETS:]
    if not named:
        return None
    return text[named[0].start : named[-1].end], content(named, around.language)


def _named(text: str, language: str) -> Iterator[Naming]:
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


def _quoted(text: str, language: str) -> Iterator[Naming]:
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
    if small := unnamed_subject(tokens, place, language):
        yield from _small(text, small, language)
        return
    if told := subject_of_told(tokens, place, language):
        yield from _small(text, told, language)
        return
    left = _trimmed(words_before(tokens, place), language)
    found = list(_inverted(text, tokens, place, language)) or list(naming(text, left, language))
    if not found and tokens[place].key not in reporting.converbs(language):
        behind = words_behind(tokens, place + 1, reporting.particles(language))
        found = list(naming(text, behind, language))
    first = place - len(left)
    if not found and first and _QUOTES & set(tokens[first].before):  # Ayşe "..." diye konuştu
        found = list(naming(text, words_before(tokens[:first], first), language))
    yield from found


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
    if not named or begins in reporting.pronouns() or is_apposed(phrase, language):
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


def _subject(text: str, language: str, *, cased: bool = False) -> Naming | None:
    """The first names of a sentence that has no verb of saying; where it is asked for, only such
    as have capitals.
    """
    tokens = tokenise(text).items[:FEW]
    if cased and not any(capitalised(tokens, language)):
        return None
    return next(naming(text, tokens, language), None)


def _is_to(tokens: Sequence[Token], place: int) -> bool:
    return place + 1 < len(tokens) and tokens[place + 1].key in ("to", "ل", "a")
