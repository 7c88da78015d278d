"""The reason of silence, and what would help."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from store.model import Filters, Published, Silence
from store.notices import Notice, Reason
from store.search.corpus import Corpus
from store.search.index.segments.spelling import is_near
from store.search.question import headwords, word_kinds
from store.search.search import SearchResult
from store.search.surface import written

COUNTED = 20
DATES = 3
_MOST_SPELLINGS = 3

Ask = Callable[[Filters], SearchResult]


def silence(corpus: Corpus, finding: SearchResult, filters: Filters, ask: Ask) -> Silence:
    """Say why nothing was found; ``ask`` asks again with other filters."""
    corrected = {one.typed for one in finding.query.corrected}
    missing = [
        each.surface
        for each in finding.query.clauses
        if not each.only_asks
        and (not each.forms or each.surface in corrected)
        and not any(corpus.searcher.df(term) for word in each.words for term in word)
    ]
    without, nearest, undated = _without_filters(filters, ask)
    return Silence(
        reason=_reason(corpus, finding, filters, missing, without.get("all", 0)),
        missing_terms=tuple(dict.fromkeys(missing)),
        hidden_by_filters=without.pop("all", 0),
        without_filter=without,
        undated=undated,
        spellings=_spellings(corpus, finding, set(missing)),
        nearest_dates=nearest,
    )


def _reason(
    corpus: Corpus, finding: SearchResult, filters: Filters, missing: list[str], hidden: int
) -> Notice:
    query, hits = finding.query, finding.ranking.order.size
    if corpus.searcher.size == 0:
        return Notice(Reason.EMPTY_LIBRARY)
    if not query.clauses:
        return Notice(Reason.NO_WORD)
    if filters.source and not corpus.meant(filters.source):
        return Notice.of(Reason.NO_PUBLISHER, name=filters.source)
    if hidden:
        return Notice(Reason.FILTERED)
    if any(word_kinds.is_shown(each.wording, query.language) for each in query.clauses):
        return Notice(Reason.NOT_WORDS)
    if query.asks and all(each.only_asks or each.general for each in query.clauses):
        return Notice(Reason.NAMES_NOTHING)
    if len(missing) == len(query.clauses):
        return Notice(Reason.NO_WORD_FOUND)
    if query.phrases and not hits:
        return Notice(Reason.NO_PHRASE_FOUND)
    if not hits:
        return Notice(Reason.NOTHING_QUOTABLE)
    return Notice(Reason.NOTHING_ANSWERS)


def _without_filters(
    filters: Filters, ask: Ask
) -> tuple[dict[str, int], tuple[Published, ...], int]:
    """How many quotations each filter hides, under its name and "all"; dates near those asked.

    Last, how many the dates hide that have none.
    """
    if not filters:
        return {}, (), 0
    counts = {"all": len(ask(Filters()).chosen)}
    if not counts["all"]:
        return counts, (), 0
    for name in ("source", "since", "until", "language"):
        if getattr(filters, name) is not None:
            counts[name] = len(ask(replace(filters, **{name: None})).chosen)
    if filters.since is None and filters.until is None:
        return counts, (), 0
    undated = replace(filters, since=None, until=None)
    found = ask(undated).chosen
    known = [one.text.source.published for one in found]
    days = sorted({day for day in known if day}, key=lambda day: _gap(day, filters))
    return counts, tuple(days[:DATES]), known.count(None)


def _gap(published: Published, filters: Filters) -> int:
    day = published.day
    before = (filters.since - day).days if filters.since else 0
    after = (day - filters.until).days if filters.until else 0
    return max(before, after, 0)


def _spellings(
    corpus: Corpus, finding: SearchResult, missing: set[str]
) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for each in finding.query.clauses:
        is_word = len(each.words) == 1 and each.surface.isalpha()
        is_right = headwords.has(each.surface, finding.query.language)
        if each.surface in missing and is_word and not is_right:
            found[each.surface] = _meant(corpus, each.surface, each.words[0])[:_MOST_SPELLINGS]
    return {typed: words for typed, words in found.items() if words}


def _meant(corpus: Corpus, typed: str, terms: Sequence[str]) -> tuple[str, ...]:
    """Written words that may have been meant: those of near terms, and those that are near.

    A slip in an ending (feryy) is cut off otherwise than the ending of what was meant (ferry), so
    that the terms are an edit further apart than the words.
    """
    found: dict[str, None] = {}
    for more in (0, 1):
        near = dict.fromkeys(
            near for term in terms for near in corpus.searcher.near_terms(term, more=more)
        )
        for term in list(near)[:_MOST_SPELLINGS]:
            word = written(corpus, term)
            if word and is_near(typed, word, 1 - more):
                found[word] = None
    return tuple(found)
