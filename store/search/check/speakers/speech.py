"""Who says what in an article: the speaker to whom a place is given."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from store.search.check.speakers.namings import Naming, first_naming, namings, quoted_namings
from store.search.check.speakers.phrases import FEW, capitalised, content, name_runs
from store.search.check.speakers.surroundings import Span, Surroundings
from store.search.check.wording.between import shared_out
from store.search.check.wording.tokens import Token, count, tokenise
from store.text import reporting

_BACK = 3
_DASH = re.compile(r"\s*[—–-]\s+")
_LEADING = tuple(":：,،，")
_INSERTED = re.compile(  # ..., - said Ann, - ...
    r"[,.!?…]\s*[—–-]\s+(?P<naming>[^«»\"“”—–\n]{3,120}?)[,.]?\s*[—–-]\s"
)
_CLOSE = 2  # words between a verb of saying and the pronoun that is its subject
_FEWEST = 3  # words that are direct speech in brackets behind a name, and no other name
_IN_BRACKETS = 3  # words of a name before them, where nothing tells its beginning


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
    for name, words in namings(text, language):
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
            if direct is None:
                break
        if pronoun:
            break
    if pronoun and (subject := first_naming(beside[0], around.language, cased=True)):
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
        yield list(namings(around.outside(span), language))
        return
    before, after = beside
    for match in _INSERTED.finditer(around.body, *direct):
        yield list(namings(match["naming"], language))
    yield list(quoted_namings(f"{before} {after}", language))
    if _leads(before, language):
        yield list(namings(f'{before} "', language))[::-1]
    for text in (f'" {after}', f'{before} " " {after}', around.outside(span)):
        yield list(namings(text, language))


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
        found = list(namings(outside, around.language))
        named = [one for one in found if not one[1] <= reporting.pronouns()]
        if named:
            return Speaker(*named[0], sure=step == 0 or pronoun)
        opening = [token.key for token in tokenise(outside).items[:1]]
        if (
            pronoun
            and not found
            and not (reporting.pronouns() - reporting.owners()).isdisjoint(opening)
        ):
            continue  # he had met Ann Lee: he is whom a sentence before names
        if not found and pronoun and (subject := first_naming(outside, around.language)):
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
