"""A library held in memory: the same analysis, passages and index as a stored one."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime

from store.aliases.book import AliasBook
from store.evaluation.collection import Document
from store.model import Passage, PassageText, Source, SourceMatch
from store.search.corpus import Corpus
from store.search.index import IndexedPassage, LibraryIndex, Searcher
from store.search.publisher_names import PublisherNames
from store.text.analyser.passages import passage_terms
from store.text.analyser.terms import index_terms
from store.text.cutting.passages import passages
from store.text.detection import detect
from store.text.normalise import fold, normalise

_COLLECTED = datetime(1970, 1, 1, tzinfo=UTC)


class MemoryLibrary:
    """Documents as articles 1, 2, 3 ... in their order; ``names`` has their ids in that order.

    ``newest`` is the last day any of them was published.
    """

    def __init__(self, documents: Iterable[Document]) -> None:
        self.names: list[str] = []
        self.newest: date | None = None
        self._passages: list[PassageText] = []
        self._publishers: dict[str, int] = {}
        self.searcher = Searcher([LibraryIndex.build(self._entries(documents), version=1)])

    def corpus(self, aliases: AliasBook = AliasBook()) -> Corpus:  # noqa: B008 - never changed
        """The library as what can be asked, with these names of things."""
        return Corpus(
            searcher=self.searcher,
            fetch=self._fetch,
            publishers=PublisherNames(self._publishers.items()),
            meant=self._meant,
            aliases=aliases,
        )

    def _meant(self, source: str) -> SourceMatch:
        key = fold(source).text
        return SourceMatch(
            publishers=frozenset(
                number for name, number in self._publishers.items() if key in fold(name).text
            )
        )

    def _fetch(self, passages: Sequence[int]) -> list[PassageText]:
        """Load passages by their row ids."""
        return [self._passages[number - 1] for number in passages]

    def _entries(self, documents: Iterable[Document]) -> Iterator[IndexedPassage]:
        for document in documents:
            self.names.append(document.id)
            yield from self._article(document, len(self.names))

    def _article(self, document: Document, article: int) -> Iterator[IndexedPassage]:
        body = normalise(document.text)
        title = normalise(document.title or "").replace("\n", " ")
        language = document.language or detect(body)
        source = Source(
            publisher=document.publisher,
            title=title or None,
            collected=_COLLECTED,
            author=document.author,
            published=document.published,
            url=document.url,
            language=language,
        )
        if source.published and (self.newest is None or source.published.day > self.newest):
            self.newest = source.published.day
        publisher = self._publishers.setdefault(document.publisher or "", len(self._publishers) + 1)
        title_terms = index_terms(title, language)
        for ordinal, span in enumerate(passages(body, language, title or None), start=1):
            number = len(self._passages) + 1
            passage = Passage(
                id=number,
                article=article,
                version=1,
                ordinal=ordinal,
                start=span.start,
                end=span.end,
                sentences=span.sentences,
            )
            self._passages.append(PassageText(passage=passage, body=body, source=source))
            own = [(s.start - span.start, s.end - span.start, s.quotable) for s in span.sentences]
            found, sentences = passage_terms(body[span.start : span.end], language, own)
            yield IndexedPassage(
                passage=number,
                article=article,
                version=1,
                language=language,
                publisher=publisher,
                published=source.published.day.toordinal() if source.published else 0,
                terms=found,
                title_terms=title_terms,
                sentences=sentences,
            )
