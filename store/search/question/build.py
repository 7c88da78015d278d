"""Reading a question against the libraries in view: from its words to a query."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from store.aliases.book import AliasMatch
from store.model import UNKNOWN_LANGUAGE, Expansion
from store.search.corpus import Corpus
from store.search.question import headwords, question_words, word_kinds
from store.search.question.asked_words import (
    AskedWord,
    asked_words,
    inside,
    is_known,
    things,
    wording,
    words_of,
    written_in_one,
)
from store.search.question.names import is_short, sounding, without_other_words
from store.search.question.query import Clause, Correction, Query, Variant, Word
from store.search.question.syntax import Syntax
from store.search.question.variants import (
    in_parts,
    joined,
    other_names,
    other_words,
    phrase_idf,
    respelt,
    word_idf,
)
from store.search.surface import written
from store.text.characters import HYPHENS
from store.text.dates.periods import Dates
from store.text.detection import detect_question, written_like

MAX_WORDS = 48
UNTRANSLATED = 0.35  # what a word counts that cannot be said in any language of the articles
QUESTION_MARKS = ("?", "؟")

NO_DATES = Dates()


def build_query(syntax: Syntax, corpus: Corpus, dates: Dates = NO_DATES, *, expand: bool) -> Query:
    """Read the question's words and names against the libraries in view."""
    languages = corpus.searcher.languages
    own = detect_question(syntax.plain, languages)
    if own == UNKNOWN_LANGUAGE:
        own = _likely_language(syntax.plain, languages)
    words = asked_words(syntax.plain, dates, languages, own)
    words = written_in_one(words, syntax.plain, corpus.searcher, own)
    whether = question_words.asks_whether(syntax.plain, own)
    reader = _Reader(syntax, corpus, own, without_other_words(words, corpus, own), whether)
    matches = corpus.aliases.find(syntax.plain, syntax.quoted) if expand else ()
    for match in matches:
        reader.take_name(match)
    reader.take_publishers()
    reader.take_either()
    reader.take_rest(expand=expand)
    phrases = [
        tuple(words_of(syntax.text[a:b], languages) for a, b in one) for one in syntax.phrases
    ]
    excluded = [words_of(text, languages) for text in syntax.excluded]
    return Query(
        clauses=tuple(_worthiest(_merged(reader.clauses))),
        expanded=tuple(reader.expanded),
        matches=matches,
        phrases=tuple(tuple(filter(None, chain)) for chain in phrases),
        excluded=tuple(filter(None, excluded)),
        language=own,
        corrected=tuple(reader.corrected),
        asks=syntax.plain.rstrip().endswith(QUESTION_MARKS),
    )


