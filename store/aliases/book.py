"""Names that stand for one thing: which names of a question stand also for others."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from store.languages import merged
from store.languages.language import Language
from store.text.normalise import fold, fold_text
from store.text.words import word_pattern, words_of

Strength = Literal["strong", "weak"]
Relation = Literal["same", "part_of", "broader", "succeeded_by", "label_by"]

_LETTER_BY_LETTER = re.compile(r"\b(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?")
_PARTICLES = frozenset(
    ["i", "e", "ul", "al", "el", "ud", "as", "ut", "us", "un", "the", "of", "a", "an", "and"]
)


class AliasRow(NamedTuple):
    """One name of a group, or its relation to another group; a tuple, since each start makes all.

    Of ``relation`` "same", ``form`` is a name of the thing itself; of "label_by", what ``by`` calls
    it; of the others, the name of another group. A weak form counts only beside one of the
    ``context`` words, or typed in its own capitals beside none of the ``unless`` words.
    """

    canonical: str
    form: str
    kind: str = ""
    language: str = ""
    script: str = ""
    strength: Strength = "strong"
    context: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    valid_from: str = ""
    valid_to: str = ""
    relation: Relation = "same"
    by: str = ""
    source: str = ""
    licence: str = ""
    added_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AliasMatch:
    """A name found at ``start:end`` of a question, and the other names of the same thing.

    ``offered`` are rows of other relations: shown to the reader, never expanded.
    """

    start: int
    end: int
    name: str
    canonical: str
    forms: tuple[AliasRow, ...]
    offered: tuple[AliasRow, ...] = ()


@dataclass(frozen=True, slots=True)
class _NameToken:
    key: str
    start: int
    end: int


_Keys = tuple[str, list[tuple[str, ...]]]


class AliasBook:
    """Alias groups, ready to be looked up in questions."""

    def __init__(self, rows: Iterable[AliasRow] = (), keys: Sequence[_Keys] | None = None) -> None:
        """Hold the rows. ``keys`` are theirs, where they are known from before."""
        self.rows = tuple(rows)
        self.keys = [_keys(row) for row in self.rows] if keys is None else keys
        self._groups: dict[str, list[AliasRow]] = defaultdict(list)
        self._forms: dict[str, list[tuple[tuple[str, ...], AliasRow]]] = defaultdict(list)
        for row, (group, spellings) in zip(self.rows, self.keys, strict=True):
            self._groups[group].append(row)
            for words in spellings:
                self._forms[words[0][:2]].append((words, row))
        self._longest = max((len(k) for forms in self._forms.values() for k, _ in forms), default=0)

    def overridden_by(self, own: "AliasBook") -> "AliasBook":
        """Put a guild's own groups over these: its groups and its names win whole."""
        if not own.rows:
            return self
        claimed = {group_key(row.form) for row in own.rows if row.relation == "same"}
        kept = [
            row
            for row in self.rows
            if group_key(row.canonical) not in own._groups
            and not (row.relation == "same" and group_key(row.form) in claimed)
        ]
        return AliasBook((*kept, *own.rows))

    def find(
        self, question: str, untouched: Sequence[tuple[int, int]] = ()
    ) -> tuple[AliasMatch, ...]:
        """Find the names in a question, longest first, outside the ``untouched`` spans."""
        tokens = _tokens(question)
        found: list[AliasMatch] = []
        at = 0
        while at < len(tokens):
            width, rows = self._at(question, tokens, at, untouched)
            start, end = tokens[at].start, tokens[at + max(width, 1) - 1].end
            found.extend(self._match(question, start, end, row) for row in rows)
            at += max(width, 1)
        return tuple(match for match in found if match.forms or match.offered)

    def _at(
        self,
        question: str,
        tokens: Sequence[_NameToken],
        at: int,
        untouched: Sequence[tuple[int, int]],
    ) -> tuple[int, list[AliasRow]]:
        """The longest name that begins at a token, as its width and one row a group."""
        best: dict[str, AliasRow] = {}
        width = 0
        for keys, row in self._forms.get(tokens[at].key[:2], ()):
            part = tokens[at : at + len(keys)]
            if len(keys) < width or len(part) < len(keys) or not all(map(_same, keys, part)):
                continue
            start, end = part[0].start, part[-1].end
            if any(start < stop and begin < end for begin, stop in untouched):
                continue
            if row.strength == "weak" and not _meant(question, tokens, start, end, row):
                continue
            if len(keys) > width:
                width, best = len(keys), {}
            best.setdefault(group_key(row.canonical), row)
        return width, list(best.values())

    def _match(self, question: str, start: int, end: int, row: AliasRow) -> AliasMatch:
        group = self._groups[group_key(row.canonical)]
        typed = {group_key(question[start:end]), group_key(row.form)}
        forms: dict[str, AliasRow] = {}
        for other in group:
            key = group_key(other.form)
            if other.relation == "same" and other.strength == "strong" and key not in typed:
                forms.setdefault(key, other)
        return AliasMatch(
            start=start,
            end=end,
            name=question[start:end],
            canonical=row.canonical,
            forms=tuple(forms.values()),
            offered=tuple(other for other in group if other.relation != "same"),
        )


