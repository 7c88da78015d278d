"""Quotations as W3C Web Annotations, in a file that Hypothesis imports as well."""

import json
from collections.abc import Sequence
from datetime import UTC
from uuid import NAMESPACE_URL, uuid5

from bot.render.citations.plain import source_line
from bot.render.direction import runs_right_to_left
from bot.render.markup.escape import clean
from bot.render.markup.links import safe_url
from store.model import Quotation

_CONTEXT = ("http://www.w3.org/ns/anno.jsonld", {"schema": "http://schema.org/"})

_USER = "acct:quotewire@quotewire.invalid"

JsonDocument = dict[str, object]


def annotations(quotations: Sequence[Quotation]) -> str:
    """A page of annotations: ``items`` in JSON-LD, ``annotations`` as Hypothesis has them."""
    return json.dumps(annotation_page(quotations), ensure_ascii=False, indent=1)


def annotation_page(quotations: Sequence[Quotation]) -> JsonDocument:
    """The page as data."""
    items = [annotation(one) for one in quotations]
    return {
        "@context": list(_CONTEXT),
        "id": f"urn:uuid:{uuid5(NAMESPACE_URL, ' '.join(str(one['id']) for one in items))}",
        "type": "AnnotationPage",
        "items": items,
        "annotations": [_of_hypothesis(one) for one in quotations],
    }


def annotation(quotation: Quotation) -> JsonDocument:
    """The words by themselves with what stands around them, and by their place.

    The place counts code points in the text that was collected, which is the version of ``state``.
    """
    source = quotation.source
    return {
        "id": f"urn:uuid:{uuid5(NAMESPACE_URL, _name(quotation))}",
        "type": "Annotation",
        "motivation": "highlighting",
        "body": {
            "type": "TextualBody",
            "purpose": "describing",
            "format": "text/plain",
            "value": source_line(quotation, clean),
        },
        "target": {
            "type": "SpecificResource",
            "source": {
                "id": _address(quotation),
                "type": "Text",
                "language": source.language,
                "textDirection": "rtl" if runs_right_to_left(quotation.text) else "ltr",
            },
            "selector": _selectors(quotation),
            "state": {
                "type": "TimeState",
                "sourceDate": source.collected.astimezone(UTC).isoformat().replace("+00:00", "Z"),
                "schema:version": str(quotation.reference.version or 1),
            },
        },
    }


def _selectors(quotation: Quotation) -> list[JsonDocument]:
    found: list[JsonDocument] = [
        {
            "type": "TextQuoteSelector",
            "exact": quotation.text,
            "prefix": quotation.anchor.prefix,
            "suffix": quotation.anchor.suffix,
        },
        {"type": "TextPositionSelector", "start": quotation.start, "end": quotation.end},
    ]
    if quotation.page:
        found.append(
            {
                "type": "FragmentSelector",
                "conformsTo": "http://tools.ietf.org/rfc/rfc3778",
                "value": f"page={quotation.page}",
            }
        )
    return found


def _of_hypothesis(quotation: Quotation) -> JsonDocument:
    """What the importer of Hypothesis keeps of an annotation, and whose it is: it imports those of
    one user of the file, who has to be chosen by name.
    """
    return {
        "id": str(uuid5(NAMESPACE_URL, _name(quotation))),
        "user": _USER,
        "user_info": {"display_name": "Quotewire"},
        "uri": _address(quotation),
        "document": {"title": [clean(quotation.source.title or "")]},
        "target": [{"source": _address(quotation), "selector": _selectors(quotation)}],
        "text": source_line(quotation, clean),
        "tags": ["quotewire", str(quotation.reference)],
    }


def _address(quotation: Quotation) -> str:
    reference = quotation.reference
    own = f"urn:quotewire:A{reference.article}@{reference.version or 1}"
    return safe_url(quotation.source.url) or own


def _name(quotation: Quotation) -> str:
    place = f"{quotation.reference}:{quotation.start}-{quotation.end}"
    return f"{_address(quotation)} {place}"
