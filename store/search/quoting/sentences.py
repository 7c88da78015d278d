"""Choosing what to quote from a passage: one to three whole sentences that follow each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from store.model import PassageText, Sentence
from store.search.question.answer_types import AnswerType, answers
from store.search.question.query import Query, Word
from store.text.terms import Term, terms

MAX_SENTENCES = 3
MAX_LENGTH = 700  # code points; one long sentence may be longer
CONTEXT = 300
CORE_WEIGHT = 0.35
LONGER = 0.02  # what each further sentence must be worth
WHOLE = 450  # code points: a passage as short as this is best quoted whole


@dataclass(frozen=True, slots=True)
class SentenceMatch:
    """A sentence with what it has of the question: the share of each thing wanted, and where."""

    sentence: Sentence
    has: tuple[float, ...]
    spots: tuple[tuple[int, int], ...]
    cue: float


@dataclass(frozen=True, slots=True)
class Snippet:
    """Sentences worth quoting: ``start:end`` of the body, ``core`` the sentence they are for.

    ``share`` is how much of the question's worth the words themselves have.
    """

    text: PassageText
    start: int
    end: int
    core: Sentence
    share: float
    has: tuple[float, ...]
    value: float
    spots: tuple[tuple[int, int], ...]


def match_sentences(text: PassageText, query: Query, cues: AnswerType) -> list[SentenceMatch]:
    """Look for the question in each sentence of a passage."""
    body, language = text.body, text.source.language
    seen = []
    for sentence in text.passage.sentences:
        words = body[sentence.start : sentence.end]
        found = terms(words, language)
        has, spots = _matches(found, query)
        cue = answers(words, found, cues, query) if sentence.quotable else 0.0
        shifted = tuple((a + sentence.start, b + sentence.start) for a, b in spots)
        seen.append(SentenceMatch(sentence, has, shifted, cue))
    return seen


def snippets(text: PassageText, seen: Sequence[SentenceMatch], query: Query) -> Iterator[Snippet]:
    """Every run of one to three quotable sentences of a passage, with its value."""
    worth = [each.worth for each in query.clauses]
    total = sum(worth) or 1.0
    short = len(seen) <= MAX_SENTENCES and text.passage.end - text.passage.start <= WHOLE
    for first in range(len(seen)):
        has = [0.0] * len(worth)
        cue, best, core = 0.0, -1.0, seen[first]
        spots: list[tuple[int, int]] = []
        for last in range(first, min(first + MAX_SENTENCES, len(seen))):
            one = seen[last]
            length = one.sentence.end - seen[first].sentence.start
            if not one.sentence.quotable or (last > first and length > MAX_LENGTH):
                break
            own = sum(map(_product, one.has, worth)) / total
            if own + one.cue > best:
                best, core = own + one.cue, one
            has = list(map(max, has, one.has))
            cue = max(cue, one.cue)
            spots.extend(one.spots)
            share = sum(map(_product, has, worth)) / total
            yield Snippet(
                text=text,
                start=seen[first].sentence.start,
                end=one.sentence.end,
                core=core.sentence,
                share=share,
                has=tuple(has),
                value=share
                + CORE_WEIGHT * best
                + cue
                + LONGER * (last - first) * (1 if short else -1),
                spots=tuple(spots),
            )


def _product(left: float, right: float) -> float:
    return left * right


def _matches(
    found: Sequence[Term], query: Query
) -> tuple[tuple[float, ...], tuple[tuple[int, int], ...]]:
    """For each thing wanted the share that is there, and the spans that say it."""
    places: dict[str, list[int]] = {}
    for place, term in enumerate(found):
        places.setdefault(term.term, []).append(place)
    has: list[float] = []
    spots: set[tuple[int, int]] = set()
    for each in query.clauses:
        best = 0.0
        own = [[at for term in word for at in places.get(term, ())] for word in each.words]
        total = sum(each.idf) or 1.0
        if own:
            best = sum(idf for at, idf in zip(own, each.idf, strict=True) if at) / total
        spots.update((found[at].start, found[at].end) for word in own for at in word)
        for form in each.forms:
            runs = _runs(places, form.words)
            if runs:
                best = max(best, form.weight)
                spots.update((found[run[0]].start, found[run[-1]].end) for run in runs)
        has.append(best)
    return tuple(has), tuple(sorted(spots))


def _runs(places: dict[str, list[int]], words: Sequence[Word]) -> list[list[int]]:
    """Where the words of a name follow each other, as places of terms."""
    runs = [[at] for term in words[0] for at in places.get(term, ())]
    for word in words[1:]:
        here = {at for term in word for at in places.get(term, ())}
        steps = (1, 2) if len(words) > 2 else (1,)
        runs = [[*run, run[-1] + step] for run in runs for step in steps if run[-1] + step in here]
    return runs


def highlights(choice: Snippet) -> tuple[tuple[int, int], ...]:
    """The spans of the quotation that matched, joined where they touch."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(choice.spots):
        start, end = max(start, choice.start) - choice.start, min(end, choice.end) - choice.start
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif start < end:
            joined.append((start, end))
    return tuple(joined)


def context(choice: Snippet) -> tuple[str, str]:
    """Text of the same article right before and after a quotation, from a sentence on."""
    body, start, end = choice.text.body, choice.start, choice.end
    sentences = choice.text.passage.sentences
    first = min((s.start for s in sentences if start - CONTEXT <= s.start < start), default=None)
    last = max((s.end for s in sentences if end < s.end <= end + CONTEXT), default=None)
    if first is None:
        first = _from_word(body, max(0, start - CONTEXT), start)
    if last is None:
        last = _to_word(body, end, min(len(body), end + CONTEXT))
    return body[first:start].strip(), body[end:last].strip()


def _from_word(body: str, start: int, end: int) -> int:
    if start == 0 or start == end:
        return start
    return min(
        (at for at in (body.find(mark, start, end) for mark in " \n") if at >= 0), default=end
    )


def _to_word(body: str, start: int, end: int) -> int:
    if end == len(body):
        return end
    return max(body.rfind(" ", start, end), body.rfind("\n", start, end), start)
