"""Everything a reader must be told of words that were found, beside the verdict."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from store.search.check.alignment import Step
from store.search.check.comparison import PART, Comparison, quote_marks
from store.search.check.cuts import is_whole
from store.search.check.disguise import unlike
from store.search.check.kin import SpokenNumber, numbers_in, other_measure
from store.search.check.negated import negation_warnings
from store.search.check.records import Caution, CheckWarning, Verdict
from store.search.check.speakers.speech import Voice, voice
from store.search.check.speakers.surroundings import Span
from store.search.check.wording.tokens import Token, has_digit, tokenise

_ORDERS = frozenset(("1st", "1x"))  # what these words are worth where they count something


def warnings_of(found: Comparison) -> Iterator[CheckWarning]:
    """The warnings of one alignment, the gravest first."""
    yield from negation_warnings(found)
    yield from _numbers(found)
    yield from _measures(found)
    for mine, other in found.told_apart:
        if has_digit(mine.text):
            yield CheckWarning(
                caution=Caution.NUMBER_DIFFERS,
                checked=found.alignment.checked.text[max(0, mine.start - 1) : mine.end].strip(),
                article=found.around.body[max(0, other.start - 1) : other.end].strip(),
                start=other.start,
                end=other.end,
            )
    yield from unlike(found.alignment)
    yield from _voices(found)
    if found.alignment.moved:
        words = found.alignment.words(*found.alignment.moved[0])
        yield CheckWarning(caution=Caution.ORDER_DIFFERS, checked=words)
    elif found.verdict is Verdict.NEAR and not found.gaps and found.is_reordered:
        words = " ".join(found.alignment.checked.text.split())
        yield CheckWarning(caution=Caution.ORDER_DIFFERS, checked=words)
    if found.gaps and found.apart:
        start, end = found.alignment.spans[0][0], found.alignment.spans[-1][1]
        yield CheckWarning(caution=Caution.PARTS_APART, start=start, end=end)
    for part in found.left_out:
        yield CheckWarning(
            caution=Caution.WORDS_LEFT_OUT, article=part.text, start=part.start, end=part.end
        )
    yield from _quote_marks(found)
    if found.verdict is not Verdict.NEAR:
        yield from _cuts(found)


def _numbers(found: Comparison) -> Iterator[CheckWarning]:
    language = found.around.language
    for step in found.alignment.steps:
        if step.kind == "same" or found.is_moved(step):
            continue
        theirs, ours = found.pair(step)
        if step.kind == "left":
            theirs = _bracketed(found, step)
            if not numbers_in(theirs, language):
                continue
        checked, article = numbers_in(theirs, language), numbers_in(ours, language)
        alike = len(checked) == len(article) and all(
            mine.is_same(other) for mine, other in zip(checked, article, strict=True)
        )
        if not alike and not (_is_no_count(checked, article) or _is_no_count(article, checked)):
            place = found.text(step.article)
            yield CheckWarning(
                caution=Caution.NUMBER_DIFFERS,
                checked=" ".join(number.token.text for number in checked),
                article=" ".join(number.token.text for number in article),
                start=place.start,
                end=place.end,
            )


def _is_no_count(one: Sequence[SpokenNumber], other: Sequence[SpokenNumber]) -> bool:
    """Whether one side has only words that may tell an order or a time, as "first" beside "last" or
    "once" beside "when", and the other side no number at all.
    """
    return not other and all(
        number.worth in _ORDERS and not has_digit(number.token.text) for number in one
    )


def _measures(found: Comparison) -> Iterator[CheckWarning]:
    """A warning of each number that both sides have, of another unit: 17 miles, 17 km."""
    language, alignment = found.around.language, found.alignment
    for before, step in pairwise(alignment.steps):
        if (before.kind, step.kind) != ("same", "differs"):
            continue
        theirs, ours = found.pair(step)
        number = alignment.article.items[before.article[1] - 1]
        if not theirs or not ours or theirs[0].before or not numbers_in((number,), language):
            continue
        if other_measure(theirs[0], ours[0], language):
            yield CheckWarning(
                caution=Caution.NUMBER_DIFFERS,
                checked=f"{number.text} {theirs[0].text}",
                article=f"{number.text} {ours[0].text}",
                start=number.start,
                end=ours[0].end,
            )


def _bracketed(found: Comparison, step: Step) -> Sequence[Token]:
    """The words that an editor put in the place of those that were left out."""
    joint = found.alignment.checked.joints.get(step.checked[0])
    return tokenise(joint.bracket).items if joint and not found.is_given(step) else ()


def _voices(found: Comparison) -> Iterator[CheckWarning]:
    """A warning of words that are made one quotation and are direct speech of two people."""
    for (_, first), (place, second) in pairwise(_spoken(found)):
        if _is_named(first) and _is_named(second) and first.differs(second):
            name = second.speaker.name if second.speaker else ""
            yield CheckWarning(
                caution=Caution.SPEAKER_DIFFERS, article=name, start=place[0], end=place[1]
            )
            return


def _spoken(found: Comparison) -> list[tuple[Span, Voice]]:
    """The runs of the same words, and whose words they are."""
    alignment = found.alignment
    runs = [step.article for step in alignment.steps if step.kind == "same"]
    for first, last in alignment.moved:
        keys = alignment.checked.tokens.keys[first:last]
        runs += [(at, at + len(keys)) for at in alignment.article.runs(keys)[:1]]
    spans = [alignment.place(*run) for run in runs if run[1] - run[0] >= PART]
    return [(span, voice(found.around, *span)) for span in spans]


def _is_named(one: Voice) -> bool:
    """Whether it is direct speech of somebody who is named."""
    return one.direct is not None and one.speaker is not None


def _quote_marks(found: Comparison) -> Iterator[CheckWarning]:
    """Quotation marks within the words that only one side has."""
    for step in found.alignment.steps:
        if step.kind != "same":
            continue
        theirs, ours = found.pair(step)
        for at in range(1, len(theirs)):
            mine, other = quote_marks(theirs[at].before), quote_marks(ours[at].before)
            if len(mine) != len(other):
                yield CheckWarning(
                    caution=Caution.QUOTE_MARKS_DIFFER,
                    checked=mine,
                    article=other,
                    start=ours[at - 1].end,
                    end=ours[at].start,
                )
                return
    for edge in (*found.edges(), *found.end()):
        if len(quote_marks(edge.checked)) > len(quote_marks(edge.article)):
            yield CheckWarning(
                caution=Caution.QUOTE_MARKS_DIFFER,
                checked=edge.checked,
                article=edge.article,
                start=edge.start,
                end=edge.start,
            )
            return


def _cuts(found: Comparison) -> Iterator[CheckWarning]:
    first, last = found.alignment.spans[0][0], found.alignment.spans[-1][1]
    if is_whole(found.around, first, last):
        return
    start, end = found.around.whole(first, last)
    yield CheckWarning(
        caution=Caution.SENTENCE_CUT, article=found.around.body[start:end], start=start, end=end
    )
