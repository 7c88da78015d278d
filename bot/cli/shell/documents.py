"""The JSON documents that other programs read: answers, articles, outcomes of imports."""

from collections.abc import Mapping

from bot.render.answer.cautions import warning_sentence
from bot.render.translator import ENGLISH
from store.library.imports.importing import ImportOutcome
from store.model import Answer, Article, Filters, Quotation, Searched, Source
from store.search.check.records import Check, CheckReport
from store.text.dates.beside import days_beside

JsonDocument = dict[str, object]


def answer_document(answer: Answer) -> JsonDocument:
    """What `ask --json` prints."""
    document: JsonDocument = {
        "question": answer.question,
        "terms": list(answer.terms),
        "expanded": [{"from": one.name, "to": list(one.to)} for one in answer.expanded],
        "filters": filters_document(answer.filters),
        "quotations": [quotation_document(quotation) for quotation in answer.quotations],
        "silence": None,
        "elapsed_ms": round(answer.elapsed_ms, 1),
    }
    if answer.as_of is not None:
        document["as_of"] = answer.as_of.isoformat()
    if answer.silence is not None:
        silence = answer.silence
        document["silence"] = {
            "reason": str(silence.reason),
            "missing_terms": list(silence.missing_terms),
            "hidden_by_filters": silence.hidden_by_filters,
            "without_filter": dict(silence.without_filter),
            "spellings": {term: list(near) for term, near in silence.spellings.items()},
            "searched": silence.searched and searched_document(silence.searched),
        }
    if answer.explanation:
        document["explanation"] = [dict(part) for part in answer.explanation]
    return document


def searched_document(searched: Searched) -> JsonDocument:
    """What was looked through when nothing was found."""
    return {
        "articles": searched.articles,
        "publishers": searched.publishers,
        "days": {
            "first": searched.first and searched.first.isoformat(),
            "last": searched.last and searched.last.isoformat(),
            "count": searched.days,
            "undated_articles": searched.undated,
        },
        "words": list(searched.words),
        "state": dict(searched.state),
        "as_of": searched.as_of and searched.as_of.isoformat(),
    }


def check_document(report: CheckReport) -> JsonDocument:
    """What `check --json` prints."""
    document: JsonDocument = {
        "text": report.text,
        "checks": [check_one(check) for check in report.checks],
    }
    if report.as_of is not None:
        document["as_of"] = report.as_of.isoformat()
    if report.searched is not None:
        document["searched"] = searched_document(report.searched)
    return document


def check_one(check: Check) -> JsonDocument:
    """The verdict on one quotation."""
    return {
        "checked": check.checked,
        "verdict": check.verdict.value,
        "warnings": [caution.value for caution in check.cautions],
        "unchecked": list(check.unchecked),
        "parts": [
            {"text": part.text, "start": part.start, "end": part.end} for part in check.parts
        ],
        "left_out": list(check.left_out),
        "differences": [
            {"checked": one.checked, "article": one.article} for one in check.differences
        ],
        "quotations": [quotation_document(quotation) for quotation in check.quotations],
        "places": [
            {
                "warning": warning.caution.value,
                "sentence": warning_sentence(warning, ENGLISH, encode=str),
                "checked": warning.checked,
                "article": warning.article,
                "start": warning.start,
                "end": warning.end,
            }
            for warning in check.warnings
        ],
        "speaker": check.speaker or None,
        "names": list(check.names),
        "now": check.later and {"reference": str(check.later.reference), "text": check.later.text},
    }


def filters_document(filters: Filters) -> JsonDocument:
    """The filters that were set, by name."""
    values: Mapping[str, object] = {
        "source": filters.source,
        "since": filters.since and filters.since.isoformat(),
        "until": filters.until and filters.until.isoformat(),
        "language": filters.language,
    }
    return {name: value for name, value in values.items() if value is not None}


def source_document(source: Source) -> JsonDocument:
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


def article_document(article: Article) -> JsonDocument:
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


def outcome_document(outcome: ImportOutcome) -> JsonDocument:
    """What `import --json` prints, one line an input."""
    return {
        "input": outcome.input,
        "outcome": outcome.outcome,
        "article": outcome.article.article if outcome.article else None,
        "reference": str(outcome.article) if outcome.article else None,
        "reason": str(outcome.reason) if outcome.reason else None,
        "dropped_lines": [{"text": line.text, "reason": line.reason} for line in outcome.dropped],
        "warnings": [str(warning) for warning in outcome.warnings],
        "notes": [str(note) for note in outcome.notes],
        "unsure": list(outcome.unsure),
        "candidates": dict(outcome.candidates),
        "cut": outcome.cut,
        "import": outcome.run,
    }


def quotation_document(quotation: Quotation) -> JsonDocument:
    """A quotation as every command prints it."""
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
        "days": [
            {
                "text": quotation.text[day.start : day.end],
                "start": day.start,
                "end": day.end,
                "first": day.first and day.first.isoformat(),
                "last": day.last and day.last.isoformat(),
                "other": day.other and day.other.isoformat(),
            }
            for day in days_beside(quotation.text, quotation.source.published)
        ],
        "page": quotation.page,
        "source": source_document(quotation.source),
    }
