"""The JSON documents that other programs read: answers, articles, outcomes of imports."""

from collections.abc import Mapping

from store.library.importing import ImportOutcome
from store.model import Answer, Article, Filters, Quotation, Source

Document = dict[str, object]


def answer_document(answer: Answer) -> Document:
    """What `ask --json` prints."""
    document: Document = {
        "question": answer.question,
        "terms": list(answer.terms),
        "expanded": [{"from": one.name, "to": list(one.to)} for one in answer.expanded],
        "filters": filters_document(answer.filters),
        "quotations": [_quotation(quotation) for quotation in answer.quotations],
        "silence": None,
        "elapsed_ms": round(answer.elapsed_ms, 1),
    }
    if answer.silence is not None:
        silence = answer.silence
        document["silence"] = {
            "reason": silence.reason,
            "missing_terms": list(silence.missing_terms),
            "hidden_by_filters": silence.hidden_by_filters,
            "without_filter": dict(silence.without_filter),
            "spellings": {term: list(near) for term, near in silence.spellings.items()},
        }
    if answer.explanation:
        document["explanation"] = [dict(part) for part in answer.explanation]
    return document


def filters_document(filters: Filters) -> Document:
    """The filters that were set, by name."""
    values: Mapping[str, object] = {
        "source": filters.source,
        "since": filters.since and filters.since.isoformat(),
        "until": filters.until and filters.until.isoformat(),
        "language": filters.language,
    }
    return {name: value for name, value in values.items() if value is not None}


def source_document(source: Source) -> Document:
    """Where an article comes from; what is not known is null."""
    return {
        "publisher": source.publisher,
        "reported_by": source.reported_by,
        "title": source.title,
        "author": source.author,
        "published": str(source.published) if source.published else None,
        "collected": source.collected.isoformat().replace("+00:00", "Z"),
        "url": source.url,
        "language": source.language,
    }


def article_document(article: Article) -> Document:
    """What `read --json` prints."""
    return {
        "reference": str(article.reference),
        "article": article.id,
        "version": article.version,
        "current_version": article.current_version,
        "source": source_document(article.source),
        "body": article.body,
        "passages": [
            {
                "reference": str(passage.reference),
                "passage": passage.ordinal,
                "start": passage.start,
                "end": passage.end,
            }
            for passage in article.passages
        ],
    }


def outcome_document(outcome: ImportOutcome) -> Document:
    """What `import --json` prints, one line an input."""
    return {
        "input": outcome.input,
        "outcome": outcome.outcome,
        "article": outcome.article.article if outcome.article else None,
        "reference": str(outcome.article) if outcome.article else None,
        "reason": outcome.reason,
        "dropped_lines": [{"text": line.text, "reason": line.reason} for line in outcome.dropped],
    }


def _quotation(quotation: Quotation) -> Document:
    return {
        "rank": quotation.rank,
        "score": round(quotation.score, 4),
        "reference": str(quotation.reference),
        "article": quotation.reference.article,
        "version": quotation.reference.version,
        "start": quotation.start,
        "end": quotation.end,
        "text": quotation.text,
        "highlights": [list(span) for span in quotation.highlights],
        "before": quotation.before,
        "after": quotation.after,
        "also_in": [str(reference) for reference in quotation.also_in],
        "source": source_document(quotation.source),
    }
