"""The comparison of an alignment with its article: the verdict, and each difference."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise

from store.search.check.alignment import Alignment, Step
from store.search.check.disguise import unlike
from store.search.check.kin import stem_of
from store.search.check.records import (
    CheckedPart,
    Difference,
    Piece,
    Verdict,
)
from store.search.check.speakers.speech import Voice, voice
from store.search.check.speakers.surroundings import Span, Surroundings
from store.search.check.wording.parts import Joint
from store.search.check.wording.tokens import (
    SINGLE_QUOTE_MARKS,
    Token,
    has_digit,
    tokenise,
)
from store.text.negation import negations
from store.text.words import stop_words

NEAR = 0.55  # the share of the words that must stand there
FEWEST = 3  # words without which there is nothing to say
PART = 3  # words of a part that an ellipsis may set apart
SHORT_PART = 2  # and within one sentence
SHORT_TOTAL = 5  # of so many words altogether
MOST_APART = 2  # sentences
MOST_REORDERED = 24  # words
_SLACK = 2  # words that may stand between them in another order
_SIGNS = frozenset("+-−±~")  # that stand before a number, beside its own
_BARREE = "ے"  # folded to another letter, with which Urdu tells genders and numbers apart
_RUNS = ((4, 0.5), (5, 0.4))  # so many words in a row are no chance: then a smaller share will do


@dataclass(frozen=True)
class Comparison:
    """One alignment held against its article."""

    alignment: Alignment
    around: Surroundings

    @cached_property
    def verdict(self) -> Verdict | None:
        """How true the words are; None when too few of them stand here."""
        found = self.alignment
        if found.only_left_out and not found.moved:
            if self.is_reversed or self.told_apart:
                return Verdict.NEAR
            if self.gaps:
                return Verdict.NEAR if self.apart else Verdict.SHORTENED
            return (
                Verdict.SAME_WORDS
                if self.differences or unlike(self.alignment)
                else Verdict.VERBATIM
            )
        runs = (last - first for kind, (first, last), _ in found.steps if kind == "same")
        run = max(runs, default=0)
        enough = any(run >= length and found.share >= share for length, share in _RUNS)
        return Verdict.NEAR if found.share >= NEAR or enough or self.is_reordered else None

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """Each difference between both texts, in order; words left out at an ellipsis are none."""
        found: list[Difference] = []
        for step in self.alignment.steps:
            if step.kind == "same":
                found += self._forms(step)
            elif step.kind == "differs":
                found.append(self._difference(step))
            else:
                found += self._at_joint(step)
        return (*self.edges(), *found, *self.end())

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Both texts as one, word by word."""
        found: list[Piece] = []
        for step in self.alignment.steps:
            if step.kind == "same":
                found += self._words(step)
                continue
            checked, article = self.alignment.words(*step.checked), self.text(step.article).text
            if checked:
                found.append(Piece(kind="checked", text=checked))
            if article:
                left = step.kind == "left"
                found.append(Piece(kind="left out" if left else "article", text=article))
        return tuple(found)

    @cached_property
    def parts(self) -> tuple[CheckedPart, ...]:
        """The stretches of the article that the quotation has."""
        body = self.around.body
        return tuple(
            CheckedPart(text=body[start:end], start=start, end=end)
            for start, end in self.alignment.spans
        )

    @cached_property
    def left_out(self) -> tuple[CheckedPart, ...]:
        """The words of the article that were left out, with or without an ellipsis."""
        found = [self.text(step.article) for step in self.gaps]
        found += [
            self.text(step.article)
            for step in self.alignment.steps
            if step.kind == "differs" and step.checked[0] == step.checked[1]
        ]
        return tuple(sorted(found, key=lambda part: part.start))

    @cached_property
    def voice(self) -> Voice:
        """Whose words they are in the article."""
        first, last = self.alignment.spans[0]
        return voice(self.around, first, last)

    @cached_property
    def apart(self) -> bool:
        """Whether the parts are too small, too far from each other, or of several voices."""
        spans = [
            self.alignment.place(*step.article)
            for step in self.alignment.steps
            if step.kind == "same" and step.article[0] < step.article[1]
        ]
        words = self.alignment.checked.words
        if max(words, default=0) < PART or min(words, default=0) < SHORT_PART:
            return True
        for (start, end), (following, its_end) in pairwise(spans):
            distance = self.around.apart(start, following)
            if distance > MOST_APART or self._other_voice((start, end), (following, its_end)):
                return True
            if min(words) < PART and (distance or sum(words) < SHORT_TOTAL):
                return True
        return False

    @property
    def is_reversed(self) -> bool:
        """Whether an editor put a negation in brackets that the article has not."""
        joints = self.alignment.checked.joints
        return any(
            negations(joints[step.checked[0]].bracket, self.around.language)
            for step in self.alignment.steps
            if step.kind == "left" and step.checked[0] in joints and not self.is_given(step)
        )

    @cached_property
    def told_apart(self) -> list[tuple[Token, Token]]:
        """Words with one folded form that are not the same to a reader: a number with one more
        sign, Urdu words that end in ے and in ی.
        """
        found: list[tuple[Token, Token]] = []
        for step in self.alignment.steps:
            if step.kind == "same":
                found += filter(self._is_another, zip(*self.pair(step), strict=True))
        return found

    def _is_another(self, words: tuple[Token, Token]) -> bool:
        mine, other = words
        if has_digit(mine.text):
            texts = self.alignment.checked.text, self.around.body
            before = (
                text[max(0, word.start - 1) : word.start]
                for word, text in zip(words, texts, strict=True)
            )
            return len({mark if mark in _SIGNS else "" for mark in before}) > 1
        return mine.text != other.text and len({_BARREE in mine.text, _BARREE in other.text}) > 1

    @cached_property
    def is_reordered(self) -> bool:
        """Whether all the words stand close together in a sentence, in another order: who did what
        to whom is another then.
        """
        if self.alignment.contiguous or len(self.alignment.checked.tokens) > MOST_REORDERED:
            return False
        words = self._contents(self.alignment.checked.tokens.items)
        if len(words) < FEWEST:
            return False
        place = self.alignment.spans[0][0] if self.alignment.spans else 0
        body = tokenise(self.around.body, *self.around.sentence(place)).items
        room = len(self.alignment.checked.tokens) + _SLACK
        near = (self._contents(body[at : at + room]) for at in range(max(1, len(body) - room + 1)))
        held = any(Counter(words) <= Counter(stretch) for stretch in near)
        return held and not _in_order(words, self._contents(body))

    def _contents(self, tokens: Sequence[Token]) -> list[str]:
        """The stems of words that are no function words."""
        language = self.around.language
        stop = stop_words(language)
        return [stem_of(one.text, language) for one in tokens if one.key not in stop]

    @cached_property
    def gaps(self) -> list[Step]:
        """Where words of the article were left out at an ellipsis or replaced in brackets."""
        return [
            step
            for step in self.alignment.steps
            if step.kind == "left" and step.article[0] < step.article[1] and not self.is_given(step)
        ]

    def is_moved(self, step: Step) -> bool:
        """Whether the words stand elsewhere in the article."""
        return any(step.checked[0] <= first < step.checked[1] for first, _ in self.alignment.moved)

    def is_given(self, step: Step) -> bool:
        """Whether a bracket holds the very words of the article, or the article, too, only names
        the speaker in between.
        """
        joint = self.alignment.checked.joints.get(step.checked[0])
        if joint is None or joint.joint is Joint.ELLIPSIS:
            return False
        if joint.joint is Joint.SPEAKER:
            items = self.alignment.article.items[slice(*step.article)]
            return not any(self.around.direct(token.start, token.end) for token in items)
        keys = self.alignment.article.keys[slice(*step.article)]
        return tokenise(joint.bracket).keys == keys

    def _other_voice(self, first: Span, second: Span) -> bool:
        return voice(self.around, *first).differs(voice(self.around, *second))

    # Differences

    def _difference(self, step: Step) -> Difference:
        article = self.text(step.article)
        return Difference(
            checked=self.alignment.words(*step.checked), article=article.text, start=article.start
        )

    def text(self, tokens: tuple[int, int]) -> CheckedPart:
        """A run of the article's words; where it is empty, the place before the next word."""
        items = self.alignment.article.items
        if tokens[0] < tokens[1]:
            start, end = self.alignment.place(*tokens)
        else:
            start = items[tokens[0]].start if tokens[0] < len(items) else items[-1].end
            end = start
        return CheckedPart(text=self.around.body[start:end], start=start, end=end)

    def _forms(self, step: Step) -> Iterator[Difference]:
        """Where the same words are written otherwise, neighbours as one."""
        theirs, ours = self.pair(step)
        run: list[int] = []
        for at in range(len(theirs)):
            if at and theirs[at].before != ours[at].before:
                yield from self._written(step, run)
                run = []
                yield Difference(
                    checked=theirs[at].before, article=ours[at].before, start=ours[at - 1].end
                )
            if theirs[at].text != ours[at].text:
                run.append(at)
            else:
                yield from self._written(step, run)
                run = []
        yield from self._written(step, run)

    def _words(self, step: Step) -> Iterator[Piece]:
        """A run of the same words, those that are written otherwise by themselves."""
        theirs, ours = self.pair(step)
        for alike, run in groupby(range(len(ours)), lambda at: theirs[at].text == ours[at].text):
            places = list(run)
            first, last = places[0], places[-1] + 1
            article = self.text((step.article[0] + first, step.article[0] + last)).text
            if not alike:
                words = self.alignment.words(step.checked[0] + first, step.checked[0] + last)
                yield Piece(kind="checked", text=words)
            yield Piece(kind="both" if alike else "article", text=article)

    def _written(self, step: Step, run: Sequence[int]) -> Iterator[Difference]:
        if run:
            first, last = run[0], run[-1] + 1
            article = self.text((step.article[0] + first, step.article[0] + last))
            yield Difference(
                checked=self.alignment.words(step.checked[0] + first, step.checked[0] + last),
                article=article.text,
                start=article.start,
            )

    def _at_joint(self, step: Step) -> Iterator[Difference]:
        """Where something stands in the quotation's gap that is not in the article's."""
        joint = self.alignment.checked.joints.get(step.checked[0])
        if joint is None or joint.joint is Joint.SPEAKER or step in self.gaps:
            return
        article = self.text(step.article)
        if joint.joint is Joint.BRACKET:
            yield Difference(
                checked=f"[{joint.bracket}]", article=article.text, start=article.start
            )
        else:
            marks = self.alignment.article.marks(step.article[0])
            yield Difference(checked="…", article=marks, start=article.start)

    def edges(self) -> Iterator[Difference]:
        """The marks before the first word, where the article has others."""
        first = self.alignment.steps[0]
        if first.kind != "same":
            return
        theirs = self.alignment.checked.tokens.items[0].before
        ours = self.alignment.article.items[first.article[0]].before
        if not ours.endswith(theirs):
            start = self.alignment.article.items[first.article[0]].start
            yield Difference(checked=theirs, article=ours, start=start)

    def end(self) -> Iterator[Difference]:
        """The marks behind the last word, where the article has others."""
        last = self.alignment.steps[-1]
        if last.kind != "same":
            return
        theirs = self.alignment.checked.tokens.tail
        ours = self.alignment.article.marks(last.article[1])
        if not quote_marks(theirs):
            ours = "".join(mark for mark in ours if mark not in quote_marks(ours))
        if not ours.startswith(theirs):
            start = self.alignment.article.items[last.article[1] - 1].end
            yield Difference(checked=theirs, article=ours, start=start)

    def pair(self, step: Step) -> tuple[Sequence[Token], Sequence[Token]]:
        """The words of a step, as they were checked and as the article has them."""
        return (
            self.alignment.checked.tokens.items[slice(*step.checked)],
            self.alignment.article.items[slice(*step.article)],
        )


def _in_order(words: Sequence[str], body: Sequence[str]) -> bool:
    """Whether words follow each other in a text, whatever stands between them."""
    rest = iter(body)
    return all(word in rest for word in words)


def quote_marks(marks: str) -> str:
    """The quotation marks among some marks."""
    return "".join(
        mark
        for mark in marks
        if mark in '"“”„‟«»‹›「」『』《》〝〞＂' or mark in SINGLE_QUOTE_MARKS
    )
