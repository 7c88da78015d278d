"""What a question asks for, as index terms: words, names with their aliases, phrases."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from store.aliases.book import AliasMatch
from store.model import UNKNOWN_LANGUAGE, Expansion
from store.search.corpus import Corpus
from store.search.index import Searcher
from store.search.index.segments import sounds
from store.search.question import question_words, thesaurus
from store.search.question.syntax import Syntax
from store.search.surface import written
from store.text.analyser.terms import QuestionTerm, question_terms
from store.text.dates.periods import Dates, month_forms
from store.text.detection import detect_question
from store.text.normalise import fold_text

MAX_WORDS = 48
ALIAS_WEIGHT = 0.9
CORRECTED_WEIGHT = 0.8
SOUND_WEIGHT = 0.8
UNTRANSLATED = 0.35  # what a word counts that cannot be said in any language of the articles
QUESTION_MARKS = ("?", "؟")

NO_DATES = Dates()

Word = tuple[str, ...]  # the index terms one word can be


@dataclass(frozen=True, slots=True)
class Variant:
    """Another way to say a thing: words that must follow each other, at a weight."""

    text: str
    words: tuple[Word, ...]
    weight: float
    idf: float


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing a question asks for. It counts once, by the best way a passage says it.

    ``words`` are its own words, which need not stand together; ``idf`` has one figure for each.
    ``start:end`` is its place in the question. What these ``publishers`` published has it, too:
    the question names them. ``is_name`` where it is the name of somebody or something,
    ``only_asks`` where it asks and is not asked about, ``general`` where it names what anything
    may do, ``action`` where it says what was done. ``dated`` words are part of a date: the day of
    publication can have them, too.
    """

    surface: str
    start: int
    end: int
    words: tuple[Word, ...]
    idf: tuple[float, ...]
    weight: float = 1.0
    forms: tuple[Variant, ...] = ()
    publishers: frozenset[int] = frozenset()
    dated: bool = False
    is_name: bool = False
    only_asks: bool = False
    general: bool = False
    action: bool = False

    @property
    def worth(self) -> float:
        """How informative it is: the idf of its own words, the least of what its forms have."""
        return self.weight * sum(self.idf)


@dataclass(frozen=True, slots=True)
class Correction:
    """A word typed that is nowhere in the libraries, and the term of the one it is searched as."""

    typed: str
    term: str


@dataclass(frozen=True, slots=True)
class Query:
    """A question as things wanted, in its order, with the expansions made and offered."""

    clauses: tuple[Clause, ...]
    expanded: tuple[Expansion, ...]
    matches: tuple[AliasMatch, ...]
    phrases: tuple[tuple[tuple[Word, ...], ...], ...]
    excluded: tuple[tuple[Word, ...], ...]
    language: str = UNKNOWN_LANGUAGE
    corrected: tuple[Correction, ...] = ()
    asks: bool = False  # whether it ends as a question

    @property
    def things(self) -> float:
        """How many things are wanted, words that only ask counting little."""
        return sum(min(each.weight, 1.0) for each in self.clauses)

    @property
    def worth(self) -> float:
        """The sum over the things wanted."""
        return sum(each.worth for each in self.clauses)


@dataclass(slots=True)
class _Single:
    surface: str
    start: int
    end: int
    word: Word
    dated: bool = False


