"""The forms of a card that other programs read: whether they say what its source says, no more."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from html import unescape
from typing import Any
from urllib.parse import unquote
from uuid import NAMESPACE_URL, uuid5

_LINK = re.compile(
    r'<a href="([^"]*)" data-originalurl="([^"]*)" data-versiondate="([^"]*)">([^<>]*)</a>'
)
_FIXED = {"type": "Annotation", "motivation": "highlighting"}
_FIXED_BODY = {"type": "TextualBody", "purpose": "describing", "format": "text/plain"}
# What each part may hold; None where that is checked by itself.
_TARGET: Mapping[str, Mapping[str, tuple[str, ...] | None]] = {
    "target": {"type": ("SpecificResource",), "source": None, "selector": None, "state": None},
    "source": {"id": None, "type": ("Text",), "language": None, "textDirection": ("ltr", "rtl")},
    "state": {"type": ("TimeState",), "sourceDate": None, "schema:version": None},
}
_OF_PDF = "http://tools.ietf.org/rfc/rfc3778"
_UNKNOWN = ("unknown publisher", "untitled", "date unknown")
_OWN_WORDS = re.compile(r"(?:unknownpublisher|untitled|dateunknown|after|collected|p\d+)*")


def is_annotated(card: Mapping[str, Any]) -> bool:
    """Whether the annotation is of these words in this source."""
    quotation, source, annotation = card["quotation"], card["article"]["source"], card["annotation"]
    target = annotation["target"]
    state = target["state"]
    then = _day(state["sourceDate"]) == _day(source["collected"])
    version = state["schema:version"] == str(card["article"]["version"])
    return bool(
        then
        and version
        and _selects(target["selector"], quotation)
        and target["source"]["language"] == source["language"]
        and _is_of_this_form(annotation, quotation)
        and _tells_source(annotation["body"]["value"], card)
    )


def is_linked(card: Mapping[str, Any]) -> bool:
    """Whether the annotation and the link lead to the address of the source, and nowhere else."""
    source, link = card["article"]["source"], card["robust_link"]
    label = source["title"] or card["quotation"]["reference"]
    url, target = source["url"], card["annotation"]["target"]["source"]["id"]
    if url is None:
        return "<" not in link and _bare(unescape(link)) == _bare(label)
    found = _LINK.fullmatch(link)
    if found is None:
        return False
    leads, original, day, shown = (unquote(unescape(part)) for part in found.groups())
    plain = unquote(url)
    same = (leads.partition("#")[0], original) == (plain.partition("#")[0], plain)
    same = same and _jumps_there(unescape(found[1]), card["quotation"]["text"])
    named = _bare(shown) == _bare(unquote(label))
    return same and named and unquote(target) == plain and day == _day(source["collected"])


def _jumps_there(link: str, text: str) -> bool:
    """Whether the words that a link jumps to, if it does, are those that are quoted."""
    wanted = [
        _bare(unquote(part))
        for part in link.partition(":~:text=")[2].partition("&")[0].split(",")
        if not part.startswith("-") and not part.endswith("-")
    ]
    return all(part in _bare(unquote(text)) for part in wanted)


def _selects(selectors: Sequence[Mapping[str, Any]], quotation: Mapping[str, Any]) -> bool:
    """Whether what selects the words says these words, their place and page, and nothing else."""
    words = {"exact": quotation["text"], **{name: quotation[name] for name in ("prefix", "suffix")}}
    place = {name: quotation[name] for name in ("start", "end")}
    known: list[Mapping[str, Any]] = [
        {"type": "TextQuoteSelector", **words},
        {"type": "TextPositionSelector", **place},
        {"type": "FragmentSelector", "conformsTo": _OF_PDF, "value": f"page={quotation['page']}"},
    ]
    return list(selectors) in (known if quotation["page"] else known[:2], known[:2])


def _is_of_this_form(annotation: Mapping[str, Any], quotation: Mapping[str, Any]) -> bool:
    """Whether nothing is in the annotation but what this library writes, under its own name."""
    address = annotation["target"]["source"]["id"]
    name = f"{address} {quotation['reference']}:{quotation['start']}-{quotation['end']}"
    fixed = {**_FIXED, "id": f"urn:uuid:{uuid5(NAMESPACE_URL, name)}"}
    body = {key: value for key, value in annotation["body"].items() if key != "value"}
    rest = {key: value for key, value in annotation.items() if key not in ("body", "target")}
    target = annotation["target"]
    parts = {"target": target, "source": target["source"], "state": target["state"]}
    known = all(
        key in keys and (keys[key] is None or value in (keys[key] or ()))
        for name, keys in _TARGET.items()
        for key, value in parts[name].items()
    )
    return known and rest == fixed and body == _FIXED_BODY


def _tells_source(value: str, card: Mapping[str, Any]) -> bool:
    """Whether a line says the source and the reference, and beside them nothing."""
    source = card["article"]["source"]
    parts = [
        source["publisher"] or _UNKNOWN[0],
        source["reported_by"],
        source["title"] or _UNKNOWN[1],
        source["author"],
        source["published"] or _UNKNOWN[2],
        _day(source["collected"]),
        card["quotation"]["reference"],
    ]
    rest = _bare(unquote(value))
    for part in sorted((_bare(unquote(part)) for part in parts if part), key=len, reverse=True):
        if part not in rest:
            return False
        rest = rest.replace(part, "", 1)
    rest = rest.replace(_bare(unquote(source["url"] or "")), "", 1)
    return _OWN_WORDS.fullmatch(rest) is not None


def _bare(text: str) -> str:
    """The letters and digits of a text: marks and blanks are shown in other ways."""
    return "".join(filter(str.isalnum, text))


def _day(moment: str) -> str:
    return datetime.fromisoformat(moment).astimezone(UTC).date().isoformat()
