"""Negations that a quotation has and its article has not, or the other way round."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import takewhile

from store.languages import is_verb_last, merged
from store.search.check.alignment import Step
from store.search.check.comparison import Comparison
from store.search.check.kin import is_respelt
from store.search.check.records import Caution, CheckWarning
from store.search.check.speakers.surroundings import Span
from store.search.check.wording.parts import edge_brackets
from store.search.check.wording.tokens import Token, tokenise
from store.text import reporting
from store.text.negation import calls_untrue, denies_speaker, is_opposite, negations

_LETTERS = 4  # that a word may have left, where no blanks divide words
_WORD = 40  # code points in which the next word ends
_SET_OFF = 4  # words between commas, with the "that" behind them
_TO_VERB = 3  # words from a negation to the verb of saying that it denies
_INNER_SIGN = re.compile("m[ae]")  # of Turkish
_CLAUSE = frozenset(',;:—–()[]"“”«»„،؛.!?…؟۔।。，、\n')


def negation_warnings(found: Comparison) -> Iterator[CheckWarning]:
    """A warning of each negation that only one side has, or that stands beside what was cut."""
    alignment = found.alignment
    language = found.around.language
    theirs = _Negated(alignment.checked.tokens.items, alignment.checked.text, language)
    first, last = alignment.steps[0].article[0], alignment.steps[-1].article[1]
    ours = _Negated(alignment.article.items, found.around.body, language, first, last)
    for step in alignment.steps:
        if step.kind == "same":
            yield from _turned(step, theirs, ours)
            continue
        checked, article = theirs.within(step.checked), ours.within(step.article)
        if len(checked) != len(article) and _is_changed(step, found):
            yield _warning(Caution.NEGATION_DIFFERS, checked, article)
        elif step.kind == "differs" and (turned := _opposites(step, found)):
            yield _warning(Caution.NEGATION_DIFFERS, *turned)
        elif step in found.gaps and article:
            yield _warning(Caution.NEGATION_LEFT_OUT, checked, article)
        joint = alignment.checked.joints.get(step.checked[0]) if step.kind == "left" else None
        added = joint is not None and not found.is_given(step)
        if joint is not None and added and (inside := _negated(joint.bracket, language)):
            yield CheckWarning(caution=Caution.NEGATION_DIFFERS, checked=inside[0])
    yield from _beside(found)


def _turned(step: Step, theirs: "_Negated", ours: "_Negated") -> Iterator[CheckWarning]:
    """A warning of words that both sides have and that deny on one of them only: "no 27 men" and
    "No. 27", "ruled out" and "ruled in".
    """
    if theirs.text_of(step.checked) == ours.text_of(step.article):
        return  # nothing to read
    changed = set(theirs.places(step.checked)) ^ set(ours.places(step.article))
    pairs = [(theirs.at(step.checked, place), ours.at(step.article, place)) for place in changed]
    if any(_is_spelt_alike(*pair) for pair in pairs):
        yield _warning(
            Caution.NEGATION_DIFFERS, theirs.within(step.checked), ours.within(step.article)
        )


def _opposites(step: Step, found: Comparison) -> tuple[list[Token], list[Token]] | None:
    """A word and its opposite by a prefix, where one stands in the place of the other."""
    theirs, ours = found.pair(step)
    for one, other in zip(theirs, ours, strict=False):
        if is_opposite(one.key, other.key, found.around.language):
            return [one], [other]
    return None


def _is_spelt_alike(one: Token, other: Token) -> bool:
    """Whether two words are not told apart by their letters, seen or unseen."""
    return one.text.casefold() == other.text.casefold() and one.hidden is other.hidden


def _is_changed(step: Step, found: Comparison) -> bool:
    """Whether other words stand there, and not the same in another spelling or at another place."""
    return step.kind == "differs" and not found.is_moved(step) and not is_respelt(*found.pair(step))


def denied_at_edges(text: str, found: Comparison) -> Iterator[CheckWarning]:
    """A warning of each negation that an editor put before the words of a quotation or behind them
    and that the article has not there.
    """
    if "[" not in text and "［" not in text:
        return
    body, (first, _), (_, last) = (
        found.around.body,
        found.alignment.spans[0],
        found.alignment.spans[-1],
    )
    sides = (body[:first].split()[-_SET_OFF:], body[last:].split()[:_SET_OFF])
    for bracket, words in zip(edge_brackets(text), sides, strict=True):
        there = tokenise(" ".join(words)).runs(tokenise(bracket).keys)
        for denied in [] if there else _negated(bracket, found.around.language):
            yield CheckWarning(caution=Caution.NEGATION_DIFFERS, checked=denied)


def denied_saying(text: str, language: str) -> str:
    """The negation in words around a quotation that say it was not said: nobody said, never told,
    said nothing, it is not true that. Empty when there is none.
    """
    tokens = tokenise(text).items
    for start, end in negations(text, language):
        after = [token for token in tokens if token.start >= end]
        if (
            _denies_verb((start, end), tokens, language)
            or _denies_clause(after)
            or (_says(after, language) and denies_speaker(text[start:], language))
        ):
            return text[start:end]
    for start, end in calls_untrue(text, language):
        if _denies_clause([token for token in tokens if token.start >= end]):
            return text[start:end]
    return ""


def _denies_verb(span: Span, tokens: Sequence[Token], language: str) -> bool:
    """Whether a negation stands at a verb of saying, or is a part of one."""
    before = [token.key for token in tokens if token.end <= span[0]]
    inside = [token.key for token in tokens if span[0] <= token.start < span[1]]
    after = [token for token in tokens if token.start >= span[1]]
    verbs = reporting.verbs(language)
    clause = takewhile(lambda token: not _CLAUSE.intersection(token.before), after[:_TO_VERB])
    nothing = len(after) < _TO_VERB and bool(verbs.intersection(before[-1:]))
    return (
        nothing
        or (len(inside) > 1 and bool(verbs.intersection(inside)))
        or _says(list(clause), language)
        or bool(verbs.intersection(form for key in inside for form in _affirmed(key)))
    )


def _denies_clause(after: Sequence[Token]) -> bool:
    """Whether what a negation denies is a whole clause, in which the quotation is said."""
    return any(token.key in reporting.ends() for token in after[:_TO_VERB])


def _says(tokens: Sequence[Token], language: str) -> bool:
    return bool(reporting.verbs(language).intersection(token.key for token in tokens))


def _affirmed(key: str) -> Iterator[str]:
    """What a verb would be without the sign of negation that is a part of it."""
    if key.startswith("ن"):
        yield key[1:]
    yield from (key[: one.start()] + key[one.end() :] for one in _INNER_SIGN.finditer(key))


def _beside(found: Comparison) -> Iterator[CheckWarning]:
    """A warning of each negation of the clause that the quotation was cut out of."""
    body = found.around.body
    for start, end in _clause_rests(found):
        for span in negations(body[start:end], found.around.language):
            first, last = start + span[0], start + span[1]
            left = CheckWarning(
                caution=Caution.NEGATION_LEFT_OUT, article=body[first:last], start=first, end=last
            )
            if _is_replaced(found, last):
                replaced = found.alignment.words(*found.alignment.steps[0].checked)
                yield replace(left, caution=Caution.NEGATION_DIFFERS, checked=replaced)
            yield left


def _warning(caution: Caution, checked: Sequence[Token], article: Sequence[Token]) -> CheckWarning:
    return CheckWarning(
        caution=caution,
        checked=" ".join(token.text for token in checked),
        article=" ".join(token.text for token in article),
        start=article[0].start if article else None,
        end=article[-1].end if article else None,
    )


def _is_replaced(found: Comparison, end: int) -> bool:
    """Whether a negation that ends at a place stands against the first word, which differs:
    "no one" and "everyone".
    """
    step = found.alignment.steps[0]
    if step.kind != "differs" or step.checked[0] == step.checked[1]:
        return False
    start = found.text(step.article).start
    return end <= start and not tokenise(found.around.body, end, start).items


def _clause_rests(found: Comparison) -> Iterator[Span]:
    """What of the article's clause stands before the first word and, where verbs come last,
    behind the last one.
    """
    body, language = found.around.body, found.around.language
    first, last = found.alignment.spans[0][0], found.alignment.spans[-1][1]
    start, end = found.around.whole(first, last)
    at = _clause_start(body, start, first)
    while start < at < first and _is_introducing(body[at:first]):  # "denied, however, that"
        at = _clause_start(body, start, at - 1)
    if is_verb_last(language):
        for match in _conjunction().finditer(body, at, first):
            at = match.end()
    if at < first:
        yield at, first
    at = last
    while at < end and body[at] not in _CLAUSE:
        at += 1
    if at > last and is_verb_last(language):
        yield last, at
    elif following := tokenise(body, last, min(at, last + _WORD)).items[
        :1
    ]:  # "it will" of "it will not go"
        yield last, following[0].end


def _clause_start(body: str, start: int, place: int) -> int:
    """Where the clause begins that a place is in, not before ``start``."""
    while place > start and body[place - 1] not in _CLAUSE:
        place -= 1
    return place


@dataclass(frozen=True)
class _Negated:
    """The tokens of a text, from ``first`` to ``last``, that hold a negation."""

    items: Sequence[Token]
    text: str
    language: str
    first: int = 0
    last: int | None = None

    def within(self, run: tuple[int, int]) -> list[Token]:
        """Those of a run of tokens."""
        return [self.at(run, place) for place in self.places(run)]

    def text_of(self, run: tuple[int, int]) -> str:
        """The text of a run of all its tokens, with one that stands on either side of it."""
        first, last = max(self.first, run[0] - 1), run[1] + 1
        items = self.items[first : last if self.last is None else min(self.last, last)]
        return self.text[items[0].start : items[-1].end]

    def at(self, run: tuple[int, int], place: int) -> Token:
        """The token at a place of a run."""
        return self.items[run[0] + place]

    def places(self, run: tuple[int, int]) -> list[int]:
        """Their places in a run of tokens."""
        if not self._spans:
            return []
        items = self.items[slice(*run)]
        return [place for place, token in enumerate(items) if self._is_negated(token)]

    @cached_property
    def _spans(self) -> tuple[Span, ...]:
        items = self.items[self.first : self.last]
        if not items:
            return ()
        start, end = items[0].start, self._word_end(items[-1].end)
        found = negations(self.text[start:end], self.language)
        return tuple((start + first, start + last) for first, last in found)

    def _word_end(self, end: int) -> int:
        """Where a word ends, of which the last token may be a letter only: しない."""
        if self.last is not None:
            for token in self.items[self.last : self.last + _LETTERS]:
                if token.start != end:
                    break
                end = token.end
        return end

    def _is_negated(self, token: Token) -> bool:
        return any(first < token.end and token.start < last for first, last in self._spans)


def _is_introducing(text: str) -> bool:
    """Whether the words only join what is said to who says it, set off by a comma or not: "that",
    "however, that".
    """
    keys = tokenise(text).keys
    return 0 < len(keys) <= _SET_OFF and keys[-1] in reporting.ends()


def _negated(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in negations(text, language)]


@cache
def _conjunction() -> re.Pattern[str]:
    """What stands between two clauses of which each has its own verb behind it."""
    return re.compile(rf"\b(?:{'|'.join(merged(lambda each: each.speech.clause_joins))})\b")