def _keys(row: AliasRow) -> _Keys:
    """What a row is found by: its group, and the ways its own name can be typed."""
    return group_key(row.canonical), [*_spellings(row.form)] if row.relation == "same" else []


def group_key(name: str) -> str:
    """What two spellings of one name share: folded letters and digits, single blanks."""
    return " ".join(words_of(fold_text(name)))


def _tokens(text: str) -> list[_NameToken]:
    """The words of a text with their spans, letters with full stops read as one word."""
    ends: dict[int, int] = {}
    for match in reversed(list(_LETTER_BY_LETTER.finditer(text))):
        padded = match.group().replace(".", "").ljust(len(match.group()))
        text = text[: match.start()] + padded + text[match.end() :]
        ends[match.start()] = match.end()
    folded = fold(text)
    found = []
    for match in word_pattern().finditer(folded.text):
        start, end = folded.span(*match.span())
        key = _article().sub("", match.group(), count=1)
        found.append(_NameToken(key, start, ends.get(start, end)))
    return found


@cache
def _article() -> re.Pattern[str]:
    return re.compile("|".join(merged(_articles)))


def _articles(language: Language) -> tuple[str, ...]:
    return (language.article,) if language.article else ()


def _spellings(form: str) -> Iterator[tuple[str, ...]]:
    """The token sequences a name can be typed as: IS-K is also ISK."""
    keys = tuple(token.key for token in _tokens(form))
    if not keys:
        return
    yield keys
    squashed = "".join(keys)
    if len(keys) > 1 and len(squashed) <= 8 and form.upper() == form and " " not in form.strip():
        yield (squashed,)
    plain = tuple(key for key in keys if key not in _PARTICLES)
    if len(keys) > len(plain) > 1:
        yield plain


def _same(key: str, token: _NameToken) -> bool:
    """Whether the token is the word, for other scripts also with another ending."""
    typed = token.key
    if key == typed:
        return True
    if key.isascii():
        return len(key) >= 4 and typed == key + "s"
    stem = key[: max(4, len(key) - 1)]
    return len(key) >= 5 and typed.startswith(stem) and len(typed) <= len(key) + 3


def _meant(
    question: str, tokens: Sequence[_NameToken], start: int, end: int, row: AliasRow
) -> bool:
    """Whether a weak name is meant as this row's: by a word beside it, or by its capitals."""
    around = [token.key for token in tokens if token.end <= start or token.start >= end]
    if any(_beside(word, around) for word in row.context):
        return True
    typed = question[start:end]
    return (
        typed == row.form
        and typed == typed.upper() != typed.lower()
        and question != question.upper()
        and not any(_beside(word, around) for word in row.unless)
    )


def _beside(word: str, around: Sequence[str]) -> bool:
    keys = [token.key for token in _tokens(word)]
    if len(keys) == 1 and len(keys[0]) >= 4:
        return any(key.startswith(keys[0]) for key in around)
    return bool(keys) and f" {' '.join(keys)} " in f" {' '.join(around)} "
