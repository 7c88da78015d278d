"""Checked pages and quotations: what has been held against the store and may be sent.

Whatever shows quotations takes these types, and only the reply makes them after its check, so that
a way around the check does not type.
"""

from dataclasses import dataclass
from typing import NewType

from bot.render.markup.message import Text
from store.model import Quotation

Block = tuple[Quotation, Text]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The blocks of one page, its number counted from 0, and how many pages there are."""

    blocks: tuple[Block, ...]
    number: int
    of: int


CheckedPage = NewType("CheckedPage", Page)
CheckedQuotation = NewType("CheckedQuotation", Quotation)


def quotations_of(page: CheckedPage) -> list[CheckedQuotation]:
    """The quotations of a checked page."""
    return [CheckedQuotation(quotation) for quotation, _ in page.blocks]