def build_query(syntax: Syntax, corpus: Corpus, dates: Dates = NO_DATES, *, expand: bool) -> Query:
    """Read the question's words and names against the libraries in view."""
    searcher = corpus.searcher
    languages = searcher.languages
    own = detect_question(syntax.plain, languages)
    singles = _dated(_singles(syntax.plain, languages, own), dates, languages)
    matches = corpus.aliases.find(syntax.plain, syntax.quoted) if expand else ()
    taken: list[Clause] = []
    expanded: list[Expansion] = []
    for match in matches:
        inside = [one for one in singles if match.start <= one.start and one.end <= match.end]
        forms = _forms(match, searcher, languages)
        forms = _joined(forms, _other_words(inside, _own(inside), own, searcher) if inside else ())
        if not forms or not (inside or match.name.strip()):
            continue
        expanded.append(
            Expansion(
                name=match.name,
                to=tuple(form.form for form in match.forms),
                found=tuple(form.text for form in forms),
            )
        )
        singles = [one for one in singles if one not in inside]
        one = _clause(match.name, match.start, match.end, inside, searcher, forms)
        taken.append(replace(one, is_name=True))
    for start, end, publishers in corpus.publishers.named(syntax.plain):
        inside = [one for one in singles if start <= one.start and one.end <= end]
        if inside:
            singles = [one for one in singles if one not in inside]
            one = _clause(syntax.plain[start:end], start, end, inside, searcher, ())
            taken.append(replace(one, publishers=publishers))
    for chain in syntax.either:
        parts = [[one for one in singles if a <= one.start and one.end <= b] for a, b in chain]
        parts = [part for part in parts if part]
        if len(parts) > 1:
            singles = [one for one in singles if not any(one in part for part in parts)]
            taken.append(_either(syntax, chain, parts, searcher))
    foreign = own not in languages and own != UNKNOWN_LANGUAGE
    asked = [*question_words.asking(syntax.plain)]
    corrected: list[Correction] = []
    for inside in _things(singles, own) if expand else ([one] for one in singles):
        first, last, wording = inside[0], inside[-1], _own(inside)
        forms = _other_words(inside, wording, own, searcher) if expand else ()
        if expand and not forms and len(inside) == 1:
            forms = _sounding(first, corpus, foreign=foreign) or _respelt(first, searcher)
            if not _known(first, searcher):
                corrected.extend(Correction(typed=first.surface, term=form.text) for form in forms)
        one = _clause(
            syntax.plain[first.start : last.end], first.start, last.end, inside, searcher, forms
        )
        light = len(inside) == 1 and question_words.only_asks(first.surface)
        asks = light or _within(asked, first.start, last.end, wording, own)
        lost = foreign and not forms and not any(_known(word, searcher) for word in inside)
        taken.append(
            replace(
                one,
                dated=first.dated,
                weight=question_words.LIGHT if light else UNTRANSLATED if lost else 1.0,
                only_asks=asks,
                general=thesaurus.is_general(wording, own),
                action=thesaurus.is_action(wording, own),
                is_name=one.is_name or thesaurus.is_name(wording, own),
            )
        )
    taken = _worthiest(_merged(taken))
    return Query(
        clauses=tuple(taken),
        expanded=tuple(expanded),
        matches=matches,
        phrases=tuple(
            tuple(words for a, b in chain if (words := _words(syntax.text[a:b], languages)))
            for chain in syntax.phrases
        ),
        excluded=tuple(words for text in syntax.excluded if (words := _words(text, languages))),
        language=own,
        corrected=tuple(corrected),
        asks=syntax.plain.rstrip().endswith(QUESTION_MARKS),
    )


def _within(
    asked: Sequence[tuple[int, int, str]],
    first: int,
    last: int,
    wording: thesaurus.Wording,
    language: str,
) -> bool:
    """Whether words belong to a phrase that asks and are not themselves asked about."""
    return any(
        start <= first and last <= end and question_words.asks_with(kind, wording, language)
        for start, end, kind in asked
    )


def _singles(plain: str, languages: Collection[str], own: str) -> list[_Single]:
    return [
        _Single(term.surface, term.start, term.end, _with_forms(term))
        for term in question_terms(plain, languages, own)
    ]


def _with_forms(term: QuestionTerm) -> Word:
    """The terms of a word and of its other English forms: lose is lost, defence is defense."""
    if not term.surface.isascii() or not term.surface.isalpha():
        return term.variants
    return tuple(dict.fromkeys((*term.variants, *thesaurus.terms_of_forms(term.surface))))


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


def _words(text: str, languages: Collection[str], own: str | None = None) -> tuple[Word, ...]:
    return tuple(term.variants for term in question_terms(text, languages, own))


def _forms(
    match: AliasMatch, searcher: Searcher, languages: Collection[str]
) -> tuple[Variant, ...]:
    forms = []
    for row in match.forms:
        if not searcher.may_have(row.form):
            continue
        words = _words(row.form, languages, _read_as(row.language, languages))
        if words and (idf := _phrase_idf(words, searcher)) > 0:
            forms.append(Variant(row.form, words, ALIAS_WEIGHT, idf))
    return tuple(forms)


def _joined(forms: tuple[Variant, ...], others: tuple[Variant, ...]) -> tuple[Variant, ...]:
    """The forms, and of the others those that no form says already."""
    said = {term for form in forms if len(form.words) == 1 for term in form.words[0]}
    return (
        *forms,
        *(one for one in others if not (len(one.words) == 1 and one.words[0][0] in said)),
    )


def _read_as(language: str, languages: Collection[str]) -> str | None:
    """The language a form is read in first: its own, unless no article was indexed in that."""
    if not language or language in languages:
        return language or None
    return "en" if "en" in languages else next(iter(languages), None)


def _phrase_idf(words: Sequence[Word], searcher: Searcher) -> float:
    """The idf of a phrase, taken from its rarest word; 0 when a word is nowhere in view."""
    rarest = 0.0
    for word in words:
        known = [searcher.idf(term) for term in word if searcher.df(term)]
        if not known:
            return 0.0
        rarest = max(rarest, min(known))
    return rarest


def word_idf(word: Word, searcher: Searcher) -> float:
    """The idf of a word: of its most frequent term, as the reader of the question would."""
    return min(searcher.idf(term) for term in word)


