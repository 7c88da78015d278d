"""Citations as CSL-JSON, which Zotero, pandoc and others read."""

import json
from collections.abc import Sequence
from datetime import UTC

from bot.render.markup.escape import clean
from bot.render.markup.links import safe_url
from store.model import Quotation


def csl(quotations: Sequence[Quotation]) -> str:
    """An item for each quotation; its words stand in ``annote``, where CSL keeps such notes."""
    return json.dumps([_item(one) for one in quotations], ensure_ascii=False, indent=1)


def _item(quotation: Quotation) -> dict[str, object]:
    source = quotation.source
    collected = source.collected.astimezone(UTC).date()
    published = str(source.published).split("-") if source.published else []
    item: dict[str, object] = {
        "id": f"{quotation.reference}:{quotation.start}-{quotation.end}",
        "type": "article-newspaper",
        "title": clean(source.title or ""),
        "container-title": clean(source.publisher_line),
        "author": [{"literal": clean(source.author)}] if source.author else None,
        "issued": {"date-parts": [[int(part) for part in published]]} if published else None,
        "accessed": {"date-parts": [[collected.year, collected.month, collected.day]]},
        "page": str(quotation.page) if quotation.page else None,
        "URL": safe_url(source.url),
        "language": source.language,
        "annote": clean(quotation.text),
        "note": f"quotewire: {quotation.reference}",
    }
    return {name: value for name, value in item.items() if value}
