"""The stretch of an article that is nearest to words it does not hold as they are."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate

from store.search.check.alignment import Alignment, Checked, Step
from store.search.check.kin import kinship
from store.search.check.wording.tokens import Token, Tokens, has_digit, skeleton
from store.text.words import stop_words

STOP_WEIGHT = 0.5
MOST_ALIGNED = 60  # words; longer quotations are compared by their longest runs
FEWEST_SHARED = 0.4  # of the words, in any order: with fewer a stretch is not worth comparing
_SLACK = 8
_AT_ELLIPSIS = 40  # words that each ellipsis may hide
_MOVED = 3  # words in a row that tell another place from a chance
_LOST, _ADDED, _REPLACED, _AT_JOINT = -0.7, -0.4, -0.5, -0.01
_BORDER = -0.8
_FEW = 12  # words that may have their like in more than one region
_NEARLY = 0.6  # of the weight of the best region that another one has to have

MatchingRun = tuple[int, int, int]
Region = tuple[int, int]  # of the words of an article, from the first to behind the last


def nearest(checked: Checked, article: Tokens, language: str) -> Alignment | None:
    """The stretch that has most of the words in their order, whatever else is there."""
    stop = stop_words(language)
    weights = [STOP_WEIGHT if key in stop else 1.0 for key in checked.tokens.keys]
    found = [
        _within(region, checked, article, weights, language)
        for region in _regions(checked, article, weights)
    ]
    return max(filter(None, found), key=lambda one: one.share, default=None)


def _within(
    region: Region,
    checked: Checked,
    article: Tokens,
    weights: Sequence[float],
    language: str,
) -> Alignment | None:
    """The words beside those of a region; None when it has too few of them."""
    theirs = checked.tokens.keys
    low, high = region
    shared = Counter(theirs) & Counter(article.keys[low:high])
    if shared.total() < int(FEWEST_SHARED * len(theirs)):
        return None
    blocks = [(a + low, b, size) for a, b, size in _blocks(checked, article, region, weights)]
    if not blocks:
        return None
    steps = [_alike(checked, article, step) for step in _steps(checked, article, blocks)]
    moved = _moved(article, theirs, steps)
    same = [step.checked for step in steps if step.kind == "same"]
    share = sum(sum(weights[first:last]) for first, last in (*same, *moved)) / sum(weights)
    share += _kin_share(checked, article, steps, weights, language)
    return Alignment(checked, article, tuple(_joined(steps)), min(1.0, share), moved)


def _kin_share(
    checked: Checked,
    article: Tokens,
    steps: Sequence[Step],
    weights: Sequence[float],
    language: str,
) -> float:
    """What other forms of the article's words add to the share of those that stand there."""
    found = 0.0
    for step in steps:
        if step.kind == "differs":
            first, last = step.checked
            theirs, ours = checked.tokens.items[first:last], article.items[slice(*step.article)]
            kin = kinship(theirs, ours, language)
            found += sum(weights[first + at] * near for at, near in enumerate(kin))
    return found / sum(weights)


def looks_like(left: Token, right: Token) -> bool:
    """Whether a reader could not tell two words apart; of numbers only the very same are one."""
    if left.key == right.key:
        return True
    digits = has_digit(left.key) or has_digit(right.key)
    return not digits and skeleton(left.key) == skeleton(right.key)


def _room(checked: Checked) -> int:
    """How many words of an article the quotation may reach over."""
    return len(checked.tokens) * 3 // 2 + _SLACK + _AT_ELLIPSIS * len(checked.joints)