@dataclass(slots=True)
class _Reader:
    """Takes what a question asks for out of its words, one kind of thing after the other.

    ``words`` are those that nothing was made of yet; ``whether`` is what the question asks.
    """

    syntax: Syntax
    corpus: Corpus
    own: str
    words: list[AskedWord]
    whether: bool
    clauses: list[Clause] = field(default_factory=list)
    expanded: list[Expansion] = field(default_factory=list)
    corrected: list[Correction] = field(default_factory=list)

    def take_name(self, match: AliasMatch) -> None:
        """Take a name that has others, unless the articles have none of them."""
        searcher = self.corpus.searcher
        within = inside(self.words, match.start, match.end)
        forms = other_names(match, searcher)
        if within:
            forms = joined(forms, other_words(within, wording(within), self.own, searcher))
        if not forms or not (within or match.name.strip()):
            return
        self._leave(within)
        self.expanded.append(
            Expansion(
                name=match.name,
                to=tuple(form.form for form in match.forms),
                found=tuple(form.text for form in forms),
            )
        )
        one = self._clause(match.name, match.start, match.end, within, forms)
        self.clauses.append(replace(one, is_name=True))

    def take_publishers(self) -> None:
        """Take the publishers that are named: what they published has their names, too."""
        for start, end, publishers in self.corpus.publishers.named(self.syntax.plain):
            within = inside(self.words, start, end)
            if within:
                self._leave(within)
                one = self._clause(self.syntax.plain[start:end], start, end, within, ())
                self.clauses.append(replace(one, publishers=publishers))

    def take_either(self) -> None:
        """Take words joined by OR: the first way as its own words, the others as forms."""
        searcher = self.corpus.searcher
        for chain in self.syntax.either:
            parts = [part for start, end in chain if (part := inside(self.words, start, end))]
            if len(parts) < 2:
                continue
            for part in parts:
                self._leave(part)
            ways = [tuple(one.word for one in part) for part in parts]
            ways.sort(key=lambda words: -phrase_idf(words, searcher))
            first = ways[-1] if phrase_idf(ways[-1], searcher) else ways[0]
            forms = tuple(
                Variant(" ".join(word[0] for word in words), words, 1.0, idf)
                for words in ways
                if words is not first and (idf := phrase_idf(words, searcher))
            )
            start, end = chain[0][0], chain[-1][1]
            figures = tuple(word_idf(word, searcher) for word in first)
            surface = self.syntax.text[start:end]
            self.clauses.append(Clause(surface, start, end, first, figures, forms=forms))

    def take_rest(self, *, expand: bool) -> None:
        """Take the words that are left, each thing with the other ways to say it."""
        self._leave([one for one in self.words if self._is_told_in_parts(one)])
        asked = [*question_words.asking(self.syntax.plain, self.own)]
        rest = (
            things(self.syntax.plain, self.words, self.own)
            if expand
            else ([one] for one in self.words)
        )
        for within in rest:
            forms = self._other_ways(within) if expand else ()
            one = self._thing(within, forms)
            words = wording(within)
            light = _only_asks(within, words, self.own) and not question_words.is_main_verb(
                within[0].surface, self.syntax.plain, self.own
            )
            self.clauses.append(
                replace(
                    one,
                    dated=within[0].dated,
                    weight=question_words.LIGHT if light else self._weight(within, forms),
                    only_asks=light or self._within_asking(asked, one, words),
                    general=word_kinds.is_general(words, self.own),
                    action=word_kinds.is_action(words, self.own)
                    and not self._is_measured(asked, one),
                    is_name=one.is_name
                    or word_kinds.is_name(words, self.own)
                    or self._is_named(within, words),
                )
            )

    def _is_told_in_parts(self, one: AskedWord) -> bool:
        """Whether a word with a number is nowhere, and its parts are asked for: Rubezh-2025."""
        parts = [other for other in inside(self.words, one.start, one.end) if other is not one]
        numbered = any(mark in one.surface for mark in HYPHENS) and any(
            other.surface.isdigit() for other in parts
        )
        return numbered and len(parts) > 1 and not is_known(one, self.corpus.searcher)

    @property
    def _is_foreign(self) -> bool:
        """Whether the question is in a language that no article is in."""
        return self.own not in (*self.corpus.searcher.languages, UNKNOWN_LANGUAGE)

    @property
    def _is_small(self) -> bool:
        """Whether it is typed without capitals, but perhaps for the one it begins with."""
        return self.syntax.plain[1:].islower()

    def _leave(self, taken: Sequence[AskedWord]) -> None:
        self.words = [one for one in self.words if one not in taken]

    def _other_ways(self, within: Sequence[AskedWord]) -> tuple[Variant, ...]:
        """Other words; where there are none, names that sound alike, or the spelling meant."""
        searcher, first = self.corpus.searcher, within[0]
        forms = other_words(within, wording(within), self.own, searcher, either=self.whether)
        if forms or len(within) > 1:
            return forms
        small = self._is_small and not first.surface[:1].isupper()
        forms = sounding(first, self.corpus, self.own, foreign=self._is_foreign, small=small)
        if not forms or small or is_short(first):  # which may be a slip as well as a name
            is_word = headwords.has(first.surface, self.own)
            forms = (*forms, *respelt(first, self.corpus, is_word=is_word))
        forms = forms or in_parts(first, self.corpus, self.own)
        if not is_known(first, searcher):
            self.corrected.extend(Correction(typed=first.surface, term=one.text) for one in forms)
        return forms

    def _weight(self, within: Sequence[AskedWord], forms: tuple[Variant, ...]) -> float:
        known = forms or any(is_known(word, self.corpus.searcher) for word in within)
        return UNTRANSLATED if self._is_foreign and not known else 1.0

    def _within_asking(
        self, asked: Sequence[tuple[int, int, str]], one: Clause, words: headwords.Wording
    ) -> bool:
        """Whether it belongs to a phrase that asks and is not itself asked about."""
        return any(
            start <= one.start
            and one.end <= end
            and question_words.asks_with(kind, words, self.own)
            for start, end, kind in asked
        )

    def _is_measured(self, asked: Sequence[tuple[int, int, str]], one: Clause) -> bool:
        """Whether it is what "how much" asks of: much land is no landing."""
        return any(
            kind == "howmuch" and not self.syntax.plain[end : one.start].strip()
            for _, end, kind in asked
            if end <= one.start
        )

    def _is_named(self, within: Sequence[AskedWord], words: headwords.Wording) -> bool:
        """Whether the articles write with a capital what a question without has small."""
        first = within[0].surface[:1]
        if not (self._is_small and first.isalpha() and first.islower()):
            return False
        if within[0].dated or headwords.knows(words, self.own):
            return False
        known = (term for term in within[0].word if self.corpus.searcher.df(term))
        return (written(self.corpus, next(known, "")) or "")[:1].isupper()

    def _thing(self, within: Sequence[AskedWord], forms: tuple[Variant, ...]) -> Clause:
        start, end = within[0].start, within[-1].end
        return self._clause(self.syntax.plain[start:end], start, end, within, forms)

    def _clause(
        self,
        surface: str,
        start: int,
        end: int,
        within: Sequence[AskedWord],
        forms: tuple[Variant, ...],
    ) -> Clause:
        searcher = self.corpus.searcher
        words: tuple[Word, ...] = tuple(one.word for one in within)
        figures = tuple(word_idf(word, searcher) for word in words)
        known = max((form.idf for form in forms), default=0.0)
        if known:  # a name nobody here uses is as informative as the other names of the thing
            figures = tuple(
                figure if any(searcher.df(term) for term in word) else known / len(words)
                for word, figure in zip(words, figures, strict=True)
            )
        capital = surface[:1].isupper() and start > 0 and not _is_headline(self.syntax.plain)
        return Clause(surface, start, end, words, figures, forms=forms, is_name=capital)


