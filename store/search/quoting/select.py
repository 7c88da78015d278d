"""Which quotations are shown: the best runs of sentences over several passages, none twice."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from store.model import PassageText, Quotation, Reference
from store.search.answerable import BESIDE, Evidence, answers
from store.search.index import Searcher
from store.search.question.answer_types import AnswerType
from store.search.question.query import Query
from store.search.quoting.sentences import Snippet, context, highlights, match_sentences, snippets
from store.search.ranking.rank import Ranking
from store.text.normalise import folded_hash

FETCHED = 12
QUOTE_WEIGHT = 0.5

Fetch = Callable[[Sequence[int]], Sequence[PassageText]]


@dataclass(slots=True)
class QuotationCandidate:
    """A possible quotation, with the row of its passage in the ranking.

    ``also`` are passages of other articles that carry the same sentence.
    """

    choice: Snippet
    score: float
    row: int
    evidence: Evidence
    also: list[PassageText] = field(default_factory=list)

    @property
    def day(self) -> date | None:
        """The day of publication, where it is known."""
        published = self.choice.text.source.published
        return published.day if published else None

    @property
    def also_in(self) -> tuple[Reference, ...]:
        """The names of the other places."""
        return tuple(text.passage.reference for text in self.also)


def candidate_quotations(
    searcher: Searcher, query: Query, cues: AnswerType, ranking: Ranking, fetch: Fetch
) -> list[QuotationCandidate]:
    """Every run of sentences that could be quoted from the best passages, best first."""
    rows = ranking.order[:FETCHED]
    passages = searcher.passage(ranking.found.docs[rows]).tolist()
    texts = {text.passage.id: text for text in fetch(passages)}
    found = []
    for row, passage in zip(rows.tolist(), passages, strict=True):
        if (text := texts.get(passage)) is None:
            continue
        base = float(ranking.score[row])
        for choice in snippets(text, match_sentences(text, query, cues), query):
            score = base + QUOTE_WEIGHT * choice.value
            found.append(
                QuotationCandidate(choice, score, row, Evidence.of(ranking, row, choice.share))
            )
    found.sort(key=lambda one: -one.score)
    return found


def answering(query: Query, found: Sequence[QuotationCandidate]) -> list[QuotationCandidate]:
    """Those strong enough to be an answer, and beside them those nearly as strong; often none."""
    if not any(answers(query, one.evidence) for one in found):
        return []
    return [one for one in found if answers(query, one.evidence, BESIDE)]


def choose(found: Sequence[QuotationCandidate], limit: int) -> list[QuotationCandidate]:
    """Take the best; the same sentence in another article is named with the first."""
    taken: dict[str, QuotationCandidate] = {}
    hashes: dict[tuple[int, int], str] = {}
    for one in found:
        choice = one.choice
        place = choice.text.passage.id, choice.core.start
        if (key := hashes.get(place, "")) == "":
            key = folded_hash(choice.text.body[choice.core.start : choice.core.end])
            hashes[place] = key
        if (same := taken.get(key)) is not None:
            articles = {text.passage.article for text in (same.choice.text, *same.also)}
            if choice.text.passage.article not in articles:
                same.also.append(choice.text)
        elif len(taken) < limit and not any(_overlap(choice, t.choice) for t in taken.values()):
            taken[key] = one
    return list(taken.values())


def quotation(rank: int, chosen: QuotationCandidate) -> Quotation:
    """The words themselves, with their source and their context."""
    choice = chosen.choice
    before, after = context(choice)
    return Quotation(
        rank=rank,
        score=round(chosen.score, 4),
        reference=choice.text.passage.reference,
        start=choice.start,
        end=choice.end,
        text=choice.text.body[choice.start : choice.end],
        highlights=highlights(choice),
        source=choice.text.source,
        before=before,
        after=after,
        also_in=chosen.also_in,
    )


def _overlap(left: Snippet, right: Snippet) -> bool:
    return (
        left.text.passage.article == right.text.passage.article
        and left.start < right.end
        and right.start < left.end
    )