def _clause(
    surface: str,
    start: int,
    end: int,
    inside: Sequence[_Single],
    searcher: Searcher,
    forms: tuple[Variant, ...],
) -> Clause:
    words = tuple(one.word for one in inside)
    figures = tuple(word_idf(word, searcher) for word in words)
    known = max((form.idf for form in forms), default=0.0)
    if known:  # a name nobody here uses is as informative as the other names of the thing
        figures = tuple(
            figure if any(searcher.df(term) for term in word) else known / len(words)
            for word, figure in zip(words, figures, strict=True)
        )
    capital = surface[:1].isupper() and start > 0
    return Clause(surface, start, end, words, figures, forms=forms, is_name=capital)


def _things(singles: Sequence[_Single], language: str) -> Iterator[list[_Single]]:
    """The words one by one, those that the lexicon has as one thing together."""
    at = 0
    while at < len(singles):
        width = 1
        for wider in range(min(thesaurus.longest(), len(singles) - at), 1, -1):
            if thesaurus.knows(_own(singles[at : at + wider]), language):
                width = wider
                break
        yield list(singles[at : at + width])
        at += width


def _other_words(
    inside: Sequence[_Single], wording: thesaurus.Wording, language: str, searcher: Searcher
) -> tuple[Variant, ...]:
    """What else the articles may say for words of the question, the best way of each.

    None says more than the words themselves: where every passage has those, another is no rarity.
    """
    forms: list[Variant] = []
    most = sum(word_idf(one.word, searcher) for one in inside)
    for text, terms, weight in thesaurus.ways(wording, language, tuple(searcher.languages)):
        words = tuple((term,) for term in terms)
        if (idf := _phrase_idf(words, searcher)) > 0:
            forms.append(Variant(text, words, weight, min(idf, most)))
    return tuple(forms)


def _own(inside: Sequence[_Single]) -> thesaurus.Wording:
    return thesaurus.Wording(
        tuple(one.word[0] for one in inside), fold_text(" ".join(one.surface for one in inside))
    )


def _sounding(one: _Single, corpus: Corpus, *, foreign: bool) -> tuple[Variant, ...]:
    """Names in other scripts that sound like this one: Седики is Sediqi.

    What can be written with a capital has to be, here and in the articles. Where nothing tells a
    name from a word, only a long one that sounds the same is no chance, or a short one of a
    ``foreign`` language that no article is in.
    """
    searcher, cased = corpus.searcher, _has_case(one.surface)
    named = one.surface[:1].isupper()
    if cased and not named:
        return ()
    named, known = named and one.start > 0, _known(one, searcher)
    if known and not named:
        return ()
    own = sounds.key(one.surface)
    long = sounds.consonants(own) > sounds.LEAST
    if known and not long:
        return ()
    found = []
    for term in searcher.terms_sounding_like(one.surface, 2):
        seen = written(corpus, term) or term
        if _has_case(seen) and not seen[:1].isupper():
            continue
        if (cased and _has_case(seen)) or (sounds.key(seen) == own and (long or named or foreign)):
            found.append(Variant(term, ((term,),), SOUND_WEIGHT, searcher.idf(term)))
    return tuple(found)


def _has_case(word: str) -> bool:
    return word[:1].lower() != word[:1].upper()


def _respelt(one: _Single, searcher: Searcher) -> tuple[Variant, ...]:
    """The nearest word there is, for a word that no article has: Istambul is Istanbul."""
    if not one.surface.isalpha() or _known(one, searcher):
        return ()
    for near in searcher.near_terms(one.word[0], 1):
        if near[0] == one.word[0][0] and near.isalpha():
            return (Variant(near, ((near,),), CORRECTED_WEIGHT, searcher.idf(near)),)
    return ()


def _known(one: _Single, searcher: Searcher) -> bool:
    return any(searcher.df(term) for term in one.word)


def _either(
    syntax: Syntax,
    chain: Sequence[tuple[int, int]],
    parts: Sequence[Sequence[_Single]],
    searcher: Searcher,
) -> Clause:
    """Words joined by OR: the first way is taken as its own words, the others as forms."""
    ways = [tuple(one.word for one in part) for part in parts]
    ways.sort(key=lambda words: -_phrase_idf(words, searcher))
    own = ways[-1] if _phrase_idf(ways[-1], searcher) else ways[0]
    forms = tuple(
        Variant(" ".join(word[0] for word in words), words, 1.0, idf)
        for words in ways
        if words is not own and (idf := _phrase_idf(words, searcher))
    )
    start, end = chain[0][0], chain[-1][1]
    figures = tuple(word_idf(word, searcher) for word in own)
    return Clause(syntax.text[start:end], start, end, own, figures, forms=forms)


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
