"""What an alignment shows: the verdict, each difference, and each thing to be warned of."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise

from store.search.check.alignment import Alignment, Step
from store.search.check.nearness import looks_like
from store.search.check.parts import Joint
from store.search.check.records import (
    Caution,
    CheckedPart,
    CheckWarning,
    Difference,
    Piece,
    Verdict,
)
from store.search.check.speech import Voice, voice
from store.search.check.surroundings import Span, Surroundings
from store.search.check.tokens import (
    OVERRIDES,
    SINGLE_QUOTE_MARKS,
    Token,
    has_digit,
    tokenise,
)
from store.text import reporting
from store.text.characters import END_MARKS
from store.text.negation import negations
from store.text.numerals import numerals
from store.text.sentences import sentences

NEAR = 0.55  # the share of the words that must stand there
FEWEST = 3  # words without which there is nothing to say
PART = 3  # words of a part that an ellipsis may set apart
SHORT_PART = 2  # and within one sentence
SHORT_TOTAL = 5  # of so many words altogether
MOST_APART = 2  # sentences
_RUNS = ((4, 0.5), (8, 0.4))  # so many words in a row are no chance: then a smaller share will do
_VERB_LAST = frozenset("tr az tk kk ky uz fa ps ur hi bn ta te ja ko ka hy mn ne mr pa".split())  # noqa: SIM905
_CONJUNCTION = re.compile(
    r"\b(?:ve|ama|fakat|ancak|və|и|va|и|و|اما|ولی|او|خو|اور|لیکن|मगर|और|लेकिन)\b"
)
_CLAUSE = frozenset(',;:—–()[]"“”«»„،؛.!?…؟۔।。，、\n')


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
            if self._gaps:
                return Verdict.NEAR if self.apart else Verdict.SHORTENED
            return Verdict.SAME_WORDS if self.differences or self._unlike else Verdict.VERBATIM
        runs = (last - first for kind, (first, last), _ in found.steps if kind == "same")
        run = max(runs, default=0)
        enough = any(run >= length and found.share >= share for length, share in _RUNS)
        return Verdict.NEAR if found.share >= NEAR or enough else None

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
        return (*self._edges(), *found, *self._end())

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Both texts as one, word by word."""
        found: list[Piece] = []
        for step in self.alignment.steps:
            if step.kind == "same":
                found += self._words(step)
                continue
            checked, article = self.alignment.words(*step.checked), self._text(step.article).text
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
        found = [self._text(step.article) for step in self._gaps]
        found += [
            self._text(step.article)
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

    def warnings(self) -> Iterator[CheckWarning]:
        """Everything a reader must be told, the gravest first."""
        yield from self._negations()
        yield from self._numbers()
        yield from self._unlike
        if self.alignment.moved:
            yield CheckWarning(
                caution=Caution.ORDER_DIFFERS,
                checked=self.alignment.words(*self.alignment.moved[0]),
            )
        if self._gaps and self.apart:
            start, end = self.alignment.spans[0][0], self.alignment.spans[-1][1]
            yield CheckWarning(caution=Caution.PARTS_APART, start=start, end=end)
        for part in self.left_out:
            yield CheckWarning(
                caution=Caution.WORDS_LEFT_OUT, article=part.text, start=part.start, end=part.end
            )
        yield from self._quote_marks()
        if self.verdict is not Verdict.NEAR:
            yield from self._cuts()

    @cached_property
    def _gaps(self) -> list[Step]:
        """Where words of the article were left out at an ellipsis or replaced in brackets."""
        return [
            step
            for step in self.alignment.steps
            if step.kind == "left"
            and step.article[0] < step.article[1]
            and not self._is_given(step)
        ]

    def _is_given(self, step: Step) -> bool:
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
        article = self._text(step.article)
        return Difference(
            checked=self.alignment.words(*step.checked), article=article.text, start=article.start
        )

    def _text(self, tokens: tuple[int, int]) -> CheckedPart:
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
        theirs, ours = self._pair(step)
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
        theirs, ours = self._pair(step)
        for alike, run in groupby(range(len(ours)), lambda at: theirs[at].text == ours[at].text):
            places = list(run)
            first, last = places[0], places[-1] + 1
            article = self._text((step.article[0] + first, step.article[0] + last)).text
            if not alike:
                words = self.alignment.words(step.checked[0] + first, step.checked[0] + last)
                yield Piece(kind="checked", text=words)
            yield Piece(kind="both" if alike else "article", text=article)

    def _written(self, step: Step, run: Sequence[int]) -> Iterator[Difference]:
        if run:
            first, last = run[0], run[-1] + 1
            article = self._text((step.article[0] + first, step.article[0] + last))
            yield Difference(
                checked=self.alignment.words(step.checked[0] + first, step.checked[0] + last),
                article=article.text,
                start=article.start,
            )

    def _at_joint(self, step: Step) -> Iterator[Difference]:
        """Where something stands in the quotation's gap that is not in the article's."""
        joint = self.alignment.checked.joints.get(step.checked[0])
        if joint is None or joint.joint is Joint.SPEAKER or step in self._gaps:
            return
        article = self._text(step.article)
        if joint.joint is Joint.BRACKET:
            yield Difference(
                checked=f"[{joint.bracket}]", article=article.text, start=article.start
            )
        else:
            marks = self.alignment.article.marks(step.article[0])
            yield Difference(checked="…", article=marks, start=article.start)

    def _edges(self) -> Iterator[Difference]:
        """The marks before the first word, where the article has others."""
        first = self.alignment.steps[0]
        if first.kind != "same":
            return
        theirs = self.alignment.checked.tokens.items[0].before
        ours = self.alignment.article.items[first.article[0]].before
        if not ours.endswith(theirs):
            start = self.alignment.article.items[first.article[0]].start
            yield Difference(checked=theirs, article=ours, start=start)

    def _end(self) -> Iterator[Difference]:
        """The marks behind the last word, where the article has others."""
        last = self.alignment.steps[-1]
        if last.kind != "same":
            return
        theirs = self.alignment.checked.tokens.tail
        ours = self.alignment.article.marks(last.article[1])
        if not _quotes(theirs):
            ours = "".join(mark for mark in ours if mark not in _quotes(ours))
        if not ours.startswith(theirs):
            start = self.alignment.article.items[last.article[1] - 1].end
            yield Difference(checked=theirs, article=ours, start=start)

    def _pair(self, step: Step) -> tuple[Sequence[Token], Sequence[Token]]:
        return (
            self.alignment.checked.tokens.items[slice(*step.checked)],
            self.alignment.article.items[slice(*step.article)],
        )

    # Warnings

    def _negations(self) -> Iterator[CheckWarning]:
        found = self.alignment
        language = self.around.language
        theirs = _Negated(found.checked.tokens.items, found.checked.text, language)
        first, last = found.steps[0].article[0], found.steps[-1].article[1]
        ours = _Negated(found.article.items, self.around.body, language, first, last)
        for step in found.steps:
            if step.kind == "same":
                continue
            checked, article = theirs.within(step.checked), ours.within(step.article)
            if step.kind == "differs" and len(checked) != len(article) and not self._is_moved(step):
                yield self._negation(Caution.NEGATION_DIFFERS, checked, article)
            elif step in self._gaps and article:
                yield self._negation(Caution.NEGATION_LEFT_OUT, checked, article)
            joint = found.checked.joints.get(step.checked[0]) if step.kind == "left" else None
            added = joint is not None and not self._is_given(step)
            if joint is not None and added and (inside := _negated(joint.bracket, language)):
                yield CheckWarning(caution=Caution.NEGATION_DIFFERS, checked=inside[0])
        for start, end in self._clause_rests():
            for first, last in negations(self.around.body[start:end], language):
                yield CheckWarning(
                    caution=Caution.NEGATION_LEFT_OUT,
                    article=self.around.body[start + first : start + last],
                    start=start + first,
                    end=start + last,
                )

    def _is_moved(self, step: Step) -> bool:
        return any(step.checked[0] <= first < step.checked[1] for first, _ in self.alignment.moved)

    def _negation(
        self, caution: Caution, checked: Sequence[Token], article: Sequence[Token]
    ) -> CheckWarning:
        return CheckWarning(
            caution=caution,
            checked=" ".join(token.text for token in checked),
            article=" ".join(token.text for token in article),
            start=article[0].start if article else None,
            end=article[-1].end if article else None,
        )

    def _clause_rests(self) -> Iterator[Span]:
        """What of the article's clause stands before the first word and, where verbs come last,
        behind the last one.
        """
        body, language = self.around.body, self.around.language
        first, last = self.alignment.spans[0][0], self.alignment.spans[-1][1]
        start, end = self.around.whole(first, last)
        at = self._clause_start(start, first)
        while start < at < first and _is_that(body[at:first]):  # "denied, that ..."
            at = self._clause_start(start, at - 1)
        if language in _VERB_LAST:
            for match in _CONJUNCTION.finditer(body, at, first):
                at = match.end()
        if at < first:
            yield at, first
        at = last
        while at < end and body[at] not in _CLAUSE:
            at += 1
        if at > last and language in _VERB_LAST:
            yield last, at

    def _clause_start(self, start: int, place: int) -> int:
        """Where the clause begins that a place is in, not before ``start``."""
        while place > start and self.around.body[place - 1] not in _CLAUSE:
            place -= 1
        return place

    def _numbers(self) -> Iterator[CheckWarning]:
        worth = numerals(self.around.language)
        for step in self.alignment.steps:
            if step.kind != "differs" or self._is_moved(step):
                continue
            theirs, ours = self._pair(step)
            checked, article = _numbers_in(theirs, worth), _numbers_in(ours, worth)
            if [value for value, _ in checked] != [value for value, _ in article]:
                found = self._text(step.article)
                yield CheckWarning(
                    caution=Caution.NUMBER_DIFFERS,
                    checked=" ".join(token.text for _, token in checked),
                    article=" ".join(token.text for _, token in article),
                    start=found.start,
                    end=found.end,
                )

    @cached_property
    def _unlike(self) -> tuple[CheckWarning, ...]:
        """Letters of another alphabet, and characters that cannot be seen."""
        found: list[CheckWarning] = []
        for step in self.alignment.steps:
            if step.kind != "same":
                continue
            for theirs, ours in zip(*self._pair(step), strict=True):
                strange = theirs.hidden and not ours.hidden
                if strange or (theirs.text != ours.text and _is_disguised(theirs, ours)):
                    found.append(
                        CheckWarning(
                            caution=Caution.UNLIKE_CHARACTERS,
                            checked=f"{theirs.text} ({_strange(theirs, self._raw(theirs))})",
                            article=ours.text,
                            start=ours.start,
                            end=ours.end,
                        )
                    )
        if overrides := overrides_in(self.alignment.checked.text):
            found.append(CheckWarning(caution=Caution.UNLIKE_CHARACTERS, checked=overrides))
        return tuple(found)

    def _raw(self, token: Token) -> str:
        return self.alignment.checked.text[token.start : token.end]

    def _quote_marks(self) -> Iterator[CheckWarning]:
        """Quotation marks within the words that only one side has."""
        for step in self.alignment.steps:
            if step.kind != "same":
                continue
            theirs, ours = self._pair(step)
            for at in range(1, len(theirs)):
                mine, other = _quotes(theirs[at].before), _quotes(ours[at].before)
                if len(mine) != len(other):
                    yield CheckWarning(
                        caution=Caution.QUOTE_MARKS_DIFFER,
                        checked=mine,
                        article=other,
                        start=ours[at - 1].end,
                        end=ours[at].start,
                    )
                    return
        for edge in (*self._edges(), *self._end()):
            if len(_quotes(edge.checked)) > len(_quotes(edge.article)):
                yield CheckWarning(
                    caution=Caution.QUOTE_MARKS_DIFFER,
                    checked=edge.checked,
                    article=edge.article,
                    start=edge.start,
                    end=edge.start,
                )
                return

    def _cuts(self) -> Iterator[CheckWarning]:
        spans = self.alignment.spans
        first, last = spans[0][0], spans[-1][1]
        start, end = self.around.whole(first, last)
        if self._begins(first) and self._stops(last):
            return
        yield CheckWarning(
            caution=Caution.SENTENCE_CUT, article=self.around.body[start:end], start=start, end=end
        )

    def _begins(self, place: int) -> bool:
        """Whether a sentence, or the direct speech in it, begins at a place."""
        body = self.around.body
        sentence, direct = self.around.sentence(place), self.around.direct(place, place + 1)
        if not _has_word(body, sentence[0], place):
            return True
        if direct is None:
            return False
        if _has_word(body, direct[0], place):
            return any(start == place for start, _ in self._inner(direct))
        before = [span for span in self.around.speeches(sentence) if span[1] < direct[0]]
        return not before or _ended(body, before[-1][1])

    def _stops(self, place: int) -> bool:
        """Whether a sentence, or the direct speech in it, ends at a place."""
        body = self.around.body
        sentence, direct = self.around.sentence(place - 1), self.around.direct(place - 1, place)
        if not _has_word(body, place, sentence[1]):
            return True
        if direct is None:
            return False
        if _has_word(body, place, direct[1]):
            inner = self._inner(direct)
            return any(place <= end and not _has_word(body, place, end) for _, end in inner)
        more = any(span[0] > direct[1] for span in self.around.speeches(sentence))
        return not more or _ended(body, direct[1])

    def _inner(self, direct: Span | None) -> list[Span]:
        """The sentences within direct speech."""
        if direct is None:
            return []
        text = self.around.body[slice(*direct)]
        return [(direct[0] + a, direct[0] + b) for a, b in sentences(text, self.around.language)]


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
        return [token for token in self.items[slice(*run)] if self._is_negated(token)]

    @cached_property
    def _spans(self) -> tuple[Span, ...]:
        items = self.items[self.first : self.last]
        if not items:
            return ()
        start, end = items[0].start, items[-1].end
        found = negations(self.text[start:end], self.language)
        return tuple((start + first, start + last) for first, last in found)

    def _is_negated(self, token: Token) -> bool:
        return any(first < token.end and token.start < last for first, last in self._spans)


def _is_that(text: str) -> bool:
    """Whether the words only join what is said to who says it."""
    keys = tokenise(text).keys
    return bool(keys) and all(key in reporting.ends() for key in keys)


def _negated(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in negations(text, language)]


def _numbers_in(tokens: Sequence[Token], worth: Mapping[str, str]) -> list[tuple[str, Token]]:
    found = []
    for token in tokens:
        if has_digit(token.text):
            found.append((token.text, token))
        elif token.key in worth:
            found.append((worth[token.key], token))
    return found


def _is_disguised(theirs: Token, ours: Token) -> bool:
    """Whether two words only look the same: letters of one alphabet in a word of another."""
    if not looks_like(theirs, ours) or len(theirs.text) != len(ours.text):
        return False
    pairs = zip(theirs.text, ours.text, strict=True)
    return any(_is_latin(a) is not _is_latin(b) for a, b in pairs if a != b)


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")


def _strange(token: Token, raw: str) -> str:
    unseen = [c for c in raw if unicodedata.category(c) == "Cf"]
    if unseen:
        return _named(unseen)
    return _named([c for c in token.text if c.isalpha() and ord(c) > 0x24F])


def overrides_in(text: str) -> str:
    """The marks in a text that make words run backwards, by their numbers."""
    return _named([character for character in text if "\u202a" <= character <= OVERRIDES[-1]])


def _named(characters: Sequence[str]) -> str:
    return ", ".join(f"U+{ord(character):04X}" for character in dict.fromkeys(characters))


def _quotes(marks: str) -> str:
    return "".join(
        mark for mark in marks if mark in '"“”„‟«»‹›「」『』〝〞＂' or mark in SINGLE_QUOTE_MARKS
    )


def _has_word(body: str, start: int, end: int) -> bool:
    return any(map(str.isalnum, body[start:end]))


def _ended(body: str, place: int) -> bool:
    """Whether direct speech that ends at a place ends a sentence."""
    return body[:place].rstrip()[-1:] in END_MARKS
