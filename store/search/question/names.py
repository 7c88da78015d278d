"""Names of a question: how other scripts write them, and which of their terms are other words'."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from store.search.corpus import Corpus
from store.search.index import Searcher
from store.search.index.segments import sounds, vowels
from store.search.question import headwords
from store.search.question.asked_words import AskedWord, is_known
from store.search.question.query import Variant
from store.search.surface import written
from store.text.analyser import lemmas
from store.text.analyser.terms import index_terms
from store.text.detection import written_like
from store.text.normalise import fold_text

SOUND_WEIGHT = 0.8
_FEWEST = 2  # consonants of a name that is looked for by its vowels, too
_ARTICLE = "ال"  # Mayadin is الميادين
_PARTED = re.compile("[-'’‘ʼ]")


def without_other_words(
    words: Sequence[AskedWord], corpus: Corpus, language: str
) -> list[AskedWord]:
    """The words, names in ``language`` without what the endings of others leave of them.

    Sayan less an ending of Uzbek is *say*: that is no form of the name where articles write it
    with a small letter.
    """
    return [_by_itself(one, corpus, language) if _is_capital(one) else one for one in words]


def _is_capital(one: AskedWord) -> bool:
    return one.start > 0 and len(one.word) > 1 and one.surface[:1].isupper()


def _by_itself(one: AskedWord, corpus: Corpus, language: str) -> AskedWord:
    own = {one.word[0], *index_terms(one.surface, language)}
    kept = tuple(term for term in one.word if term in own or not _is_small(term, corpus))
    return replace(one, word=kept) if len(kept) < len(one.word) else one


def _is_small(term: str, corpus: Corpus) -> bool:
    """Whether the articles write what a term stands for with a small letter."""
    return bool(corpus.searcher.df(term)) and (written(corpus, term) or "")[:1].islower()


def sounding(
    one: AskedWord, corpus: Corpus, language: str, *, foreign: bool, small: bool = False
) -> tuple[Variant, ...]:
    """Names in other scripts that sound like this one: Седики is Sediqi.

    What can be written with a capital has to be, here (unless all is typed ``small``) and in the
    articles. Where nothing tells a name from a word, only a long one that sounds the same is no
    chance, or a short one of a ``foreign`` language that no article is in, or one with the same
    vowels that is no word in either ``language``.
    """
    searcher, cased = corpus.searcher, _has_case(one.surface)
    named = one.surface[:1].isupper()
    if cased and not (named or small):
        return ()
    named, known = named and one.start > 0, is_known(one, searcher)
    if known and not named:
        return ()
    own = sounds.keys(one.surface)
    long = sounds.consonants(own[0]) > sounds.LEAST
    if known and not long:
        return ()
    if small and not long:
        return tuple(_sounding(term, searcher) for term in _spelt_alike(one, corpus, language))
    found = []
    for term in searcher.terms_sounding_like(one.surface):
        seen = written(corpus, term) or term
        if _has_case(seen) and not seen[:1].isupper():
            continue
        both = cased and _has_case(seen) and not small
        if both or ((long or named or foreign) and _sounds_so(seen, term, own)):
            found.append(term)
    doubtful = not (known or long or _has_vowels(one, found, corpus))
    if doubtful or not found:
        found += _cut(one, corpus, own[0])
    if not known and (not found or (doubtful and not _has_vowels(one, found, corpus))):
        found += _spelt_alike(one, corpus, language)
    return tuple(_sounding(term, searcher) for term in dict.fromkeys(found))


def _has_vowels(one: AskedWord, found: Sequence[str], corpus: Corpus) -> bool:
    """Whether one of the terms has the vowels of a name, and is no word of the lexicon."""
    texts = [(written(corpus, term) or term).removeprefix(_ARTICLE) for term in found]
    return any(
        vowels.alike(one.surface, seen) and (_has_case(seen) or not _is_word(seen, corpus))
        for seen in texts
    )


def _spelt_alike(one: AskedWord, corpus: Corpus, language: str) -> Iterator[str]:
    """Short names with the same vowels that are words in no language: कोसी is Kosi.

    One of two consonants has to be written with a capital somewhere.
    """
    searcher, named = corpus.searcher, one.surface[:1].isupper()
    count = sounds.consonants(sounds.key(one.surface))
    if count < _FEWEST or headwords.has(one.surface, language):
        return
    if not named and lemmas.has(one.surface, language):
        return
    for term in searcher.terms_spelt_like(one.surface):
        seen = written(corpus, term) or term
        its = seen[:1].isupper()
        if (_has_case(seen) and not its) or (count < sounds.LEAST and not (named or its)):
            continue
        if vowels.alike(one.surface, seen) and not (not its and _is_word(seen, corpus)):
            yield term


def is_short(one: AskedWord) -> bool:
    """Whether a word has so few consonants that only its vowels may tell a name by its sounds."""
    return sounds.consonants(sounds.key(one.surface)) < sounds.LEAST


def _is_word(seen: str, corpus: Corpus) -> bool:
    """Whether a word is one of the lexicon in a language of the articles."""
    return any(
        headwords.has(seen, code) for code in written_like(seen) & corpus.searcher.languages.keys()
    )


def _sounds_so(seen: str, term: str, own: Sequence[int]) -> bool:
    """Whether a written word sounds so, a part of it, or what is between endings: النفط."""
    parts = [seen, *_PARTED.split(seen), seen.removeprefix(_ARTICLE)]
    if term in fold_text(seen):
        parts.append(term)
    return any(sounds.key(part) in own for part in parts)


def _cut(one: AskedWord, corpus: Corpus, own: int) -> Iterator[str]:
    """Terms that are less than a name, where the articles write one that sounds like all of it.

    In another alphabet that has vowels, too, the term has those of the name.
    """
    searcher = corpus.searcher
    for term in searcher.terms_cut_from(one.surface):
        seen = written(corpus, term) or term
        if seen[:1].isupper() and sounds.sounds_longer(sounds.key(seen), own):
            yield term
    long = sounds.consonants(own) > sounds.LEAST
    for term in searcher.terms_cut_short(one.surface):
        seen = _PARTED.split(written(corpus, term) or term)[0]
        named = seen[:1].upper() == seen[:1] if long else seen[:1] != seen[:1].lower()
        if named and sounds.key(seen) == own and (long or vowels.alike(one.surface, seen)):
            yield term
            break


def _sounding(term: str, searcher: Searcher) -> Variant:
    return Variant(term, ((term,),), SOUND_WEIGHT, searcher.idf(term))


def _has_case(word: str) -> bool:
    return word[:1].lower() != word[:1].upper()
