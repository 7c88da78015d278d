"""How words of an article say what a question asks for."""

from collections.abc import Iterable, Iterator, Sequence

from store.model import Saying
from store.model.reasons import How
from store.search.question.query import Clause, Query
from store.search.quoting.highlights import places_of, runs
from store.text.analyser.terms import terms
from store.text.normalise import fold_text


def sayings(query: Query, text: str, language: str) -> tuple[Saying, ...]:
    """The parts of the question that the text says, in the question's order."""
    found = terms(text, language)
    places = places_of(found)
    names = {fold_text(one.name) for one in query.expanded}
    said: list[Saying] = []
    for clause in query.clauses:
        own = [text[found[at].start : found[at].end] for at in _own(clause, places)]
        known = _folded(clause.surface)
        other = [word for word in own if fold_text(word) not in known]
        forms = [
            text[found[run[0]].start : found[run[-1]].end]
            for form in clause.forms
            for run in runs(places, form.words)
        ]
        named = clause.surface.isupper() or fold_text(clause.surface) in names
        kind: How = "name" if named else "other"
        said += _saying(clause, [word for word in own if fold_text(word) in known], "same")
        said += _saying(clause, other, "other")
        said += _saying(clause, [form for form in forms if fold_text(form) not in known], kind)
    return tuple(said)


def wanted(query: Query) -> list[str]:
    """The parts of a question that the words of an answer can be expected to say."""
    return [
        clause.surface
        for clause in query.clauses
        if not (clause.only_asks or clause.dated or clause.publishers)
    ]


def _own(clause: Clause, places: dict[str, list[int]]) -> Iterator[int]:
    for word in clause.words:
        yield from sorted({at for term in word for at in places.get(term, ())})


def _saying(clause: Clause, words: Iterable[str], how: How) -> Sequence[Saying]:
    once = {fold_text(word): word for word in reversed(list(words))}
    each = tuple(reversed(once.values()))
    return [Saying(asked=clause.surface, words=each, how=how)] if each else []


def _folded(surface: str) -> set[str]:
    return {fold_text(surface), *(fold_text(word) for word in surface.split())}
