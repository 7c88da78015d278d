"""Cuts: whether words are whole sentences of an article, or whole direct speech in one."""

from store.search.check.speakers.surroundings import Span, Surroundings
from store.text.characters import END_MARKS
from store.text.cutting.sentences import sentences


def is_whole(around: Surroundings, first: int, last: int) -> bool:
    """Whether a sentence, or direct speech in one, begins at ``first`` and one ends at ``last``."""
    return _begins(around, first) and _stops(around, last) and not _leaves(around, first, last)


def _leaves(around: Surroundings, first: int, last: int) -> bool:
    """Whether words begin with direct speech in a sentence and end behind it in the same one."""
    sentence, direct = around.sentence(first), around.direct(first, first + 1)
    begun = direct is not None and _has_word(around.body, sentence[0], first)
    return begun and direct is not None and direct[1] < last <= sentence[1]


def _begins(around: Surroundings, place: int) -> bool:
    """Whether a sentence, or the direct speech in it, begins at a place."""
    body = around.body
    sentence, direct = around.sentence(place), around.direct(place, place + 1)
    label = around.label(place)
    if not _has_word(body, max(sentence[0], label[1] if label else 0), place):
        return True
    if direct is None:
        return False
    if _has_word(body, direct[0], place):
        return any(start == place for start, _ in _inner(around, direct))
    before = [span for span in around.speeches(sentence) if span[1] < direct[0]]
    return not before or _ended(body, before[-1][1])


def _stops(around: Surroundings, place: int) -> bool:
    """Whether a sentence, or the direct speech in it, ends at a place."""
    body = around.body
    sentence, direct = around.sentence(place - 1), around.direct(place - 1, place)
    if not _has_word(body, place, sentence[1]):
        return True
    if direct is None:
        return False
    if _has_word(body, place, direct[1]):
        inner = _inner(around, direct)
        return any(place <= end and not _has_word(body, place, end) for _, end in inner)
    more = any(span[0] > direct[1] for span in around.speeches(sentence))
    return not more or _ended(body, direct[1])


def _inner(around: Surroundings, direct: Span | None) -> list[Span]:
    """The sentences within direct speech."""
    if direct is None:
        return []
    text = around.body[slice(*direct)]
    return [(direct[0] + a, direct[0] + b) for a, b in sentences(text, around.language)]


def _has_word(body: str, start: int, end: int) -> bool:
    return any(map(str.isalnum, body[start:end]))


def _ended(body: str, place: int) -> bool:
    """Whether direct speech that ends at a place ends a sentence."""
    return body[:place].rstrip()[-1:] in END_MARKS