def _regions(checked: Checked, article: Tokens, weights: Sequence[float]) -> list[Region]:
    """The region that has most of the words, by their weight; of few words another one as well,
    which has nearly as many in another sentence.
    """
    ours, room = article.keys, _room(checked)
    worth = dict(zip(checked.tokens.keys, weights, strict=True))
    if len(ours) <= room:
        return [(0, len(ours))]
    sums = [0.0, *accumulate(worth.get(key, 0.0) for key in ours)]
    held = [sums[at + room] - sums[at] for at in range(len(ours) - room + 1)]
    starts = [max(range(len(held)), key=held.__getitem__)]
    if len(checked.tokens) <= _FEW:
        others = [at for at in range(len(held)) if abs(at - starts[0]) >= room // 2]
        second = max(others, key=held.__getitem__, default=None)
        if second is not None and held[second] >= _NEARLY * held[starts[0]]:
            starts.append(second)
    return [(max(0, at - _SLACK), min(len(ours), at + room + _SLACK)) for at in starts]


def _blocks(
    checked: Checked, article: Tokens, region: Region, weights: Sequence[float]
) -> list[MatchingRun]:
    """The runs of words that both sides share, in order: ours, theirs, how long."""
    theirs, ours = checked.tokens.keys, article.keys[slice(*region)]
    if len(theirs) <= MOST_ALIGNED:
        borders = [_BORDER if _ends(article.marks(at)) else 0.0 for at in range(*region)]
        pairs = _aligned(ours, theirs, weights, borders, checked.joints)
    else:
        matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
        pairs = [
            (one.a + step, one.b + step)
            for one in matcher.get_matching_blocks()
            for step in range(one.size)
        ]
    blocks: list[MatchingRun] = []
    for a, b in pairs:
        if blocks and (a, b) == (blocks[-1][0] + blocks[-1][2], blocks[-1][1] + blocks[-1][2]):
            blocks[-1] = (*blocks[-1][:2], blocks[-1][2] + 1)
        else:
            blocks.append((a, b, 1))
    return blocks


def _aligned(
    ours: Sequence[str],
    theirs: Sequence[str],
    weights: Sequence[float],
    borders: Sequence[float],
    joints: Collection[int],
) -> list[tuple[int, int]]:
    """The pairs of equal words of the best alignment of all of theirs with a stretch of ours.

    Words that are added, lost or replaced cost something, so that the stretch stays compact, and
    more where a sentence ends between them (``borders``); at an ellipsis nearly nothing.
    """
    scores = _alignment_scores(ours, theirs, weights, borders, joints)
    i, j = len(theirs), max(range(len(ours) + 1), key=scores[-1].__getitem__)
    pairs: list[tuple[int, int]] = []
    while i and j:
        here = scores[i][j]
        equal = theirs[i - 1] == ours[j - 1]
        if here == scores[i - 1][j - 1] + (weights[i - 1] if equal else _REPLACED):
            i, j = i - 1, j - 1
            if equal:
                pairs.append((j, i))
        elif here == scores[i - 1][j] + _LOST:
            i -= 1
        else:
            j -= 1
    return pairs[::-1]


def _alignment_scores(
    ours: Sequence[str],
    theirs: Sequence[str],
    weights: Sequence[float],
    borders: Sequence[float],
    joints: Collection[int],
) -> list[list[float]]:
    """The score of the best alignment of the first words of theirs that ends at each of ours.

    Shape (1 + theirs, 1 + ours).
    """
    scores = [[0.0] * (len(ours) + 1)]
    for i, key in enumerate(theirs):
        above, weight = scores[-1], weights[i]
        added = _AT_JOINT if i + 1 in joints else _ADDED
        row = [above[0] + _LOST]
        for j, other in enumerate(ours):
            best = above[j] + (weight if key == other else _REPLACED)
            if (lost := above[j + 1] + _LOST) > best:
                best = lost
            if (more := row[j] + added + (borders[j] if added is _ADDED else 0.0)) > best:
                best = more
            row.append(best)
        scores.append(row)
    return scores


def _steps(checked: Checked, article: Tokens, blocks: Sequence[MatchingRun]) -> Iterator[Step]:
    size = len(checked.tokens)
    ours, theirs = _before(article, blocks[0]), 0
    for a, b, length in blocks:
        yield from _between(checked, (theirs, b), (ours, a))
        yield Step("same", (b, b + length), (a, a + length))
        ours, theirs = a + length, b + length
    end = ours
    while end < len(article) and end - ours < size - theirs and not _ends(article.marks(end)):
        end += 1
    yield from _between(checked, (theirs, size), (ours, end))


def _before(article: Tokens, block: MatchingRun) -> int:
    """Where the article's side begins: as many words before the first shared one as were
    checked, and none of another sentence.
    """
    start = block[0]
    while start and block[0] - start < block[1] and not _ends(article.marks(start)):
        start -= 1
    return start


def _ends(marks: str) -> bool:
    return any(mark in ".!?…؟۔।。" for mark in marks)


def _between(checked: Checked, theirs: tuple[int, int], ours: tuple[int, int]) -> Iterator[Step]:
    """What stands between two runs of the same words, at an ellipsis or not."""
    if theirs[0] == theirs[1] and ours[0] == ours[1]:
        return
    joint = next((place for place in checked.joints if theirs[0] <= place <= theirs[1]), None)
    if joint is None or ours[0] == ours[1]:
        yield Step("differs", theirs, ours)
        return
    # beside an ellipsis as many of the article's words stand against the others; the rest is left
    before = min(joint - theirs[0], ours[1] - ours[0])
    after = min(theirs[1] - joint, ours[1] - ours[0] - before)
    steps = (
        Step("differs", (theirs[0], joint), (ours[0], ours[0] + before)),
        Step("left", (joint, joint), (ours[0] + before, ours[1] - after)),
        Step("differs", (joint, theirs[1]), (ours[1] - after, ours[1])),
    )
    yield from (step for step in steps if step.checked[0] < step.checked[1] or _size(step))


def _size(step: Step) -> int:
    return step.article[1] - step.article[0]


def _alike(checked: Checked, article: Tokens, step: Step) -> Step:
    """The step, which is one of the same words where they only look alike."""
    if step.kind == "differs":
        theirs = checked.tokens.items[slice(*step.checked)]
        ours = article.items[slice(*step.article)]
        if len(theirs) == len(ours) and all(map(looks_like, theirs, ours)):
            return step._replace(kind="same")
    return step


def _joined(steps: Sequence[Step]) -> Iterator[Step]:
    """Neighbouring runs of the same words as one."""
    last: Step | None = None
    for step in steps:
        if last is not None and last.kind == step.kind == "same":
            last = Step(
                "same", (last.checked[0], step.checked[1]), (last.article[0], step.article[1])
            )
            continue
        if last is not None:
            yield last
        last = step
    if last is not None:
        yield last


def _moved(
    article: Tokens, theirs: Sequence[str], steps: Sequence[Step]
) -> tuple[tuple[int, int], ...]:
    """Runs of checked words that have no place here but one elsewhere in the article."""
    found: list[tuple[int, int]] = []
    for step in steps:
        at, last = step.checked
        while step.kind == "differs" and at + _MOVED <= last:
            end = at + _MOVED
            if not article.runs(theirs[at:end]):
                at += 1
                continue
            while end < last and article.runs(theirs[at : end + 1]):
                end += 1
            found.append((at, end))
            at = end
    return tuple(found)
