"""Rows of an article's facts on a page: a label in one cell, its value in the next."""

import re
from collections.abc import Iterator, Mapping

from lxml import html

from store.ingest.field_names import field_of
from store.ingest.page.tree import short_text

MOST_ROWS = 12
LONGEST_LABEL = 40
LONGEST_VALUE = 200
LEAST_KNOWN = 2

_FIELDS = frozenset(("title", "author", "published", "publisher"))
_OF_SUBJECT = re.compile(r"infobox|product|recipe|book|event|sidebar|navbox", re.IGNORECASE)


def facts(tree: html.HtmlElement) -> Mapping[str, str]:
    """The fields that the rows of the first small table of facts name; often none.

    Two of its rows are fields of an article, and half of all: other tables tell of what an article
    is about.
    """
    for block in tree.iter("table", "dl"):
        if _OF_SUBJECT.search(f"{block.get('class', '')} {block.get('id', '')}"):
            continue
        pairs = list(_pairs(block))
        known: dict[str, str] = {}
        for label, value in pairs:
            if (field := field_of(label)) in _FIELDS:
                is_day = field == "published"  # its label may tell how its figures are read
                known.setdefault(str(field), f"{label}: {value}" if is_day else value)
        if len(pairs) <= MOST_ROWS and len(known) >= max(LEAST_KNOWN, len(pairs) / 2):
            return known
    return {}


def _pairs(block: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """What stands in two cells beside each other, or in a term and its description."""
    for row in block.iter("tr", "dt"):
        cells = list(row.iterchildren("td", "th")) if row.tag == "tr" else [row, row.getnext()]
        if len(cells) != 2 or cells[1] is None:
            continue
        label = short_text(cells[0], LONGEST_LABEL, " ")
        value = short_text(cells[1], LONGEST_VALUE, " ")
        if label and value:
            yield label.rstrip(" :："), value
