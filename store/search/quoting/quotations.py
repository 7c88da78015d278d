"""Quotations out of snippets: the words themselves, read for what is shown and for nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from store.model import PassageText, Quotation, Reference, Sentence
from store.search.arrays import Ints
from store.search.corpus import Corpus
from store.search.question.query import Query
from store.search.quoting.evidence import SentenceEvidence
from store.search.quoting.highlights import context, highlights
from store.search.quoting.select import Snippet
from store.text.anchors import anchor
from store.text.normalise import folded_letters
from store.text.pages import page_at


@dataclass(slots=True)
class QuotationCandidate:
    """A possible quotation: a snippet with its text. ``start:end`` is its place in the body.

    ``probability`` is that of its being an answer; ``also`` are passages of other articles that
    carry the same sentence.
    """

    snippet: Snippet
    text: PassageText
    start: int
    end: int
    core: Sentence
    probability: float = 0.0
    also: list[PassageText] = field(default_factory=list)

    @property
    def words(self) -> str:
        """The quoted words."""
        return self.text.body[self.start : self.end]

    @property
    def language(self) -> str:
        """The language of the article."""
        return self.text.source.language

    @property
    def day(self) -> date | None:
        """The day of publication, where it is known."""
        published = self.text.source.published
        return published.day if published else None

    @property
    def also_in(self) -> tuple[Reference, ...]:
        """The names of the other places."""
        return tuple(text.passage.reference for text in self.also)


def read(
    corpus: Corpus, evidence: SentenceEvidence, docs: Ints, found: Sequence[Snippet]
) -> list[QuotationCandidate]:
    """Load the snippets' passages; those of articles that are gone meanwhile are left out."""
    rows = sorted({one.row for one in found})
    numbers = corpus.searcher.passage(docs[rows]).tolist() if rows else []
    texts = {text.passage.id: text for text in corpus.fetch(numbers)}
    passage = dict(zip(rows, numbers, strict=True))
    ordinal = evidence.sentences.ordinal
    made = []
    for one in found:
        text = texts.get(passage[one.row])
        if text is None or int(ordinal[one.last]) >= len(text.passage.sentences):
            continue
        sentences = text.passage.sentences
        first, last = sentences[int(ordinal[one.first])], sentences[int(ordinal[one.last])]
        core = sentences[int(ordinal[one.core])]
        made.append(QuotationCandidate(one, text, first.start, last.end, core))
    return made


def distinct(found: Sequence[QuotationCandidate]) -> list[QuotationCandidate]:
    """The candidates, the same sentence in another article named with the first."""
    taken: dict[str, QuotationCandidate] = {}
    for one in found:
        key = folded_letters(one.text.body[one.core.start : one.core.end])
        if (same := taken.get(key)) is None:
            taken[key] = one
            continue
        articles = {text.passage.article for text in (same.text, *same.also)}
        if one.text.passage.article not in articles:
            same.also.append(one.text)
    return list(taken.values())


def quotation(rank: int, chosen: QuotationCandidate, query: Query) -> Quotation:
    """The words themselves, with their source and their context."""
    body = chosen.text.body
    before, after = context(chosen.text, chosen.start, chosen.end)
    return Quotation(
        rank=rank,
        score=round(chosen.snippet.score, 4),
        reference=chosen.text.passage.reference,
        start=chosen.start,
        end=chosen.end,
        text=body[chosen.start : chosen.end],
        highlights=highlights(chosen.text, chosen.start, chosen.end, query),
        source=chosen.text.source,
        before=before,
        after=after,
        also_in=chosen.also_in,
        anchor=anchor(body, chosen.start, chosen.end),
        page=page_at(chosen.text.source.pages, chosen.start),
    )
