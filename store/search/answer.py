"""From a question to quotations, or to the reason for silence."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from time import perf_counter

from store.model import Answer, Filters, PassageText, Quotation, Reference, Silence
from store.search.asked import Asked, understand
from store.search.candidates import candidates
from store.search.cues import read_cues
from store.search.index import Mask, View
from store.search.query import Query, parse
from store.search.quote import Choice, choices, context, highlights, look
from store.search.rank import WEIGHTS, Ranking, rank
from store.search.silence import is_answer
from store.text.aliases import AliasBook
from store.text.normalise import folded_hash

CANDIDATES = 150
FETCHED = 12
EMPTY_REASON = "There are no articles in this library yet."

Fetch = Callable[[Sequence[int]], Sequence[PassageText]]


def answer(
    view: View,
    question: str,
    *,
    fetch: Fetch,
    filters: Filters,
    publishers: Collection[int] | None,
    aliases: AliasBook,
    limit: int = 5,
    expand: bool = True,
    today: date,
    explain: bool = False,
) -> Answer:
    """Quote the passages that answer the question, best first, or say why none does."""
    started = perf_counter()
    query = parse(question)
    asked = understand(query, view, aliases, expand=expand)
    mask = narrowed(view, asked, filters, publishers)
    ranking = rank(view, asked, candidates(view, asked, CANDIDATES, mask), WEIGHTS)
    chosen = _chosen(view, query, asked, ranking, fetch, limit)
    return Answer(
        question=question,
        terms=tuple(each.surface for each in asked.wanted),
        expanded=asked.expanded,
        filters=filters,
        quotations=tuple(_quotation(rank, one) for rank, one in enumerate(chosen, start=1)),
        silence=None if chosen else Silence(reason="Nothing here answers this question."),
        elapsed_ms=(perf_counter() - started) * 1000,
    )


@dataclass(slots=True)
class _Chosen:
    choice: Choice
    score: float
    also_in: list[Reference]


def narrowed(
    view: View, asked: Asked, filters: Filters, publishers: Collection[int] | None
) -> Mask | None:
    """The passages that filters, phrases and excluded words leave; None when all are left."""
    masks: list[Mask] = []
    if filters or publishers is not None:
        masks.append(
            view.mask(
                languages=[filters.language] if filters.language else None,
                publishers=publishers,
                since=filters.since.toordinal() if filters.since else None,
                until=filters.until.toordinal() if filters.until else None,
            )
        )
    for chain in asked.phrases:
        either = [view.phrase(words) for words in chain]
        if either:
            masks.append(_any(either))
    masks.extend(~view.phrase(words) for words in asked.excluded)
    if not masks:
        return None
    both = masks[0]
    for mask in masks[1:]:
        both = both & mask
    return both


def _any(masks: Sequence[Mask]) -> Mask:
    found = masks[0]
    for mask in masks[1:]:
        found = found | mask
    return found


def _chosen(
    view: View, query: Query, asked: Asked, ranking: Ranking, fetch: Fetch, limit: int
) -> list[_Chosen]:
    rows = ranking.order[:FETCHED]
    docs = ranking.found.docs[rows]
    texts = {text.passage.id: text for text in fetch(view.passage(docs).tolist())}
    cues = read_cues(query.plain)
    pool: list[tuple[float, Choice]] = []
    for row, passage in zip(rows.tolist(), view.passage(docs).tolist(), strict=True):
        text = texts.get(passage)
        if text is None:
            continue
        share = float(ranking.parts["coverage"][row])
        base = float(ranking.score[row])
        for choice in choices(text, look(text, asked, cues), asked):
            if is_answer(asked, choice, share):
                pool.append((base + 0.5 * choice.value, choice))
    pool.sort(key=lambda one: -one[0])
    return _without_repeats(pool, limit)


def _without_repeats(pool: Sequence[tuple[float, Choice]], limit: int) -> list[_Chosen]:
    taken: dict[str, _Chosen] = {}
    for score, choice in pool:
        key = folded_hash(choice.text.body[choice.core.start : choice.core.end])
        same = taken.get(key)
        if same is not None:
            reference = choice.text.passage.reference
            if (
                reference.article != same.choice.text.passage.article
                and reference not in same.also_in
            ):
                same.also_in.append(reference)
            continue
        if any(_overlaps(choice, other.choice) for other in taken.values()):
            continue
        if len(taken) < limit:
            taken[key] = _Chosen(choice, score, [])
    return list(taken.values())


def _overlaps(left: Choice, right: Choice) -> bool:
    return (
        left.text.passage.article == right.text.passage.article
        and left.start < right.end
        and right.start < left.end
    )


def _quotation(rank: int, chosen: _Chosen) -> Quotation:
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
        also_in=tuple(chosen.also_in),
    )
