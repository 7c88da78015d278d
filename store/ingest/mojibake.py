"""Letters that were decoded wrongly before they came here: noticed, and repaired when asked."""

import re
from dataclasses import replace
from itertools import accumulate, pairwise

from store.ingest.reading import Draft
from store.notices import Notice, Remark

LOOKED_AT = 3_000
LEAST = 2
SHOWN = 30

# What UTF-8 looks like when it was read as Windows-1252, 1250, 1251 or 1254.
_TELLING = re.compile(
    "[\u00c2\u00c3\u00c5\u00d0\u00d1\u00d8\u00d9\u00da\u00db\u00e2\u0102\u0139\u00c4][^\\sA-Za-z]"
    "|[\u0420\u0421][^\\s\u0430-\u044f\u0410-\u042fA-Za-z\\d.,:;!?()«»\"'-]"
)


# The same of Arabic and Persian read as Windows-1256: every other letter is one of four.
_ARABIC = re.compile(r"(?:[\u0637\u0638\u0639\u063a].){3,}")

# The same of Russian read as KOI8-R: every other letter is one of two, then a box is drawn.
_CYRILLIC = re.compile("(?:[\u043f\u044f][\u00a0-\u00f7\u0451\u2219-\u25a0]){2,}")

_ENCODED = re.compile(r"(?:[^\x00-\x7f][^\x00-\x7f]+)")


def seen_to(draft: Draft, *, repair: bool) -> Draft:
    """The draft with a note when its letters look wrongly decoded, or with them mended."""
    if is_noticed(draft):
        return draft
    if repair:
        return mended(draft)
    article = draft.article
    said = notice(article.body) or notice(article.title or "")
    return draft if said is None else replace(draft, notes=(*draft.notes, said))


def mended(draft: Draft) -> Draft:
    """The draft with its letters as they were meant, and no note about them any more."""
    article = draft.article
    ends = pairwise((0, *article.pages, len(article.body)))
    pages = [repaired(article.body[start:end]) for start, end in ends]
    new = replace(
        article,
        title=repaired(article.title or "") or None,
        publisher=repaired(article.publisher or "") or None,
        author=repaired(article.author or "") or None,
        body="".join(pages),
        pages=tuple(accumulate(map(len, pages)))[:-1],
    )
    return replace(
        draft,
        article=new,
        dropped=tuple(replace(line, text=repaired(line.text)) for line in draft.dropped),
        candidates={name: repaired(text) for name, text in draft.candidates.items()},
        notes=tuple(note for note in draft.notes if note.code is not Remark.MOJIBAKE),
    )


def is_noticed(draft: Draft) -> bool:
    """Whether there is such a note."""
    return any(note.code is Remark.MOJIBAKE for note in draft.notes)


def notice(text: str) -> Notice | None:
    """What to tell a person when letters look wrongly decoded; None when they do not."""
    head = text[:LOOKED_AT]
    if head.isascii():
        return None
    forms = (_TELLING, _ARABIC, _CYRILLIC)
    if sum(len(form.findall(head)) for form in forms) < LEAST:
        return None
    for word in head.split(" "):
        better = repaired(word) if any(form.search(word) for form in forms) else word
        if better != word:
            return Notice.of(Remark.MOJIBAKE, word=word[:SHOWN], better=better[:SHOWN])
    return None


def repaired(text: str) -> str:
    """The text with wrongly decoded letters as they were meant; other texts as they are."""
    from ftfy import fix_encoding  # only here: nearly no file needs it

    if _ARABIC.search(text):
        text = _ENCODED.sub(lambda match: _decoded(match, "windows-1256"), text)
    if _CYRILLIC.search(text):
        text = _ENCODED.sub(lambda match: _decoded(match, "koi8-r"), text)
    return str(fix_encoding(text))


def _decoded(match: re.Match[str], encoding: str) -> str:
    """What stands in UTF-8 in letters of an encoding that the library does not know."""
    try:
        return match[0].encode(encoding).decode("utf-8")
    except UnicodeError:
        return match[0]
