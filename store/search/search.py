"""From a question to ranked passages and the quotations chosen from them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from store.search.answerable.probability import Answerability
from store.search.answerable.rule import answering, beside_best
from store.search.corpus import Corpus
from store.search.index import Mask, Searcher
from store.search.question.answer_types import AnswerType, answer_type
from store.search.question.build import build_query
from store.search.question.query import Query
from store.search.question.syntax import Syntax
from store.search.question.typed.romanised import in_own_letters
from store.search.question.typed.shortened import written_out
from store.search.quoting import doers
from store.search.quoting.evidence import SentenceEvidence, sentence_evidence
from store.search.quoting.latest import latest_first
from store.search.quoting.offices import fitting
from store.search.quoting.quotations import QuotationCandidate, distinct, read
from store.search.quoting.remarks import with_rivals
from store.search.quoting.select import LIKELY, snippets
from store.search.quoting.speakers.deeds import doing
from store.search.ranking.candidates import index_groups, score_candidates
from store.search.ranking.rank import Ranking, rank
from store.search.ranking.weights import STANDARD, Weights
from store.text.dates.periods import Dates, question_dates

LOOKED_AT = 60  # passages whose sentences are looked at


@dataclass(frozen=True, slots=True, eq=False)
class SearchResult:
    """What was found for a question.

    ``possible`` are quotations, best first, ``good`` those of them that answer, ``chosen`` those to
    be shown. ``evidence`` is of the passages looked at, the first of the ranking.
    """

    syntax: Syntax
    query: Query
    dates: Dates
    ranking: Ranking
    groups: Sequence[Sequence[tuple[str, float]]]
    answer_type: AnswerType
    evidence: SentenceEvidence
    possible: Sequence[QuotationCandidate]
    good: Sequence[QuotationCandidate]
    chosen: Sequence[QuotationCandidate]


def search(
    corpus: Corpus,
    syntax: Syntax,
    *,
    today: date | None,
    limit: int,
    allowed: Mask | None = None,
    expand: bool = True,
    weights: Weights = STANDARD,
) -> SearchResult:
    """Search the passages that are allowed; None allows all.

    ``today`` is None when it is not known on what day the question is asked.
    """
    searcher, syntax = corpus.searcher, _as_written(syntax, corpus.searcher)
    dates = question_dates(syntax.plain, today or date.today())  # noqa: DTZ011
    query = build_query(syntax, corpus, dates, expand=expand)
    mask = typed(searcher, query, allowed)
    groups = index_groups(searcher, query)
    found = score_candidates(searcher, query, searcher.top(groups, weights.candidates, mask).docs)
    ranking = rank(searcher, query, found, dates, today, weights)
    kind = answer_type(syntax.plain, query.language)
    rows = ranking.order[:LOOKED_AT]
    evidence = sentence_evidence(searcher, query, ranking, kind, rows)
    possible = read(corpus, evidence, found.docs[rows], snippets(evidence, LIKELY * limit))
    different = _telling(syntax.plain, query, kind, evidence, distinct(possible))
    judged = Answerability(query, searcher, evidence, kind)
    near = beside_best(different, judged.may, asks=bool(kind.kinds))
    for one in near:
        one.probability = judged.probability(one.snippet)
    good = answering(near)
    return SearchResult(
        syntax=syntax,
        query=query,
        dates=dates,
        ranking=ranking,
        groups=groups,
        answer_type=kind,
        evidence=evidence,
        possible=possible,
        good=good,
        chosen=with_rivals(good[:limit], different),
    )


def _telling(
    question: str,
    query: Query,
    kind: AnswerType,
    evidence: SentenceEvidence,
    found: Sequence[QuotationCandidate],
) -> Sequence[QuotationCandidate]:
    """Those that tell what is asked of an office, a doer or a speaker, in the order to show."""
    for rule in (fitting, doers.telling):
        found = rule(question, query, kind, found)
    if "say" in kind.kinds:
        from store.search.quoting.speakers.order import speaking_first  # only here: it takes long

        found = speaking_first(question, query, kind, found)
    found = doing(question, query, found)
    found = doers.leading_first(question, query, found)
    found = doers.naming_first(question, query, evidence, found)
    return latest_first(kind, evidence, found)


def _as_written(syntax: Syntax, searcher: Searcher) -> Syntax:
    """The question as its language writes it; one with "phrases" or -words as it is typed."""
    own = written_out(in_own_letters(syntax.text), searcher.languages)
    if own == syntax.text or syntax.phrases or syntax.excluded or syntax.either:
        return syntax
    return Syntax(own, own)


def typed(searcher: Searcher, query: Query, allowed: Mask | None) -> Mask | None:
    """Of the passages allowed those with every phrase asked for and nothing excluded."""
    for chain in query.phrases:
        either = [searcher.phrase(words) for words in chain]
        if either:
            allowed = _both(allowed, _any(either))
    for words in query.excluded:
        allowed = _both(allowed, ~searcher.phrase(words))
    return allowed


def _both(left: Mask | None, right: Mask) -> Mask:
    return right if left is None else left & right


def _any(masks: Sequence[Mask]) -> Mask:
    found = masks[0]
    for mask in masks[1:]:
        found = found | mask
    return found
