"""The words of a question: the terms each can be, its dates, and which of them are one thing."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from store.languages import known_language
from store.search.index import Searcher
from store.search.question import headwords, thesaurus
from store.search.question.query import Word
from store.search.question.question_words import only_asks
from store.text.analyser.terms import QuestionTerm, index_terms, question_terms
from store.text.dates.periods import Dates, month_forms
from store.text.normalise import fold_text

_LEAST_PAIR = 5  # letters


@dataclass(frozen=True, slots=True)
class AskedWord:
    """A word of the question, where it stands, the terms it can be; ``dated`` inside a date."""

    surface: str
    start: int
    end: int
    word: Word
    dated: bool = False


def asked_words(plain: str, dates: Dates, languages: Collection[str], own: str) -> list[AskedWord]:
    """Return the words of a question in the language ``own``, for articles in ``languages``."""
    found = [
        AskedWord(term.surface, term.start, term.end, _with_forms(term))
        for term in question_terms(plain, languages, own)
    ]
    return _dated(found, dates, languages)


def written_in_one(
    words: Sequence[AskedWord], plain: str, searcher: Searcher, language: str
) -> list[AskedWord]:
    """The words, each also as what it makes with the one beside it where the articles have that.

    Persian writes بوم‌گردی, and people type بوم گردی. A word that only asks is by itself.
    """
    known = known_language(language)
    if known is None or not known.parted:
        return [*words]
    found = []
    for one in words:
        if only_asks(one.surface):
            found.append(one)
            continue
        before, after = plain[: one.start], plain[one.end :]
        pairs = (
            before.split(" ")[-2] + one.surface if before.endswith(" ") and before.strip() else "",
            one.surface + after.split(" ")[1] if after.startswith(" ") else "",
        )
        made = [index_terms(pair, language) for pair in pairs if len(pair) > _LEAST_PAIR]
        terms = [each[0] for each in made if len(each) == 1 and searcher.df(each[0])]
        found.append(replace(one, word=tuple(dict.fromkeys((*one.word, *terms)))))
    return found


def words_of(text: str, languages: Collection[str], own: str | None = None) -> tuple[Word, ...]:
    """Return the words of a text, each as the terms it can be."""
    return tuple(term.variants for term in question_terms(text, languages, own))


def inside(words: Sequence[AskedWord], start: int, end: int) -> list[AskedWord]:
    """Return the words that stand in a stretch of the question."""
    return [one for one in words if start <= one.start and one.end <= end]


def wording(words: Sequence[AskedWord]) -> headwords.Wording:
    """Return words as the thesaurus looks them up."""
    return headwords.Wording(
        tuple(one.word[0] for one in words), fold_text(" ".join(one.surface for one in words))
    )


def is_known(one: AskedWord, searcher: Searcher) -> bool:
    """Whether any passage has it."""
    return any(searcher.df(term) for term in one.word)


def things(plain: str, words: Sequence[AskedWord], language: str) -> Iterator[list[AskedWord]]:
    """Give the words of a question one by one, those that the lexicon has as one thing together."""
    at = 0
    while at < len(words):
        width = 1
        for wider in range(min(headwords.longest(), len(words) - at), 1, -1):
            run = words[at : at + wider]
            if headwords.knows(wording(run), language) and (
                _is_close(plain, run) or headwords.is_parted(wording(run), language)
            ):
                width = wider
                break
        yield list(words[at : at + width])
        at += width


def _is_close(plain: str, words: Sequence[AskedWord]) -> bool:
    """Whether nothing parts them but what asks: power for the plant is no power plant."""
    between = (plain[one.end : later.start].split() for one, later in pairwise(words))
    return all(not parts or any(map(only_asks, parts)) for parts in between)


def _with_forms(term: QuestionTerm) -> Word:
    """The terms of a word and of its other English forms: lose is lost, defence is defense."""
    if not term.surface.isascii() or not term.surface.isalpha():
        return term.variants
    return tuple(dict.fromkeys((*term.variants, *thesaurus.terms_of_forms(term.surface))))


def _dated(words: Sequence[AskedWord], dates: Dates, languages: Collection[str]) -> list[AskedWord]:
    """The words, months with their other spellings: November is also Nov, 1990 after it also 90."""
    found = []
    for one in words:
        in_date = any(p.start <= one.start and one.end <= p.end for p in dates.periods)
        also: tuple[str, ...] = ()
        if in_date and one.surface.isdecimal():
            short = one.surface[2:]
            also = (short,) if len(one.surface) == 4 and int(short) > 31 else ()
        elif in_date:
            also = tuple(
                variant
                for form in month_forms(one.surface)
                for term in question_terms(form, languages)
                for variant in term.variants[:1]
            )
        word = tuple(dict.fromkeys((*one.word, *also)))
        found.append(AskedWord(one.surface, one.start, one.end, word, dated=in_date))
    return found
