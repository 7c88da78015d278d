"""What a question asks for, as index terms: words, names with their aliases, phrases."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from store.aliases.book import AliasBook, AliasMatch
from store.model import Expansion
from store.search.index import View
from store.search.question import question_words
from store.search.question.publishers import Sources
from store.search.question.syntax import Query
from store.text.dates.periods import Dates, month_forms
from store.text.terms import question_terms

MAX_WORDS = 48
ALIAS_WEIGHT = 0.9

NO_DATES = Dates()

Word = tuple[str, ...]  # the index terms one word can be


@dataclass(frozen=True, slots=True)
class Form:
    """Another way to say a thing: words that must follow each other, at a weight."""

    text: str
    words: tuple[Word, ...]
    weight: float
    idf: float


@dataclass(frozen=True, slots=True)
class Wanted:
    """One thing a question asks for. It counts once, by the best way a passage says it.

    ``words`` are its own words, which need not stand together; ``idf`` has one figure for each.
    ``start:end`` is its place in the question. What these ``publishers`` published has it, too:
    the question names them. ``dated`` words are part of a date: the day of publication can have
    them, too.
    """

    surface: str
    start: int
    end: int
    words: tuple[Word, ...]
    idf: tuple[float, ...]
    weight: float = 1.0
    forms: tuple[Form, ...] = ()
    publishers: frozenset[int] = frozenset()
    dated: bool = False

    @property
    def worth(self) -> float:
        """How informative it is: the idf of its own words, the least of what its forms have."""
        return self.weight * sum(self.idf)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as things wanted, in its order, with the expansions made and offered."""

    wanted: tuple[Wanted, ...]
    expanded: tuple[Expansion, ...]
    matches: tuple[AliasMatch, ...]
    phrases: tuple[tuple[tuple[Word, ...], ...], ...]
    excluded: tuple[tuple[Word, ...], ...]

    @property
    def things(self) -> float:
        """How many things are wanted, words that only ask counting little."""
        return sum(min(each.weight, 1.0) for each in self.wanted)

    @property
    def worth(self) -> float:
        """The sum over the things wanted."""
        return sum(each.worth for each in self.wanted)


@dataclass(slots=True)
class _Single:
    surface: str
    start: int
    end: int
    word: Word
    dated: bool = False


def understand(
    query: Query,
    view: View,
    aliases: AliasBook,
    dates: Dates = NO_DATES,
    sources: Sources | None = None,
    *,
    expand: bool,
) -> Asked:
    """Read the question's words and names against the libraries in view."""
    languages = view.languages()
    singles = _dated(_singles(query.plain, languages), dates, languages)
    matches = aliases.find(query.plain, query.quoted) if expand else ()
    taken: list[Wanted] = []
    expanded: list[Expansion] = []
    for match in matches:
        inside = [one for one in singles if match.start <= one.start and one.end <= match.end]
        forms = _forms(match, view, languages)
        if not forms or not (inside or match.name.strip()):
            continue
        expanded.append(Expansion(name=match.name, to=tuple(form.form for form in match.forms)))
        singles = [one for one in singles if one not in inside]
        taken.append(_wanted(match.name, match.start, match.end, inside, view, forms))
    for start, end, publishers in sources.named(query.plain) if sources else ():
        inside = [one for one in singles if start <= one.start and one.end <= end]
        if inside:
            singles = [one for one in singles if one not in inside]
            one = _wanted(query.plain[start:end], start, end, inside, view, ())
            taken.append(replace(one, publishers=publishers))
    for chain in query.either:
        parts = [[one for one in singles if a <= one.start and one.end <= b] for a, b in chain]
        parts = [part for part in parts if part]
        if len(parts) > 1:
            singles = [one for one in singles if not any(one in part for part in parts)]
            taken.append(_either(query, chain, parts, view))
    taken.extend(
        replace(
            _wanted(one.surface, one.start, one.end, [one], view, ()),
            dated=one.dated,
            weight=question_words.weight(one.surface),
        )
        for one in singles
    )
    taken = _worthiest(_merged(taken))
    return Asked(
        wanted=tuple(taken),
        expanded=tuple(expanded),
        matches=matches,
        phrases=tuple(
            tuple(words for a, b in chain if (words := _words(query.text[a:b], languages)))
            for chain in query.phrases
        ),
        excluded=tuple(words for text in query.excluded if (words := _words(text, languages))),
    )


