"""Addresses of the reading room's own pages: articles, places in them, quotations."""

from urllib.parse import urlencode

from store.model import Quotation, Reference


def article(reference: Reference) -> str:
    """The page of an article, at a passage where one is named."""
    anchor = f"#p{reference.passage}" if reference.passage else ""
    return f"/articles/{reference}{anchor}"


def words(quotation: Quotation) -> str:
    """The page of an article, open at the quoted words."""
    return at(quotation.reference, quotation.start, quotation.end)


def at(reference: Reference, start: int, end: int) -> str:
    """The page of an article, open at the words from start to end."""
    return f"/articles/{reference}?{urlencode({'start': start, 'end': end})}#words"


def cite(quotation: Quotation) -> str:
    """The page that cites a quotation."""
    return f"/cite/{quotation.reference}?{_span(quotation)}"


def card(quotation: Quotation, form: str) -> str:
    """The evidence card of a quotation, in a form."""
    return f"/card/{quotation.reference}?{_span(quotation)}&form={form}"


def versions(reference: Reference) -> str:
    """The page with the versions of an article."""
    return f"/articles/A{reference.article}/versions"


def _span(quotation: Quotation) -> str:
    return urlencode({"start": quotation.start, "end": quotation.end})