def _likely_language(plain: str, languages: Mapping[str, int]) -> str:
    """Of the articles' languages in the script of words that tell none: whose words they are.

    ``languages`` has how many passages are in each: the most, where words are names of all.
    """
    here = written_like(plain) & languages.keys()
    words = plain.split()
    return max(
        sorted(here),
        key=lambda code: (sum(headwords.has(word, code) for word in words), languages[code]),
        default=UNKNOWN_LANGUAGE,
    )


def _only_asks(within: Sequence[AskedWord], words: headwords.Wording, language: str) -> bool:
    surface = within[0].surface
    return (
        len(within) == 1
        and question_words.only_asks(surface)
        and not question_words.names_a_thing(surface, words, language)
    )


def _is_headline(question: str) -> bool:
    """Whether all its longer words are typed with capitals, which then tell no names."""
    longer = [word for word in question.split() if len(word) > 3]
    return len(longer) > 3 and not any(word[0].islower() for word in longer)


def _merged(wanted: Sequence[Clause]) -> list[Clause]:
    """The things in the order of the question, one asked for twice weighing more."""
    found: dict[object, Clause] = {}
    counts: dict[object, int] = {}
    for each in sorted(wanted, key=lambda one: (one.start, one.end)):
        key = (each.words, each.forms)
        counts[key] = counts.get(key, 0) + 1
        found.setdefault(key, each)
    return [
        each
        if counts[key] == 1
        else replace(each, weight=each.weight * (1.0 + 0.5 * min(counts[key] - 1, 4)))
        for key, each in found.items()
    ]


def _worthiest(wanted: list[Clause]) -> list[Clause]:
    if len(wanted) <= MAX_WORDS:
        return wanted
    least = sorted((each.worth for each in wanted), reverse=True)[MAX_WORDS - 1]
    return [each for each in wanted if each.worth >= least][:MAX_WORDS]