def _singles(plain: str, languages: Collection[str]) -> list[_Single]:
    return [
        _Single(term.surface, term.start, term.end, term.variants)
        for term in question_terms(plain, languages)
    ]


def _dated(singles: Sequence[_Single], dates: Dates, languages: Collection[str]) -> list[_Single]:
    """The words, months with their other spellings: November is also Nov, 1990 after it also 90."""
    found = []
    for one in singles:
        inside = any(p.start <= one.start and one.end <= p.end for p in dates.periods)
        also: tuple[str, ...] = ()
        if inside and one.surface.isdecimal():
            short = one.surface[2:]
            also = (short,) if len(one.surface) == 4 and int(short) > 31 else ()
        elif inside:
            also = tuple(
                variant
                for form in month_forms(one.surface)
                for term in question_terms(form, languages)
                for variant in term.variants[:1]
            )
        word = tuple(dict.fromkeys((*one.word, *also)))
        found.append(_Single(one.surface, one.start, one.end, word, dated=inside))
    return found


def _words(text: str, languages: Collection[str]) -> tuple[Word, ...]:
    return tuple(term.variants for term in question_terms(text, languages))


def _forms(match: AliasMatch, view: View, languages: Collection[str]) -> tuple[Form, ...]:
    forms = []
    for row in match.forms:
        words = _words(row.form, [row.language] if row.language in languages else languages)
        if words and (idf := _phrase_idf(words, view)) > 0:
            forms.append(Form(row.form, words, ALIAS_WEIGHT, idf))
    return tuple(forms)


def _phrase_idf(words: Sequence[Word], view: View) -> float:
    """The idf of a phrase, taken from its rarest word; 0 when a word is nowhere in view."""
    rarest = 0.0
    for word in words:
        if not any(view.df(term) for term in word):
            return 0.0
        rarest = max(rarest, word_idf(word, view))
    return rarest


def word_idf(word: Word, view: View) -> float:
    """The idf of a word: of its most frequent term, as the reader of the question would."""
    return min(view.idf(term) for term in word)


def _wanted(
    surface: str,
    start: int,
    end: int,
    inside: Sequence[_Single],
    view: View,
    forms: tuple[Form, ...],
) -> Wanted:
    words = tuple(one.word for one in inside)
    figures = tuple(word_idf(word, view) for word in words)
    known = max((form.idf for form in forms), default=0.0)
    if known:  # a name nobody here uses is as informative as the other names of the thing
        figures = tuple(
            figure if any(view.df(term) for term in word) else known / len(words)
            for word, figure in zip(words, figures, strict=True)
        )
    return Wanted(surface, start, end, words, figures, forms=forms)


def _either(
    query: Query, chain: Sequence[tuple[int, int]], parts: Sequence[Sequence[_Single]], view: View
) -> Wanted:
    """Words joined by OR: the first way is taken as its own words, the others as forms."""
    ways = [tuple(one.word for one in part) for part in parts]
    ways.sort(key=lambda words: -_phrase_idf(words, view))
    own = ways[-1] if _phrase_idf(ways[-1], view) else ways[0]
    forms = tuple(
        Form(" ".join(word[0] for word in words), words, 1.0, idf)
        for words in ways
        if words is not own and (idf := _phrase_idf(words, view))
    )
    start, end = chain[0][0], chain[-1][1]
    figures = tuple(word_idf(word, view) for word in own)
    return Wanted(query.text[start:end], start, end, own, figures, forms=forms)


def _merged(wanted: Sequence[Wanted]) -> list[Wanted]:
    """The things in the order of the question, one asked for twice weighing more."""
    found: dict[object, Wanted] = {}
    counts: dict[object, int] = {}
    for each in sorted(wanted, key=lambda one: (one.start, one.end)):
        key = (each.words, each.forms)
        counts[key] = counts.get(key, 0) + 1
        found.setdefault(key, each)
    return [
        replace(each, weight=each.weight * (1.0 + 0.5 * min(counts[key] - 1, 4)))
        for key, each in found.items()
    ]


def _worthiest(wanted: list[Wanted]) -> list[Wanted]:
    if len(wanted) <= MAX_WORDS:
        return wanted
    least = sorted((each.worth for each in wanted), reverse=True)[MAX_WORDS - 1]
    return [each for each in wanted if each.worth >= least][:MAX_WORDS]
