"""What stands in and around a quotation: the words that matched, the text before and after."""

from collections.abc import Sequence

from store.model import PassageText
from store.search.question.query import Query, Word
from store.text.analyser.terms import Term, terms

CONTEXT = 300


def highlights(
    text: PassageText, start: int, end: int, query: Query
) -> tuple[tuple[int, int], ...]:
    """The spans of a quotation that say what was asked for, joined where they touch."""
    joined: list[tuple[int, int]] = []
    for first, last in _spots(terms(text.body[start:end], text.source.language), query):
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        elif first < last:
            joined.append((first, last))
    return tuple(joined)


def _spots(found: Sequence[Term], query: Query) -> list[tuple[int, int]]:
    places = places_of(found)
    spots: set[tuple[int, int]] = set()
    for each in query.clauses:
        for word in each.words:
            spots.update(
                (found[at].start, found[at].end) for term in word for at in places.get(term, ())
            )
        for form in each.forms:
            spots.update(
                (found[run[0]].start, found[run[-1]].end) for run in runs(places, form.words)
            )
    return sorted(spots)


def places_of(found: Sequence[Term]) -> dict[str, list[int]]:
    """At which places each term stands."""
    places: dict[str, list[int]] = {}
    for place, term in enumerate(found):
        places.setdefault(term.term, []).append(place)
    return places


def runs(places: dict[str, list[int]], words: Sequence[Word]) -> list[list[int]]:
    """Where the words of a name follow each other, as places of terms."""
    found = [[at] for term in words[0] for at in places.get(term, ())]
    for word in words[1:]:
        here = {at for term in word for at in places.get(term, ())}
        steps = (1, 2) if len(words) > 2 else (1,)
        found = [
            [*run, run[-1] + step] for run in found for step in steps if run[-1] + step in here
        ]
    return found


def context(text: PassageText, start: int, end: int) -> tuple[str, str]:
    """Text of the same article right before and after a quotation, from a sentence on."""
    body, sentences = text.body, text.passage.sentences
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
