"""The other ways to say what a question says: names, other words, sounds, spellings."""

from collections.abc import Collection, Sequence

from store.aliases.book import AliasMatch, AliasRow
from store.model import UNKNOWN_LANGUAGE
from store.search.corpus import Corpus
from store.search.index import Searcher
from store.search.index.segments.spelling import is_slip, is_slip_in_term, may_begin
from store.search.question import headwords, thesaurus
from store.search.question.asked_words import AskedWord, is_known, words_of
from store.search.question.query import Variant, Word
from store.search.surface import written
from store.text.analyser.terms import index_terms
from store.text.detection import detect_question

ALIAS_WEIGHT = 0.9
CORRECTED_WEIGHT = 0.8
_FAMILY = 4  # letters
_LEAST_PART = 3


def other_names(match: AliasMatch, searcher: Searcher) -> tuple[Variant, ...]:
    """The other names of a name, those that the articles have."""
    languages = searcher.languages
    forms = []
    for row in match.forms:
        if not searcher.may_have(row.form):
            continue
        words = words_of(row.form, languages, _read_as(row, languages))
        if words and (idf := phrase_idf(words, searcher)) > 0:
            forms.append(Variant(row.form, words, ALIAS_WEIGHT, idf))
    return tuple(forms)


def joined(forms: tuple[Variant, ...], others: tuple[Variant, ...]) -> tuple[Variant, ...]:
    """The forms, and of the others those that no form says already."""
    said = {term for form in forms if len(form.words) == 1 for term in form.words[0]}
    return (
        *forms,
        *(one for one in others if not (len(one.words) == 1 and one.words[0][0] in said)),
    )


def other_words(
    inside: Sequence[AskedWord],
    wording: headwords.Wording,
    language: str,
    searcher: Searcher,
    *,
    either: bool = False,
) -> tuple[Variant, ...]:
    """What else the articles may say for words of the question, the best way of each.

    None says more than the words themselves: where every passage has those, another is no rarity.
    What asks whether is answered by ``either`` way: by what says the opposite, too.
    """
    forms: list[Variant] = []
    most = sum(word_idf(one.word, searcher) for one in inside)
    spoken = tuple(searcher.languages)
    for text, terms, weight in thesaurus.ways(wording, language, spoken, either=either):
        if (idf := _rarest(terms, searcher)) > 0:
            words = tuple((term,) for term in terms)
            forms.append(Variant(text, words, weight, min(idf, most)))
    return tuple(forms)


def respelt(one: AskedWord, corpus: Corpus, *, is_word: bool) -> tuple[Variant, ...]:
    """The word that was meant by one that no article has: Istambul is Istanbul.

    What ``is_word`` of the language is no slip; only one that begins alike may be of its family.
    """
    searcher = corpus.searcher
    if not one.surface.isalpha() or is_known(one, searcher):
        return ()
    for more in (0, 1):
        near = {term: None for own in one.word for term in searcher.near_terms(own, more=more)}
        for term in near:
            alike = _FAMILY if is_word else 1
            begins = term[:alike] == one.word[0][:alike]
            if begins and term.isalpha() and _is_meant(one, term, corpus):
                return (Variant(term, ((term,),), CORRECTED_WEIGHT, searcher.idf(term)),)
    return ()


def in_parts(one: AskedWord, corpus: Corpus, language: str) -> tuple[Variant, ...]:
    """The two words that were typed in one where no article has that: طورجان is طور جان."""
    searcher, word = corpus.searcher, one.surface
    if not word.isalpha() or is_known(one, searcher):
        return ()
    for cut in range(_LEAST_PART, len(word) - _LEAST_PART + 1):
        parts = [index_terms(part, language) for part in (word[:cut], word[cut:])]
        if not all(len(part) == 1 and searcher.df(part[0]) for part in parts):
            continue
        if searcher.phrase(parts).allowed.any():
            words = tuple((part[0],) for part in parts)
            text = f"{word[:cut]} {word[cut:]}"
            return (Variant(text, words, CORRECTED_WEIGHT, phrase_idf(words, searcher)),)
    return ()


def _is_meant(one: AskedWord, term: str, corpus: Corpus) -> bool:
    """Whether a near term is that of a word that was typed with a slip: as terms, or as written.

    Endings are cut otherwise where the slip is in them, and may be others.
    """
    if any(is_slip_in_term(own, term) for own in one.word):
        return True
    if not may_begin(one.surface, term):
        return False
    return is_slip(one.surface, written(corpus, term) or term)


def phrase_idf(words: Sequence[Word], searcher: Searcher) -> float:
    """The idf of a phrase, taken from its rarest word; 0 when a word is nowhere in view."""
    rarest = 0.0
    for word in words:
        known = [idf for term in word if (idf := searcher.known_idf(term))]
        if not known:
            return 0.0
        rarest = max(rarest, min(known))
    return rarest


def _rarest(terms: Sequence[str], searcher: Searcher) -> float:
    """The same for words of one term each, most of which no passage has."""
    rarest = 0.0
    for term in terms:
        known = searcher.known_idf(term)
        if not known:
            return 0.0
        rarest = max(rarest, known)
    return rarest


def word_idf(word: Word, searcher: Searcher) -> float:
    """The idf of a word: of its most frequent term, as the reader of the question would."""
    return min(searcher.idf(term) for term in word)


def _read_as(row: AliasRow, languages: Collection[str]) -> str:
    """The language a form is read in first: its own, unless no article was indexed in that."""
    language = row.language or detect_question(row.form, languages)
    if language in languages or language == UNKNOWN_LANGUAGE:
        return language
    return "en" if "en" in languages else next(iter(languages), UNKNOWN_LANGUAGE)
