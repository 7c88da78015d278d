"""An evidence card as one page that a person can read, and that holds what a machine checks."""

import json
from collections.abc import Mapping
from html import escape
from typing import Any

from bot.render.citations.annotation import annotation
from bot.render.citations.robust_link import block, robust_link
from bot.render.markup.escape import clean
from store.library.evidence.seal import JsonDocument, sealed
from store.model import Quotation

_STYLE = (
    "body{font:17px/1.5 Georgia,serif;max-width:44em;margin:2em auto;padding:0 1em;color:#1b1b1b}"
    "blockquote{margin:1em 0;padding:.6em 1em;border-inline-start:4px solid #3b6ea5}"
    "footer,dd,.note{font-family:system-ui,sans-serif;font-size:14px;color:#444}"
    "dt{font-family:system-ui,sans-serif;font-size:13px;color:#666;margin-top:.6em}"
    "dd{margin:0;overflow-wrap:anywhere}mark{background:#fff2b3}"
    "@media(prefers-color-scheme:dark){body{background:#161616;color:#e8e8e8}mark{background:"
    "#5a4a00;color:#fff}footer,dd,.note,dt{color:#aaa}}"
)
_AROUND = 600


def completed(card: JsonDocument, quotation: Quotation) -> JsonDocument:
    """The card with the forms that other programs read, sealed."""
    label = quotation.source.title or str(quotation.reference)
    forms: JsonDocument = {
        "annotation": annotation(quotation),
        "robust_link": robust_link(quotation, label),
    }
    return sealed({**card, **forms})


def evidence_page(card: Mapping[str, Any], quotation: Quotation) -> str:
    """The words in their sentence, whose they are, the hashes, and the card itself inside."""
    article, trail = card["article"], card["trail"]
    first, last = trail["rows"][0], trail["end"]
    facts = {
        "Reference": card["quotation"]["reference"],
        "Place": f"{card['quotation']['start']}–{card['quotation']['end']} (code points)",
        "Publisher": article["source"]["publisher"] or "unknown",
        "Title": article["source"]["title"] or "untitled",
        "Author": article["source"]["author"] or "unknown",
        "Published": article["source"]["published"] or "unknown",
        "Collected": article["source"]["collected"],
        "Address": article["source"]["url"] or "unknown",
        "Stored": article["stored"],
        "SHA-256 of the text": article["body_sha256"],
        "SHA-256 of the bytes it was read from": article["raw_sha256"] or "not kept",
        "Recorded in the trail": f"row {first['sequence']}, {first['at']}",
        "End of the trail": f"row {last['sequence']}, {last['hash']}",
        "Card made": card["made"],
        "Seal": card["seal"],
    }
    rows = "".join(
        f"<dt>{escape(name)}</dt><dd>{escape(clean(str(value)))}</dd>"
        for name, value in facts.items()
    )
    inside = json.dumps(card, ensure_ascii=False).replace("<", "\\u003c")
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Evidence: {escape(card['quotation']['reference'])}</title>"
        f"<style>{_STYLE}</style></head>\n<body>\n<h1>Evidence of a quotation</h1>\n"
        f"{block(quotation)}\n<h2>In its place</h2>\n{_in_place(card)}\n<dl>{rows}</dl>\n"
        '<p class="note">What can be checked: <code>quotewire verify card.json</code>, on any '
        "machine, without a network. It shows that the words stand in the recorded text and that "
        "the trail was not altered; not that the publisher printed them.</p>\n"
        f'<script type="application/json" id="card">{inside}</script>\n</body></html>\n'
    )


def _in_place(card: Mapping[str, Any]) -> str:
    """The words marked in what stands around them."""
    body, place = card["article"]["body"], card["quotation"]
    start, end = place["start"], place["end"]
    before = body[max(0, start - _AROUND) : start]
    after = body[end : end + _AROUND]
    text = f"{escape(before)}<mark>{escape(body[start:end])}</mark>{escape(after)}"
    return f'<p dir="auto">{text}</p>'.replace("\n\n", '</p><p dir="auto">')
