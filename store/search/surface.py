"""Words as the articles write them, for index terms that are only their stems."""

from store.search.corpus import Corpus
from store.text.analyser.terms import terms

_LOOKED_AT = 3  # passages in which a word may be written otherwise


def written(corpus: Corpus, term: str) -> str | None:
    """The word that a term stands for in one of the passages that have it; None for none."""
    return corpus.searcher.written(term, lambda own: _read(corpus, own))


def _read(corpus: Corpus, term: str) -> str | None:
    """One of its words; a capital is told only where none of them goes without."""
    words: list[str] = []
    hits = corpus.searcher.top([[(term, 1.0)]], _LOOKED_AT)
    for text in corpus.fetch(hits.passages.tolist()):
        start, end = text.passage.start, text.passage.end
        for found in terms(text.body[start:end], text.source.language):
            if found.term == term:
                words.append(text.body[start + found.start : start + found.end])
    return next((word for word in words if not word[:1].isupper()), next(iter(words), None))
