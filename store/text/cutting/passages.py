"""Cutting a body into passages: what is retrieved as one."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from store.model import PassageSpan, Sentence
from store.text.characters import OPENING_QUOTES
from store.text.cutting.joins import MAX_SENTENCE, ends
from store.text.cutting.quotable import QuotableRules
from store.text.cutting.sentences import has_turns, is_turn, sentences

FEW_WORDS = 60
GOOD_WORDS = 120
MANY_WORDS = 200
_HEADING_WORDS = 12


class _SentencePart(NamedTuple):
    """A sentence on its way into a passage."""

    sentence: Sentence
    words: int
    opens_line: bool
    heads: bool  # a heading, which belongs to what follows
    follows: bool  # belongs to the sentence before: the words of a speaker just named


def passages(body: str, language: str, title: str | None = None) -> list[PassageSpan]:
    """Cut the body into passages of 60 to 200 words, whole sentences, paragraphs where possible.

    Short paragraphs are joined until a passage has 60 words; a long one is cut near 120. A
    heading stays with what follows it, a quotation with the sentence that introduces it. Only a
    sentence that is longer makes a passage of more than 200 words.
    """
    parts = list(_parts(body, language, title))
    groups: list[list[_SentencePart]] = []
    current: list[_SentencePart] = []
    have = 0
    for index, part in enumerate(parts):
        if current and _is_border(current[-1], have, parts, index):
            groups.append(current)
            current, have = [], 0
        current.append(part)
        have += part.words
    if current:
        groups.append(current)
    return [_span(group) for group in _without_rests(groups)]


def _parts(body: str, language: str, title: str | None) -> Iterator[_SentencePart]:
    judge = QuotableRules(body, title)
    line_start, line_end = 0, -1
    turns = has_turns(body)
    whole_before, introduced = True, False  # how the sentence before on this line ended
    for start, end in sentences(body, language):
        text = body[start:end]
        opens = start > line_end
        if opens:
            line_start = body.rfind("\n", 0, start) + 1
            line_end = body.find("\n", start)
            line_end = len(body) if line_end < 0 else line_end
            whole_before, introduced = True, False
        marked = ends(text)
        # a sentence that was cut for its length has a border that is no real one
        whole = whole_before and (marked or end >= line_end)
        line = body[line_start:line_end] if line_end - line_start <= MAX_SENTENCE else text
        words = _words(text)
        if (opens and text[0].islower()) or (turns and not opens and is_turn(line)):
            whole = False  # a fragment, or words without the name of who said them
        yield _SentencePart(
            sentence=Sentence(
                start=start, end=end, quotable=judge.quotable(text, line, whole=whole)
            ),
            words=words,
            opens_line=opens,
            heads=opens and end == line_end and words <= _HEADING_WORDS and not marked,
            follows=introduced or text[0] == '"' or text[0] in OPENING_QUOTES,
        )
        whole_before, introduced = marked, text.endswith((":", "："))


def _words(text: str) -> int:
    spaced = text.count(" ") + 1
    return spaced if len(text) <= 30 * spaced else len(text) // 3


def _paragraph_words(parts: Sequence[_SentencePart], index: int) -> int:
    """The words of the paragraph that opens at ``index``, as far as they matter."""
    total = 0
    for number in range(index, len(parts)):
        if (number > index and parts[number].opens_line) or total > MANY_WORDS:
            break
        total += parts[number].words
    return total


def _is_border(last: _SentencePart, have: int, parts: Sequence[_SentencePart], index: int) -> bool:
    """Whether a passage of ``have`` words, of which ``last`` is the last part, ends here."""
    part = parts[index]
    if have + part.words > MANY_WORDS:
        return True
    if have < FEW_WORDS or part.follows or last.heads:
        return False
    if part.opens_line:
        return part.heads or have + _paragraph_words(parts, index) > GOOD_WORDS
    return have + part.words > GOOD_WORDS


def _without_rests(groups: list[list[_SentencePart]]) -> Iterator[list[_SentencePart]]:
    """Join a short last passage to the one before it."""
    if len(groups) > 1:
        rest = sum(part.words for part in groups[-1])
        last = sum(part.words for part in groups[-2])
        if rest < FEW_WORDS and rest + last <= MANY_WORDS:
            groups = [*groups[:-2], groups[-2] + groups[-1]]
    yield from groups


def _span(group: list[_SentencePart]) -> PassageSpan:
    found = tuple(part.sentence for part in group)
    return PassageSpan(start=found[0].start, end=found[-1].end, sentences=found)
