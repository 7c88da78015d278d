"""Characters that nobody sees: content credentials and other hidden bytes, and split words."""

import re
from dataclasses import replace

from store.ingest.reading import Draft
from store.notices import Notice, Remark
from store.text.pages import with_body

MAGIC = b"C2PATXT\x00"

_HIDDEN = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]{2,}")  # an emoji has one alone
_TAG = re.compile("[\U000e0000-\U000e007f]")
_TAGS = re.compile("(\U0001f3f4[\U000e0020-\U000e007e]{1,16}\U000e007f)|[\U000e0000-\U000e007f]+")
_UNSPACED = "\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff"  # ZWSP parts words there
_SPLIT = re.compile(
    f"(?<![{_UNSPACED}])\u200b|\u200b(?![{_UNSPACED}])|[\u2060\u180e]|\u00ad(?![ \n])"
    "|(?<=[A-Za-z\u00c0-\u052f])[\u200c\u200d]+(?=[A-Za-z\u00c0-\u052f])"
)
# One of these stands where it parts a word; most texts have joiners of Arabic letters alone.
_SPLITS = re.compile("[\u00ad\u180e\u200b\u2060]|[A-Za-z\u00c0-\u052f][\u200c\u200d]")
_ANY = re.compile("[\u00ad\u180e\u200b-\u200d\u2060\ufe00-\ufe0f\U000e0000-\U000e01ef]")


def without_invisible(draft: Draft) -> Draft:
    """The draft without them, with a note on hidden bytes; the hash of the file stays."""
    article = draft.article
    if not _ANY.search(article.body) and not _ANY.search(article.title or ""):
        return draft
    body, note = seen(article.body)
    title, title_note = seen(article.title or "")
    if not any(map(str.isalnum, body)):
        return draft
    article = with_body(replace(article, title=title or None), body)
    found = dict.fromkeys(one for one in (note, title_note) if one is not None)
    return replace(draft, article=article, notes=(*draft.notes, *found))


def seen(text: str) -> tuple[str, Notice | None]:
    """The text without what hides in it, and a notice of hidden bytes."""
    note: Notice | None = None
    for run in _HIDDEN.finditer(text):
        if _bytes(run[0]).startswith(MAGIC):
            note = Notice(Remark.CREDENTIAL)
        note = note or Notice(Remark.HIDDEN)
    text = _HIDDEN.sub("", text) if note else text
    if _TAG.search(text):
        shown = _TAGS.sub(lambda match: match[1] or "", text)
        note = note or (Notice(Remark.HIDDEN) if shown != text else None)
        text = shown
    return _SPLIT.sub("", text) if _SPLITS.search(text) else text, note


def _bytes(run: str) -> bytes:
    """What a run of variation selectors stands for, one byte each."""
    return bytes(
        point - 0xFE00 if point < 0xFE10 else point - 0xE0100 + 16
        for point in map(ord, run[: len(MAGIC)])
    )
