"""Parts of a quotation, and the ellipses and editorial brackets between them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from store.search.check.wording.tokens import tokenise

_DOTS = r"(?:…+|⋯+|‥+|\.{3,}|\. ?\. ?\.(?: ?\.)?|۔{2,}|。{3,}|·{3,}|_{3,}|-{3,})"
_ELLIPSIS = rf"[\[(<⟨/（［]\s*{_DOTS}\s*[\])>⟩/）］]|{_DOTS}"
_BRACKET = r"[\[［](?P<inside>[^\[\]［］\n]{0,200})[\]］]"
_JOINT = re.compile(rf"\s*(?:{_ELLIPSIS}|{_BRACKET})\s*")
_ATTACHED = re.compile(r"(?<=\w)\[(\w{1,6})\](?!\w)|(?<!\w)\[(\w{1,3})\](?=\w)")
_NOTE = re.compile(
    r"[\[(](?:sic!?|emphasis (?:added|mine|ours)|italics (?:added|mine)|so im original|"
    r"так в (?:оригинале|тексте)|aynen)[\])]",
    re.I,
)


class Joint(StrEnum):
    """What stands before a part."""

    NONE = "none"
    ELLIPSIS = "ellipsis"
    BRACKET = "bracket"
    SPEAKER = "speaker"  # the naming of who speaks, which interrupts a quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationPart:
    """Words that claim to follow each other. ``bracket`` is what an editor put before them."""

    text: str
    joint: Joint
    bracket: str = ""


def parts(text: str) -> list[QuotationPart]:
    """The parts in order. Ellipses and brackets at either end divide nothing."""
    text = _ATTACHED.sub(lambda match: match[1] or match[2], _NOTE.sub("", text))
    found: list[QuotationPart] = []
    lost = ""  # brackets between ellipses
    for part in _split(text):
        if not tokenise(part.text).items:
            lost = f"{lost} {part.bracket}".strip()
            continue
        bracket = f"{lost} {part.bracket}".strip()
        first = QuotationPart(text=part.text, joint=Joint.NONE)
        found.append(replace(part, bracket=bracket) if found else first)
        lost = ""
    return found


def brackets(text: str) -> list[str]:
    """What the editor added, as it stands in the text: never part of what was said."""
    text = _ATTACHED.sub(lambda match: match[1] or match[2], _NOTE.sub("", text))
    joints = _JOINT.finditer(text)
    return [match["inside"].strip() for match in joints if (match["inside"] or "").strip(" .…")]


def edge_brackets(text: str) -> tuple[str, str]:
    """What an editor put before the first word and behind the last; empty where nothing is."""
    joints = [match for match in _JOINT.finditer(text) if (match["inside"] or "").strip(" .…")]
    first = [one for one in joints if not tokenise(text, 0, one.start()).items]
    last = [one for one in joints if not tokenise(text, one.end()).items]
    return first[0]["inside"] if first else "", last[-1]["inside"] if last else ""


def _split(text: str) -> Iterator[QuotationPart]:
    joint, bracket, last = Joint.NONE, "", 0
    for match in _JOINT.finditer(text):
        yield QuotationPart(text=text[last : match.start()].strip(), joint=joint, bracket=bracket)
        inside = (match["inside"] or "").strip()
        joint = Joint.BRACKET if inside.strip(" .…") else Joint.ELLIPSIS
        bracket = inside if joint is Joint.BRACKET else ""
        last = match.end()
    yield QuotationPart(text=text[last:].strip(), joint=joint, bracket=bracket)
