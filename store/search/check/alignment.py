"""Laying the words that are checked beside the words of an article."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal, NamedTuple

from store.search.check.wording.parts import Joint, QuotationPart
from store.search.check.wording.tokens import Token, Tokens, count, tokenise

MOST_WORDS = 1_500
_MOST_STARTS = 60

StepKind = Literal["same", "differs", "left"]


class Step(NamedTuple):
    """A run of both texts: the same words, other words, or words left out at an ellipsis."""

    kind: StepKind
    checked: tuple[int, int]
    article: tuple[int, int]


@dataclass(frozen=True)
class Checked:
    """The words that are checked, with the joints between their parts by the place of the token
    behind them.
    """

    text: str
    tokens: Tokens
    joints: dict[int, QuotationPart]

    @classmethod
    def of(cls, parts: Sequence[QuotationPart]) -> "Checked":
        """Read the parts as one run of words."""
        items: list[Token] = []
        joints: dict[int, QuotationPart] = {}
        at, tail = 0, ""
        whole = "\n".join(part.text for part in parts)
        for part in parts:
            read = tokenise(whole, at, at + len(part.text))
            if items:
                joints[len(items)] = part
            items += read.items
            tail = read.tail
            at += len(part.text) + 1
        return cls(whole, Tokens(tuple(items[:MOST_WORDS]), tail), joints)

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """The parts as runs of tokens."""
        borders = [0, *self.joints, len(self.tokens)]
        return list(pairwise(borders))

    @cached_property
    def gapped(self) -> list[tuple[int, int]]:
        """The parts between ellipses: what only an editor's brackets divide is one."""
        divides = [at for at, part in self.joints.items() if part.joint is not Joint.BRACKET]
        borders = [0, *divides, len(self.tokens)]
        return list(pairwise(borders))

    @cached_property
    def words(self) -> list[int]:
        """How many words each part has."""
        return [count(self.tokens.items[first:last]) for first, last in self.gapped]

    @cached_property
    def literal(self) -> str:
        """The words as they would stand in a body, to look for quickly."""
        return " ".join(self.text.split())

    @cached_property
    def longest(self) -> str:
        """The longest run of them without a blank."""
        return max(self.literal.split(" "), key=len)


@dataclass(frozen=True)
class Alignment:
    """Both texts beside each other, from the first word they share to the last.

    ``moved`` are runs of the checked words that stand elsewhere in the article.
    """

    checked: Checked
    article: Tokens
    steps: tuple[Step, ...]
    share: float
    moved: tuple[tuple[int, int], ...] = ()

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Where the checked words stand in the body, from part to part."""
        found: list[tuple[int, int]] = []
        for step in self.steps:
            if step.kind != "left":
                first, last = step.article
                if first == last:
                    continue
                span = self.place(first, last)
                if found and self._follows(found[-1][1], span[0]):
                    found[-1] = found[-1][0], span[1]
                else:
                    found.append(span)
        return found

    @property
    def contiguous(self) -> bool:
        """Whether the very words follow each other in the article."""
        return len(self.steps) == 1 and self.steps[0].kind == "same"

    @property
    def only_left_out(self) -> bool:
        """Whether nothing differs but what was left out at ellipses and brackets."""
        return all(step.kind != "differs" for step in self.steps)

    def place(self, first: int, last: int) -> tuple[int, int]:
        """The span of the body of a run of tokens."""
        return self.article.items[first].start, self.article.items[last - 1].end

    def words(self, first: int, last: int) -> str:
        """The checked words of a run of tokens."""
        if first == last:
            return ""
        items = self.checked.tokens.items
        text = self.checked.text[items[first].start : items[last - 1].end]
        return " ".join(text.split())

    def _follows(self, end: int, start: int) -> bool:
        return not any(end < token.start < start for token in self.article.items)


def contiguous(checked: Checked, article: Tokens) -> list[Alignment]:
    """Every place where all the words follow each other, if they claim to."""
    if checked.joints:
        return []
    size = len(checked.tokens)
    return [
        Alignment(checked, article, (Step("same", (0, size), (at, at + size)),), 1.0)
        for at in article.runs(checked.tokens.keys)
    ]


def in_parts(checked: Checked, article: Tokens) -> Alignment | None:
    """The closest places where each part stands whole, in order."""
    if len(checked.spans) < 2:
        return None
    places = [article.runs(checked.tokens.keys[first:last]) for first, last in checked.spans]
    if not all(places):
        return None
    chains = [chain for chain in _chains(checked.spans, places) if chain]
    if not chains:
        return None
    best = min(chains, key=lambda chain: (chain[-1] - chain[0], chain[0]))
    steps: list[Step] = []
    for (first, last), at in zip(checked.spans, best, strict=True):
        if steps and (end := steps[-1].article[1]) <= at:
            steps.append(Step("left", (first, first), (end, at)))
        steps.append(Step("same", (first, last), (at, at + last - first)))
    return Alignment(checked, article, tuple(steps), 1.0)


def _chains(
    spans: Sequence[tuple[int, int]], places: Sequence[Sequence[int]]
) -> Iterator[list[int]]:
    """For each place of the first part the nearest places of the others behind it."""
    for start in places[0][:_MOST_STARTS]:
        chain = [start]
        for (first, last), found in zip(spans, places[1:], strict=False):
            end = chain[-1] + last - first
            following = [at for at in found if at >= end]
            if not following:
                break
            chain.append(following[0])
        else:
            # the last place of each part before the next one is nearer to it
            for at in range(len(chain) - 2, -1, -1):
                size = spans[at][1] - spans[at][0]
                fitting = [p for p in places[at] if chain[at] <= p <= chain[at + 1] - size]
                chain[at] = fitting[-1]
            yield chain
