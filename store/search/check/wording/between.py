"""The words between two quotations of a message: to which of the two they belong."""

import re

from store.search.check.wording.tokens import tokenise
from store.text import reporting

_BREAK = re.compile(r"[.!?؟۔।;؛]\s|\n")
_PARAGRAPH = re.compile(r"[ \t]*\n\s*\n")
_COMMA = re.compile(r"[,،、]")
_STOPS = (".", "!", "?", "؟", "۔", "।", ";", "؛")
_COMMAS = ",،、"
_TO_THE_NEXT = (":", "：", "(")
_TO_THE_LAST = ("—", "–", "--", "―", "(", *_COMMAS)


def shared_out(between: str) -> tuple[str, str]:
    """What of the words between belongs to the quotation before them, and what to the one behind.

    Words that may name the speaker of either belong to both.
    """
    text = between.strip()
    if _PARAGRAPH.match(between) and not text.startswith(_TO_THE_LAST) and _BREAK.search(text):
        return "", text
    if match := _BREAK.search(text):
        return text[: match.end()].strip(), text[match.end() :].strip()
    keys = tokenise(text).keys
    if not keys:
        return "", ""
    head, _, tail = between.partition(text)
    if _PARAGRAPH.match(head) and not _PARAGRAPH.match(tail):
        if not text.startswith(_TO_THE_LAST):
            return "", text
    elif _PARAGRAPH.match(tail) and not _PARAGRAPH.match(head):
        return text, ""
    if text.endswith(_STOPS):  # ..., Ann said.
        return text, ""
    if (
        text.endswith(_TO_THE_NEXT)
        or keys[-1] in reporting.saying()
        or keys[-1] in reporting.ends()
    ):
        return _parted(text)
    if text.startswith(_TO_THE_LAST) or keys[0] in reporting.saying():
        return text, ""
    return text, text


def _parted(text: str) -> tuple[str, str]:
    """Words that introduce the next quotation, without a naming of who spoke the last one."""
    for match in _COMMA.finditer(text):
        if any(key in reporting.saying() for key in tokenise(text, 0, match.start()).keys):
            return text[: match.start()].strip(), text[match.end() :].strip()
    return "", text
